"""Which cards of a deck come together when staff choose some, and the deck that is left."""

from collections.abc import Collection
from itertools import pairwise
from pathlib import Path

import pytest

from easyread.kit.deck import Deck
from easyread.kit.step import Need
from easyread.kit.steps.card_choice import by_chapter, companions, completed, deck_of, first_chapters, short_talk
from easyread.kit.steps.chapters import in_chapters, openings
from easyread.kit.steps.router import path, steps
from tests.contents import shipped_content
from tests.small_deck import deck_of as small_deck

DECKS = {deck.id: deck for deck in shipped_content().library.for_citizens("da")}

TWO_WAYS = """
[[card]]
id = "et"
kind = "pick-one"
picture = "ting/hus"
text = "Kan du lide det?"
answers = "ja-nej"

[[card]]
id = "to"
kind = "pick-one"
picture = "ting/hus"
text = "Kan du lide det nu?"
answers = "ja-nej"

[[card]]
id = "tre"
kind = "read"
picture = "ting/hus"
text = "Her er et hus."
show_if = { card = "et", is = ["ja"], or = [{ card = "to", is = ["ja"] }] }

[[card]]
id = "fire"
kind = "read"
picture = "ting/hus"
text = "Her er et hus til."
show_if = { card = "et", not = ["ja"] }
"""


def between(deck: Deck) -> list[str]:
    """Return the keys of what stands between the chapters and can be seen."""
    return [step.key for step in path(in_chapters(deck, steps(deck, {})), {}) if step.card.is_between]


def test_a_card_brings_the_one_that_its_condition_asks_for_and_what_that_one_hangs_on() -> None:
    assert completed(DECKS["parathed"], ["tilfreds"]) == ("emne", "hvad-vil-du", "laegen-foerst", "tilfreds")


def test_of_several_that_are_enough_the_first_comes_only_where_none_is_chosen(tmp_path: Path) -> None:
    deck = small_deck(tmp_path, TWO_WAYS)

    assert completed(deck, ["tre"]) == ("et", "tre")
    assert completed(deck, ["to", "tre"]) == ("to", "tre")


def test_a_card_that_comes_without_an_answer_can_be_chosen_alone(tmp_path: Path) -> None:
    deck = small_deck(tmp_path, TWO_WAYS)

    assert completed(deck, ["fire"]) == ("fire",)
    assert [step.key for step in path(steps(deck_of(deck, ["fire"]), {}), {})] == ["fire"]


@pytest.mark.parametrize(
    ("deck_id", "card", "brought"),
    [
        ("droemmekort", "vigtigst", {"droemmer-du", "en-anden"}),
        ("foelelser", "hvor-meget", {"kender-du"}),
        ("beslutningsskema", "skema", {"emner", "foerst", "hvornaar"}),
    ],
)
def test_a_card_brings_those_whose_answers_it_is_made_of(deck_id: str, card: str, brought: set[str]) -> None:
    assert brought <= set(completed(DECKS[deck_id], [card]))


@pytest.mark.parametrize(
    ("deck_id", "leads", "danger"),
    [
        ("parathed", "hvad-vil-du", "laegen-foerst"),
        ("aftale", "maal", "laegen-foerst"),
        ("beslutningsskema", "naeste", "laegen-foerst"),
        ("dialogkort", "alkohol-viden-1", "alkohol-fakta-2"),
        ("dialogkort", "hjaelper-med", "ring-112"),
        ("noedplan-2", "ingen-svarer", "livslinien"),
        ("folder-alkohol", "vaenne-sig", "kramper"),
    ],
)
def test_what_one_can_die_of_comes_with_each_card_that_leads_to_it(deck_id: str, leads: str, danger: str) -> None:
    assert danger in completed(DECKS[deck_id], [leads])


def test_the_back_of_a_question_comes_with_it_where_it_is_of_danger() -> None:
    assert "heroin-fakta-1" in {name for group in companions(DECKS["dialogkort"])["heroin-viden-1"] for name in group}


@pytest.mark.parametrize("deck_id", sorted(DECKS))
def test_each_card_can_be_chosen_and_then_be_reached(deck_id: str) -> None:
    deck = DECKS[deck_id]
    for card in deck.cards:
        left = deck_of(deck, completed(deck, [card.id]))
        walk = steps(left, {})
        known = {step.key for step in walk}
        open_ways = {step.card.id for step in walk if all(can_hold(need, known) for need in step.needs)}
        assert open_ways == {one.id for one in left.cards}


def can_hold(need: Need, known: Collection[str]) -> bool:
    return any(one.is_not or one.key in known for one in need.each)


@pytest.mark.parametrize("deck_id", sorted(DECKS))
def test_what_is_complete_stays_as_it_is(deck_id: str) -> None:
    deck = DECKS[deck_id]
    found = completed(deck, [deck.cards[-2].id])

    assert completed(deck, found) == found
    assert list(found) == [card.id for card in deck.cards if card.id in found]


def test_a_chapter_begins_with_its_first_card_that_is_left_and_keeps_its_title_picture_and_sound() -> None:
    deck = DECKS["foelelser"]
    [whole] = [opening for opening in openings(deck, steps(deck, {})) if opening.step.key == "rusmidler-er"]
    [left] = openings(deck_of(deck, ["tanker"]), steps(deck_of(deck, ["tanker"]), {}))

    assert left.step.key == "tanker"
    assert (left.title, left.picture, left.title_id) == (whole.title, whole.picture, whole.title_id)


def test_vil_du_mere_stands_only_between_chapters_that_have_cards() -> None:
    deck = DECKS["foelelser"]

    assert between(deck_of(deck, ["det-goer-glad", "alle-er-normale"])) == []
    assert between(deck_of(deck, ["det-goer-glad", "i-dag"])) == ["i-dag.vil-du-mere"]


def test_without_a_choice_the_deck_is_the_whole_one() -> None:
    assert deck_of(DECKS["aftale"], ()) is DECKS["aftale"]


@pytest.mark.parametrize("deck_id", sorted(DECKS))
def test_a_short_talk_is_whole_chapters_from_the_first_and_shorter_than_all(deck_id: str) -> None:
    deck = DECKS[deck_id]
    chapters = [{card.id for card in chapter.cards} for chapter in by_chapter(deck)]
    first, short = set(first_chapters(deck, 1)), set(short_talk(deck))

    assert chapters[0] <= first <= short < {card.id for card in deck.cards}
    assert all(chapter <= short for chapter in chapters[: len(chapters) // 2])


def test_every_card_stands_in_one_chapter() -> None:
    for deck in DECKS.values():
        assert tuple(card for chapter in by_chapter(deck) for card in chapter.cards) == deck.cards
        assert all(one.title != other.title for one, other in pairwise(by_chapter(deck)))
