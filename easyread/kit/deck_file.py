"""Reads a deck folder: deck.toml, with the words of another language laid over it, to a Deck and its problems."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from easyread.kit.deck import (
    CARD_TYPES,
    Answer,
    Card,
    Condition,
    Deck,
    Exemption,
    Item,
    PickManyCard,
    PickOneCard,
    ReadCard,
    SayNoCard,
    ScaleCard,
    SortCard,
    Stamkort,
)
from easyread.kit.toml_table import Table, read_toml
from easyread.kit.translation import translated
from easyread.problems import Problem, Where

FORMAT = 1
BASE_LANGUAGE = "da"

AnswerSets = Mapping[str, tuple[Answer, ...]]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load_deck(folder: Path, sets: AnswerSets, language: str = BASE_LANGUAGE) -> tuple[Deck | None, list[Problem]]:
    """Return the deck of a folder in a language, with every problem found while reading it.

    The deck is None where its file could not be made into one at all. Texts that lack a translation stay Danish (T01).

    Args:
        folder: The deck's folder; its name is the deck's id.
        sets: The shared answer sets, in the same language.
        language: "da", or a language whose words lie in `<language>.toml` beside deck.toml.
    """
    name = f"{folder.name}/deck.toml"
    values, problems = read_toml(folder / "deck.toml", name)
    if values is None:
        return None, problems
    if values.get("format") != FORMAT:
        Table(values, Where(name), problems).error(
            "D07", "format", f"format {values.get('format')!r} is not known", f"Write format = {FORMAT}."
        )
        return None, problems
    if language != BASE_LANGUAGE:
        words, word_problems = read_toml(folder / f"{language}.toml", f"{folder.name}/{language}.toml")
        problems += word_problems
        values = translated(values, words or {}, Where(f"{folder.name}/{language}.toml"), problems)
    deck = _deck(Table(values, Where(name), problems), folder, sets, language)
    return deck, problems


def read_answers(table: Table, key: str, sets: AnswerSets) -> tuple[Answer, ...]:
    """Return a card's answers: its own list, or the shared set that the key names."""
    if not isinstance(table.values.get(key), str):
        return tuple(_answer(entry) for entry in table.tables(key))
    name = table.text(key)
    if name not in sets:
        table.error("D13", key, f'there is no answer set "{name}"', f"Known sets: {', '.join(sorted(sets))}.")
    return sets.get(name, ())


def _deck(table: Table, folder: Path, sets: AnswerSets, language: str) -> Deck:
    table.number("format")
    deck = Deck(
        id=_id(table),
        version=table.text("version"),
        language=language,
        title=table.text("title"),
        picture=table.text("picture"),
        about=table.text("about"),
        cards=_cards(table, sets),
        stamkort=_stamkort(table),
        folder=folder,
        sources=table.texts("sources"),
        tried_with=table.texts("tried_with", ()),
        layouts=table.texts("layouts", ()),
        hard=table.words("hard"),
        exemptions=tuple(_exemption(entry) for entry in table.tables("exception")),
    )
    if deck.id != folder.name:
        table.error("D08", "id", f'the folder is called "{folder.name}"', "Give the folder and the id the same name.")
    table.finish()
    return deck


def _id(table: Table) -> str:
    value = table.text("id")
    if value and not _ID.fullmatch(value):
        hint = "Use small letters a-z, digits and single hyphens (ae, oe, aa for æ, ø, å)."
        table.error("D09", "id", f'"{value}" cannot be an id', hint)
    return value


def _cards(table: Table, sets: AnswerSets) -> tuple[Card, ...]:
    cards = []
    tables = table.tables("card")
    if not tables:
        table.error("D04", "card", "the deck has no card", "Write a [[card]] for each card.")
    for entry in tables:
        kind = entry.text("kind")
        if kind in _BUILDERS:
            cards.append(_BUILDERS[kind](entry, sets))
            entry.finish()
        elif kind:
            entry.error("D06", "kind", f'there is no kind "{kind}"', f"Known kinds: {', '.join(CARD_TYPES)}.")
    return tuple(cards)


def _common(table: Table) -> dict[str, Any]:
    return {
        "id": _id(table),
        "text": table.text("text"),
        "picture": table.text("picture", ""),
        "alt": table.text("alt", ""),
        "say": table.text("say", ""),
        "summary": table.text("summary", ""),
        "voice": table.text("voice", "narrator"),
        "show_if": _condition(table, "show_if"),
    }


def _read_card(table: Table, _sets: AnswerSets) -> Card:
    return ReadCard(**_common(table))


def _pick_one_card(table: Table, sets: AnswerSets) -> Card:
    return PickOneCard(**_common(table), answers=read_answers(table, "answers", sets))


def _pick_many_card(table: Table, sets: AnswerSets) -> Card:
    return PickManyCard(**_common(table), answers=read_answers(table, "answers", sets))


def _sort_card(table: Table, sets: AnswerSets) -> Card:
    items = tuple(_item(entry) for entry in table.tables("items"))
    if not items:
        table.error("D04", "items", "a sort card needs items", "Write a [[card.items]] for each.")
    return SortCard(**_common(table), items=items, answers=read_answers(table, "answers", sets))


def _scale_card(table: Table, sets: AnswerSets) -> Card:
    return ScaleCard(
        **_common(table),
        answers=read_answers(table, "answers", sets) if "answers" in table.values else sets.get("skala", ()),
        low=table.text("low"),
        high=table.text("high"),
        each_of=_condition(table, "each_of"),
    )


def _say_no_card(table: Table, _sets: AnswerSets) -> Card:
    return SayNoCard(**_common(table), reply=table.text("reply"), picture_after=table.text("picture_after"))


_BUILDERS: Mapping[str, Callable[[Table, AnswerSets], Card]] = {
    ReadCard.kind: _read_card,
    PickOneCard.kind: _pick_one_card,
    PickManyCard.kind: _pick_many_card,
    SortCard.kind: _sort_card,
    ScaleCard.kind: _scale_card,
    SayNoCard.kind: _say_no_card,
}


def _answer(table: Table) -> Answer:
    answer = Answer(_id(table), table.text("text", ""), table.text("picture", ""), table.text("say", ""))
    table.finish()
    return answer


def _item(table: Table) -> Item:
    texts = (table.text("name"), table.text("picture", ""), table.text("text", ""), table.text("say", ""))
    item = Item(_id(table), *texts)
    table.finish()
    return item


def _condition(table: Table, key: str) -> Condition | None:
    found = table.table(key)
    if found is None:
        return None
    condition = Condition(found.text("card"), found.texts("is"), found.text("item", ""))
    found.finish()
    return condition


def _exemption(table: Table) -> Exemption:
    exemption = Exemption(table.text("code"), table.text("card", ""), table.text("reason", ""))
    table.finish()
    return exemption


def _stamkort(table: Table) -> Stamkort:
    found = table.table("stamkort") or Table({}, Where(table.where.file, "stamkort"), table.problems)
    shortest, longest = (*found.numbers("minutes"), 0, 0)[:2]
    stamkort = Stamkort(
        type=found.text("type"),
        material=found.text("material"),
        goal=found.text("goal"),
        minutes=(shortest, longest),
        steps=found.texts("steps"),
        suggestions=found.texts("suggestions"),
        used_by=found.text("used_by"),
        behandler=found.texts("behandler"),
        kontaktperson=found.texts("kontaktperson"),
        goes_with=found.texts("goes_with", ()),
    )
    found.finish()
    return stamkort
