"""Words in braces."""

import pytest

from easyread.kit.placeholders import fill, has_loose_brace, placeholders, wants_number

WOMAN = {"han": "hun", "en persona": "en ung kvinde"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Her er {han}.", "Her er hun."),
        ("{Han} er her.", "Hun er her."),
        ("{En persona} går.", "En ung kvinde går."),
        ("{han} og {han}", "hun og hun"),
        ("Ingen ord.", "Ingen ord."),
        ("", ""),
        ("{ukendt} bliver stående", "{ukendt} bliver stående"),
        ("{HAN} er ikke et ord her", "{HAN} er ikke et ord her"),
        ("{} og { han }", "{} og { han }"),
    ],
)
def test_a_placeholder_gets_its_form_and_its_capital(text: str, filled: str) -> None:
    assert fill(text, WOMAN) == filled


def test_a_form_that_looks_like_a_placeholder_is_not_filled_again() -> None:
    assert fill("{a} {b}", {"a": "{b}", "b": "x"}) == "{b} x"


def test_placeholders_are_told_as_they_are_written() -> None:
    assert placeholders("{Han} ser {en persona} og {tal}.") == ["Han", "en persona", "tal"]


@pytest.mark.parametrize(("text", "wants"), [("Du valgte {tal}.", True), ("{Tal} er valgt.", True), ("Et tal.", False)])
def test_a_number_is_wanted_with_a_small_or_a_capital_letter(text: str, wants: bool) -> None:
    assert wants_number(text) is wants


@pytest.mark.parametrize(("text", "loose"), [("{han}", False), ("{han", True), ("han}", True), ("{{han}}", True)])
def test_a_brace_that_stands_alone_is_found(text: str, loose: bool) -> None:
    assert has_loose_brace(text) is loose
