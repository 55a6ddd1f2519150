"""DaySummary: what a whole visit came to, tool by tool, as the templates need it."""

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.web.forms.moves import left
from easyread.web.forms.visit_plan import DONE, NAME, DayPlan, Fields, fields_of, name_in
from easyread.web.pages.deck_maker import deck_page
from easyread.web.pages.front_page import Tile, tool_tile
from easyread.web.pages.summary_page import SummaryPage, summary_page
from easyread.web.site import Site
from easyread.web.viewer import Visit


@dataclass(frozen=True)
class ToolSummary:
    """One tool of a visit. `page` has its lines; `asks` is whether there was anything to answer."""

    tile: Tile
    page: SummaryPage
    asks: bool


@dataclass(frozen=True)
class DaySummary:
    """The tools that were used, in order, and the name that the persona was given."""

    tools: tuple[ToolSummary, ...]
    name: str = ""

    @property
    def sent_on(self) -> Iterator[tuple[str, str]]:
        """Yield everything as fields of a form, to be printed."""
        if self.name:
            yield NAME, self.name
        for tool in self.tools:
            yield DONE, tool.tile.id
            yield from ((f"{tool.tile.id}/{name}", value) for name, value in tool.page.sent_on)


def day_summary(site: Site, visit: Visit, plan: DayPlan, sent: Fields) -> DaySummary:
    """Return the summary of a visit: the tools that were gone through to the end, and those that were answered."""
    tools = []
    for deck in plan.decks:
        page = deck_page(site, deck.id, visit)
        if page is None:
            continue
        summed = summary_page(site, page, visit, left(page.walk, fields_of(deck.id, sent)))
        if summed.lines or deck.id in sent.get(DONE, ()):
            tools.append(ToolSummary(tool_tile(site, visit, deck), summed, page.asks))
    return DaySummary(tuple(tools), name_in(sent))
