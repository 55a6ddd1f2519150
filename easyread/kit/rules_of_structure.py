"""Rules about how the parts of a deck refer to each other."""

from collections import Counter
from collections.abc import Iterator

from easyread.kit.deck import Answer, Card, Condition, Deck, Item, SayNoCard, ScaleCard, SortCard
from easyread.kit.deck_rules import Finding, Rule, Shelf
from easyread.kit.placeholders import NUMBER, placeholders
from easyread.problems import Severity

MOST_ANSWERS = 5
"""No more answers on one screen. Source: W3C, Making Content Usable for People with Cognitive Disabilities (o5p03)."""

FEWEST_ANSWERS = 2


def id_used_twice(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D10: cards in a deck, and answers and items in a card, have ids of their own."""
    for card_id, count in Counter(card.id for card in deck.cards).items():
        if count > 1:
            yield Finding(card_id, "id", f'{count} cards have the id "{card_id}"')
    for card in deck.cards:
        ids = Counter([answer.id for answer in card.answers] + [item.id for item in card.items])
        for part_id, count in ids.items():
            if count > 1:
                yield Finding(card.id, part_id, f'"{part_id}" stands {count} times among the answers and items')


def condition_names_no_earlier_card(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D11: a condition points to a card, or an item of it, that was asked before."""
    earlier: dict[str, Card] = {}
    for card in deck.cards:
        for key, condition in conditions_of(card):
            target = earlier.get(condition.card)
            if target is None:
                yield Finding(card.id, key, f'no earlier card is called "{condition.card}"')
            elif isinstance(target, SortCard) and key == "show_if" and not condition.item:
                yield Finding(card.id, key, f'"{condition.card}" is asked of many items: name one with item = "…"')
            elif condition.item and condition.item not in {item.id for item in items_of(target)}:
                yield Finding(card.id, key, f'"{condition.card}" has no item "{condition.item}"')
        earlier[card.id] = card


def condition_names_no_answer(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D12: a condition asks for answers that the earlier card has."""
    for card in deck.cards:
        for key, condition in conditions_of(card):
            target = deck.card(condition.card)
            known = {answer.id for answer in answers_of(target)}
            for value in condition.values:
                if target and value not in known:
                    yield Finding(card.id, key, f'"{condition.card}" has no answer "{value}"')
            if not condition.values:
                yield Finding(card.id, key, "the list of answers is empty")


def unknown_placeholder(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """D14: a text has only placeholders that the personas have words for."""
    known = {form for persona in shelf.personas for form in persona.forms} | {NUMBER}
    for card in deck.cards:
        for key, text in texts_of(card):
            for name in placeholders(text):
                if name[:1].lower() + name[1:] not in known:
                    yield Finding(card.id, key, f"{{{name}}} is not known; known are {_braced(known)}")


def number_without_scale(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D15: {tal} takes its number from the scale card that show_if names."""
    for card in deck.cards:
        if NUMBER in placeholders(card.text):
            source = deck.card(card.show_if.card) if card.show_if else None
            if not isinstance(source, ScaleCard) or source.each_of:
                yield Finding(card.id, "text", "{tal} has no scale to take its number from")


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
            yield Finding(card.id, "voice", f'no voice is called "{card.voice}"; known are {_listed(shelf.voices)}')


def too_many_answers(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """A01: at most five answers, each a picture and a word."""
    for card in deck.cards:
        count = len(card.answers)
        if count > MOST_ANSWERS:
            yield Finding(card.id, "answers", f"{count} answers")


def too_few_answers(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """A02: a question has something to choose between."""
    for card in deck.cards:
        if card.asks and len(card.answers) < FEWEST_ANSWERS:
            yield Finding(card.id, "answers", f"{len(card.answers)} answers")


def answer_without_word(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """A03: each answer and item has a word."""
    for card in deck.cards:
        for answer in card.answers:
            if not answer.text.strip():
                yield Finding(card.id, f"answers.{answer.id}", "the answer has no word")
        for item in card.items:
            if not item.name.strip():
                yield Finding(card.id, f"items.{item.id}", "the item has no name")


def answers_of(card: Card | None) -> tuple[Answer, ...]:
    """Return the answers of a card; none for a card that asks nothing."""
    return card.answers if card else ()


def items_of(card: Card | None) -> tuple[Item, ...]:
    """Return the items of a card; none for a card that is asked once."""
    return card.items if card else ()


def conditions_of(card: Card) -> list[tuple[str, Condition]]:
    """Return the conditions of a card with the keys under which they stand."""
    each_of = card.each_of if isinstance(card, ScaleCard) else None
    return [(key, found) for key, found in (("show_if", card.show_if), ("each_of", each_of)) if found]


def texts_of(card: Card) -> list[tuple[str, str]]:
    """Return every text of a card that a person sees or hears, with its key."""
    texts = [(key, getattr(card, key, "")) for key in ("text", "say", "summary", "low", "high", "alt")]
    if isinstance(card, SayNoCard):
        texts.append(("reply", card.reply))
    for answer in card.answers:
        texts += [(f"answers.{answer.id}", answer.text), (f"answers.{answer.id}.say", answer.say)]
    for item in card.items:
        texts += [(f"items.{item.id}", text) for text in (item.name, item.text, item.say)]
    return [(key, text) for key, text in texts if text]


def _braced(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


STRUCTURE_RULES = (
    Rule("D10", Severity.ERROR, "Give each an id of its own.", id_used_twice),
    Rule("D11", Severity.ERROR, "A condition can only look back.", condition_names_no_earlier_card),
    Rule("D12", Severity.ERROR, "Use the ids of the answers.", condition_names_no_answer),
    Rule("D14", Severity.ERROR, "Look at the spelling inside the braces.", unknown_placeholder),
    Rule("D15", Severity.ERROR, 'Add show_if = { card = "the scale", is = ["1", …] }.', number_without_scale),
    Rule("D16", Severity.ERROR, "Name a card of the kind sort.", each_of_names_no_sort_card),
    Rule("D17", Severity.ERROR, "Look at the files in print/.", unknown_layout),
    Rule("D18", Severity.ERROR, "Use the id of a deck.", unknown_companion),
    Rule("D20", Severity.ERROR, "Use one of the known voices.", unknown_voice),
    Rule("A01", Severity.ERROR, f"Keep {MOST_ANSWERS} at most, or make two cards.", too_many_answers),
    Rule("A02", Severity.ERROR, f"Give at least {FEWEST_ANSWERS} answers.", too_few_answers),
    Rule("A03", Severity.ERROR, "Write the word under the picture.", answer_without_word),
)
