"""The answers given to one deck: check what a form sends, and sum up in words and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from easyread.kit.circle_people import CirclePerson, people
from easyread.kit.deck import UNSURE, Answer, Card, GridCard, PickManyCard, SayNoCard
from easyread.kit.walk import Answers, Step, path

SAID_NO = "nej"


@dataclass(frozen=True)
class SummaryLine:
    """One line of the summary: what was asked, as a word and a picture, and the answers given.

    In a circle a line is a person: who, and as answers the ring and, of a good support, the star.
    """

    step: Step
    label: str
    picture: str
    answers: tuple[Answer, ...]
    is_unsure: bool = False
    person: CirclePerson | None = None


def checked(all_steps: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> tuple[Answers, list[str]]:
    """Return the answers that the deck knows, and the keys of what was sent beside them.

    A step that takes one answer keeps the first known one. "Ved ikke" beside real answers falls away.
    """
    allowed = {step.key: allowed_values(step) for step in all_steps}
    one_only = {step.key for step in all_steps if not takes_many(step.card)}
    answers: dict[str, tuple[str, ...]] = {}
    strange = []
    for key, values in sent.items():
        known = tuple(dict.fromkeys(value for value in values if value in allowed.get(key, ())))
        if set(values) - set(known):
            strange.append(key)
        if known:
            real = tuple(value for value in known if value != UNSURE) or known
            answers[key] = real[:1] if key in one_only else real
    return answers, strange


def allowed_values(step: Step) -> tuple[str, ...]:
    """Return every value that a step can be answered with, "Ved ikke" included."""
    return (*(answer.id for answer in step.answers), UNSURE) if step.cell else values_of(step.card)


def takes_many(card: Card) -> bool:
    """Return whether more than one answer may be given at once."""
    return isinstance(card, (PickManyCard, GridCard))


def values_of(card: Card) -> tuple[str, ...]:
    """Return every value that a card can be answered with, "Ved ikke" included; none where nothing is asked."""
    if isinstance(card, SayNoCard):
        return (SAID_NO,)
    return (*(answer.id for answer in card.answers), UNSURE) if card.asks else ()


def summary(all_steps: Sequence[Step], answers: Answers) -> list[SummaryLine]:
    """Return a line for each question that was answered, in the order of the deck. Skipped ones are left out."""
    in_circle = {person.step.key: person for person in people(all_steps, answers)}
    lines = (
        _person_line(in_circle.get(step.key)) if step.asked else _line(step, answers.get(step.key, ()))
        for step in path(all_steps, answers)
    )
    return [line for line in lines if line]


def _line(step: Step, given: tuple[str, ...]) -> SummaryLine | None:
    if not given:
        return None
    if isinstance(step.card, SayNoCard):
        return SummaryLine(step, step.card.reply, step.card.picture_after, ())
    chosen = tuple(answer for answer in step.answers if answer.id in given)
    return SummaryLine(step, _label(step), step.picture, chosen, is_unsure=UNSURE in given)


def _person_line(person: CirclePerson | None) -> SummaryLine | None:
    if person is None:
        return None
    support = person.support if person.is_good_support else None
    given = tuple(chosen.answer for chosen in (person.ring, support) if chosen)
    return SummaryLine(person.step, person.who.answer.text, person.who.answer.picture, given, person=person)


def _label(step: Step) -> str:
    if step.cell is not None:
        return step.cell.label
    if step.item is not None:
        return step.item.name
    return step.card.summary or step.text
