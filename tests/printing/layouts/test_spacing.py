"""The air on paper: one scale for all, and what a folder or a layout has otherwise."""

import tomllib
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest

from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import load_layouts
from easyread.printing.layouts.spacing import SPACING_FILE, load_spacing
from easyread.problems import Problem

PRINT = shipped_folder("print")
SHIPPED = tomllib.loads((PRINT / SPACING_FILE).read_text(encoding="utf-8"))
SHEET = (PRINT / "svar-a4.toml").read_text(encoding="utf-8")


def problems_of(folder: Path, spacing: str, file: str = "et-ark.toml") -> list[tuple[str, str, str]]:
    """What is said of a folder with these lengths, for all layouts or for one."""
    text = spacing if file == SPACING_FILE else f"{SHEET}\n[spacing]\n{spacing}"
    (folder / file).write_text(text, encoding="utf-8")
    found = [problem for problem in load_layouts(folder, FORMS)[1] if problem.code != "T01"]
    return [(problem.code, problem.where.file, problem.where.key) for problem in found]


def test_the_scale_grows_from_hair_to_room() -> None:
    spacing = load_spacing([PRINT], [])
    assert asdict(spacing) == SHIPPED
    scale = (spacing.hair, spacing.small, spacing.pad, spacing.gap, spacing.room)
    assert all(less < more for less, more in pairwise(scale))


def test_every_layout_has_the_scale_but_for_what_it_says_itself() -> None:
    for layout in load_layouts(PRINT, FORMS)[0].values():
        own = tomllib.loads((PRINT / f"{layout.name}.toml").read_text(encoding="utf-8")).get("spacing", {})
        assert asdict(layout.spacing) == {**SHIPPED, **own}


def test_what_a_layout_has_otherwise_has_a_reason() -> None:
    for file in PRINT.glob("*.toml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        for before, line in pairwise(lines):
            assert not line.startswith("spacing") or before.startswith("# ")


def test_a_spacing_of_ones_own_lies_over_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / SPACING_FILE).write_text("write = 12", encoding="utf-8")
    layouts, problems = load_layouts([PRINT, tmp_path], FORMS)
    assert problems == []
    assert layouts["aftale-ark"].spacing.write == 12
    assert layouts["aftale-ark"].spacing.hair == SHIPPED["hair"]
    assert layouts["diplom"].spacing.write == 15, "a layout says last what it needs"


@pytest.mark.parametrize("file", ["et-ark.toml", SPACING_FILE])
@pytest.mark.parametrize(
    ("code", "key", "spacing"), [("L06", "gap", "gap = 0"), ("D03", "gab", "gab = 5"), ("D05", "gap", "gap = 2.55")]
)
def test_a_bad_length_is_told(tmp_path: Path, code: str, key: str, spacing: str, file: str) -> None:
    place = key if file == SPACING_FILE else f"spacing.{key}"
    assert (code, f"print/{file}", place) in problems_of(tmp_path, spacing, file)


def test_a_layout_may_have_the_lengths_of_its_form_otherwise(tmp_path: Path) -> None:
    text = (PRINT / "hjaelpere-ark.toml").read_text(encoding="utf-8")
    (tmp_path / "et-ark.toml").write_text(text + "lengths = { portrait = 30 }\n", encoding="utf-8")
    layout = load_layouts(tmp_path, FORMS)[0]["et-ark"]
    assert layout.lengths == {**FORMS["people"].lengths, "portrait": 30}


@pytest.mark.parametrize(("code", "lengths"), [("L06", "portrait = 0"), ("D03", "portrat = 3"), ("D05", "icon = 1.55")])
def test_a_bad_length_of_a_form_is_told(tmp_path: Path, code: str, lengths: str) -> None:
    text = (PRINT / "hjaelpere-ark.toml").read_text(encoding="utf-8")
    (tmp_path / "et-ark.toml").write_text(text + f"lengths = {{ {lengths} }}\n", encoding="utf-8")
    layouts, problems = load_layouts(tmp_path, FORMS)
    found = {(problem.code, problem.where.key) for problem in problems}
    assert (code, f"lengths.{lengths.split(maxsplit=1)[0]}") in found
    assert layouts == {}


def test_the_guide_has_the_lengths_of_each_form() -> None:
    guide = (PRINT.parent / "docs" / "print.md").read_text(encoding="utf-8")
    for form in FORMS.values():
        rows = [line for line in guide.splitlines() if line.startswith("|") and f"`{form.name}`" in line.split("|")[1]]
        text = " ".join(rows)
        assert all(f"`{key}`" in text and str(length) in text for key, length in form.lengths.items()), form.name


def test_a_spacing_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    (tmp_path / SPACING_FILE).write_text("hair = ", encoding="utf-8")
    assert asdict(load_spacing([tmp_path], problems)) == SHIPPED
    assert [problem.code for problem in problems] == ["D02"]
