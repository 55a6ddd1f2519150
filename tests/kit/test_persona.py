"""The personas, as the shipped file gives them and as a faulty one would."""

from pathlib import Path

import pytest

from easyread.kit.persona import load_personas, read_personas
from easyread.languages import LANGUAGES
from easyread.paths import shipped_folder
from easyread.speech.voice import roles
from tests.bad_deck import GOOD_KIT

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
    words = 'voice = "man"\nda = { title = "T", forms = { han = "han" } }\n'
    file.write_text(f'[[persona]]\nid = "b"\noptional = true\n{words}[[persona]]\nid = "a"\n{words}', encoding="utf-8")
    assert [persona.id for persona in load_personas(file, "da")] == ["a", "b"]


def test_in_english_the_danish_forms_are_known_too() -> None:
    woman = load_personas(GOOD_KIT / "personas.toml", "en")[1]
    assert woman.title == "Woman"
    assert woman.forms == {"he": "she", "han": "hun"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", ["D04 persona"]),
        ("persona = 3", ["D05 persona"]),
        ("[persona]", ["D05 persona"]),
        ("[[persona]]", ["D04 persona.1.da", "D04 persona.1.id", "D04 persona.1.voice"]),
        (
            '[[persona]]\nid = "a"\nvoice = "man"\nlooks = 3\nda = { title = "A", forms = { han = 3 } }',
            ["D03 persona.a.looks", "D05 persona.a.da.forms.han"],
        ),
        ('[[persona]]\nid = "a"\nvoice = "man"\noptional = 1\nda.title = "A"', ["D05 persona.a.optional"]),
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
