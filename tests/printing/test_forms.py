"""The forms of the kit: all are found, and forms and layouts know each other."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from easyread.kit.deck import AUDIENCES
from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.form import SMALLEST_FOOTER
from easyread.printing.layouts.layout_file import load_layouts

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "print.md").read_text(encoding="utf-8")


def names_in_the_code() -> Iterator[str]:
    """The name of every `Form(name="…")` that is written in a module, whichever folder it is in."""
    for file in (ROOT / "easyread" / "printing").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Form":
                yield next(ast.literal_eval(word.value) for word in node.keywords if word.arg == "name")


def test_every_form_is_found_and_no_two_have_one_name() -> None:
    assert Counter(names_in_the_code()) == Counter(list(FORMS))


def test_a_form_goes_by_its_own_name() -> None:
    assert all(form.name == name for name, form in FORMS.items())


def test_every_form_has_a_layout_and_every_layout_a_form() -> None:
    layouts, problems = load_layouts(shipped_folder("print"), FORMS)
    assert problems == []
    assert {layout.form.name for layout in layouts.values()} == set(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_how_large_its_text_must_be_and_whose_it_is(name: str) -> None:
    form = FORMS[name]
    assert form.sizes["footer"] == SMALLEST_FOOTER
    assert "text" in form.sizes
    assert form.for_audiences
    assert set(form.for_audiences) <= set(AUDIENCES)


@pytest.mark.parametrize("name", FORMS)
def test_the_guide_has_a_row_for_each_form(name: str) -> None:
    assert f"| {name} |" in GUIDE


def test_a_form_takes_answers_or_has_none_to_stand_for() -> None:
    for form in FORMS.values():
        assert not form.goes_with_all or (form.takes_answers and not form.stands_for_all)
        assert form.takes_answers or not form.is_answer_sheet
