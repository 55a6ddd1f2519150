"""CardChoicePage: the cards of a deck by chapter, for staff to choose from before a talk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.placeholders import NUMBER, fill
from easyread.kit.steps.card_choice import Group, by_chapter, companions, deck_of, first_chapters, short_talk
from easyread.kit.steps.duration import minutes_of
from easyread.kit.steps.router import steps
from easyread.web.pages.staff_deck import StaffDeck, staff_deck
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView
from easyread.web.site import Site
from easyread.web.viewer import CARDS, CardChoice, Viewer, address

_NO_NUMBER = "…"
"""Stands where a card has the number that was chosen."""

_LARGE_PART = 0.9
"""A ready choice that has more of the cards than this is as good as all."""


@dataclass(frozen=True)
class ReadyChoice:
    """Cards chosen beforehand: of which `kind` ("all", "first", "short"), how many, and how long a talk takes."""

    kind: str
    address: str
    picture: PictureView | None
    count: int
    minutes: tuple[int, int]
    is_now: bool


@dataclass(frozen=True)
class CardToChoose:
    """One card. `comes_with` are the cards that it brings, as `companions` has them: "doctor drink|smoke"."""

    id: str
    text: str
    picture: PictureView | None
    is_chosen: bool
    is_of_danger: bool
    comes_with: str


@dataclass(frozen=True)
class ChapterToChoose:
    """A chapter with its cards."""

    title: str
    picture: PictureView | None
    cards: tuple[CardToChoose, ...]

    @property
    def chosen(self) -> int:
        """Return how many of its cards are chosen."""
        return sum(card.is_chosen for card in self.cards)


@dataclass(frozen=True)
class CardChoicePage:
    """What there is to choose from, and how many of how many are chosen."""

    view: StaffDeck
    ready: tuple[ReadyChoice, ...]
    chapters: tuple[ChapterToChoose, ...]
    count: int
    total: int


def card_choice_page(site: Site, viewer: Viewer, deck: Deck, chosen: Sequence[str]) -> CardChoicePage:
    """Return the page on which the cards of a deck are chosen, with these chosen."""
    maker = PageMaker(site, deck, viewer)
    make = _CardMaker(maker, chosen, companions(deck), _first_pictures(maker))
    chapters = tuple(
        ChapterToChoose(
            chapter.title,
            maker.picture(chapter.picture),
            tuple(map(make.card, chapter.cards)),
        )
        for chapter in by_chapter(deck)
    )
    ready = tuple(_ready(maker, tuple(chosen)))
    return CardChoicePage(staff_deck(site, viewer, deck), ready, chapters, len(chosen), len(deck.cards))


@dataclass(frozen=True)
class _CardMaker:
    maker: PageMaker
    chosen: Sequence[str]
    groups: Mapping[str, tuple[Group, ...]]
    pictures: Mapping[str, str]

    def card(self, card: Card) -> CardToChoose:
        text = fill(card.filled(self.maker.persona.forms).text, {NUMBER: _NO_NUMBER})
        comes_with = " ".join("|".join(group) for group in self.groups[card.id])
        picture = self.maker.picture(card.picture or self.pictures.get(card.id, ""))
        return CardToChoose(card.id, text, picture, card.id in self.chosen, card.is_of_danger, comes_with)


def _first_pictures(maker: PageMaker) -> Mapping[str, str]:
    """The picture of the first screen of each card: one that shows its parts has none of its own."""
    return {step.card.id: step.picture for step in reversed(steps(maker.deck, maker.persona.forms))}


def _ready(maker: PageMaker, now: tuple[str, ...]) -> Iterator[ReadyChoice]:
    deck = maker.deck
    whole = tuple(card.id for card in deck.cards)
    pictures = {"all": deck.picture, "first": by_chapter(deck)[0].picture, "short": "tegn/fart-langsom"}
    found = {"all": whole, "first": first_chapters(deck, 1), "short": short_talk(deck)}
    seen: list[tuple[str, ...]] = []
    for kind, cards in found.items():
        is_small = len(cards) <= _LARGE_PART * len(whole)
        if kind == "all" or (is_small and cards not in seen):
            seen.append(cards)
            choice = CardChoice.of(deck, cards)
            to = address("staff.choose_cards", deck_id=deck.id, **{CARDS: choice.text if choice else None})
            yield ReadyChoice(
                kind, to, maker.picture(pictures[kind]), len(cards), minutes_of(deck_of(deck, cards)), cards == now
            )
