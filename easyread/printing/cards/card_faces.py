"""What stands on the printed cards of a deck, with the words of a persona in it. Knows no lengths.

A question and the facts that answer it are the two sides of one card, so that nobody is left with half of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from easyread.kept import kept
from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import NUMBER, fill
from easyread.kit.steps.needs import PERSONA
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.job import TO_WRITE
from easyread.printing.parts.face import CardSide, Face, front_of

BLANK = "blank"

ABOUT_SELF, ABOUT_PERSONA = "about-self", "about-persona"
"""The words on paper for the two forms of a card."""

ANSWER_FOLLOWS, ANSWER_TO = "answer-follows", "answer-to"
"""The words on the front of a question whose answer is a card of its own, and on that card."""


class _Form(NamedTuple):
    """One form of a card: what its label ends with, the word for it, and the card as it is then."""

    ending: str
    word: str
    card: Card


@kept(most=32)
def faces(deck: Deck, persona: Persona, *, has_backs: bool = True) -> tuple[Face, ...]:
    """Return the printed cards of a deck in order, with the words of the persona in them.

    Where the cards have no backs, what would stand behind a question is the card after it.
    """
    forms = {**persona.forms, NUMBER: TO_WRITE}
    found = (face for card in deck.cards for face in _of_card(card, deck, has_backs=has_backs))
    return tuple(_filled(face, forms) for face in found)


def blank_face(deck: Deck) -> Face:
    """Return a card to draw or write on. Among cards of somebody's own its back is as theirs."""
    return Face(BLANK, CardSide(), CardSide(is_own=not deck.version))


def _of_card(card: Card, deck: Deck, *, has_backs: bool) -> Iterator[Face]:
    if card.back_of and deck.card(card.back_of):
        return
    facts = deck.behind(card.id)
    for form in _forms_of(card):
        shown = [_labelled(face, form) for face in paper_of(form.card).faces(form.card)]
        if not facts:
            yield from shown
        elif has_backs and len(shown) == 1 and not shown[0].back.is_told:
            yield _backed(shown[0], [_like(fact, form) for fact in facts])
        else:
            ids = tuple(fact.id for fact in facts)
            yield from (_followed(face, ids) for face in shown)
            yield from (_following(_like(fact, form), form) for fact in facts)


def _forms_of(card: Card) -> tuple[_Form, ...]:
    if card.self_form is None:
        return (_Form("", "", card),)
    return _Form("", ABOUT_SELF, card.about_self()), _Form(f".{PERSONA}", ABOUT_PERSONA, card)


def _like(fact: Card, form: _Form) -> Card:
    """Return a fact as it speaks of the one of whom its question is asked."""
    return fact.about_self() if form.word == ABOUT_SELF else fact


def _labelled(face: Face, form: _Form) -> Face:
    return replace(face, label=f"{face.label}{form.ending}", form=form.word) if form.word else face


def _backed(face: Face, facts: list[Card]) -> Face:
    """The facts under each other on the back, with the picture of the first.

    What can be answered stands in front: behind, somebody would see what is right before answering.
    """
    first = facts[0]
    back = CardSide(
        text=" ".join(fact.text for fact in facts),
        picture=first.picture,
        alt=first.alt,
        is_of_danger=any(fact.is_of_danger for fact in facts),
    )
    front = replace(face.front, options=face.back.options)
    return replace(face, front=front, back=back, others=tuple(fact.id for fact in facts))


def _followed(face: Face, facts: tuple[str, ...]) -> Face:
    front = replace(face.front, options=face.back.options)
    return replace(face, front=front, others=facts, note=ANSWER_FOLLOWS)


def _following(fact: Card, form: _Form) -> Face:
    label = f"{fact.id}{form.ending}"
    return Face(
        label, front_of(fact), CardSide(), (form.card.id,), form=form.word, note=ANSWER_TO, asked=form.card.text
    )


def _filled(face: Face, forms: Mapping[str, str]) -> Face:
    return replace(
        face,
        front=_filled_side(face.front, forms),
        back=_filled_side(face.back, forms),
        asked=fill(face.asked, forms),
    )


def _filled_side(side: CardSide, forms: Mapping[str, str]) -> CardSide:
    if not any("{" in text for text in (side.name, side.text, side.alt, *(option.text for option in side.options))):
        return side
    texts: dict[str, Any] = {key: fill(getattr(side, key), forms) for key in ("name", "text", "alt")}
    options = tuple(replace(option, text=fill(option.text, forms)) for option in side.options)
    return replace(side, options=options, **texts)
