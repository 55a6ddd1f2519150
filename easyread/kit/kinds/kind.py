"""Kind: all that the kit asks of a kind of card, with what most kinds answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from easyread.kit.card import OWN, UNSURE, Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.pace import Pace
from easyread.kit.own_answer import own_answer
from easyread.kit.rule import Rule
from easyread.kit.saying import Saying
from easyread.kit.step import Answers, Step
from easyread.kit.summary_line import SummaryLine, plain_line

C = TypeVar("C", bound=Card)

MOST_ANSWERS = 5
"""No more answers on one screen. Source: W3C, Making Content Usable for People with Cognitive Disabilities (o5p03)."""


def one_step(_card: Card, whole: Step, _deck: Deck) -> Iterator[Step]:
    """Yield the card as one screen."""
    yield whole


def plain_sayings(step: Step) -> Iterator[Saying]:
    """Yield what a screen says: the text, each answer and the own one, the item, the words of its summary line."""
    return sayings_named(step, step.key, step.card.id, f"{step.key}.sum")


def sayings_named(step: Step, name: str, part: str, summary: str) -> Iterator[Saying]:
    """Yield what a screen says, by the names of the recordings: its own, that of its answers, of its summary line."""
    yield Saying(name, step.spoken, step.card.voice)
    for answer in step.answers:
        yield Saying(f"{part}.{answer.id}", answer.say or answer.text)
    if step.own:
        yield Saying(f"{part}.{OWN}", step.own.say or step.own.text)
    if step.item is not None:
        yield Saying(f"{step.card.id}.{step.item.id}.navn", step.item.name)
    elif step.card.summary:
        yield Saying(summary, step.card.summary)


def known_values(step: Step, values: Sequence[str]) -> tuple[str, ...]:
    """Return those of the values sent for a screen that it has, each once."""
    return tuple(dict.fromkeys(value for value in values if value in step.values))


def agreeing_values(step: Step, answers: Answers) -> tuple[str, ...]:
    """Return what is left of the answers to a screen once those that clash with each other are taken away."""
    known = answers.get(step.key, ())
    has_own = own_answer(step, answers) is not None
    real = tuple(value for value in known if value != UNSURE)
    if not step.takes_many:
        return () if has_own else (real or known)[:1]
    return real if real or has_own else known


def values_of_answers(card: Card) -> tuple[str, ...]:
    """Return every value that a condition may name of a card that is asked once."""
    own = (OWN,) if card.own else ()
    return (*(answer.id for answer in card.answers), *own, UNSURE) if card.asks else ()


def texts_read_aloud(step: Step) -> Iterator[tuple[str, str]]:
    """Yield the sentences that are read out on a screen, with the keys under which they stand."""
    yield from ((step.text_key, text) for text in step.texts)


def ids_side_by_side(card: Card) -> Iterator[list[str]]:
    """Yield the ids of a card that must differ from each other: here all of them."""
    yield [str(getattr(part, "id")) for path, part in card.entries() if path and hasattr(part, "id")]  # noqa: B009


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[C]):
    """What the kit asks of a kind of card. Most kinds answer a few of these in a way of their own.

    Attributes:
        card: The type of its cards.
        is_written: Whether a deck file may have such a card; the kit makes the others.
        steps: Yields the screens of a card, given the card as one screen and the deck that it stands in.
        sayings: Yields what a screen says; the first is its text.
        label_at: Which of the sayings of a screen says its line in the summary; None for the last or the text.
        known: Returns those of the values sent for a screen that can be answers to it.
        agreeing: Returns what is left of the answers to a screen once those that clash are taken away.
        values: Returns the values that a condition of a later card may name.
        not_followed: Why no later card can follow from an answer, with {id} for the card; "" where one can.
        line_of: Returns what tells the lines of the summary apart: screens with the same share one.
        line: Returns the line of the screens that share one, or None where nothing was answered.
        in_words: Yields what was answered in words that are no answer of the card, given the values and the language.
        read_aloud: Yields the sentences read out on a screen, for the rules of easy language.
        looks_back: Returns the ids of the earlier cards without which a card cannot be asked, its condition aside.
        item_ids: Returns the ids of the items that a card is asked of; none for a card that is asked once.
        shows_parts: Returns whether a card shows the pictures of its parts, so that it needs none of its own.
        ids: Yields lists of ids that must differ from each other.
        most_answers: How many answers one list may have, the own one counted.
        pace: How long a screen takes; None where it takes as long as most that are read, or asked.
        rules: The rules for cards of this kind alone.
    """

    card: type[C]
    is_written: bool = True
    steps: Callable[[C, Step, Deck], Iterator[Step]] = one_step
    sayings: Callable[[Step], Iterator[Saying]] = plain_sayings
    label_at: int | None = None
    known: Callable[[Step, Sequence[str]], tuple[str, ...]] = known_values
    agreeing: Callable[[Step, Answers], tuple[str, ...]] = agreeing_values
    values: Callable[[C], tuple[str, ...]] = values_of_answers
    not_followed: str = ""
    line_of: Callable[[Step], str] = lambda step: step.key
    line: Callable[[tuple[Step, ...], Answers], SummaryLine | None] = plain_line
    in_words: Callable[[Sequence[str], str], Iterator[str]] = lambda _values, _language: iter(())
    read_aloud: Callable[[Step], Iterator[tuple[str, str]]] = texts_read_aloud
    looks_back: Callable[[C], tuple[str, ...]] = lambda _card: ()
    item_ids: Callable[[C, Deck], tuple[str, ...]] = lambda _card, _deck: ()
    shows_parts: Callable[[C], bool] = lambda _card: False
    ids: Callable[[C], Iterator[list[str]]] = ids_side_by_side
    most_answers: int = MOST_ANSWERS
    pace: Pace | None = None
    rules: tuple[Rule, ...] = ()
