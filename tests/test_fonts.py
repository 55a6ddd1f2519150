"""The fonts of the pages: the letters of the kit come in one file, all others in a second, fetched when needed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from easyread.kit.steps.spoken import utterances
from easyread.languages import LANGUAGES
from supply import open_dyslexic
from supply.fonts import FOLDER, LETTERS_OF_THE_KIT, NAME, letters, ranges
from tests.contents import shipped_content

ROOT = Path(__file__).parents[1]
LARGEST_FIRST_FILE = 12_000

_PLACE = re.compile(r"%\(\w+\)s|\{\w*\}")


@pytest.mark.parametrize(("name", "is_kit"), [("kit", True), ("rest", False)])
def test_a_file_has_the_letters_that_the_style_sheet_says(name: str, *, is_kit: bool) -> None:
    font = TTFont(FOLDER / f"{NAME}-{name}.woff2")
    css = (ROOT / "static/css/00-ground.css").read_text(encoding="utf-8")
    [said] = re.findall(rf"-{name}\.woff2\) .*?unicode-range: ([^;]+);", css, re.DOTALL)
    assert " ".join(said.split()) == ranges(letters(is_kit=is_kit)) == ranges(font.getBestCmap())
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font["fvar"].axes] == [("wght", 400, 700)]


def test_what_decks_and_screens_say_needs_the_first_file_alone() -> None:
    written = {sign for text in (*of_decks(), *of_screens()) for sign in text if sign.isprintable()}
    assert written - {chr(one) for one in letters(is_kit=True)} == set()
    assert (FOLDER / f"{NAME}-kit.woff2").stat().st_size < LARGEST_FIRST_FILE


@pytest.mark.parametrize("weight", open_dyslexic.WEIGHTS)
def test_the_other_font_has_the_letters_of_the_kit_its_licence_and_few_bytes(weight: int) -> None:
    file = FOLDER / f"{open_dyslexic.NAME}-{weight}.woff2"
    font = TTFont(file)
    assert {*map(ord, LETTERS_OF_THE_KIT)} <= set(font.getBestCmap())
    assert "Bitstream" in font["name"].getDebugName(0)
    assert "Bitstream Vera" in (FOLDER / "OpenDyslexic-LICENCE.txt").read_text(encoding="utf-8")
    assert file.stat().st_size < LARGEST_FIRST_FILE


def of_decks() -> Iterator[str]:
    content = shipped_content()
    for language in LANGUAGES:
        for deck in content.library.for_citizens(language):
            for persona in content.library.personas[language]:
                yield from (utterance.text for utterance in utterances(deck, persona))


def of_screens() -> Iterator[str]:
    for file in (ROOT / "easyread/web/translations").rglob("*.po"):
        for message in read_po(file.open(encoding="utf-8")):
            yield from (_PLACE.sub("", str(text)) for text in (message.id, message.string) if message.id)
