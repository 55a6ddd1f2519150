"""Where a step of a grid stands, on the page and in the summary."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from easyread.kit.kinds.grid import GridCard, cell_of, lead_of
from easyread.kit.step import Answers, Step
from easyread.kit.steps.spoken import Utterance
from easyread.kit.summary_line import SummaryLine
from easyread.web.kinds.page_part import Detail, PagePart
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView
from easyread.web.parts.summary_view import LineView
from easyread.web.parts.tile import Tile


@dataclass(frozen=True)
class LeadView:
    """A sentence before a question. `place` is that of the answer which it goes with, from 1; 0 for any other."""

    text: str
    say: str
    place: int


@dataclass(frozen=True)
class CellView(Detail):
    """Where in a grid a step stands, in pictures and words, and the sentences that may come before its question."""

    half: PictureView | None
    time: PictureView | None
    side: PictureView | None
    where: str
    say: str
    leads: tuple[LeadView, ...]

    @property
    def sounds(self) -> list[str]:
        """Return the keys of the leads, and of where one is."""
        return [*(lead.say for lead in self.leads), self.say]


def cell(maker: PageMaker, step: Step, said: Sequence[Utterance]) -> CellView | None:
    """Return where a step stands."""
    found = cell_of(step)
    if found is None:
        return None
    keys = _keys(maker, said)
    places = [0] if len(step.leads) == 1 else [*range(1, len(step.leads)), 0]
    leads = (LeadView(lead.text, keys[lead.text], place) for lead, place in zip(step.leads, places, strict=True))
    half, time, side = (maker.picture(part.picture) for part in (found.half, found.time, found.side))
    return CellView(half, time, side, found.where, keys[found.where], tuple(leads))


def under_headings(maker: PageMaker, view: LineView, line: SummaryLine, answers: Answers) -> LineView:
    """Return a line under its half and its time, with the picture of its side."""
    found = cell_of(line.step)
    if found is None:
        return view
    keys, lead = _keys(maker, maker.utterances(line.step)), lead_of(line.step, answers)
    half = Tile(found.half.id, found.half.name, keys[found.half.name], maker.picture(found.half.picture))
    time = Tile("", lead.name, keys[lead.name], maker.picture(lead.picture))
    return replace(view, headings=(half, time), beside=maker.picture(found.side.picture))


def _keys(maker: PageMaker, said: Sequence[Utterance]) -> dict[str, str]:
    return {utterance.text: maker.say(utterance) for utterance in said}


PART = PagePart(
    card=GridCard,
    of_step=cell,
    line=under_headings,
    marked=lambda deck: (card.mark_of for card in deck.of_kind(GridCard)),
)
