"""The kind `plan`: fields with pictures to choose and own words, once, or again and again of one after another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from easyread.kit.card import CALLED, MORE, OWN, YES, Answer, Answers, Card, Item, Own
from easyread.kit.card_texts import answer_lists
from easyread.kit.deck import Deck
from easyread.kit.entry import Entry, FromSet, Id, Name, Picture, ReadIf, Spoken, Words
from easyread.kit.kinds.kind import MOST_ANSWERS, Kind, sayings_named
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.saying import Saying
from easyread.kit.step import Answers as Given
from easyread.kit.step import Need, Step
from easyread.kit.summary_line import SummaryLine, chosen_on, plain_line
from easyread.problems import Severity

MOST_SCREENS = 2
MOST_ROUNDS = 6


@dataclass(frozen=True)
class Field(Entry):
    """One field of a plan, with answers of its own. `again` asks on the second screen, where one is too small.

    Where it `calls_helper`, own words in it are what the helper of the round is called.
    """

    id: Id
    text: Words
    answers: Answers
    name: Name = ""
    picture: Picture = ""
    say: Spoken = ""
    again: Words = ""
    own: Own | None = None
    calls_helper: bool = False


def _is_repeated(read: object) -> bool:
    return isinstance(read, dict) and read["most"] > 1


@dataclass(frozen=True, kw_only=True)
class PlanCard(Card):
    """Fields with pictures to choose and own words.

    With `most` over 1 the fields are asked again and again, of one person or thing after another, and `more` asks
    whether there is one more; what is not answered in the first field ends it.
    """

    kind: ClassVar[str] = "plan"

    fields: tuple[Field, ...]
    most: int = 1
    more: Annotated[Words, ReadIf(_is_repeated)] = ""
    more_answers: Annotated[tuple[Answer, ...], FromSet("ja-nej", fixed=True), ReadIf(_is_repeated)] = ()

    @property
    def is_repeated(self) -> bool:
        """Whether the fields are asked of more than one person or thing."""
        return self.most > 1


def plan_steps(card: PlanCard, whole: Step, _deck: Deck) -> Iterator[Step]:
    """Yield every step of a plan in order. `whole` is the card as one step, with its needs."""
    if card.is_repeated:
        for number in range(1, card.most + 1):
            yield from _round(card, replace(whole, number=number))
    else:
        for field in card.fields:
            yield from _field_steps(whole, field, takes_many=True)


def screens(field: Field) -> list[tuple[Answer, ...]]:
    """Return the answers of a field, screen by screen; the tile for an own answer takes a place on the last one."""
    count = len(field.answers) + (field.own is not None)
    size = -(-len(field.answers) // max(1, -(-count // MOST_ANSWERS))) or 1
    return [field.answers[at : at + size] for at in range(0, len(field.answers), size)] or [()]


def _round(card: PlanCard, whole: Step) -> Iterator[Step]:
    """The first field is the way in: without an answer to it nothing more is asked in this round, nor after it."""
    number = whole.number
    first, *others = card.fields
    gate = (Need(f"{card.id}.{number - 1}-{MORE}", (YES,)),) if number > 1 else whole.needs
    yield from _field_steps(replace(whole, needs=gate), first, takes_many=False)
    chosen = (Need(f"{card.id}.{number}-{first.id}", (*(answer.id for answer in first.answers), OWN)),)
    inside = replace(whole, needs=chosen)
    for field in others:
        yield from _field_steps(inside, field, takes_many=True)
    if number < card.most:
        yield replace(
            inside,
            key=f"{card.id}.{number}-{MORE}",
            text=card.more,
            say="",
            picture=inside.picture or first.picture,
            answers=card.more_answers,
            asks_for_more=True,
            text_key="more",
        )


def _field_steps(whole: Step, field: Field, *, takes_many: bool) -> Iterator[Step]:
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
            helper=CALLED if field.calls_helper else "",
            takes_many=takes_many,
            text_key=f"fields.{field.id}.{'text' if at == 1 else 'again'}",
        )


def plan_sayings(step: Step) -> Iterator[Saying]:
    """Yield what a screen says. Every round asks in the same words, so a recording serves all of them."""
    card_id, name = step.card.id, step.key
    if step.number:
        name = f"{card_id}.{step.key.removeprefix(f'{card_id}.{step.number}-') if step.item else MORE}"
    part = f"{card_id}.{step.item.id}" if step.item else card_id
    return sayings_named(step, name, part, f"{step.key}.sum")


def line_of(step: Step) -> str:
    """Return what tells the lines of a plan apart: a field of it, or a round."""
    return f"{step.card.id} {step.number or (step.item.id if step.item else '')}"


def plan_line(shown: tuple[Step, ...], answers: Given) -> SummaryLine | None:
    """Return the line of a field; or of a round: who or what, and all that was answered about it."""
    if not shown[0].number:
        return plain_line(shown, answers)
    opening, *rest = asked = tuple(step for step in shown if step.item)
    who, own_who = chosen_on((opening,), answers)
    if not who and not own_who:
        return None
    chosen, own = chosen_on(tuple(rest), answers)
    label = who[0].text if who else own_who[0].words or opening.card.summary or opening.text
    picture = who[0].picture if who else opening.picture
    drawn = tuple(answer for answer in own_who if answer.picture)
    return SummaryLine(opening, label, picture, chosen, own=(*drawn, *own), steps=asked)


def plan_ids(card: PlanCard) -> Iterator[list[str]]:
    """Yield the ids of the fields, and those of the answers in each."""
    yield [field.id for field in card.fields]
    yield from ([answer.id for answer in answers] for _, answers in answer_lists(card))


def plan_out_of_shape(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D25: a plan has fields; one on two screens asks again on the second; a round begins with one screen."""
    for card in deck.of_kind(PlanCard):
        if not 1 <= card.most <= MOST_ROUNDS:
            yield CardProblem(card.id, "most", f"{card.most} rounds are too many or too few")
        for at, field in enumerate(card.fields):
            count, key = len(screens(field)), f"fields.{field.id}.again"
            if count > 1 and not field.again:
                yield CardProblem(card.id, key, "the answers take two screens; the second asks this")
            if count == 1 and field.again:
                yield CardProblem(card.id, key, "the answers take one screen, so nobody is asked again")
            if count > 1 and at == 0 and card.is_repeated:
                yield CardProblem(card.id, f"fields.{field.id}", "a round begins with one screen")


KIND = Kind(
    card=PlanCard,
    steps=plan_steps,
    sayings=plan_sayings,
    not_followed='"{id}" is a plan with many answers, so nothing can follow from one',
    line_of=line_of,
    line=plan_line,
    shows_parts=lambda _card: True,
    ids=plan_ids,
    most_answers=MOST_SCREENS * MOST_ANSWERS,
    rules=(Rule("D25", Severity.ERROR, "Look at the fields, and at again and most.", plan_out_of_shape),),
)
