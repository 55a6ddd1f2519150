"""The fonts of the pages: the letters of the kit come in one file, all others in a second that is fetched when needed."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from supply.fonts import FOLDER, NAME, letters, ranges

ROOT = Path(__file__).parents[1]
WORDS = ("card_decks/**/*.toml", "easyread/web/translations/**/*.po", "easyread/web/templates/**/*.html")
LARGEST_FIRST_FILE = 13_000


@pytest.mark.parametrize(("name", "is_kit"), [("kit", True), ("rest", False)])
def test_a_file_has_the_letters_that_the_style_sheet_says(name: str, *, is_kit: bool) -> None:
    font = TTFont(FOLDER / f"{NAME}-{name}.woff2")
    css = (ROOT / "static/css/00-ground.css").read_text(encoding="utf-8")
    [said] = re.findall(rf"-{name}\.woff2\) .*?unicode-range: ([^;]+);", css, re.DOTALL)
    assert " ".join(said.split()) == ranges(letters(is_kit=is_kit)) == ranges(font.getBestCmap())
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font["fvar"].axes] == [("wght", 400, 700)]


def test_what_decks_and_screens_say_needs_the_first_file_alone() -> None:
    written = {sign for pattern in WORDS for file in ROOT.glob(pattern) for sign in file.read_text(encoding="utf-8")}
    assert {sign for sign in written if sign.isprintable()} - {chr(one) for one in letters(is_kit=True)} == set()
    assert (FOLDER / f"{NAME}-kit.woff2").stat().st_size < LARGEST_FIRST_FILE
