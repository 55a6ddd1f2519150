"""The rule that any picture is composed in under 10 ms, with nothing kept from other pictures."""

from benchmarks.pictures import PERSONA, cost_again_ms, cost_ms, yardstick_ms
from tests.picture_shelf import shipped

HEAVIEST = 25
# Machines differ in what they are quick at, and the rest of them may be busy. Twice the cost is 1.8 and more.
SLACK = 1.3


def people_in(name: str) -> int:
    return sum("data-slot" in element.attrib for element in shipped().drawing(name, PERSONA).iter())


def heaviest() -> list[str]:
    return sorted(shipped().names(), key=people_in, reverse=True)[:HEAVIEST]


def test_composing_any_picture_takes_under_10_ms_with_nothing_kept() -> None:
    costs = {name: cost_ms(shipped(), name) for name in heaviest()}
    allowed = SLACK * yardstick_ms()
    assert {name: f"{cost:.1f} of {allowed:.1f} ms" for name, cost in costs.items() if cost > allowed} == {}


def test_what_was_drawn_before_does_not_help() -> None:
    name = heaviest()[0]
    assert cost_ms(shipped(), name) > 5 * cost_again_ms(shipped(), name)
