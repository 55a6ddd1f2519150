"""Review: every fact of the kit in one list, as somebody hears it, for a doctor to read. Danish, as the facts are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from easyread.kit.card import RISKS, Card, Fact
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck, Stamkort
from easyread.kit.placeholders import NUMBER, NUMBER_OF_HELP, fill
from easyread.kit.reading.left_out import LeftOut
from easyread.kit.rules.facts import is_statement, statements, states_fact

TITLE = "Alle fakta i Samtalekassen: til en læge"

HEAD = (
    "Ingen med lægefaglig uddannelse har læst denne liste endnu. Kilderne er fundet på nettet, og ikke alle kunne "
    "læses til ende.",
    "Her står alt, hvad Samtalekassen siger om fare, helbred og lov: på kort, foldere og ark til mennesker med "
    "udviklingshæmning, og i vejledninger og stikord til personalet.",
    "Den bør læses af en læge, der kender rusmidler og afhængighed, for eksempel fra et rusmiddelcenter. Afsnittet om "
    "lov kan læses af en socialrådgiver eller en jurist.",
    "Det farligste står først. Sæt kryds ved Rigtigt, eller skriv, hvad der skal stå. Sætninger til borgeren har højst "
    "15 ord, og ord som alle bruger.",
)

RIGHT, WRONG = "Rigtigt", "Ret til:"
SOURCE, NO_SOURCE = "Kilde", "Kilde: ingen er nævnt"
ASKED = "Vi spørger"
READ_BY = ("Læst af:", "Stilling:", "Dato:")
LEFT_OUT = "Uden en god kilde"
LEFT_OUT_HEAD = "Til det her blev der ikke fundet en kilde, eller kun en svag. Skriv en bedre, hvis du kender den."
IS_SAID = "Det siger Samtalekassen, med en svag kilde."
IS_NOT_SAID = "Det siger Samtalekassen ikke."

_SECTIONS: Mapping[str, str] = {
    "life": "Livsfare: det kan man dø af ikke at vide",
    "health": "Helbred",
    "law": "Lov",
    "": "Ikke mærket som fakta",
}

_FORMS: Mapping[str, str] = {"self.text": "Om borgeren selv", "local.text": "Hvor nummeret er kendt"}
_OF_PERSONA = "Om personen på billedet"
_ASKED_BEFORE = "Svar på spørgsmålet"
_POINT = "Stikord til personalet"
_STAMKORT = "vejledning til personalet"


@dataclass(frozen=True)
class Said:
    """A sentence or more that somebody hears or reads; `form` tells when, where that is not always.

    A question `is_asked` before the fact that answers it.
    """

    text: str
    form: str = ""
    is_asked: bool = False


@dataclass(frozen=True)
class ReviewedFact:
    """One fact: where it stands, what is said there, and the sources in words."""

    number: int
    deck: str
    place: str
    said: tuple[Said, ...]
    sources: tuple[str, ...]

    @property
    def where(self) -> str:
        """Where it stands, in words: "Folder: alkohol, kortet for-meget"."""
        return f"{self.deck}, {self.place if self.place == _STAMKORT else f'kortet {self.place}'}"


@dataclass(frozen=True)
class ReviewSection:
    """The facts of one risk, in the order of the decks."""

    title: str
    facts: tuple[ReviewedFact, ...]


@dataclass(frozen=True)
class Review:
    """Every fact, the most dangerous first, and what was left out."""

    sections: tuple[ReviewSection, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class _Found:
    risk: str
    deck: Deck
    place: str
    said: tuple[Said, ...]
    fact: Fact | None = None


def review_of(decks: Iterable[Deck], forms: Mapping[str, str], left_out: tuple[LeftOut, ...]) -> Review:
    """Return the facts of some decks, numbered through.

    Args:
        decks: The decks in Danish, in their order.
        forms: The words of a persona.
        left_out: What no source was found for.
    """
    found = [one for deck in decks for one in _of_deck(deck, {**forms, NUMBER: "___", NUMBER_OF_HELP: "(nummer)"})]
    sections: list[ReviewSection] = []
    number = 0
    for risk in (*RISKS, ""):
        facts = []
        for one in (one for one in found if one.risk == risk):
            number += 1
            facts.append(ReviewedFact(number, one.deck.title, one.place, one.said, _sources(one)))
        if facts:
            sections.append(ReviewSection(_SECTIONS[risk], tuple(facts)))
    return Review(tuple(sections), left_out)


def _of_deck(deck: Deck, forms: Mapping[str, str]) -> Iterator[_Found]:
    for card in deck.cards:
        if card.fact is not None:
            said = _said_by_staff(card, deck) if card.is_for_staff else _said(card, deck, forms)
            yield _Found(_risk(card.fact), deck, card.id, (*said, *_points(card, deck)), card.fact)
        elif found := tuple(Said(fill(text, forms)) for text in _stated(card, deck)):
            yield _Found("", deck, card.id, found)
    fact, stated = deck.stamkort.fact, tuple(map(Said, _stated(deck.stamkort, deck)))
    if fact is not None:
        yield _Found(_risk(fact), deck, _STAMKORT, stated or tuple(_all(deck.stamkort)), fact)
    elif stated:
        yield _Found("", deck, _STAMKORT, stated)


def _said(card: Card, deck: Deck, forms: Mapping[str, str]) -> Iterator[Said]:
    """What is said on a card, in each of its forms; before it the question that it answers."""
    question = deck.card(card.back_of)
    if question is not None:
        yield Said(fill(question.text, forms), _ASKED_BEFORE, is_asked=True)
    names = {**_FORMS, "text": _OF_PERSONA} if card.self_form else _FORMS
    yield from (Said(fill(text, forms), names.get(key, "")) for key, text in texts_of(card) if is_statement(key))


def _said_by_staff(card: Card, deck: Deck) -> Iterator[Said]:
    """The points of a page for staff that state a fact; all of them where none is known to."""
    return iter(tuple(map(Said, _stated(card, deck))) or tuple(_all(card)))


def _points(card: Card, deck: Deck) -> Iterator[Said]:
    """The talking points beside a fact that say what to do."""
    return (Said(point, _POINT) for point in card.points if states_fact(point, deck.language))


def _stated(entry: Card | Stamkort, deck: Deck) -> list[str]:
    return [sentence for _, sentence in statements(entry, deck.language)]


def _all(entry: Card | Stamkort) -> Iterator[Said]:
    return (Said(text) for key, text in texts_of(entry) if is_statement(key))


def _risk(fact: Fact) -> str:
    return fact.risk if fact.risk in RISKS else ""


def _sources(found: _Found) -> tuple[str, ...]:
    known = {source.id: source.words for source in found.deck.sources if source.id}
    return tuple(known.get(name, name) for name in found.fact.sources) if found.fact else ()
