"""Reads the cards of a deck, each by its kind."""

from collections.abc import Callable, Mapping
from typing import Any

from easyread.kit.circle import MOST_PEOPLE
from easyread.kit.deck import (
    CARD_TYPES,
    Area,
    Card,
    CircleCard,
    DateCard,
    Field,
    GridCard,
    Group,
    Half,
    Heading,
    NameCard,
    Part,
    PickManyCard,
    PickOneCard,
    PlanCard,
    ReadCard,
    SayNoCard,
    ScaleCard,
    Side,
    SignCard,
    SortCard,
    StaffPageCard,
)
from easyread.kit.reading.entry_file import (
    AnswerSets,
    read_answer,
    read_answers,
    read_condition,
    read_id,
    read_item,
    read_own,
)
from easyread.toml_table import Table


def read_cards(table: Table, sets: AnswerSets) -> tuple[Card, ...]:
    """Return the cards of a deck in order; one of an unknown kind is left out."""
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
        "id": read_id(table),
        "text": table.text("text"),
        "picture": table.text("picture", ""),
        "alt": table.text("alt", ""),
        "say": table.text("say", ""),
        "summary": table.text("summary", ""),
        "voice": table.text("voice", "narrator"),
        "show_if": read_condition(table, "show_if"),
    }


def _question(table: Table, sets: AnswerSets) -> dict[str, Any]:
    return {**_common(table), "answers": read_answers(table, "answers", sets), "own": read_own(table)}


def _read_card(table: Table, _sets: AnswerSets) -> Card:
    return ReadCard(**_common(table))


def _pick_one_card(table: Table, sets: AnswerSets) -> Card:
    return PickOneCard(**_question(table, sets))


def _pick_many_card(table: Table, sets: AnswerSets) -> Card:
    return PickManyCard(**_question(table, sets))


def _name_card(table: Table, sets: AnswerSets) -> Card:
    return NameCard(**_question(table, sets))


def _sign_card(table: Table, sets: AnswerSets) -> Card:
    return SignCard(**_question(table, sets))


def _date_card(table: Table, _sets: AnswerSets) -> Card:
    return DateCard(**_common(table), after=table.text("after", ""))


def _sort_card(table: Table, sets: AnswerSets) -> Card:
    items = tuple(read_item(entry) for entry in table.tables("items", "Write a [[card.items]] for each."))
    return SortCard(**_common(table), items=items, answers=read_answers(table, "answers", sets))


def _scale_card(table: Table, sets: AnswerSets) -> Card:
    return ScaleCard(
        **_common(table),
        answers=read_answers(table, "answers", sets) if "answers" in table.values else sets.get("skala", ()),
        low=table.text("low"),
        high=table.text("high"),
        each_of=read_condition(table, "each_of"),
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
        own=read_own(table),
    )


def _circle_card(table: Table, sets: AnswerSets) -> Card:
    return CircleCard(
        **_common(table),
        ring=table.text("ring"),
        support=table.text("support"),
        more=table.text("more"),
        groups=tuple(_group(entry) for entry in table.tables("groups", "Write a [[card.groups]] for each.")),
        rings=tuple(read_answer(entry) for entry in table.tables("rings", "Write a [[card.rings]] for each.")),
        answers=read_answers(table, "answers", sets),
        more_answers=sets.get("ja-nej", ()),
        most=table.number("most", MOST_PEOPLE),
    )


def _plan_card(table: Table, sets: AnswerSets) -> Card:
    most = table.number("most", 1)
    return PlanCard(
        **_common(table),
        fields=tuple(_field(entry, sets) for entry in table.tables("fields", "Write a [[card.fields]] for each.")),
        most=most,
        more=table.text("more") if most > 1 else "",
        more_answers=sets.get("ja-nej", ()) if most > 1 else (),
    )


def _staff_page_card(table: Table, _sets: AnswerSets) -> Card:
    return StaffPageCard(
        id=read_id(table),
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
    NameCard.kind: _name_card,
    DateCard.kind: _date_card,
    SignCard.kind: _sign_card,
    PlanCard.kind: _plan_card,
    StaffPageCard.kind: _staff_page_card,
}


def _half(table: Table) -> Half:
    texts = (table.text("name", ""), table.text("picture", ""), table.text("now"), table.text("future"))
    half = Half(read_id(table), *texts)
    table.finish()
    return half


def _area(table: Table, sets: AnswerSets) -> Area:
    name, picture = table.text("name", ""), table.text("picture", "")
    area = Area(read_id(table), name, picture, _side(table, "good", sets), _side(table, "less", sets))
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


def _group(table: Table) -> Group:
    roles = tuple(read_answer(entry) for entry in table.tables("roles"))
    texts = (table.text("text", ""), table.text("picture", ""), table.text("say", ""))
    group = Group(read_id(table), *texts, ask=table.text("ask") if roles else "", roles=roles)
    table.finish()
    return group


def _field(table: Table, sets: AnswerSets) -> Field:
    field = Field(
        read_id(table),
        name=table.text("name", ""),
        picture=table.text("picture", ""),
        text=table.text("text"),
        answers=read_answers(table, "answers", sets),
        say=table.text("say", ""),
        again=table.text("again", ""),
        own=read_own(table),
    )
    table.finish()
    return field


def _part(table: Table) -> Part:
    part = Part(read_id(table), table.text("name"), table.texts("points"), table.text("mark", ""))
    table.finish()
    return part
