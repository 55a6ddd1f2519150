"""KeptPrints: the prints of a while ago, by their order, as far as the memory for them goes. None has answers."""

import hashlib
import threading
from dataclasses import dataclass

from easyread.web.prints.order import DeckOrder

_TAG_LENGTH = 32


@dataclass(frozen=True)
class Print:
    """A PDF, with a tag by which a browser knows it again; "" where it may not be kept."""

    body: bytes
    tag: str = ""


class KeptPrints:
    """Keeps the prints that were asked for last. Safe to ask from any thread."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._prints: dict[DeckOrder, Print] = {}
        self._lock = threading.Lock()

    @property
    def total_bytes(self) -> int:
        """Return how much is kept."""
        with self._lock:
            return sum(len(found.body) for found in self._prints.values())

    def get(self, order: DeckOrder) -> Print | None:
        """Return a print that is kept. It stays the longer for it."""
        with self._lock:
            found = self._prints.pop(order, None)
            if found:
                self._prints[order] = found
            return found

    def keep(self, order: DeckOrder, body: bytes) -> Print:
        """Keep a print and return it. Those that were not asked for the longest make room for it."""
        made = Print(body, hashlib.sha256(body).hexdigest()[:_TAG_LENGTH])
        if len(body) <= self._most_bytes:
            with self._lock:
                self._prints[order] = made
                room = self._most_bytes - sum(len(found.body) for found in self._prints.values())
                while room < 0:
                    room += len(self._prints.pop(next(iter(self._prints))).body)
        return made
