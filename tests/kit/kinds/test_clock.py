"""A time of the day: parts of the day, or the whole and half hours of a clock face."""

from functools import cache

import pytest

from easyread.content import Content
from easyread.kit.card import UNSURE
from easyread.kit.kinds.clock import ClockCard
from easyread.kit.step import Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import of_step
from tests.contents import content_with_own_data


@cache
def content() -> Content:
    return content_with_own_data()


def walk() -> tuple[Step, ...]:
    return steps(content().library.decks["da"]["egne"], {})


def step_of(key: str) -> Step:
    return next(step for step in walk() if step.key == key)


def test_the_parts_of_the_day_come_by_themselves() -> None:
    assert [answer.text for answer in step_of("dagen").answers] == [
        "Morgen",
        "Formiddag",
        "Eftermiddag",
        "Aften",
        "Nat",
    ]


def test_a_clock_face_has_every_whole_and_half_hour() -> None:
    ids = [answer.id for answer in step_of("klokken").answers]
    assert ids == [f"kl-{hour}{half}" for hour in range(1, 13) for half in ("", "-30")]


def test_only_a_card_with_hours_has_a_face() -> None:
    first, second = content().library.decks["da"]["egne"].of_kind(ClockCard)
    assert (first.has_face, second.has_face) == (False, True)


def test_the_half_hour_is_named_after_the_hour_that_comes() -> None:
    texts = {answer.id: (answer.text, answer.say) for answer in step_of("klokken").answers}
    assert texts["kl-3-30"] == ("Halv 4", "halv fire")
    assert texts["kl-12-30"] == ("Halv 1", "halv et")


def test_the_time_is_said_in_words() -> None:
    persona = content().library.personas["da"][0]
    said = {one.id: one.text for one in of_step(content().library.decks["da"]["egne"], persona, step_of("klokken"))}
    assert said["klokken.kl-3"] == "klokken tre"


@pytest.mark.parametrize(
    ("sent", "known"),
    [
        (["kl-3-30"], ("kl-3-30",)),
        (["kl-3", "kl-4"], ("kl-3",)),
        ([UNSURE, "kl-9"], ("kl-9",)),
        ([UNSURE], (UNSURE,)),
        (["kl-13"], ()),
    ],
)
def test_one_time_is_kept(sent: list[str], known: tuple[str, ...]) -> None:
    assert checked(walk(), {"klokken": sent})[0].get("klokken", ()) == known


def test_the_time_is_summed_up_as_a_picture_of_a_clock() -> None:
    (line,) = summary(walk(), {"klokken": ("kl-3-30",)})
    assert (line.label, [(answer.text, answer.picture) for answer in line.answers]) == (
        "Vi mødes",
        [("Halv 4", "ur/kl-3-30")],
    )
