"""The running kit, as the command serves it."""

import re
import subprocess
import sys
from pathlib import Path

_ADDRESS = re.compile(r"http://\S+(?=/)")


class Kit:
    """`easyread serve` in a process of its own. `stop` cuts it off, as poor Wi-Fi does."""

    def __init__(self, data: Path) -> None:
        where = ["--host", "127.0.0.1", "--port", "0", "--data", str(data)]
        command = [sys.executable, "-m", "easyread", "serve", "--ready", *where]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        said = _ADDRESS.search(self._process.stdout.readline())
        assert said is not None, "the kit does not start: run `easyread check`"
        self.address = said[0]

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
