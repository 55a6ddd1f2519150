"""Where things stand on a printed card. Text is measured first; what does not fit is overset, never made smaller."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.parts.face import CardSide, Face, Option
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import LINE, SOFT_INK, Element, Lines, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import MOST_KEPT, Block, set_text, unprintable

LICENCE = "CC BY 4.0"


SMALLEST_OPTION = 8.5
"""The least height of an answer's picture on the back of a card."""


MOST_OPTION = 0.4
"""The largest height of an answer's picture, in widths of the card."""


@dataclass(frozen=True)
class FrontMeasure:
    """The text of a front, and how high a panel it needs."""

    blocks: tuple[Block, ...]
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


@lru_cache(maxsize=MOST_KEPT)
def measure_front(side: CardSide, layout: CardLayout) -> FrontMeasure:
    """Return the measures of a front, with what does not fit."""
    card = layout.grid.card
    blocks = _blocks(side, card.width - 2 * layout.safe, layout)
    needed = _height(blocks) + layout.spacing.small + layout.safe
    most = card.height - layout.picture - layout.safe if side.picture else card.height
    overset = list(_text_overset(blocks, side.name, side.text))
    if needed > most:
        overset.append(f"the text is {needed:.0f} mm high, and there is room for {most:.0f} mm")
    return FrontMeasure(blocks, needed, tuple(overset))


@lru_cache(maxsize=MOST_KEPT)
def measure_back(side: CardSide, title: str, foot: float, layout: CardLayout) -> BackMeasure:
    """Return the measures of a back over small lines this high, with what does not fit."""
    card = layout.grid.card
    width = card.width - 2 * layout.safe
    title_block = set_text(title, width, layout.sizes["text"], bold=True, leading=1.15)
    blocks = _blocks(side, width, layout)
    room = card.height - 2 * layout.safe - title_block.height - foot - 2 * layout.spacing.small
    options = _option_blocks(side.options, width, room, layout)
    overset = list(_text_overset((title_block, *blocks, *options), title, side.name, side.text, *_words(side.options)))
    needed = _least_body(side, blocks, options, layout)
    if needed > room:
        overset.append(f"the back needs {needed:.0f} mm, and there is room for {room:.0f} mm")
    return BackMeasure(title_block, blocks, options, room, tuple(overset))


def front_elements(face: Face, box: Box, job: CardJob, persona: Persona) -> Iterator[Element]:
    """Yield what stands on the front of a card, the bleed included."""
    layout, side = job.layout, face.front
    measure = measure_front(side, layout)
    if not side.picture and not measure.blocks:
        yield from _blank(box, layout)
        return
    if not side.picture:
        yield from _stacked(measure.blocks, box.inset(layout.safe))
        return
    bleed = box.inset(-layout.bleed)
    size = job.size(side.picture)
    full = bleed.width * size.height / size.width
    if bleed.bottom - bleed.y - full - layout.bleed >= measure.needs:
        yield from _to_the_edges(side, bleed.of_height(full), job, persona)
        panel = box.below(full - layout.bleed)
    else:
        panel = box.below(box.height - measure.needs)
        tile = Box(box.x, box.y + layout.safe, box.width, panel.y - box.y - layout.safe)
        yield from job.framed(side.picture, persona, tile.inset_sides(layout.safe), side.alt)
    yield from _stacked(measure.blocks, panel.inset_sides(layout.safe))


def _to_the_edges(side: CardSide, box: Box, job: CardJob, persona: Persona) -> Iterator[Element]:
    """Yield a picture that fills the card from edge to edge, the bleed included, and the line on which it stands."""
    yield job.image(side.picture, persona, box, side.alt)
    yield Lines((Line(box.x, box.bottom, box.right, box.bottom),), LINE)


def back_elements(face: Face, box: Box, job: CardJob, persona: Persona) -> Iterator[Element]:
    """Yield what stands on the back of a card."""
    layout, side = job.layout, face.back
    footer = back_footer(face, job.deck, layout, persona)
    measure = measure_back(side, job.deck.title, foot_height(footer, layout), layout)
    safe = box.inset(layout.safe)
    yield Words(measure.title, safe.of_height(measure.title.height), align="centre")
    body = safe.below(measure.title.height + layout.spacing.small).of_height(measure.room)
    if side.options:
        yield from _options(side.options, measure.options, body, job, persona)
    elif side.picture or measure.blocks:
        yield from _picture_and_text(side, measure.blocks, body, job, persona)
    else:
        yield from kit_mark(body.square(min(body.width, body.height) * 0.5), job.options.style)
    mark = _mark_size(layout)
    yield from kit_mark(Box(safe.x, safe.bottom - mark, mark, mark), job.options.style)
    foot = Box(safe.x + mark + 2, safe.bottom - foot_height(footer, layout), safe.width - mark - 2, 0)
    yield Words(footer, foot.of_height(foot_height(footer, layout)), "", colour=SOFT_INK, in_middle=True)


def back_footer(face: Face, deck: Deck, layout: CardLayout, persona: Persona) -> Block:
    """Return the small lines on the back: the deck and the card; the persona, the version and the licence."""
    version = layout.word("version", deck.language, version=deck.version)
    lines = (f"{deck.id} · {face.label}", " · ".join(part for part in (persona.title, version, LICENCE) if part))
    width, size = layout.grid.card.width - 2 * layout.safe - _mark_size(layout) - 2, layout.sizes["footer"]
    set_lines = (line for text in lines for line in set_text(text, width, size).lines)
    return Block(tuple(set_lines), size, leading=1.2)


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


def _picture_and_text(
    side: CardSide, blocks: tuple[Block, ...], body: Box, job: CardJob, persona: Persona
) -> Iterator[Element]:
    above = body.height - _height(blocks) - job.spacing.small if side.picture else 0
    if side.picture:
        yield from job.framed(side.picture, persona, body.of_height(above))
    yield from _stacked(blocks, body.below(above + (job.spacing.small if side.picture else 0)))


def _blocks(side: CardSide, width: float, layout: CardLayout) -> tuple[Block, ...]:
    name = set_text(side.name, width, layout.sizes["name"], bold=True, leading=1.15)
    text = set_text(side.text, width, layout.sizes["text"])
    return tuple(block for block in (name, text) if block.lines)


def _option_blocks(options: tuple[Option, ...], width: float, room: float, layout: CardLayout) -> tuple[Block, ...]:
    beside = width - _option_side(len(options), room, layout) - layout.spacing.small
    return tuple(set_text(option.text, beside, layout.sizes["answer"], leading=1.15) for option in options)


def _option_side(count: int, room: float, layout: CardLayout) -> float:
    """Return the side of an answer's picture, when so many share the room."""
    return min(room / max(count, 1) - layout.spacing.small, MOST_OPTION * layout.grid.card.width)


def _least_body(side: CardSide, blocks: tuple[Block, ...], options: tuple[Block, ...], layout: CardLayout) -> float:
    if options:
        return len(options) * max(SMALLEST_OPTION + layout.spacing.small, *(block.height for block in options))
    picture = layout.picture / 2 + layout.spacing.small if side.picture else 0
    return _height(blocks) + picture


def _text_overset(blocks: tuple[Block, ...], *texts: str) -> Iterator[str]:
    for word in dict.fromkeys(word for block in blocks for word in block.too_wide):
        yield f'the word "{word}" is wider than the card'
    if strange := unprintable("".join(texts)):
        yield f"the font has no {' '.join(strange)}"


def _words(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(option.text for option in options)


def _height(blocks: tuple[Block, ...]) -> float:
    return sum(block.height for block in blocks)


def _mark_size(layout: CardLayout) -> float:
    return layout.grid.card.width * 0.11
