"""Rules about decks for staff: pages that are read by themselves, and never shown to a citizen."""

from collections.abc import Iterator

from easyread.kit.deck import AUDIENCES, AVOID, DO, MARKS, Deck, Part, StaffPageCard
from easyread.kit.rules.deck_rules import Finding, Rule, Shelf
from easyread.problems import Severity


def card_for_others(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D30: a deck for staff has staff pages only, and a deck for citizens has none."""
    for card in deck.cards:
        if isinstance(card, StaffPageCard) != deck.is_for_staff:
            whom = "staff" if deck.is_for_staff else "citizens"
            yield Finding(card.id, "kind", f'a deck for {whom} has no "{card.kind}"')


def unknown_audience_or_mark(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D31: audiences and marks are those that the kit knows."""
    if deck.audience not in AUDIENCES:
        yield Finding("", "audience", f'there is no audience "{deck.audience}"; known are {_quoted(AUDIENCES)}')
    for card_id, part in _parts(deck):
        if part.mark not in MARKS:
            yield Finding(
                card_id, f"parts.{part.id}.mark", f'there is no mark "{part.mark}"; known are {_quoted(MARKS)}'
            )


def pair_out_of_step(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """D32: what to do is followed by what to avoid, each point beside its opposite."""
    for card in deck.cards:
        parts = card.parts if isinstance(card, StaffPageCard) else ()
        for before, part, after in zip((None, *parts), parts, (*parts[1:], None), strict=False):
            fault = _fault_in_pair(part, before, after)
            if fault:
                yield Finding(card.id, f"parts.{part.id}", fault)


def _fault_in_pair(part: Part, before: Part | None, after: Part | None) -> str:
    if part.mark == AVOID and (before is None or before.mark != DO):
        return "no part of what to do stands before it"
    if part.mark != DO:
        return ""
    if after is None or after.mark != AVOID:
        return "no part of what to avoid follows it"
    points, others = len(part.points), len(after.points)
    return "" if points == others else f"it has {points} points, and what to avoid has {others}"


def _parts(deck: Deck) -> Iterator[tuple[str, Part]]:
    for card in deck.cards:
        if isinstance(card, StaffPageCard):
            yield from ((card.id, part) for part in card.parts)


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words)


STAFF_RULES = (
    Rule("D30", Severity.ERROR, 'Write audience = "staff" in the head, or use another kind.', card_for_others),
    Rule("D31", Severity.ERROR, "Look at the spelling, or leave it out.", unknown_audience_or_mark),
    Rule("D32", Severity.ERROR, "Write a do part and then an avoid part, point by point.", pair_out_of_step),
)
