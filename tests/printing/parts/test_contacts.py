"""Whom one can call, at the foot of a leaflet: numbers that are known, and lines to write on."""

from dataclasses import replace

import pytest

from easyread.kit.card import Local
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumber, HelpNumbers, with_numbers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.parts.contacts import numbers_told
from easyread.printing.pdf.page import Lines, Page, Words
from easyread.printing.print_deck import job_pages, layout_of, pictures_for, print_deck
from tests.printed import deck_of, source, texts, woman
from tests.printing.sheets.test_leaflet import CARD, HEAD, HELP

PIA = HelpNumber("23 45 67 89", "Pia, kontaktperson")
NORTH = HelpNumber("12 34 56 78", "Rusmiddelcenter Nord")
BOTH = {"kontakt": PIA, "rusmiddelcenter": NORTH, "laegevagt": HelpNumber("1813")}


def leaflet(local: Local | None = None) -> Deck:
    deck = deck_of(HEAD + CARD.format(at=1) + HELP)
    *others, help_card = deck.cards
    return replace(deck, cards=(*others, replace(help_card, local=local)))


def back(numbers: HelpNumbers, deck: Deck | None = None) -> Page:
    """Return the last page of the leaflet as it is before it is drawn."""
    kit, options = replace(source(), numbers=numbers), PrintOptions()
    shown = with_numbers(deck or leaflet(), numbers)
    layout = layout_of(kit, shown, "folder-a5")
    job = Job(shown, (woman(),), layout, options, kit.pictures, pictures_for(kit, options), kit.numbers)
    return job_pages(job)[-1]


def lines_of(page: Page) -> int:
    return sum(isinstance(element, Lines) for element in page.elements)


def words_of(page: Page) -> list[str]:
    """Return what stands under the help cards, but for the line at the very foot."""
    blocks = [element for element in page.elements if isinstance(element, Words)]
    return [" ".join(found.block.lines) for found in blocks[2:-1]]


def test_without_numbers_name_and_phone_are_lines_to_write_on() -> None:
    assert words_of(back({})) == ["Navn", "Telefon"]
    assert lines_of(back({})) == 2
    assert words_of(back({"laegevagt": HelpNumber("1813")})) == ["Navn", "Telefon"]


def test_the_contact_stands_on_the_lines() -> None:
    page = back({"kontakt": PIA})
    assert words_of(page) == ["Navn", PIA.name, "Telefon", PIA.phone]
    assert lines_of(page) == 0


def test_a_name_that_is_not_known_is_left_to_write() -> None:
    page = back({"kontakt": HelpNumber("23 45 67 89")})
    assert words_of(page) == ["Navn", "Telefon", "23 45 67 89"]
    assert lines_of(page) == 1


def test_both_numbers_have_a_line_each() -> None:
    page = back(BOTH)
    assert words_of(page) == [PIA.name, PIA.phone, NORTH.name, NORTH.phone]
    assert lines_of(page) == 0


def test_beside_the_centre_there_is_room_to_write_somebody_near() -> None:
    page = back({"rusmiddelcenter": HelpNumber("12 34 56 78")})
    assert words_of(page) == ["Rusmiddelcenteret", "12 34 56 78", "Navn", "Telefon"]
    assert lines_of(page) == 2


def test_a_number_that_a_card_says_is_not_said_again_at_the_foot() -> None:
    deck = leaflet(Local("rusmiddelcenter", "Ring til centeret på {nummer}."))
    assert numbers_told(deck) == ("kontakt",)
    text = " ".join(
        texts(print_deck(replace(source(), numbers=BOTH), with_numbers(deck, BOTH), (woman(),), "folder-a5"))
    )
    assert text.count(NORTH.phone) == 1
    assert "Ring til centeret på 12 34 56 78." in text
    assert text.count(PIA.phone) == 1


@pytest.mark.parametrize("name", ["Rusmiddelcenter Vesthimmerland", "RUSMIDDELCENTER VESTHIMMERLAND", "Bo 🙂"])
def test_a_long_name_and_signs_that_no_font_has_stay_on_their_lines(name: str) -> None:
    long = HelpNumber("+45 12 34 56 78", name)
    page = back({"kontakt": long, "rusmiddelcenter": long})
    blocks = [element for element in page.elements if isinstance(element, Words)]
    title, rows, foot = blocks[:2], blocks[2:-1], blocks[-1]
    assert all(row.box.y > title[-1].box.bottom and row.box.bottom < foot.box.y for row in rows)
    for one, other in ((one, other) for one in rows for other in rows if one is not other):
        beside = one.box.right <= other.box.x + 0.1 or other.box.right <= one.box.x + 0.1
        assert beside or one.box.bottom <= other.box.y + 0.1 or other.box.bottom <= one.box.y + 0.1
