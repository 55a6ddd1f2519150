"""Paper: all that paper asks of a kind of card, with what most kinds answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from easyread.kit.card import Card, Item
from easyread.kit.persona import Persona
from easyread.kit.step import Step
from easyread.kit.summary_line import SummaryLine
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.face import CardSide, Face, Option, front_of
from easyread.printing.parts.given import Given, given_to
from easyread.printing.parts.question_rows import framed_place, plain_rows
from easyread.printing.parts.question_table import table_rows
from easyread.printing.parts.sheet_cards import label_of
from easyread.printing.pdf.flow import Row

C = TypeVar("C", bound=Card)

MOST_ON_BACK = 5
"""A question with more answers than this has none on its back: they are cards of their own, laid on the table."""


def question_faces(card: Card) -> Iterator[Face]:
    """Yield one card: the text and the picture in front, and the answers on the back."""
    options = tuple(Option(answer.text, answer.picture) for answer in card.answers)
    yield Face(card.id, front_of(card), CardSide(options=options if len(options) <= MOST_ON_BACK else ()))


def front_alone(card: Card) -> Iterator[Face]:
    """Yield one card with nothing on its back."""
    yield Face(card.id, front_of(card), CardSide())


def question_or_table(job: SheetJob, screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield a question with its answers to tick; what is asked of items is a table with a line for each."""
    if screens[0].item is not None:
        yield from table_rows(job, screens, persona)
    else:
        yield from plain_rows(job, screens, screens[:1], persona)


def title_over_items(_job: SheetJob, line: SummaryLine, persona: Persona) -> str:
    """Return what stands over lines about one item each: what was asked of all of them."""
    return label_of(line.step.card, persona) if line.step.item is not None else ""


@dataclass(frozen=True, kw_only=True)
class Paper(Generic[C]):
    """What paper asks of a kind of card. Most kinds answer a few of these in a way of their own, or none.

    Attributes:
        card: The type of its cards.
        faces: Yields the printed cards of a card, with its placeholders still in them.
        question_of: Returns what tells the questions of one card apart: screens with the same are one question.
        rows: Yields the rows of a form to fill in, given the screens of one question.
        is_table: Returns whether what a screen asks stands in a table of items there.
        title: Returns what stands over answers that belong together, given the first; "" where they need nothing.
        group: Returns what tells answers apart that do not belong together.
        before: Yields the rows between that title and the answers.
        given: Returns what was answered, as it stands beside what was asked.
        is_half: Whether a card needs no more than half the width of a form.
        items: Returns what a card is asked of, one after the other; nothing where it is asked once.
        about: Returns what tells cards apart that do not ask the same in another way.
        place: Returns a small place for an answer, so wide and with a picture so high, to draw and to write in.
    """

    card: type[C]
    faces: Callable[[C], Iterator[Face]] = question_faces
    question_of: Callable[[Step], str] = lambda _step: ""
    rows: Callable[[SheetJob, Sequence[Step], Persona], Iterator[Row]] = question_or_table
    is_table: Callable[[Step], bool] = lambda step: step.item is not None
    title: Callable[[SheetJob, SummaryLine, Persona], str] = title_over_items
    group: Callable[[SummaryLine], tuple[str, ...]] = lambda line: (line.step.card.id,)
    before: Callable[[SheetJob, C, Persona], Iterator[Row]] = lambda _job, _card, _persona: iter(())
    given: Callable[[SheetJob, SummaryLine], Sequence[Given]] = lambda job, line: given_to(job, line.steps)
    is_half: bool = False
    items: Callable[[C], tuple[Item, ...]] = lambda _card: ()
    about: Callable[[C], str] = lambda card: card.summary or card.text
    place: Callable[[SheetJob, C, Persona, float], Row] = lambda job, _card, _persona, width: framed_place(job, width)
