"""The front page: the personas to choose between, and the tools in their groups, six at most at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from easyread.kit.deck import Deck
from easyread.kit.deck_group import DeckGroup
from easyread.kit.persona import Persona
from easyread.kit.steps.spoken import of_title
from easyread.web.pages.ui_phrases import said_name
from easyread.web.parts.picture_address import PictureView, picture_view
from easyread.web.parts.tile import Tile
from easyread.web.site import Site
from easyread.web.viewer import Viewer

MOST_ON_A_SIDE = 6


@dataclass(frozen=True)
class GroupTab:
    """One group of tools: what it is called, how that is said, its picture, and the number of its first side."""

    id: str
    title: str
    say: str
    picture: PictureView | None
    first: int


@dataclass(frozen=True)
class ToolSide:
    """Some tools of a group, and where they stand in it: side `number` of `total`."""

    group: GroupTab
    tiles: tuple[Tile, ...]
    number: int
    total: int


def tool_sides(site: Site, viewer: Viewer) -> list[ToolSide]:
    """Return the tools group by group. One with many has several sides, filled evenly: none stands alone on the last.

    Where all tools have room on one side they stand there together.
    """
    sides: list[ToolSide] = []
    groups = list(shown_groups(site, viewer))
    few = tuple(deck for _, decks in groups for deck in decks)
    if len(few) <= MOST_ON_A_SIDE:
        groups = [(DeckGroup("alle", "", "", ()), few)]
    for group, decks in groups:
        say = site.say(said_name(group.title), viewer.language) if group.title else ""
        view = picture_view(site, group.picture, viewer) if group.picture else None
        tab = GroupTab(group.id, group.title, say, view, len(sides) + 1)
        total = max(1, -(-len(decks) // MOST_ON_A_SIDE))
        starts = [-(-len(decks) * number // total) for number in range(total + 1)]
        for number, (start, end) in enumerate(pairwise(starts), start=1):
            tiles = tuple(deck_tile(site, viewer, deck) for deck in decks[start:end])
            sides.append(ToolSide(tab, tiles, number, total))
    return sides


def group_tabs(sides: Sequence[ToolSide]) -> list[GroupTab]:
    """Return the groups of these sides; none where there is one alone."""
    found = list(dict.fromkeys(side.group for side in sides))
    return found if len(found) > 1 else []


def shown_groups(site: Site, viewer: Viewer) -> Iterator[tuple[DeckGroup, tuple[Deck, ...]]]:
    """Yield each group with the tools in it that are shown on this device."""
    library = site.content.library
    decks = {deck.id: deck for deck in library.for_citizens(viewer.language)}
    for group in library.grouped(viewer.language):
        shown = tuple(decks[deck_id] for deck_id in group.decks if not viewer.tools or deck_id in viewer.tools)
        if shown:
            yield group, shown


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
