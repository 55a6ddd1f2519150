"""Kept content: what was read and checked for a print, so that the next print need not read 770 files.

It is known by all that is in these files, and by the code that read them. What had problems is read anew, to tell them.
"""

import os
import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import platformdirs

from easyread import __version__
from easyread.content import OWN_DECKS, OWN_LAYOUTS, OWN_PICTURES, Content, load_content
from easyread.installation.kit_file import KIT_FILE
from easyread.paths import shipped_folder
from easyread.web.prints.print_bench import packed, unpacked

_CODE = Path(__file__).parents[1]
_ENDING = ".pickle"
_MOST_KEPT = 4


def kept_content(data: Path) -> Content:
    """Return what prints need of the content of an installation: as it was kept, or read, checked and kept now."""
    place = _place()
    if place is None:
        return load_content(data, is_quick=True)
    file = place / f"{_digest(data)}{_ENDING}"
    try:
        # Only this user can write there, as with the code that Python keeps beside the modules.
        return unpacked(file.read_bytes())
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, KeyError):
        content = load_content(data, is_quick=True)
    if not content.problems:
        with suppress(OSError):
            _keep(file, packed(content))
    return content


def _place() -> Path | None:
    try:
        return Path(platformdirs.user_cache_dir("easyread", appauthor=False)) / "content"
    except (RuntimeError, KeyError):  # this user has no folder of its own
        return None


def _digest(data: Path) -> str:
    """Return what changes with any file of the content, and with the code."""
    digest = blake2b(f"{__version__} {sys.version} {data.resolve()}".encode(), digest_size=16)
    own = (data / name for name in (OWN_DECKS, OWN_PICTURES, OWN_LAYOUTS, KIT_FILE))
    shipped = (shipped_folder("card_decks"), shipped_folder("static") / "illustrations", shipped_folder("print"))
    for file in (found for folder in (*shipped, *own) for found in _files(folder)):
        digest.update(f"\0{file}\0".encode())
        digest.update(Path(file).read_bytes())
    for file in _files(_CODE):
        if file.endswith((".py", ".toml")):
            told = Path(file).stat()
            digest.update(f"\0{file}\0{told.st_size} {told.st_mtime_ns}".encode())
    return digest.hexdigest()


def _files(place: Path | str) -> Iterator[str]:
    """Yield all files in a folder, in order, or the file itself. `Path.rglob` takes twice as long."""
    if Path(place).is_file():
        yield str(place)
    elif Path(place).is_dir():
        for entry in sorted(os.scandir(place), key=lambda entry: entry.name):
            yield from _files(entry.path) if entry.is_dir() else (entry.path,)


def _keep(file: Path, parcel: bytes) -> None:
    """Write at once or not at all, and let older ones go."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as new:
        new.write(parcel)
    Path(new.name).replace(file)
    older = sorted(file.parent.glob(f"*{_ENDING}"), key=lambda kept: kept.stat().st_mtime, reverse=True)
    for kept in older[_MOST_KEPT:]:
        kept.unlink()
