"""What is over a line, and what is under it: what one sees, and what lies behind. The line is water; nothing is scored.

Cards that sort, and those that choose among what was sorted, are under the line; every other is over it.
"""

from collections.abc import Iterator, Sequence
from math import pi, sin

from easyread.colours import INK
from easyread.drawing.pictures.colour import grey
from easyread.kit.card import NO, UNSURE, Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.kit.step import given
from easyread.printing.answered.answered_cards import answered_cards, answered_rows, in_words_of, things
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.given_tiles import cell_width, word_width
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, ids_on, missing_cards
from easyread.printing.parts.sheet_head import FOOT, body_of, head_elements, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Lines, Page, Panel, Polyline
from easyread.printing.pdf.typesetting import set_text

WATER, ICE = "#dcebf5", "#ffffff"
WAVE, WAVES, POINTS = 1.6, 9, 12
LINE_HEIGHT = 9.0
THICK, HAIRLINE = 0.9, 0.35

TIP = ((0.32, 1.0), (0.37, 0.66), (0.41, 0.60), (0.47, 0.22), (0.52, 0.05), (0.58, 0.40), (0.64, 0.62), (0.70, 1.0))
"""The top of an iceberg over the water, as shares of the room; it stands on the lower edge."""

BODY = (
    (0.32, 0.0),
    (0.20, 0.12),
    (0.14, 0.40),
    (0.23, 0.66),
    (0.35, 0.80),
    (0.46, 0.97),
    (0.60, 0.88),
    (0.74, 0.70),
    (0.86, 0.42),
    (0.80, 0.14),
    (0.70, 0.0),
)
"""What is under the water, which begins at the upper edge."""

TIP_EDGES = (((0.52, 0.05), (0.50, 0.55)), ((0.50, 0.55), (0.45, 1.0)), ((0.50, 0.55), (0.60, 0.80)))
BODY_EDGES = (((0.20, 0.12), (0.27, 0.17)), ((0.23, 0.66), (0.30, 0.62)), ((0.74, 0.70), (0.70, 0.62)))
"""Where the sides of the ice meet, in thin lines: little enough that cards lie well on it."""

OVER = 0.26
"""How much of an empty sheet is over the water."""


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    cards = answered_cards(filled)
    over = [card for card in cards if not _is_under(card)]
    under = [card for card in cards if _is_under(card)]
    head, room = head_of(job, job.deck.title, persona), body_of(job)
    rows = [*_rows(filled, over, room.width), _water(job, room), *_rows(filled, under, room.width)]
    contents = flow(rows, room.below(head.height), room)
    yield from sheet_pages(job, persona, head, list(_all_in_water(job, contents, room)))


def _all_in_water(job: SheetJob, contents: Sequence[Sequence[Element]], room: Box) -> Iterator[Sequence[Element]]:
    """Yield what is on each page: those after the line are under water too."""
    has_line = False
    for elements in contents:
        yield [*_sea(job, room.inset_sides(-job.spacing.pad)), *elements] if has_line else elements
        has_line = has_line or any(isinstance(found, Polyline) for found in elements)


def _is_under(card: Card) -> bool:
    return bool(things(card) or card.answers_of)


def _rows(filled: Filled, cards: Sequence[Card], width: float) -> Iterator[Row]:
    """What stands on one side of the line, card by card: chosen things, or all with boxes to tick."""
    for card in cards:
        yield from answered_rows(filled, card, _given(filled, card), width)


def _given(filled: Filled, card: Card) -> tuple[Given, ...]:
    """What was chosen; of what was sorted, everything that got another answer than no, with the answer."""
    return tuple(_sorted(filled, card)) if things(card) else filled.of_card(card.id)


def _sorted(filled: Filled, card: Card) -> Iterator[Given]:
    first = card.answers[0].id
    words = {answer.id: answer.text for answer in card.answers}
    for step in filled.reached:
        if step.card.id == card.id and step.item is not None:
            for value in given(step.key, filled.answers):
                if value in words and value not in {NO, UNSURE}:
                    name = fill(step.item.name, filled.persona.forms)
                    yield Given(name if value == first else f"{name}: {words[value].lower()}", step.item.picture)


def _water(job: SheetJob, room: Box) -> Row:
    """The line between the two, and the water under it to the foot of the page."""
    sides = job.spacing.pad

    def draw(box: Box) -> Iterator[Element]:
        y, wide = box.y + LINE_HEIGHT / 2, room.width + 2 * sides
        yield from _sea(job, Box(room.x - sides, y, wide, room.bottom - y))
        yield _waves(room.x - sides, y, wide)

    return Row(LINE_HEIGHT, draw, stays=True)


def _sea(job: SheetJob, box: Box) -> Iterator[Panel]:
    """Yield the water, in the style of the pictures: as outline it takes no ink."""
    if job.options.style != "outline":
        yield Panel(box, fill=grey(WATER) if job.options.style == "grey" else WATER)


def _waves(x: float, y: float, width: float) -> Polyline:
    steps = WAVES * POINTS
    points = ((x + width * at / steps, y - WAVE * sin(2 * pi * at / POINTS)) for at in range(steps + 1))
    return Polyline(tuple(points), THICK, INK)


def _empty_pages(job: SheetJob) -> tuple[Page, ...]:
    """An iceberg with nothing on it: cards and magnets are laid over and under the water."""
    sheet, margin = job.layout.sheet, job.layout.margin
    head, draft = head_of(job, job.deck.title), Draft()
    body = Box(margin, margin + head.height, sheet.width - 2 * margin, sheet.height - 2 * margin - head.height - FOOT)
    line = body.y + body.height * OVER
    water = Box(body.x, line, body.width, body.bottom - line)
    draft.add(_sea(job, water))
    above = Box(body.x, body.y, body.width, line - body.y)
    draft.add(_shape(TIP, above))
    draft.add(_shape(BODY, water))
    draft.add(_edges(TIP_EDGES, above))
    draft.add(_edges(BODY_EDGES, water))
    draft.add(_waves(body.x, line, body.width))
    draft.add(head_elements(job, head))
    draft.add(job.footer())
    return (Page(sheet, tuple(draft.elements), job.deck.title),)


def _shape(points: Sequence[tuple[float, float]], room: Box) -> Iterator[Polyline]:
    """Yield the ice, and its outline where it is not the water's."""
    placed = tuple((room.x + x * room.width, room.y + y * room.height) for x, y in points)
    yield Polyline((*placed, placed[0]), HAIRLINE, ICE, ICE)
    yield Polyline(placed, THICK, INK)


def _edges(edges: Sequence[tuple[tuple[float, float], tuple[float, float]]], room: Box) -> Lines:
    placed = (tuple(room.x + x * room.width for x, _ in edge) for edge in edges)
    return Lines(
        tuple(
            Line(left, room.y + start[1] * room.height, right, room.y + end[1] * room.height)
            for (left, right), (start, end) in zip(placed, edges, strict=True)
        ),
        HAIRLINE,
        SOFT_INK,
    )


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places."""
    yield from missing_cards(deck, layout)
    width = layout.sheet.width - 2 * layout.margin
    few, many = layout.columns // 2, layout.columns
    beside = word_width(cell_width(width, few, layout.spacing), layout.picture, layout.spacing)
    under = (width - layout.spacing.pad * (many - 1)) / many
    for card in cards_on(deck, layout):
        answers = in_words_of(persona, things(card) or card.answers)
        places = (set_text(one.text, place, layout.sizes["answer"]) for one in answers for place in (beside, under))
        yield from overset_words(card.id, layout, places)


FORM = Form(
    name="ladder",
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
EMPTY = Form(name="ladder-empty", sizes=read_sizes("title"), pages=_empty_pages, who="nobody")
