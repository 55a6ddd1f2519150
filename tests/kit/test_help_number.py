"""Cards that say a number of help where the installation knows it."""

from dataclasses import replace

from easyread.kit.card import Local
from easyread.kit.deck import Deck
from easyread.kit.help_number import HELP_NUMBERS, HelpNumber, versions, with_numbers
from easyread.kit.reading.library import load_library
from easyread.kit.steps.router import steps
from tests.bad_deck import GOOD_KIT

KNOWN = {"laegevagt": HelpNumber("1813", "Lægevagten")}


def deck(**local: str) -> Deck:
    """The small deck; its first card says something else where a number is known."""
    found = load_library(GOOD_KIT)[0].decks["da"]["lille"]
    first, *others = found.cards
    first = replace(first, say="Her er {han} nu.", local=Local(**local) if local else None)
    return replace(found, cards=(first, *others))


def test_a_card_says_its_local_words_where_the_number_is_known() -> None:
    told = with_numbers(deck(number="laegevagt", text="Ring {nummer}. Det siger {han}."), KNOWN)
    [first] = [step for step in steps(told, {"han": "hun"}) if step.card.local]
    assert first.text == "Ring 1813. Det siger hun."
    assert first.spoken == first.text, "what was said of the usual text is not said"


def test_the_spoken_words_have_the_number_as_it_is_written() -> None:
    told = with_numbers(deck(number="laegevagt", text="Ring {nummer}.", say="Ring op til {nummer}."), KNOWN)
    assert told.cards[0].say == "Ring op til 1813."


def test_elsewhere_a_card_says_its_usual_words() -> None:
    written = deck(number="kontakt", text="Ring {nummer}.")
    assert with_numbers(written, KNOWN) is written
    plain = deck()
    assert with_numbers(plain, KNOWN) is plain


def test_doing_it_twice_is_doing_it_once() -> None:
    told = with_numbers(deck(number="laegevagt", text="Ring {nummer}."), KNOWN)
    assert with_numbers(told, KNOWN) == told


def test_rules_look_at_a_deck_as_it_is_where_every_number_is_known() -> None:
    assert len(versions(deck())) == 1
    for number in HELP_NUMBERS:
        written, told = versions(deck(number=number, text="Ring {nummer}."))
        assert written.cards[0].text == "Her er {han}."
        assert told.cards[0].text == "Ring +45 12 34 56 78."
