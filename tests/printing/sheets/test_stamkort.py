"""The guide for staff."""

from easyread.printing.print_deck import NOBODY, print_deck
from tests.printed import deck_of, elements, opened, small_deck, source, texts
from tests.printing.sheets.test_leaflet import HEAD


def printed(layout: str, text: str = "") -> bytes:
    deck = deck_of(text) if text else small_deck()
    return print_deck(source(), deck, (NOBODY,), layout)


def test_a_guide_of_one_page_is_twice_on_a_sheet_and_read_aloud_once() -> None:
    pdf = printed("stamkort-a5-to")
    (sheet,) = texts(pdf)
    assert sheet.count("Begynd på en ø.") == 2
    with opened(pdf) as found:
        assert [str(element.S) for element in elements(found)].count("/H1") == 1


def test_the_two_pages_of_a_long_guide_stand_beside_each_other() -> None:
    long = HEAD.replace(
        'steps = ["B"]', f"steps = {['Gør det her, og gør det så igen, til alle er med.' for _ in range(34)]}"
    )
    long = long.replace("'", '"') + '\n[[card]]\nid = "a"\nkind = "read"\npicture = "ting/prik"\ntext = "Hej."\n'
    assert len(texts(printed("stamkort-a5", long))) == 2
    (sheet,) = texts(printed("stamkort-a5-to", long))
    assert sheet.count("Stamkort") >= 1
    assert sheet.count("Materiale") == 1
