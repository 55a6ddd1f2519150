"""The page of the numbers of help, for staff: which are known, where they are told, and what is wrong in kit.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from easyread.content import Content
from easyread.installation.kit_file import KIT_FILE
from easyread.kit.card import Card
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.help_number import CENTRE, CONTACT, DOCTOR, DUTY, HelpNumber
from easyread.printing.parts.contacts import numbers_told, signs_without_font
from easyread.printing.print_deck import layouts_for
from easyread.problems import Problem, is_error
from easyread.web.words import to_translate

TITLES: Mapping[str, str] = {
    CENTRE: to_translate("Rusmiddelcenteret"),
    DUTY: to_translate("Kommunens vagt"),
    DOCTOR: to_translate("Lægevagten"),
    CONTACT: to_translate("Kontaktpersonen"),
}

NATIONAL: Mapping[str, str] = {
    "112": to_translate("Ved fare for liv"),
    "82 12 12 12": to_translate("Giftlinjen"),
    "80 200 500": to_translate("Alkolinjen"),
    "70 201 201": to_translate("Livslinien"),
}
"""The numbers for the whole country that the decks tell. When they are answered is known from no source."""

IN_WORDS: Mapping[str, str] = {
    "D01": to_translate("Filen kan ikke læses. Gem den som ren tekst (UTF-8)."),
    "D02": to_translate("Filen er ikke skrevet rigtigt. Mangler der et anførselstegn eller en klamme?"),
    "D03": to_translate("Det ord kender Samtalekassen ikke. Se i eksemplet, hvordan det skal staves."),
    "D04": to_translate("Her mangler telefonnummeret."),
    "D05": to_translate("Det er skrevet på en anden måde end i eksemplet. Husk anførselstegn om navn og nummer."),
    "K01": to_translate("Det er ikke et telefonnummer. Brug 3 til 15 cifre. Der må gerne være mellemrum."),
    "K02": to_translate("112 står på kortene i forvejen. Tag linjen ud."),
    "K03": to_translate("Navnet er for langt. Brug højst 30 bogstaver."),
}
"""What is wrong, by the code of the problem."""

OTHERWISE = to_translate("Her er noget galt.")


@dataclass(frozen=True)
class NumberUse:
    """A deck that tells a number: on `cards`, and `on_paper` at the foot of its leaflet."""

    deck: Deck
    cards: tuple[Card, ...]
    on_paper: bool


@dataclass(frozen=True)
class NumberRow:
    """A number of the installation's own; None where it is not known. The title is to be translated.

    Where paper lacks a font for its name, that `is_unprinted`.
    """

    key: str
    title: str
    number: HelpNumber | None
    uses: tuple[NumberUse, ...]
    is_unprinted: bool = False


@dataclass(frozen=True)
class NationalRow:
    """A number for the whole country, and the decks that tell it. The title is to be translated."""

    phone: str
    title: str
    decks: tuple[Deck, ...]


@dataclass(frozen=True)
class NumberProblem:
    """What is wrong, in words to be translated, and where: the key in the file, "" for all of it."""

    words: str
    key: str
    detail: str


def number_rows(content: Content, language: str) -> list[NumberRow]:
    """Return every number that an installation may know."""
    decks = content.library.in_order(language)

    def uses(key: str) -> Iterator[NumberUse]:
        for deck in decks:
            cards = tuple(card for card in deck.cards if card.local is not None and card.local.number == key)
            is_on_paper = _is_at_the_foot(content, deck, key)
            if cards or is_on_paper:
                yield NumberUse(deck, cards, is_on_paper)

    unprinted = signs_without_font(content.numbers)
    return [
        NumberRow(key, title, content.numbers.get(key), tuple(uses(key)), key in unprinted)
        for key, title in TITLES.items()
    ]


def national_rows(content: Content, language: str) -> list[NationalRow]:
    """Return the numbers for the whole country, with the decks that tell them."""
    decks = content.library.for_citizens(language)
    said = {deck.id: "\n".join(text for card in deck.cards for _, text in texts_of(card)) for deck in decks}
    return [
        NationalRow(phone, title, tuple(deck for deck in decks if phone in said[deck.id]))
        for phone, title in NATIONAL.items()
    ]


def number_problems(content: Content) -> list[NumberProblem]:
    """Return what is wrong in kit.toml, so that a number is not known."""
    return [
        NumberProblem(
            IN_WORDS.get(problem.code, OTHERWISE), problem.where.key, f"{problem.message}. {problem.hint}".strip()
        )
        for problem in content.problems
        if is_of_numbers(problem) and is_error(problem)
    ]


def is_of_numbers(problem: Problem) -> bool:
    """Return whether a problem is in kit.toml."""
    return problem.where.file == KIT_FILE


def _is_at_the_foot(content: Content, deck: Deck, key: str) -> bool:
    return key in numbers_told(deck) and any(layout.form.folds for layout in layouts_for(content, deck))
