"""Preparing: every page of every deck is put together once, so that the first visitor does not wait for pictures."""

import threading
import time

from easyread.languages import LANGUAGES
from easyread.web.pages.deck_maker import deck_page
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_BREATH_S = 0.02
"""Between two decks, so that whoever is there already is served first."""


def warm_up_in_background(site: Site) -> None:
    """Draw the pictures of all decks for all personas, in a thread of its own."""
    threading.Thread(target=warm_up, args=(site,), daemon=True, name="pictures").start()


def warm_up(site: Site) -> None:
    """Draw the pictures of all decks for all personas, the four standing ones first."""
    library = site.content.library
    for language in LANGUAGES:
        for persona in library.personas[language]:
            for deck in library.for_citizens(language):
                deck_page(site, deck.id, Viewer(language, persona))
                time.sleep(_BREATH_S)
