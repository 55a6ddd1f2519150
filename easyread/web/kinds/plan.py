"""A plan on the page: its first things are a sheet over its lines."""

from easyread.kit.kinds.plan import PlanCard
from easyread.web.kinds.own_result import sheet
from easyread.web.kinds.page_part import PagePart

PART = PagePart(card=PlanCard, of_summary=sheet)
