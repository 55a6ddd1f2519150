"""What can follow from earlier answers: two forms of a card, answers offered again, the back of a question."""

from dataclasses import replace

import pytest

from easyread.kit.card import Answer, Card, Item, SelfForm, ShowIf
from easyread.kit.deck import Deck
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.plan import Field, PlanCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.sort import SortCard
from easyread.kit.reading.library import load_library
from easyread.kit.rule import CardProblem, RuleContext
from easyread.kit.rules.choosing import back_of_nothing, fork_out_of_shape, offers_nothing
from tests.bad_deck import GOOD_KIT, shelf_of

LIBRARY = load_library(GOOD_KIT)[0]
ANSWERS = (Answer("bil", "Bil"), Answer("baad", "Båd"))
YES_NO = (Answer("ja", "Ja"), Answer("nej", "Nej"))
FORM = SelfForm("hus", ("ja",), text="Hvad kan du lide?")
ASK = PickOneCard(id="spoerg", text="Hvad kan {han} lide?", answers=ANSWERS, self_form=FORM)
SORT = SortCard(id="ting", text="Kan du lide den?", items=(Item("bil", "Bil"), Item("tog", "Tog")), answers=YES_NO)
READ = ReadCard(id="svar", text="En båd.")


@pytest.fixture
def shelf() -> RuleContext:
    return shelf_of(LIBRARY, "da")


def of(*cards: Card) -> Deck:
    deck = LIBRARY.deck("lille", "da")
    assert deck is not None
    return replace(deck, cards=(*deck.cards, *cards))


def keys(problems: list[CardProblem]) -> list[tuple[str, str]]:
    return [(problem.card, problem.key) for problem in problems]


def test_a_card_of_one_screen_may_have_two_forms(shelf: RuleContext) -> None:
    assert keys(list(fork_out_of_shape(of(ASK, replace(READ, self_form=FORM)), shelf))) == []


@pytest.mark.parametrize(
    ("card", "key"),
    [
        (replace(ASK, self_form=replace(FORM, text=" ")), "self.text"),
        (replace(SORT, self_form=FORM), "self"),
        (PlanCard(id="plan", text="", fields=(Field("hvad", "Hvad?", ANSWERS),), self_form=FORM), "self"),
        (replace(READ, text="Du valgte {tal}.", show_if=ShowIf("hus", ("ja",)), self_form=FORM), "self"),
        (replace(ASK, answers=(*ANSWERS, Answer("persona", "En anden"))), "answers"),
    ],
)
def test_two_forms_need_words_one_screen_and_names_that_do_not_clash(shelf: RuleContext, card: Card, key: str) -> None:
    assert keys(list(fork_out_of_shape(of(card), shelf))) == [(card.id, key)]


def test_answers_may_be_offered_again_from_items_answers_and_whole_cards(shelf: RuleContext) -> None:
    again = PickOneCard(id="igen", text="Hvad?", answers=(*ANSWERS, Answer("hus", "Huset")))
    for names in (("ting",), ("spoerg",), ("hus",), ("ting", "spoerg", "hus")):
        assert list(offers_nothing(of(SORT, ASK, replace(again, answers_of=names)), shelf)) == []


def test_each_card_named_must_come_before_and_give_something(shelf: RuleContext) -> None:
    again = PickOneCard(id="igen", text="Hvad?", answers=(Answer("tog", "Tog"), Answer("fly", "Fly")))
    found = offers_nothing(of(SORT, ASK, replace(again, answers_of=("ting", "spoerg", "slut")), READ), shelf)
    assert [problem.message for problem in found] == [
        'no answer here has the id of an answer of "spoerg"',
        'no earlier card is called "slut"',
    ]


def test_a_card_cannot_offer_its_own_answers_again(shelf: RuleContext) -> None:
    again = PickOneCard(id="igen", text="Hvad?", answers=ANSWERS, answers_of=("igen",))
    assert keys(list(offers_nothing(of(again), shelf))) == [("igen", "answers_of")]


def test_a_card_to_read_stands_on_the_back_of_an_earlier_question(shelf: RuleContext) -> None:
    assert list(back_of_nothing(of(ASK, replace(READ, back_of="spoerg")), shelf)) == []
    wrong = (replace(READ, back_of="hilsen"), replace(READ, back_of="svar"), replace(ASK, id="a", back_of="hus"))
    for card in wrong:
        assert keys(list(back_of_nothing(of(card), shelf))) == [(card.id, "back_of")]
