"""What the kit does not say is read from left_out.toml."""

from pathlib import Path

from easyread.kit.reading.left_out import LeftOut, load_left_out
from easyread.paths import shipped_folder


def read(place: Path, text: str) -> tuple[tuple[LeftOut, ...], list[str]]:
    file = place / "left_out.toml"
    file.write_text(text, encoding="utf-8")
    found, problems = load_left_out(file)
    return found, [f"{problem.code} {problem.where}" for problem in problems]


def test_each_has_a_claim_a_reason_and_a_question(tmp_path: Path) -> None:
    text = '[[left_out]]\nclaim = "A."\nwhy = "B."\nasked = "C?"\n'
    assert read(tmp_path, text) == ((LeftOut("A.", "B.", "C?"),), [])


def test_one_that_is_said_all_the_same_is_known(tmp_path: Path) -> None:
    [entry], _ = read(tmp_path, '[[left_out]]\nclaim = "A."\nwhy = "B."\nasked = "C?"\nis_said = true\n')
    assert entry.is_said


def test_what_is_missing_or_misspelt_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, '[[left_out]]\nclaim = "A."\nwhy = "B."\nasket = "C?"\n')
    assert problems == ["D04 left_out.toml left_out.1.asked", "D03 left_out.toml left_out.1.asket"]


def test_a_file_with_nothing_in_it_and_one_that_is_not_there_are_told(tmp_path: Path) -> None:
    assert read(tmp_path, "")[1] == ["D04 left_out.toml left_out"]
    assert load_left_out(tmp_path / "nowhere.toml")[1][0].code == "D01"


def test_the_shipped_list_is_without_fault() -> None:
    found, problems = load_left_out(shipped_folder("card_decks") / "left_out.toml")
    assert problems == []
    assert all(one.asked.endswith("?") for one in found)
