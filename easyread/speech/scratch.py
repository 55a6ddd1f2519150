"""Scratch: a temporary folder that is gone when it is left; and those of programs that were ended before they could."""

import shutil
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self

try:
    import fcntl
except ImportError:  # Windows, where a file that somebody has open cannot be taken away
    fcntl = None  # type: ignore[assignment]

_PREFIX = "easyread-"
_LOCK = ".easyread-lock"
_NEW_S = 60.0


class Scratch:
    """A temporary folder of this process. The lock in it tells others that somebody is there, in any container."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(
            prefix=_PREFIX, ignore_cleanup_errors=True
        )  # a worker clears it, too
        self.path = Path(self._folder.name)
        self._lock: IO[bytes] = (self.path / _LOCK).open("wb")
        _take(self._lock)

    def __enter__(self) -> Self:
        """Return the folder, which is there already."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the folder away."""
        self.close()

    def close(self) -> None:
        """Take the folder away, with all that is in it."""
        self._lock.close()
        self._folder.cleanup()


def clear_left_behind() -> None:
    """Take away the folders of programs that were killed: what was in the making when that happened may lie in them."""
    for lock in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_LOCK}"):
        try:
            is_new = time.time() - lock.stat().st_mtime < _NEW_S  # it may be about to be locked
            if is_new or not _is_free(lock):
                continue
        except OSError:  # somebody else's, or gone by now
            continue
        shutil.rmtree(lock.parent, ignore_errors=True)


def _take(lock: IO[bytes]) -> None:
    if fcntl:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_free(lock: Path) -> bool:
    """Return whether nobody holds a lock; raises where it cannot be asked."""
    if not fcntl:
        lock.unlink()
        return True
    with lock.open("rb") as file:
        try:
            _take(file)
        except BlockingIOError:
            return False
    return True
