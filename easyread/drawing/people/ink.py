"""Ink: writes the few SVG elements that every drawing of the kit is made of."""

import re
from dataclasses import dataclass
from functools import lru_cache

from easyread.colours import INK

WHITE = "#ffffff"
PAINT = {"fill": "none", "stroke": INK, "stroke-linecap": "round", "stroke-linejoin": "round"}
"""How a shape of a person is painted that says nothing of it: the attributes of the group round the person."""

Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
Edge = tuple[()] | Corners

_SMALL = 1.5
# Where the curves of CIE L* and of sRGB give way to straight lines.
_NEARLY_BLACK = 0.008856
_DIM = 0.04045
_NUMBER = re.compile(r"(-?[0-9.]+(?:e[-+]?[0-9]+)?)")
_DECIMAL = re.compile(r"(-?[0-9]*\.[0-9])")
_COORDINATES = re.compile(rf"{_NUMBER.pattern}[ ,]+{_NUMBER.pattern}")
# Looks for the nought first, which is quicker than looking behind every character.
_LEADING_NOUGHT = re.compile(r"0(?<!\d0)(?=\.)")


@dataclass(frozen=True)
class Pen:
    """The line widths of a drawing. `weight` thickens them, for a drawing that will be shown much smaller.

    Lines inside a shape grow less than outer ones, or they would fill what they draw.
    """

    weight: float = 1

    @property
    def outline(self) -> float:
        """The width of outer lines: 5 at weight 1."""
        return 5 * self.weight

    @property
    def feature(self) -> float:
        """The width of lids and mouth: 5 at weight 1."""
        return 5 * self._inside(0.55)

    @property
    def inner(self) -> float:
        """The width of other lines inside a shape: 4 at weight 1."""
        return 4 * self._inside(0.55)

    @property
    def fine(self) -> float:
        """The width of the smallest lines, such as a strand of hair: 3 at weight 1."""
        return 3 * self._inside(0.3)

    def _inside(self, power: float) -> float:
        return self.weight if self.weight < 1 else float(self.weight**power)

    @property
    def small(self) -> bool:
        """Whether the drawing will be so small that fine lines only cloud it and features must be larger."""
        return self.weight >= _SMALL


def num(value: float) -> str:
    """Return a number as short text with at most one decimal: `2`, `-.5`, `13.2`."""
    return short(f"{value:.1f}")


def short(data: str) -> str:
    """Return text whose numbers all have one decimal, without the noughts that say nothing: `2.0 -0.5` is `2 -.5`."""
    return _LEADING_NOUGHT.sub("", data.replace(".0", "")).replace("-0", "0")


class Data(str):
    """Path data whose numbers and white space are short already, so that nobody shortens them again."""

    __slots__ = ()


@lru_cache(maxsize=8192)
def compact(d: str) -> Data:
    """Return path data with every number rounded to one decimal and the white space squeezed."""
    parts = _NUMBER.split(d)
    parts[1::2] = [f"{float(number):.1f}" for number in parts[1::2]]
    return Data(short(" ".join("".join(parts).split())))


def whole(drawn: str) -> str:
    """Return SVG whose path data has no decimals: for what is drawn so small that nobody sees them.

    Arcs keep theirs: a limb is two bands of arcs, and the line between the two would waver.
    """
    values = drawn.split('"')
    paths = [at for at in range(1, len(values), 2) if values[at - 1].endswith(" d=") and "A" not in values[at]]
    if not paths:
        return drawn
    parts = _DECIMAL.split('"'.join([values[at] for at in paths]))
    parts[1::2] = [f"{float(number):.0f}" for number in parts[1::2]]
    # A minus that falls away may have parted two numbers.
    for at, d in zip(paths, "".join(parts).replace("-0", " 0").split('"'), strict=True):
        values[at] = d
    return '"'.join(values)


def reshape(d: str, sx: float = 1, sy: float = 1, dx: float = 0, dy: float = 0) -> Data:
    """Return path data scaled, then moved. Only for absolute M L C Q S T Z; `sx=-1` mirrors about x = 0."""
    form, xs, ys = _coordinates(d)
    moved = [0.0] * (2 * len(xs))
    moved[::2] = [x * sx + dx for x in xs]
    moved[1::2] = [y * sy + dy for y in ys]
    return Data(short(form % tuple(moved)))


def turned(
    d: str,
    place: tuple[float, float, float, float],
    turn: tuple[float, float, float, float],
    edges: tuple[float, float],
    edge: Edge = (),
) -> Data:
    """Return path data scaled and moved as by `reshape`, then turned about an upright axis.

    Args:
        d: Path data of absolute M L C Q Z.
        place: `sx, sy, dx, dy` of `reshape`.
        turn: The cosine and the sine of the turn, the depth at x = 0, and how much of it x² takes.
        edges: How far to the right points may lie, before the turn and after it.
        edge: What they may not pass after it either: three corners `(y, x)` of a line from the top down.
    """
    form, xs, ys = _coordinates(d)
    sx, sy, dx, dy = place
    cosine, sine, depth, fall = turn
    last, far = edges
    deep, less = sine * depth, sine * fall
    flat = [min(x * sx + dx, last) for x in xs]
    moved = [0.0] * (2 * len(xs))
    moved[::2] = [min(x * cosine + deep - less * x * x, far) for x in flat]
    moved[1::2] = [y * sy + dy for y in ys]
    if edge:
        moved[::2] = _kept_inside(moved, edge)
    return Data(short(form % tuple(moved)))


def _kept_inside(moved: list[float], edge: Corners) -> list[float]:
    (top, x0), (middle, x1), (bottom, x2) = edge
    above, below = (x1 - x0) / (middle - top), (x2 - x1) / (bottom - middle)
    return [
        min(x, x1 + (y - middle) * (above if y < middle else below))
        for x, y in zip(moved[::2], moved[1::2], strict=True)
    ]


@lru_cache(maxsize=2048)
def _coordinates(d: str) -> tuple[str, list[float], list[float]]:
    """Return path data with a place for each number, then every x and every y.

    Kept, because both sides of a face and the faces of all people in a picture are made of the same few paths.
    """
    parts = _COORDINATES.split(d)
    form = " ".join("%.1f,%.1f".join(parts[::3]).split())
    return form, [float(x) for x in parts[1::3]], [float(y) for y in parts[2::3]]


def path(  # noqa: PLR0913 — the attributes of the element, in the order of their use
    d: str, fill: str = "none", stroke: str = INK, width: float = 5, *, transform: str = "", cap: str = "round"
) -> str:
    """Return a `<path>`; `stroke="none"` or a width of 0 leaves the line out.

    What is said nowhere stands in `PAINT`: the group in which all of a person is drawn says it once, which saves bytes.
    """
    data = _tight(d if isinstance(d, Data) else compact(d))
    return f'<path d="{data}"{_paint(fill, stroke, width, cap)}{_moved(transform)}/>'


def _tight(data: str) -> str:
    """Return path data without what parts numbers from a minus or a letter. The flags of arcs stay apart."""
    data = data.replace(",-", "-").replace(" -", "-").replace(" C", "C")
    return data.replace(" L", "L").replace(" Q", "Q").replace(" M", "M").replace(" A", "A")


def ellipse(  # noqa: PLR0913, PLR0917
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    fill: str = "none",
    stroke: str = INK,
    width: float = 5,
    *,
    transform: str = "",
) -> str:
    """Return an `<ellipse>`."""
    place = f'cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}"'
    return f"<ellipse {place}{_paint(fill, stroke, width, '')}{_moved(transform)}/>"


def circle(  # noqa: PLR0913, PLR0917
    cx: float, cy: float, r: float, fill: str = "none", stroke: str = INK, width: float = 5
) -> str:
    """Return a `<circle>`."""
    return f'<circle cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}"{_paint(fill, stroke, width, "")}/>'


def group(*parts: str, transform: str = "") -> str:
    """Return a `<g>` round the parts, or just the parts when there are none, or no transform."""
    inside = "".join(parts)
    return f"<g{_moved(transform)}>{inside}</g>" if inside and transform else inside


def translate(x: float, y: float) -> str:
    """Return a `translate(…)` for a `transform` attribute."""
    return f"translate({num(x)},{num(y)})"


def rotate(degrees: float, x: float = 0, y: float = 0) -> str:
    """Return a `rotate(…)` clockwise about a point, for a `transform` attribute."""
    return f"rotate({num(degrees)},{num(x)},{num(y)})" if x or y else f"rotate({num(degrees)})"


def scale(x: float, y: float | None = None) -> str:
    """Return a `scale(…)` for a `transform` attribute, with two decimals."""
    return f"scale({x:.3g})" if y is None else f"scale({x:.3g},{y:.3g})"


@lru_cache(maxsize=1024)
def mix(colour: str, other: str, share: float) -> str:
    """Return the opaque #rrggbb that lies `share` (0 to 1) of the way from one colour to the other."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@lru_cache(maxsize=1024)
def lightness(colour: str) -> float:
    """Return how light a colour is in grey: CIE L*, 0 (black) to 100 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 116 * luminance ** (1 / 3) - 16 if luminance > _NEARLY_BLACK else 903.3 * luminance


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DIM else float(((channel + 0.055) / 1.055) ** 2.4)


@lru_cache(maxsize=1024)
def _paint(fill: str, stroke: str, width: float, cap: str) -> str:
    filled = "" if fill == "none" else f' fill="{fill}"'
    if stroke == "none" or not width:
        return f'{filled} stroke="none"'
    ends = f' stroke-linecap="{cap}"' if cap == "butt" else ""
    line = "" if stroke == INK else f' stroke="{stroke}"'
    return f'{filled}{line} stroke-width="{num(width)}"{ends}'


def _moved(transform: str) -> str:
    return f' transform="{transform}"' if transform else ""
