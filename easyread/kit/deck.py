"""Deck: one tool of the kit, as a deck file says it in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from easyread.kit.card import Card, Fact
from easyread.kit.entry import Absent, Entry, WordList, Words

C = TypeVar("C", bound=Card)

CITIZEN, STAFF = "citizen", "staff"
AUDIENCES = (CITIZEN, STAFF)
"""Whom a deck is for: it is gone through with a citizen, or it is read by staff alone."""


@dataclass(frozen=True)
class Companion:
    """Another tool as it is named: its id, its title, and the minutes that it takes."""

    id: str
    title: str
    minutes: tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Stamkort(Entry):
    """The guide of one tool for staff; `minutes` is the shortest and longest duration.

    `fact` names the sources of the medical or legal statements in it. `companions` are the tools that go with it.
    `places` are where pages for staff name it: the title of each page, and of the part of it.
    """

    type: Words
    material: Words
    goal: Words
    minutes: tuple[int, int]
    steps: WordList
    suggestions: WordList
    used_by: Words
    behandler: WordList
    kontaktperson: WordList
    goes_with: tuple[str, ...] = ()
    fact: Fact | None = None
    companions: Absent[tuple[Companion, ...]] = ()
    places: Absent[tuple[tuple[str, str], ...]] = ()


@dataclass(frozen=True)
class Source(Entry):
    """Where what a deck says comes from. Facts name it by its `id`; what was only thought of needs no more than words.

    `year` is that of the document; where it has none, `seen` is the year in which it was read. `address` is where it
    can be read.
    """

    document: str
    id: str = ""
    publisher: str = ""
    year: int = 0
    seen: int = 0
    address: str = ""

    @property
    def words(self) -> str:
        """The source in one line: document, publisher, year and address."""
        when = str(self.year or "") or (f"set {self.seen}" if self.seen else "")
        by = ", ".join(part for part in (self.publisher, when) if part)
        return ". ".join(part for part in (self.document, by, self.address) if part)


@dataclass(frozen=True)
class Exemption(Entry):
    """A rule that one card may break, with the reason why. The card is "" for the deck as a whole.

    With a `language` it holds for the words of that language only.
    """

    code: str
    card: str = ""
    reason: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Deck:
    """One tool of the kit, in one language. `folder` is where its files lie; in `recorded` lies what staff recorded."""

    id: str
    version: str
    language: str
    title: str
    picture: str
    about: str
    cards: tuple[Card, ...]
    stamkort: Stamkort
    folder: Path
    sources: tuple[Source, ...] = ()
    tried_with: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    hard: Mapping[str, str] = field(default_factory=dict)
    exemptions: tuple[Exemption, ...] = ()
    audience: str = CITIZEN
    recorded: Path | None = None

    @property
    def is_for_staff(self) -> bool:
        """Whether the deck is pages that staff read by themselves, not cards to go through with a citizen."""
        return self.audience == STAFF

    def of_kind(self, kind: type[C]) -> tuple[C, ...]:
        """Return the cards of one kind, in order."""
        return tuple(card for card in self.cards if isinstance(card, kind))

    def card(self, card_id: str) -> Card | None:
        """Return the card with this id, or None."""
        return next((card for card in self.cards if card.id == card_id), None)

    @property
    def pointed(self) -> tuple[str, ...]:
        """Return the ids of the cards that have talking points for staff."""
        return tuple(card.id for card in self.cards if card.points)

    @property
    def unpointed(self) -> tuple[str, ...]:
        """Return the ids of the cards that have none: the shorter list, for a page to carry."""
        return tuple(card.id for card in self.cards if not card.points)

    def behind(self, card_id: str) -> tuple[Card, ...]:
        """Return the cards that are printed on the back of a question."""
        return tuple(card for card in self.cards if card.back_of == card_id)

    def printed_with(self, card_id: str) -> frozenset[str]:
        """Return the ids of the question and of all that stands on its back, given one of them; else the id alone."""
        card = self.card(card_id)
        front = (card.back_of if card else "") or card_id
        return frozenset({front, *(found.id for found in self.behind(front))})
