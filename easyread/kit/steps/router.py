"""From a deck to the steps on the screen, and which step comes next. Pure: knows no addresses and keeps nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from operator import or_

from easyread.kit.card import Card, SelfForm, ShowIf
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.placeholders import NUMBER, fill, wants_number
from easyread.kit.step import Answers, Step, either, own_keys
from easyread.kit.steps.needs import PERSONA, need_of, offers_of, opposite


def steps(deck: Deck, forms: Mapping[str, str]) -> tuple[Step, ...]:
    """Return every step of a deck in order, those included that some answers pass over.

    Args:
        deck: The deck, in one language.
        forms: The words that follow the persona.
    """
    deck = replace(deck, cards=tuple(card.filled(forms) for card in deck.cards))
    return tuple(_asked_at_once([step for card in deck.cards for step in _card_steps(card, deck)]))


def _asked_at_once(found: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps with each that goes with another right after that one."""
    partners = {step.with_key: step for step in found if step.with_key}
    for step in found:
        if step.with_key:
            continue
        yield step
        if step.key in partners:
            yield partners[step.key]


def is_shown(step: Step, answers: Answers) -> bool:
    """Return whether the answers lead to this step."""
    return all(need.holds(answers) for need in step.needs)


def path(all_steps: Sequence[Step], answers: Answers) -> list[Step]:
    """Return the steps that the answers lead through. An answer on a step passed over counts for nothing."""
    return [step for step, shown in in_order(all_steps, answers) if shown]


def in_order(all_steps: Sequence[Step], answers: Answers) -> list[tuple[Step, bool]]:
    """Return every step in the order that the answers give, with whether it is shown.

    Of the steps of one card, those whose `first` holds come before those whose does not. What stands between chapters
    is shown where something is before it, and something of its chapter comes.
    """
    found = [(step, shown) for step, shown, _ in _walked(all_steps, answers)]
    chapters = {step.chapter for step, shown in found if shown and not step.card.is_between}
    begun = list(accumulate((shown and not step.card.is_between for step, shown in found), or_))
    return [
        (step, shown and (not step.card.is_between or (is_begun and step.chapter in chapters)))
        for (step, shown), is_begun in zip(found, begun, strict=True)
    ]


def next_step(all_steps: Sequence[Step], key: str, answers: Answers) -> Step | None:
    """Return the step after the one with this key, or None at the end.

    Raises:
        ValueError: No step has this key.
    """
    found = in_order(all_steps, answers)
    at = [step.key for step, _ in found].index(key)
    return next((step for step, shown in found[at + 1 :] if shown), None)


def chosen_of_offered(all_steps: Sequence[Step], answers: Answers) -> Answers:
    """Return the answers without those that the answers before them do not offer."""
    kept = {
        step.key: _offered(step, answers, valid).get(step.key, ()) if shown else ()
        for step, shown, valid in _walked(all_steps, answers)
        if step.offered
    }
    return {key: kept.get(key, given) for key, given in answers.items()}


def not_offered(all_steps: Sequence[Step], answers: Answers) -> Mapping[str, frozenset[str]]:
    """Return, for each step that offers some answers only sometimes, those that cannot be chosen now."""
    return {
        step.key: frozenset(name for name, _ in step.offered if not step.offers(name, valid))
        for step, _, valid in _walked(all_steps, answers)
        if step.offered
    }


def _walked(all_steps: Sequence[Step], answers: Answers) -> Iterator[tuple[Step, bool, Answers]]:
    """Yield every step in order, whether it is shown, and the answers that count until then: look at them at once."""
    valid: dict[str, tuple[str, ...]] = {}
    for _, run in groupby(all_steps, key=lambda step: step.card.id):
        for step in sorted(run, key=lambda step: step.first is not None and not step.first.holds(valid)):
            shown = is_shown(step, valid)
            yield step, shown, valid
            if shown:
                valid |= _offered(step, answers, valid)


def _offered(step: Step, answers: Answers, valid: Answers) -> dict[str, tuple[str, ...]]:
    found = {key: answers[key] for key in (step.key, *own_keys(step.key)) if key in answers}
    if step.offered and step.key in found:
        found[step.key] = tuple(value for value in found[step.key] if step.offers(value, valid))
    return found


def _card_steps(card: Card, deck: Deck) -> Iterator[Step]:
    offered = offers_of(card, deck)
    conditions = [need_of(card.show_if, deck)] if card.show_if else []
    choice = [either([need for _, need in offered])] if offered else []
    whole = Step(
        card,
        card.id,
        card.text,
        card.say,
        card.picture,
        card.answers,
        needs=(*conditions, *choice),
        own=card.own,
        takes_many=card.takes_many,
        offered=offered,
    )
    if card.self_form:
        yield from _both_forms(whole, card.self_form, deck)
        return
    for step in kind_of(card).steps(card, whole, deck):
        if step is whole and wants_number(card.text) and card.show_if:
            yield from _with_numbers(whole, card.show_if, deck)
        else:
            yield step


def _both_forms(step: Step, own: SelfForm, deck: Deck) -> Iterator[Step]:
    """Yield what is asked of the person who answers, and the same as it is asked of the persona."""
    card, of_self = step.card, step.card.about_self()
    yield replace(
        step,
        card=of_self,
        text=of_self.text,
        say=of_self.say,
        picture=of_self.picture,
        needs=(*step.needs, need_of(own, deck)),
        text_key="self.text",
    )
    yield replace(step, key=f"{card.id}.{PERSONA}", needs=(*step.needs, *opposite(need_of(own, deck))))


def _with_numbers(step: Step, condition: ShowIf, deck: Deck) -> Iterator[Step]:
    """Yield the step with each number in it, which needs that it was chosen, in whichever form of the scale."""
    for value in dict.fromkeys(condition.values):
        is_chosen = need_of(ShowIf(condition.card, (value,)), deck)
        yield replace(_with_number(step, value), needs=(is_chosen, *step.needs[1:]))


def _with_number(step: Step, value: str) -> Step:
    number = {NUMBER: value}
    return replace(
        step,
        card=replace(step.card, summary=fill(step.card.summary, number)),
        key=f"{step.card.id}.{value}",
        text=fill(step.text, number),
        say=fill(step.say, number),
    )
