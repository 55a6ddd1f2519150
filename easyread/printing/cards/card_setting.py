"""Where things stand on a printed card. Text is measured first; what does not fit is overset, never made smaller."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import lru_cache

from easyread.kept import forgettable
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.cards.picture_area import picture_edge, picture_elements
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.parts.danger_sign import danger_sign
from easyread.printing.parts.face import CardSide, Face, Option
from easyread.printing.parts.grounded import has_ground
from easyread.printing.pdf.fonts import MOST_KEPT, unprintable
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import SOFT_INK, Element, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_own_words, set_running, set_text

LICENCE = "CC BY 4.0"


SMALLEST_OPTION = 8.5
"""The least height of an answer's picture on the back of a card."""


MOST_OPTION = 0.4
"""The largest height of an answer's picture, in widths of the card."""


SIGN = 0.13
"""How wide the sign of danger is, in widths of the card."""


ROW_OPTION = 0.15
"""How wide an answer's picture is in a row under a question, in widths of the card."""


@dataclass(frozen=True)
class FrontMeasure:
    """The text of a front, the answers in a row under it, the note at its foot, and how high a panel they need.

    There are no answers where there is no room for them.
    """

    blocks: tuple[Block, ...]
    options: tuple[Block, ...]
    note: Block
    needs: float
    overset: tuple[str, ...]


@dataclass(frozen=True)
class BackMeasure:
    """The text of a back: the title, and the body between it and the small lines at the foot, `room` high."""

    title: Block
    blocks: tuple[Block, ...]
    options: tuple[Block, ...]
    room: float
    overset: tuple[str, ...]


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def measure_front(side: CardSide, note: str, layout: CardLayout) -> FrontMeasure:
    """Return the measures of a front with a note at its foot, with what does not fit."""
    card = layout.grid.card
    width = card.width - 2 * layout.safe
    blocks = _blocks(side, width, layout)
    small = set_running(note, width, layout.sizes["footer"], leading=1.2)
    told = _sign_height(side, layout) + _height(blocks)
    needed = told + layout.spacing.small + layout.safe + _with_air(small, layout)
    most = card.height - layout.picture - layout.rim if side.picture else card.height
    overset = list(_text_overset((*blocks, small), *_checked(side), note))
    if needed > most:
        overset.append(f"the text is {needed:.0f} mm high, and there is room for {most:.0f} mm")
    options = _row_blocks(side.options, width, layout)
    row = _row_height(options, layout)
    if any(block.too_wide for block in options) or needed + row > most:
        return FrontMeasure(blocks, (), small, needed, tuple(overset))
    return FrontMeasure(blocks, options, small, needed + row, tuple(overset))


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def measure_back(side: CardSide, title: str, foot: float, layout: CardLayout) -> BackMeasure:
    """Return the measures of a back over small lines this high, with what does not fit."""
    card = layout.grid.card
    width = card.width - 2 * layout.safe
    title_block = _setting(side)(title, width, layout.sizes["text"], bold=True, leading=1.15)
    blocks = _blocks(side, width, layout)
    room = card.height - 2 * layout.safe - title_block.height - foot - 2 * layout.spacing.small
    options = _option_blocks(side.options, width, room, layout)
    overset = list(_text_overset((title_block, *blocks, *options), *_checked(side, title)))
    needed = _least_body(side, blocks, options, layout)
    if needed > room:
        overset.append(f"the back needs {needed:.0f} mm, and there is room for {room:.0f} mm")
    return BackMeasure(title_block, blocks, options, room, tuple(overset))


def front_elements(face: Face, box: Box, job: CardJob, persona: Persona, needs: float = 0) -> Iterator[Element]:
    """Yield what stands on the front of a card, the bleed included. Its words get at least so much of its height."""
    layout, side = job.layout, face.front
    note = front_note(face, job.deck, layout, is_alone=not job.has_backs)
    measure = measure_front(side, note, layout)
    if not side.picture and not measure.blocks:
        yield from _blank(box, layout)
        return
    if side.picture and not job.options.words:
        yield from _picture_alone(side, box, job, persona)
        return
    yield from _noted(measure.note, box.inset(layout.safe))
    foot, row = _with_air(measure.note, layout), _row_height(measure.options, layout)
    if not side.picture:
        room = box.inset(layout.safe)
    else:
        panel = yield from _picture_over(max(needs, measure.needs), side, box, job, persona)
        # The words stand in the middle of the panel, but never nearer to the cut than a note or answers do.
        room = panel.inset_sides(layout.safe).of_height(panel.height - (layout.safe if foot or row else 0))
    told = room.of_height(room.height - foot - row).below(_sign_height(side, layout))
    yield from _stacked(measure.blocks, told)
    yield from _options_in_row(measure, side.options, room.below(room.height - foot - row), job, persona)


def front_note(face: Face, deck: Deck, layout: CardLayout, *, is_alone: bool = False) -> str:
    """Return the small lines on a front: which card it is, and to which it belongs.

    There are none on a front that neither belongs to another nor `is_alone`, with no back to say which card it is.
    """
    if face.front.is_own or (not face.note and not is_alone):
        return ""
    if not face.note:
        version = layout.word("version", deck.language, version=deck.version)
        return " · ".join((_label(face, deck, layout), version, LICENCE))
    others = ", ".join(face.others)
    return f"{_label(face, deck, layout)}. {layout.word(face.note, deck.language, card=others, question=face.asked)}"


def _picture_over(
    needs: float, side: CardSide, box: Box, job: CardJob, persona: Persona
) -> Generator[Element, None, Box]:
    """Yield the picture of a front, and return the panel that is left under it."""
    layout = job.layout
    if has_ground(job, side.picture):
        edge = picture_edge(box, needs, layout)
        yield from picture_elements(job, job.image(side.picture, persona, box, side.alt), box, edge)
        panel = box.below(edge - box.y)
        yield from _badge(side, panel, edge, layout)
    else:
        panel = box.below(box.height - needs)
        tile = Box(box.x, box.y + layout.safe, box.width, panel.y - box.y - layout.safe)
        yield from _framed(side, tile.inset_sides(layout.safe), job, persona)
    return panel


def _picture_alone(side: CardSide, box: Box, job: CardJob, persona: Persona) -> Iterator[Element]:
    """Yield a front without words."""
    if has_ground(job, side.picture):
        yield from picture_elements(job, job.image(side.picture, persona, box, side.alt), box, box.bottom)
        yield from _badge(side, box, box.bottom - job.layout.safe - SIGN * box.width / 2, job.layout)
    else:
        yield from _framed(side, box.inset(job.layout.safe), job, persona)


def _framed(side: CardSide, box: Box, job: CardJob, persona: Persona) -> Iterator[Element]:
    """Yield a picture with a line round it, and the sign of danger on its lower edge."""
    image, frame = job.framed(side.picture, persona, box, side.alt)
    yield from (image, frame)
    yield from _badge(side, box, box.fitted(job.size(side.picture)).bottom, job.layout)


def _badge(side: CardSide, box: Box, edge: float, layout: CardLayout) -> Iterator[Element]:
    """Yield the sign of danger in the middle of the lower edge of a picture: there it hides no face."""
    if side.is_of_danger:
        size = SIGN * layout.grid.card.width
        yield from danger_sign(Box(box.x, edge - size / 2, box.width, size))


def back_elements(face: Face, box: Box, job: CardJob, persona: Persona) -> Iterator[Element]:
    """Yield what stands on the back of a card."""
    layout, side = job.layout, face.back
    footer = back_footer(face, job.deck, layout, persona, job.credits(face.pictures))
    measure = measure_back(side, job.deck.title, foot_height(footer, layout), layout)
    safe = box.inset(layout.safe)
    yield Words(measure.title, safe.of_height(measure.title.height), align="centre")
    body = safe.below(measure.title.height + layout.spacing.small).of_height(measure.room)
    if side.options:
        yield from _options(side.options, measure.options, body, job, persona)
    elif side.is_told:
        yield from _picture_and_text(side, measure.blocks, body, job, persona)
    else:
        yield from kit_mark(body.square(min(body.width, body.height) * 0.5), job.options.style)
    if side.is_own:
        return
    mark = _mark_size(layout)
    yield from kit_mark(Box(safe.x, safe.bottom - mark, mark, mark), job.options.style)
    foot = Box(safe.x + mark + 2, safe.bottom - foot_height(footer, layout), safe.width - mark - 2, 0)
    yield Words(footer, foot.of_height(foot_height(footer, layout)), "", colour=SOFT_INK, in_middle=True)


def back_footer(face: Face, deck: Deck, layout: CardLayout, persona: Persona, credit: str = "") -> Block:
    """Return the small lines on the back: the deck and the card; the persona, the version and the licences.

    There are none on a card of somebody's own.
    """
    if face.back.is_own:
        return Block((), layout.sizes["footer"])
    version = layout.word("version", deck.language, version=deck.version)
    lines = (_label(face, deck, layout), " · ".join(part for part in (persona.title, version, LICENCE, credit) if part))
    width, size = layout.grid.card.width - 2 * layout.safe - _mark_size(layout) - 2, layout.sizes["footer"]
    set_lines = (line for text in lines for line in set_text(text, width, size).lines)
    return Block(tuple(set_lines), size, leading=1.2)


def _label(face: Face, deck: Deck, layout: CardLayout) -> str:
    """Return the ids of the deck and of what stands on the card, and which form of it this is."""
    form = layout.word(face.form, deck.language) if face.form else ""
    behind = () if face.note else face.others
    return " · ".join(part for part in (deck.id, face.label, *behind, form) if part)


def foot_height(footer: Block, layout: CardLayout) -> float:
    """Return how high the foot of a back is: its small lines beside the mark of the kit."""
    return max(footer.height, _mark_size(layout))


def _blank(box: Box, layout: CardLayout) -> Iterator[Element]:
    """A card to draw and write on: a dashed frame for the picture, and a line for the words."""
    safe = box.inset(layout.safe)
    yield Panel(safe.of_height(safe.width), stroke=SOFT_INK, line=0.3, radius=3, dashed=True)
    yield writing_line(safe.x, safe.bottom - layout.spacing.small, safe.width)


def _stacked(blocks: tuple[Block, ...], box: Box) -> Iterator[Words]:
    """Yield blocks one under the other, together in the middle of a box."""
    y = box.y + (box.height - _height(blocks)) / 2
    for block in blocks:
        yield Words(block, Box(box.x, y, box.width, block.height), align="centre")
        y += block.height


def _options(
    options: tuple[Option, ...], blocks: tuple[Block, ...], body: Box, job: CardJob, persona: Persona
) -> Iterator[Element]:
    side = _option_side(len(options), body.height, job.layout)
    gap = job.spacing.small
    tall = (side + gap) * len(options) - gap
    used = Box(body.x, body.y + (body.height - tall) / 2, body.width, tall)
    for at, (option, block) in enumerate(zip(options, blocks, strict=True)):
        row = used.part(at, len(options), gap=job.spacing.small)
        yield from job.framed(option.picture, persona, Box(row.x, row.y, row.height, row.height))
        text = Box(
            row.x + row.height + job.spacing.small,
            row.y,
            row.width - row.height - job.spacing.small,
            row.height,
        )
        yield Words(block, text, in_middle=True)


def _options_in_row(
    measure: FrontMeasure, options: tuple[Option, ...], row: Box, job: CardJob, persona: Persona
) -> Iterator[Element]:
    """Yield small answers beside each other, each a picture over its word."""
    small, side = job.spacing.small, _row_side(job.layout)
    inside = row.below(small)
    # Where there is no room for them, none of them was measured.
    for at, (option, block) in enumerate(zip(options, measure.options, strict=False)):
        cell = inside.part(at, len(options), small, across=True)
        yield from job.framed(option.picture, persona, cell.of_height(side))
        yield Words(block, cell.below(side + job.spacing.hair).of_height(block.height), align="centre")


def _picture_and_text(
    side: CardSide, blocks: tuple[Block, ...], body: Box, job: CardJob, persona: Persona
) -> Iterator[Element]:
    told = _sign_height(side, job.layout) + _height(blocks)
    above = body.height - told - job.spacing.small if side.picture else 0
    if side.picture:
        yield from _framed(side, body.of_height(above), job, persona)
    yield from _stacked(blocks, body.below(body.height - _height(blocks) if side.picture else 0))


def _blocks(side: CardSide, width: float, layout: CardLayout) -> tuple[Block, ...]:
    name = _setting(side)(side.name, width, layout.sizes["name"], bold=True, leading=1.15)
    text = set_text(side.text, width, layout.sizes["text"])
    return tuple(block for block in (name, text) if block.lines)


def _option_blocks(options: tuple[Option, ...], width: float, room: float, layout: CardLayout) -> tuple[Block, ...]:
    beside = width - _option_side(len(options), room, layout) - layout.spacing.small
    return tuple(set_text(option.text, beside, layout.sizes["answer"], leading=1.15) for option in options)


def _option_side(count: int, room: float, layout: CardLayout) -> float:
    """Return the side of an answer's picture, when so many share the room."""
    return min(room / max(count, 1) - layout.spacing.small, MOST_OPTION * layout.grid.card.width)


def _row_blocks(options: tuple[Option, ...], width: float, layout: CardLayout) -> tuple[Block, ...]:
    small, count = layout.spacing.small, max(len(options), 1)
    cell = (width - small * (count - 1)) / count
    return tuple(set_text(option.text, cell, layout.sizes["answer"], leading=1.15) for option in options)


def _row_height(blocks: tuple[Block, ...], layout: CardLayout) -> float:
    """Return how high a row of small answers is, with the air over it; 0 for none."""
    if not blocks:
        return 0
    return layout.spacing.small + _row_side(layout) + layout.spacing.hair + max(block.height for block in blocks)


def _row_side(layout: CardLayout) -> float:
    return ROW_OPTION * layout.grid.card.width


def _sign_height(side: CardSide, layout: CardLayout) -> float:
    """Return how much the sign of danger takes of the room for words, under the picture on whose edge it lies."""
    return SIGN * layout.grid.card.width / 2 if side.is_of_danger and side.picture else 0


def _with_air(note: Block, layout: CardLayout) -> float:
    return note.height + layout.spacing.small if note.lines else 0


def _noted(note: Block, safe: Box) -> Iterator[Words]:
    if note.lines:
        foot = Box(safe.x, safe.bottom - note.height, safe.width, note.height)
        yield Words(note, foot, "", "centre", SOFT_INK)


def _least_body(side: CardSide, blocks: tuple[Block, ...], options: tuple[Block, ...], layout: CardLayout) -> float:
    if options:
        return len(options) * max(SMALLEST_OPTION + layout.spacing.small, *(block.height for block in options))
    picture = layout.picture / 2 + layout.spacing.small if side.picture else 0
    return _sign_height(side, layout) + _height(blocks) + picture


def _text_overset(blocks: tuple[Block, ...], *texts: str) -> Iterator[str]:
    for word in dict.fromkeys(word for block in blocks for word in block.too_wide):
        yield f'the word "{word}" is wider than the card'
    if strange := unprintable("".join(texts)):
        yield f"the font has no {' '.join(strange)}"


def _setting(side: CardSide) -> Callable[..., Block]:
    return set_own_words if side.is_own else set_text


def _checked(side: CardSide, *more: str) -> tuple[str, ...]:
    """The words that the fonts must have. Those of somebody's own are looked at before (print_own_cards.py)."""
    return () if side.is_own else (*more, side.name, side.text, *(option.text for option in side.options))


def _height(blocks: tuple[Block, ...]) -> float:
    return sum(block.height for block in blocks)


def _mark_size(layout: CardLayout) -> float:
    return layout.grid.card.width * 0.11
