"""Makes the outline of a summary: how each step is summed up, where its card does not say that already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from easyread.kit.card import UNSURE
from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Step
from easyread.kit.steps.answers import line_key
from easyread.kit.summary_line import SummaryLine
from easyread.web.hyphens import divisible
from easyread.web.kinds.page_part import IS_LABEL
from easyread.web.kinds.table import part_of
from easyread.web.pages.deck_page import StepView
from easyread.web.pages.line_maker import LineMaker
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView
from easyread.web.parts.summary_outline import Json, SummaryOutline
from easyread.web.parts.summary_view import LineView
from easyread.web.parts.tile import Tile

_MORE = "more"
"""What the question whether there is one more has to do with the line of its round: nothing is answered by it."""


def summary_outline(maker: PageMaker, walk: Sequence[Step], views: Sequence[StepView]) -> SummaryOutline:
    """Return the outline of a deck.

    Args:
        maker: Makes what stands on its pages.
        walk: Every step of the deck.
        views: The steps as they are on the page, in the same order.
    """
    outline = _Outline(maker)
    steps = {
        step.key: outline.step(step, view)
        for step, view in zip(walk, views, strict=True)
        if kind_of(step.card).values(step.card)
    }
    if not steps:
        return SummaryOutline()
    [unsure] = LineMaker(maker, {}).answers(_asked(walk[0]))
    headings = [outline.tile(tile) for tile in outline.headings]
    said = (*outline.said, *(tile.say for tile in outline.headings), unsure.say)
    return SummaryOutline(steps, headings, outline.tile(unsure), tuple(key for key in said if key))


def _asked(step: Step) -> SummaryLine:
    """The line of a step by itself: of a round, what it is called where who or what it is about has no words."""
    label = step.card.summary or step.text
    return SummaryLine(step, label, step.picture, (), is_unsure=True, steps=(step,))


@dataclass(frozen=True)
class _Outline:
    maker: PageMaker
    headings: dict[Tile, int] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def step(self, step: Step, card: StepView) -> Json:
        """How a step is summed up; what is as on its card is left out."""
        found: dict[str, object] = {}
        if (line := line_key(step)) != step.key:
            found["line"] = line
        if step.asks_for_more:
            return found | {"part": _MORE}
        if step.number:
            found["part"] = part_of(step.card).in_round(step)
            if found["part"] != IS_LABEL:
                return found
        if step.item:
            found["item"] = True
        lines = dict(self.lines(step))
        for view in lines.values():
            found |= self.otherwise(view, step, card)
        if any(view.headings for view in lines.values()):
            if len(lines) > 1:
                found["marks"] = list(part_of(step.card).marked(self.maker.deck))
            found["headings"] = {answer: self.places(view) for answer, view in lines.items()}
        return found

    def lines(self, step: Step) -> Iterator[tuple[str, LineView]]:
        """Yield the line of a step by the answer to the steps that mark it, "" for any other."""
        given = {step.key: (UNSURE,)}
        line = _asked(step) if step.number else kind_of(step.card).line((step,), given)
        marks = tuple(part_of(step.card).marked(self.maker.deck))
        for answer in [lead.answer for lead in step.leads] or [""]:
            if line:
                marked = {mark: (answer,) for mark in marks if answer}
                yield answer, LineMaker(self.maker, given | marked).line(line)

    def otherwise(self, view: LineView, step: Step, card: StepView) -> Json:
        found: dict[str, object] = {}
        if step.leads or (view.label, view.say) != (card.text, card.say):
            found |= {"label": self.divided(view.label), "say": view.say}
            self.said.append(view.say)
        if view.picture != card.picture:
            found["picture"] = self.picture(view.picture)
        if view.beside:
            found["beside"] = self.picture(view.beside)
        return found

    def places(self, view: LineView) -> list[int]:
        return [self.headings.setdefault(tile, len(self.headings)) for tile in view.headings]

    def tile(self, tile: Tile) -> Json:
        return {"text": self.divided(tile.text), "say": tile.say, "picture": self.picture(tile.picture)}

    def divided(self, text: str) -> str:
        return divisible(text, self.maker.viewer.language)

    def picture(self, view: PictureView | None) -> Json | None:
        if view is None:
            return None
        wide = {"isWide": True} if view.is_wide else {}
        return {"src": view.address, "alt": view.alt, **wide}
