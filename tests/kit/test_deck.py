"""What a deck says of itself: where its facts come from, its cards, and whom it is for."""

import pytest

from easyread.kit.deck import Source
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.reading.library import load_library
from tests.bad_deck import GOOD_KIT


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Source("Egne ord"), "Egne ord"),
        (Source("GHB", "ghb", "Giftlinjen", year=2024), "GHB. Giftlinjen, 2024"),
        (Source("GHB", "ghb", "Giftlinjen", seen=2026), "GHB. Giftlinjen, set 2026"),
        (Source("GHB", "ghb", "Giftlinjen", year=2024, seen=2026), "GHB. Giftlinjen, 2024"),
        (Source("GHB", publisher="Giftlinjen"), "GHB. Giftlinjen"),
        (Source("GHB", year=2024), "GHB. 2024"),
        (Source("GHB", address="https://giftlinjen.dk"), "GHB. https://giftlinjen.dk"),
        (
            Source("GHB", "ghb", "Giftlinjen", seen=2026, address="https://giftlinjen.dk"),
            "GHB. Giftlinjen, set 2026. https://giftlinjen.dk",
        ),
    ],
)
def test_a_source_is_one_line_of_what_is_known_of_it(source: Source, words: str) -> None:
    assert source.words == words


def test_a_card_is_found_by_its_id_and_cards_by_their_kind() -> None:
    deck = load_library(GOOD_KIT)[0].deck("lille", "da")
    assert deck is not None
    asked = deck.card("hus")
    assert asked is not None
    assert asked.id == "hus"
    assert deck.card("by") is None
    assert [card.id for card in deck.of_kind(ReadCard)] == ["hilsen"]
    assert [card.id for card in deck.of_kind(PickOneCard)] == ["hus"]
    assert not deck.is_for_staff
