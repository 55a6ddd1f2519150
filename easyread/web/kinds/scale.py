"""The ends of a scale on the page; and over its summary what was asked about, each as large as its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.step import Step
from easyread.kit.steps.spoken import Utterance
from easyread.web.kinds.own_result import faces
from easyread.web.kinds.page_part import Detail, PagePart
from easyread.web.parts.page_maker import PageMaker

_IN_THE_MIDDLE = ("svar/fylder-", "svar/klar-")
"""Pictures of one upright thing that takes less than half of their width, in the middle."""


@dataclass(frozen=True)
class ScaleEnds(Detail):
    """The words for the ends of a scale, and whether its pictures may be shown narrow and tall."""

    low: str
    high: str
    is_tall: bool = False


def ends(_maker: PageMaker, step: Step, _said: Sequence[Utterance]) -> ScaleEnds | None:
    """Return the words for the ends of the scale that a step asks on, and how its pictures stand."""
    if not isinstance(step.card, ScaleCard):
        return None
    is_tall = all(answer.picture.startswith(_IN_THE_MIDDLE) for answer in step.answers)
    return ScaleEnds(step.card.low, step.card.high, is_tall)


PART = PagePart(card=ScaleCard, of_step=ends, of_summary=faces)
