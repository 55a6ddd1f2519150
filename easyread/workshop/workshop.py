"""Workshop: a few benches of one craft, and a short line in front of them. Safe to ask from any thread."""

import atexit
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from easyread.workshop.bench import (
    Bench,
    BrokenBenchError,
    Craft,
    FaultError,
    NobodyWaitsError,
    NoWorkError,
    Waits,
    WorkshopError,
)
from easyread.workshop.parcels import Parts

_GLANCE_S = 0.2


class LineFullError(WorkshopError):
    """So many wait already that one more would wait too long."""


class Workshop:
    """Benches are started when they are needed, and ended when they have stood idle for a while."""

    def __init__(self, craft: Craft, *, benches: int = 2, longest_line: int = 3, idle_s: float = 300.0) -> None:
        """Say how much may go on at a time.

        Args:
            craft: What is made.
            benches: How many works are made at the same time.
            longest_line: How many more orders may wait; each holds a thread of the server.
            idle_s: A bench that nobody has used for so long is ended, so that its memory is free.
        """
        self._craft = craft
        self._benches = benches
        self._longest_line = longest_line
        self._idle_s = idle_s
        self._changed = threading.Condition()
        self._line: deque[object] = deque()
        self._busy: set[Turn] = set()
        self._idle: list[tuple[float, Bench]] = []
        self._tidying: threading.Timer | None = None
        atexit.register(self.close)

    def make(self, order: Parts, waits: Waits = lambda: True) -> list[bytes]:
        """Return the work of an order. Raises what `turn` and `Turn.make` do."""
        with self.turn(waits) as turn:
            return turn.make(order)

    @contextmanager
    def turn(self, waits: Waits = lambda: True) -> Iterator["Turn"]:
        """Wait in the line, and then have a bench for as long as this is entered.

        Raises:
            LineFullError: The line is as long as it may be.
            NobodyWaitsError: Whoever ordered it went away.
        """
        turn = Turn(self._craft, waits)
        self._stand_in_line(turn)
        try:
            yield turn
        finally:
            self._leave(turn)

    @property
    def pids(self) -> list[int]:
        """Return the ids of the processes that there are."""
        with self._changed:
            benches = [bench for _, bench in self._idle] + [turn.bench for turn in self._busy if turn.bench]
        return [bench.pid for bench in benches]

    def close(self) -> None:
        """End all benches, also in the middle of a work."""
        atexit.unregister(self.close)
        with self._changed:
            benches = [bench for _, bench in self._idle] + [turn.bench for turn in self._busy if turn.bench]
            self._idle.clear()
            if self._tidying:
                self._tidying.cancel()
        for bench in benches:
            bench.end()

    def _stand_in_line(self, turn: "Turn") -> None:
        with self._changed:
            if len(self._line) + len(self._busy) >= self._benches + self._longest_line:
                raise LineFullError
            if not turn.waits():
                raise NobodyWaitsError
            self._line.append(turn)
            try:
                while len(self._busy) >= self._benches or self._line[0] is not turn:
                    self._changed.wait(_GLANCE_S)
                    if not turn.waits():
                        raise NobodyWaitsError
                self._busy.add(turn)
                turn.bench = self._idle.pop()[1] if self._idle else None
            finally:
                self._line.remove(turn)
                self._changed.notify_all()

    def _leave(self, turn: "Turn") -> None:
        with self._changed:
            self._busy.remove(turn)
            if turn.bench:
                self._idle.append((time.monotonic(), turn.bench))
            self._tidy_later()
            self._changed.notify_all()

    def _tidy_later(self) -> None:
        if self._idle and self._tidying is None:
            self._tidying = threading.Timer(self._idle_s, self._tidy)
            self._tidying.daemon = True
            self._tidying.start()

    def _tidy(self) -> None:
        with self._changed:
            latest = time.monotonic() - self._idle_s
            old = [bench for since, bench in self._idle if since <= latest]
            self._idle = [(since, bench) for since, bench in self._idle if since > latest]
            self._tidying = None
            self._tidy_later()
        for bench in old:
            bench.end()


class Turn:
    """Somebody's turn in a workshop. `bench` is the one there is, if any."""

    def __init__(self, craft: Craft, waits: Waits) -> None:
        self._craft = craft
        self.waits = waits
        self.bench: Bench | None = None

    def make(self, order: Parts) -> list[bytes]:
        """Return the work of an order. If its bench breaks, it is made once more on a new one.

        Raises:
            NoWorkError, FaultError, BrokenBenchError, NobodyWaitsError, TooSlowError: As `Bench.make` does.
        """
        try:
            return self._made(order)
        except BrokenBenchError:
            return self._made(order)

    def _made(self, order: Parts) -> list[bytes]:
        try:
            self.bench = self.bench or Bench(self._craft)
            return self.bench.make(order, self.waits)
        except (NoWorkError, FaultError):
            raise
        except BaseException:  # whatever happened: a bench with half an order on it is not used again
            if self.bench:
                self.bench.end()
                self.bench = None
            raise
