"""Walks through a whole deck in one way alone: what is on the card that is shown, and where the next thing to do is."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.card_layout import without_pictures
from tests.browser.kit_server import Kit

MOST_CARDS = 250
_WALK = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


class Walk:
    """One deck, walked. Nothing is read aloud, and pictures are empty.

    `choose` and `go_on` do the two things that are done on a card; each gets what the script says of it.
    """

    def __init__(self, page: Page, kit: Kit, deck: str, **settings: str) -> None:
        self.page = page
        device = {"reading": "off", **settings}
        page.add_init_script("".join(f"localStorage['easyread.{name}'] = '{value}';" for name, value in device.items()))
        page.add_init_script(_WALK)
        without_pictures(page)
        page.route("**/tale/**", lambda route: route.abort())
        page.goto(f"{kit.address}/kort/{deck}?persona=ung-kvinde")

    def arrive(self, before: str) -> dict[str, Any]:
        """Return what is on the card after the one with that key, once its heading has the focus."""
        return dict(self.page.wait_for_function("before => walk.card(before)", arg=before).json_value())

    def ask(self, question: str, argument: Any = None) -> Any:
        return self.page.evaluate(f"argument => walk.{question}(argument)", argument)
