"""Every letter is one sign before anything else sees it."""

from pathlib import Path

import pytest

from easyread.letters import composed, typed
from easyread.toml_table import read_toml


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("Ga\u030a pa\u030a cafe\u0301", "Gå på café"),
        ("ﬁnde en ﬂod", "finde en flod"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("Nguyê\u0303n", "Nguyễn"),
        ("½ m² … № 2", "½ m² … № 2"),
        ("ไทยนำ", "ไทยนำ"),
        ("Åse", "Åse"),
    ],
)
def test_a_letter_is_one_sign_and_a_ligature_its_letters(given: str, found: str) -> None:
    assert composed(given) == found


def test_signs_that_nobody_sees_are_no_part_of_what_is_typed() -> None:
    assert typed("Kon\u00adtakt\u200b\ufeff\x07 \u202eAnna\u202c") == "Kontakt Anna"


def test_what_joins_letters_and_emoji_is_kept() -> None:
    for text in ("می\u200cخواهم", "👩\u200d👧", "🏴\U000e0065\U000e006e\U000e0067\U000e007f", "en\nto"):
        assert typed(text) == text


def test_a_file_of_the_kit_is_read_composed(tmp_path: Path) -> None:
    file = tmp_path / "deck.toml"
    file.write_text('title = "Ga\u030a pa\u030a cafe\u0301, ﬁnde"', encoding="utf-8")
    assert read_toml(file, "deck.toml") == ({"title": "Gå på café, finde"}, [])
