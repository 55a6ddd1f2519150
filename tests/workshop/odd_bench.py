"""A craft for tests of the workshop. An order is the name of one of these functions, and what it is given."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from easyread.workshop.craft import Make, RefusedOrderError, work_off


def echo(*parts: bytes) -> Sequence[bytes]:
    return parts


def pid() -> Sequence[bytes]:
    return [str(os.getpid()).encode()]


def until(file: bytes, begun: bytes = b"") -> Sequence[bytes]:
    """Wait for a file; `begun` is one that is made to tell that somebody waits."""
    if begun:
        Path(begun.decode()).touch()
    while not Path(file.decode()).exists():
        time.sleep(0.01)
    return [b"there"]


def die() -> Sequence[bytes]:
    os._exit(3)


def die_once(file: bytes) -> Sequence[bytes]:
    if Path(file.decode()).exists():
        return [b"alive"]
    Path(file.decode()).touch()
    os._exit(3)


def refuse() -> Sequence[bytes]:
    raise RefusedOrderError("not-today")


def stumble(answer: bytes) -> Sequence[bytes]:
    raise ValueError(answer)


def shout() -> Sequence[bytes]:
    print("noise", flush=True)  # noqa: T201
    os.write(1, b"noise from C\n")
    return [b"quiet"]


def prepare(tools: Sequence[bytes]) -> Make:
    crafts = {craft.__name__: craft for craft in (echo, pid, until, die, die_once, refuse, stumble, shout)}
    return lambda order: tools if order == [b"tools"] else crafts[order[0].decode()](*order[1:])


if __name__ == "__main__":
    sys.exit(work_off(prepare))
