"""The ends of a scale on the page; and over its summary what was asked about, each as large as its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.step import Step
from easyread.kit.steps.spoken import Utterance
from easyread.web.kinds.own_result import faces
from easyread.web.kinds.page_part import Detail, PagePart
from easyread.web.parts.page_maker import PageMaker


@dataclass(frozen=True)
class ScaleEnds(Detail):
    """The words for the ends of a scale."""

    low: str
    high: str


def ends(_maker: PageMaker, step: Step, _said: Sequence[Utterance]) -> ScaleEnds | None:
    """Return the words for the ends of the scale that a step asks on."""
    if not isinstance(step.card, ScaleCard):
        return None
    return ScaleEnds(step.card.low, step.card.high)


PART = PagePart(card=ScaleCard, of_step=ends, of_summary=faces)
