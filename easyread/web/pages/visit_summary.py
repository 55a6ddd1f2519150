"""VisitSummary: what a whole visit came to, tool by tool, as the templates need it."""

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.kit.talk_end import how_it_was
from easyread.printing.pdf.other_scripts import unwritten
from easyread.web.forms.field_names import DONE, HOW, NAME
from easyread.web.forms.moves import left
from easyread.web.forms.visit_plan import Fields, VisitPlan, fields_of, name_in
from easyread.web.pages.deck_maker import deck_page
from easyread.web.pages.front_page import deck_tile
from easyread.web.pages.summary_page import SummaryPage, blank_summary, summary_page
from easyread.web.parts.tile import Tile
from easyread.web.site import Site
from easyread.web.viewer import Viewer


@dataclass(frozen=True)
class DeckSummary:
    """One tool of a visit. `page` has its lines; `asks` is whether there was anything to answer."""

    tile: Tile
    page: SummaryPage
    asks: bool


@dataclass(frozen=True)
class VisitSummary:
    """The decks that were used, in order, the name that the persona was given, and how the talk was.

    One that `is_blank` has all decks of the plan, for a tablet to fill in.
    """

    decks: tuple[DeckSummary, ...]
    name: str = ""
    how: str = ""
    is_blank: bool = False

    @property
    def asks_how(self) -> bool:
        """Whether it asks how the talk was, as none of its tools did; what was said stays."""
        return bool(self.how) or all(summed.page.asks_how for summed in self.decks)

    @property
    def unwritten(self) -> tuple[str, ...]:
        """Return the name and the own words that paper cannot have, each once."""
        words = (words for summed in self.decks for words in summed.page.unwritten)
        return tuple(dict.fromkeys((*unwritten((self.name,)), *words)))

    @property
    def sent_on(self) -> Iterator[tuple[str, str]]:
        """Yield everything as fields of a form, to be printed."""
        if self.name:
            yield NAME, self.name
        for summed in self.decks:
            yield DONE, summed.tile.id
            yield from ((f"{summed.tile.id}/{name}", value) for name, value in summed.page.sent_on)


def visit_summary(site: Site, viewer: Viewer, plan: VisitPlan, sent: Fields) -> VisitSummary:
    """Return the summary of a visit: the decks that were gone through to the end, and those that were answered."""
    decks = []
    for deck in plan.decks:
        page = deck_page(site, deck.id, viewer)
        if page is None:
            continue
        summed = summary_page(site, page, viewer, left(page.walk, fields_of(deck.id, sent)))
        if summed.lines or deck.id in sent.get(DONE, ()):
            decks.append(DeckSummary(deck_tile(site, viewer, deck), summed, page.asks))
    return VisitSummary(tuple(decks), name_in(sent), how_it_was(sent.get(HOW, ())))


def blank_visit(site: Site, viewer: Viewer, plan: VisitPlan) -> VisitSummary:
    """Return the summary of a visit for a tablet to fill in."""
    pages = ((deck, deck_page(site, deck.id, viewer)) for deck in plan.decks)
    decks = (
        DeckSummary(deck_tile(site, viewer, deck), blank_summary(site, page), page.asks) for deck, page in pages if page
    )
    return VisitSummary(tuple(decks), is_blank=True)
