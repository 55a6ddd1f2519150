"""The kind `so-far`: what was answered before it is shown and read aloud. Nothing is asked."""

from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Card
from easyread.kit.kinds.kind import Kind


@dataclass(frozen=True, kw_only=True)
class SoFarCard(Card):
    """A text, and under it the answers given so far, so that somebody signs nothing but what was heard."""

    kind: ClassVar[str] = "so-far"
    asks: ClassVar[bool] = False


KIND = Kind(card=SoFarCard)
