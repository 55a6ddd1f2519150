"""What is a statement and what a question, and who must hear that the doctor comes before stopping."""

from dataclasses import replace

import pytest

from easyread.kit.card import STOP, Answer, Card, Fact, OrIf, ShowIf
from easyread.kit.deck import Deck, Source
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.plan import Field, PlanCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.reading.library import load_library
from easyread.kit.rule import RuleContext
from easyread.kit.rules.facts import fact_without_source, facts_of, states_fact, stopping_alone, unmarked_fact
from tests.bad_deck import GOOD_KIT, shelf_of

LIBRARY = load_library(GOOD_KIT)[0]
CHOICES = (Answer("stoppe", "Stoppe"), Answer("mindre", "Bruge mindre"), Answer("som-nu", "Som nu"))
GOAL = PickOneCard(id="maal", text="Hvad vil du?", answers=CHOICES)
BOTH = ("stoppe", "mindre")


@pytest.fixture
def shelf() -> RuleContext:
    return shelf_of(LIBRARY, "da")


def of(*cards: Card, sources: tuple[Source, ...] = (), language: str = "da") -> Deck:
    deck = LIBRARY.deck("lille", "da")
    assert deck is not None
    return replace(deck, cards=cards, sources=sources, language=language)


def doctor(show_if: ShowIf | None = None, about: str = STOP) -> ReadCard:
    return ReadCard(id="laege", text="Tal med lægen først.", fact=Fact("life", ("kilde",), about), show_if=show_if)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Det er farligt at blande.", ["Det er farligt at blande."]),
        ("Her er {han}. Ring 112!", ["Ring 112!"]),
        ("Kan det være farligt at blande?", []),
        ("Kan det være farligt? Ja, det er farligt.", ["Ja, det er farligt."]),
        ("{Han} spørger: “Er det farligt?”", []),
        ("{Han} siger: “Det er farligt.”", ["{Han} siger: “Det er farligt.”"]),
        ("Her er {han} glad.", []),
        ("", []),
    ],
)
def test_what_speaks_of_danger_is_a_statement_but_for_a_question(text: str, found: list[str]) -> None:
    assert states_fact(text, "da") == found


def test_a_fact_needs_a_source_with_its_publisher_and_a_year(shelf: RuleContext) -> None:
    whole = Source("GHB", "kilde", "Giftlinjen", year=2024)
    assert list(fact_without_source(of(doctor(), sources=(whole,)), shelf)) == []
    assert list(fact_without_source(of(doctor(), sources=(replace(whole, year=0, seen=2026),)), shelf)) == []
    lacking = (replace(whole, year=0), replace(whole, publisher=""), replace(whole, id="en-anden"))
    for source in lacking:
        assert [problem.key for problem in fact_without_source(of(doctor(), sources=(source,)), shelf)] == [
            "fact.sources"
        ]


def test_a_fact_says_what_it_risks_and_what_it_is_about_in_known_words(shelf: RuleContext) -> None:
    odd = replace(doctor(about="stopping"), fact=Fact("danger", ("kilde",), "stopping"))
    deck = of(odd, sources=(Source("GHB", "kilde", "Giftlinjen", year=2024),))
    assert [problem.key for problem in fact_without_source(deck, shelf)] == ["fact.risk", "fact.about"]


def test_the_facts_of_a_deck_are_those_of_its_cards_and_of_the_guide() -> None:
    deck = of(doctor(), GOAL)
    assert [(card, key) for card, key, _ in facts_of(deck)] == [("laege", "fact")]
    guided = replace(deck, stamkort=replace(deck.stamkort, fact=Fact("life", ("kilde",))))
    assert [(card, key) for card, key, _ in facts_of(guided)] == [("laege", "fact"), ("", "stamkort.fact")]


def test_what_is_chosen_or_summed_up_states_nothing(shelf: RuleContext) -> None:
    danger = "Det er farligt."
    asked = replace(GOAL, summary=danger, say=danger, alt=danger, answers=(Answer("a", danger), Answer("b", "Ja")))
    assert list(unmarked_fact(of(asked), shelf)) == []
    assert [problem.key for problem in unmarked_fact(of(replace(asked, text=danger)), shelf)] == ["text"]


def test_a_mark_on_the_card_is_enough_and_one_on_another_is_not(shelf: RuleContext) -> None:
    told = ReadCard(id="fare", text="Det er farligt.")
    assert [problem.card for problem in unmarked_fact(of(doctor(), told), shelf)] == ["fare"]
    assert list(unmarked_fact(of(replace(told, fact=Fact("life", ("kilde",)))), shelf)) == []


@pytest.mark.parametrize(
    ("show_if", "is_alone"),
    [
        (None, False),
        (ShowIf("maal", BOTH), False),
        (ShowIf("maal", (*BOTH, "som-nu")), False),
        (ShowIf("maal", ("stoppe",)), True),
        (ShowIf("maal", ("stoppe",), otherwise=(OrIf("maal", ("mindre",)),)), False),
        (ShowIf("hus", ("ja",), otherwise=(OrIf("maal", BOTH),)), False),
        (ShowIf("hus", ("ja",)), True),
    ],
)
def test_whoever_chose_to_stop_or_to_use_less_sees_the_doctor_card(
    shelf: RuleContext, show_if: ShowIf | None, *, is_alone: bool
) -> None:
    found = [problem.card for problem in stopping_alone(of(GOAL, doctor(show_if)), shelf)]
    assert found == (["maal"] if is_alone else [])


def test_the_doctor_comes_after_the_choice_and_the_card_says_so(shelf: RuleContext) -> None:
    assert list(stopping_alone(of(doctor(), GOAL), shelf))
    assert list(stopping_alone(of(GOAL, doctor(about="")), shelf))
    assert list(stopping_alone(of(GOAL), shelf))
    assert list(stopping_alone(of(replace(GOAL, answers=CHOICES[2:])), shelf)) == []


def test_a_choice_in_a_field_of_a_plan_counts_and_everybody_must_be_told(shelf: RuleContext) -> None:
    plan = PlanCard(id="plan", text="", fields=(Field("hvad", "Hvad vil du?", CHOICES),))
    assert list(stopping_alone(of(plan, doctor()), shelf)) == []
    assert list(stopping_alone(of(plan, doctor(ShowIf("hus", ("ja",)))), shelf))


def test_words_of_another_language_are_not_looked_at(shelf: RuleContext) -> None:
    assert list(stopping_alone(of(GOAL, language="en"), shelf)) == []
    assert list(unmarked_fact(of(ReadCard(id="a", text="Det er farligt."), language="en"), shelf)) == []
