"""Talking points stand on a page of their own, and nowhere where the person sees, hears or takes anything along."""

import pytest

from easyread.kit.steps.spoken import utterances
from easyread.web.offline.needs import needs_of_deck
from easyread.web.site import site_of
from easyread.web.viewer import Viewer
from tests.web.page_client import PERSONA, content, new_app, pages

WITH_POINTS = [deck.id for deck in content().library.for_citizens("da") if deck.pointed]
FIRST = "Peg på hvert billede, og sig ordet. Vent så, til borgeren peger."


def test_the_decks_that_are_used_most_have_points() -> None:
    wanted = {"parathed", "dialogkort", "foelelser", "osteklokke", "beslutningsskema", "netvaerkscirkel"}
    assert wanted | {"noedplan-1", "noedplan-2", "sig-nej"} <= set(WITH_POINTS)


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_page_has_the_points_of_each_card_under_its_words(language: str) -> None:
    for deck_id in WITH_POINTS:
        deck = content().library.decks[language][deck_id]
        page = pages().get(f"/kort/{deck_id}/stikord?persona={PERSONA}&sprog={language}")
        for card_id in deck.pointed:
            [article] = page.all("article", id=card_id)
            card = deck.card(card_id)
            assert card is not None
            assert [item.text for item in article.iter("li")] == list(card.points)


def test_a_deck_without_points_has_no_such_page() -> None:
    pages().get("/kort/feedback/stikord", status=404)
    assert pages().get(f"/kort/feedback?persona={PERSONA}").all("a", class_="points") == []


def test_the_sign_comes_last_and_leads_to_the_points() -> None:
    page = pages().get(f"/kort/parathed?persona={PERSONA}")
    [sign] = page.all("a", class_="points")
    [main] = page.all("main")
    assert list(main)[-1] is sign
    assert sign.attrib["data-points"].split() == list(content().library.decks["da"]["parathed"].pointed)
    assert FIRST in pages().get(sign.attrib["href"]).text


def test_the_person_neither_sees_nor_hears_points() -> None:
    persona = content().library.personas["da"][0]
    for deck_id in WITH_POINTS:
        deck = content().library.decks["da"][deck_id]
        points = [point for card in deck.cards for point in card.points]
        said = {utterance.text for utterance in utterances(deck, persona)}
        html = pages().get(f"/kort/{deck_id}?persona={PERSONA}").text
        assert [point for point in points if point in html or point in said] == []


def test_points_are_kept_on_a_tablet_with_their_deck() -> None:
    app = new_app()
    persona = site_of(app).content.library.persona(PERSONA, "da")
    kept = needs_of_deck(app, "parathed", Viewer(persona=persona)).pages
    assert f"/kort/parathed/stikord?persona={PERSONA}" in kept
    assert len(needs_of_deck(app, "feedback", Viewer(persona=persona)).pages) == 1
