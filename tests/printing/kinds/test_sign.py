"""The kind `sign` on paper: a line to sign on."""

from easyread.kit.kinds.sign import SignCard
from easyread.printing.kinds.sign import PAPER
from tests.forms import deck
from tests.printing.answer_sheet import words_on_sheet


def test_a_signature_has_a_line_to_write_on() -> None:
    assert words_on_sheet("aftale", None).count("Underskrift") == 2


def test_whoever_signs_is_not_asked_whether_they_do_not_know() -> None:
    signed = words_on_sheet("aftale", None).partition("Min underskrift")[2]
    assert "Ved ikke" not in signed


def test_a_printed_card_has_no_answers_behind() -> None:
    for card in deck("aftale").of_kind(SignCard):
        [face] = PAPER.faces(card)
        assert face.back.options == ()
