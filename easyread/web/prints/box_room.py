"""BoxRoom: whole boxes, made in the background one print at a time, and kept until they are fetched, or for a while.

A box has no answers in it. It lies in a file without a name, which is gone when it is closed, or the program ends.
"""

import secrets
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO

from easyread.content import Content
from easyread.web.prints.box_file import write_zip
from easyread.web.prints.box_order import BoxOrder
from easyread.web.prints.order import Batch, Order
from easyread.web.prints.print_bench import packed_order
from easyread.workshop.bench import WorkshopError
from easyread.workshop.workshop import LineFullError, Workshop

KEPT_S = 15 * 60
MOST_KEPT = 3
"""Boxes that wait to be fetched: some 30 MB of the disk each, for every persona."""

_TRY_AGAIN_S = 0.5


class BoxRoomBusyError(Exception):
    """A box is being made, or so many wait to be fetched that there is no room for another."""


@dataclass
class _Box:
    order: BoxOrder
    count: int
    until: float
    done: int = 0
    file: IO[bytes] | None = None
    failed: bool = False


@dataclass(frozen=True)
class BoxState:
    """How far a box is."""

    done: int
    count: int
    is_ready: bool = False
    failed: bool = False


class BoxRoom:
    """Safe to ask from any thread. `top` is what the folder in the ZIP is called."""

    def __init__(
        self,
        content: Content,
        workshop: Workshop,
        top: str = "Samtalekassen",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._content, self._workshop, self._top, self._clock = content, workshop, top, clock
        self._lock = threading.Lock()
        self._boxes: dict[str, _Box] = {}

    def begin(self, order: BoxOrder) -> str:
        """Begin to make a box, and return the ticket to fetch it by.

        Raises:
            BoxRoomBusyError: Another one is being made, or too many wait.
            CannotPrintError, UnknownOrderError: As `BoxOrder.pieces` does.
        """
        count = order.count(self._content)
        with self._lock:
            self._tidy()
            whole = [box for box in self._boxes.values() if not box.failed]
            if len(whole) >= MOST_KEPT or any(box.file is None for box in whole):
                raise BoxRoomBusyError
            ticket = secrets.token_urlsafe(16)
            box = self._boxes[ticket] = _Box(order, count, self._clock() + KEPT_S)
        threading.Thread(target=self._make, args=(ticket, box), daemon=True, name="box").start()
        return ticket

    def state(self, ticket: str) -> BoxState | None:
        """Return how far a box is; None where there is none any more."""
        with self._lock:
            self._tidy()
            box = self._boxes.get(ticket)
            return BoxState(box.done, box.count, box.file is not None, box.failed) if box else None

    def take(self, ticket: str) -> IO[bytes] | None:
        """Return a box that is ready, and keep it no longer; None where there is none."""
        with self._lock:
            self._tidy()
            box = self._boxes.get(ticket)
            if box is None or box.file is None:
                return None
            del self._boxes[ticket]
            return box.file

    def _tidy(self) -> None:
        for ticket, box in list(self._boxes.items()):
            if box.until < self._clock():
                del self._boxes[ticket]
                if box.file:
                    box.file.close()

    def _make(self, ticket: str, box: _Box) -> None:
        file = tempfile.TemporaryFile()  # noqa: SIM115 - whoever fetches it closes it
        try:
            write_zip(self._counted(ticket, box), file, self._top)
        except Exception:  # whatever it was: the page says that it failed, and it can be begun again
            file.close()
            box.failed = True
            return
        file.seek(0)
        with self._lock:
            box.until = self._clock() + KEPT_S
            box.file = file
            if ticket not in self._boxes:
                file.close()
        threading.Timer(KEPT_S + 1, self.state, (ticket,)).start()

    def _counted(self, ticket: str, box: _Box) -> Iterator[tuple[str, bytes]]:
        for name, pdf in box.order.files(self._content, lambda orders: self._prints(ticket, orders)):
            box.done += 1
            yield name, pdf

    def _prints(self, ticket: str, batches: Sequence[Batch]) -> Iterator[bytes]:
        """One print after the other; whoever waits for a single one comes first."""
        return (self._print(ticket, order) for batch in batches for order in batch)

    def _print(self, ticket: str, order: Order) -> bytes:
        while ticket in self._boxes:
            try:
                return self._workshop.make((packed_order(order),), lambda: ticket in self._boxes)[0]
            except LineFullError:
                time.sleep(_TRY_AGAIN_S)
        raise WorkshopError("nobody waits for this box")
