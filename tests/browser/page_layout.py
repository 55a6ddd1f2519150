"""How a page, a summary or a dialog lies on the screens of card_layout.py, at every size of text, and on paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.card_layout import LAYOUT, SCREENS, SIZES, Look

SIZED = [Look(size, {"size": size}) for size in SIZES]
TWICE = Look("huge", {"size": "huge"})
LOOKS: Mapping[str, Sequence[Look]] = {
    "tablet": [*SIZED, TWICE],
    "tablet-upright": [*SIZED, TWICE],
    "phone": SIZED,
    "small-phone": SIZED,
    "laptop": SIZED,
}
THEMES = [Look(theme, {"theme": theme}) for theme in ("light", "dark", "high")]

_MEASURE = LAYOUT + Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_TO_PRESS = "() => [...document.querySelectorAll('.b, .say')].filter((one) => one.getClientRects().length > 0).length"


def page_faults(page: Page, looks: Mapping[str, Sequence[Look]] = LOOKS, *, on_paper: bool = True) -> list[str]:
    """Return what is too wide, small or near, lies on something or leaves its tile; and what paper has to press."""
    start_measuring(page)
    found = [f"{screen} {fault}" for screen, worn in looks.items() for fault in faults_on(page, screen, worn)]
    if on_paper:
        page.emulate_media(media="print")
        if pressed := page.evaluate(_TO_PRESS):
            found.append(f"{pressed} buttons on paper")
        page.emulate_media(media="screen")
    return found


def start_measuring(page: Page) -> None:
    page.evaluate(f"() => {{ {_MEASURE} }}")


def faults_on(page: Page, screen: str, looks: Iterable[Look]) -> list[str]:
    page.set_viewport_size(SCREENS[screen])
    found: list[str] = page.evaluate("looks => faultsIn(looks)", [asdict(look) for look in looks])
    return found


def show_summary(page: Page, address: str) -> int:
    """Put the summary of a deck, with all answered, on the page that is measured. Return how many lines it has."""
    lines: int = page.evaluate("address => showSummaryOf(address)", address)
    return lines


def pale_on(page: Page, least: float) -> list[str]:
    """Return the words with less contrast than that to their ground, in any theme."""
    found: list[str] = page.evaluate(f"looks => paleIn(looks, {least})", [asdict(look) for look in THEMES])
    return found
