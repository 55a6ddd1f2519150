"""The kind `staff-page` on paper: it is printed in forms of its own, and never as a card to go through."""

from easyread.kit.kinds.staff_page import StaffPageCard
from easyread.printing.kinds.paper import Paper

PAPER = Paper(card=StaffPageCard, faces=lambda _card: iter(()))
