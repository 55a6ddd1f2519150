"""What a form sends, and what is made of it."""

from pathlib import Path

import pytest

from easyread.kit.card import UNSURE
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.library import load_answer_sets
from easyread.kit.step import Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.router import steps
from tests.answering import allowed_values
from tests.bad_deck import small_kit

CARDS = """
[[card]]
id = "drikker"
kind = "pick-many"
picture = "ting/hus"
text = "Hvad drikker {han}?"
summary = "Det drikker {han}"
answers = [
    { id = "vand", text = "Vand", picture = "ting/hus" },
    { id = "te", text = "Te", picture = "ting/hus" },
    { id = "oel", text = "Øl", picture = "ting/hus" },
]

[[card]]
id = "steder"
kind = "sort"
text = "Er det her?"
answers = "ja-nej"
items = [{ id = "hjem", name = "Hjemme", picture = "ting/hus" }, { id = "ude", name = "Ude", picture = "ting/by" }]

[[card]]
id = "nej-tak"
kind = "say-no"
picture = "ting/hus"
text = "Vil du have en øl?"
reply = "Nej tak, siger {han}."
picture_after = "ting/glad"

[[card]]
id = "efter-ja"
kind = "pick-one"
picture = "ting/hus"
text = "Vil du bo der?"
answers = "ja-nej"
show_if = { card = "hus", is = ["ja"] }
"""


@pytest.fixture
def asked(tmp_path: Path) -> tuple[Step, ...]:
    kit = small_kit(tmp_path)
    file = kit / "lille" / "deck.toml"
    file.write_text(file.read_text(encoding="utf-8") + CARDS, encoding="utf-8")
    deck, problems = load_deck(kit / "lille", load_answer_sets(kit, "da")[0])
    assert problems == []
    assert deck is not None
    return steps(deck, {"han": "hun"})


def test_every_question_can_be_answered_with_dont_know(asked: tuple[Step, ...]) -> None:
    allowed = {step.key: allowed_values(step) for step in asked}
    assert allowed == {
        "hilsen": (),
        "hus": ("ja", "nej", UNSURE),
        "drikker": ("vand", "te", "oel", UNSURE),
        "steder.hjem": ("ja", "nej", UNSURE),
        "steder.ude": ("ja", "nej", UNSURE),
        "nej-tak": ("nej",),
        "efter-ja": ("ja", "nej", UNSURE),
    }


@pytest.mark.parametrize(
    ("key", "sent", "kept"),
    [
        ("hus", ["ja"], ("ja",)),
        ("hus", ["ja", "nej"], ("ja",)),
        ("hus", [UNSURE], (UNSURE,)),
        ("hus", [UNSURE, "nej"], ("nej",)),
        ("drikker", ["te", "vand"], ("te", "vand")),
        ("drikker", ["te", "te"], ("te",)),
        ("drikker", ["vand", "oel", UNSURE], ("vand", "oel")),
        ("drikker", [UNSURE], (UNSURE,)),
        ("steder.ude", ["nej"], ("nej",)),
        ("nej-tak", ["nej"], ("nej",)),
    ],
)
def test_known_answers_are_kept_in_their_order(
    asked: tuple[Step, ...], key: str, sent: list[str], kept: tuple[str, ...]
) -> None:
    assert checked(asked, {key: sent}) == ({key: kept}, [])


@pytest.mark.parametrize(
    ("key", "sent", "kept"),
    [
        ("hus", ["maaske"], {}),
        ("hus", ["maaske", "nej"], {"hus": ("nej",)}),
        ("hus", [""], {}),
        ("hilsen", ["ja"], {}),
        ("steder", ["ja"], {}),
        ("nej-tak", ["ja"], {}),
        ("csrf", ["x"], {}),
        ("drikker", ["te", "<script>", "vand"], {"drikker": ("te", "vand")}),
    ],
)
def test_strange_values_fall_away_and_are_told(
    asked: tuple[Step, ...], key: str, sent: list[str], kept: dict[str, tuple[str, ...]]
) -> None:
    assert checked(asked, {key: sent}) == (kept, [key])


def test_nothing_sent_is_nothing_strange(asked: tuple[Step, ...]) -> None:
    assert checked(asked, {}) == ({}, [])
    assert checked(asked, {"hus": []}) == ({}, [])


def test_the_summary_has_a_line_for_each_answer_in_the_order_of_the_deck(asked: tuple[Step, ...]) -> None:
    answers, _ = checked(
        asked, {"nej-tak": ["nej"], "steder.ude": [UNSURE], "drikker": ["te", "vand"], "hilsen": ["ja"], "hus": ["nej"]}
    )
    lines = summary(asked, answers)
    assert [(line.label, line.picture, [answer.text for answer in line.answers]) for line in lines] == [
        ("Huset?", "ting/hus", ["Nej"]),
        ("Det drikker hun", "ting/hus", ["Vand", "Te"]),
        ("Ude", "ting/by", []),
        ("Nej tak, siger hun.", "ting/glad", []),
    ]
    assert [line.is_unsure for line in lines] == [False, False, True, False]


def test_an_answer_on_a_step_that_is_passed_over_is_not_summed_up(asked: tuple[Step, ...]) -> None:
    said = {"hus": ("nej",), "efter-ja": ("ja",)}
    assert [line.label for line in summary(asked, said)] == ["Huset?"]
    assert [line.label for line in summary(asked, {**said, "hus": ("ja",)})] == ["Huset?", "Vil du bo der?"]


def test_nothing_answered_is_an_empty_summary(asked: tuple[Step, ...]) -> None:
    assert summary(asked, {}) == []
