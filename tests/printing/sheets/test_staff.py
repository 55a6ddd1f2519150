"""Pages for staff on paper: sheets that keep each page together, and cards for a staff meeting."""

from collections.abc import Iterator

import pytest

from easyread.kit.deck import Deck
from easyread.kit.kinds.staff_page import MARKS
from easyread.printing.cards import staff_cards
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout, SheetLayout
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Image, Lines, Page, Panel, Polyline, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.preflight import preflight
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import CannotPrintError, job_pages, layouts_for, print_deck
from easyread.printing.sheets import staff
from tests.contents import shipped_content
from tests.printed import (
    CASES,
    STAFF_DECK,
    cases,
    deck_of,
    elements,
    opened,
    personas,
    small_deck,
    source,
    staff_deck,
    texts,
    woman,
)


def sheets(deck: Deck) -> tuple[Page, ...]:
    layout, options = source().layouts["personale-ark"], PrintOptions()
    assert isinstance(layout, SheetLayout)
    pictures = PictureForms(source().pictures, options.style)
    return staff.FORM.pages(Job(deck, (woman(),), layout, options, source().pictures, pictures))


def cards(deck: Deck, **chosen: object) -> tuple[Page, ...]:
    layout, options = source().layouts["personale-kort"], PrintOptions(**chosen)  # type: ignore[arg-type]
    assert isinstance(layout, CardLayout)
    pictures = PictureForms(source().pictures, options.style)
    return staff_cards.FORM.pages(Job(deck, (woman(),), layout, options, source().pictures, pictures))


def words_on(page: Page) -> dict[str, Box]:
    return {" ".join(found.block.lines): found.box for found in page.elements if isinstance(found, Words)}


def changed(old: str, new: str) -> Deck:
    assert old in STAFF_DECK
    return deck_of(STAFF_DECK.replace(old, new, 1))


def with_pages(count: int) -> Deck:
    page = STAFF_DECK.partition('[[card]]\nid = "raad"')[2]
    more = "".join(f'[[card]]\nid = "raad-{at}"{page}' for at in range(count))
    return deck_of(STAFF_DECK + more)


def timed_deck() -> Deck:
    return changed('mark = "write"\n', 'mark = "clock"\nminutes = 4\n')


def test_the_decks_of_these_tests_have_every_mark() -> None:
    cards = (*staff_deck().cards, *timed_deck().cards)
    assert {part.mark for card in cards for part in getattr(card, "parts", ())} == set(MARKS)


def test_what_to_do_stands_on_one_line_with_what_to_avoid() -> None:
    found = words_on(sheets(staff_deck())[0])
    for do, avoid in (("Gør", "Undgå"), ("Vent på svar.", "At gå uden at sige noget.")):
        assert found[do].y == found[avoid].y
        assert found[do].right < found[avoid].x


def test_a_pair_is_read_one_list_after_the_other() -> None:
    with opened(print_deck(source(), staff_deck(), (woman(),), "personale-ark")) as pdf:
        kinds = [str(element.S) for element in elements(pdf)]
    [text] = texts(print_deck(source(), staff_deck(), (woman(),), "personale-ark"))
    assert text.index("Gør") < text.index("Vent på svar.") < text.index("Undgå") < text.index("At tage det hele.")
    assert kinds.count("/H2") == 3, "the two pages, and the notes"
    assert kinds.count("/H3") == 6


def test_a_form_has_a_box_to_tick_lines_to_write_on_and_a_date() -> None:
    [page] = sheets(staff_deck())
    ticks = [found for found in page.elements if isinstance(found, Panel) and found.radius == 0.6]
    assert len(ticks) == 1
    assert "Udfyldt den" in words_on(page)


def test_a_step_with_a_clock_has_a_sand_glass_for_each_minute() -> None:
    [page] = sheets(timed_deck())
    below = words_on(page)["4 min"]
    glasses = [found for found in page.elements if isinstance(found, Polyline) and len(found.points) == 5]
    assert len(glasses) == 4
    assert all(below.y <= y <= below.bottom for found in glasses for _, y in found.points)


def test_a_deck_with_nothing_to_fill_in_has_no_date() -> None:
    deck = deck_of(STAFF_DECK.replace('mark = "check"\n', "").replace('mark = "write"\n', ""))
    assert "Udfyldt den" not in words_on(sheets(deck)[0])


def test_a_page_stays_together_and_nothing_stands_outside_the_margins() -> None:
    found = sheets(with_pages(3))
    assert len(found) > 1
    for page in found:
        titles = [element for element in page.elements if isinstance(element, Words) and element.tag == "H2"]
        pictures = [element for element in page.elements if isinstance(element, Image)]
        notes = [title for title in titles if title.block.lines == ("Noter",)]
        assert len(titles) - len(notes) == len(pictures)
        content = [element.box for element in page.elements if isinstance(element, Words) and element.tag]
        assert all(box.x >= 14 and box.right <= 210 - 14 and box.bottom <= 297 - 14 for box in content[:-1])
    names = [page.bookmark for page in found]
    assert names[0] == "Prøve på øen"
    assert set(names[1:]) <= {"Råd om kaffe", "Noter"}


def staff_sheets() -> Iterator[Page]:
    """Every sheet of every deck for staff of the kit."""
    content = shipped_content()
    persona = content.library.persona("ung-kvinde", "da")
    assert persona is not None
    layout, options = content.layouts["personale-ark"], PrintOptions()
    for deck in content.library.in_order("da"):
        if layout.serves(deck):
            pictures = PictureForms(content.pictures, options.style)
            yield from job_pages(Job(deck, (persona,), layout, options, content.pictures, pictures))


@pytest.mark.deep
def test_no_line_is_too_long_to_read_and_none_too_short_to_write_on() -> None:
    for page in staff_sheets():
        lines = [line for found in page.elements if isinstance(found, Words) for line in found.block.lines]
        assert max(map(len, lines)) <= 76
        strokes = [found for found in page.elements if isinstance(found, Lines) and found.width == 0.35]
        assert all(line.x2 - line.x1 >= 60 for found in strokes for line in found.lines)


@pytest.mark.deep
def test_no_sheet_is_a_third_empty() -> None:
    for page in staff_sheets():
        *content, _footer = (found.box.bottom for found in page.elements if isinstance(found, Words))
        drawn = [line.y2 for found in page.elements if isinstance(found, Lines) for line in found.lines]
        room = 297 - 2 * 14
        assert 297 - 14 - max((*content, *drawn)) <= room * 0.34, page.bookmark


def test_what_is_left_of_the_last_sheet_is_for_notes() -> None:
    last = sheets(staff_deck())[-1]
    assert "Noter" in words_on(last)
    lines = [line for found in last.elements if isinstance(found, Lines) for line in found.lines]
    assert max(line.y1 for line in lines) > 297 - 14 - 3 - 9


def test_a_title_is_beside_its_picture_and_its_points_under_the_title() -> None:
    found = words_on(sheets(staff_deck())[0])
    assert found["Råd om kaffe"].x == found["Læs rådene sammen."].x == pytest.approx(14 + 19 * 4 / 3 + 5)
    assert found["Mælk."].x > found["Råd om kaffe"].x


def test_cards_have_the_case_beside_the_picture_and_the_questions_under_it() -> None:
    [page] = cards(cases())
    found = words_on(page)
    picture = next(element for element in page.elements if isinstance(element, Image)).box
    case = found["En kollega drikker kaffe på øen. Hun har ikke spurgt."]
    assert case.x > picture.right
    assert found["Hvem har spurgt?"].y > picture.bottom


def test_cards_may_be_copied_and_be_blank_and_have_no_backs() -> None:
    assert len(cards(cases(), copies=2, backs="long")) == 1
    assert len(cards(cases(), copies=3)) == 2
    [blank_and_not] = cards(cases(), blanks=1)
    assert any(isinstance(found, Panel) and found.dashed for found in blank_and_not.elements)


def test_a_case_that_is_too_long_for_its_card_is_told() -> None:
    deck = deck_of(CASES.replace("Hun har ikke spurgt.", "Hun har ikke spurgt. " * 30))
    [(card, message)] = preflight(deck, source().layouts, personas(), source().pictures)
    assert (card, message.partition(":")[0]) == ("kaffe", "personale-kort")


def test_a_word_wider_than_its_column_is_told() -> None:
    wide = changed("Spørg først.", "Spørg " + "kaffe" * 12)
    found = list(preflight(wide, source().layouts, personas(), source().pictures))
    assert {card for card, _ in found} == {"raad"}
    assert all("is wider than its column" in message for _, message in found)


def test_staff_and_citizens_have_papers_of_their_own() -> None:
    of_staff = {layout.name for layout in layouts_for(source(), staff_deck())}
    assert of_staff == {"personale-ark", "stamkort-a5", "stamkort-a5-to"}
    assert layouts_for(source(), cases())[0].name == "personale-kort"
    assert not {layout.name for layout in layouts_for(source(), small_deck())} & {"personale-kort", "personale-ark"}
    with pytest.raises(CannotPrintError):
        print_answers(source(), staff_deck(), woman(), PrintOptions())
