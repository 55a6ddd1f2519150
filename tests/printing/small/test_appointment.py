"""The card of an appointment."""

from easyread.kit.step import Answers
from easyread.printing.pdf.page import Image
from tests.forms import pages_of, words_on

AGREED: Answers = {"vil-du": ("ja",), "hvem": ("behandler",), "tid-paa-dagen": ("formiddag",)}


def words_of(answers: Answers | None) -> str:
    return " ".join(words_on(page) for page in pages_of("aftalekort-a6", answers))


def test_a_weekday_has_a_line_for_its_date_and_a_date_has_none() -> None:
    weekday = words_of({**AGREED, "hvordan-dag": ("naeste-uge",), "ugedag": ("tirsdag",)})
    assert "Dagen er Tirsdag _____ / _____ 20_____" in weekday
    dated = words_of({**AGREED, "hvordan-dag": ("kalender",), "dato": ("2027-01-15",)})
    assert "Fredag den 15. januar 2027" in dated
    assert "_____" not in dated


def test_the_clock_stands_for_the_part_of_the_day_once_it_is_known() -> None:
    assert "Formiddag" in words_of(AGREED)
    exact = words_of({**AGREED, "klokken": ("kl-10-30",)})
    assert "Halv 11" in exact
    assert "Formiddag" not in exact


def test_to_fill_in_there_are_four_places_and_a_clock_without_hands() -> None:
    (sheet,) = pages_of("aftalekort-a6", None)
    assert words_on(sheet).count("Klokken er") == 4
    assert words_on(sheet).count("12 1 2") == 0
    assert words_on(sheet).count(" 12") == 4
    assert not any(found.name.startswith("ur/") for found in sheet.elements if isinstance(found, Image))
