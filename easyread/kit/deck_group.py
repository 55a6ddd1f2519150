"""DeckGroup: the tools that stand together on the front page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DeckGroup:
    """What a group is called, its picture, and its decks in order.

    One without decks takes those that no group names.
    """

    id: str
    title: str
    picture: str
    decks: tuple[str, ...]

    def within(self, known: tuple[str, ...], rest: tuple[str, ...]) -> "DeckGroup":
        """Return the group with those of its decks that are known; one without any has the rest."""
        decks = tuple(deck_id for deck_id in self.decks if deck_id in known) if self.decks else rest
        return DeckGroup(self.id, self.title, self.picture, decks)
