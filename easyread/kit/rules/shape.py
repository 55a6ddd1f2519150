"""Rules about the shape of a card: what its answers, grids, circles, plans and days need to be shown."""

from collections.abc import Iterator

from easyread.kit.card_texts import answer_lists, own_tiles
from easyread.kit.circle import MOST_PEOPLE, RINGS
from easyread.kit.deck import Card, CircleCard, DateCard, Deck, GridCard, PickManyCard, PickOneCard, PlanCard
from easyread.kit.placeholders import wants_number
from easyread.kit.rules.deck_rules import Finding, Rule, Shelf
from easyread.kit.rules.structure import listed, named_parts
from easyread.kit.steps.plan_steps import MOST_ROUNDS, MOST_SCREENS, screens
from easyread.problems import Severity

MOST_ANSWERS = 5
"""No more answers on one screen. Source: W3C, Making Content Usable for People with Cognitive Disabilities (o5p03)."""

FEWEST_ANSWERS = 2


def grid_without_its_question(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """G01: the cards that steer a grid are earlier ones, with the answers that the grid needs."""
    earlier: dict[str, Card] = {}
    for card in deck.cards:
        if isinstance(card, GridCard):
            areas, halves = {area.id for area in card.areas}, {half.id for half in card.halves}
            wanted = (("areas_of", areas), ("first_of", halves), ("mark_of", set[str]()))
            for key, ids in wanted:
                name = getattr(card, key)
                fault = _fault_in_steering(earlier.get(name), name, ids) if name else ""
                if fault:
                    yield Finding(card.id, key, fault)
        earlier[card.id] = card


def _fault_in_steering(target: Card | None, name: str, ids: set[str]) -> str:
    if target is None or not isinstance(target, (PickOneCard, PickManyCard)) or wants_number(target.text):
        return f'no earlier pick-one or pick-many card is called "{name}"'
    missing = sorted(ids - {answer.id for answer in target.answers})
    return f'"{name}" has no answer {listed(frozenset(missing))}' if missing else ""


def two_grids(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """G02: a deck has one grid, as a sheet of paper has."""
    for card in [card for card in deck.cards if isinstance(card, GridCard)][1:]:
        yield Finding(card.id, "kind", "this is another grid")


def circle_out_of_shape(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D24: a circle has three rings, and room for one to eight people: what can be drawn."""
    for card in deck.cards:
        if isinstance(card, CircleCard):
            if len(card.rings) != RINGS:
                yield Finding(card.id, "rings", f"the number of rings is {len(card.rings)}")
            if not 1 <= card.most <= MOST_PEOPLE:
                yield Finding(card.id, "most", f"{card.most} people cannot be drawn")


def plan_out_of_shape(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D25: a plan has fields; one on two screens asks again on the second; a round begins with one screen."""
    for card in deck.cards:
        if not isinstance(card, PlanCard):
            continue
        if not 1 <= card.most <= MOST_ROUNDS:
            yield Finding(card.id, "most", f"{card.most} rounds are too many or too few")
        for at, field in enumerate(card.fields):
            count = len(screens(field))
            if count > 1 and not field.again:
                yield Finding(card.id, f"fields.{field.id}.again", "the answers take two screens; the second asks this")
            if count == 1 and field.again:
                yield Finding(
                    card.id, f"fields.{field.id}.again", "the answers take one screen, so nobody is asked again"
                )
            if count > 1 and at == 0 and card.is_repeated:
                yield Finding(card.id, f"fields.{field.id}", "a round begins with one screen")


def day_after_no_day(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D26: a day comes after that of an earlier date card."""
    earlier: set[str] = set()
    for card in deck.cards:
        if isinstance(card, DateCard):
            if card.after and card.after not in earlier:
                yield Finding(card.id, "after", f'no earlier date card is called "{card.after}"')
            earlier.add(card.id)


def too_many_answers(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """A01: at most five answers on a screen, each a picture and a word, the own one counted."""
    for card in deck.cards:
        most = MOST_ANSWERS * (MOST_SCREENS if isinstance(card, PlanCard) else 1)
        for key, count in _answer_counts(card):
            if count > most:
                yield Finding(card.id, key, f"the card has {count} answers")


def too_few_answers(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """A02: a question has something to choose between."""
    for card in deck.cards:
        for key, count in _answer_counts(card) if card.asks and not isinstance(card, DateCard) else ():
            if count < FEWEST_ANSWERS:
                yield Finding(card.id, key, f"the number of answers is {count}")


def _answer_counts(card: Card) -> Iterator[tuple[str, int]]:
    """Yield how many answers stand in each list, the own one of the card or the field counted."""
    own = {key.removesuffix("own") for key, _ in own_tiles(card)}
    for key, answers in answer_lists(card):
        yield key, len(answers) + (key.removesuffix("answers") in own or (card.own is not None and "." in key))


def answer_without_word(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """A03: each answer and item has a word."""
    for card in deck.cards:
        for key, answers in answer_lists(card):
            for answer in answers:
                if not answer.text.strip():
                    yield Finding(card.id, f"{key}.{answer.id}", "the answer has no word")
        for key, part in named_parts(card):
            if not part.name.strip():
                yield Finding(card.id, key, "this part of the card has no name")
        for item in card.items:
            if not item.name.strip():
                yield Finding(card.id, f"items.{item.id}", "the item has no name")


SHAPE_RULES = (
    Rule(
        "G01", Severity.ERROR, "Name an earlier card; its answers have the ids of the grid.", grid_without_its_question
    ),
    Rule("G02", Severity.ERROR, "Make another deck of it.", two_grids),
    Rule(
        "D24",
        Severity.ERROR,
        f"Write {RINGS} [[card.rings]], from the middle outwards, and most = 1 to {MOST_PEOPLE}.",
        circle_out_of_shape,
    ),
    Rule("D25", Severity.ERROR, "Look at the fields, and at again and most.", plan_out_of_shape),
    Rule("D26", Severity.ERROR, "Name a date card further up.", day_after_no_day),
    Rule("A01", Severity.ERROR, f"Keep {MOST_ANSWERS} at most, or make two cards.", too_many_answers),
    Rule("A02", Severity.ERROR, f"Give at least {FEWEST_ANSWERS} answers.", too_few_answers),
    Rule("A03", Severity.ERROR, "Write the word under the picture.", answer_without_word),
)
