"""PageCode: what is drawn on a page, as the operators of PDF. Points, with y from the lower edge.

What is set already, such as a colour, is not set again.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from easyread.printing.pdf.pdf_file import number
from easyread.printing.pdf.svg.svg_gradient import colours

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]
"""The x and y of the lower left corner, the width and the height."""

_ROUND = 0.5522847498
"""How far the control points of a quarter circle lie from its ends, in radii."""

_DIGITS = 2


class PageCode:
    """The operators of one page while it is drawn."""

    def __init__(self) -> None:
        self._code: list[str] = []
        self._set: dict[str, str] = {}
        self._is_decoration = False

    def content(self) -> bytes:
        """Return all that was drawn."""
        self._end_decoration()
        return "\n".join(self._code).encode("latin-1")

    @contextmanager
    def marked(self, tag: str, number: int) -> Iterator[None]:
        """Mark what is drawn inside as content: the element of this number on its page."""
        self._end_decoration()
        self._code.append(f"/{tag} <</MCID {number}>> BDC")
        yield
        self._code.append("EMC")

    def decoration(self) -> None:
        """Mark what follows as decoration, up to the next content."""
        if not self._is_decoration:
            self._is_decoration = True
            self._code.append("/Artifact BMC")

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Let what is set inside hold inside alone."""
        around = self._set
        self._set = dict(around)
        self._code.append("q")
        yield
        self._set = around
        self._code.append("Q")

    def move(self, *matrix: float) -> None:
        """Move, turn or stretch what is drawn from here on."""
        self._code.append(f"{_row(matrix, 5)} cm")

    def fill_colour(self, colour: str) -> None:
        """Fill with a colour such as #1f2430. Text is filled too."""
        self._tell("fill", f"{colours(colour)} rg")

    def pen(self, colour: str, width: float, *, is_round: bool = False, dash: str = "") -> None:
        """Draw lines of this colour and width."""
        self._tell("stroke", f"{colours(colour)} RG")
        self._tell("width", f"{number(width, 3)} w")
        self._tell("cap", f"{int(is_round)} J")
        self._tell("join", f"{int(is_round)} j")
        self._tell("dash", f"[{dash}] 0 d")

    def lines(self, lines: Sequence[tuple[float, float, float, float]]) -> None:
        """Draw straight lines."""
        self._code.append(" ".join(f"{_row((x1, y1))} m {_row((x2, y2))} l" for x1, y1, x2, y2 in lines) + " S")

    def corners(self, points: Sequence[Point], *, fills: bool) -> None:
        """Draw a line through points, closed and filled or not."""
        path = " l ".join(map(_row, points[1:]))
        self._code.append(f"{_row(points[0])} m {path} l {'b' if fills else 'S'}")

    def rectangle(self, box: Rectangle, painted: str, radius: float = 0) -> None:
        """Draw a rectangle, its corners round or not. `painted` is the operator that paints it."""
        x, y, width, height = box
        if not radius:
            self._code.append(f"{_row((x, y, width, height))} re {painted}")
            return
        right, top, held = x + width, y + height, radius * (1 - _ROUND)
        self._code.append(
            f"{_row((x + radius, y))} m {_row((right - radius, y))} l"
            f" {_row((right - held, y, right, y + held, right, y + radius))} c"
            f" {_row((right, top - radius))} l"
            f" {_row((right, top - held, right - held, top, right - radius, top))} c"
            f" {_row((x + radius, top))} l {_row((x + held, top, x, top - held, x, top - radius))} c"
            f" {_row((x, y + radius))} l {_row((x, y + held, x + held, y, x + radius, y))} c h {painted}"
        )

    def clip_to_circle(self, x: float, y: float, radius: float) -> None:
        """Leave out what is drawn outside a circle."""
        self.rectangle((x - radius, y - radius, 2 * radius, 2 * radius), "W n", radius)

    def clip_to_box(self, box: Rectangle) -> None:
        """Leave out what is drawn outside a box."""
        self.rectangle(box, "W n")

    def draw(self, name: str) -> None:
        """Draw a picture that is in the resources."""
        self._code.append(f"/{name} Do")

    def add(self, code: str) -> None:
        """Add operators that set what they need, inside `apart`."""
        self._code.append(code)

    @contextmanager
    def text(self) -> Iterator["TextCode"]:
        """Set text inside."""
        self._code.append("BT")
        yield TextCode(self)
        self._code.append("ET")

    def tell_font(self, name: str, size: float) -> None:
        """Set text in this font from here on."""
        self._tell("font", f"/{name} {number(size, 3)} Tf")

    def _tell(self, what: str, operator: str) -> None:
        if self._set.get(what) != operator:
            self._set[what] = operator
            self._code.append(operator)

    def _end_decoration(self) -> None:
        if self._is_decoration:
            self._is_decoration = False
            self._code.append("EMC")


class TextCode:
    """Text while it is set: where each line begins, counted from where the last began."""

    def __init__(self, page: PageCode) -> None:
        self._page = page
        self._x = self._y = 0.0

    def start(self, x: float, y: float) -> None:
        """Begin a line at a point."""
        x, y = round(x, _DIGITS), round(y, _DIGITS)
        self._page.add(f"{_row((x - self._x, y - self._y))} Td")
        self._x, self._y = x, y

    def show(self, font: str, size: float, operator: str) -> None:
        """Show letters in a font."""
        self._page.tell_font(font, size)
        self._page.add(operator)


def _row(values: Sequence[float], digits: int = _DIGITS) -> str:
    return " ".join([number(value, digits) for value in values])
