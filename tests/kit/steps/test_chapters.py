"""Chapters: which step stands in which, what the kit puts between them, and when that is shown."""

from pathlib import Path

import pytest

from easyread.kit.kinds.more import MoreCard
from easyread.kit.kinds.topics import TopicsCard
from easyread.kit.persona import Persona
from easyread.kit.step import Answers, Step
from easyread.kit.steps.chapters import in_chapters, is_certain, is_countable, openings
from easyread.kit.steps.router import next_step, path, steps
from easyread.kit.steps.spoken import of_chapters, of_step, utterances
from tests.contents import shipped_content
from tests.small_deck import deck_of

DECK = """
[[card]]
id = "et"
chapter = { title = "Et hus" }
kind = "pick-one"
picture = "ting/hus"
text = "Kan du lide det?"
answers = "ja-nej"

[[card]]
id = "to"
chapter = { title = "To huse", picture = "ting/to" }
kind = "read"
picture = "ting/hus"
text = "Her er et hus."
show_if = { card = "et", is = ["ja"] }

[[card]]
id = "tre"
chapter = { title = "Tre huse" }
kind = "pick-one"
picture = "ting/hus"
text = "Kan du lide huse?"
answers = "ja-nej"

[[card]]
id = "fire"
kind = "read"
picture = "ting/hus"
text = "Her er huse."
show_if = { card = "tre", is = ["ja"] }
"""
LEAFLET = """
[[card]]
id = "et"
chapter = { title = "Et hus" }
kind = "read"
picture = "ting/hus"
text = "Her er et hus."

[[card]]
id = "to"
chapter = { title = "To huse", picture = "ting/to" }
kind = "read"
picture = "ting/hus"
text = "Her er to huse."
"""


@pytest.fixture
def walk(tmp_path: Path) -> tuple[Step, ...]:
    return walk_of(tmp_path, DECK)


def walk_of(place: Path, cards: str) -> tuple[Step, ...]:
    deck = deck_of(place, cards)
    return in_chapters(deck, steps(deck, {}))


def keys(walk: tuple[Step, ...], answers: Answers) -> list[str]:
    return [step.key for step in path(walk, answers)]


def shipped(deck_id: str) -> tuple[Step, ...]:
    deck = shipped_content().library.decks["da"][deck_id]
    return in_chapters(deck, steps(deck, {}))


def test_before_each_chapter_but_the_first_one_is_asked_whether_one_wants_more(walk: tuple[Step, ...]) -> None:
    assert [(step.key, step.chapter) for step in walk] == [
        ("et", 1),
        ("to.vil-du-mere", 2),
        ("to", 2),
        ("tre.vil-du-mere", 3),
        ("tre", 3),
        ("fire", 3),
    ]
    before = walk[1]
    assert isinstance(before.card, MoreCard)
    assert (before.text, before.picture, before.is_question) == ("To huse", "ting/to", False)


def test_a_chapter_that_does_not_come_is_not_asked_about(walk: tuple[Step, ...]) -> None:
    assert keys(walk, {"et": ("ja",)}) == ["et", "to.vil-du-mere", "to", "tre.vil-du-mere", "tre"]
    assert keys(walk, {"et": ("nej",)}) == ["et", "tre.vil-du-mere", "tre"]
    after = next_step(walk, "et", {"et": ("nej",)})
    assert after is not None
    assert after.key == "tre.vil-du-mere"


def test_nobody_is_asked_for_more_before_anything(walk: tuple[Step, ...]) -> None:
    assert keys(walk[1:], {}) == ["tre"]


def test_a_step_between_chapters_is_certain_where_both_its_sides_are(walk: tuple[Step, ...]) -> None:
    assert {step.key for step in walk if is_certain(step, walk)} == {"et", "tre.vil-du-mere", "tre"}


def test_how_many_cards_come_is_known_where_none_hangs_on_another_of_them(walk: tuple[Step, ...]) -> None:
    assert [is_countable(number, walk) for number in (1, 2, 3)] == [True, True, False]
    assert not is_countable(2, shipped("netvaerkscirkel")), "how many people there will be, nobody knows"


def test_a_leaflet_opens_with_its_chapters_and_has_nothing_between_them(tmp_path: Path) -> None:
    walk = walk_of(tmp_path, LEAFLET)
    assert [(step.key, step.chapter) for step in walk] == [("et.oversigt", 0), ("et", 1), ("to", 2)]
    assert isinstance(walk[0].card, TopicsCard)
    assert [(topic.id, topic.text, topic.picture) for topic in walk[0].answers] == [
        ("et", "Et hus", "ting/hus"),
        ("to", "To huse", "ting/to"),
    ]


def test_a_deck_without_chapters_is_one_by_its_own_name(tmp_path: Path) -> None:
    deck = deck_of(tmp_path, LEAFLET.replace('chapter = { title = "Et hus" }\n', "").replace("chapter", "# chapter"))
    opened = openings(deck, steps(deck, {}))
    assert [(one.title, one.picture, one.step.key) for one in opened] == [("Lille", "ting/hus", "et")]
    assert [step.chapter for step in in_chapters(deck, steps(deck, {}))] == [1, 1]


def test_a_round_and_a_half_of_a_grid_are_parts() -> None:
    parts = {step.key: step.part for step in (*shipped("netvaerkscirkel"), *shipped("beslutningsskema"))}
    assert parts["cirkel.2-ring"] == parts["cirkel.2-flere"] == "cirkel.2"
    assert parts["skema.stopper.nu.penge.plus"] == parts["skema.stopper.nu.mig.minus"] == "stopper.nu"
    assert parts["din-cirkel"] == parts["emner"] == ""


def test_the_title_of_a_chapter_is_said_and_may_be_recorded(tmp_path: Path) -> None:
    deck = deck_of(tmp_path, DECK)
    sounds = deck.folder / "sounds" / "da"
    sounds.mkdir(parents=True)
    (sounds / "to.kapitel.mp3").touch()
    persona = Persona("mand", "Mand", "man", {"han": "han"})
    titles = of_chapters(deck, persona)
    assert [title.text for title in titles] == ["Et hus", "To huse", "Tre huse"]
    assert [title.recording is not None for title in titles] == [False, True, False]
    assert set(titles) <= set(utterances(deck, persona))
    assert of_step(deck, persona, in_chapters(deck, steps(deck, {}))[1]) == [titles[1]]
