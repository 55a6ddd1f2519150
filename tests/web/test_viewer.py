"""Who looks, as the address tells it."""

import pytest

from easyread.limits import LONGEST_CHOICE
from easyread.web.viewer import UnknownViewerError, Viewer
from tests.web.page_client import PERSONA, content


def test_without_a_query_it_is_danish_with_no_persona_and_all_pictures() -> None:
    assert Viewer.read({}, content().library) == Viewer("da", None, True)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"persona": PERSONA},
        {"persona": PERSONA, "sprog": "en"},
        {"persona": PERSONA, "sprog": "en", "rusmidler": "nej"},
        {"kort": "foelelser.i-dag.tanker"},
        {"kun": "foelelser.aftale"},
    ],
)
def test_what_an_address_tells_is_what_the_next_one_carries_on(query: dict[str, str]) -> None:
    assert Viewer.read(query, content().library).query == query


def test_what_is_at_its_default_is_left_out() -> None:
    assert Viewer.read({"persona": "", "sprog": "da", "rusmidler": "ja"}, content().library).query == {}


def test_the_persona_speaks_the_language_of_the_visit() -> None:
    viewer = Viewer.read({"persona": PERSONA, "sprog": "en"}, content().library)

    assert viewer.persona is not None
    assert viewer.persona.title == "Young woman"


@pytest.mark.parametrize(
    "query",
    [
        {"persona": "x"},
        {"sprog": "x"},
        {"sprog": ""},
        {"rusmidler": "x"},
        {"kort": "x.i-dag"},
        {"kort": "foelelser.x"},
        {"kort": "foelelser.i-dag."},
        {"kort": "foelelser"},
        {"kort": "samtale.x"},
        {"kort": "foelelser" + ".i-dag" * LONGEST_CHOICE},
        {"kun": "foelelser.x"},
        {"kun": "forberedelse"},
        {"kun": "foelelser." * LONGEST_CHOICE},
    ],
)
def test_anything_else_is_unknown(query: dict[str, str]) -> None:
    with pytest.raises(UnknownViewerError):
        Viewer.read(query, content().library)


def test_all_tools_are_no_choice_and_some_stand_in_the_order_of_the_kit() -> None:
    library = content().library
    every = ".".join(deck.id for deck in library.for_citizens("da"))

    assert Viewer.read({"kun": every}, library).query == {}
    assert Viewer.read({"kun": "aftale.foelelser.aftale"}, library).tools == ("foelelser", "aftale")


def test_the_cards_chosen_are_of_the_deck_that_they_name() -> None:
    viewer = Viewer.read({"kort": "foelelser.tanker.i-dag"}, content().library)

    assert viewer.cards_of("foelelser") == ("i-dag", "tanker")
    assert viewer.cards_of("parathed") == ()
    assert viewer.at("parathed") == Viewer()
    assert viewer.at("foelelser") == viewer


def test_what_comes_with_a_card_need_not_stand_in_the_address() -> None:
    viewer = Viewer.read({"kort": "parathed.hvad-vil-du"}, content().library)

    assert viewer.query == {"kort": "parathed.emne.hvad-vil-du.laegen-foerst"}


def test_all_cards_are_left_out_of_the_address() -> None:
    every = ".".join(card.id for card in content().library.decks["da"]["foelelser"].cards)

    assert Viewer.read({"kort": f"foelelser.{every}"}, content().library).query == {}
