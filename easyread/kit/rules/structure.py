"""Rules about how the parts of a deck refer to each other."""

from collections import Counter
from collections.abc import Iterable, Iterator

from easyread.kit.card_texts import answer_lists, texts_of
from easyread.kit.deck import (
    Area,
    Card,
    CircleCard,
    Condition,
    DateCard,
    Deck,
    Field,
    GridCard,
    Half,
    Heading,
    PlanCard,
    ScaleCard,
    SortCard,
    StaffPageCard,
)
from easyread.kit.placeholders import CHOSEN, NUMBER, has_loose_brace, placeholders, wants_number
from easyread.kit.rules.deck_rules import Finding, Rule, Shelf
from easyread.kit.steps.answers import values_of
from easyread.problems import Severity

_FILLED_WITH_NUMBER = ("text", "say", "summary")


def id_used_twice(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D10: cards in a deck, and answers and items in a card, have ids of their own."""
    for card_id, count in Counter(card.id for card in deck.cards).items():
        if count > 1:
            yield Finding(card_id, "id", f'{count} cards have the id "{card_id}"')
    for card in deck.cards:
        for ids in _ids_side_by_side(card):
            for part_id, count in Counter(ids).items():
                if count > 1:
                    yield Finding(card.id, part_id, f'"{part_id}" stands {count} times among the answers and items')


def _ids_side_by_side(card: Card) -> Iterator[list[str]]:
    """Yield the ids of a card that must differ from each other."""
    if isinstance(card, (GridCard, PlanCard)):
        yield [key.partition(".")[2] for key, _ in named_parts(card) if "." in key]
        yield from ([answer.id for answer in answers] for _, answers in answer_lists(card))
    else:
        answers = [answer.id for _, answers in answer_lists(card) for answer in answers]
        parts = card.parts if isinstance(card, StaffPageCard) else ()
        yield [*answers, *(item.id for item in card.items), *(part.id for part in parts)]


def condition_names_no_earlier_card(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D11: a condition points to a card, or an item of it, that was asked before."""
    earlier: dict[str, Card] = {}
    for card in deck.cards:
        for key, condition in conditions_of(card):
            target = earlier.get(condition.card)
            fault = _fault_in_target(target, key, condition, deck)
            if isinstance(target, (CircleCard, PlanCard, DateCard)):
                fault = f'"{target.id}" is a {target.kind} with many answers, so nothing can follow from one'
            if fault:
                yield Finding(card.id, key, fault)
        earlier[card.id] = card


def _fault_in_target(target: Card | None, key: str, condition: Condition, deck: Deck) -> str:
    if target is None:
        return f'no earlier card is called "{condition.card}"'
    if key == "each_of":
        return ""
    items = item_ids(target, deck)
    if items and not condition.item:
        return f'"{condition.card}" is asked of many items: name one with item = "…"'
    if condition.item and condition.item not in items:
        return f'"{condition.card}" has no item "{condition.item}"'
    if wants_number(target.text) or isinstance(target, GridCard):
        each = "cell" if isinstance(target, GridCard) else "number"
        return f'"{condition.card}" is another card for each {each}, so its answer has no one place'
    return ""


def condition_names_no_answer(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D12: a condition asks for answers that the earlier card has."""
    for card in deck.cards:
        for key, condition in conditions_of(card):
            target = deck.card(condition.card)
            for value in condition.values:
                if target and not isinstance(target, (GridCard, PlanCard, DateCard)) and value not in values_of(target):
                    yield Finding(card.id, key, f'"{condition.card}" has no answer "{value}"')


def unknown_placeholder(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """D14: a text of a card has only placeholders that every persona has words for; other texts have none."""
    forms = [set(persona.forms) for persona in shelf.personas]
    known = set.intersection(*forms) | {NUMBER} if forms else {NUMBER}
    for card in deck.cards:
        if isinstance(card, StaffPageCard):
            yield from _braces(card.id, texts_of(card))
            continue
        for key, text in texts_of(card):
            for name in placeholders(text):
                here = known | {CHOSEN} if _takes_mark(card, key) else known
                if name not in here and name[:1].lower() + name[1:] not in here:
                    yield Finding(card.id, key, f"{{{name}}} is not known; known are {_braced(here)}")
            if has_loose_brace(text):
                yield Finding(card.id, key, "a brace stands alone")
    yield from _braces("", [("title", deck.title), ("about", deck.about), *deck.hard.items()])


def _braces(card_id: str, texts: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    for key, text in texts:
        if placeholders(text) or has_loose_brace(text):
            yield Finding(card_id, key, "nothing is filled in here, so no braces can stand here")


def _takes_mark(card: Card, key: str) -> bool:
    return isinstance(card, GridCard) and key in {f"halves.{half.id}.future" for half in card.halves}


def number_without_scale(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D15: {tal} takes its number from the scale card that show_if names."""
    for card in deck.cards:
        keys = list(dict.fromkeys(key for key, text in texts_of(card) if wants_number(text)))
        for key in keys:
            if key not in _FILLED_WITH_NUMBER:
                yield Finding(card.id, key, "{tal} can stand in text, say and summary only")
        if keys and not wants_number(card.text):
            yield Finding(card.id, keys[0], "{tal} must stand in the text too")
        elif keys and not _has_number(card, deck):
            yield Finding(card.id, "text", "{tal} has no scale to take its number from")


def _has_number(card: Card, deck: Deck) -> bool:
    source = deck.card(card.show_if.card) if card.show_if else None
    if card.show_if is None or not isinstance(source, ScaleCard) or source.each_of or is_asked_of_items(card):
        return False
    return set(card.show_if.values) <= {answer.id for answer in source.answers}


def each_of_names_no_sort_card(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D16: each_of takes its items from a sort card."""
    for card in deck.cards:
        if isinstance(card, ScaleCard) and card.each_of:
            source = deck.card(card.each_of.card)
            if source is not None and not isinstance(source, SortCard):
                yield Finding(card.id, "each_of", f'"{source.id}" is not a sort card')


def unknown_layout(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """D17: a deck names only layouts that exist."""
    for name in deck.layouts:
        if name not in shelf.layouts:
            yield Finding("", "layouts", f'there is no layout "{name}"; known are {", ".join(sorted(shelf.layouts))}')


def unknown_companion(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """D18: the tools that go together with this one exist."""
    for deck_id in deck.stamkort.goes_with:
        if deck_id not in shelf.deck_ids:
            yield Finding("", "stamkort.goes_with", f'there is no deck "{deck_id}"')


def unknown_voice(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """D20: a card is read by a voice that exists."""
    for card in deck.cards:
        if card.voice not in shelf.voices:
            yield Finding(card.id, "voice", f'no voice is called "{card.voice}"; known are {listed(shelf.voices)}')


def is_asked_of_items(card: Card) -> bool:
    """Return whether a card is asked of each of several items or areas, whose pictures it then shows."""
    return isinstance(card, (SortCard, GridCard, PlanCard)) or (
        isinstance(card, ScaleCard) and card.each_of is not None
    )


def named_parts(card: Card) -> list[tuple[str, Half | Area | Heading | Field]]:
    """Return the parts of a grid or a plan that have a name and a picture, with their keys; none for other cards."""
    if isinstance(card, PlanCard):
        return [(f"fields.{field.id}", field) for field in card.fields]
    if not isinstance(card, GridCard):
        return []
    headings = [(key, getattr(card, key)) for key in ("now", "future", "good", "less")]
    halves = [(f"halves.{half.id}", half) for half in card.halves]
    return [*headings, *halves, *((f"areas.{area.id}", area) for area in card.areas)]


def item_ids(card: Card, deck: Deck) -> tuple[str, ...]:
    """Return the ids of the items that a card is asked of; none for a card that is asked once."""
    source = deck.card(card.each_of.card) if isinstance(card, ScaleCard) and card.each_of else card
    return tuple(item.id for item in source.items) if source else ()


def conditions_of(card: Card) -> list[tuple[str, Condition]]:
    """Return the conditions of a card with the keys under which they stand."""
    each_of = card.each_of if isinstance(card, ScaleCard) else None
    return [(key, found) for key, found in (("show_if", card.show_if), ("each_of", each_of)) if found]


def _braced(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def listed(names: frozenset[str]) -> str:
    """Return names in a row, by the alphabet."""
    return ", ".join(sorted(names))


STRUCTURE_RULES = (
    Rule("D10", Severity.ERROR, "Give each an id of its own.", id_used_twice),
    Rule(
        "D11",
        Severity.ERROR,
        "Name an earlier card, and one item of it where it has items.",
        condition_names_no_earlier_card,
    ),
    Rule("D12", Severity.ERROR, "Use the ids of the answers.", condition_names_no_answer),
    Rule(
        "D14",
        Severity.ERROR,
        "Look at the braces, and at the spelling inside them.",
        unknown_placeholder,
        of_words=True,
    ),
    Rule(
        "D15",
        Severity.ERROR,
        'Add show_if = { card = "the scale", is = ["1", …] }.',
        number_without_scale,
        of_words=True,
    ),
    Rule("D16", Severity.ERROR, "Name a card of the kind sort.", each_of_names_no_sort_card),
    Rule("D17", Severity.ERROR, "Look at the files in print/.", unknown_layout),
    Rule("D18", Severity.ERROR, "Use the id of a deck.", unknown_companion),
    Rule("D20", Severity.ERROR, "Use one of the known voices.", unknown_voice),
)
