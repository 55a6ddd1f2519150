"""Makes the lines of a summary: what was asked, and what was answered, each with its picture and its sound."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from easyread.kit.card import UNSURE, Answer
from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Answers, Step
from easyread.kit.summary_line import SummaryLine
from easyread.web.kinds.table import part_of
from easyread.web.pages import ui_phrases
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.summary_view import LineView
from easyread.web.parts.tile import Tile

_UNSURE_PICTURE = "svar/ved-ikke"


@dataclass(frozen=True)
class LineMaker:
    """Makes lines of the summary of the answers that were `given`."""

    maker: PageMaker
    given: Answers

    def line(self, line: SummaryLine) -> LineView:
        """Return a line as the templates need it."""
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
        """Return the answers given, as tiles."""
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
