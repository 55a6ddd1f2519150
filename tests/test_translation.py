"""The words of another language from their file."""

from pathlib import Path

import pytest

from easyread.problems import Problem, Where
from easyread.translation import Shape, laid_over, translated

SHAPE = Shape(each=Shape(words=("title",), added=("forms",)), until="It waits.", example="Write [mand].")
DANISH = {"mand": {"title": "Mand", "forms": {"han": "han"}}}


def over(file: Path, key: str = "") -> tuple[object, list[Problem]]:
    problems: list[Problem] = []
    return laid_over(DANISH, file, SHAPE, Where("kit/en.toml", key), problems), problems


def written(folder: Path, text: str) -> Path:
    file = folder / "en.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_words_are_added_to_those_that_are_there(tmp_path: Path) -> None:
    values, problems = over(written(tmp_path, '[mand]\ntitle = "Man"\nforms = { he = "he" }'))
    assert (values, problems) == ({"mand": {"title": "Man", "forms": {"han": "han", "he": "he"}}}, [])


def test_the_words_of_one_file_stand_under_its_name(tmp_path: Path) -> None:
    values, problems = over(written(tmp_path, '[others]\nx = 1\n[personas.mand]\ntitle = "Man"\nsex = "m"'), "personas")
    assert values == {"mand": {"title": "Man", "forms": {"han": "han"}}}
    assert [f"{found.code} {found.where} {found.hint}" for found in problems] == [
        "T02 kit/en.toml personas.mand.sex Is an id or a key misspelt? Write [mand]."
    ]


def test_what_is_not_translated_stays_with_a_hint_of_what_that_means(tmp_path: Path) -> None:
    values, problems = over(written(tmp_path, ""), "personas")
    assert values == DANISH
    assert [f"{found.code} {found.where} {found.hint}" for found in problems] == [
        "T01 kit/en.toml personas.mand.title It waits."
    ]


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        (None, "personas", "T01 kit/en.toml"),
        ("[", "", "D02 kit/en.toml"),
        ("personas = 3", "personas", "D05 kit/en.toml personas"),
    ],
)
def test_a_file_that_gives_no_words_leaves_the_danish_and_is_told(
    tmp_path: Path, text: str | None, key: str, told: str
) -> None:
    file = tmp_path / "en.toml" if text is None else written(tmp_path, text)
    values, problems = over(file, key)
    assert values is DANISH
    assert [f"{found.code} {found.where}" for found in problems] == [told]


def test_forms_of_the_wrong_kind_are_left_to_whoever_reads_the_danish() -> None:
    values = translated({"mand": {"title": "", "forms": 3}}, {"mand": {"forms": {"he": "he"}}}, SHAPE, Where("a"), [])
    assert values == {"mand": {"title": "", "forms": 3}}
