"""Rules about how the parts of a deck refer to each other."""

from collections import Counter
from collections.abc import Iterable, Iterator

from easyread.kit.card import Card, Condition, OrIf, ShowIf
from easyread.kit.card_texts import chosen_keys, texts_of
from easyread.kit.deck import Deck
from easyread.kit.entry import fields_of
from easyread.kit.help_number import HELP_NUMBERS
from easyread.kit.kinds.staff_page import tools_named_in
from easyread.kit.kinds.table import kind_of
from easyread.kit.placeholders import CHOSEN, NUMBER, NUMBER_OF_HELP, has_loose_brace, placeholders, wants_number
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Severity


def id_used_twice(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D10: cards in a deck, and answers and items in a card, have ids of their own."""
    for card_id, count in Counter(card.id for card in deck.cards).items():
        if count > 1:
            yield CardProblem(card_id, "id", f'{count} cards have the id "{card_id}"')
    for card in deck.cards:
        for ids in kind_of(card).ids(card):
            for part_id, count in Counter(ids).items():
                if count > 1:
                    yield CardProblem(card.id, part_id, f'"{part_id}" stands {count} times among the answers and items')


def condition_names_no_earlier_card(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D11: a condition points to a card, or an item of it, that was asked before."""
    earlier: dict[str, Card] = {}
    for card in deck.cards:
        for key, condition in conditions_of(card):
            target = earlier.get(condition.card)
            problem = _problem_in_target(target, key, condition, deck)
            if problem:
                yield CardProblem(card.id, key, problem)
        earlier[card.id] = card


def _problem_in_target(target: Card | None, key: str, condition: Condition, deck: Deck) -> str:
    if target is None:
        return f'no earlier card is called "{condition.card}"'
    if key == "each_of":
        return ""
    if wants_number(target.text):
        return f'"{condition.card}" is another card for each number, so its answer has no one place'
    return kind_of(target).not_followed.format(id=target.id) or _problem_in_item(target, condition, deck)


def _problem_in_item(target: Card, condition: Condition, deck: Deck) -> str:
    items = kind_of(target).item_ids(target, deck)
    if condition.item and condition.item not in items:
        return f'"{condition.card}" has no item "{condition.item}"'
    return ""


def condition_names_no_answer(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D12: a condition asks for answers that the earlier card has."""
    for card in deck.cards:
        for key, condition in conditions_of(card):
            target = deck.card(condition.card)
            denied = condition.denied if isinstance(condition, OrIf) else ()
            if bool(condition.values) == bool(denied):
                yield CardProblem(card.id, key, "one of is and not is needed, with the answers")
            if denied and target and (target.self_form or kind_of(target).item_ids(target, deck)):
                yield CardProblem(card.id, key, f'"{target.id}" is asked more than once, so not has no one answer')
            for value in (*condition.values, *denied):
                if target and not kind_of(target).not_followed and value not in kind_of(target).values(target):
                    yield CardProblem(card.id, key, f'"{condition.card}" has no answer "{value}"')


def unknown_placeholder(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """D14: a text of a card has only placeholders that every persona has words for; other texts have none."""
    forms = [set(persona.forms) for persona in context.personas]
    known = set.intersection(*forms) | {NUMBER} if forms else {NUMBER}
    for card in deck.cards:
        if card.is_for_staff:
            yield from _braces(card.id, texts_of(card))
            continue
        for key, text in texts_of(card):
            for name in placeholders(text):
                here = known | {one for one in (CHOSEN, NUMBER_OF_HELP) if key in chosen_keys(card, one)}
                if name not in here and name[:1].lower() + name[1:] not in here:
                    yield CardProblem(card.id, key, f"{{{name}}} is not known; known are {_braced(here)}")
            if has_loose_brace(text):
                yield CardProblem(card.id, key, "a brace stands alone")
    yield from _braces("", [("title", deck.title), ("about", deck.about), *deck.hard.items()])


def _braces(card_id: str, texts: Iterable[tuple[str, str]]) -> Iterator[CardProblem]:
    for key, text in texts:
        if placeholders(text) or has_loose_brace(text):
            yield CardProblem(card_id, key, "nothing is filled in here, so no braces can stand here")


def unknown_layout(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """D17: a deck names only layouts that exist."""
    for name in deck.layouts:
        if name not in context.layouts:
            yield CardProblem(
                "", "layouts", f'there is no layout "{name}"; known are {", ".join(sorted(context.layouts))}'
            )


def unknown_companion(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """D18: the tools that go together with this one exist, and those that a page for staff names."""
    friends = (("", "stamkort.goes_with", deck_id) for deck_id in deck.stamkort.goes_with)
    for card_id, key, deck_id in (*friends, *tools_named_in(deck)):
        if deck_id not in context.deck_ids:
            yield CardProblem(card_id, key, f'there is no deck "{deck_id}"')


def unknown_voice(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """D20: a card is read by a voice that exists."""
    for card in deck.cards:
        if card.voice not in context.voices:
            yield CardProblem(
                card.id, "voice", f'no voice is called "{card.voice}"; known are {listed(context.voices)}'
            )


def number_untold(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D36: a card with `local` names a number that an installation may know, and tells it."""
    for card in deck.cards:
        local = card.local
        if local is None:
            continue
        if local.number not in HELP_NUMBERS and deck.language == BASE_LANGUAGE:
            known = ", ".join(HELP_NUMBERS)
            yield CardProblem(card.id, "local.number", f'there is no number "{local.number}"; known are {known}')
        for key, text in (("text", local.text), ("say", local.say or local.text)):
            if NUMBER_OF_HELP not in placeholders(text):
                yield CardProblem(card.id, f"local.{key}", f"the number is not told: {{{NUMBER_OF_HELP}}} is missing")
                break


def conditions_of(card: Card) -> list[tuple[str, Condition]]:
    """Return the conditions of a card with the keys under which they stand."""
    found = [(field.key, getattr(card, field.name)) for field in fields_of(type(card))]
    alone = [(key, condition) for key, condition in found if isinstance(condition, Condition)]
    many = [(key, condition.otherwise) for key, condition in alone if isinstance(condition, ShowIf)]
    return [*alone, *((key, other) for key, others in many for other in others)]


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
        "Name an earlier card; an item must be one of its own.",
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
    Rule("D17", Severity.ERROR, "Look at the files in print/.", unknown_layout),
    Rule("D18", Severity.ERROR, "Use the id of a deck.", unknown_companion),
    Rule("D20", Severity.ERROR, "Use one of the known voices.", unknown_voice),
    Rule(
        "D36",
        Severity.ERROR,
        'Write local = { number = "rusmiddelcenter", text = "… {nummer}." }.',
        number_untold,
        of_words=True,
    ),
)
