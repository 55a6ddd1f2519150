"""The words of another language, laid over a deck."""

from typing import Any

import pytest

from easyread.kit.reading.translation import DECK_SHAPE, SETS_SHAPE
from easyread.problems import Problem, Severity, Where
from easyread.translation import translated

DECK: dict[str, Any] = {
    "title": "Hus",
    "picture": "ting/hus",
    "stamkort": {"goal": "At tale.", "steps": ["Tal.", "Lyt."]},
    "hard": {"rusmiddel": "Alkohol og hash."},
    "card": [
        {
            "id": "hus",
            "kind": "sort",
            "text": "Kan du lide det?",
            "say": "Kan du li det?",
            "answers": [{"id": "ja", "text": "Ja", "say": "ja"}, {"id": "nej", "text": "Nej"}],
            "items": [{"id": "bil", "name": "Bil", "text": "Her er en bil."}],
        }
    ],
}
WORDS: dict[str, Any] = {
    "title": "House",
    "stamkort": {"goal": "To talk.", "steps": ["Talk.", "Listen.", "Wait."]},
    "card": {
        "hus": {
            "text": "Do you like it?",
            "answers": {"ja": "Yes", "nej": {"text": "No", "say": "noh"}},
            "items": {"bil": {"name": "Car", "text": "Here is a car."}},
        }
    },
}


def lay_over(deck: dict[str, Any], words: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    problems: list[Problem] = []
    result = translated(deck, words, DECK_SHAPE, Where("hus/en.toml"), problems)
    return result, [f"{problem.code} {problem.where.key}" for problem in problems]


def without(path: str) -> dict[str, Any]:
    def left(table: dict[str, Any], keys: list[str]) -> dict[str, Any]:
        if len(keys) == 1:
            return {key: value for key, value in table.items() if key != keys[0]}
        return {**table, keys[0]: left(table[keys[0]], keys[1:])}

    return left(WORDS, path.split("."))


def test_every_word_is_laid_over_and_the_structure_stays() -> None:
    result, problems = lay_over(DECK, WORDS)
    assert problems == []
    card = result["card"][0]
    assert (result["title"], result["picture"], card["kind"]) == ("House", "ting/hus", "sort")
    assert result["stamkort"] == {"goal": "To talk.", "steps": ["Talk.", "Listen.", "Wait."]}
    assert card["text"] == "Do you like it?"
    assert card["answers"] == [{"id": "ja", "text": "Yes", "say": ""}, {"id": "nej", "text": "No", "say": "noh"}]
    assert card["items"] == [{"id": "bil", "name": "Car", "text": "Here is a car."}]


def test_how_danish_is_said_is_never_said_in_another_language() -> None:
    result, _ = lay_over(DECK, WORDS)
    assert result["card"][0]["say"] == ""


def test_hard_words_are_those_of_the_language() -> None:
    assert lay_over(DECK, WORDS)[0]["hard"] == {}
    result, problems = lay_over(DECK, {**WORDS, "hard": {"rehabilitation": "To get well."}})
    assert result["hard"] == {"rehabilitation": "To get well."}
    assert problems == []


def test_the_danish_deck_is_left_as_it_was() -> None:
    danish = {"title": "Hus", "card": [{"id": "hus", "text": "Hej.", "say": "Haj."}], "hard": {"rus": "Fuld."}}
    before = repr(danish)
    lay_over(danish, {"title": "House", "card": {"hus": {"text": "Hello."}}})
    assert repr(danish) == before


@pytest.mark.parametrize(
    "path",
    ["title", "stamkort.goal", "stamkort.steps", "card.hus.text", "card.hus.answers.ja", "card.hus.items.bil.text"],
)
def test_a_missing_translation_is_told_and_the_danish_stays(path: str) -> None:
    result, problems = lay_over(DECK, without(path))
    assert problems == [f"T01 {path}.text" if path.endswith(".ja") else f"T01 {path}"]
    assert ("Hus" in repr(result["title"])) == (path == "title")


def test_the_short_form_translates_the_name_of_an_item_and_not_its_sentence() -> None:
    words = without("card.hus.items.bil")
    words["card"]["hus"]["items"] = {"bil": "Car"}
    result, problems = lay_over(DECK, words)
    assert problems == ["T01 card.hus.items.bil.text"]
    assert result["card"][0]["items"][0]["name"] == "Car"


def test_a_missing_translation_is_a_warning_and_a_misspelt_one_an_error() -> None:
    problems: list[Problem] = []
    translated(DECK, {**without("title"), "titel": "House"}, DECK_SHAPE, Where("hus/en.toml"), problems)
    assert {problem.code: problem.severity for problem in problems} == {
        "T01": Severity.WARNING,
        "T02": Severity.ERROR,
    }


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"picture": "ting/house"}, "T02 picture"),
        ({"card": [{"id": "hus", "text": "Do you like it?"}]}, "T02 card"),
        ({"card": {"have": {"text": "The garden"}}}, "T02 card.have.text"),
        ({"hard": ["x"]}, "T02 hard"),
    ],
)
def test_a_translation_of_nothing_is_told(words: dict[str, Any], problem: str) -> None:
    assert problem in lay_over(DECK, words)[1]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({**WORDS, "title": 3}, "D05 title"),
        ({**WORDS, "title": ["House"]}, "D05 title"),
        ({**WORDS, "stamkort": {"goal": "To talk.", "steps": "Talk."}}, "D05 stamkort.steps"),
        ({**WORDS, "stamkort": {"goal": "To talk.", "steps": [1]}}, "D05 stamkort.steps"),
        ({**WORDS, "hard": {"rehabilitation": 3}}, "D05 hard.rehabilitation"),
    ],
)
def test_a_translation_of_the_wrong_kind_is_told_in_its_own_file(words: dict[str, Any], problem: str) -> None:
    assert lay_over(DECK, words)[1] == [problem]


@pytest.mark.parametrize("strange", [3, "x", [], [3], {}, {"id": 3}, None, True])
@pytest.mark.parametrize("key", ["title", "stamkort", "hard", "card"])
def test_a_strange_deck_does_not_make_translating_fail(key: str, strange: object) -> None:
    lay_over({**DECK, key: strange}, WORDS)
    lay_over(DECK, {**WORDS, key: strange})
    lay_over({**DECK, "card": [{"id": "hus", "answers": strange, "items": strange}]}, WORDS)


def test_shared_answers_are_translated_in_the_short_and_the_long_form() -> None:
    sets = {"skala": [{"id": "1", "text": "1", "say": "en"}, {"id": "2", "text": "2", "say": "to"}]}
    problems: list[Problem] = []
    words = {"skala": {"1": "1", "2": {"text": "2", "say": "two"}}}
    result = translated(sets, words, SETS_SHAPE, Where("kit/en.toml", "answers"), problems)
    assert problems == []
    assert [entry["say"] for entry in result["skala"]] == ["", "two"], "the Danish “en” is not said in English"


def test_shared_answers_without_words_are_told() -> None:
    problems: list[Problem] = []
    translated(
        {"ja-nej": [{"id": "ja", "text": "Ja"}]}, {"ja-nej": {"yes": "Yes"}}, SETS_SHAPE, Where("a.toml"), problems
    )
    assert [(problem.code, problem.where.key) for problem in problems] == [
        ("T01", "ja-nej.ja.text"),
        ("T02", "ja-nej.yes"),
    ]


def test_the_points_of_a_page_for_staff_are_laid_over_as_lists() -> None:
    part = {"id": "husk", "name": "Husk", "points": ["Nøgler.", "Kaffe."]}
    deck = {"card": [{"id": "side", "title": "Side", "text": "Læs.", "parts": [part]}]}
    words = {
        "card": {
            "side": {
                "title": "Page",
                "text": "Read.",
                "parts": {"husk": {"name": "Bring", "points": ["Keys.", "Coffee."]}},
            }
        }
    }
    result, problems = lay_over(deck, words)
    assert problems == []
    [card] = result["card"]
    assert card == {
        "id": "side",
        "title": "Page",
        "text": "Read.",
        "parts": [{"id": "husk", "name": "Bring", "points": ["Keys.", "Coffee."]}],
    }
    missing, problems = lay_over(deck, {"card": {"side": {"title": "Page", "text": "Read."}}})
    assert problems == ["T01 card.side.parts.husk.name", "T01 card.side.parts.husk.points"]
    assert missing["card"][0]["parts"] == [part]
