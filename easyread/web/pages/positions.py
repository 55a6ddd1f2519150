"""Where one is in a deck: "3 af 8". Does not change with the answers, so that the whole never grows on the way."""

from collections.abc import Sequence

from easyread.kit.deck import Deck
from easyread.kit.step import Step
from easyread.kit.steps.router import steps


def stations(all_steps: Sequence[Step]) -> list[int]:
    """Return the number of each step on the longest way through the deck, from 1.

    Steps that differ only by the number in them share theirs: one way passes no more than one of them. Where the same
    is asked again, of one person or thing after another, the first round alone counts.
    """
    numbers: list[int] = []
    for at, step in enumerate(all_steps):
        before = all_steps[at - 1] if at else None
        is_same = before is not None and before.card.id == step.card.id and (step.item is None or step.number > 1)
        numbers.append(numbers[-1] + (0 if is_same else 1) if numbers else 1)
    return numbers


def longest_way(deck: Deck) -> int:
    """Return how many cards there are on the longest way through a deck."""
    return stations(steps(deck, {}))[-1]
