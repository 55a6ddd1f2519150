"""FrontPage: the personas to choose between, and the tools, six at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.steps.spoken import of_title
from easyread.web.pages.ui_phrases import said_name
from easyread.web.parts.picture_address import picture_view
from easyread.web.parts.tile import Tile
from easyread.web.site import Site
from easyread.web.viewer import Viewer

DECKS_A_PAGE = 6


@dataclass(frozen=True)
class DecksPage:
    """Six tools. `before` and `after` are the numbers of the pages beside this one, or None."""

    tiles: tuple[Tile, ...]
    number: int
    total: int

    @property
    def before(self) -> int | None:
        """Return the number of the page before, or None on the first."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """Return the number of the page after, or None on the last."""
        return self.number + 1 if self.number < self.total else None


def decks_page(site: Site, viewer: Viewer, number: int) -> DecksPage | None:
    """Return one page of tools, or None where there is no such page."""
    decks = site.content.library.for_citizens(viewer.language)
    total = max(1, -(-len(decks) // DECKS_A_PAGE))
    if not 1 <= number <= total:
        return None
    shown = decks[(number - 1) * DECKS_A_PAGE : number * DECKS_A_PAGE]
    return DecksPage(tuple(deck_tile(site, viewer, deck) for deck in shown), number, total)


def persona_tiles(site: Site, viewer: Viewer, *, more: bool) -> list[Tile]:
    """Return the four standing personas, or the others."""
    personas: Sequence[Persona] = site.content.library.personas[viewer.language]
    return [persona_tile(site, viewer, persona) for persona in personas if persona.optional == more]


def all_persona_tiles(site: Site, viewer: Viewer) -> list[Tile]:
    """Return every persona, the four standing ones first."""
    return [*persona_tiles(site, viewer, more=False), *persona_tiles(site, viewer, more=True)]


def persona_tile(site: Site, viewer: Viewer, persona: Persona) -> Tile:
    """Return one persona as a tile."""
    view = picture_view(site, f"persona/{persona.id}", replace(viewer, persona=persona))
    return Tile(persona.id, persona.title, site.say(said_name(persona.title), viewer.language), view)


def deck_tile(site: Site, viewer: Viewer, deck: Deck) -> Tile:
    """Return one tool as a tile."""
    persona = site.persona_of(viewer)
    view = picture_view(site, deck.picture, viewer)
    return Tile(deck.id, deck.title, site.say(of_title(deck, persona), viewer.language), view)
