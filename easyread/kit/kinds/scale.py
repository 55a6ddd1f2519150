"""The kind `scale`: a question answered on a scale of five."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from easyread.kit.card import Answer, Card, Condition
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.entry import FromSet, Words
from easyread.kit.kinds.kind import Kind
from easyread.kit.kinds.pace import SAME_AGAIN
from easyread.kit.kinds.sort import SortCard
from easyread.kit.placeholders import wants_number
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Need, Step
from easyread.problems import Severity

_FILLED_WITH_NUMBER = ("text", "say", "summary")


@dataclass(frozen=True, kw_only=True)
class ScaleCard(Card):
    """A question answered on a scale of five. `low` and `high` are the words for its ends.

    With `each_of` it is asked of each item of an earlier `sort` card that got one of the named answers; of each at
    once, where it stands right after that card.
    """

    kind: ClassVar[str] = "scale"

    answers: Annotated[tuple[Answer, ...], FromSet(default="skala")] = ()
    low: Words
    high: Words
    each_of: Condition | None = None


def scale_steps(card: ScaleCard, whole: Step, deck: Deck) -> Iterator[Step]:
    """Yield the question, or with `each_of` the question asked of each item. The ends are said with their numbers."""
    whole = replace(whole, answers=_with_ends(card, whole.answers))
    if card.each_of is None:
        yield whole
        return
    source = deck.card(card.each_of.card)
    is_next = source is not None and _before(card, deck) is source
    for item in source.items if isinstance(source, SortCard) else ():
        key = f"{card.each_of.card}.{item.id}"
        step = whole.of_item(item, (Need(key, card.each_of.values),))
        yield replace(step, with_key=key) if is_next else step


def _with_ends(card: ScaleCard, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    ends = {0: card.low, len(answers) - 1: card.high}
    return tuple(
        replace(answer, say=f"{answer.say or answer.text}. {ends[at]}") if ends.get(at) else answer
        for at, answer in enumerate(answers)
    )


def _before(card: ScaleCard, deck: Deck) -> Card | None:
    """Return the card right before another, or None for the first."""
    at = [other.id for other in deck.cards].index(card.id)
    return deck.cards[at - 1] if at else None


def item_ids(card: ScaleCard, deck: Deck) -> tuple[str, ...]:
    """Return the ids of the items that a scale is asked of."""
    source = deck.card(card.each_of.card) if card.each_of else None
    return tuple(item.id for item in source.items) if isinstance(source, SortCard) else ()


def each_of_names_no_sort_card(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D16: each_of takes its items from a sort card."""
    for card in deck.of_kind(ScaleCard):
        source = deck.card(card.each_of.card) if card.each_of else None
        if source is not None and not isinstance(source, SortCard):
            yield CardProblem(card.id, "each_of", f'"{source.id}" is not a sort card')


def number_without_scale(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D15: {tal} takes its number from the scale card that show_if names."""
    for card in deck.cards:
        keys = list(dict.fromkeys(key for key, text in texts_of(card) if wants_number(text)))
        for key in keys:
            if key not in _FILLED_WITH_NUMBER:
                yield CardProblem(card.id, key, "{tal} can stand in text, say and summary only")
        if keys and not wants_number(card.text):
            yield CardProblem(card.id, keys[0], "{tal} must stand in the text too")
        elif keys and not _has_number(card, deck):
            yield CardProblem(card.id, "text", "{tal} has no scale to take its number from")


def _has_number(card: Card, deck: Deck) -> bool:
    source = deck.card(card.show_if.card) if card.show_if else None
    if card.show_if is None or not isinstance(source, ScaleCard) or source.each_of or _is_asked_again(card):
        return False
    if card.show_if.otherwise:  # whoever comes that way has chosen no number
        return False
    return set(card.show_if.values) <= {answer.id for answer in source.answers}


def _is_asked_again(card: Card) -> bool:
    """Whether a card is asked of each of several parts, so that a number has no one place in it."""
    if isinstance(card, ScaleCard) and card.each_of:
        return True
    return any(part is not card and not isinstance(part, Answer) and hasattr(part, "id") for _, part in card.entries())


KIND = Kind(
    card=ScaleCard,
    steps=scale_steps,
    item_ids=item_ids,
    looks_back=lambda card: (card.each_of.card,) if card.each_of else (),
    shows_parts=lambda card: card.each_of is not None,
    pace=SAME_AGAIN,
    rules=(
        Rule(
            "D15",
            Severity.ERROR,
            'Add show_if = { card = "the scale", is = ["1", …] }.',
            number_without_scale,
            of_words=True,
        ),
        Rule("D16", Severity.ERROR, "Name a card of the kind sort.", each_of_names_no_sort_card),
    ),
)
