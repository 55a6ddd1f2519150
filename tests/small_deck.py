"""A deck of a few cards, for tests of what follows from them."""

from pathlib import Path

from easyread.kit.deck import Deck
from easyread.kit.reading.library import load_library
from tests.bad_deck import small_kit


def deck_of(place: Path, cards: str) -> Deck:
    """Return the small deck with these cards, and the numbers 1 to 5, in its place."""
    kit = small_kit(place)
    file = kit / "lille" / "deck.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("[[card]]")] + cards, encoding="utf-8")
    (kit / "lille" / "en.toml").unlink()
    scale = "".join(f'[[skala]]\nid = "{n}"\ntext = "{n}"\n' for n in "345")
    (kit / "answers.toml").write_text((kit / "answers.toml").read_text(encoding="utf-8") + scale, encoding="utf-8")
    library, problems = load_library(kit)
    assert {problem.code for problem in problems} == {"T01"}, "the deck and the numbers have no English here"
    deck = library.deck("lille", "da")
    assert deck is not None
    return deck
