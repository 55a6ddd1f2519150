"""Each deck, walked four ways: whoever says no, does not know, or passes over, is not asked as if it were otherwise."""

import itertools
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from easyread.kit.kinds.sort import SortCard
from easyread.kit.rules import easy_language
from tests.walks import WAYS, Heard, Walk, decks, walk, write

DENYING = tuple(way for way in WAYS if way != "ja")
CASES = [pytest.param(deck.id, way, id=f"{deck.id}-{way}") for deck in decks() for way in WAYS]
DENYING_CASES = [case for case in CASES if case.values[1] in DENYING]


@cache
def walked(deck_id: str, way: str) -> Walk:
    return walk(next(deck for deck in decks() if deck.id == deck_id), way)


@cache
def presuming() -> tuple[re.Pattern[str], ...]:
    """The phrases of the tests, and those that the rules know."""
    own = tomllib.loads((Path(__file__).parent / "presumed_use.toml").read_text(encoding="utf-8"))["phrases"]
    rules = Path(easy_language.__file__).with_suffix(".toml")
    known = tomllib.loads(rules.read_text(encoding="utf-8"))["da"].get("presumed", {}).get("phrases", [])
    return tuple(re.compile(rf"\b({phrase})\b", re.IGNORECASE) for phrase in (*own, *known))


def after_a_denial(found: Walk) -> list[Heard]:
    """The screens behind the first denial of something that other cards depend on."""
    needs = [need for step in found.all_steps for need in step.needs]
    steering = {one.key for need in needs for one in need.each}
    denied = (at for at, screen in enumerate(found.screens) if screen.is_denied and screen.step.key in steering)
    return found.screens[next(denied, len(found.screens)) + 1 :]


def chosen_before(found: Walk, name: str, answer: str) -> bool:
    """Whether an answer was chosen on the card `name`, as an answer, as an item, or as the card itself."""
    card = found.deck.card(name)
    given = {screen.step.key: screen for screen in found.screens if screen.step.card.id == name}
    if isinstance(card, SortCard):
        return f"{name}.{answer}" in given and not given[f"{name}.{answer}"].is_denied
    if answer == name:
        return any(not screen.is_denied for screen in given.values())
    return any(answer in screen.chosen for screen in given.values())


@pytest.mark.parametrize(("deck_id", "way"), CASES)
def test_a_walk_is_written_down_to_be_read(deck_id: str, way: str) -> None:
    found = walked(deck_id, way)
    text = write(found).read_text(encoding="utf-8")
    assert all(screen.text in text for screen in found.screens)
    assert "{" not in text
    assert "}" not in text


@pytest.mark.parametrize(("deck_id", "way"), CASES)
def test_every_walk_ends_at_the_last_card(deck_id: str, way: str) -> None:
    found = walked(deck_id, way)
    assert found.screens[-1].step.card.id == found.deck.cards[-1].id


@pytest.mark.parametrize(("deck_id", "way"), CASES)
def test_nothing_is_said_twice_in_a_row(deck_id: str, way: str) -> None:
    said = [screen.text for screen in walked(deck_id, way).screens]
    assert [text for text, after in itertools.pairwise(said) if text == after] == []


@pytest.mark.parametrize(("deck_id", "way"), DENYING_CASES)
def test_nobody_who_denied_it_is_spoken_to_as_if_it_were_so(deck_id: str, way: str) -> None:
    found = walked(deck_id, way)
    excepted = {exemption.card for exemption in found.deck.exemptions if exemption.code == "W16"}
    said = [screen.text for screen in after_a_denial(found) if screen.step.card.id not in excepted]
    assert [text for text in said if any(phrase.search(text) for phrase in presuming())] == []


@pytest.mark.parametrize(("deck_id", "way"), CASES)
def test_only_what_was_chosen_is_offered_again(deck_id: str, way: str) -> None:
    found = walked(deck_id, way)
    for screen in found.screens:
        depending = {name for name, _ in screen.step.offered}
        chosen = {
            name for name in depending if any(chosen_before(found, of, name) for of in screen.step.card.answers_of)
        }
        assert set(screen.offered) & depending == chosen


@pytest.mark.parametrize(
    ("text", "presumes"),
    [
        ("Hvordan har du det, når du er påvirket?", True),
        ("Hvad giver dig lyst?", True),
        ("Nogle har det sådan, når de bruger rusmidler.", False),
        ("Vil du høre om alkohol?", False),
    ],
)
def test_what_presumes_use_is_known_by_its_words(text: str, *, presumes: bool) -> None:
    assert any(phrase.search(text) for phrase in presuming()) is presumes
