"""Network circle: three rings round somebody, with people as round medallions in them, as SVG.

Everybody has a direction of their own, and the ring decides how far out: nothing moves when somebody is added, and
nobody ever lies over anybody else.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from easyread.colours import INK
from easyread.drawing.people.ink import PAINT, circle, num, path, scale, translate
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import Style, in_style
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, tag_text

SIDE = 600
"""The drawing is a square of this side."""

PEOPLE = 8
RADIUS = 37.0
"""Of a medallion."""

WAITING = (46.0, SIDE - 46.0)
"""Where somebody waits who has no ring yet: in the corner, outside all rings."""

_CENTRE = SIDE / 2
_MIDDLE = 52.0
_RINGS = ((134.0, "#ffffff"), (215.0, "#f3d58a"), (296.0, "#b5d3df"))
_DISTANCES = (97.0, 174.5, 255.5)
_DIRECTIONS = (-45, 135, 45, -135, 0, 180, -90, 90)
_STAR_RADIUS = 19.0
_STAR_PLACE = (27.0, -27.0)
_STAR_COLOUR = "#f4c34f"


@dataclass(frozen=True)
class Medallion:
    """One person: the number, the place, what is drawn in a circle of `RADIUS` about the origin, and the star."""

    number: int
    place: tuple[float, float]
    inside: str
    has_star: bool = False


def place(number: int, ring: int) -> tuple[float, float]:
    """Return where a person stands: the number from 1 to `PEOPLE`, the ring from 0, nearest the middle, to 2."""
    angle = math.radians(_DIRECTIONS[number - 1])
    distance = _DISTANCES[ring]
    return round(_CENTRE + distance * math.cos(angle), 1), round(_CENTRE + distance * math.sin(angle), 1)


def network_circle(middle: str, people: Iterable[Medallion]) -> str:
    """Return what stands inside the `svg` element of a circle, for a viewBox of `SIDE` by `SIDE`.

    Args:
        middle: What is drawn in the middle, in a circle of `RADIUS` about the origin; "" leaves it empty.
        people: Everybody in the rings.
    """
    clip = f'<clipPath id="medallion">{circle(0, 0, RADIUS, "#ffffff", "none")}</clipPath>'
    rings = "".join(circle(_CENTRE, _CENTRE, radius, colour) for radius, colour in reversed(_RINGS))
    grown = f"{translate(_CENTRE, _CENTRE)} {scale(_MIDDLE / RADIUS)}"
    parts = [f"<defs>{clip}</defs>", _inked(rings), _round(middle, grown, RADIUS / _MIDDLE)]
    stars = []
    for person in people:
        at = translate(*person.place)
        parts.append(_round(person.inside, at, 1, f' data-person="{person.number}"'))
        if person.has_star:
            stars.append(f'<g transform="{at}" data-star="{person.number}">{_inked(_star())}</g>')
    return "".join([*parts, *stars])  # the stars over everybody


def drawn_circle(
    catalogue: Catalogue,
    middle: str,
    people: Iterable[tuple[str, int, int, bool]],
    who: str,
    style: Style = "colour",
) -> str:
    """Return a circle as a whole SVG document, with its pictures drawn in it.

    Args:
        catalogue: The pictures.
        middle: The picture in the middle; "" leaves it empty.
        people: For each person the picture, the number, the ring and whether there is a star.
        who: The id of the person who stands in the persona's slots.
        style: Colour, grey or outline.

    Raises:
        UnknownPictureError: There is no picture of one of these names.
    """
    medallions = [
        Medallion(number, place(number, ring), _picture(catalogue, name, who), star)
        for name, number, ring, star in people
    ]
    inside = network_circle(_picture(catalogue, middle, who) if middle else "", medallions)
    return in_style(f'<svg xmlns="{SVG_NAMESPACE}" viewBox="0 0 {SIDE} {SIDE}">{inside}</svg>', style)


def _picture(catalogue: Catalogue, name: str, who: str) -> str:
    """Return a picture as large as a medallion, with its middle at the origin."""
    info = catalogue.info(name)
    svg = compose(catalogue, name, who)
    inside = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    shown = 2 * RADIUS / min(info.width, info.height)
    left, top = -info.width * shown / 2, -info.height * shown / 2
    return f'<g transform="translate({left:.4g},{top:.4g}) scale({shown:.4g})">{inside}</g>'


def _round(inside: str, transform: str, weight: float, mark: str = "") -> str:
    ground = circle(0, 0, RADIUS, "#ffffff", "none")
    cut = f'<g clip-path="url(#medallion)">{inside}</g>' if inside else ""
    rim = circle(0, 0, RADIUS, "none", INK, 4 * weight)
    return f'<g transform="{transform}"{mark}>{ground}{cut}{_inked(rim)}</g>'


def _inked(shapes: str) -> str:
    """Return shapes in the paint that they say nothing of. Round a picture, its own shapes would get lines too."""
    return tag_text("g", PAINT, shapes)


def _star() -> str:
    x, y = _STAR_PLACE
    corners = []
    for at in range(10):
        radius = _STAR_RADIUS * (1 if at % 2 == 0 else 0.48)
        angle = math.radians(36 * at - 90)
        corners.append(f"{num(x + radius * math.cos(angle))},{num(y + radius * math.sin(angle))}")
    return path("M" + " L".join(corners) + " Z", _STAR_COLOUR, INK, 4)
