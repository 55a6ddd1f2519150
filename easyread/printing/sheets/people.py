"""Somebody in each frame: a picture, and a line for each thing that a repeated plan asks about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from easyread.colours import INK
from easyread.kit.card import DRAW, UNSURE
from easyread.kit.deck import Deck
from easyread.kit.kinds.plan import Field, PlanCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.kit.step import given
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import NOTHING, Filled, Given
from easyread.printing.parts.given_tiles import Tiling, cell_width, word_width
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import missing_cards, plan_ids, plans_on
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import stretched_pages
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Element, Page, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text

RADIUS = 4.0


MANY = 3
"""More answers than this stand in two columns."""


@dataclass(frozen=True)
class _FieldLine:
    """What is told of somebody: the field, and what was answered in it."""

    field: Field
    given: tuple[Given, ...]


@dataclass(frozen=True)
class _Somebody:
    """A frame: what is told of somebody, and their picture."""

    lines: tuple[_FieldLine, ...]
    portrait: Given = NOTHING


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:  # noqa: ARG001
    """Yield the words that are wider than their places in a frame."""
    yield from missing_cards(deck, layout)
    right = _right_width(layout)
    for card in plans_on(deck, layout, repeated=True):
        for field in card.fields:
            columns = _columns(len(field.answers) + (field.own is not None))
            place = word_width(
                cell_width(right - layout.lengths["label"], columns, layout.spacing), layout.picture, layout.spacing
            )
            blocks = [set_text(answer.text, place, layout.sizes["answer"]) for answer in field.answers]
            blocks.append(_label(field, layout))
            yield from overset_words(card.id, layout, blocks)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """Those who were told of, and empty frames up to as many as there may be."""
    filled, room = Filled(job, persona), body_of(job)
    first = room.below(head_of(job, job.deck.title, persona).height)
    shown = _shown(filled, first, room)

    def rows(_room: Box, extra: float) -> list[Row]:
        return [_row(filled, one, extra) for one in shown]

    yield from stretched_pages(job, persona, rows, most=room.height, gap=job.spacing.gap)


def _shown(filled: Filled, first: Box, later: Box) -> list[_Somebody]:
    """Everybody who has a frame. An empty frame is no reason for another sheet."""

    def sheets(people: Sequence[_Somebody]) -> int:
        return len(flow([_row(filled, one) for one in people], first, later, filled.job.spacing.gap))

    known, empty = _everybody(filled, first.height)
    while known and empty and sheets([*known, *empty]) > sheets(known):
        empty.pop()
    return [*known, *empty]


def _everybody(filled: Filled, room: float) -> tuple[list[_Somebody], list[_Somebody]]:
    """Return those who were told of, and empty places up to as many as there may be."""
    known: list[_Somebody] = []
    empty: list[_Somebody] = []
    for card in plans_on(filled.job.deck, filled.job.layout, repeated=True):
        told = list(_told(filled, card))
        known += [part for one in told for part in _parted(filled, one, room)]
        empty += [_Somebody(tuple(_FieldLine(field, ()) for field in card.fields))] * (card.most - len(told))
    return known, empty


def _told(filled: Filled, card: PlanCard) -> Iterator[_Somebody]:
    for number in range(1, card.most + 1):
        opening = [step for step in filled.reached if step.card.id == card.id and step.number == number][:1]
        if any(set(given(step.key, filled.answers)) - {UNSURE} for step in opening):
            lines = tuple(_FieldLine(field, filled.of_field(card.id, field.id, number)) for field in card.fields)
            yield _Somebody(lines, _portrait(lines))


def _parted(filled: Filled, one: _Somebody, room: float) -> list[_Somebody]:
    """Somebody in one frame; in two or more where one would be higher than a page."""
    half = len(one.lines) // 2
    if _row(filled, one).height - filled.job.spacing.gap <= room or not half:
        return [one]
    parts = (replace(one, lines=one.lines[:half]), replace(one, lines=one.lines[half:]))
    return [found for part in parts for found in _parted(filled, part, room)]


def _row(filled: Filled, one: _Somebody, extra: float = 0) -> Row:
    """A frame: the picture of somebody on the left, and what is told of them on the right."""
    lengths = filled.job.layout.lengths
    parts = [_part(filled, line, one.portrait) for line in one.lines]
    needed = sum(part.height for part in parts) + filled.job.spacing.hair * (len(parts) - 1)
    height = max(lengths["portrait"], needed) + 2 * filled.job.spacing.pad + extra
    between = (height - 2 * filled.job.spacing.pad - needed) / max(1, len(parts) - 1)

    def draw(box: Box) -> Iterator[Element]:
        frame = box.of_height(height)
        yield Panel(frame, stroke=INK, line=0.4, radius=RADIUS)
        inside = frame.inset(filled.job.spacing.pad)
        place = Box(inside.x, inside.y, lengths["portrait"], lengths["portrait"])
        if one.portrait.picture:
            yield from one.portrait.framed(filled.job, filled.persona, place)
        else:
            yield Panel(place, stroke=SOFT_INK, line=0.35, dashed=True, radius=RADIUS)
        y = inside.y
        for part in parts:
            right = inside.right - inside.x - lengths["portrait"] - filled.job.spacing.gap
            yield from part.draw(Box(inside.right - right, y, right, part.height))
            y += part.height + filled.job.spacing.hair + between

    return Row(height + filled.job.spacing.gap, draw)


def _portrait(lines: Sequence[_FieldLine]) -> Given:
    """The own photo or drawing of somebody, given with the name or with who it is; else the picture of who it is."""
    own = [one for line in reversed(lines[:2]) for one in line.given if one.is_drawn]
    chosen = [one for one in lines[0].given if one.picture]
    return next(iter([*own, *chosen]), NOTHING)


def _part(filled: Filled, line: _FieldLine, portrait: Given) -> Row:
    """The icon and word of a field, and beside it what was answered, or a line to write on."""
    job, persona, lengths = filled.job, filled.persona, filled.job.layout.lengths
    label = _label(line.field, job.layout)
    right = _right_width(job.layout) - lengths["label"]
    shown = [_without_picture(one, portrait) for one in line.given if one != portrait or one.text]
    tiles = Tiling(job, persona, right, job.layout.picture, _columns(len(shown))).row(shown)
    has_line = not shown or _asks_to_write(line)
    under = job.spacing.write if has_line and shown else 0
    height = max(lengths["icon"], label.height, tiles.height + under if shown else job.spacing.write)

    def draw(box: Box) -> Iterator[Element]:
        yield from job.framed(
            line.field.picture,
            persona,
            Box(box.x, box.y + (height - lengths["icon"]) / 2, lengths["icon"], lengths["icon"]),
        )
        yield Words(
            label,
            Box(
                box.x + lengths["icon"] + job.spacing.small,
                box.y,
                lengths["label"] - lengths["icon"] - job.spacing.small,
                height,
            ),
            in_middle=True,
        )
        place = Box(box.x + lengths["label"], box.y, right, height)
        yield from tiles.draw(place.below((height - under - tiles.height) / 2 if shown else 0))
        if has_line:
            yield writing_line(place.x, place.bottom - 1, place.width)

    return Row(height, draw)


def _asks_to_write(line: _FieldLine) -> bool:
    """Whether a field asks for a name or a number, and none was written: then there is room for it on paper."""
    own = line.field.own
    return own is not None and DRAW not in own.means and not any(one.own and one.text for one in line.given)


def _without_picture(one: Given, portrait: Given) -> Given:
    """The picture that stands large on the left is not shown twice."""
    return Given(one.text, own=one.own) if one.picture == portrait.picture else one


def _label(field: Field, layout: SheetLayout) -> Block:
    lengths = layout.lengths
    return set_text(
        field.name,
        lengths["label"] - lengths["icon"] - 2 * layout.spacing.small,
        layout.sizes["answer"],
        bold=True,
        leading=1.1,
    )


def _right_width(layout: SheetLayout) -> float:
    return (
        layout.sheet.width
        - 2 * layout.margin
        - 2 * layout.spacing.pad
        - layout.lengths["portrait"]
        - layout.spacing.gap
    )


def _columns(count: int) -> int:
    return 2 if count > MANY else 1


FORM = Form(
    name="people",
    lengths={
        "portrait": 38,  # the picture of somebody
        "icon": 9,  # the picture before a line
        "label": 40,  # the icon and the word before a line, together
    },
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=partial(plan_ids, repeated=True),
)
