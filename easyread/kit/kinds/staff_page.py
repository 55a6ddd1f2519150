"""The kind `staff-page`: one page for staff, read by themselves and never shown to a citizen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Card, Chapter, Local, SelfForm, ShowIf
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import AUDIENCES, Companion, Deck
from easyread.kit.entry import Absent, Entry, Id, Name, WordList, Words
from easyread.kit.kinds.kind import Kind, texts_read_aloud
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Step
from easyread.problems import Severity

DO, AVOID, CLOCK = "do", "avoid", "clock"
MARKS = ("", "ask", DO, AVOID, "check", "write", CLOCK)
"""What the points of a part are: a list, questions, a pair of do and avoid, boxes to tick, lines to write on, what is
done in so many minutes."""

MOST_MINUTES = 60


@dataclass(frozen=True)
class Part(Entry):
    """One part of a page for staff: a heading and its points. `mark` says what they are, one of `MARKS`.

    A part of what to do is followed by one of what to avoid, with as many points: each stands beside its opposite. One
    with a clock has its `minutes`; only staff are ever timed.

    `tools` are the ids of decks that it names, or all for citizens whose shortest talk takes from `shortest_from` to
    `shortest_to` minutes; `named` are these decks.
    """

    id: Id
    name: Name
    points: WordList
    mark: str = ""
    minutes: int = 0
    tools: tuple[str, ...] = ()
    shortest_from: int = 0
    shortest_to: int = 0
    named: Absent[tuple[Companion, ...]] = ()

    @property
    def names_tools(self) -> bool:
        """Whether it says which tools to use."""
        return bool(self.tools or self.shortest_to)


@dataclass(frozen=True, kw_only=True)
class StaffPageCard(Card):
    """One page for staff: a title, a lead (of a dilemma: the case), and parts. Nobody answers it or hears it."""

    kind: ClassVar[str] = "staff-page"
    asks: ClassVar[bool] = False
    is_for_staff: ClassVar[bool] = True

    title: Words
    parts: tuple[Part, ...]
    say: Absent[str] = ""
    summary: Absent[str] = ""
    voice: Absent[str] = "narrator"
    show_if: Absent[ShowIf | None] = None
    self_form: Absent[SelfForm | None] = None
    local: Absent[Local | None] = None
    chapter: Absent[Chapter | None] = None
    back_of: Absent[str] = ""
    points: Absent[tuple[str, ...]] = ()
    helper: Absent[str] = ""


def page_aloud(step: Step) -> Iterator[tuple[str, str]]:
    """Yield everything that stands on a page."""
    yield from texts_read_aloud(step)
    yield from ((key, text) for key, text in texts_of(step.card) if key not in ("text", "alt"))


def card_for_others(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D30: a deck for staff has staff pages only, and a deck for citizens has none."""
    for card in deck.cards:
        if card.is_for_staff != deck.is_for_staff:
            whom = "staff" if deck.is_for_staff else "citizens"
            yield CardProblem(card.id, "kind", f'a deck for {whom} has no "{card.kind}"')


def unknown_audience_or_mark(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D31: audiences and marks are those that the kit knows."""
    if deck.audience not in AUDIENCES:
        message = f'there is no audience "{deck.audience}"; known are {_quoted(AUDIENCES)}'
        yield CardProblem("", "audience", message)
    for card in deck.of_kind(StaffPageCard):
        for part in card.parts:
            if part.mark not in MARKS:
                message = f'there is no mark "{part.mark}"; known are {_quoted(MARKS)}'
                yield CardProblem(card.id, f"parts.{part.id}.mark", message)


def pair_out_of_step(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D32: what to do is followed by what to avoid, each point beside its opposite."""
    for card in deck.of_kind(StaffPageCard):
        for before, part, after in zip((None, *card.parts), card.parts, (*card.parts[1:], None), strict=False):
            problem = _problem_in_pair(part, before, after)
            if problem:
                yield CardProblem(card.id, f"parts.{part.id}", problem)


def tools_named_in(deck: Deck) -> Iterator[tuple[str, str, str]]:
    """Yield the id of every tool that a page names, with the card and the key where it stands."""
    for card in deck.of_kind(StaffPageCard):
        for part in card.parts:
            yield from ((card.id, f"parts.{part.id}.tools", deck_id) for deck_id in part.tools)


def clock_out_of_step(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D38: a part with a clock says how many minutes it takes, and no other does."""
    for card in deck.of_kind(StaffPageCard):
        for part in card.parts:
            if part.mark == CLOCK and not 1 <= part.minutes <= MOST_MINUTES:
                message = f"a clock goes from 1 to {MOST_MINUTES} minutes, and this has {part.minutes}"
                yield CardProblem(card.id, f"parts.{part.id}.minutes", message)
            elif part.mark != CLOCK and part.minutes:
                yield CardProblem(card.id, f"parts.{part.id}.minutes", "it has minutes, and no clock")


def _problem_in_pair(part: Part, before: Part | None, after: Part | None) -> str:
    if part.mark == AVOID and (before is None or before.mark != DO):
        return "no part of what to do stands before it"
    if part.mark != DO:
        return ""
    if after is None or after.mark != AVOID:
        return "no part of what to avoid follows it"
    points, others = len(part.points), len(after.points)
    return "" if points == others else f"it has {points} points, and what to avoid has {others}"


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words)


KIND = Kind(
    card=StaffPageCard,
    read_aloud=page_aloud,
    rules=(
        Rule("D30", Severity.ERROR, 'Write audience = "staff" in the head, or use another kind.', card_for_others),
        Rule("D31", Severity.ERROR, "Look at the spelling, or leave it out.", unknown_audience_or_mark),
        Rule("D32", Severity.ERROR, "Write a do part and then an avoid part, point by point.", pair_out_of_step),
        Rule("D38", Severity.ERROR, 'Write minutes where mark = "clock", and only there.', clock_out_of_step),
    ),
)
