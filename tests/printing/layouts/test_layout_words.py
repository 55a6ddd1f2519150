"""The words of the layouts and those on paper, in Danish and beside it, and what is said of bad ones."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import Layout, load_layouts
from easyread.problems import Problem, Severity

ROOT = Path(__file__).parents[3]
PRINT = shipped_folder("print")
CARDS = (PRINT / "kort-a7.toml").read_text(encoding="utf-8")
WORDS = 'date = "Udfyldt den"\nversion = "version {version}"\n'
ENGLISH = """[et-ark]
title = "Small cards"
about = "Cards."
[words]
date = "Filled in on"
version = "version {version}"
"""
OLD_TITLE = CARDS.replace('"Små kort"', '{ da = "Små kort", en = "Small cards" }')


def loaded(
    folder: Path, words: str = WORDS, english: str = ENGLISH, layout: str = CARDS
) -> tuple[Layout | None, list[Problem]]:
    """A folder with one layout, and the problems of it."""
    for name, text in {"et-ark": layout, "words": words, "en": english}.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    layouts, problems = load_layouts(folder, FORMS)
    return layouts.get("et-ark"), problems


def words_asked_for() -> Iterator[str]:
    """Every key that the code of printing gives to `word` as it stands."""
    for file in (ROOT / "easyread" / "printing").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "word":
                yield from texts_in(node.args[0])


def texts_in(node: ast.AST) -> Iterator[str]:
    """Every text in the code, but those that stand alone: they are words about it."""
    alone = {id(found.value) for found in ast.walk(node) if isinstance(found, ast.Expr)}
    for found in ast.walk(node):
        if isinstance(found, ast.Constant) and isinstance(found.value, str) and id(found) not in alone:
            yield found.value


def test_every_word_that_is_asked_for_is_there_and_every_word_there_is_asked_for() -> None:
    known = set(tomllib.loads((PRINT / "words.toml").read_text(encoding="utf-8")))
    assert set(words_asked_for()) <= known
    files = (ROOT / "easyread" / "printing").rglob("*.py")
    texts = {text for file in files for text in texts_in(ast.parse(file.read_text(encoding="utf-8")))}
    assert known <= texts


def test_the_two_languages_say_the_same_things_with_the_same_values() -> None:
    danish = tomllib.loads((PRINT / "words.toml").read_text(encoding="utf-8"))
    english = tomllib.loads((PRINT / "en.toml").read_text(encoding="utf-8"))["words"]
    assert danish.keys() == english.keys()
    for key, text in danish.items():
        assert text.count("{") == english[key].count("{"), key


def test_a_folder_with_all_its_words_has_no_problem(tmp_path: Path) -> None:
    layout, problems = loaded(tmp_path)
    assert problems == []
    assert layout is not None
    assert (layout.title("da"), layout.title("en"), layout.about("en")) == ("Små kort", "Small cards", "Cards.")


def test_words_have_their_values_in_them_and_danish_where_a_language_is_unknown() -> None:
    layout = load_layouts(PRINT, FORMS)[0]["kort-a7"]
    assert layout.word("version", "en", version="1.0") == "version 1.0"
    assert layout.word("date", "en") == "Filled in on"
    assert layout.word("date", "fr") == "Udfyldt den"
    assert layout.title("fr") == "Små kort"


@pytest.mark.parametrize(
    ("code", "place", "english"),
    [
        ("T01", "words.date", ENGLISH.replace('date = "Filled in on"\n', "")),
        ("T01", "et-ark.title", ENGLISH.replace('title = "Small cards"\n', "")),
        ("T02", "words.dato", ENGLISH.replace("[words]", '[words]\ndato = "The"')),
        ("T02", "et-rak", ENGLISH + "[et-rak]\n"),
        ("D05", "words.date", ENGLISH.replace('"Filled in on"', "7")),
        ("D05", "et-ark", ENGLISH.partition("[words]")[2].join(("et-ark = 7\n[words]", ""))),
        ("D02", "", "date = "),
        ("L12", "words.date", ENGLISH.replace("Filled in on", "Filled → in on")),
    ],
)
def test_a_fault_in_the_words_of_another_language_is_told(tmp_path: Path, code: str, place: str, english: str) -> None:
    _, problems = loaded(tmp_path, english=english)
    assert (code, "print/en.toml", place) in {(found.code, found.where.file, found.where.key) for found in problems}


def test_what_is_not_translated_is_a_warning_and_shown_in_danish(tmp_path: Path) -> None:
    layout, problems = loaded(tmp_path, english="")
    assert {problem.code for problem in problems} == {"T01"}
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert layout is not None
    assert layout.title("en") == "Små kort"
    assert layout.word("date", "en") == "Udfyldt den"


@pytest.mark.parametrize(
    ("words", "layout", "file", "hint"),
    [
        (
            WORDS,
            OLD_TITLE,
            "print/et-ark.toml",
            'Write title = "…" in Danish here, and the others in en.toml beside it, under [et-ark].',
        ),
        (
            f"[da]\n{WORDS}\n[en]\n{WORDS}",
            CARDS,
            "print/words.toml",
            "Write the Danish words here without [da], and the others in en.toml beside it, under [words].",
        ),
    ],
)
def test_words_by_language_are_told_where_they_belong_now(
    tmp_path: Path, words: str, layout: str, file: str, hint: str
) -> None:
    _, problems = loaded(tmp_path, words=words, layout=layout)
    found = [problem for problem in problems if problem.code == "L10"]
    assert found[0].where.file == file
    assert found[0].hint == hint


def test_a_word_that_the_fonts_do_not_have_is_told(tmp_path: Path) -> None:
    _, [problem] = loaded(tmp_path, words=WORDS.replace("den", "→"))
    assert (problem.code, problem.where.key) == ("L12", "date")


def test_own_words_lie_over_the_shipped_ones_in_the_languages_that_they_are_in(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('date = "Skrevet den"', encoding="utf-8")
    layouts, problems = load_layouts([PRINT, tmp_path], FORMS)
    assert problems == []
    assert layouts["svar-a4"].word("date", "da") == "Skrevet den"
    assert layouts["svar-a4"].word("date", "en") == "Filled in on"
    (tmp_path / "en.toml").write_text('words = { other = "Or else" }', encoding="utf-8")
    layouts, problems = load_layouts([PRINT, tmp_path], FORMS)
    assert problems == []
    assert layouts["svar-a4"].word("other", "en") == "Or else"


def test_an_own_word_that_stands_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('dato = "Den"', encoding="utf-8")
    problems = load_layouts([PRINT, tmp_path], FORMS)[1]
    assert ("L11", "dato") in {(problem.code, problem.where.key) for problem in problems}
