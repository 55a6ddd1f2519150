"""Page: what stands where on one side of a sheet, worked out before anything is drawn. Boxes in millimetres.

An element with a tag is content: it is read aloud in the order of the page. One without is decoration.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from easyread.colours import INK
from easyread.printing.pdf.geometry import Box, Line, Size
from easyread.printing.pdf.typesetting import Block

Tag = Literal["H1", "H2", "H3", "P", ""]
Align = Literal["left", "centre", "right"]

SOFT_INK = "#4a5060"
WHITE = "#ffffff"

LINE = 0.5
"""How thick a line of a form is; a card's picture stands on one too."""


@dataclass(frozen=True)
class Words:
    """A block of text in a box, from its upper edge or in its middle."""

    block: Block
    box: Box
    tag: Tag = "P"
    align: Align = "left"
    colour: str = INK
    in_middle: bool = False


@dataclass(frozen=True)
class Image:
    """A picture of the kit in a box of the picture's proportions. Without alt text it is decoration.

    One that is `round` covers a square box, and is cut to the circle in it. Of one with a `window`, the part in it is
    shown alone; its own box may then have other proportions.
    """

    name: str
    who: str
    box: Box
    alt: str
    round: bool = False
    window: Box | None = None


@dataclass(frozen=True)
class Panel:
    """A filled or outlined rectangle."""

    box: Box
    fill: str = ""
    stroke: str = ""
    line: float = LINE
    radius: float = 0
    dashed: bool = False


@dataclass(frozen=True)
class Lines:
    """Straight lines of one thickness and colour."""

    lines: tuple[Line, ...]
    width: float = LINE
    colour: str = INK


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

    `trim` is what is left of it when it is cut; None where nothing is cut off.
    """

    size: Size
    elements: tuple[Element, ...]
    bookmark: str = ""
    turned: bool = False
    trim: Box | None = None


@dataclass(frozen=True)
class Document:
    """What a PDF says of itself, with its pages."""

    title: str
    language: str
    pages: tuple[Page, ...]
    duplex: Literal["", "Simplex", "DuplexFlipShortEdge", "DuplexFlipLongEdge"] = ""


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


def writing_line(x: float, y: float, width: float) -> Lines:
    """Return a line to write on."""
    return Lines((Line(x, y, x + width, y),), 0.35)
