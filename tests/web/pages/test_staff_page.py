"""Decks for staff on the screen: their pages, and that a citizen never meets them."""

import pytest

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.kinds.staff_page import Part, StaffPageCard
from easyread.languages import LANGUAGES
from tests.web.page_client import PERSONA, content, pages, text_of

DECKS = [deck for language in LANGUAGES for deck in content().library.for_staff(language)]


def parts_of(deck: Deck) -> list[Part]:
    return [part for card in deck.cards if isinstance(card, StaffPageCard) for part in card.parts]


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: f"{deck.id}-{deck.language}")
def test_every_page_is_shown_with_all_that_it_says(deck: Deck) -> None:
    page = pages().get(f"/fagperson/{deck.id}/sider?sprog={deck.language}&persona={PERSONA}")

    cards = [card for card in deck.cards if isinstance(card, StaffPageCard)]
    assert page.words("h2") == [card.title for card in cards]
    assert [article.attrib["id"] for article in page.all("article")] == [card.id for card in cards]
    assert page.words("h3") == [part.name for part in parts_of(deck)]
    shown = page.words("li")
    for part in parts_of(deck):
        assert [point for point in part.points if point not in shown] == []
    assert all(image.attrib["alt"] for image in page.all("img"))


def test_what_to_do_and_what_to_avoid_are_two_lists_beside_each_other_with_their_words() -> None:
    page = pages().get("/fagperson/samtaleraad/sider")
    pairs = page.all("div", class_="pair")

    assert pairs
    for pair in pairs:
        assert [text_of(title) for title in pair.iter("h3")] == ["Gør", "Undgå"]
        do, avoid = pair.iter("ul")
        assert len(list(do)) == len(list(avoid))


def test_the_contents_lead_to_every_page() -> None:
    page = pages().get("/fagperson/samtaleraad/sider")

    ids = [article.attrib["id"] for article in page.all("article")]
    assert [link.attrib["href"] for link in page.one("nav").iter("a")] == [f"#{name}" for name in ids]


def test_the_guide_of_a_deck_for_staff_opens_its_pages() -> None:
    links = {link.attrib["href"] for link in pages().get(f"/fagperson/samtaleraad?persona={PERSONA}").all("a")}

    assert f"/fagperson/samtaleraad/sider?persona={PERSONA}" in links
    assert not [address for address in links if address.startswith("/kort/")]


@pytest.mark.parametrize("address", ["/kort/samtaleraad", "/kort/samtaleraad/svar", "/fagperson/parathed/sider"])
def test_a_deck_is_either_for_citizens_or_for_staff(address: str) -> None:
    assert pages().get(f"{address}?persona={PERSONA}", status=404).words("h1") == ["Siden findes ikke"]
    assert pages().client.post(f"/print/samtaleraad?persona={PERSONA}").status_code == 404


def test_a_citizen_does_not_see_decks_for_staff_among_the_tools() -> None:
    ids = {deck.id for deck in DECKS}
    shown = {link.attrib["data-opens"] for link in pages().get(f"/?persona={PERSONA}").all("a", class_="t")}
    assert shown
    assert not shown & ids


@pytest.mark.deep
def test_no_speech_is_made_for_what_staff_read() -> None:
    said = {phrase.text for language in LANGUAGES for phrase in content().phrases(language)}
    library = content().library
    # Both are told to ring 112, in the same words.
    cards = [card for language in LANGUAGES for deck in library.for_citizens(language) for card in deck.cards]
    said -= {text for card in cards for _, text in texts_of(card)}
    for deck in DECKS:
        texts = {deck.about, *(card.text for card in deck.cards), *(p for part in parts_of(deck) for p in part.points)}
        assert not texts & said


def test_a_deck_for_staff_is_printed_without_a_choice_of_backs() -> None:
    page = pages().get("/print/?deck=samtaleraad")

    assert [field.attrib["value"] for field in page.all("input", name="layout")] == [
        *("personale-ark", "stamkort-a5", "stamkort-a5-to"),
    ]
    assert page.all("input", name="bagside") == []
