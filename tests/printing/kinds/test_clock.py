"""A time of the day on paper: pictures to tick, or a clock face to draw the hands on."""

from functools import cache

from easyread.content import Content
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import print_deck
from tests.contents import content_with_own_data
from tests.printed import texts


@cache
def content() -> Content:
    return content_with_own_data()


def test_a_blank_sheet_has_the_parts_of_the_day_and_a_face_with_twelve_hours() -> None:
    deck, persona = content().library.decks["da"]["egne"], content().library.personas["da"][0]
    page = next(page for page in texts(print_deck(content(), deck, (persona,), "svar-a4")) if "Hvad er klokken" in page)
    assert "Morgen Formiddag" in " ".join(texts(print_deck(content(), deck, (persona,), "svar-a4")))
    assert "1 2 3 4 5 6 7 8 9 10 11 12" in page


def test_the_time_given_stands_on_the_answer_sheet() -> None:
    deck, persona = content().library.decks["da"]["egne"], content().library.personas["da"][0]
    given = PrintOptions(answers={"klokken": ("kl-3-30",), "dagen": ("aften",)})
    page = " ".join(texts(print_answers(content(), deck, persona, given)))
    assert "Bedst på dagen Aften" in page
    assert "Vi mødes Halv 4" in page
