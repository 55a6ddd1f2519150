"""The running kit, as the command serves it."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_ADDRESS = re.compile(r"https?://\S+(?=/)")


class Kit:
    """`easyread serve` in a process of its own. `stop` cuts it off, as poor Wi-Fi does.

    In a `home` it has its temporary files, and leaves there what it says. `words` are more options.
    """

    def __init__(self, data: Path, home: Path | None = None, words: Sequence[str] = (), port: int = 0) -> None:
        where = ["--host", "127.0.0.1", "--port", str(port), "--data", str(data)]
        command = [sys.executable, "-m", "easyread", "serve", "--ready", *where, *words]
        env = {**os.environ, "TMPDIR": str(home), "PYTHONPATH": str(Path.cwd())} if home else None
        self._home = home
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=(home / "stderr").open("ab") if home else None,
            cwd=home,
            env=env,
            text=True,
        )
        assert self._process.stdout is not None
        said = _ADDRESS.search(self._process.stdout.readline())
        assert said is not None, "the kit does not start: run `easyread check`"
        self.address = said[0]

    @property
    def pid(self) -> int:
        return self._process.pid

    def stop(self) -> None:
        if self._process.returncode is not None:
            return
        self._process.kill()
        rest, _ = self._process.communicate()
        if self._home:
            (self._home / "stdout").write_text(rest)
