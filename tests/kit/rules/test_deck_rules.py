"""How rules are asked, and what an exception does. What each rule finds stands in tests/bad_decks/."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.kit.deck import Deck, Exemption
from easyread.kit.kinds.staff_page import Part, StaffPageCard
from easyread.kit.reading.library import load_library
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.all_rules import RULES
from easyread.kit.rules.deck_rules import all_steps, check_deck
from easyread.kit.rules.structure import STRUCTURE_RULES
from easyread.problems import Severity
from tests.bad_deck import GOOD_KIT, problems_of, shelf_of, small_kit

LIBRARY = load_library(GOOD_KIT)[0]


def always(_deck: Deck, _shelf: RuleContext) -> Iterator[CardProblem]:
    yield CardProblem("hus", "text", "always so")
    yield CardProblem("hus", "text", "always so")


SOFT = Rule("W05", Severity.ERROR, "Do it.", always, of_words=True)
HARD = Rule("D11", Severity.ERROR, "Do it.", always)


def checked(rule: Rule, *exemptions: Exemption, language: str = "da") -> list[str]:
    deck = LIBRARY.deck("lille", language)
    assert deck is not None
    problems = check_deck(replace(deck, exemptions=exemptions), shelf_of(LIBRARY, language), [rule])
    return [f"{problem.code} {problem.where}: {problem.message}" for problem in problems]


def test_a_breach_is_told_once() -> None:
    assert checked(SOFT) == ["W05 lille/deck.toml card.hus.text: always so"]


def test_a_breach_of_words_lies_in_the_file_of_its_language_and_one_of_structure_in_the_deck() -> None:
    assert checked(SOFT, language="en") == ["W05 lille/en.toml card.hus.text: always so"]
    assert checked(HARD, language="en") == ["D11 lille/deck.toml card.hus.text: always so"]


def test_an_exception_takes_the_breach_off_its_card_alone() -> None:
    assert checked(SOFT, Exemption("W05", "hus", "It is a name.")) == []
    assert checked(SOFT, Exemption("W05", "", "It is a name.")) == [
        "W05 lille/deck.toml card.hus.text: always so",
        "X01 lille/deck.toml exception: W05 for the deck is not needed",
    ]


def test_an_exception_for_one_language_holds_and_is_needed_there_alone() -> None:
    english = Exemption("W05", "hus", "It is a name.", "en")
    assert checked(SOFT, english, language="en") == []
    assert checked(SOFT, english) == ["W05 lille/deck.toml card.hus.text: always so"]


def test_an_exception_that_danish_needs_may_be_idle_in_english() -> None:
    idle = Rule("W05", Severity.ERROR, "Do it.", lambda _deck, _shelf: ())
    assert checked(idle, Exemption("W05", "hus", "A name."), language="en") == []
    assert len(checked(idle, Exemption("W05", "hus", "A name."))) == 1


@pytest.mark.parametrize("code", ["D11", "S01", "X01", "F01"])
def test_no_exception_is_made_from_what_a_deck_cannot_do_without(code: str) -> None:
    rule = replace(HARD, code=code)
    assert checked(rule, Exemption(code, "hus", "Please.")) == [
        f"{code} lille/deck.toml card.hus.text: always so",
        f"X01 lille/deck.toml exception: {code} for hus: this rule has no exceptions",
    ]


def test_a_condition_may_ask_for_dont_know(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    deck, english = kit / "lille" / "deck.toml", kit / "lille" / "en.toml"
    card = '\n[[card]]\nid = "mer"\nkind = "read"\npicture = "ting/hus"\ntext = "Se huset."\n'
    condition = 'show_if = { card = "hus", is = ["ved-ikke"] }\n'
    deck.write_text(deck.read_text(encoding="utf-8") + card + condition, encoding="utf-8")
    english.write_text(english.read_text(encoding="utf-8") + '[card.mer]\ntext = "See the house."\n', encoding="utf-8")
    assert problems_of(kit) == []


def test_a_long_word_is_explained_in_all_its_forms(tmp_path: Path) -> None:
    kit = small_kit(tmp_path)
    file = kit / "lille" / "deck.toml"
    text = file.read_text(encoding="utf-8").replace('"Her er {han}."', '"Rusmiddelbehandlingen er her."')
    hard = '[hard]\nrusmiddelbehandling = "Hjælp til at bruge mindre."\n\n[stamkort]'
    file.write_text(text.replace("[stamkort]", hard), encoding="utf-8")
    assert problems_of(kit) == []


@pytest.mark.parametrize(("count", "codes"), [(12, []), (13, ["W02"]), (15, ["W02"]), (16, ["W01"])])
def test_a_sentence_is_good_up_to_twelve_words_and_bad_over_fifteen(
    tmp_path: Path, count: int, codes: list[str]
) -> None:
    kit = small_kit(tmp_path)
    file = kit / "lille" / "deck.toml"
    sentence = "Hus " + " ".join(["hus"] * (count - 1)) + "."
    file.write_text(file.read_text(encoding="utf-8").replace("Her er {han}.", sentence), encoding="utf-8")
    assert [problem.code for problem in problems_of(kit)] == codes


def test_a_word_that_one_persona_lacks_is_not_known() -> None:
    deck = LIBRARY.deck("lille", "da")
    assert deck is not None
    shelf = shelf_of(LIBRARY, "da")
    man, woman = shelf.personas
    assert check_deck(deck, shelf, STRUCTURE_RULES) == []
    lacking = replace(shelf, personas=(man, replace(woman, forms={})))
    assert [problem.code for problem in check_deck(deck, lacking, STRUCTURE_RULES)] == ["D14"]


def test_personas_for_whom_the_deck_says_the_same_are_asked_once() -> None:
    deck = LIBRARY.deck("lille", "da")
    assert deck is not None
    shelf = shelf_of(LIBRARY, "da")
    assert [step.text for step in all_steps(deck, shelf) if step.key == "hilsen"] == ["Her er han.", "Her er hun."]
    same = replace(deck, cards=deck.cards[1:])
    assert [step.key for step in all_steps(same, shelf)] == ["hus"]


def test_every_rule_can_be_asked_of_a_deck_with_nothing_in_it() -> None:
    deck = LIBRARY.deck("lille", "da")
    assert deck is not None
    empty = replace(deck, cards=(), layouts=(), picture="ting/hus")
    assert check_deck(empty, shelf_of(LIBRARY, "da"), RULES) == []
    nobody = replace(shelf_of(LIBRARY, "da"), personas=())
    assert check_deck(empty, nobody, RULES) == []


def test_staff_may_read_longer_sentences_and_words_and_several_questions() -> None:
    lead = (
        "Har I talt om rusmiddelbehandlingen, og ved I alle sammen, hvem der skal ringe til centret i dag? Og hvornår?"
    )
    assert sorted({code for code, _ in breaches("citizen", lead)}) == ["D30", "W01", "W04", "W06"]
    assert breaches("staff", lead) == []


def test_staff_pages_keep_the_rules_that_are_about_respect_and_print() -> None:
    found = breaches("staff", "Klienten drikker højst 14 genstande.", title='den "gamle" grænse')
    assert found == [("M02", "text"), ("W05", "text"), ("W07", "text"), ("W08", "title"), ("W11", "title")]


def test_a_point_for_staff_has_six_sentences_at_most() -> None:
    assert breaches("staff", "Læs.", point="Vent lidt. " * 6) == [("W09", "parts.husk.points.1")]
    assert breaches("staff", "Læs.", point=("Vent lidt. " * 7).strip()) == [("W03", "parts.husk.points.1")]


def breaches(audience: str, lead: str, title: str = "Side", point: str = "Vent.") -> list[tuple[str, str]]:
    """The codes and keys of what is wrong with the page of a deck that has one page for staff."""
    small = LIBRARY.deck("lille", "da")
    assert small is not None
    part = Part("husk", "Husk", (point,))
    page = StaffPageCard(id="side", title=title, text=lead, picture="ting/hus", parts=(part,))
    deck = replace(small, audience=audience, cards=(page,), layouts=())
    problems = check_deck(deck, shelf_of(LIBRARY, "da"), RULES)
    return sorted((problem.code, problem.where.key.removeprefix("card.side.")) for problem in problems)


def test_an_exception_from_a_rule_that_is_not_asked_now_is_left_alone() -> None:
    deck = LIBRARY.deck("lille", "da")
    assert deck is not None
    shelf = shelf_of(LIBRARY, "da")
    excepted = replace(deck, exemptions=(Exemption("W05", "hus", "It is a name."),))
    assert [problem.code for problem in check_deck(excepted, shelf, [HARD])] == ["D11", "X01"]
    assert [problem.code for problem in check_deck(excepted, shelf, [HARD], not_asked=[SOFT])] == ["D11"]
