"""Pages that follow what was said before, without scripts: the answers so far, what is offered, stopping."""

from collections.abc import Mapping
from functools import cache
from xml.etree.ElementTree import Element

import pytest

from easyread.content import Content
from easyread.kit.steps.router import steps
from easyread.web.forms.moves import after_mending
from easyread.web.serving import all_phrases
from tests.contents import content_with_own_data
from tests.web.page_client import PERSONA, Page, Pages, new_app, text_of

DECK = f"/kort/valg?persona={PERSONA}"
ANSWERS = {"kender.bange": "ja", "kender.vred": "nej", "rolig": "ja", "fylder-mest": "bange", "det-hjaelper": "te"}


@cache
def own_content() -> Content:
    return content_with_own_data()


@cache
def pages() -> Pages:
    return Pages(new_app(kit=own_content()))


def moved(key: str, answers: Mapping[str, object] = ANSWERS, deck: str = DECK) -> Page:
    return pages().post(deck, {**answers, "_next": key})


def lines(page: Page, key: str = "saa-langt") -> list[str]:
    [shown] = [found for found in page.card(key).iter("ul") if "data-so-far" in found.attrib]
    return [text_of(line) for line in shown.findall("li")]


def tiles(card: Element) -> dict[str, bool]:
    """Return the words of all tiles, with whether they are to be seen."""
    labels = [label for label in card.iter("label") if "a" in label.attrib["class"].split()]
    return {text_of(label): "hidden" not in label.attrib for label in labels}


def test_the_answers_so_far_are_lines_with_nothing_to_press_but_the_loudspeaker() -> None:
    page = moved("saa-langt.vil-du-mere", {**ANSWERS, "hvordan-var-det": "godt"})
    assert page.open_card == "saa-langt"
    assert lines(page) == [
        *("Bange Ja", "Vred Nej", "Er jeg rolig? Ja"),
        *("Det fylder mest At være bange", "Det kan hjælpe mig Te"),
    ]
    [body] = [part for part in page.card("saa-langt").iter("div") if part.get("class") == "body"]
    assert {text_of(button) for button in body.iter("button")} == {""}


def test_where_nothing_was_answered_it_says_so() -> None:
    page = pages().get(DECK)
    assert lines(page) == []
    assert "Du har ikke svaret på noget." in text_of(page.card("saa-langt"))


def test_the_way_to_the_answers_so_far_asks_the_server() -> None:
    for deck, before in ((DECK, "saa-langt.vil-du-mere"), (DECK.replace("valg", "egne"), "hvem-hjaelper.3-telefon")):
        [way] = [button for button in pages().get(deck).card(before).iter("button") if button.get("name") == "_next"]
        assert way.get("value") == before


@pytest.mark.deep
def test_all_sounds_of_a_deck_with_its_answers_so_far_are_made_beforehand() -> None:
    for deck in ("valg", "egne"):
        page = pages().get(DECK.replace("valg", deck))
        assert page.sounds <= {phrase.key for phrase in all_phrases(own_content())}


def test_only_what_was_chosen_is_to_be_seen() -> None:
    card = moved("rolig").card("fylder-mest")
    assert tiles(card) == {"At være bange": True, "At være vred": False, "At skamme sig": False, "At være rolig": True}
    assert "n2" in card.attrib["class"].split()
    offered = [label.get("data-offered") for label in card.iter("label") if label.get("data-offered")]
    assert offered[0] == "kender.bange=ja,lidt"


def test_both_forms_of_a_card_lead_back_to_what_was_before() -> None:
    page = moved("fylder-mest")
    assert page.open_card == "det-hjaelper"
    [back] = [link for link in page.card("proeve.vil-du-mere").iter("a") if text_of(link) == "Tilbage"]
    assert back.get("href") == "#det-hjaelper"


def test_a_changed_answer_opens_what_follows_from_it_among_others_or_from_its_contrary() -> None:
    walk = steps(own_content().library.decks["da"]["valg"], {})
    calm = after_mending(walk, "rolig", {"rolig": ("lidt",), "fylder-mest": ("rolig",)})
    upset = after_mending(walk, "rolig", {"rolig": ("nej",), "det-hjaelper.persona": ("te",)})
    assert calm is not None
    assert upset is not None
    assert (calm.key, upset.key) == ("det-hjaelper.persona", "det-hjaelper")
