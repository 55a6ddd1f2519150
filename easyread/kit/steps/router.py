"""From a deck to the steps on the screen, and which step comes next. Pure: knows no addresses and keeps nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import groupby
from typing import Any

from easyread.kit import circle
from easyread.kit.deck import Answer, Card, CircleCard, Condition, Deck, GridCard, Item, PlanCard, ScaleCard, SortCard
from easyread.kit.placeholders import NUMBER, fill, wants_number
from easyread.kit.step import Answers, Need, Step, own_keys
from easyread.kit.steps.grid_steps import filled_cell, grid_steps
from easyread.kit.steps.plan_steps import plan_steps

__all__ = ["Answers", "Need", "Step", "in_order", "is_shown", "next_step", "path", "steps"]


def steps(deck: Deck, forms: Mapping[str, str]) -> tuple[Step, ...]:
    """Return every step of a deck in order, those included that some answers pass over.

    Args:
        deck: The deck, in one language.
        forms: The words that follow the persona.
    """
    return tuple(_filled(step, forms) for card in deck.cards for step in _card_steps(card, deck))


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
    needs = tuple(_need(condition) for condition in [card.show_if] if condition)
    whole = Step(card, card.id, card.text, card.say, card.picture, card.answers, needs=needs, own=card.own)
    if isinstance(card, GridCard):
        yield from grid_steps(card, deck, needs)
    elif isinstance(card, SortCard):
        yield from (_of_item(whole, item, ()) for item in card.items)
    elif isinstance(card, CircleCard):
        yield from (_of_person(whole, question) for question in circle.questions(card))
    elif isinstance(card, PlanCard):
        yield from plan_steps(card, whole)
    elif isinstance(card, ScaleCard) and card.each_of:
        source = deck.card(card.each_of.card)
        for item in source.items if isinstance(source, SortCard) else ():
            need = Need(f"{card.each_of.card}.{item.id}", card.each_of.values)
            yield _of_item(whole, item, (need,))
    elif wants_number(card.text) and card.show_if:
        yield from (_with_number(whole, value, card.show_if) for value in dict.fromkeys(card.show_if.values))
    else:
        yield whole


def _need(condition: Condition) -> Need:
    key = f"{condition.card}.{condition.item}" if condition.item else condition.card
    return Need(key, condition.values)


def _of_item(step: Step, item: Item, needs: tuple[Need, ...]) -> Step:
    return replace(
        step,
        key=f"{step.card.id}.{item.id}",
        text=f"{item.text} {step.text}".strip(),
        say=f"{item.say or item.text} {step.say or step.text}".strip() if item.say or step.say else "",
        picture=item.picture or step.picture,
        item=item,
        needs=step.needs + needs,
    )


def _of_person(step: Step, question: circle.Question) -> Step:
    """The first question is shown as the card is; each other one as those before it lead."""
    is_of_card = question.text_key == "text"
    return replace(
        step,
        card=replace(step.card, answers=question.answers),
        key=f"{step.card.id}.{question.key}",
        text=question.text,
        say=step.say if is_of_card else "",
        picture=question.picture,
        answers=question.answers,
        needs=tuple(Need(f"{step.card.id}.{key}", values) for key, values in question.needs) or step.needs,
        asked=question,
    )


def _with_number(step: Step, value: str, condition: Condition) -> Step:
    number = {NUMBER: value}
    return replace(
        step,
        card=replace(step.card, summary=fill(step.card.summary, number)),
        key=f"{step.card.id}.{value}",
        text=fill(step.text, number),
        say=fill(step.say, number),
        needs=(Need(condition.card, (value,)),),
    )


def _filled(step: Step, forms: Mapping[str, str]) -> Step:
    answers = tuple(_filled_answer(answer, forms) for answer in step.answers)
    item = step.item and _filled_item(step.item, forms)
    texts: dict[str, Any] = {
        field.name: fill(value, forms)
        for field in fields(step.card)
        if isinstance(value := getattr(step.card, field.name), str)
    }
    card = replace(step.card, **texts)
    text, say = fill(step.text, forms), fill(step.say, forms)
    cell = step.cell and filled_cell(step.cell, forms)
    own = step.own and replace(step.own, text=fill(step.own.text, forms), say=fill(step.own.say, forms))
    return replace(step, card=card, text=text, say=say, answers=answers, item=item, cell=cell, own=own)


def _filled_answer(answer: Answer, forms: Mapping[str, str]) -> Answer:
    if "{" not in answer.text + answer.say:  # nearly every answer, and a deck has many
        return answer
    return replace(answer, text=fill(answer.text, forms), say=fill(answer.say, forms))


def _filled_item(item: Item, forms: Mapping[str, str]) -> Item:
    return replace(item, name=fill(item.name, forms), text=fill(item.text, forms), say=fill(item.say, forms))
