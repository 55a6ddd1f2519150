"""The front page: the personas to choose between, and the tools, six at most at a time."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.steps.spoken import of_title
from easyread.web.pages.ui_phrases import said_name
from easyread.web.parts.picture_address import picture_view
from easyread.web.parts.tile import Tile
from easyread.web.site import Site
from easyread.web.viewer import Viewer

MOST_ON_A_SIDE = 6


def tool_sides(site: Site, viewer: Viewer) -> list[tuple[Tile, ...]]:
    """Return the tools, divided evenly over as few sides as hold them: none stands alone on the last."""
    decks = site.content.library.for_citizens(viewer.language)
    total = max(1, -(-len(decks) // MOST_ON_A_SIDE))
    starts = [-(-len(decks) * number // total) for number in range(total + 1)]
    return [tuple(deck_tile(site, viewer, deck) for deck in decks[start:end]) for start, end in pairwise(starts)]


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
