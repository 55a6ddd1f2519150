"""A strip: one line for each time, with a place for each thing that was asked about. Several times stand together.

The first line has the answers just given. The others are empty, to draw in next time: so one sees what changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from easyread.colours import INK
from easyread.kit.card import Answer, Card, Item
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, Given, given_to
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, ids_on, label_of, missing_cards
from easyread.printing.parts.sheet_head import body_of, head_elements, head_of, sheet_title
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Page, Panel, TableCell, Words, in_cell
from easyread.printing.pdf.typesetting import Block, set_text

RADIUS = 2.0

UNDER_OWN = 0.5
"""How much of a place words of one's own may take under a picture: the picture is seen first."""


@dataclass(frozen=True)
class StripPlace:
    """One thing that was asked about: a whole card, or an item of one."""

    card: Card
    name: str
    picture: str
    item: Item | None = None


def columns_of(deck: Deck, layout: SheetLayout, persona: Persona) -> tuple[StripPlace, ...]:
    """Return what has a place on a line: each item of a card that sorts, and each other question as a whole.

    A question is called after its chapter, which is short; where it is in none, as its summary.
    """
    found: list[StripPlace] = []
    for card in cards_on(deck, layout):
        items = paper_of(card).items(card)
        found += [StripPlace(card, fill(item.name, persona.forms), item.picture, item) for item in items]
        if not items:
            found.append(StripPlace(card, _chapter_of(deck, card) or label_of(card, persona), card.picture))
    return tuple(found)


def _chapter_of(deck: Deck, card: Card) -> str:
    until = deck.cards[: deck.cards.index(card) + 1]
    return next((found.chapter.title for found in reversed(until) if found.chapter), "")


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """One sheet: what was asked about over its lines, and under them what can be answered."""
    columns = columns_of(job.deck, job.layout, persona)
    if not columns:
        return
    head, draft = head_of(job, job.deck.title, persona), Draft()
    draft.add(head_elements(job, head, is_first=job.begins_with(persona), is_dated=False))
    body = body_of(job, head)
    key = _key_height(job.layout, columns)
    top = _top_height(job.layout, columns)
    draft.add(_top(job, columns, persona, body.of_height(top)))
    lines = body.below(top).of_height(body.height - top - key - job.spacing.gap)
    filled = Filled(job, persona)
    for at in range(job.layout.rows):
        line = lines.part(at, job.layout.rows, job.spacing.small)
        draft.add(_line(filled, columns if at == 0 else (), len(columns), line, at + 1))
    draft.add(_key(job, columns, persona, body.below(body.height - key)))
    draft.add(job.footer(persona))
    yield Page(job.layout.sheet, tuple(draft.elements), sheet_title(job, persona))


def _top(job: SheetJob, columns: Sequence[StripPlace], persona: Persona, box: Box) -> Iterator[Element]:
    """The picture and the name of everything that was asked about."""
    side, hair = job.layout.picture, job.spacing.hair
    word = set_text(job.word("day"), job.layout.lengths["day"], job.layout.sizes["text"], bold=True)
    yield Words(
        word, Box(box.x, box.y + side + hair, job.layout.lengths["day"], word.height), cell=TableCell(0, 0, "Column")
    )
    for at, column in enumerate(columns):
        place, cell = _place(job.layout, box, at, len(columns)), TableCell(0, at + 1, "Column")
        yield from in_cell(job.framed(column.picture, persona, place.of_height(side)), cell)
        name = _name(column, job.layout, len(columns))
        yield Words(name, place.below(side + hair).of_height(name.height), align="centre", cell=cell)


def _line(filled: Filled, columns: Sequence[StripPlace], count: int, box: Box, number: int) -> Iterator[Element]:
    """The day of one time, and its places: with answers where there are columns, else to draw and write in."""
    job = filled.job
    day = set_text(job.word("short-day-to-write"), job.layout.lengths["day"], job.layout.sizes["text"])
    place = Box(box.x, box.y, job.layout.lengths["day"] - job.spacing.small, box.height)
    yield Words(day, place, in_middle=True, to_fill=True, cell=TableCell(number, 0))
    for at in range(count):
        cell = TableCell(number, at + 1)
        frame = _place(job.layout, box, at, count)
        inside = frame.inset(job.spacing.hair)
        given = _with_room(job, _given(filled, columns[at]), inside) if columns else ()
        yield Panel(frame, stroke=INK, line=0.35, radius=RADIUS, to_fill="" if given else "write", cell=cell)
        yield from in_cell(_answers(filled, given, inside), cell)


def _given(filled: Filled, column: StripPlace) -> tuple[Given, ...]:
    steps = [
        step
        for step in filled.reached
        if step.card.id == column.card.id and (column.item is None or step.item == column.item)
    ]
    return given_to(filled.job, steps)


def _with_room(job: SheetJob, given: Sequence[Given], box: Box) -> tuple[Given, ...]:
    """What goes into a place. Own words that are too many stand on other sheets; their own picture stands here."""
    room = box.height / max(1, len(given))
    shown = (
        replace(one, text="")
        if one.own and _words(job, one, box).height > room * (UNDER_OWN if one.picture else 1)
        else one
        for one in given
    )
    return tuple(one for one in shown if one.picture or one.text)


def _answers(filled: Filled, given: Sequence[Given], box: Box) -> Iterator[Element]:
    """An answer in its place: the picture, and the word under it."""
    job = filled.job
    for at, one in enumerate(given):
        place = box.part(at, len(given), job.spacing.hair)
        words = _words(job, one, box)
        under = words.height + job.spacing.hair if one.text else 0
        if one.picture:
            yield from one.framed(job, filled.persona, place.of_height(place.height - under))
        if one.text:
            yield Words(words, Box(place.x, place.bottom - words.height, place.width, words.height), align="centre")


def _words(job: SheetJob, given: Given, box: Box) -> Block:
    return given.words(box.width, job.layout.sizes["answer"], leading=1.05)


def _key(job: SheetJob, columns: Sequence[StripPlace], persona: Persona, box: Box) -> Iterator[Element]:
    """What can be answered, to draw or to point at."""
    answers = _answers_of(columns)
    side = job.layout.lengths["key"]
    for at, answer in enumerate(answers):
        place = box.part(at, len(answers), job.spacing.pad, across=True)
        yield from job.framed(answer.picture, persona, Box(place.x, place.y, side, side))
        word = _key_word(answer, job.layout, len(answers))
        beside = Box(place.x + side + job.spacing.small, place.y, place.width - side - job.spacing.small, side)
        yield Words(word, beside, in_middle=True, colour=SOFT_INK)


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the names and answers that do not go into a place."""
    yield from missing_cards(deck, layout)
    columns = columns_of(deck, layout, persona)
    for column in columns:
        width = _place(layout, layout.sheet.whole().inset(layout.margin), 0, len(columns)).width
        inside = width - 2 * layout.spacing.hair
        answers = (set_text(answer.text, inside, layout.sizes["answer"]) for answer in column.card.answers)
        keys = (_key_word(answer, layout, len(_answers_of(columns))) for answer in column.card.answers)
        yield from overset_words(column.card.id, layout, (_name(column, layout, len(columns)), *answers, *keys))


def _answers_of(columns: Sequence[StripPlace]) -> tuple[Answer, ...]:
    """Every answer to what was asked, each once."""
    return tuple({answer.id: answer for column in columns for answer in column.card.answers}.values())


def _key_word(answer: Answer, layout: SheetLayout, count: int) -> Block:
    width = (layout.sheet.width - 2 * layout.margin - layout.spacing.pad * (count - 1)) / count
    return set_text(answer.text, width - layout.lengths["key"] - layout.spacing.small, layout.sizes["text"])


def _place(layout: SheetLayout, box: Box, at: int, count: int) -> Box:
    """Return the place of one thing on a line."""
    day = layout.lengths["day"]
    return Box(box.x + day, box.y, box.width - day, box.height).part(at, count, layout.spacing.small, across=True)


def _name(column: StripPlace, layout: SheetLayout, count: int) -> Block:
    width = _place(layout, layout.sheet.whole().inset(layout.margin), 0, count).width
    return set_text(column.name, width, layout.sizes["text"], bold=True, leading=1.1)


def _top_height(layout: SheetLayout, columns: Sequence[StripPlace]) -> float:
    names = (_name(column, layout, len(columns)).height for column in columns)
    return layout.picture + layout.spacing.hair + max(names) + layout.spacing.small


def _key_height(layout: SheetLayout, columns: Sequence[StripPlace]) -> float:
    answers = _answers_of(columns)
    words = (_key_word(answer, layout, len(answers)).height for answer in answers)
    return max(layout.lengths["key"], *words)


FORM = Form(
    name="strip",
    lengths={
        "day": 22,  # the column for the day of each line
        "key": 14,  # the picture of an answer under the lines
    },
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
