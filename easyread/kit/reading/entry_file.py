"""Reads the small parts that many kinds of cards have: ids, answers, items, conditions, own words."""

import re
from collections.abc import Mapping

from easyread.kit.deck import MEANS, OWN, OWN_PICTURE, UNSURE, Answer, Condition, Item, Own
from easyread.toml_table import Table

AnswerSets = Mapping[str, tuple[Answer, ...]]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_answers(table: Table, key: str, sets: AnswerSets) -> tuple[Answer, ...]:
    """Return a card's answers: its own list, or the shared set that the key names."""
    if not isinstance(table.values.get(key), str):
        hint = f'Write {key} = "the name of a set", or a [[card.{key}]] for each.'
        return tuple(read_answer(entry) for entry in table.tables(key, hint))
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
    if value in (UNSURE, OWN):
        table.error("D09", "id", f'"{value}" is the id of an answer that the kit gives itself', "Use another.")
    return value


def read_answer(table: Table) -> Answer:
    """Return one answer."""
    texts = (table.text("text", ""), table.text("picture", ""), table.text("say", ""), table.text("inside", ""))
    answer = Answer(read_id(table), *texts)
    table.finish()
    return answer


def read_item(table: Table) -> Item:
    """Return one thing that a question is asked of."""
    texts = (table.text("name", ""), table.text("picture", ""), table.text("text", ""), table.text("say", ""))
    item = Item(read_id(table), *texts)
    table.finish()
    return item


def read_condition(table: Table, key: str) -> Condition | None:
    """Return the condition under a key, or None where there is none."""
    found = table.table(key)
    if found is None:
        return None
    item = found.text("item", "") if key == "show_if" else ""
    condition = Condition(found.text("card"), found.texts("is"), item)
    found.finish()
    return condition


def read_own(table: Table) -> Own | None:
    """Return the tile for an answer of one's own, or None where the card has none."""
    found = table.table("own")
    if found is None:
        return None
    own = Own(
        text=found.text("text"),
        means=found.texts("means", MEANS),
        picture=found.text("picture", OWN_PICTURE),
        say=found.text("say", ""),
    )
    for name in own.means:
        if name not in MEANS:
            found.error("D05", "means", f'"{name}" is not known', f"Known are {', '.join(MEANS)}.")
    found.finish()
    return own
