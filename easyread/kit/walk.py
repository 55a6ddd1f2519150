"""From a deck to the steps on the screen, and which step comes next. Pure: knows no addresses and keeps nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from easyread.kit import circle
from easyread.kit.deck import Answer, Card, CircleCard, Condition, Deck, Item, ScaleCard, SortCard
from easyread.kit.placeholders import NUMBER, fill, wants_number

Answers = Mapping[str, tuple[str, ...]]
"""Answer ids by the key of the step that asked."""


@dataclass(frozen=True)
class Need:
    """Holds when the step `key` was answered with one of `values`."""

    key: str
    values: tuple[str, ...]

    def holds(self, answers: Answers) -> bool:
        """Return whether the answers given so far meet the need."""
        return any(value in self.values for value in answers.get(self.key, ()))


@dataclass(frozen=True)
class Step:
    """One screen of a deck: a card, or a card asked of one item, or with one number in it.

    `key` is unique in the deck and permanent: it names the answer, the place on the page and the recording. The texts
    have the words of the persona in them. `asked` is which question of a circle it is, for such a card.
    """

    card: Card
    key: str
    text: str
    say: str
    picture: str
    answers: tuple[Answer, ...] = ()
    item: Item | None = None
    needs: tuple[Need, ...] = ()
    asked: circle.Question | None = None

    @property
    def spoken(self) -> str:
        """What is said aloud: `say` where the card has one, else the text."""
        return self.say or self.text

    @property
    def is_question(self) -> bool:
        """Whether something is asked, so that "Ved ikke" and a summary make sense."""
        return self.card.asks


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
    valid: dict[str, tuple[str, ...]] = {}
    shown = []
    for step in all_steps:
        if is_shown(step, valid):
            shown.append(step)
            valid[step.key] = answers.get(step.key, ())
    return shown


def next_step(all_steps: Sequence[Step], key: str, answers: Answers) -> Step | None:
    """Return the step after the one with this key, or None at the end.

    Raises:
        ValueError: No step has this key.
    """
    shown = path(all_steps, answers)
    keys = [step.key for step in all_steps]
    after = set(keys[keys.index(key) + 1 :])
    return next((step for step in shown if step.key in after), None)


def _card_steps(card: Card, deck: Deck) -> Iterator[Step]:
    needs = tuple(_need(condition) for condition in [card.show_if] if condition)
    whole = Step(card, card.id, card.text, card.say, card.picture, card.answers, needs=needs)
    if isinstance(card, SortCard):
        yield from (_of_item(whole, item, ()) for item in card.items)
    elif isinstance(card, CircleCard):
        yield from (_of_person(whole, question) for question in circle.questions(card))
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
    return replace(step, card=card, text=fill(step.text, forms), say=fill(step.say, forms), answers=answers, item=item)


def _filled_answer(answer: Answer, forms: Mapping[str, str]) -> Answer:
    if "{" not in answer.text + answer.say:  # nearly every answer, and a deck has many
        return answer
    return replace(answer, text=fill(answer.text, forms), say=fill(answer.say, forms))


def _filled_item(item: Item, forms: Mapping[str, str]) -> Item:
    return replace(item, name=fill(item.name, forms), text=fill(item.text, forms), say=fill(item.say, forms))
