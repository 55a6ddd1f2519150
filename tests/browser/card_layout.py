"""How the cards of a deck lie on a screen: what is measured of each, and what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route, ViewportSize

SCREENS: dict[str, ViewportSize] = {
    "tablet": {"width": 1024, "height": 768},
    "tablet-with-bars": {"width": 1024, "height": 690},
    "tablet-upright": {"width": 768, "height": 1024},
    "phone": {"width": 390, "height": 844},
    "laptop": {"width": 1280, "height": 800},
}
SIZES = ("normal", "large", "largest")

_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"/>'

SPACED = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
"""
"""The spacing of text that a reader may choose: WCAG 2.2, 1.4.12."""

_MEASURE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class CardLayout:
    """How one card lies. Shares are of the screen; `answer_px` is the side of the smallest picture of an answer."""

    id: str
    kind: str
    faults: Sequence[str]
    scrolls: bool
    frame_share: float
    picture_share: float
    answer_px: float | None
    word_px: float | None


def without_pictures(page: Page) -> None:
    """Give every picture at once, empty: what is measured is the place it has."""

    def give(route: Route) -> None:
        route.fulfill(body=_PICTURE, content_type="image/svg+xml")

    page.route("**/billeder/**", give)


def measured(page: Page) -> list[CardLayout]:
    """Return how every card of the deck that is open lies on this screen."""
    found: list[dict[str, Any]] = page.evaluate(_MEASURE)
    return [
        CardLayout(
            one["id"],
            one["kind"],
            one["faults"],
            one["scrolls"],
            one["frame"],
            one["picture"],
            one["answer"],
            one["word"],
        )
        for one in found
    ]
