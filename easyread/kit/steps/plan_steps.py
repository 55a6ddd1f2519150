"""The screens of a plan: each field on one screen or two, and all of them again for one person after another."""

from collections.abc import Iterator
from dataclasses import replace

from easyread.kit.circle import MORE, YES
from easyread.kit.deck import OWN, Answer, Field, Item, PlanCard
from easyread.kit.step import Need, Step

MOST_ON_SCREEN = 5
"""No more answers on one screen, the tile for an own one counted: see rules_of_structure."""

MOST_SCREENS = 2
MOST_ROUNDS = 6


def plan_steps(card: PlanCard, whole: Step) -> Iterator[Step]:
    """Yield every step of a plan in order. `whole` is the card as one step, with its needs."""
    if card.is_repeated:
        for number in range(1, card.most + 1):
            yield from _round(card, whole, number)
    else:
        for field in card.fields:
            yield from _field_steps(whole, field)


def screens(field: Field) -> list[tuple[Answer, ...]]:
    """Return the answers of a field, screen by screen; the tile for an own answer takes a place on the last one."""
    count = len(field.answers) + (field.own is not None)
    size = -(-len(field.answers) // max(1, -(-count // MOST_ON_SCREEN))) or 1
    return [field.answers[at : at + size] for at in range(0, len(field.answers), size)] or [()]


def _round(card: PlanCard, whole: Step, number: int) -> Iterator[Step]:
    """The first field is the way in: without an answer to it nothing more is asked in this round, nor after it."""
    first, *others = card.fields
    gate = (Need(f"{card.id}.{number - 1}-{MORE}", (YES,)),) if number > 1 else whole.needs
    opening = replace(whole, needs=gate, number=number)
    yield from _field_steps(opening, first)
    chosen = (Need(f"{card.id}.{number}-{first.id}", (*(answer.id for answer in first.answers), OWN)),)
    inside = replace(whole, needs=chosen, number=number)
    for field in others:
        yield from _field_steps(inside, field)
    if number < card.most:
        key = f"{card.id}.{number}-{MORE}"
        picture = inside.picture or first.picture
        yield replace(inside, key=key, text=card.more, say="", picture=picture, answers=card.more_answers)


def _field_steps(whole: Step, field: Field) -> Iterator[Step]:
    name = f"{whole.number}-{field.id}" if whole.number else field.id
    pages = screens(field)
    for at, answers in enumerate(pages, 1):
        yield replace(
            whole,
            key=f"{whole.key}.{name}" if at == 1 else f"{whole.key}.{name}-{at}",
            text=field.text if at == 1 else field.again,
            say=field.say if at == 1 else "",
            picture=field.picture,
            answers=answers,
            item=Item(field.id, field.name, field.picture),
            own=field.own if at == len(pages) else None,
        )
