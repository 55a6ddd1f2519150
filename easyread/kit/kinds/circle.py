"""The kind `circle`: people round the persona in three rings, the same few questions asked of one after another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Annotated, ClassVar, NamedTuple

from easyread.kit.card import MORE, YES, Answer, Answers, Card
from easyread.kit.deck import Deck
from easyread.kit.entry import FromSet, ReadIf, Words
from easyread.kit.kinds.kind import Kind, sayings_named
from easyread.kit.kinds.pace import SAME_AGAIN
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.saying import Saying
from easyread.kit.step import Answers as Given
from easyread.kit.step import Need, Step
from easyread.kit.summary_line import SummaryLine
from easyread.problems import Severity

WHO, RING, SUPPORT = "hvem", "ring", "stoette"
"""What is asked of each person in turn, beside whether there is one more; the key of a step ends with it."""

MOST_PEOPLE = 8
"""No more places lie in one ring of the drawing without touching."""

RINGS = 3


@dataclass(frozen=True)
class Group(Answer):
    """One kind of people, such as family, with the `roles` in it and the question that asks which. It may have none."""

    roles: tuple[Answer, ...] = ()
    ask: Annotated[Words, ReadIf(lambda read: bool(read["roles"]))] = ""


@dataclass(frozen=True, kw_only=True)
class CircleCard(Card):
    """People round the persona in three rings, one person at a time: who, how near, a good support, one more.

    `text` asks who, `ring` how near, `support` (with `answers`, the first of which gives a star) whether it is a good
    support, `more` whether there is one more. `rings` go from the middle outwards. There are at most `most` people.
    """

    kind: ClassVar[str] = "circle"

    ring: Words
    support: Words
    more: Words
    groups: tuple[Group, ...]
    rings: tuple[Answer, ...]
    answers: Answers = ()
    more_answers: Annotated[tuple[Answer, ...], FromSet("ja-nej", fixed=True)] = ()
    most: int = MOST_PEOPLE


@dataclass(frozen=True)
class Question:
    """Which question about a person a step asks: one of `WHO`, `RING`, `SUPPORT` and `MORE`.

    Which of a `group` somebody is, is asked on a screen of its own.
    """

    part: str
    group: str = ""

    @property
    def name(self) -> str:
        """The name of the question, the same for all persons: "ring", "hvem-familie"."""
        return "-".join(part for part in (self.part, self.group) if part)


class Chosen(NamedTuple):
    """An answer with the step that asked for it."""

    step: Step
    answer: Answer


@dataclass(frozen=True)
class CirclePerson:
    """One person in a circle. `ring` and `support` are None where that was not answered, or with "Ved ikke"."""

    card: CircleCard
    number: int
    step: Step
    who: Chosen
    ring: Chosen | None
    support: Chosen | None

    @property
    def ring_number(self) -> int | None:
        """Which ring the person stands in: 0 for the one nearest the middle; None for nowhere."""
        return self.ring and self.ring.step.answers.index(self.ring.answer)

    @property
    def is_good_support(self) -> bool:
        """Whether the person has a star: the first answer about support."""
        return self.support is not None and self.support.answer == self.support.step.answers[0]


def question_of(step: Step) -> Question | None:
    """Return which question about a person a step asks; None for a step of another kind."""
    return step.detail if isinstance(step.detail, Question) else None


def circle_steps(card: CircleCard, whole: Step, _deck: Deck) -> Iterator[Step]:
    """Yield every question of a circle in order. Each needs the one before; skipping `WHO` ends the circle."""
    for person in range(1, card.most + 1):
        yield from _steps_of(card, replace(whole, number=person))


def _steps_of(card: CircleCard, whole: Step) -> Iterator[Step]:
    person = whole.number
    more = (_need(card, person - 1, MORE, (YES,)),) if person > 1 else whole.needs
    yield _step(replace(whole, needs=more), Question(WHO), card.groups)
    later = replace(whole, say="")
    for group in card.groups:
        if group.roles:
            which = replace(later, text=group.ask, picture=group.picture, text_key=f"groups.{group.id}.ask")
            needs = (_need(card, person, WHO, (group.id,)),)
            yield _step(replace(which, needs=needs), Question(WHO, group.id), group.roles)
    is_chosen = (_need(card, person, WHO, tuple(group.id for group in card.groups)),)
    yield _step(replace(later, text=card.ring, text_key="ring", needs=is_chosen), Question(RING), card.rings)
    is_placed = (_need(card, person, RING, tuple(ring.id for ring in card.rings)),)
    asking = replace(later, text=card.support, text_key="support", needs=is_placed)
    yield _step(asking, Question(SUPPORT), card.answers)
    if person < card.most:
        asking = replace(later, text=card.more, text_key="more", needs=is_chosen, asks_for_more=True)
        yield _step(asking, Question(MORE), card.more_answers)


def _need(card: CircleCard, person: int, part: str, values: tuple[str, ...]) -> Need:
    return Need(f"{card.id}.{person}-{part}", values)


def _step(asking: Step, question: Question, answers: Sequence[Answer]) -> Step:
    key = f"{asking.card.id}.{asking.number}-{question.name}"
    return replace(asking, key=key, answers=tuple(answers), detail=question)


def circle_sayings(step: Step) -> Iterator[Saying]:
    """Yield what a question says: the same words for everybody, so a recording serves all of them."""
    question, card_id = question_of(step), step.card.id
    name = card_id if question is None or step.text_key == "text" else f"{card_id}.{question.name}"
    return sayings_named(step, name, card_id, f"{card_id}.sum")


def people(reached: Sequence[Step], answers: Given) -> list[CirclePerson]:
    """Return the people of every circle among the steps that the answers lead through, in the order of choosing."""
    asked = [step for step in reached if question_of(step)]
    found = (_person(list(steps), answers) for _, steps in groupby(asked, key=_round))
    return [person for person in found if person]


def person_of(line: SummaryLine) -> CirclePerson | None:
    """Return the person that a line of the summary is about; None for a line of another kind."""
    return line.detail if isinstance(line.detail, CirclePerson) else None


def circle_line(screens: tuple[Step, ...], answers: Given) -> SummaryLine | None:
    """Return the line of a person: who, and as answers the ring and, of a good support, the star."""
    person = _person(screens, answers)
    if person is None:
        return None
    support = person.support if person.is_good_support else None
    given = tuple(chosen.answer for chosen in (person.ring, support) if chosen)
    who = person.who.answer
    return SummaryLine(person.step, who.text, who.picture, given, steps=tuple(screens), detail=person)


def _round(step: Step) -> str:
    return f"{step.card.id} {step.number}"


def _person(steps: Sequence[Step], answers: Given) -> CirclePerson | None:
    first = steps[0]
    named = _chosen_in(steps, WHO, answers)
    if not named or not isinstance(first.card, CircleCard):
        return None
    ring, support = (next(iter(_chosen_in(steps, part, answers)), None) for part in (RING, SUPPORT))
    return CirclePerson(first.card, first.number, first, named[-1], ring, support)


def _chosen_in(steps: Sequence[Step], part: str, answers: Given) -> list[Chosen]:
    asked = [step for step in steps if (question := question_of(step)) and question.part == part]
    chosen = [
        next((Chosen(step, answer) for answer in step.answers if answer.id in answers.get(step.key, ())), None)
        for step in asked
    ]
    return [one for one in chosen if one]


def circle_out_of_shape(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D24: a circle has three rings, and room for one to eight people: what can be drawn."""
    for card in deck.of_kind(CircleCard):
        if len(card.rings) != RINGS:
            yield CardProblem(card.id, "rings", f"the number of rings is {len(card.rings)}")
        if not 1 <= card.most <= MOST_PEOPLE:
            yield CardProblem(card.id, "most", f"{card.most} people cannot be drawn")


KIND = Kind(
    card=CircleCard,
    steps=circle_steps,
    sayings=circle_sayings,
    not_followed='"{id}" is a circle with many answers, so nothing can follow from one',
    line_of=_round,
    line=circle_line,
    pace=SAME_AGAIN,
    rules=(
        Rule(
            "D24",
            Severity.ERROR,
            f"Write {RINGS} [[card.rings]], from the middle outwards, and most = 1 to {MOST_PEOPLE}.",
            circle_out_of_shape,
        ),
    ),
)
