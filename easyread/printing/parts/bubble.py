"""One bubble of a form: a heading with a picture, and what was answered under it. It grows with what is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from easyread.colours import INK
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.given import Given
from easyread.printing.parts.given_tiles import Tiling
from easyread.printing.parts.sheet_head import round_picture
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, WHITE, Element, Fill, Panel, Words
from easyread.printing.pdf.typesetting import Block, set_text

RADIUS = 12.0
ICON = 20.0
LINE = 0.6

TWO_COLUMNS = 120.0
"""A bubble that leaves this much room inside has its answers in two columns."""


@dataclass(frozen=True)
class Bubble:
    """One bubble. Without a picture it is the empty one, for something that the kit does not name."""

    title: str
    picture: str = ""
    given: tuple[Given, ...] = ()


def bubble_height(tiling: Tiling, bubble: Bubble, width: float) -> float:
    """Return how high a bubble of this width must be."""
    tiling = _inside(tiling, width)
    pad = tiling.job.spacing.pad
    return tiling.row(bubble.given).height + _head_height(tiling.job, bubble, tiling.width) + 2 * pad


def holds_words(tiling: Tiling, bubble: Bubble, width: float) -> bool:
    """Return whether no word is wider than its place in a bubble of this width."""
    return not any(_inside(tiling, width).too_wide(given) for given in bubble.given)


def bubble_elements(tiling: Tiling, bubble: Bubble, box: Box) -> Iterator[Element]:
    """Yield a bubble as large as a box."""
    job, persona, pad = tiling.job, tiling.persona, tiling.job.spacing.pad
    inside = box.inset(pad)
    title = _title(job, bubble, inside.width)
    if not bubble.picture:
        yield Panel(box, fill=WHITE, stroke=SOFT_INK, line=LINE, radius=RADIUS, dashed=True, to_fill="write")
        yield Words(title, inside.of_height(title.height), "H2", align="centre")
        return
    to_fill: Fill = "" if bubble.given else "write"
    yield Panel(box, fill=WHITE, stroke=INK, line=LINE, radius=RADIUS, to_fill=to_fill)
    icon = inside.of_height(max(ICON, title.height))
    yield from round_picture(job, bubble.picture, persona, Box(icon.x, icon.y, ICON, ICON))
    beside = Box(icon.x + ICON + pad, icon.y, icon.width - ICON - pad, icon.height)
    yield Words(title, beside, "H2", in_middle=True)
    row = _inside(tiling, box.width).row(bubble.given)
    yield from row.draw(inside.below(icon.height + pad).of_height(row.height))


def _inside(tiling: Tiling, width: float) -> Tiling:
    width -= 2 * tiling.job.spacing.pad
    return replace(tiling, width=width, columns=2 if width >= TWO_COLUMNS else 1)


def _head_height(job: SheetJob, bubble: Bubble, width: float) -> float:
    """Return how high the heading of a bubble is, with air under it where something follows."""
    title = _title(job, bubble, width)
    return max(ICON if bubble.picture else 0, title.height) + (job.spacing.pad if bubble.given else 0)


def _title(job: SheetJob, bubble: Bubble, width: float) -> Block:
    left = ICON + job.spacing.pad if bubble.picture else 0
    return set_text(bubble.title, width - left, job.layout.sizes["text"], bold=True, leading=1.1)
