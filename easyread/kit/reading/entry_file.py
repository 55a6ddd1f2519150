"""Reads any entry of a deck file by the types of its fields."""

import re
from collections.abc import Mapping
from dataclasses import MISSING
from typing import Any, TypeVar

from easyread.kit.card import BETWEEN, OWN, TITLE, TOPICS, UNSURE, Answer
from easyread.kit.entry import Entry, EntryField, FromSet, Mark, OneOf, OneOrMore, ReadIf, fields_of
from easyread.toml_table import Table

E = TypeVar("E", bound=Entry)

AnswerSets = Mapping[str, tuple[Answer, ...]]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_answers(table: Table, key: str, sets: AnswerSets) -> tuple[Answer, ...]:
    """Return a card's answers: its own list, or the shared set that the key names."""
    if not isinstance(table.values.get(key), str):
        hint = f'Write {key} = "the name of a set", or a [[card.{key}]] for each.'
        return tuple(read_entry(Answer, entry, sets) for entry in table.tables(key, hint))
    name = table.text(key)
    if name not in sets:
        table.error("D13", key, f'there is no answer set "{name}"', f"Known sets: {', '.join(sorted(sets))}.")
    return sets.get(name, ())


def read_id(table: Table) -> str:
    """Return the id of a card or of a part of one."""
    value = table.text("id")
    if value and not _ID.fullmatch(value):
        hint = "Use small letters a-z, digits and single hyphens (ae, oe, aa for æ, ø, å)."
        table.error("D09", "id", f'"{value}" cannot be an id', hint)
    if value in (UNSURE, OWN, TITLE, BETWEEN, TOPICS):
        table.error("D09", "id", f'"{value}" is an id that the kit gives itself', "Use another.")
    return value


def read_entry(entry: type[E], table: Table, sets: AnswerSets) -> E:
    """Return an entry of this type from its table, and report the keys that it does not know.

    Args:
        entry: The type of the entry; what its fields are decides how they are read.
        table: The table of the file.
        sets: The shared answers, in the language of the deck.
    """
    read: dict[str, Any] = {}
    for field in fields_of(entry):
        condition = field.says(ReadIf)
        if field.mark is not Mark.ABSENT and (condition is None or condition.holds(read)):
            read[field.name] = _value(field, table, sets, is_needed=field.is_needed or condition is not None)
        elif field.default is not MISSING:
            read[field.name] = field.default
    table.finish()
    return entry(**read)


def _value(field: EntryField, table: Table, sets: AnswerSets, *, is_needed: bool) -> Any:
    from_set = field.says(FromSet)
    if from_set is not None:
        return _answers(from_set, field.key, table, sets)
    if field.entry is not None:
        return _entries(field, table, sets)
    default = None if is_needed else field.default
    if field.mark is Mark.ID:
        return read_id(table)
    return _texts(field, table, default) if field.is_list else _plain(field, table, default)


def _plain(field: EntryField, table: Table, default: Any) -> Any:
    if field.plain_type is bool:
        return table.flag(field.key)
    return table.number(field.key, default) if field.plain_type is int else table.text(field.key, default)


def _answers(from_set: FromSet, key: str, table: Table, sets: AnswerSets) -> tuple[Answer, ...]:
    is_given = not from_set.fixed and key in table.values
    if is_given and from_set.only:
        name = table.text(key)
        if name and name not in from_set.only:
            message = f'"{name}" is no set of answers for this kind of card'
            table.error("D13", key, message, f"Known sets: {', '.join(from_set.only)}.")
        return sets.get(name, ())
    return read_answers(table, key, sets) if is_given or not from_set.default else sets.get(from_set.default, ())


def _entries(field: EntryField, table: Table, sets: AnswerSets) -> Any:
    entry = field.entry
    if entry is None:
        return field.default
    if field.is_list:
        hint = f"Write a [[card.{field.key}]] for each." if field.is_needed else ""
        return tuple(read_entry(entry, found, sets) for found in table.tables(field.key, hint))
    if field.is_optional:
        found = table.table(field.key)
        return read_entry(entry, found, sets) if found else None
    hint = f"Write {field.key} = {entry.example}."
    return read_entry(entry, table.needed_table(field.key, hint), sets)


def _texts(field: EntryField, table: Table, default: tuple[str, ...] | None) -> tuple[str, ...]:
    if field.says(OneOrMore) and isinstance(table.values.get(field.key), str):
        return (table.text(field.key),)
    texts, one_of = table.texts(field.key, default), field.says(OneOf)
    for text in texts:
        if one_of and text not in one_of.values:
            table.error("D05", field.key, f'"{text}" is not known', f"Known are {', '.join(one_of.values)}.")
    return texts
