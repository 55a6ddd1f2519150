"""Which cards are printed, and how many of each."""

from easyread.printing.cards.card_faces import BLANK
from easyread.printing.cards.printed_card import printed_cards
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.print_deck import pictures_for
from tests.printed import small_deck, source, woman


def labels(**options: object) -> list[str]:
    found, chosen = source(), PrintOptions(**options)  # type: ignore[arg-type]
    layout = found.layouts["kort-a7"]
    assert isinstance(layout, CardLayout)
    job = Job(small_deck(), (woman(),), layout, chosen, found.pictures, pictures_for(found, chosen))
    return [card.face.label for card in printed_cards(job)]


def test_a_single_card_of_a_question_can_be_chosen() -> None:
    assert labels(cards=("kender.prik",)) == ["kender.prik"]
    assert labels(cards=("kender",)) == ["kender.person", "kender.prik"]


def test_there_may_be_more_of_some_cards_than_of_others() -> None:
    several = labels(cards=("kender", "nej"), copies_of=(("kender", 2), ("kender.prik", 3)))
    assert several == ["kender.person", "kender.prik", "nej", "kender.person", "kender.prik", "kender.prik"]
    assert labels(cards=("kender", "nej"), copies_of=(("nej", 0),)) == ["kender.person", "kender.prik"]


def test_blank_cards_come_last() -> None:
    assert labels(cards=("nej",), copies=2, blanks=1) == ["nej", "nej", BLANK]


def test_the_cards_of_a_question_have_as_much_room_for_words() -> None:
    found, chosen = source(), PrintOptions()
    layout = found.layouts["kort-a7"]
    assert isinstance(layout, CardLayout)
    job = Job(small_deck(), (woman(),), layout, chosen, found.pictures, pictures_for(found, chosen))
    needs = {card.face.label: card.needs for card in printed_cards(job)}
    assert len({needed for label, needed in needs.items() if label.startswith("klar.")}) == 1
    assert needs["laes"] > needs["kender.prik"]
