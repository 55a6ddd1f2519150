"""What a form of a deck leads to, apart from any page."""

import pytest

from easyread.kit.step import Step
from easyread.kit.steps.chapters import in_chapters
from easyread.kit.steps.router import steps
from easyread.web.forms.moves import UnknownMoveError, moved
from easyread.web.pages.deck_page import keys_back
from tests.web.page_client import PERSONA, content


def walk_of(deck_id: str) -> tuple[Step, ...]:
    persona = content().library.persona(PERSONA, "da")
    assert persona is not None
    deck = content().library.decks["da"][deck_id]
    return in_chapters(deck, steps(deck, persona.forms))


FEELINGS = walk_of("foelelser")


def test_at_the_end_it_is_time_to_sum_up() -> None:
    assert moved(FEELINGS, {"_next": ["hvordan-var-det"]}) is None


def test_skipping_the_last_card_sums_up_too() -> None:
    assert moved(FEELINGS, {"_skip": ["hvordan-var-det"], "hvordan-var-det": ["godt"]}) is None


def test_the_first_button_known_counts() -> None:
    progress = moved(FEELINGS, {"_next": ["nope", "det-goer-glad"], "_show": ["kender-du.bange"]})

    assert progress is not None
    assert progress.start == FEELINGS[1].key


def test_no_button_is_no_move() -> None:
    with pytest.raises(UnknownMoveError):
        moved(FEELINGS, {"kender-du.bange": ["ja"]})


def test_the_way_back_passes_over_the_cards_that_were_passed_over() -> None:
    keys = [step.key for step in FEELINGS]

    assert keys_back(FEELINGS, {})["i-dag.vil-du-mere"] == "kender-du.skam"
    assert keys_back(FEELINGS, {})["kender-du.kaerlighed"] == "kender-du.bange"
    assert keys_back(FEELINGS, {"kender-du.bange": ("ja",)})["kender-du.kaerlighed"] == "hvor-meget.bange"
    assert keys[0] not in keys_back(FEELINGS, {})
