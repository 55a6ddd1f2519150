"""A circle card: its questions one person after another, the people that come of them, and taking one out again."""

import pytest

from easyread.kit.card import UNSURE
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import people, question_of
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.rounds import whom, without_round
from easyread.kit.steps.router import next_step, path, steps
from easyread.kit.steps.spoken import of_step, utterances
from tests.answering import allowed_values
from tests.contents import shipped_content

LIBRARY = shipped_content().library
MOTHER = {"1-hvem": "familie", "1-hvem-familie": "mor", "1-ring": "taet", "1-stoette": "god", "1-flere": "ja"}
PARTNER = {"2-hvem": "kaereste", "2-ring": "vaek", "2-stoette": "lidt", "2-flere": "ja"}
FRIEND = {"3-hvem": "venner", "3-hvem-venner": "ven", "3-ring": "midt", "3-stoette": "god", "3-flere": "nej"}


def deck() -> Deck:
    found = LIBRARY.deck("netvaerkscirkel", "da")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def asked() -> tuple[Step, ...]:
    return steps(deck(), {"han": "hun"})


def given(*people_of_circle: dict[str, str]) -> Answers:
    return {f"cirkel.{key}": (value,) for person in people_of_circle for key, value in person.items()}


def in_circle(asked: tuple[Step, ...], answers: Answers) -> list[str]:
    return [step.key.removeprefix("cirkel.") for step in path(asked, answers) if question_of(step)]


def who_and_where(asked: tuple[Step, ...], answers: Answers) -> list[tuple[int, str, int | None, bool]]:
    found = people(path(asked, answers), answers)
    return [(person.number, person.who.answer.id, person.ring_number, person.is_good_support) for person in found]


def test_one_person_after_another_is_asked_about(asked: tuple[Step, ...]) -> None:
    assert in_circle(asked, {}) == ["1-hvem"]
    assert in_circle(asked, given(MOTHER)) == [*MOTHER, "2-hvem"]
    assert in_circle(asked, given(MOTHER, PARTNER, FRIEND)) == [*MOTHER, *PARTNER, *FRIEND]


def test_who_is_chosen_decides_which_role_is_asked_for(asked: tuple[Step, ...]) -> None:
    assert in_circle(asked, given({"1-hvem": "personale"})) == ["1-hvem", "1-hvem-personale", "1-ring", "1-flere"]
    assert in_circle(asked, given({"1-hvem": "kaereste"})) == ["1-hvem", "1-ring", "1-flere"]


def test_passing_over_who_ends_the_circle(asked: tuple[Step, ...]) -> None:
    for answers in ({}, {"cirkel.1-hvem": (UNSURE,)}):
        after = next_step(asked, "cirkel.1-hvem", answers)
        assert after is not None
        assert after.key == "din-cirkel"


def test_there_are_no_more_people_than_can_be_drawn(asked: tuple[Step, ...]) -> None:
    numbers = {step.number for step in asked if question_of(step)}
    assert numbers == set(range(1, 9))
    assert "cirkel.8-flere" not in {step.key for step in asked}


def test_each_question_takes_its_own_answers_alone(asked: tuple[Step, ...]) -> None:
    allowed = {step.key: allowed_values(step) for step in asked}
    assert allowed["cirkel.2-ring"] == ("taet", "midt", "vaek", UNSURE)
    assert checked(asked, {"cirkel.1-ring": ["god"], "cirkel.1-stoette": ["god"]}) == (
        {"cirkel.1-stoette": ("god",)},
        ["cirkel.1-ring"],
    )


def test_the_people_of_a_circle_come_in_the_order_of_choosing(asked: tuple[Step, ...]) -> None:
    assert who_and_where(asked, given(MOTHER, PARTNER, FRIEND)) == [
        (1, "mor", 0, True),
        (2, "kaereste", 2, False),
        (3, "ven", 1, True),
    ]


def test_a_person_whose_role_is_passed_over_stands_there_as_the_group(asked: tuple[Step, ...]) -> None:
    for role in ({}, {"1-hvem-familie": UNSURE}):
        assert who_and_where(asked, given({"1-hvem": "familie", **role, "1-ring": "midt"})) == [
            (1, "familie", 1, False)
        ]


def test_a_person_without_a_ring_is_known_but_stands_nowhere(asked: tuple[Step, ...]) -> None:
    assert who_and_where(asked, given({"1-hvem": "kaereste", "1-ring": UNSURE})) == [(1, "kaereste", None, False)]


def test_whoever_comes_after_the_last_one_does_not_count(asked: tuple[Step, ...]) -> None:
    stop = {**MOTHER, "1-flere": "nej"}
    answers = given(stop, PARTNER, FRIEND)
    assert [person.number for person in people(path(asked, answers), answers)] == [1]


def test_a_person_is_one_line_of_the_summary_with_ring_and_star(asked: tuple[Step, ...]) -> None:
    lines = summary(asked, given(MOTHER, PARTNER))
    assert [(line.step.key, line.label, [answer.text for answer in line.answers]) for line in lines] == [
        ("cirkel.1-hvem", "Min mor", ["Tæt på", "God støtte"]),
        ("cirkel.2-hvem", "Kæreste", ["Længere væk"]),
    ]


@pytest.mark.parametrize(
    ("number", "left"),
    [(1, ["kaereste", "ven"]), (2, ["mor", "ven"]), (3, ["mor", "kaereste"])],
)
def test_a_person_is_taken_out_and_those_who_follow_move_up(
    asked: tuple[Step, ...], number: int, left: list[str]
) -> None:
    answers = without_round(asked, given(MOTHER, PARTNER, FRIEND), f"cirkel.{number}-hvem")
    assert [(person.number, person.who.answer.id) for person in people(path(asked, answers), answers)] == list(
        enumerate(left, 1)
    )


def test_no_empty_place_is_left_behind_the_last_one(asked: tuple[Step, ...]) -> None:
    two = given(MOTHER, {**PARTNER, "2-flere": "nej"})
    answers = without_round(asked, two, "cirkel.2-hvem")
    assert "2-hvem" not in in_circle(asked, answers)
    assert in_circle(asked, without_round(asked, answers, "cirkel.1-hvem")) == ["1-hvem"]


def test_taking_out_changes_nothing_outside_the_circle(asked: tuple[Step, ...]) -> None:
    answers = {**given(MOTHER), "hvordan-var-det": ("godt",)}
    assert without_round(asked, answers, "cirkel.1-hvem") == {"hvordan-var-det": ("godt",)}
    assert without_round(asked, answers, "hvordan-var-det") == answers
    assert without_round(asked, answers, "hokus") == answers


def test_whether_there_is_one_more_is_about_nobody(asked: tuple[Step, ...]) -> None:
    about = {step.key: whom(step) for step in asked}
    assert about["cirkel.2-hvem-familie"] == about["cirkel.2-stoette"] == ("cirkel", 2)
    assert about["cirkel.2-flere"] is about["din-cirkel"] is None


def test_a_question_is_said_in_the_same_words_about_everybody() -> None:
    persona = LIBRARY.persona("ung-kvinde", "da")
    assert persona is not None
    ids = [utterance.id for utterance in utterances(deck(), persona)]
    assert len(ids) == len(set(ids))
    assert {"cirkel", "cirkel.hvem-familie", "cirkel.ring", "cirkel.stoette", "cirkel.flere", "cirkel.mor"} <= set(ids)
    second, fifth = (
        [said.id for step in steps(deck(), persona.forms) if step.key == key for said in of_step(deck(), persona, step)]
        for key in ("cirkel.2-ring", "cirkel.5-ring")
    )
    assert second == fifth
