"""Text is measured before it is drawn."""

import pytest

from easyread.printing.pdf.fonts import BOLD, REGULAR, font, unprintable
from easyread.printing.pdf.geometry import POINTS_PER_MM
from easyread.printing.pdf.typesetting import set_running, set_text, text_width

TEXT = "Alle følelser er normale. Også de svære."


def test_every_sentence_begins_a_line() -> None:
    assert set_text(TEXT, 200, 14).lines == ("Alle følelser er normale.", "Også de svære.")


def test_no_line_is_wider_than_the_place() -> None:
    for width in (30, 40, 53, 80):
        block = set_text("Det her er en meget lang sætning om æbler, øl og åer.", width, 14)
        assert block.too_wide == ()
        assert all(text_width(line, 14) <= width for line in block.lines)


def test_no_word_is_lost_or_parted() -> None:
    assert " ".join(set_text(TEXT, 25, 14).lines) == TEXT


def test_the_lines_of_a_sentence_are_about_equally_long() -> None:
    block = set_text("Hvor meget fylder det hos dig i dag?", 60, 14)
    assert len(block.lines) == 2
    first, second = (text_width(line, 14) for line in block.lines)
    assert abs(first - second) < 15


def test_a_word_wider_than_the_place_is_named() -> None:
    assert set_text("Min kontaktperson kommer.", 20, 14).too_wide == ("kontaktperson",)


def test_the_height_is_that_of_the_lines() -> None:
    block = set_text(TEXT, 200, 14, leading=1.5)
    assert block.height == pytest.approx(2 * 14 * 1.5 * 25.4 / 72)


def test_bold_is_wider_than_regular_and_width_grows_with_size() -> None:
    assert text_width("Væmmelse", 14, bold=True) > text_width("Væmmelse", 14)
    assert text_width("Væmmelse", 28) == pytest.approx(2 * text_width("Væmmelse", 14))


@pytest.mark.parametrize("bold", [False, True])
def test_a_text_is_as_wide_as_reportlab_draws_it(bold: bool) -> None:
    drawn = font(BOLD if bold else REGULAR).stringWidth(TEXT, 13) / POINTS_PER_MM
    assert text_width(TEXT, 13, bold=bold) == drawn


def test_running_text_fills_its_lines() -> None:
    assert set_running(TEXT, 200, 10).lines == (TEXT,)


def test_the_fonts_have_danish_and_lack_arrows_and_ticks() -> None:
    assert unprintable("æøåÆØÅ é – … ’ “ 1234567890 % ·") == ()
    assert unprintable("→ ✓ →") == ("→", "✓")


def test_both_fonts_have_the_same_characters() -> None:
    assert font(REGULAR).face.charToGlyph.keys() == font(BOLD).face.charToGlyph.keys()
