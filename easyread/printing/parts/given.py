"""Given: what was answered, as it stands on paper: a word, a picture, or both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from easyread.kit.card import UNSURE, Answer, Card
from easyread.kit.kinds.table import kind_of
from easyread.kit.own_answer import OwnAnswer, own_answer
from easyread.kit.persona import Persona
from easyread.kit.step import Answers, Step
from easyread.kit.steps.router import path, steps
from easyread.printing.layouts.job import Job
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.other_scripts import lacking
from easyread.printing.pdf.page import Element
from easyread.printing.pdf.typesetting import Block, set_own_words, set_text

UNSURE_PICTURE = "svar/ved-ikke"
_JPEG = "data:image/jpeg"


@dataclass(frozen=True)
class Given:
    """One answer. `own_alt` is what is said of an own drawing or photo; words that are `own` are broken as needed.

    A `label` says what own words are about, and stands before them. With `to_fill` there is no answer yet, but places
    for one. What `is_typed` can be typed anew on a screen, as own words can.
    """

    text: str = ""
    picture: str = ""
    own_alt: str = ""
    own: bool = False
    label: str = ""
    to_fill: bool = False
    is_typed: bool = False

    @property
    def is_drawn(self) -> bool:
        """Whether the picture is an own drawing or photo."""
        return bool(self.own_alt)

    @property
    def is_to_write(self) -> bool:
        """Whether these are words that no font has: a line to write them on stands for them."""
        return self.own and bool(lacking(self.text))

    def words(self, width: float, size: float, *, bold: bool = False, leading: float = 1.15) -> Block:
        """Return the words in lines of at most this width."""
        if not self.own:
            block = set_text(self.text, width, size, bold=bold, leading=leading)
            return replace(block, typed=self.text) if self.is_typed else block
        label = set_own_words(self.label, width, size, bold=bold).lines
        block = set_own_words(self.text, width, size, bold=bold, leading=leading)
        return replace(block, lines=(*label, *block.lines), typed="" if block.to_write else self.text, label=len(label))

    def framed(self, job: Job[Any], persona: Persona, box: Box) -> list[Element]:
        """Return the picture as large as a box allows, with a thin line round it."""
        return job.framed(self.picture, persona, box, self.own_alt)


NOTHING = Given()
"""Stands where there is no answer."""


@dataclass(frozen=True)
class Filled:
    """The answers of a job, to be asked for by card and field. Without answers every place is empty."""

    job: Job[Any]
    persona: Persona

    @cached_property
    def reached(self) -> tuple[Step, ...]:
        """The steps that the answers lead through."""
        return tuple(path(steps(self.job.deck, self.persona.forms), self.answers))

    @property
    def answers(self) -> Answers:
        """What was answered, by the key of the step."""
        return self.job.options.answers or {}

    def of_card(self, card_id: str) -> tuple[Given, ...]:
        """Return what was answered to a card, in whichever of its forms."""
        return given_to(self.job, [step for step in self.reached if step.card.id == card_id])

    def form_of(self, card: Card) -> Card:
        """Return a card in the form in which it was answered; on a sheet to fill in, as it speaks of whoever does."""
        reached = (step.card for step in self.reached if step.card.id == card.id)
        asked = next(reached, None) if self.job.options.answers is not None else None
        return asked or card.about_self()

    def of_field(self, card_id: str, field_id: str, number: int = 0) -> tuple[Given, ...]:
        """Return what was answered in a field of a plan, in one of its rounds where it is repeated."""
        return given_to(
            self.job,
            [
                step
                for step in self.reached
                if step.card.id == card_id and step.number == number and step.item and step.item.id == field_id
            ],
        )


def given_to(job: Job[Any], screens: Sequence[Step]) -> tuple[Given, ...]:
    """Return what was answered to steps that ask the same: "Ved ikke" only where there is nothing else."""
    found = tuple(given for step in screens for given in _given(job, step))
    answers = job.options.answers or {}
    is_unsure = any(UNSURE in answers.get(step.key, ()) for step in screens)
    return (given_answer(unsure(job)),) if is_unsure and not found else found


def given_answer(answer: Answer) -> Given:
    """Return one of the answers of a card as it stands on paper."""
    return Given(answer.text, answer.picture)


def unsure(job: Job[Any]) -> Answer:
    """Return the answer that every question has."""
    picture = UNSURE_PICTURE if UNSURE_PICTURE in job.catalogue else ""
    return Answer(UNSURE, job.word("unsure"), picture)


def own_given(job: Job[Any], own: OwnAnswer) -> Given:
    """Return own words with an own picture; the picture is taken in among those of the print."""
    if not own.picture:
        return Given(own.words, own=True)
    alt = job.word("own-picture" if own.picture.startswith(_JPEG) else "own-drawing")
    return Given(own.words, job.pictures.add_own(own.picture), alt, own=True)


def _given(job: Job[Any], step: Step) -> Iterator[Given]:
    answers = job.options.answers or {}
    values = answers.get(step.key, ())
    yield from (given_answer(answer) for answer in step.answers if answer.id in values)
    words = kind_of(step.card).in_words(values, job.deck.language)
    yield from (Given(word[:1].upper() + word[1:], is_typed=True) for word in words)
    if own := own_answer(step, answers):
        yield own_given(job, own)
