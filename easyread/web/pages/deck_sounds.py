"""The sounds of a deck together: those of its first card, and all others. Each part has an address."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from easyread.web.pages.deck_page import DeckPage
from easyread.web.pages.ui_phrases import all_utterances
from easyread.web.site import Site

FIRST, REST = "foerste", "resten"
PARTS = (FIRST, REST)

_KEY = re.compile(r"\b[0-9a-f]{18}\b")
"""Also what the page brings without showing it: the summary that is made on the tablet."""


def digest_of(site: Site, page: DeckPage) -> str:
    """Return 16 hex digits that change with all that the deck and the screens say.

    A page may say less than that, and another kit of the same words a little more: the script asks for what is not in
    its part by itself.
    """
    return blake2b(" ".join((*page.sounds, _of_screens(site, page.deck.language))).encode(), digest_size=8).hexdigest()


def divided(page: DeckPage, html: str) -> Mapping[str, Sequence[str]]:
    """Return the keys of all that the document of a deck says, each once, in the order in which they may be wanted."""
    first = [*dict.fromkeys(page.steps[0].sounds)]
    return {FIRST: first, REST: [key for key in dict.fromkeys(_KEY.findall(html)) if key not in set(first)]}


@lru_cache(maxsize=8)
def _of_screens(site: Site, language: str) -> str:
    return " ".join(site.say(utterance, language) for utterance in all_utterances(site.content, language))
