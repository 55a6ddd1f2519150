"""The kind `grid`: halves × now and the future × areas, and in each cell what is good and what is less good."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Annotated, ClassVar

from easyread.kit.card import OWN, UNSURE, Answer, Answers, Card, Own
from easyread.kit.card_texts import answer_lists
from easyread.kit.deck import Deck
from easyread.kit.entry import Entry, Id, MayBeLeftOut, Name, Picture, Spoken, Takes, Words
from easyread.kit.kinds.kind import Kind
from easyread.kit.kinds.pick_many import PickManyCard
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.placeholders import CHOSEN, fill, wants_number
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.saying import Saying
from easyread.kit.step import Answers as Given
from easyread.kit.step import Lead, Need, Step
from easyread.kit.summary_line import SummaryLine, plain_line
from easyread.problems import Severity

NOW, FUTURE = "nu", "frem"
GOOD, LESS = "plus", "minus"
"""Parts of keys and of the names of recordings: permanent."""


@dataclass(frozen=True)
class Heading(Entry):
    """What a time or a side of a grid is called: its word and its picture."""

    example: ClassVar[str] = '{ name = "…", picture = "group/name" }'

    name: Name = ""
    picture: Picture = ""


@dataclass(frozen=True)
class Half(Entry):
    """One of the ways that a grid compares. `now` and `future` are the sentences before each question about it."""

    id: Id
    now: Words
    future: Annotated[Words, Takes(CHOSEN)]
    name: Name = ""
    picture: Picture = ""


@dataclass(frozen=True)
class Side(Entry):
    """What is asked of an area: what is good, or what is less good.

    `say` is spoken where it must differ; `picture` is shown where that of the area would say the opposite.
    """

    example: ClassVar[str] = '{ text = "…", answers = […] }'

    text: Name
    answers: Answers
    say: Spoken = ""
    picture: Annotated[Picture, MayBeLeftOut()] = ""


@dataclass(frozen=True)
class Area(Entry):
    """One row of a grid, such as health or money. What is good and what is less good weigh the same."""

    id: Id
    good: Side
    less: Side
    name: Name = ""
    picture: Picture = ""


@dataclass(frozen=True, kw_only=True)
class GridCard(Card):
    """Halves × now and the future × areas: in each cell first what is good, then what is less good.

    Three earlier cards steer it, named by their ids: `areas_of` chooses the areas, `first_of` the half that comes
    first, and `mark_of` a near mark in the future ("til jul"), which stands for {svar} in the sentences; `otherwise`
    stands there when none was chosen.
    """

    kind: ClassVar[str] = "grid"
    takes_many: ClassVar[bool] = True

    halves: tuple[Half, ...]
    areas: tuple[Area, ...]
    now: Heading
    future: Heading
    good: Heading
    less: Heading
    areas_of: str = ""
    first_of: str = ""
    mark_of: str
    otherwise: Words
    own: Own | None = None

    @property
    def steered_by(self) -> tuple[str, ...]:
        """Return the ids of the cards that steer the grid."""
        return (self.areas_of, self.first_of, self.mark_of)


@dataclass(frozen=True)
class Cell:
    """One side of one cell of a grid. `mark_key` is the step whose answer decides which lead is said."""

    half: Half
    time: Heading
    area: Area
    side: Heading
    is_future: bool
    is_good: bool
    mark_key: str = ""

    @property
    def label(self) -> str:
        """What stands before the answers when they are summed up."""
        return f"{self.area.name}: {self.side.name.lower()}"

    @property
    def where(self) -> str:
        """Where in the grid the cell is, in words."""
        return f"{self.half.name}. {self.time.name}."


def cell_of(step: Step) -> Cell | None:
    """Return where in a grid a step stands; None for a step of another kind."""
    return step.detail if isinstance(step.detail, Cell) else None


def lead_of(step: Step, answers: Given) -> Lead:
    """Return the lead of a cell that fits the answers."""
    cell = cell_of(step)
    given = answers.get(cell.mark_key, ()) if cell else ()
    return next((lead for lead in step.leads if lead.answer in given), step.leads[-1])


def grid_steps(card: GridCard, whole: Step, deck: Deck) -> Iterator[Step]:
    """Yield every step of a grid. Which are shown, and which half comes first, follows from the cards that steer it."""
    for half, is_future in product(card.halves, (False, True)):
        leads = tuple(_future_leads(card, half, deck)) if is_future else (_now_lead(card, half),)
        first = Need(card.first_of, (half.id,)) if card.first_of else None
        for area, is_good in product(card.areas, (True, False)):
            wanted = (Need(card.areas_of, (area.id, UNSURE)),) if card.areas_of else ()
            time, heading = card.future if is_future else card.now, card.good if is_good else card.less
            side = area.good if is_good else area.less
            yield replace(
                whole,
                key=key_of(card, half, area, is_future=is_future, is_good=is_good),
                text=side.text,
                say=side.say,
                picture=side.picture or area.picture,
                answers=side.answers,
                needs=whole.needs + wanted,
                first=first,
                leads=leads,
                part=f"{half.id}.{FUTURE if is_future else NOW}",
                text_key=f"areas.{area.id}.{'good' if is_good else 'less'}",
                detail=Cell(half, time, area, heading, is_future, is_good, card.mark_of if is_future else ""),
            )


def key_of(card: GridCard, half: Half, area: Area, *, is_future: bool, is_good: bool) -> str:
    """Return the key of one side of one cell."""
    return ".".join((card.id, half.id, FUTURE if is_future else NOW, area.id, GOOD if is_good else LESS))


def _now_lead(card: GridCard, half: Half) -> Lead:
    name = f"{card.id}.{half.id}.{NOW}"
    return Lead(name, half.now, card.now.name, card.now.picture, text_key=f"halves.{half.id}.now")


def _future_leads(card: GridCard, half: Half, deck: Deck) -> Iterator[Lead]:
    marks = deck.card(card.mark_of)
    key = f"{card.id}.{half.id}.{FUTURE}"
    for answer in marks.answers if marks else ():
        yield _lead(f"{key}.{answer.id}", half, answer)
    yield _lead(key, half, Answer("", card.otherwise, card.future.picture))


def _lead(key: str, half: Half, mark: Answer) -> Lead:
    chosen = {CHOSEN: mark.inside or mark.text}
    name = fill(f"{{{CHOSEN.capitalize()}}}", chosen)
    return Lead(key, fill(half.future, chosen), name, mark.picture, mark.id, f"halves.{half.id}.future", chosen[CHOSEN])


def grid_sayings(step: Step) -> Iterator[Saying]:
    """Yield what a cell says. The same words are said in both halves and at both times, so a recording serves all."""
    cell = cell_of(step)
    if cell is None:
        return
    part = f"{step.card.id}.{cell.area.id}.{GOOD if cell.is_good else LESS}"
    half = f"{step.card.id}.{cell.half.id}"
    yield Saying(part, step.spoken)
    for answer in step.answers:
        yield Saying(f"{part}.{answer.id}", answer.say or answer.text)
    if step.own:
        yield Saying(f"{step.card.id}.{OWN}", step.own.say or step.own.text)
    for lead in step.leads:
        yield Saying(lead.id, lead.text)
        yield Saying(f"{lead.id}.tid", lead.name)
    yield Saying(f"{half}.navn", cell.half.name)
    yield Saying(f"{half}.{FUTURE if cell.is_future else NOW}.navn", cell.where)
    yield Saying(f"{part}.navn", cell.label)


def grid_line(screens: tuple[Step, ...], answers: Given) -> SummaryLine | None:
    """Return the line of a cell."""
    line, cell = plain_line(screens, answers), cell_of(screens[0])
    return replace(line, label=cell.label) if line and cell else line


def grid_ids(card: GridCard) -> Iterator[list[str]]:
    """Yield the ids of halves and areas together, and those of the answers in each cell."""
    yield [*(half.id for half in card.halves), *(area.id for area in card.areas)]
    yield from ([answer.id for answer in answers] for _, answers in answer_lists(card))


def grid_without_its_question(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """G01: the cards that steer a grid are earlier ones, with the answers that the grid needs."""
    earlier: dict[str, Card] = {}
    for card in deck.cards:
        if isinstance(card, GridCard):
            areas, halves = {area.id for area in card.areas}, {half.id for half in card.halves}
            wanted = (("areas_of", areas), ("first_of", halves), ("mark_of", set[str]()))
            for key, ids in wanted:
                name = getattr(card, key)
                problem = _problem_in_steering(earlier.get(name), name, ids) if name else ""
                if problem:
                    yield CardProblem(card.id, key, problem)
        earlier[card.id] = card


def _problem_in_steering(target: Card | None, name: str, ids: set[str]) -> str:
    if target is None or not isinstance(target, (PickOneCard, PickManyCard)) or wants_number(target.text):
        return f'no earlier pick-one or pick-many card is called "{name}"'
    missing = sorted(ids - {answer.id for answer in target.answers})
    return f'"{name}" has no answer {", ".join(missing)}' if missing else ""


def two_grids(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """G02: a deck has one grid, as a sheet of paper has."""
    for card in deck.of_kind(GridCard)[1:]:
        yield CardProblem(card.id, "kind", "this is another grid")


KIND = Kind(
    card=GridCard,
    steps=grid_steps,
    sayings=grid_sayings,
    label_at=-1,
    not_followed='"{id}" is another card for each cell, so its answer has no one place',
    line=grid_line,
    looks_back=lambda card: tuple(filter(None, card.steered_by)),
    shows_parts=lambda _card: True,
    ids=grid_ids,
    rules=(
        Rule(
            "G01",
            Severity.ERROR,
            "Name an earlier card; its answers have the ids of the grid.",
            grid_without_its_question,
        ),
        Rule("G02", Severity.ERROR, "Make another deck of it.", two_grids),
    ),
)
