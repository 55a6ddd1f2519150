"""PrintPage: what the page that chooses a print shows and tells beside the choices."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask_babel import gettext

from easyread.drawing.pictures.style import Style
from easyread.web.forms.print_form import STYLES
from easyread.web.parts.picture_address import PictureView, picture_view
from easyread.web.prints.sheet_picture import Sheets
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_PAPERS: Mapping[tuple[int, ...], str] = {(210, 297): "A4", (210, 296): "A4", (297, 420): "A3", (148, 210): "A5"}
"""Sheets by their size in millimetres, upright. Two pages in A5 beside each other are a millimetre less than A4."""


@dataclass(frozen=True)
class PrintTold:
    """What is told of a print.

    `pages` says of each page which it is, `paper` how much paper it takes, and `how` how to print it.
    """

    pages: tuple[str, ...]
    paper: str
    how: str


def told_of(paper: Sheets, *, is_duplex: bool) -> PrintTold:
    """Return what is told of a print on such paper."""
    sheets = -(-paper.pages // 2) if is_duplex else paper.pages
    names = tuple(_name(number, sheets, is_duplex=is_duplex) for number in range(1, paper.pages + 1))
    size = _PAPERS.get(tuple(sorted((round(paper.width_mm), round(paper.height_mm)))), "")
    count = gettext("1 ark") if sheets == 1 else gettext("%(number)s ark", number=sheets)
    how = gettext("Printes på begge sider, i 100 %.") if is_duplex else gettext("Printes på én side, i 100 %.")
    return PrintTold(names, f"{count} {size}".strip(), how)


def _name(page: int, sheets: int, *, is_duplex: bool) -> str:
    if not is_duplex:
        return str(gettext("Ark %(number)s af %(total)s", number=page, total=sheets))
    sheet = -(-page // 2)
    if page % 2:
        return str(gettext("Ark %(number)s af %(total)s: forside", number=sheet, total=sheets))
    return str(gettext("Ark %(number)s af %(total)s: bagside", number=sheet, total=sheets))


def print_faces(site: Site, viewer: Viewer) -> Mapping[str, PictureView | None]:
    """Return the face of the persona as each style prints it, by the name that the style has in an address."""
    persona = site.persona_of(viewer)
    known: Mapping[str, Style] = STYLES
    return {
        name: picture_view(site, f"persona/{persona.id}", replace(viewer, persona=persona), style)
        for name, style in known.items()
    }
