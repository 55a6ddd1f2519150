"""How a page lies on screens from a tablet to a small phone, at every size of text, and on paper."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.card_layout import SCREENS

SIZES: Mapping[str, Sequence[str]] = {
    "tablet": ("normal", "largest", "huge"),
    "tablet-upright": ("normal", "largest", "huge"),
    "phone": ("normal", "largest"),
    "small-phone": ("normal", "largest"),
}

_MEASURE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_TO_PRESS = "() => [...document.querySelectorAll('.b, .say')].filter((one) => one.getClientRects().length > 0).length"


def page_faults(page: Page) -> list[str]:
    """Return what is too wide, too small, or lies on something else; and what paper has to press."""
    found: list[str] = []
    for screen, sizes in SIZES.items():
        page.set_viewport_size(SCREENS[screen])
        found += [f"{screen} {fault}" for fault in page.evaluate(_MEASURE, list(sizes))]
    page.emulate_media(media="print")
    if pressed := page.evaluate(_TO_PRESS):
        found.append(f"{pressed} buttons on paper")
    page.emulate_media(media="screen")
    return found
