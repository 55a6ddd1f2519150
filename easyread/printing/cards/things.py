"""Things: what a deck lets one choose to have along, as it was chosen, or all that there is where nothing was."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from easyread.kit.card import OWN, Answer, Card
from easyread.kit.card_texts import answer_lists
from easyread.kit.deck import Deck
from easyread.kit.kinds.plan import PlanCard
from easyread.printing.parts.given import Filled, Given, given_answer


@dataclass(frozen=True)
class TakenAlong:
    """One thing to have along. `label` is the id of its card and its own; up to the dot it is that of the card."""

    label: str
    given: Given

    @property
    def is_own(self) -> bool:
        """Whether it is an own answer, in words, drawn or as a photo."""
        return self.given.own


def choosing_cards(deck: Deck) -> tuple[Card, ...]:
    """Return the cards on which one chooses among what was chosen before; where there are none, the plans."""
    again = tuple(card for card in deck.cards if card.answers_of)
    return again or tuple(card for card in deck.of_kind(PlanCard) if not card.is_repeated)


def things_in(deck: Deck) -> tuple[TakenAlong, ...]:
    """Return everything that can be chosen, each once. What stands for an own answer is none."""
    found = (
        TakenAlong(f"{card.id}.{answer.id}", given_answer(answer))
        for card in choosing_cards(deck)
        for answer in _answers(card)
        if deck.card(answer.id) is None
    )
    return _each_once(found)


def things_given(filled: Filled) -> tuple[TakenAlong, ...]:
    """Return what was chosen: first what was chosen last and alone, then the others, and all own answers."""
    deck = filled.job.deck
    cards = choosing_cards(deck)
    last = [card for card in cards if card.answers_of and not card.takes_many][-1:]
    before = dict.fromkeys(found for card in cards for name in card.answers_of if (found := deck.card(name)))
    own = {card.id: tuple(_own(filled, card)) for card in (*before, *cards)}
    chosen = (thing for card in (*last, *cards) for thing in _chosen(filled, card, own))
    return _each_once([*chosen, *(thing for things in own.values() for thing in things)])


def _answers(card: Card) -> tuple[Answer, ...]:
    return tuple(answer for _, answers in answer_lists(card) for answer in answers)


def _chosen(filled: Filled, card: Card, own: Mapping[str, tuple[TakenAlong, ...]]) -> Iterator[TakenAlong]:
    """Yield what was chosen on a card. Not knowing is nothing to have along; for a card, its own answer is."""
    ids = {given_answer(answer): answer.id for answer in _answers(card)}
    for one in filled.of_card(card.id):
        if one in ids:
            name = ids[one]
            yield from own[name] if name in own else (TakenAlong(f"{card.id}.{name}", one),)


def _own(filled: Filled, card: Card) -> Iterator[TakenAlong]:
    for one in filled.of_card(card.id):
        if one.own:
            yield TakenAlong(f"{card.id}.{OWN}", replace(one, label=""))


def _each_once(things: Iterable[TakenAlong]) -> tuple[TakenAlong, ...]:
    found: dict[Given, TakenAlong] = {}
    for thing in things:
        found.setdefault(thing.given, thing)
    return tuple(found.values())
