"""The kind `clock`: a time of the day, chosen among pictures or on a clock face."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from easyread.kit.card import Answer, Card
from easyread.kit.entry import FromSet
from easyread.kit.kinds.kind import Kind

PARTS_OF_DAY, HOURS = "tid-paa-dagen", "klokken"
"""The sets of answers that clock.toml has: five parts of the day, and the whole and half hours of a clock face."""

MOST_HOURS = 24


@dataclass(frozen=True, kw_only=True)
class ClockCard(Card):
    """A time of the day: with `answers = "klokken"` a whole or half hour, else a part of the day."""

    kind: ClassVar[str] = "clock"

    answers: Annotated[tuple[Answer, ...], FromSet(default=PARTS_OF_DAY, only=(PARTS_OF_DAY, HOURS))] = ()

    @property
    def has_face(self) -> bool:
        """Whether the time is chosen on a clock face."""
        return len(self.answers) == MOST_HOURS


KIND = Kind(card=ClockCard, most_answers=MOST_HOURS)
