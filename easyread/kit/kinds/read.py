"""The kind `read`: a picture and a text. Nothing is asked."""

from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Card
from easyread.kit.kinds.kind import Kind


@dataclass(frozen=True, kw_only=True)
class ReadCard(Card):
    """A picture and a text; nothing is asked."""

    kind: ClassVar[str] = "read"
    asks: ClassVar[bool] = False


KIND = Kind(card=ReadCard)
