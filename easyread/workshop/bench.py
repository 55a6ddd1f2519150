"""Bench: one process in which a craft is done, seen from the server. Nothing that it is handed is put on the disk."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from easyread.workshop.craft import DONE, FAULT, READY
from easyread.workshop.parcels import Parts, receive, send

Waits = Callable[[], bool]
"""Whether somebody waits for the work still."""

_START_S = 60
_END_S = 5
_GLANCE_S = 0.2
"""How often one looks whether somebody waits still."""


@dataclass(frozen=True)
class Craft:
    """What a bench is for.

    Attributes:
        module: The module that is run; it does `work_off`.
        tools: Returns what each bench is handed at its start.
        longest_s: What takes longer is given up. On a busy machine it takes many times what it takes alone.
    """

    module: str
    tools: Callable[[], Parts] = tuple
    longest_s: float = 300.0


class WorkshopError(Exception):
    """No work came of an order."""


class NoWorkError(WorkshopError):
    """The craft refused the order. `code` tells why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class BrokenBenchError(WorkshopError):
    """The bench is no more: it did not start, or it ended in the middle."""


class TooSlowError(WorkshopError):
    """It took too long, so the bench was ended."""


class NobodyWaitsError(WorkshopError):
    """Nobody waited for the work any more, so the bench was ended in the middle of it."""


class FaultError(WorkshopError):
    """There is a fault in the craft. The message says where."""


class Bench:
    """A process that makes one work after the other. Whoever has it uses it alone."""

    def __init__(self, craft: Craft) -> None:
        """Start it.

        Raises:
            BrokenBenchError: It does not start.
        """
        self._craft = craft
        self._works: SimpleQueue[list[bytes] | None] = SimpleQueue()
        try:
            self._process = _started(craft)
        except OSError as error:
            raise BrokenBenchError(str(error)) from error
        threading.Thread(target=self._receive, daemon=True, name="bench").start()
        if self._asked(craft.tools(), lambda: True, _START_S) != [READY]:
            self.end()
            raise BrokenBenchError(f"{craft.module} does not start")

    @property
    def pid(self) -> int:
        """Return the id of the process."""
        return self._process.pid

    def make(self, order: Parts, waits: Waits) -> list[bytes]:
        """Return the work of an order.

        Raises:
            NoWorkError, FaultError: There is none; the bench can be used again.
            BrokenBenchError, NobodyWaitsError, TooSlowError: The bench was ended.
        """
        code, *work = self._asked(order, waits, self._craft.longest_s)
        if code == FAULT:
            raise FaultError(work[0].decode())
        if code != DONE:
            raise NoWorkError(code.decode())
        return work

    def end(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait(_END_S)
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # the rest of an order that was never read
                continue

    def _asked(self, order: Parts, waits: Waits, longest_s: float) -> list[bytes]:
        assert self._process.stdin is not None  # noqa: S101
        try:
            send(self._process.stdin, order)  # type: ignore[arg-type]
        except OSError as error:
            self.end()
            raise BrokenBenchError("the bench was ended") from error
        latest = time.monotonic() + longest_s
        while True:
            try:
                work = self._works.get(timeout=_GLANCE_S)
            except Empty:
                if not waits():
                    self.end()
                    raise NobodyWaitsError from None
                if time.monotonic() > latest:
                    self.end()
                    raise TooSlowError from None
                continue
            if work is None:
                self.end()
                raise BrokenBenchError("the bench ended in the middle")
            return work

    def _receive(self) -> None:
        """A pipe cannot be read with a time limit on every system, so a thread reads it."""
        assert self._process.stdout is not None  # noqa: S101
        work: list[bytes] | None = []
        while work is not None:
            try:
                work = receive(self._process.stdout)  # type: ignore[arg-type]
            except (OSError, ValueError):  # closed by `end`
                work = None
            self._works.put(work)


def _started(craft: Craft) -> subprocess.Popen[bytes]:
    # -P: a file of the current folder must not stand in for a module.
    # Windows has no nice: there the priority is set from outside.
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-P", "-m", craft.module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
    )
