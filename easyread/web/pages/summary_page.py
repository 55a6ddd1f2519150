"""SummaryPage: what was answered, as the templates need it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from easyread.kit.card import UNSURE, Answer
from easyread.kit.day_words import day_words, spoken_day
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import Chosen, CirclePerson, person_of
from easyread.kit.kinds.grid import cell_of, lead_of
from easyread.kit.kinds.say_no import SayNoCard
from easyread.kit.own_answer import OwnAnswer
from easyread.kit.saying import NARRATOR
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import summary
from easyread.kit.steps.router import path
from easyread.kit.steps.spoken import Utterance, of_step
from easyread.kit.summary_line import SummaryLine
from easyread.printing.layouts.layout import Layout
from easyread.printing.print_deck import answers_layout
from easyread.web.forms.print_form import answer_sheets
from easyread.web.pages import ui_phrases
from easyread.web.pages.calendar_view import CalendarWord
from easyread.web.pages.circle_view import CircleView, drawn_circles
from easyread.web.pages.deck_page import AnswerView, DeckPage
from easyread.web.pages.picture_address import PictureView, picture_view
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_UNSURE_PICTURE = "svar/ved-ikke"


@dataclass(frozen=True)
class HeadingView:
    """A heading over lines of a grid: a half, or a time in it."""

    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class LineView:
    """One line: what was asked, and the answers given. `key` names the step, so that it can be changed.

    A line of a grid stands under `half` and `time`, and has the picture of its `side` too. A line that `is_person` of a
    circle, or a round of a plan, can be taken out too. `say` is "" where the label is somebody's own words.
    """

    key: str
    label: str
    say: str
    picture: PictureView | None
    answers: tuple[AnswerView, ...]
    half: HeadingView | None = None
    time: HeadingView | None = None
    side: PictureView | None = None
    is_person: bool = False
    own: tuple[OwnAnswer, ...] = ()
    day: tuple[CalendarWord, ...] = ()


@dataclass(frozen=True)
class SummaryPage:
    """All circles and lines, and the answers themselves, which the page sends on when it is printed or changed.

    `sheets` are the layouts to choose between for the print, and `general` is the one for all answers, where it is not
    among them.
    """

    deck: Deck
    lines: tuple[LineView, ...]
    answers: Answers
    circles: tuple[CircleView, ...] = ()
    sheets: Sequence[Layout] = ()
    general: str = ""

    @property
    def sent_on(self) -> Iterator[tuple[str, str]]:
        """Yield every answer as a field of a form."""
        return ((key, value) for key, values in self.answers.items() for value in values)


def summary_page(site: Site, page: DeckPage, viewer: Viewer, answers: Answers) -> SummaryPage:
    """Return the summary of the answers to a deck."""
    maker = _Maker(site, page.deck, viewer, answers)
    lines = summary(page.walk, answers)
    people = [person for line in lines if (person := person_of(line))]
    reached = {step.card.id for step in path(page.walk, answers)}
    sheets = answer_sheets(site, page.deck, reached, has_people=bool(people))
    circles = drawn_circles(site.content, site.persona_of(viewer), page.deck.language, people)
    general = answers_layout(site.content, page.deck)
    if any(sheet.name == general for sheet in sheets):
        general = ""
    return SummaryPage(page.deck, tuple(maker.line(line) for line in lines), answers, circles, sheets, general)


@dataclass(frozen=True)
class _Maker:
    site: Site
    deck: Deck
    viewer: Viewer
    given: Answers

    def line(self, line: SummaryLine) -> LineView:
        if person := person_of(line):
            return self.person(line, person)
        step = line.step
        said = of_step(self.deck, self.site.persona_of(self.viewer), step)
        label = self.round_label(line) if step.number else self.say(said[_label_at(step)])
        view = LineView(
            step.key,
            line.label,
            label,
            self.picture(line.picture),
            self.answers(line),
            is_person=bool(step.number),
            own=line.own,
            day=self.day(line.detail) if isinstance(line.detail, date) else (),
        )
        return self.in_grid(view, step, said) if cell_of(step) else view

    def in_grid(self, view: LineView, step: Step, said: Sequence[Utterance]) -> LineView:
        keys = {utterance.text: self.say(utterance) for utterance in said}
        cell = cell_of(step)
        if cell is None:
            return view
        lead = lead_of(step, self.given)
        half = HeadingView(cell.half.name, keys[cell.half.name], self.picture(cell.half.picture))
        time = HeadingView(lead.name, keys[lead.name], self.picture(lead.picture))
        return replace(view, half=half, time=time, side=self.picture(cell.side.picture))

    def answers(self, line: SummaryLine) -> tuple[AnswerView, ...]:
        if line.is_unsure:
            unsure = ui_phrases.said(ui_phrases.UNSURE, self.deck.language)
            return (AnswerView(UNSURE, unsure.text, self.say(unsure), self.picture(_UNSURE_PICTURE)),)
        keys = self.answer_keys(line.steps)
        return tuple(
            AnswerView(answer.id, answer.text, keys[answer], self.picture(answer.picture)) for answer in line.answers
        )

    def answer_keys(self, screens: Sequence[Step]) -> Mapping[Answer, str]:
        """Return the keys of the sounds of all answers that were to be chosen from."""
        persona = self.site.persona_of(self.viewer)
        return {
            answer: self.say(utterance)
            for step in screens
            for answer, utterance in zip(step.answers, of_step(self.deck, persona, step)[1:], strict=False)
        }

    def round_label(self, line: SummaryLine) -> str:
        """Return the key of the label of a round: who or what was chosen; "" where that was said in own words."""
        who = next((key for answer, key in self.answer_keys(line.steps[:1]).items() if answer.text == line.label), "")
        if who:
            return who
        if line.label == line.step.card.summary:
            return self.say(Utterance("", line.label, NARRATOR))
        asked = of_step(self.deck, self.site.persona_of(self.viewer), line.step)[0]
        return self.say(asked) if line.label == line.step.text else ""

    def day(self, day: date) -> tuple[CalendarWord, ...]:
        words = day_words(day, self.deck.language)
        spoken = (words.weekday, spoken_day(day.day, self.deck.language), words.month)
        shown = (words.weekday, words.day, words.month)
        return (
            *(
                CalendarWord(text, self.say(Utterance("", said, NARRATOR)))
                for text, said in zip(shown, spoken, strict=True)
            ),
            CalendarWord(words.year, ""),
        )

    def person(self, line: SummaryLine, person: CirclePerson) -> LineView:
        who = self.chosen(person.who)
        support = person.support if person.is_good_support else None
        answers = tuple(self.chosen(chosen) for chosen in (person.ring, support) if chosen)
        return LineView(line.step.key, who.text, who.say, who.picture, answers, is_person=True)

    def chosen(self, chosen: Chosen) -> AnswerView:
        said = of_step(self.deck, self.site.persona_of(self.viewer), chosen.step)[1:]
        say = self.say(said[chosen.step.answers.index(chosen.answer)])
        return AnswerView(chosen.answer.id, chosen.answer.text, say, self.picture(chosen.answer.picture))

    def say(self, utterance: Utterance) -> str:
        return self.site.say(utterance, self.deck.language)

    def picture(self, name: str) -> PictureView | None:
        persona = self.site.persona_of(self.viewer)
        return picture_view(self.site.content, name, persona, self.deck.language, substances=self.viewer.substances)


def _label_at(step: Step) -> int:
    """Return which of the utterances of a step says its line: the reply, the words of the line, or the text itself."""
    if isinstance(step.card, SayNoCard):
        return 1
    return -1 if step.item or cell_of(step) or step.card.summary else 0
