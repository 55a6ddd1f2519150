"""HelpNumber: a number of help that an installation knows, and decks that tell it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.placeholders import NUMBER_OF_HELP, fill

CENTRE, DUTY, DOCTOR, CONTACT = "rusmiddelcenter", "kommunens-vagt", "laegevagt", "kontakt"
HELP_NUMBERS = (CENTRE, DUTY, DOCTOR, CONTACT)
"""What an installation may know the number of."""


@dataclass(frozen=True)
class HelpNumber:
    """A number as it is written and said. `name` is whom one reaches there, where the installation says so."""

    phone: str
    name: str = ""


HelpNumbers = Mapping[str, HelpNumber]
"""The numbers that are known, by what they are of."""

EXAMPLES: HelpNumbers = dict.fromkeys(HELP_NUMBERS, HelpNumber("+45 12 34 56 78"))
"""Stand for the numbers of any installation where the rules look at what it would say; as long as they come."""


def with_numbers(deck: Deck, numbers: HelpNumbers) -> Deck:
    """Return the deck with each card that has `local` words saying these, where the number in them is known.

    Done once, so that the screen, the voice, the summary and all paper say the same.
    """
    cards = tuple(_with_number(card, numbers) for card in deck.cards)
    return replace(deck, cards=cards) if cards != deck.cards else deck


def versions(deck: Deck) -> tuple[Deck, ...]:
    """Return the deck as it is written and, where that differs, as it is where all numbers are known: for rules."""
    told = with_numbers(deck, EXAMPLES)
    return (deck,) if told is deck else (deck, told)


def _with_number(card: Card, numbers: HelpNumbers) -> Card:
    local = card.local
    if local is None or local.number not in numbers:
        return card
    phone = numbers[local.number].phone
    filled = {NUMBER_OF_HELP: phone}
    return replace(card, text=fill(local.text, filled), say=fill(local.say, filled), local=replace(local, phone=phone))
