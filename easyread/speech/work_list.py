"""Work list: the phrases that are still to be made, in order; several threads take from it."""

import threading
from collections import deque
from collections.abc import Collection, Iterable

from easyread.speech.phrase import Phrase


class WorkList:
    """A queue whose order can be changed while others take from it. Recordings come first: they need no engine."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        unique = {phrase.key: phrase for phrase in phrases}.values()
        self._waiting = deque(sorted(unique, key=lambda phrase: phrase.recording is None))
        self._lock = threading.Lock()
        self._stopped = False

    def __len__(self) -> int:
        """Return how many are waiting."""
        return len(self._waiting)

    @property
    def stopped(self) -> bool:
        """Return whether the work was stopped."""
        return self._stopped

    def take(self) -> Phrase | None:
        """Return the next phrase, or None when there is no more to do."""
        with self._lock:
            return self._waiting.popleft() if self._waiting and not self._stopped else None

    def put_back(self, phrase: Phrase) -> None:
        """Put a phrase at the front again."""
        with self._lock:
            self._waiting.appendleft(phrase)

    def prioritise(self, keys: Collection[str]) -> None:
        """Move the phrases with these keys to the front, in the order that they have; unknown keys do nothing."""
        wanted = frozenset(keys)
        with self._lock:
            self._waiting = deque(sorted(self._waiting, key=lambda phrase: phrase.key not in wanted))

    def stop(self) -> None:
        """Let nobody take any more."""
        with self._lock:
            self._stopped = True
