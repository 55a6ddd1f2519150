"""What a step can be answered with, for tests that answer by chance."""

from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Step


def allowed_values(step: Step) -> tuple[str, ...]:
    """Return every value that a step can be answered with, "Ved ikke" included; of a date no day."""
    return step.values or kind_of(step.card).values(step.card)
