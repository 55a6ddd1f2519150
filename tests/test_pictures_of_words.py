"""A picture means one thing: few texts share one, and a short word has one only."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from easyread.paths import shipped_folder

MOST_TEXTS = 6
MOST_WORDS = 4
REASONS = tomllib.loads(Path(__file__).with_name("shared_pictures.toml").read_text(encoding="utf-8"))


def uses(part: Any) -> Iterator[tuple[str, str]]:
    """Yield each picture that a part of a deck names, with the text beside it."""
    if isinstance(part, Mapping):
        text = next((part[key] for key in ("name", "text", "title") if part.get(key)), "")
        if isinstance(part.get("picture"), str) and text:
            yield part["picture"], text
    for inner in part.values() if isinstance(part, Mapping) else part if isinstance(part, list) else ():
        yield from uses(inner)


@cache
def all_uses() -> frozenset[tuple[str, str]]:
    decks = shipped_folder("card_decks")
    files = [*sorted(decks.glob("*/deck.toml")), decks / "answers.toml"]
    return frozenset(use for file in files for use in uses(tomllib.loads(file.read_text(encoding="utf-8"))))


def is_short(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS and not text.endswith(("?", "."))


def overworked(found: frozenset[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the pictures that stand for too many texts, with these."""
    texts = defaultdict(list)
    for picture, text in sorted(found):
        texts[picture].append(text)
    return {picture: shown for picture, shown in texts.items() if len(shown) > MOST_TEXTS}


def words_with_two(found: frozenset[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the short words that have more than one picture, with these."""
    pictures = defaultdict(list)
    for picture, text in sorted(found):
        if is_short(text):
            pictures[text].append(picture)
    return {word: shown for word, shown in pictures.items() if len(shown) > 1}


def test_no_picture_stands_for_more_than_six_texts() -> None:
    excused = tuple(REASONS["pictures"])
    assert {
        picture: texts for picture, texts in overworked(all_uses()).items() if not picture.startswith(excused)
    } == {}


def test_no_short_word_has_two_pictures() -> None:
    assert words_with_two(all_uses()).keys() - REASONS["words"].keys() == set()


def test_no_reason_is_of_the_past() -> None:
    assert REASONS["words"].keys() - words_with_two(all_uses()).keys() == set()
    assert [
        start for start in REASONS["pictures"] if not any(p.startswith(start) for p in overworked(all_uses()))
    ] == []


def test_the_rules_find_what_they_are_for() -> None:
    many = frozenset(("samtale/stoette", f"Tekst {number}.") for number in range(MOST_TEXTS + 1))
    assert list(overworked(many)) == ["samtale/stoette"]
    two = frozenset({("droemme/kaereste", "Kæreste"), ("netvaerk/kaereste", "Kæreste")})
    assert list(words_with_two(two)) == ["Kæreste"]
