"""What the conditions of a deck file ask of the steps before."""

from pathlib import Path

import pytest

from easyread.kit.card import UNSURE, Card, OrIf, ShowIf
from easyread.kit.deck import Deck
from easyread.kit.step import Need, either
from easyread.kit.steps.needs import keys_of, need_of, offers_of, opposite
from tests.small_deck import deck_of

CARDS = """
[[card]]
id = "glad"
kind = "pick-one"
picture = "ting/hus"
text = "Er du glad?"
answers = "ja-nej"

[[card]]
id = "foeler-du"
kind = "sort"
text = "Kender du det?"
answers = "ja-nej"
items = [{ id = "bange", name = "Bange", picture = "ting/hus" }, { id = "vred", name = "Vred", picture = "ting/hus" }]

[[card]]
id = "hvad"
kind = "pick-many"
picture = "ting/hus"
text = "Hvad vil {han} tale om?"
self = { card = "glad", is = ["ja"], text = "Hvad vil du tale om?" }
answers = [{ id = "bange", text = "Bange", picture = "ting/hus" }, { id = "bil", text = "Bil", picture = "ting/hus" }]

[[card]]
id = "tal"
kind = "scale"
text = "Hvor meget?"
low = "Lidt"
high = "Meget"
each_of = { card = "foeler-du", is = ["ja"] }

[[card]]
id = "mest"
kind = "pick-one"
picture = "ting/hus"
text = "Hvad fylder mest?"
answers_of = ["foeler-du", "hvad", "glad"]
answers = [
    { id = "bange", text = "Bange", picture = "ting/hus" },
    { id = "bil", text = "Bil", picture = "ting/hus" },
    { id = "glad", text = "Glad", picture = "ting/hus" },
    { id = "andet", text = "Andet", picture = "ting/hus" },
]
"""


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    return deck_of(tmp_path, CARDS)


def card(deck: Deck, card_id: str) -> Card:
    found = deck.card(card_id)
    assert found is not None
    return found


def test_a_condition_needs_one_of_its_answers_on_the_step_of_its_card(deck: Deck) -> None:
    need = need_of(ShowIf("glad", ("ja", UNSURE)), deck)
    assert need == Need("glad", ("ja", UNSURE))
    assert need.holds({"glad": (UNSURE,)})
    assert not need.holds({"glad": ("nej",)})
    assert not need.holds({})


def test_one_of_several_conditions_is_enough(deck: Deck) -> None:
    need = need_of(ShowIf("glad", ("ja",), otherwise=(OrIf("foeler-du", ("ja",), item="vred"),)), deck)
    assert [one.key for one in need.each] == ["glad", "foeler-du.vred"]
    assert need.holds({"foeler-du.vred": ("ja",)})
    assert need.holds({"glad": ("ja",)})
    assert not need.holds({"glad": ("nej",), "foeler-du.bange": ("ja",)})


def test_of_a_card_asked_of_items_any_of_them_is_enough_where_none_is_named(deck: Deck) -> None:
    need = need_of(ShowIf("foeler-du", ("ja",)), deck)
    assert [one.key for one in need.each] == ["foeler-du.bange", "foeler-du.vred"]
    assert [one.key for one in need_of(ShowIf("foeler-du", ("ja",), item="vred"), deck).each] == ["foeler-du.vred"]
    assert [one.key for one in need_of(ShowIf("tal", ("5",)), deck).each] == ["tal.bange", "tal.vred"]


def test_both_forms_of_a_card_count(deck: Deck) -> None:
    assert keys_of(card(deck, "hvad")) == ("hvad", "hvad.persona")
    assert keys_of(card(deck, "glad")) == ("glad",)
    need = need_of(ShowIf("hvad", ("bil",)), deck)
    assert need.holds({"hvad.persona": ("bil",)})
    assert need.holds({"hvad": ("bil",)})


def test_a_condition_on_no_card_of_the_deck_needs_a_step_that_never_comes(deck: Deck) -> None:
    assert need_of(ShowIf("nowhere", ("ja",)), deck) == Need("nowhere", ("ja",))


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"glad": ("nej",)},
        {"glad": (UNSURE,)},
        {"glad": ("ja",)},
        {"foeler-du.vred": ("ja",)},
        {"glad": ("ja",), "foeler-du.vred": ("nej",)},
    ],
)
def test_the_opposite_holds_exactly_where_the_need_does_not(deck: Deck, answers: dict[str, tuple[str, ...]]) -> None:
    need = need_of(ShowIf("glad", ("ja",), otherwise=(OrIf("foeler-du", ("ja",)),)), deck)
    assert all(other.holds(answers) for other in opposite(need)) is not need.holds(answers)


def test_the_opposite_of_the_opposite_is_the_need_itself() -> None:
    need = Need("glad", ("ja",))
    (other,) = opposite(need)
    assert opposite(other) == (need,)


def test_the_opposite_of_alternatives_of_alternatives_forgets_none() -> None:
    a, b, c = (Need(key, ("ja",)) for key in "abc")
    need = either([a, either([b, c])])
    assert [one.key for one in need.each] == ["a", "b", "c"]
    assert not all(other.holds({"c": ("ja",)}) for other in opposite(need))


def test_an_item_is_offered_again_where_it_got_no_nej(deck: Deck) -> None:
    offers = dict(offers_of(card(deck, "mest"), deck))
    assert offers["bange"].holds({"foeler-du.bange": ("ja",)})
    for answers in ({}, {"foeler-du.bange": ("nej",)}, {"foeler-du.bange": (UNSURE,)}, {"foeler-du.vred": ("ja",)}):
        assert not offers["bange"].holds(answers)


def test_an_answer_is_offered_again_where_it_was_chosen_in_either_form_or_on_another_card(deck: Deck) -> None:
    offers = dict(offers_of(card(deck, "mest"), deck))
    assert offers["bil"].holds({"hvad": ("bil",)})
    assert offers["bil"].holds({"hvad.persona": ("bil", "bange")})
    assert offers["bange"].holds({"hvad": ("bange",)})
    assert not offers["bil"].holds({"hvad": ("bange",)})


def test_a_whole_card_is_offered_again_where_it_was_answered_with_anything_but_nej(deck: Deck) -> None:
    offers = dict(offers_of(card(deck, "mest"), deck))
    assert offers["glad"].holds({"glad": ("ja",)})
    assert not offers["glad"].holds({"glad": ("nej",)})
    assert not offers["glad"].holds({"glad": (UNSURE,)})


def test_an_answer_of_no_earlier_card_is_always_offered(deck: Deck) -> None:
    assert "andet" not in dict(offers_of(card(deck, "mest"), deck))
    assert offers_of(card(deck, "glad"), deck) == ()
