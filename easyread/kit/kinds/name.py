"""The kind `name`: what the persona is called."""

from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.kinds.kind import Kind
from easyread.kit.kinds.pick_one import PickOneCard


@dataclass(frozen=True, kw_only=True)
class NameCard(PickOneCard):
    """What the persona is called. It is shown with the persona from then on, and is never the person's own name."""

    kind: ClassVar[str] = "name"


KIND = Kind(card=NameCard)
