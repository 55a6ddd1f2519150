"""Waiting for what another process does: long enough for a busy machine, and no longer than it takes."""

import time
from collections.abc import Callable

LONG_S = 60


def comes(true: Callable[[], object]) -> bool:
    latest = time.monotonic() + LONG_S
    while not true() and time.monotonic() < latest:
        time.sleep(0.01)
    return bool(true())
