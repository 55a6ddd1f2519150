"""The kind `so-far` on paper: a sheet shows its answers anyway, so there is no card of it."""

from easyread.kit.kinds.so_far import SoFarCard
from easyread.printing.kinds.paper import Paper

PAPER = Paper(card=SoFarCard, faces=lambda _card: iter(()))
