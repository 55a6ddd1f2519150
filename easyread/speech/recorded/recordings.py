"""Recordings: keeps what staff record, where decks find it and where it is played from; and deletes it in both."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.recorded.shelf import MOST_BYTES_OF_A_DECK, RecordedPlace, RecordedShelf
from easyread.speech.recorded.take import Take


@dataclass(frozen=True)
class Recorded:
    """A sentence with its take. `phrase` is what the made voice would say, and `name` the one of the sentence."""

    name: str
    phrase: Phrase
    take: Take


class DeckFullError(Exception):
    """The deck has so many recordings that one more would be too much to be given on."""


class Recordings:
    """The recordings of the house, and the sounds that pages ask for."""

    def __init__(self, shelf: RecordedShelf, cache: Cache) -> None:
        self.shelf = shelf
        self._cache = cache

    def keep(self, place: RecordedPlace, recorded: Sequence[Recorded]) -> list[str]:
        """Keep sentences in the place of those that there were, and return the keys of their sounds. All, or none.

        Raises:
            DeckFullError: The deck has no room for them.
            OSError: They cannot be written.
        """
        sounds = {one.name: one.take.mp3 for one in recorded}
        before = self._bytes(place, sounds)
        room = MOST_BYTES_OF_A_DECK - self.shelf.size(place) + sum(map(len, before))
        if sum(map(len, sounds.values())) > room:
            raise DeckFullError
        keys = []
        self._cache.prepare()
        with self.shelf.placing(place, sounds) as files:
            for one in recorded:
                key = replace(one.phrase, recording=files[one.name]).key
                self._cache.store(key, one.take.mp3, one.take.length_ms, [])
                keys.append(key)
        self._cache.forget([sound for sound in before if sound not in sounds.values()])
        return keys

    def delete(self, place: RecordedPlace, names: Collection[str]) -> None:
        """Delete sentences, and every copy of them among the sounds.

        Raises:
            OSError: They cannot be deleted.
        """
        before = self._bytes(place, names)
        self.shelf.take_away(place, names)
        self._cache.forget(before)

    def _bytes(self, place: RecordedPlace, names: Collection[str]) -> list[bytes]:
        files = (self.shelf.file(place, name) for name in names)
        return [file.read_bytes() for file in files if file.is_file()]
