"""SummaryPage: what was answered, as the templates need it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from easyread.kit.card import UNSURE, Answer
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import person_of
from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import summary
from easyread.kit.steps.router import path
from easyread.kit.summary_line import SummaryLine
from easyread.printing.layouts.layout import Layout
from easyread.printing.print_deck import answers_layout
from easyread.web.forms.print_form import answer_sheets
from easyread.web.kinds.page_part import Detail
from easyread.web.kinds.table import PARTS, part_of, template_of
from easyread.web.pages import ui_phrases
from easyread.web.pages.deck_page import DeckPage
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.summary_view import LineView
from easyread.web.parts.tile import Tile
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_UNSURE_PICTURE = "svar/ved-ikke"


@dataclass(frozen=True)
class SummaryPage:
    """All lines, and the answers themselves, which the page sends on when it is printed or changed.

    `sheets` are the layouts to choose between for the print, and `general` is the one for all answers, where it is not
    among them. `details` are what kinds of cards have over the lines, by their templates.
    """

    deck: Deck
    lines: tuple[LineView, ...]
    answers: Answers
    details: Mapping[str, Detail] = field(default_factory=dict)
    sheets: Sequence[Layout] = ()
    general: str = ""

    @property
    def sent_on(self) -> Iterator[tuple[str, str]]:
        """Yield every answer as a field of a form."""
        return ((key, value) for key, values in self.answers.items() for value in values)


def summary_page(site: Site, page: DeckPage, viewer: Viewer, answers: Answers) -> SummaryPage:
    """Return the summary of the answers to a deck."""
    maker = _LineMaker(PageMaker(site, page.deck, viewer), answers)
    lines = summary(page.walk, answers)
    reached = {step.card.id for step in path(page.walk, answers)}
    sheets = answer_sheets(site, page.deck, reached, has_people=any(map(person_of, lines)))
    general = answers_layout(site.content, page.deck)
    if any(sheet.name == general for sheet in sheets):
        general = ""
    views = tuple(maker.line(line) for line in lines)
    return SummaryPage(page.deck, views, answers, dict(maker.details(lines)), sheets, general)


@dataclass(frozen=True)
class _LineMaker:
    maker: PageMaker
    given: Answers

    def details(self, lines: Sequence[SummaryLine]) -> Iterator[tuple[str, Detail]]:
        for kind, part in PARTS.items():
            mine = [line for line in lines if line.step.card.kind == kind]
            if detail := part.of_summary(self.maker, mine):
                yield template_of(kind), detail

    def line(self, line: SummaryLine) -> LineView:
        view = LineView(
            line.step.key,
            line.label,
            self.label(line),
            self.maker.picture(line.picture),
            self.answers(line),
            is_round=bool(line.step.number),
            own=line.own,
        )
        return part_of(line.step.card).line(self.maker, view, line, self.given)

    def answers(self, line: SummaryLine) -> tuple[Tile, ...]:
        if line.is_unsure:
            unsure = ui_phrases.said(ui_phrases.UNSURE, self.maker.deck.language)
            return (Tile(UNSURE, unsure.text, self.maker.say(unsure), self.maker.picture(_UNSURE_PICTURE)),)
        keys = self.keys(line.steps)
        return tuple(
            Tile(answer.id, answer.text, keys[answer], self.maker.picture(answer.picture)) for answer in line.answers
        )

    def keys(self, screens: Sequence[Step]) -> Mapping[Answer, str]:
        """Return the keys of the sounds of all answers that were to be chosen from."""
        return {
            answer: self.maker.say(utterance)
            for step in screens
            for answer, utterance in zip(step.answers, self.maker.utterances(step)[1:], strict=False)
        }

    def label(self, line: SummaryLine) -> str:
        """Return the key of the label: of what was asked; of a round, of who or what was chosen."""
        step = line.step
        said, at = self.maker.utterances(step), kind_of(step.card).label_at
        if step.number:
            return self.round_label(line)
        if at is not None:
            return self.maker.say(said[at])
        return self.maker.say(said[-1 if step.item or step.card.summary else 0])

    def round_label(self, line: SummaryLine) -> str:
        """Return the key of the label of a round; "" where that was said in own words."""
        who = next((key for answer, key in self.keys(line.steps).items() if answer.text == line.label), "")
        if who:
            return who
        if line.label == line.step.card.summary:
            return self.maker.say_words(line.label)
        asked = self.maker.utterances(line.step)[0]
        return self.maker.say(asked) if line.label == line.step.text else ""
