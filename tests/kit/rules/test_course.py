"""Minutes and places to stop: how close is close enough, and where a part ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from easyread.kit.card import Card
from easyread.kit.deck import STAFF, Deck
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.reading.library import load_library
from easyread.kit.rule import RuleContext
from easyread.kit.rules.course import minutes_do_not_fit, nowhere_to_stop
from tests.bad_deck import GOOD_KIT, shelf_of
from tests.small_deck import deck_of

SORT = """
[[card]]
id = "ting"
kind = "sort"
text = "Kan du lide den?"
answers = "ja-nej"
"""


@pytest.fixture
def shelf() -> RuleContext:
    return shelf_of(load_library(GOOD_KIT)[0], "da")


def pages(count: int, *stops: int) -> tuple[Card, ...]:
    """Return cards to read, those of the numbers given with a place to stop."""
    return tuple(ReadCard(id=f"side-{n}", text="Her er et hus.", stop=n in stops) for n in range(1, count + 1))


def of(cards: tuple[Card, ...], minutes: tuple[int, int] = (5, 10)) -> Deck:
    deck = load_library(GOOD_KIT)[0].deck("lille", "da")
    assert deck is not None
    return replace(deck, cards=cards, stamkort=replace(deck.stamkort, minutes=minutes))


@pytest.mark.parametrize(("minutes", "fits"), [((5, 25), True), ((10, 30), True), ((15, 25), False), ((5, 35), False)])
def test_minutes_may_be_five_or_a_quarter_off(shelf: RuleContext, minutes: tuple[int, int], *, fits: bool) -> None:
    leaflet = of(pages(45, 10, 20, 30, 40), minutes)
    found = list(minutes_do_not_fit(leaflet, shelf))
    assert [problem.message for problem in found] == (
        [] if fits else ["{} to {} minutes are written, and 5 to 25 are worked out".format(*minutes)]
    )


def test_a_deck_for_staff_or_in_another_language_has_no_minutes_worked_out(shelf: RuleContext) -> None:
    far = of(pages(20), (60, 90))
    assert list(minutes_do_not_fit(far, shelf))
    for other in (replace(far, audience=STAFF), replace(far, language="en"), replace(far, cards=())):
        assert list(minutes_do_not_fit(other, shelf)) == []


@pytest.mark.parametrize(
    ("cards", "parts"),
    [
        (pages(15), []),
        (pages(16), ["side-1 side-16"]),
        (pages(16, 8), []),
        (pages(30, 15), []),
        (pages(31, 15), ["side-16 side-31"]),
        (pages(40, 4, 36), ["side-5 side-36"]),
        (pages(48, 16, 32), ["side-1 side-16", "side-17 side-32", "side-33 side-48"]),
    ],
)
def test_no_part_between_two_places_to_stop_is_over_fifteen_screens(
    shelf: RuleContext, cards: tuple[Card, ...], parts: list[str]
) -> None:
    found = [problem.message.split('"')[1::2] for problem in nowhere_to_stop(of(cards), shelf)]
    assert found == [part.split() for part in parts]


def test_one_stops_after_the_last_screen_of_a_card_and_only_where_it_is_shown(
    tmp_path: Path, shelf: RuleContext
) -> None:
    items = ", ".join(f'{{ id = "t{n}", name = "T", picture = "ting/hus" }}' for n in range(12))
    deck = deck_of(tmp_path, f"{SORT}stop = true\nitems = [{items}]\n")
    assert list(nowhere_to_stop(replace(deck, cards=(*pages(3), *deck.cards, *pages(15))), shelf)) == []
    assert len(list(nowhere_to_stop(replace(deck, cards=(*pages(4), *deck.cards, *pages(16))), shelf))) == 2


def test_pages_for_staff_need_no_place_to_stop(shelf: RuleContext) -> None:
    assert list(nowhere_to_stop(replace(of(pages(40)), audience=STAFF), shelf)) == []


def test_a_scale_by_itself_is_one_screen(shelf: RuleContext) -> None:
    scale = ScaleCard(id="tal", text="Hvor meget?", low="Lidt", high="Meget")
    assert list(nowhere_to_stop(of((*pages(14), scale)), shelf)) == []
