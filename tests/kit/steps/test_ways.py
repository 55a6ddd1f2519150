"""The shortest and the longest way through a deck: nej and one topic, or everything that can be opened."""

from pathlib import Path

from easyread.kit.steps.router import steps
from easyread.kit.steps.ways import Extent, way
from tests.small_deck import deck_of

QUESTIONS = """
[[card]]
id = "kender-du"
kind = "pick-one"
picture = "ting/hus"
text = "Kender du det?"
answers = "ja-nej"

[[card]]
id = "ja-hvordan"
kind = "read"
picture = "ting/hus"
text = "Så tal om det."
show_if = { card = "kender-du", is = ["ja"] }

[[card]]
id = "ting"
kind = "sort"
text = "Kan du lide den?"
answers = "ja-nej"
items = [{ id = "bil", name = "Bil", picture = "ting/hus" }, { id = "baad", name = "Båd", picture = "ting/hus" }]

[[card]]
id = "hvor-godt"
kind = "scale"
text = "Hvor godt?"
low = "Lidt"
high = "Meget"
each_of = { card = "ting", is = ["ja"] }
"""
TOPICS = """
[[card]]
id = "emner"
kind = "pick-many"
picture = "ting/hus"
text = "Hvad vil du tale om?"
answers = [
    { id = "a", text = "A", picture = "ting/hus" },
    { id = "b", text = "B", picture = "ting/hus" },
    { id = "c", text = "C", picture = "ting/hus" },
]
""" + "".join(
    f"""
[[card]]
id = "{topic}-{number}"
kind = "read"
picture = "ting/hus"
text = "Om {topic} {number}."
show_if = {{ card = "emner", is = ["{topic}"] }}
"""
    for topic, count in (("a", 4), ("b", 3), ("c", 5))
    for number in range(count)
)
ROUNDS = """
[[card]]
id = "hjaelpere"
kind = "plan"
picture = "ting/hus"
text = "Hvem kan hjælpe?"
more = "Er der en til?"
most = 4

[[card.fields]]
id = "hvem"
name = "Hvem"
picture = "ting/hus"
text = "Hvem er det?"
answers = "ja-nej"

[[card.fields]]
id = "hvordan"
name = "Hvordan"
picture = "ting/hus"
text = "Hvordan kan det ske?"
answers = "ja-nej"
"""
SHORT, LONG = Extent(is_long=False), Extent(is_long=True)


def keys(place: Path, cards: str, extent: Extent) -> list[str]:
    return [step.key for step in way(steps(deck_of(place, cards), {"han": "han"}), extent)]


def test_on_the_shortest_way_nej_is_said_and_on_the_longest_ja(tmp_path: Path) -> None:
    assert keys(tmp_path / "a", QUESTIONS, SHORT) == ["kender-du", "ting.bil", "ting.baad"]
    assert keys(tmp_path / "b", QUESTIONS, LONG) == [
        "kender-du",
        "ja-hvordan",
        "ting.bil",
        "hvor-godt.bil",
        "ting.baad",
        "hvor-godt.baad",
    ]


def test_an_answer_is_chosen_by_what_it_leads_to_and_not_by_its_word(tmp_path: Path) -> None:
    turned = QUESTIONS.replace('{ card = "kender-du", is = ["ja"] }', '{ card = "kender-du", is = ["nej"] }')
    assert "ja-hvordan" not in keys(tmp_path / "a", turned, SHORT)
    assert "ja-hvordan" in keys(tmp_path / "b", turned, LONG)


def test_a_talk_has_one_topic_at_least_and_as_many_as_there_is_time_for(tmp_path: Path) -> None:
    assert keys(tmp_path / "a", TOPICS, SHORT) == ["emner", "b-0", "b-1", "b-2"]
    two = keys(tmp_path / "b", TOPICS, Extent(is_long=True, topics=2))
    assert [len([key for key in two if key.startswith(topic)]) for topic in "abc"] == [4, 0, 5]


def test_what_opens_only_a_card_or_two_is_no_topic(tmp_path: Path) -> None:
    small = TOPICS.replace('[[card]]\nid = "b-2"', '[[card]]\nid = "b-altid"').replace(
        'text = "Om b 2."\nshow_if = { card = "emner", is = ["b"] }', 'text = "Om b 2."'
    )
    assert keys(tmp_path, small, SHORT)[:2] == ["emner", "a-0"]


def test_rounds_are_gone_through_as_often_as_is_sensible_and_never_skipped(tmp_path: Path) -> None:
    one = ["hjaelpere.1-hvem", "hjaelpere.1-hvordan", "hjaelpere.1-flere"]
    assert keys(tmp_path / "a", ROUNDS, SHORT) == one
    assert keys(tmp_path / "b", ROUNDS, Extent(is_long=True, rounds=9))[-2:] == [
        "hjaelpere.4-hvem",
        "hjaelpere.4-hvordan",
    ]


def test_a_deck_without_cards_has_no_way(tmp_path: Path) -> None:
    assert way((), LONG) == []
