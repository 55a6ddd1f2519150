"""OwnResult: what came out for the person in a deck, as pictures to look at before the lines of a summary are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.card import YES
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.summary_line import SummaryLine
from easyread.web.kinds.page_part import Detail
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView

MOST_ON_SHEET = 3
MOST_CHOSEN = 6
_FIRST, _OTHER = 4, 3
_NO_THING = {YES, "nej", "lidt", "godt", "midt", "svaert"}
"""Answers that say something about what was asked, and are nothing by themselves."""
_YES = {YES, "lidt"}


@dataclass(frozen=True)
class Thing:
    """One thing: a picture, its word, and from 1 to 5 how large it is to be seen."""

    text: str
    picture: PictureView | None
    size: int = _OTHER


@dataclass(frozen=True)
class OwnResult(Detail):
    """The things that came out. `is_sheet` is a plan: one after the other, with numbers."""

    things: tuple[Thing, ...]
    is_sheet: bool = False


def sheet(maker: PageMaker, lines: Sequence[SummaryLine]) -> OwnResult | None:
    """Return the first things of a plan; of one with rounds, who or what they are about. None for an empty plan."""
    things = (thing for line in lines for thing in (_round(maker, line) if line.step.number else _answers(maker, line)))
    return _result(things, MOST_ON_SHEET, is_sheet=True)


def faces(maker: PageMaker, lines: Sequence[SummaryLine]) -> OwnResult | None:
    """Return the items that were asked about on a scale, each as large as its number, the largest first."""
    things = [
        Thing(line.label, maker.picture(line.picture), 1 + step.answers.index(answer))
        for line in lines
        for step in line.steps
        for answer in line.answers
        if step.item and step.card.kind == ScaleCard.kind and answer in step.answers
    ]
    return _result(sorted(things, key=lambda thing: -thing.size), MOST_CHOSEN)


def chosen(maker: PageMaker, lines: Sequence[SummaryLine]) -> OwnResult | None:
    """Return the pictures that were chosen, the first one the largest; None where nothing was."""
    found = _result((thing for line in lines for thing in _answers(maker, line)), MOST_CHOSEN)
    if found is None:
        return None
    first, *others = found.things
    return OwnResult((Thing(first.text, first.picture, _FIRST), *others))


def _answers(maker: PageMaker, line: SummaryLine) -> Iterator[Thing]:
    if line.step.item and any(answer.id in _YES for answer in line.answers):
        yield Thing(line.label, maker.picture(line.picture))
    for answer in line.answers:
        if answer.id not in _NO_THING:
            yield Thing(answer.text, maker.picture(answer.picture))
    for own in line.own:
        yield Thing(own.words, PictureView(own.picture, "", is_wide=False) if own.picture else None)


def _round(maker: PageMaker, line: SummaryLine) -> Iterator[Thing]:
    yield Thing(line.label, maker.picture(line.picture))


def _result(things: Iterable[Thing], most: int, *, is_sheet: bool = False) -> OwnResult | None:
    different = {(thing.text, thing.picture): thing for thing in things}
    return OwnResult(tuple(different.values())[:most], is_sheet) if different else None
