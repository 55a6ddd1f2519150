"""The kind `topics`: the chapters of a leaflet, of which one chooses what to hear. The kit makes it; no deck has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Card
from easyread.kit.entry import Absent
from easyread.kit.kinds.kind import Kind
from easyread.kit.saying import Saying
from easyread.kit.step import Step


@dataclass(frozen=True, kw_only=True)
class TopicsCard(Card):
    """Opens a leaflet. Its answers are the chapters, by the keys of their first steps; `title_ids` name the sayings."""

    kind: ClassVar[str] = "topics"
    asks: ClassVar[bool] = False

    title_ids: Absent[tuple[str, ...]] = ()


def said_of_topics(step: Step) -> Iterator[Saying]:
    """Yield the title of the leaflet, and of each chapter."""
    if isinstance(step.card, TopicsCard):
        yield Saying("titel", step.text)
        for name, answer in zip(step.card.title_ids, step.answers, strict=True):
            yield Saying(name, answer.text)


KIND = Kind(card=TopicsCard, is_written=False, sayings=said_of_topics)
