"""The mark of the kit: two speech bubbles that overlap, drawn in lines."""

from collections.abc import Iterator, Mapping

from easyread.colours import INK
from easyread.drawing.pictures.style import Style
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import WHITE, Element, Panel, Polyline

_FILLS: Mapping[Style, str] = {"colour": "#0b5563", "grey": "#6f6f6f", "outline": WHITE}


def kit_mark(box: Box, style: Style = "colour") -> Iterator[Element]:
    """Yield the mark, as large as a square box, in the style of the pictures."""
    unit = min(box.width, box.height) / 20
    yield from _bubble(Box(box.x + unit, box.y + 2 * unit, 12 * unit, 8.5 * unit), unit, 0.25, WHITE)
    yield from _bubble(Box(box.x + 7 * unit, box.y + 7.5 * unit, 12 * unit, 8.5 * unit), unit, 0.7, _FILLS[style])


def _bubble(box: Box, unit: float, tail_at: float, fill: str) -> Iterator[Element]:
    """A round-cornered box; its tail is drawn over the lower edge."""
    line, x, y = unit * 0.9, box.x + box.width * tail_at, box.bottom
    yield Polyline(((x - 1.4 * unit, y), (x, y + 2.8 * unit), (x + 1.4 * unit, y)), line, INK, fill)
    yield Panel(box, fill=fill, stroke=INK, line=line, radius=2.6 * unit)
    yield Polyline(
        ((x - 1 * unit, y - 0.4 * unit), (x, y + 1.4 * unit), (x + 1 * unit, y - 0.4 * unit)), 0.1 * unit, fill, fill
    )
