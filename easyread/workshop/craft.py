"""Craft: what is made at a bench, in the process that is the bench. One parcel in, one parcel out.

An order: its parts, as the craft wants them.
A work:   b"" and its parts; or a code, and nothing more, where the order is refused; or `FAULT` and where it happened.
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import BinaryIO

from easyread.workshop.parcels import Parts, receive, send

Make = Callable[[list[bytes]], Parts]
"""Makes the work of one order."""

READY, DONE, FAULT = b"ready", b"", b"fault"


_NICENESS = 5
"""Pages go first. Much more would starve a bench wherever another program is busy."""


class RefusedOrderError(Exception):
    """The order asks for what cannot be made. `code` tells why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def work_off(prepare: Callable[[Parts], Make]) -> int:
    """Make what is ordered on stdin until it ends. Return the exit code.

    Args:
        prepare: Takes what the bench was handed at its start, and returns what makes the works.
    """
    out = _take_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends the input
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    tools = receive(sys.stdin.buffer)
    if tools is None:
        return 0
    make = prepare(tools)
    try:
        send(out, (READY,))
        while (order := receive(sys.stdin.buffer)) is not None:
            send(out, _work(make, order))
    except BrokenPipeError:
        return 1  # the server was killed
    return 0


def _work(make: Make, order: list[bytes]) -> Parts:
    try:
        return (DONE, *make(order))
    except RefusedOrderError as error:
        return (error.code.encode(),)
    except Exception as error:  # one bad order does not end the bench
        return (FAULT, _place(error).encode())


def _place(error: Exception) -> str:
    """Where it happened. What the error says is left out: an order may hold answers."""
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    return "\n".join([type(error).__name__, *lines])


def _take_stdout() -> BinaryIO:
    """Return a private way to the server, and turn stdout into stderr: libraries may print on it."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return private
