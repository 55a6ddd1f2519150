"""How the cards of a deck lie on a screen: what is measured of each, and what is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route, ViewportSize

from tests.browser.kit_server import Kit

SCREENS: dict[str, ViewportSize] = {
    "tablet": {"width": 1024, "height": 768},
    "tablet-with-bars": {"width": 1024, "height": 690},
    "tablet-upright": {"width": 768, "height": 1024},
    "phone": {"width": 390, "height": 844},
    "small-phone": {"width": 320, "height": 568},
    "laptop": {"width": 1280, "height": 800},
    "zoomed": {"width": 320, "height": 256},
}
"""The last is a laptop whose page is four times as large (WCAG 2.2, 1.4.10)."""
SIZES = ("normal", "large", "largest")

SPACED = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
"""
"""The spacing of text that a reader may choose: WCAG 2.2, 1.4.12."""

_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"/>'
LAYOUT = Path(__file__).with_name("layout.js").read_text(encoding="utf-8")
_MEASURE = LAYOUT + Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_STORE = """for (const name of ["reading", "lines"]) localStorage.setItem(`easyread.${name}`, "off");"""
"""Silent, and with the style sheet of access: a page fetches that where something is stored of it."""


@dataclass(frozen=True)
class Look:
    """How a page may look: attributes of `<html>`, and a style sheet of the reader's."""

    name: str
    page: Mapping[str, str] = field(default_factory=dict)
    css: str = ""


@dataclass(frozen=True)
class CardLayout:
    """How one card lies. `frame` is a share of the screen; `answer` is the least side of a picture of an answer."""

    id: str
    kind: str
    faults: Sequence[str]
    scrolls: bool
    frame: float
    answer: float | None
    word: float | None


def open_cards(page: Page, kit: Kit, deck: str, *, turn: bool = True) -> None:
    """Open a deck to be measured; turned to once, each card has all that scripts put on it."""
    without_pictures(page)
    page.add_init_script(_STORE)
    page.goto(f"{kit.address}/kort/{deck}?persona=moden-kvinde")
    page.evaluate(f"() => {{ {_MEASURE} }}")
    if turn:
        page.evaluate("turnToEach()")


def without_pictures(page: Page) -> None:
    """Give every picture at once, empty: what is measured is the place it has."""

    def give(route: Route) -> None:
        route.fulfill(body=_PICTURE, content_type="image/svg+xml")

    page.route("**/billeder/**", give)


def cards_in(page: Page, screen: str, looks: Iterable[Look]) -> dict[str, list[CardLayout]]:
    """Return how every card of the deck that is open lies on a screen, in each look."""
    found: dict[str, list[dict[str, Any]]] = _asked(page, screen, "cardsIn(looks)", looks)
    return {name: [CardLayout(**one) for one in cards] for name, cards in found.items()}


def too_pale_in(page: Page, screen: str, looks: Iterable[Look], least: float) -> dict[str, list[str]]:
    """Return, for each look, the words with less contrast than that to their ground."""
    found: dict[str, list[str]] = _asked(page, screen, f"contrastIn(looks, {least})", looks)
    return found


def hidden_focus_in(page: Page, screen: str, looks: Iterable[Look]) -> dict[str, list[str]]:
    """Return, for each look, what is not to be seen whole when the focus comes to it."""
    found: dict[str, list[str]] = _asked(page, screen, "focusIn(looks)", looks)
    return found


def _asked(page: Page, screen: str, what: str, looks: Iterable[Look]) -> Any:
    page.set_viewport_size(SCREENS[screen])
    return page.evaluate(f"looks => {what}", [asdict(look) for look in looks])
