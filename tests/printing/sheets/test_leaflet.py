"""A leaflet to read and a leaflet to fold."""

import pytest

from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.pdf.imposition import sides_of
from easyread.printing.pdf.page import Page, Panel, Words
from easyread.printing.print_deck import (
    CannotPrintError,
    DoesNotFitError,
    job_pages,
    layouts_for,
    pictures_for,
    print_deck,
)
from easyread.printing.sheets.leaflet import FRAME, inside, left_over, spread
from tests.forms import faults_of, ink, words_on
from tests.printed import deck_of, opened, personas, source, texts, woman

CARD = '\n[[card]]\nid = "side-{at}"\nkind = "read"\npicture = "ting/prik"\ntext = "Det her er kort {at}."\n'
HEAD = """
format = 1
id = "proeve"
version = "1.0"
title = "Folder: vand"
picture = "ting/prik"
about = "En folder om vand."
sources = ["Ingen"]
layouts = ["folder-a5"]
[stamkort]
type = "P"
material = "K"
goal = "A"
minutes = [5, 10]
steps = ["B"]
suggestions = ["T"]
used_by = "A"
behandler = ["L"]
kontaktperson = ["V"]
"""
HELP = '\n[[card]]\nid = "ring-112"\nkind = "read"\npicture = "ting/prik"\ntext = "Ring 112."\n'


def leaflet(cards: int, **options: object) -> bytes:
    deck = deck_of(HEAD + "".join(CARD.format(at=at) for at in range(1, cards + 1)) + HELP)
    return print_deck(source(), deck, (woman(),), "folder-a5", options=PrintOptions(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("count", range(40))
def test_all_cards_stand_on_a_multiple_of_four_pages(count: int) -> None:
    pages, rows = spread(count, 3)
    assert (pages + 2) % 4 == 0
    assert rows <= 3
    assert count <= pages * rows < count + 4 * 3 + rows * 2


def test_a_leaflet_has_four_pages_or_eight_and_no_more_rows_than_it_needs() -> None:
    assert [spread(count, 3) for count in (2, 4, 6, 7, 12, 18)] == [(2, 1), (2, 2), (2, 3), (6, 2), (6, 2), (6, 3)]
    assert [len(texts(leaflet(count))) for count in (0, 6, 7, 18, 25)] == [4, 4, 8, 8, 8]


def test_the_reading_copy_has_its_pages_in_order_with_help_on_the_back() -> None:
    pages = texts(leaflet(12))
    assert len(pages) == 8
    assert pages[0] == "Folder: vand En folder om vand."
    assert "Det her er kort 1. Det her er kort 2." in pages[1]
    assert "Det her er kort 12." in pages[6]
    assert pages[7].startswith("Her kan jeg få hjælp Ring 112. Navn Telefon")


def test_what_is_left_of_the_last_pages_is_for_the_readers_own_words() -> None:
    pages = texts(leaflet(5))
    assert "Det her er kort 5. Mine egne ord" in pages[2]
    assert texts(leaflet(0))[1].startswith("Mine egne ord")


def test_what_there_is_no_place_for_is_counted_on_the_cover_and_printed_as_cards() -> None:
    assert "Der er 2 kort mere. Spørg efter dem." in texts(leaflet(20))[0]
    deck = deck_of(HEAD + "".join(CARD.format(at=at) for at in range(1, 21)) + HELP)
    cards = print_deck(source(), deck, (woman(),), "kort-a7", options=PrintOptions(rest=True, backs="none"))
    (front,) = texts(cards)
    assert "Det her er kort 19. " in front
    assert "Det her er kort 20. " in front
    assert "kort 18" not in front


def test_a_deck_that_goes_into_its_leaflet_has_no_rest() -> None:
    deck = deck_of(HEAD + CARD.format(at=1) + HELP)
    with pytest.raises(CannotPrintError, match="no cards beside a leaflet"):
        print_deck(source(), deck, (woman(),), "kort-a7", options=PrintOptions(rest=True))


def test_danger_to_life_has_its_place_however_late_it_comes() -> None:
    text = HEAD.replace('["Ingen"]', SOURCE) + "".join(CARD.format(at=at) for at in range(1, 31)) + DANGER + HELP
    deck, layout = deck_of(text), source().layouts["folder-a5"]
    assert isinstance(layout, SheetLayout)
    shown = [card.id for card in inside(deck, layout)]
    assert len(shown) == 18
    assert shown[-1] == "fare"
    assert left_over(deck, layout) == tuple(f"side-{at}" for at in range(18, 31))


def test_pictures_stand_on_the_same_lines_on_every_page() -> None:
    text = HEAD + "".join(CARD.format(at=at) for at in range(1, 13)).replace("ting/prik", "ting/scene", 3) + HELP
    layout, options = source().layouts["folder-a5"], PrintOptions()
    pages = job_pages(
        Job(deck_of(text), (woman(),), layout, options, source().pictures, pictures_for(source(), options))
    )
    frames = [
        [found.box for found in page.elements if isinstance(found, Panel) and found.stroke and found.box.width == 48]
        for page in pages[1:7]
    ]
    assert frames[0]
    assert all(found == frames[0] for found in frames)


def test_a_leaflet_asks_nothing_so_it_has_no_answer_sheet() -> None:
    deck = deck_of(HEAD + CARD.format(at=1))
    names = [layout.name for layout in layouts_for(source(), deck)]
    assert names[0] == "folder-a5"
    assert "kort-a7" in names
    assert "svar-a4" not in names


def test_folding_puts_the_pages_in_order() -> None:
    assert sides_of(4) == [(3, 0), (1, 2)]
    assert sides_of(8) == [(7, 0), (1, 6), (5, 2), (3, 4)]


@pytest.mark.parametrize("pages", [4, 8, 20])
def test_a_folded_stack_reads_from_the_first_page_to_the_last(pages: int) -> None:
    """Lay the sheets in each other, fold them, and turn the leaves one by one."""
    sides = sides_of(pages)
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    first_half = [page for front, back in sheets for page in (front[1], back[0])]
    second_half = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    assert first_half + second_half == list(range(pages))


def test_the_folded_copy_is_a4_sheets_for_the_short_edge() -> None:
    pdf = leaflet(7, folded="short")
    with opened(pdf) as found:
        assert found.check_pdf_syntax() == []
        assert len(found.pages) == 4
        assert [float(side) / 72 * 25.4 for side in found.pages[0].mediabox] == pytest.approx([0, 0, 297, 210], abs=0.1)
        assert found.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert found.Root.Lang == "da-DK"
        assert not any("/Rotate" in page and int(page.Rotate) for page in found.pages)
    first = texts(pdf)[0]
    assert "Ring 112." in first
    assert "En folder om vand." in first


def test_turned_on_the_long_edge_every_second_side_stands_on_its_head() -> None:
    with opened(leaflet(7, folded="long")) as found:
        assert [int(page.get("/Rotate", 0)) for page in found.pages] == [0, 180, 0, 180]


def test_the_folded_copy_is_the_same_each_time() -> None:
    assert leaflet(3, folded="short") == leaflet(3, folded="short")


def test_several_personas_get_a_booklet_each() -> None:
    deck = deck_of(HEAD + CARD.format(at=1) + HELP)
    pdf = print_deck(source(), deck, personas()[:2], "folder-a5", options=PrintOptions(folded="short"))
    pages = texts(pdf)
    assert len(pages) == 4
    assert "En folder om vand." in pages[0]
    assert "En folder om vand." in pages[2]


DANGER = (
    '\n[[card]]\nid = "fare"\nkind = "read"\npicture = "ting/prik"\ntext = "Man kan dø."\n'
    'fact = { risk = "life", sources = ["oe"] }\n'
)
SOURCE = '[{ id = "oe", document = "Øen", publisher = "En læge", year = 2024 }]'


def pages_with_danger(cards: int, danger: str = DANGER) -> tuple[Page, ...]:
    """The pages of a leaflet with a danger on the first inner page."""
    text = HEAD.replace('["Ingen"]', SOURCE) + danger + "".join(CARD.format(at=at) for at in range(cards)) + HELP
    options = PrintOptions()
    layout = source().layouts["folder-a5"]
    return job_pages(
        Job(deck_of(text), (woman(),), layout, options, source().pictures, pictures_for(source(), options))
    )


@pytest.mark.parametrize("cards", [1, 5], ids=["a whole page", "a third of a page"])
def test_what_one_can_die_of_stands_in_a_frame_and_in_bold(cards: int) -> None:
    page = pages_with_danger(cards)[1]
    said = next(found for found in page.elements if isinstance(found, Words) and "Man kan dø." in found.block.lines)
    frames = [found for found in page.elements if isinstance(found, Panel) and found.line == FRAME]
    assert said.block.bold
    assert len(frames) == 1
    box, words = frames[0].box, ink(said)
    assert box.x < words.x
    assert box.y < words.y
    assert words.bottom < box.bottom < page.size.height - 9, "over the number of the page"
    assert faults_of(page) == []


def test_other_cards_have_no_frame() -> None:
    page = pages_with_danger(1)[2]
    assert "Det her er kort 0." in words_on(page)
    assert not any(isinstance(found, Panel) and found.line == FRAME for found in page.elements)


def test_the_words_of_a_danger_are_measured_in_bold() -> None:
    text = "Det her " + "mere og " * 17 + "ved."
    pages_with_danger(3, DANGER.partition("fact")[0].replace("Man kan dø.", text))
    with pytest.raises(DoesNotFitError):
        pages_with_danger(3, DANGER.replace("Man kan dø.", text))
