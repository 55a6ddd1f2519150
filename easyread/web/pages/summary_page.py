"""SummaryPage: what was answered, as the templates need it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import person_of
from easyread.kit.own_answer import own_answer
from easyread.kit.step import Answers
from easyread.kit.steps.answers import summary
from easyread.kit.steps.router import path
from easyread.kit.summary_line import SummaryLine
from easyread.kit.talk_end import TOOL
from easyread.printing.layouts.layout import Layout
from easyread.printing.pdf.other_scripts import unwritten
from easyread.printing.print_deck import answers_layout
from easyread.web.forms.print_form import answer_sheets, possible_sheets
from easyread.web.kinds.own_result import OwnResult, chosen
from easyread.web.kinds.page_part import Detail
from easyread.web.kinds.table import PARTS, template_of
from easyread.web.pages.deck_page import DeckPage
from easyread.web.pages.line_maker import LineMaker
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.summary_view import LineView
from easyread.web.site import Site
from easyread.web.viewer import Viewer

BLANK_LINE = LineView("", "", "", None, (), is_round=True)
"""A line with everything that can be done with one, for a tablet to fill in."""


@dataclass(frozen=True)
class SummaryPage:
    """All lines, and the answers themselves, which the page sends on when it is printed or changed.

    `sheets` are the layouts to choose between for the print, and `general` is the one for all answers, where it is not
    among them. `details` are what kinds of cards have over the lines, by their templates. `last` is the step before the
    summary. `how` is what was said of the talk; where it `is_asked`, the deck has asked the same. `chosen` is what was
    chosen, in pictures, where no kind of card has anything over the lines. `unwritten` are own words that paper cannot
    have. One that `is_blank` has no answers: a tablet fills it in; `sheets` and `general` are all that there may be.
    """

    deck: Deck
    lines: tuple[LineView, ...]
    answers: Answers
    details: Mapping[str, Detail] = field(default_factory=dict)
    sheets: Sequence[Layout] = ()
    general: str = ""
    last: str = ""
    how: str = ""
    is_asked: bool = False
    unwritten: tuple[str, ...] = ()
    chosen: OwnResult | None = None
    is_blank: bool = False

    @property
    def asks_how(self) -> bool:
        """Whether it asks how the talk was: nobody is asked twice, and what was said stays."""
        return self.deck.id != TOOL and (bool(self.how) or not self.is_asked)

    @property
    def sent_on(self) -> Iterator[tuple[str, str]]:
        """Yield every answer as a field of a form."""
        return ((key, value) for key, values in self.answers.items() for value in values)


def summary_page(site: Site, page: DeckPage, viewer: Viewer, answers: Answers) -> SummaryPage:
    """Return the summary of the answers to a deck."""
    maker = PageMaker(site, page.deck, viewer)
    lines = summary(page.walk, answers)
    way = path(page.walk, answers)
    reached = {step.card.id for step in way}
    sheets = answer_sheets(site, page.deck, reached, has_people=any(map(person_of, lines)))
    general = answers_layout(site.content, page.deck)
    if any(sheet.name == general for sheet in sheets):
        general = ""
    details = dict(_details(maker, lines))
    views = tuple(LineMaker(maker, answers).line(line) for line in lines)
    return SummaryPage(
        page.deck,
        views,
        answers,
        details,
        sheets,
        general,
        last=way[-1].key,
        is_asked=page.asking in answers,
        unwritten=unwritten(own.words for step in way if (own := own_answer(step, answers))),
        chosen=None if details else chosen(maker, lines),
    )


def blank_summary(site: Site, page: DeckPage) -> SummaryPage:
    """Return the summary of a deck for a tablet to fill in."""
    return SummaryPage(
        page.deck,
        (),
        {},
        sheets=[sheet for sheet in possible_sheets(site, page.deck) if sheet.form.shown_on(page.deck, sheet)],
        general=answers_layout(site.content, page.deck),
        is_blank=True,
    )


def lines_before(site: Site, page: DeckPage, viewer: Viewer, answers: Answers, key: str) -> tuple[LineView, ...]:
    """Return the lines of the summary that come before the step with this key."""
    before = tuple(takewhile(lambda step: step.key != key, page.walk))
    maker = LineMaker(PageMaker(site, page.deck, viewer), answers)
    return tuple(maker.line(line) for line in summary(before, answers))


def _details(maker: PageMaker, lines: Sequence[SummaryLine]) -> Iterator[tuple[str, Detail]]:
    for kind, part in PARTS.items():
        mine = [line for line in lines if any(step.card.kind == kind for step in (line.step, *line.steps))]
        if detail := part.of_summary(maker, mine):
            yield template_of(kind), detail
