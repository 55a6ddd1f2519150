"""The kind `sign`: somebody agrees."""

from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.kinds.kind import Kind
from easyread.kit.kinds.pace import BY_HAND
from easyread.kit.kinds.pick_many import PickManyCard


@dataclass(frozen=True, kw_only=True)
class SignCard(PickManyCard):
    """Somebody agrees: by finger, by typing a name, or by pressing an answer."""

    kind: ClassVar[str] = "sign"


KIND = Kind(card=SignCard, pace=BY_HAND)
