"""The personas, as the shipped file gives them and as a faulty one would."""

from pathlib import Path

import pytest

from easyread.kit.persona import form_names, load_personas, read_personas
from easyread.languages import LANGUAGES
from easyread.paths import shipped_folder
from easyread.speech.voice import roles
from tests.bad_deck import GOOD_KIT, small_kit

SHIPPED = shipped_folder("card_decks") / "personas.toml"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_personas_have_no_fault(language: str) -> None:
    personas, problems = read_personas(SHIPPED, language)
    assert problems == []
    assert [persona.optional for persona in personas] == [False] * 4 + [True] * (len(personas) - 4)
    assert len({persona.id for persona in personas}) == len(personas)
    assert {persona.voice for persona in personas} <= set(roles(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_persona_has_the_same_forms(language: str) -> None:
    personas = load_personas(SHIPPED, language)
    assert {frozenset(persona.forms) for persona in personas} == {frozenset(personas[0].forms)}


def test_the_standing_personas_come_before_the_optional_ones(tmp_path: Path) -> None:
    file = tmp_path / "personas.toml"
    words = 'voice = "man"\ntitle = "T"\nforms = { han = "han" }\n'
    file.write_text(f"[b]\noptional = true\n{words}[a]\n{words}", encoding="utf-8")
    assert [persona.id for persona in load_personas(file, "da")] == ["a", "b"]


def test_in_english_the_danish_forms_are_known_too() -> None:
    woman = load_personas(GOOD_KIT / "personas.toml", "en")[1]
    assert woman.title == "Woman"
    assert woman.forms == {"he": "she", "han": "hun"}


@pytest.mark.parametrize(("language", "names"), [("da", {"han"}), ("en", {"he"})])
def test_a_language_has_names_of_forms_of_its_own(language: str, names: set[str]) -> None:
    assert form_names(GOOD_KIT / "personas.toml", language) == names


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("", ["T01 personas.kvinde.title", "T01 personas.mand.title"]),
        ("personas = 3", ["D05 personas"]),
        (
            '[personas.mand]\ntitle = "Man"\nvoice = "man"\n[personas.kvinde]\ntitle = "Woman"',
            ["T02 personas.mand.voice"],
        ),
        (
            'personas.mand.title = "Man"\npersonas.kvinde = "Woman"',
            ["T01 personas.kvinde.title", "T02 personas.kvinde"],
        ),
        ("[", ["D02 "]),
    ],
)
def test_faulty_words_of_a_language_are_told_and_the_danish_stays(
    tmp_path: Path, words: str, places: list[str]
) -> None:
    kit = small_kit(tmp_path)
    (kit / "en.toml").write_text(words, encoding="utf-8")
    personas, problems = read_personas(kit / "personas.toml", "en")
    assert sorted(f"{problem.code} {problem.where.key}" for problem in problems) == places
    assert {problem.where.file for problem in problems} == {"kit/en.toml"}
    assert [persona.forms["han"] for persona in personas] == ["han", "hun"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", ["D04 "]),
        ("a = 3", ["D05 a"]),
        ("[[a]]", ["D05 a"]),
        ("[a]", ["D04 a.title", "D04 a.voice"]),
        (
            '[a]\nvoice = "man"\nlooks = 3\ntitle = "A"\nforms = { han = 3 }',
            ["D03 a.looks", "D05 a.forms.han"],
        ),
        ('[a]\nvoice = "man"\noptional = 1\ntitle = "A"\nforms = 3', ["D05 a.forms", "D05 a.optional"]),
    ],
)
def test_a_faulty_file_is_told_and_read_to_its_end(tmp_path: Path, text: str, places: list[str]) -> None:
    file = tmp_path / "personas.toml"
    file.write_text(text, encoding="utf-8")
    _, problems = read_personas(file, "da")
    assert sorted(f"{problem.code} {problem.where.key}" for problem in problems) == places


def test_a_missing_file_is_one_problem(tmp_path: Path) -> None:
    personas, problems = read_personas(tmp_path / "personas.toml", "en")
    assert personas == ()
    assert [problem.code for problem in problems] == ["D01"]
