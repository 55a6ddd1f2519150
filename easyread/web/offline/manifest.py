"""Manifest: what a tablet must know to have the kit among its apps."""

from typing import Any

from easyread.web.offline.app_icons import app_icons
from easyread.web.words import in_language, to_translate

PAPER = "#fbf6ec"
"""The ground of the pages (00-ground.css), which the tablet shows before the first of them is there."""

_NAME = "Samtalekassen"
_ABOUT = to_translate("Samtaler om rusmidler, med billeder og oplæsning.")


def manifest(language: str, start: str) -> dict[str, Any]:
    """Return the manifest in a language.

    Args:
        language: The language of its words.
        start: The address at which the app opens.
    """
    icons = [
        {
            "src": address,
            "sizes": f"{icon.width_px}x{icon.width_px}",
            "type": "image/png",
            "purpose": "maskable" if icon.is_whole else "any",
        }
        for address, icon in app_icons().items()
    ]
    return {
        "id": "/",
        "name": _NAME,
        "short_name": _NAME,
        "description": in_language(_ABOUT, language),
        "lang": language,
        "dir": "ltr",
        "start_url": start,
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
