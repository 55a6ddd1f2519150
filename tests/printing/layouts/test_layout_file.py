"""The layouts in print/, and what is said of a bad one."""

import re
from pathlib import Path

import pytest

from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import CardLayout, SheetLayout, load_layouts
from easyread.problems import Problem
from tests.printed import small_deck

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "print.md").read_text(encoding="utf-8")
READERS = ("layout_file", "layout_words", "grid_rules", "sized")
CODE = re.compile(r"\bL\d\d\b")
PRINT = shipped_folder("print")
CARDS = (PRINT / "kort-a7.toml").read_text(encoding="utf-8")
SHEET = (PRINT / "svar-a4.toml").read_text(encoding="utf-8")
ENGLISH = 'et-ark = { title = "A sheet", about = "Something." }'


def problems_of(folder: Path, layout: str) -> list[Problem]:
    (folder / "et-ark.toml").write_text(layout, encoding="utf-8")
    (folder / "en.toml").write_text(ENGLISH, encoding="utf-8")
    return load_layouts(folder, FORMS)[1]


def codes_in(file: Path) -> list[str]:
    """The codes in a file, under its first lines."""
    return CODE.findall(file.read_text(encoding="utf-8").partition('"""\n\n')[2])


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_the_shipped_layouts_have_no_problem() -> None:
    layouts, problems = load_layouts(PRINT, FORMS)
    assert problems == []
    assert list(layouts) == sorted(
        file.stem for file in PRINT.glob("*.toml") if file.stem not in {"words", "en", "spacing"}
    )
    assert {"kort-a7", "kort-a6", "kort-a5", "foelelser-ark", "osteklokke-ark", "parathed-gulv"} <= layouts.keys()
    assert {"folder-a5", "stamkort-a5", "svar-a4"} <= layouts.keys()


@pytest.mark.parametrize(
    ("code", "layout"),
    [
        ("D02", "format = "),
        ("D03", CARDS + "\n[margins]\nleft = 3\n"),
        ("D04", changed(CARDS, "bleed = 3\n", "")),
        ("D05", changed(CARDS, "bleed = 3", 'bleed = "3"')),
        ("L01", changed(CARDS, "format = 1", "format = 2")),
        ("L02", changed(CARDS, '"cards"', '"card"')),
        ("L03", changed(CARDS, "sheet = {", "# sheet = {")),
        ("L03", changed(CARDS, "grid = {", "# grid = {")),
        ("L03", changed(CARDS, "sizes = {", "# sizes = {")),
        ("D04", changed(CARDS, 'title = "Små kort"\n', "")),
        ("D05", changed(CARDS, '"Små kort"', "7")),
        ("L04", changed(CARDS, "columns = 4", "columns = 5")),
        ("L05", changed(CARDS, "gap = 6", "gap = 4")),
        ("L06", changed(CARDS, "bleed = 3", "bleed = -3")),
        ("L06", changed(CARDS, "rows = 2", "rows = 0")),
        ("L06", SHEET + "\ncolumns = 0\n" if "[" not in SHEET else changed(SHEET, "margin", "columns = 0\nmargin")),
        ("L07", changed(SHEET, "margin = 14", "margin = 105")),
        ("L07", changed(SHEET, "width = 210", "width = 2100")),
        ("L08", changed(CARDS, "height = 88", "height = 33")),
        ("D05", changed(CARDS, "width = 63", "width = 63.55")),
        ("L13", changed(CARDS, "bleed = 3", 'bleed = 3\ncut = "saw"')),
        ("L13", changed(CARDS, "bleed = 3", 'bleed = 3\ncut = "none"')),
        ("L14", changed(SHEET, "margin = 14", "margin = 14\npages = 6")),
        ("L09", changed(CARDS, "text = 14", "text = 13")),
    ],
)
def test_a_bad_layout_is_told_with_its_code_and_left_out(tmp_path: Path, code: str, layout: str) -> None:
    problems = problems_of(tmp_path, layout)
    assert code in {problem.code for problem in problems}
    assert {problem.where.file for problem in problems} == {"print/et-ark.toml"}
    assert all(problem.hint or problem.code == "L06" for problem in problems)
    assert load_layouts(tmp_path, FORMS)[0] == {}


def test_a_layout_of_ones_own_replaces_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "kort-a7.toml").write_text(changed(CARDS, "Små kort", "Mine kort"), encoding="utf-8")
    (tmp_path / "en.toml").write_text('kort-a7 = { title = "My cards", about = "Eight." }', encoding="utf-8")
    layouts, problems = load_layouts([PRINT, tmp_path], FORMS)
    assert problems == []
    assert layouts["kort-a7"].title("en") == "My cards"
    assert layouts["kort-a7"].title("da") == "Mine kort"
    assert layouts["kort-a7"].word("date", "da") == "Udfyldt den"


def test_some_layouts_serve_every_deck_and_others_those_that_name_them() -> None:
    layouts, deck = load_layouts(PRINT, FORMS)[0], small_deck()
    assert layouts["kort-a6"].serves(deck)
    assert layouts["svar-a4"].serves(deck)
    assert layouts["folder-a5"].serves(deck)
    assert not layouts["osteklokke-ark"].serves(deck)


def test_layouts_are_of_the_type_of_their_form() -> None:
    for layout in load_layouts(PRINT, FORMS)[0].values():
        assert isinstance(layout, CardLayout if layout.form.is_cards else SheetLayout)


def test_the_guide_knows_every_code_and_every_shipped_layout() -> None:
    readers = [ROOT / "easyread" / "printing" / "layouts" / f"{name}.py" for name in READERS]
    tests = [Path(__file__), Path(__file__).with_name("test_layout_words.py")]
    used = {code for file in readers for code in codes_in(file)}
    assert used == set(CODE.findall(GUIDE))
    assert used <= {code for file in tests for code in codes_in(file)}
    for name in load_layouts(PRINT, FORMS)[0]:
        assert f"`{name}`" in GUIDE


def test_the_layout_in_the_guide_is_a_good_one(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert problems_of(tmp_path, example) == []
    assert load_layouts(tmp_path, FORMS)[0]["et-ark"].form.name == "cards"
