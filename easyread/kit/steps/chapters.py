"""Chapters: in which one each step stands, and what the kit puts between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from easyread.kit.card import BETWEEN, TITLE, TOPICS, Answer
from easyread.kit.deck import Deck
from easyread.kit.kinds.more import MoreCard
from easyread.kit.kinds.topics import TopicsCard
from easyread.kit.step import Step


@dataclass(frozen=True)
class Opening:
    """A chapter as it begins, with its first step. Cards that no chapter has are one, called by the deck's own title.

    `title_id` names the saying of the title.
    """

    title: str
    picture: str
    step: Step
    title_id: str


def openings(deck: Deck, all_steps: Sequence[Step]) -> tuple[Opening, ...]:
    """Return the chapters of a deck in order: at least one, where it has a step."""
    found = []
    firsts: dict[str, Step] = {}
    for step in all_steps:
        firsts.setdefault(step.card.id, step)
    for card_id, step in firsts.items():
        chapter = step.card.chapter
        if chapter:
            title_id = f"{chapter.begun_by or card_id}.{TITLE}"
            found.append(Opening(chapter.title, chapter.picture or step.picture, step, title_id))
        elif step is all_steps[0]:
            found.append(Opening(deck.title, deck.picture, step, "titel"))
    return tuple(found)


def in_chapters(deck: Deck, all_steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps of a deck, each with its chapter and its part, and with what stands between chapters.

    Between the chapters of a deck that asks something stands whether one wants more. A leaflet opens with its chapters,
    and comes back to them.
    """
    opened = openings(deck, all_steps)
    is_leaflet = len(opened) > 1 and not any(step.is_question for step in all_steps)
    menu = [_topics(deck, opened)] if is_leaflet else []
    return (*menu, *_divided(opened, all_steps, has_stops=not is_leaflet))


def is_certain(step: Step, walk: Sequence[Step]) -> bool:
    """Return whether a step of a divided deck comes whatever was answered."""
    if not step.card.is_between:
        return not step.needs
    mine = [other for other in walk if not other.card.is_between and not other.needs]
    return any(other.chapter < step.chapter for other in mine) and any(other.chapter == step.chapter for other in mine)


def is_countable(number: int, walk: Sequence[Step]) -> bool:
    """Return whether it is known before a chapter begins how many of its steps come: none hangs on another of them."""
    mine = [step for step in walk if step.chapter == number]
    keys = {step.key for step in mine}
    needed = {one.key for step in mine for need in step.needs for one in need.each}
    return not keys & needed


def _divided(opened: Sequence[Opening], all_steps: Sequence[Step], *, has_stops: bool) -> Iterator[Step]:
    beginning = {opening.step.key: opening for opening in opened}
    number = 0
    for step in all_steps:
        if step.key in beginning:
            number += 1
            if has_stops and number > 1:
                yield _between(beginning[step.key], number)
        yield replace(step, chapter=number, part=f"{step.card.id}.{step.number}" if step.number else step.part)


def _between(opening: Opening, number: int) -> Step:
    key = f"{opening.step.card.id}.{BETWEEN}"
    card = MoreCard(id=key, text=opening.title, picture=opening.picture, title_id=opening.title_id)
    return Step(card, key, card.text, "", card.picture, chapter=number)


def _topics(deck: Deck, opened: Sequence[Opening]) -> Step:
    key = f"{opened[0].step.card.id}.{TOPICS}"
    names = tuple(opening.title_id for opening in opened)
    card = TopicsCard(id=key, text=deck.title, picture=deck.picture, title_ids=names)
    topics = tuple(Answer(opening.step.key, opening.title, opening.picture) for opening in opened)
    return Step(card, key, card.text, "", card.picture, topics)
