"""Download: a neural voice is fetched by Piper's own program, into a folder of its own first."""

import subprocess
import sys
import tempfile
from pathlib import Path

from easyread.speech.engine import has_piper
from easyread.speech.neural.model import ENDING, SETTINGS_ENDING, ModelFileError, read_model

DANISH = "da_DK-talesyntese-medium"
COMMAND: tuple[str, ...] = (sys.executable, "-P", "-m", "piper.download_voices")
SOURCE = "https://huggingface.co/rhasspy/piper-voices"
_NO_SUCH = "HTTP Error 404"
_NO_WAY = "urlopen error"


class DownloadError(Exception):
    """The voice was not fetched. The message says why, and what to do."""


def download(name: str, folder: Path) -> None:
    """Fetch a voice into the folder of an installation. It comes whole or not at all: first its settings, then itself.

    Raises:
        DownloadError: It was not fetched.
        OSError: The folder cannot be written.
    """
    if not has_piper():
        raise DownloadError("piper-tts is not installed. Install it: pip install 'easyread[piper]'.")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=folder) as scratch:
        done = subprocess.run(  # noqa: S603
            [*COMMAND, name, "--download-dir", scratch],
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            raise DownloadError(_why(name, folder, done.stderr))
        found = Path(scratch) / f"{name}{ENDING}"
        try:
            read_model(found)
        except ModelFileError as error:
            raise DownloadError(f"what came is not a whole voice: {error}. Try it again.") from error
        for ending in (SETTINGS_ENDING, ENDING):
            found.with_name(f"{name}{ending}").replace(folder / f"{name}{ending}")


def _why(name: str, folder: Path, said: str) -> str:
    if _NO_SUCH in said:
        return f"there is no voice “{name}”. They are listed at {SOURCE}."
    if _NO_WAY in said:
        files = f"{name}{ENDING} and {name}{SETTINGS_ENDING}"
        elsewhere = f"Fetch {files} from {SOURCE} on another machine, and put both into {folder}."
        return f"there is no way to the internet from here. {elsewhere}"
    last = said.strip().splitlines()[-1:] or ["it ended without a word"]
    return f"the program of Piper did not fetch “{name}”: {last[0]}"
