"""Addresses of pictures: they change with what is drawn, so that a browser may keep them for ever."""

from dataclasses import dataclass
from urllib.parse import urlencode

from easyread.content import Content
from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.drawing.pictures.scene import content_hash
from easyread.kit.persona import Persona
from easyread.web.grounds import ground_class
from easyread.web.viewer import WITHOUT

ANYBODY = "ung-mand"
"""Stands in for the persona of a picture that has none; any will do."""


@dataclass(frozen=True)
class PictureView:
    """A picture on a page. `is_wide` is a scene of 4:3; the others are square. `ground` is the class of its colour."""

    address: str
    alt: str
    is_wide: bool
    ground: str = ""


def picture_view(
    content: Content, name: str, persona: Persona, language: str, *, substances: bool
) -> PictureView | None:
    """Return a picture for a page, or None where the deck names a picture that there is not."""
    try:
        info = content.pictures.info(name)
    except UnknownPictureError:
        return None
    who = persona.id if info.has_persona else ANYBODY
    shows = substances or not info.has_substance
    digest = content_hash(content.pictures, name, who, substances=shows)
    query = {"hvem": who} if info.has_persona else {}
    if not shows:
        query["rusmidler"] = WITHOUT
    address = f"/billeder/{digest}/{name}.svg" + (f"?{urlencode(query)}" if query else "")
    return PictureView(
        address,
        content.alt(name, persona, language, substances=shows),
        info.width > info.height,
        ground_class(info.ground),
    )
