"""When a tool is used: pages for staff name it, and its stamkort says so."""

from collections.abc import Mapping

import pytest

from easyread.kit.deck import Deck
from easyread.kit.kinds.staff_page import Part, StaffPageCard
from tests.contents import shipped_content

PAGE = "hvilket-vaerktoej"
CHANGE, MINUTES, ELEMENTS = "hvor-borgeren-er", ("minutter",), ("syv-elementer-1", "syv-elementer-2")


def decks(language: str = "da") -> Mapping[str, Deck]:
    return shipped_content().library.decks[language]


def parts(*cards: str) -> list[Part]:
    pages = decks()[PAGE].of_kind(StaffPageCard)
    return [part for page in pages if page.id in cards for part in page.parts]


@pytest.mark.parametrize("cards", [(CHANGE,), ELEMENTS, MINUTES], ids=["change", "elements", "minutes"])
def test_every_tool_for_citizens_has_a_place_on_each_page(cards: tuple[str, ...]) -> None:
    named = {tool.id for part in parts(*cards) for tool in part.named}
    assert {deck.id for deck in shipped_content().library.for_citizens("da")} - named == set()


def test_every_tool_for_staff_but_the_page_itself_is_named_too() -> None:
    named = {tool.id for part in parts(*ELEMENTS) for tool in part.named}
    assert {deck.id for deck in shipped_content().library.for_staff("da")} - named == {PAGE}


def test_a_tool_says_where_it_is_named_in_its_own_language() -> None:
    assert decks()["sig-nej"].stamkort.places == (
        ("Hvor er borgeren lige nu?", "“Jeg er i gang”"),
        ("De syv kerneelementer: borgeren", "Kobling til hverdagen"),
    )
    assert decks("en")["sig-nej"].stamkort.places[0] == ("Where is the person just now?", "“I have started”")


def test_a_tool_stands_once_by_its_shortest_talk_and_with_its_minutes() -> None:
    times = [tool for part in parts(*MINUTES) for tool in part.named]
    assert len({tool.id for tool in times}) == len(times)
    for part in parts(*MINUTES):
        assert all(part.shortest_from <= tool.minutes[0] <= part.shortest_to for tool in part.named)
        assert all(decks()[tool.id].stamkort.minutes == tool.minutes for tool in part.named)


def test_what_goes_with_a_tool_is_told_by_title() -> None:
    assert [friend.title for friend in decks()["mine-kort"].stamkort.companions] == [
        "Små tricks",
        "Nødplan 1: Hvad gør jeg?",
        "Nødplan 2: Hvem hjælper mig?",
    ]
    assert all(deck.stamkort.companions for deck in decks().values())
