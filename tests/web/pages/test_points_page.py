"""Talking points stand on a page of their own, and nowhere where the person sees, hears or takes anything along."""

from dataclasses import replace
from functools import cache

import pytest
from flask import Flask

from easyread.kit.steps.spoken import utterances
from easyread.web.offline.needs import needs_of_deck
from easyread.web.site import site_of
from easyread.web.viewer import Viewer
from tests.web.page_client import PERSONA, Pages, content, new_app, pages

WITH_POINTS = [deck.id for deck in content().library.for_citizens("da") if deck.pointed]
ONE = "parathed"
EACH_DECK = pytest.mark.parametrize(
    "deck_id", [pytest.param(deck_id, marks=[] if deck_id == ONE else pytest.mark.deep) for deck_id in WITH_POINTS]
)
FIRST = "Peg på hvert billede, og sig ordet. Vent så, til borgeren peger."
WITHOUT_POINTS = "feedback"


@cache
def _app_with_a_deck_without_points() -> Flask:
    library = content().library
    deck = library.decks["da"][WITHOUT_POINTS]
    bare = replace(deck, cards=tuple(replace(card, points=()) for card in deck.cards))
    decks = {**library.decks, "da": {**library.decks["da"], WITHOUT_POINTS: bare}}
    return new_app(kit=replace(content(), library=replace(library, decks=decks)))


def test_the_decks_that_are_used_most_have_points() -> None:
    wanted = {"parathed", "dialogkort", "foelelser", "osteklokke", "beslutningsskema", "netvaerkscirkel"}
    assert wanted | {"noedplan-1", "noedplan-2", "sig-nej", "persona", "vejrudsigt"} <= set(WITH_POINTS)


@pytest.mark.parametrize("language", ["da", "en"])
@EACH_DECK
def test_a_page_has_the_points_of_each_card_under_its_words(deck_id: str, language: str) -> None:
    deck = content().library.decks[language][deck_id]
    page = pages().get(f"/kort/{deck_id}/stikord?persona={PERSONA}&sprog={language}")
    for card_id in deck.pointed:
        [article] = page.all("article", id=card_id)
        card = deck.card(card_id)
        assert card is not None
        assert [item.text for item in article.iter("li")] == list(card.points)


def test_a_deck_without_points_has_no_such_page() -> None:
    own = Pages(_app_with_a_deck_without_points())
    own.get(f"/kort/{WITHOUT_POINTS}/stikord", status=404)
    assert own.get(f"/kort/{WITHOUT_POINTS}?persona={PERSONA}").all("a", class_="points") == []


def test_the_sign_comes_last_and_leads_to_the_points() -> None:
    page = pages().get(f"/kort/{ONE}?persona={PERSONA}")
    [sign] = page.all("a", class_="points")
    [main] = page.all("main")
    assert list(main)[-1] is sign
    assert sign.attrib["data-unpointed"].split() == list(content().library.decks["da"][ONE].unpointed)
    assert FIRST in pages().get(sign.attrib["href"]).text


@EACH_DECK
def test_the_person_neither_sees_nor_hears_points(deck_id: str) -> None:
    deck = content().library.decks["da"][deck_id]
    points = [point for card in deck.cards for point in card.points]
    said = {utterance.text for utterance in utterances(deck, content().library.personas["da"][0])}
    html = pages().get(f"/kort/{deck_id}?persona={PERSONA}").text
    assert [point for point in points if point in html or point in said] == []


def test_points_are_kept_on_a_tablet_with_their_deck() -> None:
    app = _app_with_a_deck_without_points()
    viewer = Viewer(persona=site_of(app).content.library.persona(PERSONA, "da"))
    assert f"/kort/{ONE}/stikord?persona={PERSONA}" in needs_of_deck(app, ONE, viewer).pages
    assert len(needs_of_deck(app, WITHOUT_POINTS, viewer).pages) == 1
