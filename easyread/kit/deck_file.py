"""Reads a deck folder: deck.toml, with the words of another language laid over it, to a Deck and its problems."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from easyread.kit.circle import MOST_PEOPLE
from easyread.kit.deck import (
    CARD_TYPES,
    CITIZEN,
    UNSURE,
    Answer,
    Area,
    Card,
    CircleCard,
    Condition,
    Deck,
    Exemption,
    GridCard,
    Group,
    Half,
    Heading,
    Item,
    Part,
    PickManyCard,
    PickOneCard,
    ReadCard,
    SayNoCard,
    ScaleCard,
    Side,
    SortCard,
    StaffPageCard,
    Stamkort,
)
from easyread.kit.toml_table import Table, read_toml
from easyread.kit.translation import not_translated, translated
from easyread.problems import Problem, Where

FORMAT = 1
BASE_LANGUAGE = "da"

AnswerSets = Mapping[str, tuple[Answer, ...]]

_TWO = 2
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load_deck(folder: Path, sets: AnswerSets, language: str = BASE_LANGUAGE) -> tuple[Deck | None, list[Problem]]:
    """Return the deck of a folder in a language, with every problem found while reading it.

    The deck is None where its file could not be made into one at all. Texts that lack a translation stay Danish (T01);
    a deck with problems that are errors has gaps and serves nobody.

    Args:
        folder: The deck's folder; its name is the deck's id.
        sets: The shared answer sets, in the same language.
        language: "da", or a language whose words lie in `<language>.toml` beside deck.toml.
    """
    name = f"{folder.name}/deck.toml"
    values, problems = read_toml(folder / "deck.toml", name)
    if values is None:
        return None, problems
    top = Table(values, Where(name), problems)
    if values.get("format") != FORMAT:
        found = f"format {values['format']!r} is not known" if "format" in values else "the format is not said"
        top.error("D07", "format", found, f"Write format = {FORMAT} as the first line.")
        return None, problems
    if language != BASE_LANGUAGE:
        top = Table(_in_language(values, folder, language, problems), Where(name), problems)
    return _deck(top, folder, sets, language), problems


def read_answers(table: Table, key: str, sets: AnswerSets) -> tuple[Answer, ...]:
    """Return a card's answers: its own list, or the shared set that the key names."""
    if not isinstance(table.values.get(key), str):
        hint = f'Write {key} = "the name of a set", or a [[card.{key}]] for each.'
        return tuple(_answer(entry) for entry in table.tables(key, hint))
    name = table.text(key)
    if name not in sets:
        table.error("D13", key, f'there is no answer set "{name}"', f"Known sets: {', '.join(sorted(sets))}.")
    return sets.get(name, ())


def _in_language(values: Mapping[str, Any], folder: Path, language: str, problems: list[Problem]) -> Mapping[str, Any]:
    """A deck without the file of a language stays Danish as a whole, and one problem says so."""
    name = f"{folder.name}/{language}.toml"
    if not (folder / f"{language}.toml").exists():
        problems.append(not_translated(Where(name), "there is no such file"))
        return values
    words, word_problems = read_toml(folder / f"{language}.toml", name)
    problems += word_problems
    return values if words is None else translated(values, words, Where(name), problems)


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
        audience=table.text("audience", CITIZEN),
    )
    if deck.id and deck.id != folder.name:
        table.error("D08", "id", f'the folder is called "{folder.name}"', "Give the folder and the id the same name.")
    table.finish()
    return deck


def _id(table: Table) -> str:
    value = table.text("id")
    if value and not _ID.fullmatch(value):
        hint = "Use small letters a-z, digits and single hyphens (ae, oe, aa for æ, ø, å)."
        table.error("D09", "id", f'"{value}" cannot be an id', hint)
    if value == UNSURE:
        table.error("D09", "id", f'"{value}" is the id of an answer that every question has', "Use another.")
    return value


def _cards(table: Table, sets: AnswerSets) -> tuple[Card, ...]:
    cards = []
    for entry in table.tables("card", "Write a [[card]] for each card."):
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
    items = tuple(_item(entry) for entry in table.tables("items", "Write a [[card.items]] for each."))
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


def _grid_card(table: Table, sets: AnswerSets) -> Card:
    return GridCard(
        **_common(table),
        halves=tuple(_half(entry) for entry in table.tables("halves", "Write a [[card.halves]] for each.")),
        areas=tuple(_area(entry, sets) for entry in table.tables("areas", "Write a [[card.areas]] for each.")),
        now=_heading(table, "now"),
        future=_heading(table, "future"),
        good=_heading(table, "good"),
        less=_heading(table, "less"),
        areas_of=table.text("areas_of", ""),
        first_of=table.text("first_of", ""),
        mark_of=table.text("mark_of"),
        otherwise=table.text("otherwise"),
    )


def _circle_card(table: Table, sets: AnswerSets) -> Card:
    return CircleCard(
        **_common(table),
        ring=table.text("ring"),
        support=table.text("support"),
        more=table.text("more"),
        groups=tuple(_group(entry) for entry in table.tables("groups", "Write a [[card.groups]] for each.")),
        rings=tuple(_answer(entry) for entry in table.tables("rings", "Write a [[card.rings]] for each.")),
        answers=read_answers(table, "answers", sets),
        more_answers=sets.get("ja-nej", ()),
        most=table.number("most", MOST_PEOPLE),
    )


def _staff_page_card(table: Table, _sets: AnswerSets) -> Card:
    return StaffPageCard(
        id=_id(table),
        title=table.text("title"),
        text=table.text("text"),
        picture=table.text("picture", ""),
        alt=table.text("alt", ""),
        parts=tuple(_part(entry) for entry in table.tables("parts", "Write a [[card.parts]] for each.")),
    )


_BUILDERS: Mapping[str, Callable[[Table, AnswerSets], Card]] = {
    ReadCard.kind: _read_card,
    PickOneCard.kind: _pick_one_card,
    PickManyCard.kind: _pick_many_card,
    SortCard.kind: _sort_card,
    ScaleCard.kind: _scale_card,
    SayNoCard.kind: _say_no_card,
    GridCard.kind: _grid_card,
    CircleCard.kind: _circle_card,
    StaffPageCard.kind: _staff_page_card,
}


def _answer(table: Table) -> Answer:
    texts = (table.text("text", ""), table.text("picture", ""), table.text("say", ""), table.text("inside", ""))
    answer = Answer(_id(table), *texts)
    table.finish()
    return answer


def _half(table: Table) -> Half:
    texts = (table.text("name", ""), table.text("picture", ""), table.text("now"), table.text("future"))
    half = Half(_id(table), *texts)
    table.finish()
    return half


def _area(table: Table, sets: AnswerSets) -> Area:
    name, picture = table.text("name", ""), table.text("picture", "")
    area = Area(_id(table), name, picture, _side(table, "good", sets), _side(table, "less", sets))
    table.finish()
    return area


def _side(table: Table, key: str, sets: AnswerSets) -> Side:
    found = table.needed_table(key, f'Write {key} = {{ text = "…", answers = […] }}.')
    side = Side(found.text("text"), read_answers(found, "answers", sets), found.text("say", ""))
    found.finish()
    return side


def _heading(table: Table, key: str) -> Heading:
    found = table.needed_table(key, f'Write {key} = {{ name = "…", picture = "group/name" }}.')
    heading = Heading(found.text("name", ""), found.text("picture", ""))
    found.finish()
    return heading


def _item(table: Table) -> Item:
    texts = (table.text("name", ""), table.text("picture", ""), table.text("text", ""), table.text("say", ""))
    item = Item(_id(table), *texts)
    table.finish()
    return item


def _group(table: Table) -> Group:
    roles = tuple(_answer(entry) for entry in table.tables("roles"))
    texts = (table.text("text", ""), table.text("picture", ""), table.text("say", ""))
    group = Group(_id(table), *texts, ask=table.text("ask") if roles else "", roles=roles)
    table.finish()
    return group


def _part(table: Table) -> Part:
    part = Part(_id(table), table.text("name"), table.texts("points"), table.text("mark", ""))
    table.finish()
    return part


def _condition(table: Table, key: str) -> Condition | None:
    found = table.table(key)
    if found is None:
        return None
    item = found.text("item", "") if key == "show_if" else ""
    condition = Condition(found.text("card"), found.texts("is"), item)
    found.finish()
    return condition


def _exemption(table: Table) -> Exemption:
    texts = (table.text("code"), table.text("card", ""), table.text("reason", ""), table.text("language", ""))
    exemption = Exemption(*texts)
    table.finish()
    return exemption


def _stamkort(table: Table) -> Stamkort:
    found = table.needed_table("stamkort", "Write the guide for staff, [stamkort], as docs/decks.md shows.")
    stamkort = Stamkort(
        type=found.text("type"),
        material=found.text("material"),
        goal=found.text("goal"),
        minutes=_minutes(found),
        steps=found.texts("steps"),
        suggestions=found.texts("suggestions"),
        used_by=found.text("used_by"),
        behandler=found.texts("behandler"),
        kontaktperson=found.texts("kontaktperson"),
        goes_with=found.texts("goes_with", ()),
    )
    found.finish()
    return stamkort


def _minutes(table: Table) -> tuple[int, int]:
    numbers = table.numbers("minutes")
    if len(numbers) == _TWO and 0 < numbers[0] <= numbers[1]:
        return numbers[0], numbers[1]
    given = table.values.get("minutes")
    if isinstance(given, list) and len(given) == len(numbers):
        table.error("D05", "minutes", "these are not two durations", "Write the shortest and the longest: [10, 15].")
    return 0, 0
