"""FrontPage: the personas to choose between, and the tools, six at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.steps.spoken import of_title
from easyread.web.pages.picture_address import PictureView, picture_view
from easyread.web.pages.ui_phrases import said_name
from easyread.web.site import Site
from easyread.web.viewer import Visit

TOOLS_A_PAGE = 6


@dataclass(frozen=True)
class Tile:
    """One thing to choose: a picture and a word."""

    id: str
    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class ToolsPage:
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


def tools_page(site: Site, visit: Visit, number: int) -> ToolsPage | None:
    """Return one page of tools, or None where there is no such page."""
    decks = site.content.library.for_citizens(visit.language)
    total = max(1, -(-len(decks) // TOOLS_A_PAGE))
    if not 1 <= number <= total:
        return None
    shown = decks[(number - 1) * TOOLS_A_PAGE : number * TOOLS_A_PAGE]
    return ToolsPage(tuple(tool_tile(site, visit, deck) for deck in shown), number, total)


def persona_tiles(site: Site, visit: Visit, *, more: bool) -> list[Tile]:
    """Return the four standing personas, or the others."""
    personas: Sequence[Persona] = site.content.library.personas[visit.language]
    return [persona_tile(site, visit, persona) for persona in personas if persona.optional == more]


def all_persona_tiles(site: Site, visit: Visit) -> list[Tile]:
    """Return every persona, the four standing ones first."""
    return [*persona_tiles(site, visit, more=False), *persona_tiles(site, visit, more=True)]


def persona_tile(site: Site, visit: Visit, persona: Persona) -> Tile:
    """Return one persona as a tile."""
    view = picture_view(site.content, f"persona/{persona.id}", persona, visit.language, substances=True)
    return Tile(persona.id, persona.title, site.say(said_name(persona.title), visit.language), view)


def tool_tile(site: Site, visit: Visit, deck: Deck) -> Tile:
    """Return one tool as a tile."""
    persona = site.persona_of(visit)
    view = picture_view(site.content, deck.picture, persona, visit.language, substances=visit.substances)
    return Tile(deck.id, deck.title, site.say(of_title(deck, persona), visit.language), view)
