"""The kind `more`: between two chapters, whether one wants more. The kit makes it; no deck has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Card
from easyread.kit.entry import Absent
from easyread.kit.kinds.kind import Kind
from easyread.kit.saying import Saying
from easyread.kit.step import Step


@dataclass(frozen=True, kw_only=True)
class MoreCard(Card):
    """Stands before a chapter: its text and its picture are those of the chapter, whose `title_id` names the saying."""

    kind: ClassVar[str] = "more"
    asks: ClassVar[bool] = False
    is_between: ClassVar[bool] = True

    title_id: Absent[str] = ""


def said_before(step: Step) -> Iterator[Saying]:
    """Yield the title of the chapter that comes."""
    if isinstance(step.card, MoreCard):
        yield Saying(step.card.title_id, step.text)


KIND = Kind(card=MoreCard, is_written=False, sayings=said_before)
