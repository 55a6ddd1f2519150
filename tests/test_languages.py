"""The languages of the kit, as their file gives them."""

from pathlib import Path

import pytest
from babel import Locale

from easyread.kit.day_words import LAST_DAY
from easyread.languages import BASE_LANGUAGE, KNOWN_LANGUAGES, LANGUAGES, read_languages

DAYS = 'days = { written = "{number}", spoken = "{ordinal}", ordinals = ["one"] }\n'


def test_decks_are_written_in_the_first_language() -> None:
    assert (BASE_LANGUAGE, LANGUAGES[0]) == ("da", "da")


@pytest.mark.parametrize("code", LANGUAGES)
def test_babel_knows_every_language_and_each_day_has_a_word(code: str) -> None:
    language = KNOWN_LANGUAGES[code]
    assert Locale.parse(language.locale).language == language.code == code
    assert len(set(language.days.ordinals)) == LAST_DAY


def test_a_language_is_data_alone(tmp_path: Path) -> None:
    file = tmp_path / "languages.toml"
    file.write_text(f'[fo]\nname = "Føroyskt"\nlocale = "fo"\npdf = "fo-FO"\n{DAYS}', encoding="utf-8")
    language = read_languages(file)["fo"]
    assert (language.code, language.name, language.pdf) == ("fo", "Føroyskt", "fo-FO")
    assert language.days.ending(1) == ""


@pytest.mark.parametrize("text", ['[fo]\nname = "F"', f'[fo]\nname = "F"\nlocale = "fo"\npdf = "fo"\nsize = 1\n{DAYS}'])
def test_a_key_too_few_or_too_many_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "languages.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TypeError, match=r"locale|size"):
        read_languages(file)
