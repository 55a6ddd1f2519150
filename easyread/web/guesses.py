"""Guesses: how often a PIN may be tried. They are counted in memory, by address and for the whole house."""

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

FEW, SHORT_S = 5, 60
"""Of one address: who mistypes has more tries than anybody needs, and a program has none."""
MANY, LONG_S = 30, 900
"""Of all together, so that many addresses help nobody: 10,000 numbers take more than three days."""
_MOST_ADDRESSES = 1000


class Guesses:
    """The wrong guesses of the last minutes."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._lock = Lock()
        self._all: deque[float] = deque(maxlen=MANY)
        self._by_address: dict[str, deque[float]] = {}

    def may_try(self, address: str) -> bool:
        """Return whether somebody at an address may try now."""
        with self._lock:
            now_s = self._clock_s()
            mine = self._by_address.get(address, deque())
            return not (_is_full(mine, FEW, now_s - SHORT_S) or _is_full(self._all, MANY, now_s - LONG_S))

    def wrong(self, address: str) -> None:
        """Count a wrong guess."""
        with self._lock:
            now_s = self._clock_s()
            self._all.append(now_s)
            mine = self._by_address.pop(address, deque(maxlen=FEW))
            mine.append(now_s)
            self._by_address[address] = mine
            while len(self._by_address) > _MOST_ADDRESSES:
                del self._by_address[next(iter(self._by_address))]


def _is_full(guesses: deque[float], most: int, since_s: float) -> bool:
    return len(guesses) >= most and guesses[0] > since_s
