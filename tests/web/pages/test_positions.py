"""Where one is: counted along the way that the answers lead, chapter by chapter and round by round."""

from collections.abc import Mapping

from easyread.kit.steps.chapters import in_chapters
from easyread.kit.steps.router import steps
from easyread.web.pages.positions import Place, places
from tests.web.page_client import content


def told(deck_id: str, answers: Mapping[str, str]) -> Mapping[str, Place]:
    deck = content().library.decks["da"][deck_id]
    return places(in_chapters(deck, steps(deck, {})), {key: (value,) for key, value in answers.items()})


def test_the_cards_of_a_chapter_are_counted_and_those_that_do_not_come_are_not() -> None:
    none, one = told("dialogkort", {}), told("dialogkort", {"valgt-foerst": "alkohol"})
    assert "alkohol-viden-1" not in none
    assert one["alkohol-viden-1"] == Place(1, 6)
    assert told("dialogkort", {"valgt-foerst": "alkohol", "alkohol-proevet": "ja"})["alkohol-synes"] == Place(7, 7)
    assert one["hvordan-taler-du"] == none["hvordan-taler-du"] == Place(1, 6)


def test_before_a_chapter_none_of_its_cards_is_behind() -> None:
    assert told("foelelser", {})["kender-du.vil-du-mere"] == Place(0, 8)


def test_each_person_of_a_circle_is_counted_by_the_cards_about_that_person() -> None:
    found = told("netvaerkscirkel", {"cirkel.1-hvem": "kaereste", "cirkel.1-ring": "taet", "cirkel.1-flere": "ja"})
    assert found["cirkel.1-hvem"] == Place(1, 4)
    assert found["cirkel.2-hvem"].number == 1
    assert found["din-cirkel"] == Place(1, 4)


def test_each_half_and_time_of_a_grid_is_counted_by_itself() -> None:
    found = told("beslutningsskema", {"emner": "penge"})
    assert found["skema.bruger.nu.penge.plus"] == Place(1, 2)
    assert found["skema.stopper.frem.penge.minus"] == Place(2, 2)
