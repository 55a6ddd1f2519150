"""A plan on the page: its first things are a sheet over its lines."""

from easyread.kit.kinds.plan import PlanCard
from easyread.kit.step import Step
from easyread.web.kinds.own_result import sheet
from easyread.web.kinds.page_part import IS_GIVEN, IS_LABEL, PagePart


def in_line(step: Step) -> str:
    """Return what a step has to do with the line of its round: the first field says who or what the round is about."""
    is_first = isinstance(step.card, PlanCard) and step.item is not None and step.item.id == step.card.fields[0].id
    return IS_LABEL if is_first else IS_GIVEN


PART = PagePart(card=PlanCard, of_summary=sheet, in_round=in_line)
