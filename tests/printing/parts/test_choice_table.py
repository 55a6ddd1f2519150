"""Questions with the same answers as one table: what is signed cannot be added to."""

from io import BytesIO

import pikepdf
import pytest

from easyread.kit.step import Answers
from easyread.printing.pdf.page import Lines, Page, Panel, Polyline
from easyread.printing.print_deck import print_deck
from tests.forms import content, pages_of, words_on

ANSWERS: Answers = {
    "i-dag": ("vaelge",),
    "samtale": ("behandler", "laege"),
    "har-det_words": ("Lone",),
    "aftaler": ("ved-ikke",),
    "min-underskrift": ("ja",),
}


def boxes(page: Page) -> int:
    return sum(1 for found in page.elements if isinstance(found, Panel) and found.to_fill == "tick")


def test_on_a_form_to_fill_in_there_is_a_box_for_each_topic_and_each_person() -> None:
    (page,) = pages_of("samtykke-ark", None)
    assert boxes(page) == 5 * 5
    assert "Hvis nogen er i fare, henter vi hjælp med det samme." in words_on(page)
    assert "Du kan altid tage dit ja tilbage." in words_on(page)
    assert "Så gælder dit gamle ark ikke mere." not in words_on(page)


def test_another_person_is_named_once_on_a_line_for_a_shaky_hand() -> None:
    (page,) = pages_of("samtykke-ark", None)
    lines = [line for found in page.elements if isinstance(found, Lines) and found.to_fill for line in found.lines]
    assert "En anden:" in words_on(page)
    assert min(line.x2 - line.x1 for line in lines) >= 60


def test_what_was_chosen_has_a_tick_and_nothing_can_be_ticked_afterwards() -> None:
    (page,) = pages_of("samtykke-ark", ANSWERS)
    assert boxes(page) == 0
    assert sum(1 for found in page.elements if isinstance(found, Polyline) and len(found.points) == 3) == 2
    assert "Lone" in words_on(page)
    assert "Ved ikke" in words_on(page)


def test_who_takes_a_yes_back_signs_no_table() -> None:
    (page,) = pages_of("samtykke-ark", {"i-dag": ("tilbage",), "samtale": ("behandler",), "min-underskrift": ("ja",)})
    assert "Så gælder dit gamle ark ikke mere." in words_on(page)
    assert "De må vide" not in words_on(page)
    assert "Min underskrift" in words_on(page)


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_that_is_signed_is_on_one_page(language: str) -> None:
    deck = content().library.decks[language]["hvem-maa-vide-hvad"]
    people = content().library.personas[language][:1]
    with pikepdf.open(BytesIO(print_deck(content(), deck, people, "samtykke-ark"))) as pdf:
        assert len(pdf.pages) == 1
