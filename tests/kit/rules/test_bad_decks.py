"""Every code has a bad deck that gives it, and only it, in exactly the words that the writer of a deck reads."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.deck import Deck
from easyread.kit.persona import load_personas
from easyread.kit.rules.all_rules import RULES
from easyread.kit.rules.codes import CODES
from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import load_layouts
from easyread.printing.preflight import preflight
from tests.bad_deck import BAD_DECKS, GOOD_KIT, problems_of, small_kit

FOLDERS = sorted(folder for folder in BAD_DECKS.iterdir() if not folder.name.startswith("_"))
KIT = Path(__file__).parents[3] / "easyread" / "kit"


def measured(deck: Deck) -> Iterator[tuple[str, str]]:
    layouts, _ = load_layouts([shipped_folder("print")], FORMS)
    yield from preflight(deck, layouts, load_personas(GOOD_KIT / "personas.toml", deck.language), Catalogue({}, {}))


def codes_in_source() -> set[str]:
    files = (file for file in (*KIT.rglob("*.py"), *KIT.parent.glob("*.py")) if file.name != "codes.py")
    return {code for file in files for code in re.findall(r'"([A-Z]\d\d)"', file.read_text(encoding="utf-8"))}


def test_the_kit_that_bad_decks_are_laid_over_has_no_fault() -> None:
    assert problems_of(GOOD_KIT, measured) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_bad_deck_gives_exactly_its_problem(folder: Path, tmp_path: Path) -> None:
    problems = problems_of(small_kit(tmp_path, folder), measured)
    assert "".join(f"{problem}\n" for problem in problems) == (folder / "expected.txt").read_text(encoding="utf-8")
    assert {problem.code for problem in problems} == {folder.name.partition("-")[0]}


def test_every_code_in_the_source_is_in_the_table_of_codes() -> None:
    assert codes_in_source() == set(CODES)


def test_every_code_has_a_bad_deck() -> None:
    assert {folder.name.partition("-")[0] for folder in FOLDERS} == set(CODES)


def test_every_rule_has_one_code_of_its_own_and_a_hint() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    assert all(rule.hint.endswith(".") for rule in RULES)
