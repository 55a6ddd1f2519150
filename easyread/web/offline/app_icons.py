"""AppIcons: the pictures by which the kit stands among the apps of a tablet, drawn once for each size."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from easyread.drawing.pictures.raster import png
from easyread.paths import shipped_folder

_SQUARE, _ROUND = 'rx="0"', 'rx="112"'


@dataclass(frozen=True)
class AppIcon:
    """One size. A `is_whole` one fills its square, for systems that cut a shape of their own out of it."""

    name: str
    width_px: int
    is_whole: bool


TOUCH = "touch.png"
"""What iPadOS asks for."""

_ICONS = (
    AppIcon("192.png", 192, is_whole=False),
    AppIcon("512.png", 512, is_whole=False),
    AppIcon("whole-192.png", 192, is_whole=True),
    AppIcon("whole-512.png", 512, is_whole=True),
    AppIcon(TOUCH, 180, is_whole=True),
)


@cache
def app_icons() -> Mapping[str, AppIcon]:
    """Return all of them by their addresses, which change with the drawing."""
    digest = blake2b(_drawing().encode(), digest_size=8).hexdigest()
    return {f"/app/{digest}/{icon.name}": icon for icon in _ICONS}


@cache
def drawn(icon: AppIcon) -> bytes:
    """Return an icon as a PNG file."""
    return png(_drawing() if icon.is_whole else _drawing().replace(_SQUARE, _ROUND), icon.width_px)


def touch_icon() -> str:
    """Return the address of the icon that pages name."""
    return next(address for address, icon in app_icons().items() if icon.name == TOUCH)


@cache
def _drawing() -> str:
    return (shipped_folder("static") / "app" / "icon.svg").read_text(encoding="utf-8")
