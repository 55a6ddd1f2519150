"""The kind `date` on paper: a day to write in, or the day that was chosen, in words."""

from tests.printing.answer_sheet import words_on_sheet


def test_a_day_has_a_line_to_write_on() -> None:
    assert words_on_sheet("aftale", None).count("_____ / _____ 20_____") == 2


def test_the_day_that_was_chosen_stands_there_in_words() -> None:
    assert "Mandag den 23. november 2026" in words_on_sheet("aftale", {"fra": ("2026-11-23",)})
