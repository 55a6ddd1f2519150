"""On which cards the rules of wording look, and on which not. What each finds stands in tests/bad_decks/."""

from dataclasses import replace

import pytest

from easyread.kit.card import Answer, Card, Item, SelfForm, ShowIf
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.say_no import SayNoCard
from easyread.kit.kinds.sort import SortCard
from easyread.kit.reading.library import load_library
from easyread.kit.rules.deck_rules import check_deck
from easyread.kit.rules.wording import WORDING_RULES
from tests.bad_deck import GOOD_KIT, shelf_of

LIBRARY = load_library(GOOD_KIT)[0]
YES_NO = (Answer("ja", "Ja"), Answer("nej", "Nej"))
PRESUMING = "Hvem er hos dig, når du er påvirket?"


def found(*cards: Card, audience: str = "citizen", language: str = "da") -> list[tuple[str, str]]:
    """The codes and keys of what the rules find in a deck of these cards."""
    small = LIBRARY.deck("lille", language)
    assert small is not None
    deck = replace(small, cards=cards, audience=audience)
    problems = check_deck(deck, shelf_of(LIBRARY, language), WORDING_RULES)
    return [(problem.code, problem.where.key.removeprefix("card.")) for problem in problems]


def read(text: str) -> ReadCard:
    return ReadCard(id="hus", text=text)


def test_conditions_are_looked_for_in_the_guide_for_staff_too() -> None:
    small = LIBRARY.deck("lille", "da")
    assert small is not None
    stamkort = replace(small.stamkort, goal="Er du i tvivl, så spørg.")
    problems = check_deck(replace(small, stamkort=stamkort), shelf_of(LIBRARY, "da"), WORDING_RULES)
    assert [(problem.code, problem.where.key) for problem in problems] == [("W12", "stamkort.goal")]


@pytest.mark.parametrize("text", ["Det er farligt at blande dem.", "Man sover. Hvil dig.", PRESUMING])
def test_pages_for_staff_may_point_and_presume(text: str) -> None:
    assert len(found(read(text))) == 1
    assert found(read(text), audience="staff") == []


def test_a_reply_may_mean_what_the_card_said_before() -> None:
    assert found(SayNoCard(id="nej", text="Her er to øl.", reply="Jeg vil ikke have dem.", picture_after="")) == []
    alone = SayNoCard(id="nej", text="Kom nu.", reply="Jeg vil ikke have dem.", picture_after="")
    assert found(alone) == [("W13", "nej.reply")]


def test_the_summary_of_yes_and_no_is_a_question_or_is_not_there() -> None:
    card = PickOneCard(id="hus", text="Kan du lide det?", answers=YES_NO, summary="Jeg kan lide det")
    assert found(card) == [("W15", "hus.summary")]
    assert found(card, language="en") == [("W15", "hus.summary")]
    assert found(replace(card, summary="Kan jeg lide det?")) == []
    assert found(replace(card, summary="")) == []
    assert found(replace(card, answers=YES_NO[:1])) == []


def test_the_name_of_a_group_of_things_is_no_statement() -> None:
    things = (Item("glad", "Glad"), Item("vred", "Vred"))
    assert found(SortCard(id="hus", text="Kender du det?", items=things, answers=YES_NO, summary="Jeg kender")) == []


def test_after_an_answer_use_may_be_presumed() -> None:
    asked = PickOneCard(id="kender", text="Kender du det?", answers=YES_NO)
    after = replace(read(PRESUMING), show_if=ShowIf("kender", ("ja",)))
    assert found(asked, read(PRESUMING)) == [("W16", "hus.text")]
    assert found(asked, after) == []


@pytest.mark.parametrize("answer", ["nej", "ved-ikke"])
def test_behind_an_answer_that_says_no_use_is_not_presumed(answer: str) -> None:
    asked = PickOneCard(id="kender", text="Kender du det?", answers=YES_NO)
    after = replace(read(PRESUMING), show_if=ShowIf("kender", (answer,)))
    assert found(asked, after) == [("W16", "hus.text")]


def test_a_card_with_other_words_for_one_who_said_no_may_presume_use() -> None:
    asked = PickOneCard(id="kender", text="Kender du det?", answers=YES_NO)
    of_self = SelfForm("kender", ("ja",), text=PRESUMING)
    of_nobody = SelfForm("kender", ("nej",), text=PRESUMING)
    assert found(asked, replace(read("Her er han."), self_form=of_nobody)) == [("W16", "hus.self.text")]
    assert found(asked, replace(read("Her er han."), self_form=of_self)) == []
