"""From a deck to the steps on the screen, and which step comes next. Pure: knows no addresses and keeps nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.card import Card, ShowIf
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.placeholders import NUMBER, fill, wants_number
from easyread.kit.step import Answers, Need, Step, own_keys


def steps(deck: Deck, forms: Mapping[str, str]) -> tuple[Step, ...]:
    """Return every step of a deck in order, those included that some answers pass over.

    Args:
        deck: The deck, in one language.
        forms: The words that follow the persona.
    """
    deck = replace(deck, cards=tuple(card.filled(forms) for card in deck.cards))
    return tuple(step for card in deck.cards for step in _card_steps(card, deck))


def is_shown(step: Step, answers: Answers) -> bool:
    """Return whether the answers lead to this step."""
    return all(need.holds(answers) for need in step.needs)


def path(all_steps: Sequence[Step], answers: Answers) -> list[Step]:
    """Return the steps that the answers lead through. An answer on a step passed over counts for nothing."""
    return [step for step, shown in in_order(all_steps, answers) if shown]


def in_order(all_steps: Sequence[Step], answers: Answers) -> list[tuple[Step, bool]]:
    """Return every step in the order that the answers give, with whether it is shown.

    Of the steps of one card, those whose `first` holds come before those whose does not.
    """
    valid: dict[str, tuple[str, ...]] = {}
    found: list[tuple[Step, bool]] = []
    for _, run in groupby(all_steps, key=lambda step: step.card.id):
        for step in sorted(run, key=lambda step: step.first is not None and not step.first.holds(valid)):
            shown = is_shown(step, valid)
            found.append((step, shown))
            if shown:
                valid |= {key: answers[key] for key in (step.key, *own_keys(step.key)) if key in answers}
    return found


def next_step(all_steps: Sequence[Step], key: str, answers: Answers) -> Step | None:
    """Return the step after the one with this key, or None at the end.

    Raises:
        ValueError: No step has this key.
    """
    found = in_order(all_steps, answers)
    at = [step.key for step, _ in found].index(key)
    return next((step for step, shown in found[at + 1 :] if shown), None)


def _card_steps(card: Card, deck: Deck) -> Iterator[Step]:
    needs = (_need(card.show_if),) if card.show_if else ()
    whole = Step(
        card,
        card.id,
        card.text,
        card.say,
        card.picture,
        card.answers,
        needs=needs,
        own=card.own,
        takes_many=card.takes_many,
    )
    for step in kind_of(card).steps(card, whole, deck):
        if step is whole and wants_number(card.text) and card.show_if:
            yield from (_with_number(whole, value, card.show_if) for value in dict.fromkeys(card.show_if.values))
        else:
            yield step


def _need(condition: ShowIf) -> Need:
    key = f"{condition.card}.{condition.item}" if condition.item else condition.card
    return Need(key, condition.values)


def _with_number(step: Step, value: str, condition: ShowIf) -> Step:
    number = {NUMBER: value}
    return replace(
        step,
        card=replace(step.card, summary=fill(step.card.summary, number)),
        key=f"{step.card.id}.{value}",
        text=fill(step.text, number),
        say=fill(step.say, number),
        needs=(Need(condition.card, (value,)),),
    )
