"""Rules about a talk as a whole: how long it takes, and how it is divided into chapters."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from easyread.kit.deck import Deck
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Step
from easyread.kit.steps.duration import minutes_of
from easyread.kit.steps.router import steps
from easyread.kit.steps.ways import Extent, way
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Severity

MOST_MINUTES_OFF = 5
MOST_PART_OFF = 0.25
"""The minutes are worked out in fives from figures that are judged, so no closer fit is asked for."""

MOST_SCREENS = 10
"""So many screens take about ten minutes; the review of use asks who tires after that. Six to eight are better."""

ONE_OF_EACH = Extent(is_long=True, topics=1, rounds=1)
"""The way on which chapters are counted: a topic, or a round, is an end by itself, as one more is only an offer."""


def minutes_do_not_fit(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """C01: the minutes of the guide are about what the screens take. Staff pages are for meetings of any length.

    Danish words are counted: the minutes stand in deck.toml, and hold for every language.
    """
    if deck.is_for_staff or not deck.cards or deck.language != BASE_LANGUAGE:
        return
    worked_out = minutes_of(deck)
    if any(_is_far(written, found) for written, found in zip(deck.stamkort.minutes, worked_out, strict=True)):
        written, found = ("{} to {}".format(*minutes) for minutes in (deck.stamkort.minutes, worked_out))
        yield CardProblem("", "stamkort.minutes", f"{written} minutes are written, and {found} are worked out")


def chapter_too_long(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """C02: on a long way no chapter has more than ten screens, and neither has a deck without chapters."""
    if deck.is_for_staff or deck.language != BASE_LANGUAGE:
        return
    for part in _parts(way(steps(deck, {}), ONE_OF_EACH)):
        if len(part) > MOST_SCREENS:
            names = f'from "{part[0].card.id}" to "{part[-1].card.id}"'
            yield CardProblem("", "card", f"{len(part)} screens in a row, {names}, are too many for one chapter")


def outside_chapters(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """C03: where there are chapters, the first card begins one."""
    if deck.language == BASE_LANGUAGE and any(card.chapter for card in deck.cards) and not deck.cards[0].chapter:
        yield CardProblem(deck.cards[0].id, "chapter", "this card stands before the first chapter")


def chapters_alike(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """C04: the chapters of a deck are told apart by their titles and by their pictures."""
    seen: set[str] = set()
    for card in deck.cards if deck.language == BASE_LANGUAGE else ():
        if card.chapter:
            for words in (card.chapter.title, card.chapter.picture or card.picture):
                if words and words in seen:
                    yield CardProblem(card.id, "chapter", f'"{words}" stands for an earlier chapter as well')
                seen.add(words)


def _is_far(written: int, found: int) -> bool:
    return abs(written - found) > max(MOST_MINUTES_OFF, MOST_PART_OFF * found)


def _parts(shown: Sequence[Step]) -> Iterator[Sequence[Step]]:
    """The screens of each chapter."""
    firsts: dict[str, int] = {}
    for at, step in enumerate(shown):
        firsts.setdefault(step.card.id, at)
    starts = [at for at in firsts.values() if shown[at].card.chapter]
    yield from (shown[start:end] for start, end in pairwise(sorted({0, *starts, len(shown)})))


COURSE_RULES = (
    Rule(
        "C01",
        Severity.WARNING,
        "Write those, or make an exception that says what is done beside the screens.",
        minutes_do_not_fit,
    ),
    Rule("C02", Severity.WARNING, "Begin a new chapter on a card after something that is whole.", chapter_too_long),
    Rule("C03", Severity.ERROR, "Write a chapter on the first card, too.", outside_chapters),
    Rule("C04", Severity.WARNING, "Give each chapter a title and a picture of its own.", chapters_alike),
)
