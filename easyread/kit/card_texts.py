"""The texts, the pictures and the answers of a card, for rules that look at them: found by the types of its fields."""

from collections.abc import Iterator

from easyread.kit.card import Answer, Card
from easyread.kit.entry import Entry, EntryField, Mark, MayBeLeftOut, Takes, fields_of, joined


def texts_of(entry: Entry) -> list[tuple[str, str]]:
    """Return every text of a card, or of another entry, that somebody sees or hears, with its key."""
    return [
        (key, text)
        for path, part in entry.entries()
        for field in fields_of(type(part))
        if field.is_text
        for key, text in _texts(path, field, getattr(part, field.name))
        if text
    ]


def pictures_of(card: Card) -> list[tuple[str, str]]:
    """Return every picture of a card with its key: the name of the picture, "" where it is left out."""
    return [
        (path if path and field.name == "picture" else joined(path, field.key), getattr(part, field.name))
        for path, part in card.entries()
        for field in fields_of(type(part))
        if field.mark is Mark.PICTURE and (getattr(part, field.name) or not field.says(MayBeLeftOut))
    ]


def answer_lists(card: Card) -> list[tuple[str, tuple[Answer, ...]]]:
    """Return every list of answers that a card offers at once, with its key."""
    return [(key, answers) for key, answers, _ in _lists(card, "", has_own=False)]


def answer_counts(card: Card) -> list[tuple[str, int]]:
    """Return how many answers each list offers, with its key; the tile for an own answer beside them is counted."""
    return [(key, len(answers) + has_own) for key, answers, has_own in _lists(card, "", has_own=False)]


def nameless_parts(card: Card) -> list[tuple[str, str]]:
    """Return the key of every part of a card that lacks the words it is called by, with what to say of it."""
    return [
        (path, part.nameless)
        for path, part in card.entries()
        for field in fields_of(type(part))
        if field.mark is Mark.NAME and path and not getattr(part, field.name).strip()
    ]


def chosen_keys(card: Card, placeholder: str) -> set[str]:
    """Return the keys of the texts of a card in which this placeholder is filled in, beside those of the persona."""
    return {
        joined(path, field.key)
        for path, part in card.entries()
        for field in fields_of(type(part))
        if (takes := field.says(Takes)) and takes.placeholder == placeholder
    }


def _texts(path: str, field: EntryField, value: str | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    key = path if path and field.mark is Mark.NAME else joined(path, field.key)
    if isinstance(value, str):
        yield key, value
    else:
        yield from ((f"{key}.{number}", text) for number, text in enumerate(value, 1))


def _lists(entry: Entry, path: str, *, has_own: bool) -> Iterator[tuple[str, tuple[Answer, ...], bool]]:
    """An own answer of an entry is offered beside its answers, and beside those of the entries in it."""
    has_own = has_own or getattr(entry, "own", None) is not None
    for field in fields_of(type(entry)):
        is_list = field.is_in_file and field.is_list and field.entry is not None
        if is_list and issubclass(field.entry or Entry, Answer) and getattr(entry, field.name):
            yield joined(path, field.key), getattr(entry, field.name), has_own
        for place, part in entry.parts_of(field, path):
            yield from _lists(part, place, has_own=has_own)
