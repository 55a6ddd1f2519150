"""The answers given to one deck: check what a form sends, and sum up in words and pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from easyread.kit.deck import OWN, UNSURE, Answer, Card, DateCard, PlanCard, SayNoCard
from easyread.kit.own_answer import OwnAnswer, accepted, own_answer
from easyread.kit.step import own_keys
from easyread.kit.steps.circle_people import CirclePerson, people
from easyread.kit.steps.router import Answers, Step, path

SAID_NO = "nej"


@dataclass(frozen=True)
class SummaryLine:
    """One line of the summary: what was asked, as a word and a picture, and the answers given.

    `steps` are the screens that asked. In a circle a line is a person: who, and as answers the ring and, of a good
    support, the star. In a repeated plan it is a round: who or what, and all that was answered about it; where that
    was drawn, what the card is called in a summary stands for it.
    """

    step: Step
    label: str
    picture: str
    answers: tuple[Answer, ...]
    is_unsure: bool = False
    person: CirclePerson | None = None
    own: tuple[OwnAnswer, ...] = ()
    day: date | None = None
    steps: tuple[Step, ...] = ()


def checked(all_steps: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> tuple[Answers, list[str]]:
    """Return the answers that the deck knows, and the keys of what was sent beside them.

    A step that takes one answer keeps the first known one, or the own one. "Ved ikke" beside real answers falls away.
    """
    asking = {step.key: step for step in all_steps}
    owning = {key: step for step in all_steps if step.own for key in own_keys(step.key)}
    answers: dict[str, tuple[str, ...]] = {}
    strange = []
    for key, values in sent.items():
        known = accepted(owning[key], key, values) if key in owning else _known(asking.get(key), values)
        if (any(value.strip() for value in values) and not known) if key in owning else set(values) - set(known):
            strange.append(key)
        if known:
            answers[key] = known
    for step in all_steps:
        left = _agreeing(step, answers)
        if step.key in answers:
            answers[step.key] = left
    return {key: given for key, given in answers.items() if given}, strange


def _known(step: Step | None, values: Sequence[str]) -> tuple[str, ...]:
    if step is None:
        return ()
    if isinstance(step.card, DateCard):
        return tuple(value for value in values if value == UNSURE or day_of(value))[:1]
    allowed = allowed_values(step)
    return tuple(dict.fromkeys(value for value in values if value in allowed))


def _agreeing(step: Step, answers: Answers) -> tuple[str, ...]:
    """What is left of the answers to a step once those that clash with each other are taken away."""
    known = answers.get(step.key, ())
    if isinstance(step.card, DateCard):
        return known if not _is_before(known, answers.get(step.card.after, ())) else ()
    has_own = own_answer(step, answers) is not None
    real = tuple(value for value in known if value != UNSURE)
    if not step.takes_many:
        return () if has_own else (real or known)[:1]
    return real if real or has_own else known


def _is_before(given: Sequence[str], first: Sequence[str]) -> bool:
    """Whether a day comes before the one that it should follow. "Ved ikke" comes before nothing."""
    days = [day for value in (*given, *first) if (day := day_of(value))]
    return len(days) > 1 and days[0] < days[1]


def day_of(value: str) -> date | None:
    """Return the day that a value such as "2026-12-24" names, or None."""
    try:
        return date.fromisoformat(value) if len(value) == len("2026-12-24") else None
    except ValueError:
        return None


def allowed_values(step: Step) -> tuple[str, ...]:
    """Return every value that a step can be answered with, "Ved ikke" included; none where nothing is asked."""
    if isinstance(step.card, SayNoCard):
        return (SAID_NO,)
    return (*(answer.id for answer in step.answers), UNSURE) if step.card.asks else ()


def values_of(card: Card) -> tuple[str, ...]:
    """Return every value that a condition may name of a card that is asked once."""
    if isinstance(card, SayNoCard):
        return (SAID_NO,)
    own = (OWN,) if card.own else ()
    return (*(answer.id for answer in card.answers), *own, UNSURE) if card.asks else ()


def summary(all_steps: Sequence[Step], answers: Answers) -> list[SummaryLine]:
    """Return a line for each question that was answered, in the order of the deck. Skipped ones are left out."""
    in_circle = {person.step.key: person for person in people(all_steps, answers)}
    return [
        line for _, run in groupby(path(all_steps, answers), key=_line_of) for line in _lines(run, answers, in_circle)
    ]


def _line_of(step: Step) -> tuple[str, ...]:
    """What tells the lines of the summary apart: the screens of one field, or of one round, share a line."""
    if isinstance(step.card, PlanCard):
        return (step.card.id, str(step.number) if step.number else step.item.id if step.item else "")
    return (step.key,)


def _lines(run: Iterator[Step], answers: Answers, in_circle: Mapping[str, CirclePerson]) -> Iterator[SummaryLine]:
    screens = tuple(run)
    first = screens[0]
    if first.asked:
        line = _person_line(in_circle.get(first.key))
    elif first.number:
        line = _round_line(tuple(step for step in screens if step.item), answers)
    else:
        line = _line(screens, answers)
    if line:
        yield line


def _line(screens: tuple[Step, ...], answers: Answers) -> SummaryLine | None:
    step = screens[0]
    chosen, own = _chosen(screens, answers)
    values = {value for screen in screens for value in answers.get(screen.key, ())}
    if not values and not own:
        return None
    if isinstance(step.card, SayNoCard):
        return SummaryLine(step, step.card.reply, step.card.picture_after, (), steps=screens)
    day = next((day for value in values if (day := day_of(value))), None) if isinstance(step.card, DateCard) else None
    is_unsure = UNSURE in values and not chosen and not own and day is None
    return SummaryLine(step, _label(step), step.picture, chosen, is_unsure, own=own, day=day, steps=screens)


def _round_line(screens: tuple[Step, ...], answers: Answers) -> SummaryLine | None:
    opening, *rest = screens
    who, own_who = _chosen((opening,), answers)
    if not who and not own_who:
        return None
    chosen, own = _chosen(tuple(rest), answers)
    label = who[0].text if who else own_who[0].words or opening.card.summary or opening.text
    picture = who[0].picture if who else opening.picture
    drawn = tuple(answer for answer in own_who if answer.picture)
    return SummaryLine(opening, label, picture, chosen, own=(*drawn, *own), steps=screens)


def _chosen(screens: tuple[Step, ...], answers: Answers) -> tuple[tuple[Answer, ...], tuple[OwnAnswer, ...]]:
    chosen = tuple(answer for step in screens for answer in step.answers if answer.id in answers.get(step.key, ()))
    return chosen, tuple(own for step in screens if (own := own_answer(step, answers)))


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
