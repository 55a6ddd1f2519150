import re

import pytest

from easyread.speech.said.numbers import PHONE_NUMBER, said_number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("12 34 56 78", "ét to, tre fire, fem seks, syv otte"),
        ("82 12 12 12", "otte to, ét to, ét to, ét to"),
        ("70 201 201", "syv nul, to nul ét, to nul ét"),
        ("80 200 500", "otte nul, to nul nul, fem nul nul"),
        ("12345678", "ét to, tre fire, fem seks, syv otte"),
        ("1234 5678", "ét to tre fire, fem seks syv otte"),
        ("+45 12 34 56 78", "plus fire fem, ét to, tre fire, fem seks, syv otte"),
        ("112", "ét, ét, to"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_said_digit_by_digit_with_a_pause_after_each_group(number: str, said: str) -> None:
    assert said_number(number) == said


def test_a_telephone_number_is_said_in_english() -> None:
    assert said_number("70 201 201", "en") == "seven zero, two zero one, two zero one"


def test_a_language_without_digits_leaves_a_number_as_it_is() -> None:
    assert said_number("70 201 201", "xx") == "70 201 201"


@pytest.mark.parametrize("text", ["82 12 12 12", "70 201 201", "201 201 70", "1234 5678", "12345678", "12 345678"])
def test_eight_digits_are_a_telephone_number_however_they_are_grouped(text: str) -> None:
    for around in (text, f"+45 {text}", f"Ring {text}.", f"({text})", text.replace(" ", "\u00a0")):
        found = re.search(PHONE_NUMBER, around)
        assert found
        assert found[0].replace("\u00a0", " ").removeprefix("+45 ") == text


@pytest.mark.parametrize(
    "text", ["112", "2026", "1 2 3", "10 20 30", "1.250,50", "123456789", "12 12 12 12,5", "a12345678"]
)
def test_other_numbers_are_no_telephone_number(text: str) -> None:
    assert re.search(PHONE_NUMBER, text) is None
