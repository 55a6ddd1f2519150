"""Addresses of pictures: they change with what is drawn, so that a browser may keep them for ever."""

from dataclasses import dataclass
from urllib.parse import urlencode

from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.drawing.pictures.scene import content_hash
from easyread.drawing.pictures.style import Style
from easyread.web.grounds import ground_class
from easyread.web.site import Site, current_site
from easyread.web.viewer import WITHOUT, Viewer, current_viewer

STYLE = "stil"
"""Names the style of a picture in its address, where it is another than colour."""

ANYBODY = "ung-mand"
"""Stands in for the persona of a picture that has none; any will do."""


@dataclass(frozen=True)
class PictureView:
    """A picture on a page. `is_wide` is a scene of 4:3; the others are square. `ground` is the class of its colour."""

    address: str
    alt: str
    is_wide: bool
    ground: str = ""


def picture_view(site: Site, name: str, viewer: Viewer, style: Style = "colour") -> PictureView | None:
    """Return a picture for a page, or None where the deck names a picture that there is not.

    Args:
        site: The kit as it is served.
        name: The picture, "group/name".
        viewer: Who looks: the persona in it, the language of the words about it, and whether rusmidler are shown.
        style: In colour, or as paper may have it.
    """
    pictures, persona = site.content.pictures, site.persona_of(viewer)
    try:
        info = pictures.info(name)
    except UnknownPictureError:
        return None
    who = persona.id if info.has_persona else ANYBODY
    shows = viewer.substances or not info.has_substance
    digest = content_hash(pictures, name, who, substances=shows, style=style)
    query = {"hvem": who} if info.has_persona else {}
    if not shows:
        query["rusmidler"] = WITHOUT
    if style != "colour":
        query[STYLE] = style
    return PictureView(
        f"/billeder/{digest}/{name}.svg" + (f"?{urlencode(query)}" if query else ""),
        site.content.alt(name, persona, viewer.language, substances=shows),
        info.width > info.height,
        ground_class(info.ground),
    )


def shown(name: str) -> PictureView | None:
    """Return a picture for whoever looks at this page."""
    return picture_view(current_site(), name, current_viewer())
