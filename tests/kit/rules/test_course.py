"""Minutes and chapters: how close is close enough, and where a chapter ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from easyread.kit.card import Card, Chapter
from easyread.kit.deck import STAFF, Deck
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.reading.library import load_library
from easyread.kit.rule import RuleContext
from easyread.kit.rules.course import chapter_too_long, chapters_alike, minutes_do_not_fit, outside_chapters
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


def pages(count: int, *begin: int) -> tuple[Card, ...]:
    """Return cards to read; those of the numbers given begin a chapter."""
    return tuple(
        ReadCard(
            id=f"side-{n}", text="Her er et hus.", chapter=Chapter(f"Del {n}", f"ting/{n}") if n in begin else None
        )
        for n in range(1, count + 1)
    )


def of(cards: tuple[Card, ...], minutes: tuple[int, int] = (5, 10)) -> Deck:
    deck = load_library(GOOD_KIT)[0].deck("lille", "da")
    assert deck is not None
    return replace(deck, cards=cards, stamkort=replace(deck.stamkort, minutes=minutes))


@pytest.mark.parametrize(("minutes", "fits"), [((5, 25), True), ((10, 30), True), ((15, 25), False), ((5, 35), False)])
def test_minutes_may_be_five_or_a_quarter_off(shelf: RuleContext, minutes: tuple[int, int], *, fits: bool) -> None:
    leaflet = of(pages(45, 1, 10, 20, 30, 40), minutes)
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
        (pages(10), []),
        (pages(11), ["side-1 side-11"]),
        (pages(11, 1, 6), []),
        (pages(20, 1, 11), []),
        (pages(21, 1, 11), ["side-11 side-21"]),
        (pages(24, 1, 4), ["side-4 side-24"]),
        (pages(33, 1, 12, 23), ["side-1 side-11", "side-12 side-22", "side-23 side-33"]),
    ],
)
def test_no_chapter_is_over_ten_screens(shelf: RuleContext, cards: tuple[Card, ...], parts: list[str]) -> None:
    found = [problem.message.split('"')[1::2] for problem in chapter_too_long(of(cards), shelf)]
    assert found == [part.split() for part in parts]


def test_all_screens_of_a_card_are_of_the_chapter_that_it_begins(tmp_path: Path, shelf: RuleContext) -> None:
    items = ", ".join(f'{{ id = "t{n}", name = "T", picture = "ting/hus" }}' for n in range(8))
    deck = deck_of(tmp_path, f'{SORT}chapter = {{ title = "Ting" }}\nitems = [{items}]\n')
    assert list(chapter_too_long(replace(deck, cards=(*pages(10), *deck.cards, *pages(2))), shelf)) == []
    assert len(list(chapter_too_long(replace(deck, cards=(*pages(11), *deck.cards, *pages(3))), shelf))) == 2


def test_pages_for_staff_need_no_chapters(shelf: RuleContext) -> None:
    assert list(chapter_too_long(replace(of(pages(40)), audience=STAFF), shelf)) == []


def test_a_scale_by_itself_is_one_screen(shelf: RuleContext) -> None:
    scale = ScaleCard(id="tal", text="Hvor meget?", low="Lidt", high="Meget")
    assert list(chapter_too_long(of((*pages(9), scale)), shelf)) == []


def test_a_card_before_the_first_chapter_is_told(shelf: RuleContext) -> None:
    assert [problem.card for problem in outside_chapters(of(pages(4, 3)), shelf)] == ["side-1"]
    for cards in (pages(4), pages(4, 1, 3), ()):
        assert list(outside_chapters(of(cards), shelf)) == []


def test_chapters_of_one_title_or_one_picture_are_told(shelf: RuleContext) -> None:
    one, two, three = pages(3, 1, 2, 3)
    same_title = replace(two, chapter=Chapter("Del 1", "ting/to"))
    own_picture = replace(three, picture="ting/1", chapter=Chapter("Del 3"))
    found = chapters_alike(of((one, same_title, own_picture)), shelf)
    assert [(problem.card, problem.message.split('"')[1]) for problem in found] == [
        ("side-2", "Del 1"),
        ("side-3", "ting/1"),
    ]
    assert list(chapters_alike(of((one, two, three)), shelf)) == []
