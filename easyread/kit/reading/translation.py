"""Which values of a deck file, and of the shared answers, are words: it follows from the types of the entries."""

from dataclasses import replace
from functools import reduce

from easyread.kit.card import Answer
from easyread.kit.deck import Stamkort
from easyread.kit.entry import Entry, EntryField, FromSet, Mark, fields_of
from easyread.kit.kinds.table import WRITTEN_KINDS
from easyread.translation import Shape


def shape_of(entry: type[Entry]) -> Shape:
    """Return which values of the table of an entry are words."""
    found = [field for field in fields_of(entry) if field.is_in_file]
    words = [field for field in found if field.mark in {Mark.WORDS, Mark.NAME, Mark.STAFF}]
    inside = [field for field in found if field.entry is not None]
    return Shape(
        words=tuple(field.key for field in words),
        spoken=tuple(field.key for field in found if field.mark is Mark.SPOKEN),
        parts={field.key: _inside(field) for field in inside if not field.is_list},
        lists={field.key: _inside(field) for field in inside if field.is_list},
        name=next((field.key for field in words if field.mark is Mark.NAME), ""),
    )


def _inside(field: EntryField) -> Shape:
    return shape_of(Answer if field.says(FromSet) or field.entry is None else field.entry)


def _either(one: Shape, other: Shape) -> Shape:
    """What is words in one kind of card is so in all: where it may not stand at all, its reading says so."""
    return replace(
        one,
        words=tuple(dict.fromkeys((*one.words, *other.words))),
        spoken=tuple(dict.fromkeys((*one.spoken, *other.spoken))),
        parts={**one.parts, **other.parts},
        lists={**one.lists, **other.lists},
    )


DECK_SHAPE = Shape(
    words=("title", "about"),
    replaced=("hard",),
    parts={"stamkort": shape_of(Stamkort)},
    lists={"card": reduce(_either, (shape_of(kind.card) for kind in WRITTEN_KINDS.values()))},
    until="The whole deck is shown in Danish until it is there.",
    example="Write [card.the-id], with single brackets, for a card.",
)
SETS_SHAPE = Shape(each=shape_of(Answer))
