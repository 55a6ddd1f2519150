"""The table of kinds on paper: all that the kit has can be printed, and most need no room of their own."""

from collections.abc import Iterator
from functools import cache

import pytest

from easyread.content import Content
from easyread.kit.card import Card
from easyread.kit.kinds.table import KINDS
from easyread.kit.step import Step
from easyread.kit.steps.router import steps
from easyread.printing.kinds.table import PAPERS, paper_of
from easyread.printing.layouts.job import Job, PrintOptions, SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.print_deck import pictures_for
from tests.contents import content_with_own_data
from tests.forms import persona

NO_FACES = {"staff-page", "so-far"}
NO_ROWS = {"grid"}
"""What is printed in forms of its own alone."""


@cache
def content() -> Content:
    """The shipped content, and a deck that has the kinds of cards that no shipped deck has yet."""
    return content_with_own_data()


def cards_of(kind: str) -> Iterator[Card]:
    for deck in content().library.decks["da"].values():
        yield from (card for card in deck.cards if card.kind == kind)


def asked_of(kind: str) -> Iterator[tuple[SheetJob, Step]]:
    """The first screen of every card that asks, with a job to print it."""
    source, options = content(), PrintOptions()
    layout = source.layouts["svar-a4"]
    assert isinstance(layout, SheetLayout)
    for deck in source.library.decks["da"].values():
        job = Job(deck, (persona(),), layout, options, source.pictures, pictures_for(source, options))
        first = {step.card.id: step for step in reversed(steps(deck, persona().forms)) if step.card.kind == kind}
        yield from ((job, step) for step in first.values())


def test_every_room_is_that_of_a_kind_that_the_kit_has() -> None:
    assert PAPERS.keys() <= KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_of_every_kind_has_printed_cards(kind: str) -> None:
    for card in cards_of(kind):
        labels = [face.label for face in paper_of(card).faces(card)]
        assert bool(labels) == (kind not in NO_FACES)
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.card.asks])
def test_a_question_of_every_kind_can_be_filled_in(kind: str) -> None:
    found = list(asked_of(kind))
    assert found
    for job, step in found:
        rows = list(paper_of(step.card).rows(job, [step], persona()))
        assert bool(rows) == (kind not in NO_ROWS)
