"""All decks together: what happens to the rest when one thing is broken."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from easyread.kit.reading.library import deck_folders, load_answer_sets, load_library
from easyread.languages import LANGUAGES
from easyread.paths import shipped_folder
from easyread.problems import Problem, has_errors
from tests.bad_deck import GOOD_KIT, small_kit


def copy_of_lille(place: Path, name: str) -> Path:
    folder = place / name
    shutil.copytree(GOOD_KIT / "lille", folder)
    file = folder / "deck.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('id = "lille"', f'id = "{name}"'), encoding="utf-8")
    return folder


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_library_holds_its_decks_in_every_language() -> None:
    library, problems = load_library(GOOD_KIT)
    assert problems == []
    danish, english = library.deck("lille", "da"), library.deck("lille", "en")
    assert danish is not None
    assert english is not None
    assert (danish.title, english.title) == ("Lille", "Small")
    assert (danish.language, english.language) == ("da", "en")
    assert library.in_order("da") == (danish,)
    assert library.deck("stor", "da") is None
    woman = library.persona("kvinde", "da")
    assert woman is not None
    assert woman.forms["han"] == "hun"
    assert library.persona("barn", "da") is None


def test_decks_stand_in_the_order_of_the_library_and_the_rest_after_them(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    for name in ("c", "b", "a"):
        copy_of_lille(kit, name)
    (kit / "library.toml").write_text('order = ["lille", "b", "lille"]\n', encoding="utf-8")
    library, problems = load_library(kit)
    assert problems == []
    for language in LANGUAGES:
        assert [deck.id for deck in library.in_order(language)] == ["lille", "b", "a", "c"]


def test_a_deck_of_ones_own_stands_beside_the_shipped_ones_and_replaces_one_of_the_same_id(tmp_path: Path) -> None:
    own = tmp_path / "decks"
    copy_of_lille(own, "egen")
    folder = copy_of_lille(own, "lille")
    file = folder / "deck.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"Lille"', '"Vores"'), encoding="utf-8")
    library, problems = load_library(GOOD_KIT, own)
    assert problems == []
    assert [(deck.id, deck.title) for deck in library.in_order("da")] == [("lille", "Vores"), ("egen", "Lille")]


@pytest.mark.parametrize("broken", ["format = 1\n", "format = 2\n", "title = \n", ""])
def test_a_broken_deck_of_ones_own_is_left_out_and_the_rest_runs(tmp_path: Path, broken: str) -> None:
    own = tmp_path / "decks"
    copy_of_lille(own, "egen")
    (copy_of_lille(own, "braekket") / "deck.toml").write_text(broken, encoding="utf-8")
    library, problems = load_library(GOOD_KIT, own)
    assert has_errors(problems)
    assert {problem.where.file.split("/")[0] for problem in problems} == {"braekket"}
    for language in LANGUAGES:
        assert [deck.id for deck in library.in_order(language)] == ["lille", "egen"]


def test_a_deck_whose_english_has_errors_is_left_out_of_both_languages(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    (kit / "lille" / "en.toml").write_text("title = 3\n", encoding="utf-8")
    library, problems = load_library(kit)
    assert has_errors(problems)
    assert library.in_order("da") == library.in_order("en") == ()


def test_a_deck_that_is_translated_by_half_is_danish_as_a_whole(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    file = kit / "lille" / "en.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('title = "Small"\n', ""), encoding="utf-8")
    library, problems = load_library(kit)
    assert codes(problems) == ["T01"]
    assert library.deck("lille", "en") is library.deck("lille", "da")


def test_a_folder_without_a_deck_is_told_but_not_one_that_is_put_aside(tmp_path: Path) -> None:
    for name in ("tom", "_gamle", ".git"):
        (tmp_path / name).mkdir()
    (tmp_path / "noter.txt").write_text("hej", encoding="utf-8")
    _, problems = load_library(GOOD_KIT, tmp_path)
    assert [(problem.code, problem.where.file) for problem in problems] == [("D01", "tom/deck.toml")]


def test_a_place_that_is_missing_or_empty_holds_no_decks(tmp_path: Path) -> None:
    assert deck_folders(tmp_path) == []
    assert deck_folders(tmp_path / "nowhere") == []
    assert deck_folders(GOOD_KIT / "answers.toml") == []


def test_a_place_that_is_one_deck_is_that_deck() -> None:
    assert deck_folders(GOOD_KIT / "lille") == [GOOD_KIT / "lille"]


def make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def remove(file: Path) -> None:
    file.unlink()


def text_maker(text: str) -> Callable[[Path], None]:
    def write(file: Path) -> None:
        file.write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize("name", ["answers.toml", "en.toml", "library.toml", "personas.toml"])
@pytest.mark.parametrize(
    "spoil",
    [
        remove,
        make_folder,
        text_maker("["),
        text_maker("ja-nej = 3\norder = 3\nanswers = 3"),
        text_maker('ja-nej = ["ja"]\norder = [3]\nanswers = [3]'),
        text_maker("[[ja-nej]]\n[[order]]\n[[answers]]"),
        text_maker("[ja-nej]\nja = 3\n[order]\nx = 1\n[answers]\nx = 1"),
        text_maker("[[ja-nej]]\nid = 3\ntext = []\n[[answers]]\nid = 3\n[personas]\nmand = 3"),
    ],
)
def test_a_broken_shared_file_is_told_and_nothing_fails(
    tmp_path: Path, name: str, spoil: Callable[[Path], None]
) -> None:
    kit = small_kit(tmp_path)
    spoil(kit / name)
    _, problems = load_library(kit)
    assert name in {problem.where.file.removeprefix("kit/") for problem in problems}


def test_a_broken_file_of_answers_is_told_first_and_its_decks_are_left_out(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    (kit / "answers.toml").write_text("[[ja-nej]\n", encoding="utf-8")
    library, problems = load_library(kit)
    assert codes(problems) == ["D02", "D13"]
    assert library.in_order("da") == ()


def test_a_missing_word_of_a_shared_answer_is_told(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    (kit / "en.toml").write_text('[answers.ja-nej]\nja = "Yes"\nnei = "No"\n', encoding="utf-8")
    sets, problems = load_answer_sets(kit, "en")
    assert [answer.text for answer in sets["ja-nej"]] == ["Yes", "Nej"]
    assert ("T01", "answers.ja-nej.nej.text") in {(problem.code, problem.where.key) for problem in problems}
    assert ("T02", "answers.ja-nej.nei") in {(problem.code, problem.where.key) for problem in problems}


def test_words_for_no_file_of_the_folder_are_told(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    (kit / "en.toml").write_text((GOOD_KIT / "en.toml").read_text(encoding="utf-8") + "[answer.skala]\n1 = 'x'\n")
    _, problems = load_library(kit)
    assert [f"{problem.code} {problem.where} {problem.hint}" for problem in problems] == [
        "T02 kit/en.toml answer Known: answers, personas, library."
    ]


def test_the_shipped_answers_have_words_in_every_language() -> None:
    for language in LANGUAGES:
        sets, problems = load_answer_sets(shipped_folder("card_decks"), language)
        assert problems == []
        assert all(answer.text and answer.picture for answers in sets.values() for answer in answers)


def test_without_a_wanted_order_decks_stand_by_name(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    copy_of_lille(kit, "a")
    (kit / "library.toml").write_text("order = []\n", encoding="utf-8")
    library, problems = load_library(kit)
    assert problems == []
    assert [deck.id for deck in library.in_order("da")] == ["a", "lille"]


def test_a_deck_under_a_wrong_name_is_looked_for_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "deck.toml.txt").write_bytes(b"")
    (tmp_path / "sounds").mkdir()
    assert deck_folders(tmp_path) == [tmp_path]


def test_a_stray_file_beside_decks_hides_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "deck.toml.bak").write_bytes(b"")
    (tmp_path / "min").mkdir()
    (tmp_path / "min" / "deck.toml").write_bytes(b"")
    assert deck_folders(tmp_path) == [tmp_path / "min"]
