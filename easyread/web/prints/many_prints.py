"""Many prints at once, for whoever wants them all: made in as many processes as there are cores."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

from easyread.content import Content
from easyread.web.prints.order import Batch
from easyread.web.prints.print_bench import packed, packed_order
from easyread.workshop.bench import Craft, NobodyWaitsError, WorkshopError
from easyread.workshop.workshop import Workshop

_WORTH_A_PROCESS = 4
"""Prints for each process: to start one takes as long as some prints."""
_AHEAD = 2
"""Batches for each process that are made before they are asked for. More would only lie in memory."""


def many_prints(content: Content, batches: Sequence[Batch], cores: int | None = None) -> Iterator[bytes]:
    """Yield the print of each order, in their order; the bytes and the errors are those of `Order.pdf`.

    Args:
        content: What is printed.
        batches: What is wanted. The orders of a batch are made in one process, where they share their pictures.
        cores: How many processes there may be; as many as this machine has cores, unless a number is given.
    """
    benches = min(cores or _cores(), len(batches), sum(map(len, batches)) // _WORTH_A_PROCESS)
    if benches > 1:
        yield from _made_beside(content, batches, benches)
    else:
        yield from (order.pdf(content) for batch in batches for order in batch)


def _made_beside(content: Content, batches: Sequence[Batch], benches: int) -> Iterator[bytes]:
    tools = (packed(content),)
    workshop = Workshop(Craft("easyread.web.prints.print_bench", lambda: tools), benches=benches)
    is_over = Event()

    def made(batch: Batch) -> Iterable[bytes]:
        try:
            return workshop.make([packed_order(order) for order in batch], lambda: not is_over.is_set())
        except NobodyWaitsError:
            raise
        except WorkshopError:  # here they are made after all, or the error is told in full
            return (order.pdf(content) for order in batch)

    pool = ThreadPoolExecutor(benches)
    waiting: deque[Future[Iterable[bytes]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(made, batch))
            if len(waiting) > _AHEAD * benches:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        is_over.set()
        pool.shutdown(cancel_futures=True)
        workshop.close()


def _cores() -> int:
    """How many cores this process may use, which in a container are fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
