"""A visit on paper: one document of several tools."""

from functools import cache

import pytest

from easyread.content import Content
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_deck import CannotPrintError
from easyread.printing.print_visit import print_visit
from tests.contents import shipped_content
from tests.printed import elements, opened, texts

FEELINGS = {"kender-du.bange": ("ja",), "i-dag": ("glad",)}
PEOPLE = {"cirkel.1-hvem": ("familie",), "cirkel.1-hvem-familie": ("mor",), "cirkel.1-ring": ("taet",)}
ANSWERED: tuple[tuple[str, Answers], ...] = (
    ("foelelser", FEELINGS),
    ("folder-alkohol", {}),
    ("netvaerkscirkel", PEOPLE),
    ("osteklokke", {}),
)


@cache
def content() -> Content:
    return shipped_content()


def deck(deck_id: str) -> Deck:
    return content().library.decks["da"][deck_id]


def woman() -> Persona:
    return next(persona for persona in content().library.personas["da"] if persona.id == "ung-kvinde")


@cache
def printed(name: str = "") -> bytes:
    answered = [(deck(deck_id), answers) for deck_id, answers in ANSWERED]
    return print_visit(content(), answered, woman(), PrintOptions(), name)


def test_the_first_page_has_every_tool_and_the_others_have_the_answers_in_order() -> None:
    first, feelings, people = texts(printed())
    assert [first.index(deck(deck_id).title) for deck_id, _ in ANSWERED] == sorted(
        first.index(deck(deck_id).title) for deck_id, _ in ANSWERED
    )
    assert "Læst sammen" in first  # a leaflet asks nothing
    assert "Set på sammen" in first  # the dome was not answered
    assert "Bange" in feelings
    assert "Min mor" in people


def test_the_name_stands_on_every_page_and_not_in_what_the_browser_keeps_as_a_title() -> None:
    assert all("Sofie" in page for page in texts(printed("Sofie")))
    with opened(printed("Sofie")) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Samtalekassen – Det har vi lavet"


def test_a_name_that_no_font_has_is_left_to_write_and_no_part_of_it_is_printed() -> None:
    first, *others = texts(printed("Sofie 中文"))
    assert "Sofie" not in first
    assert "中文" not in first
    assert all("Ung kvinde" in page for page in (first, *others))


def test_it_is_one_document_with_one_title_and_a_place_for_each_tool() -> None:
    with opened(printed()) as pdf:
        assert pdf.check_pdf_syntax() == []
        tags = [str(element.S) for element in elements(pdf)]
        assert tags.count("/H1") == 1
        assert tags.index("/H1") == 0
        assert set(tags) <= {"/H1", "/H2", "/H3", "/P", "/Figure", "/Form"}
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["Det har vi lavet", "Følelser", "Netværkscirklen"]


def test_the_order_of_the_tools_is_the_order_of_the_pages() -> None:
    turned = [(deck(deck_id), answers) for deck_id, answers in reversed(ANSWERED)]
    _, people, feelings = texts(print_visit(content(), turned, woman(), PrintOptions()))
    assert "Min mor" in people
    assert "Bange" in feelings


def test_a_visit_without_tools_cannot_be_printed() -> None:
    with pytest.raises(CannotPrintError):
        print_visit(content(), [], woman(), PrintOptions())


def test_a_diploma_that_was_filled_in_is_printed_and_one_that_nobody_wants_is_left_out() -> None:
    wanted: Answers = {"diplom": ("ja",), "stolt_words": ("Jeg har ringet selv",), "diplom-navn_words": ("Mille",)}
    _, diploma = texts(print_visit(content(), [(deck("beloenning"), wanted)], woman(), PrintOptions()))
    assert "Jeg har ringet selv" in diploma
    given_up: Answers = {**wanted, "diplom": ("nej",)}
    assert len(texts(print_visit(content(), [(deck("beloenning"), given_up)], woman(), PrintOptions()))) == 2
