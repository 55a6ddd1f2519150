"""How wide the columns of a table are."""

from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.question_table import item_width, table_width
from easyread.printing.pdf.typesetting import set_text
from tests.contents import shipped_content


def sheet() -> SheetLayout:
    layout = shipped_content().layouts["svar-a4"]
    assert isinstance(layout, SheetLayout)
    return layout


def test_the_words_of_five_answers_and_the_names_beside_them_have_room() -> None:
    layout, deck = sheet(), shipped_content().library.deck("vejrudsigt", "da")
    assert deck is not None
    card = deck.card("sidste-dage")
    assert card is not None
    count = len(card.answers) + 1
    words = [set_text(answer.text, table_width(layout, count), layout.sizes["answer"]) for answer in card.answers]
    names = [set_text(day, item_width(layout, count), layout.sizes["text"]) for day in ("Torsdag", "Lørdag", "Søndag")]
    assert [word for block in (*words, *names) for word in block.too_wide] == []


def test_few_answers_leave_the_names_half_of_the_table() -> None:
    assert item_width(sheet(), 4) > item_width(sheet(), 6)
