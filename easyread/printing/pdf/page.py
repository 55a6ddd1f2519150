"""Page: what stands where on one side of a sheet, worked out before anything is drawn. Boxes in millimetres.

An element with a tag is content: it is read aloud in the order of the page. One without is decoration.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from easyread.colours import INK
from easyread.printing.pdf.geometry import Box, Line, Size
from easyread.printing.pdf.typesetting import Block

Tag = Literal["H1", "H2", "H3", "P", "LI", ""]
Align = Literal["left", "centre", "right"]
Fill = Literal["", "tick", "write"]

SOFT_INK = "#4a5060"
WHITE = "#ffffff"

LINE = 0.5
"""How thick a line of a form is; a card's picture stands on one too."""


@dataclass(frozen=True)
class TableCell:
    """Where something stands in a table, from 0. A head says what is in its row or its column.

    `span` is how many columns it takes, and `down` how many rows.
    """

    row: int
    column: int
    head: Literal["", "Row", "Column"] = ""
    span: int = 1
    down: int = 1


@dataclass(frozen=True)
class Words:
    """A block of text in a box, from its upper edge or in its middle. One that is there `to_fill` is written over.

    One that `is_answer` says nothing of what is asked for.
    """

    block: Block
    box: Box
    tag: Tag = "P"
    align: Align = "left"
    colour: str = INK
    in_middle: bool = False
    to_fill: bool = False
    cell: TableCell | None = None
    is_answer: bool = False


@dataclass(frozen=True)
class Image:
    """A picture of the kit in a box of the picture's proportions. Without alt text it is decoration.

    One that is `round` covers a square box, and is cut to the circle in it.
    """

    name: str
    who: str
    box: Box
    alt: str
    round: bool = False
    cell: TableCell | None = None


@dataclass(frozen=True)
class Panel:
    """A filled or outlined rectangle. One that is there `to_fill` is a box to tick, or a frame to write in."""

    box: Box
    fill: str = ""
    stroke: str = ""
    line: float = LINE
    radius: float = 0
    dashed: bool = False
    to_fill: Fill = ""
    cell: TableCell | None = None


@dataclass(frozen=True)
class Lines:
    """Straight lines of one thickness and colour. One that is there `to_fill` is to write on."""

    lines: tuple[Line, ...]
    width: float = LINE
    colour: str = INK
    to_fill: bool = False
    cell: TableCell | None = None


@dataclass(frozen=True)
class Polyline:
    """A drawn sign that the font does not have: corners joined by lines, filled where it is closed."""

    points: tuple[tuple[float, float], ...]
    width: float
    colour: str = INK
    fill: str = ""


Element = Words | Image | Panel | Lines | Polyline


@dataclass(frozen=True)
class Page:
    """One page. `bookmark` is its name in the outline; a `turned` page is printed upside down.

    `trim` is what is left of it when it is cut; None where nothing is cut off. `cards` are where cards lie on it: each
    is read whole, its front and then what lies in its place on the page after it, where that is one of `backs`.
    """

    size: Size
    elements: tuple[Element, ...]
    bookmark: str = ""
    turned: bool = False
    trim: Box | None = None
    cards: tuple[Box, ...] = ()
    backs: bool = False


@dataclass(frozen=True)
class Document:
    """What a PDF says of itself, with its pages. One that is `to_fill` can be filled in on a screen."""

    title: str
    language: str
    pages: tuple[Page, ...]
    duplex: Literal["", "Simplex", "DuplexFlipShortEdge", "DuplexFlipLongEdge"] = ""
    to_fill: bool = False


@dataclass
class Draft:
    """A page while it is being filled."""

    elements: list[Element] = field(default_factory=list)

    def add(self, elements: Element | Iterable[Element]) -> None:
        """Put something on the page, over what is there."""
        if isinstance(elements, (Words, Image, Panel, Lines, Polyline)):
            self.elements.append(elements)
        else:
            self.elements.extend(elements)


def moved(element: Element, right: float, down: float = 0) -> Element:
    """Return an element so far to the right of where it is, and so far below."""
    match element:
        case Words() | Image() | Panel():
            return replace(element, box=replace(element.box, x=element.box.x + right, y=element.box.y + down))
        case Lines():
            lines = (Line(line.x1 + right, line.y1 + down, line.x2 + right, line.y2 + down) for line in element.lines)
            return replace(element, lines=tuple(lines))
        case Polyline():
            return replace(element, points=tuple((x + right, y + down) for x, y in element.points))


def in_cell(elements: Iterable[Element], cell: TableCell) -> Iterator[Element]:
    """Yield elements as what stands in a cell of a table."""
    for element in elements:
        yield replace(element, cell=cell) if isinstance(element, (Words, Image, Panel, Lines)) else element


def writing_line(x: float, y: float, width: float) -> Lines:
    """Return a line to write on."""
    return Lines((Line(x, y, x + width, y),), 0.35, to_fill=True)
