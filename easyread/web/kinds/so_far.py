"""The answers given so far on the page: their lines are made with those of the summary."""

from easyread.kit.kinds.so_far import SoFarCard
from easyread.web.kinds.page_part import PagePart

PART = PagePart(card=SoFarCard, shows_answers=True)
