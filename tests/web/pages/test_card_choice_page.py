"""The cards of a deck to choose from, and what the pages of the deck are with those that were chosen."""

from xml.etree.ElementTree import Element

import pypdfium2
import pytest

from easyread.kit.steps.card_choice import companions, first_chapters
from tests.web.page_client import PERSONA, Page, content, new_app, pages

CHOSEN = "foelelser.det-goer-glad.i-dag.tanker"
DECKS = {deck.id: deck for deck in content().library.for_citizens("da")}


def boxes(page: Page) -> list[Element]:
    return page.all("input", type="checkbox")


def ticked(page: Page) -> list[str]:
    return [box.attrib["value"] for box in boxes(page) if "checked" in box.attrib]


def hrefs(page: Page) -> list[str]:
    return [link.attrib["href"] for link in page.all("a")]


@pytest.mark.parametrize("deck_id", sorted(DECKS))
def test_every_card_is_offered_with_its_picture_and_all_are_chosen_at_first(deck_id: str) -> None:
    page = pages().get(f"/fagperson/{deck_id}/kort")
    ids = [card.id for card in DECKS[deck_id].cards]

    assert [box.attrib["value"] for box in boxes(page)] == ids == ticked(page)
    assert len(page.all("section", role="group")) == sum(card.chapter is not None for card in DECKS[deck_id].cards)
    pictures = [label.find("img") for label in page.all("label")]
    assert all(picture is not None for picture in pictures)


def test_the_page_says_what_comes_with_each_card() -> None:
    page, groups = pages().get("/fagperson/droemmekort/kort"), companions(DECKS["droemmekort"])

    for box in boxes(page):
        assert box.attrib["data-brings"] == " ".join("|".join(group) for group in groups[box.attrib["value"]])


def test_the_cards_in_the_address_are_ticked_and_counted() -> None:
    page = pages().get(f"/fagperson/foelelser/kort?kort={CHOSEN}")

    assert ticked(page) == ["det-goer-glad", "i-dag", "tanker"]
    assert "3 af 16 kort er valgt" in page.words("b")
    assert "Det gør dig glad: 1 af 3 kort" in page.words("h2")


def test_ready_choices_are_links_with_how_many_cards_and_how_long() -> None:
    page = pages().get("/fagperson/foelelser/kort")
    whole, start, short = [link for link in page.all("a") if link.find("small") is not None]

    assert whole.attrib["href"] == "/fagperson/foelelser/kort"
    assert whole.attrib["aria-current"] == "true"
    assert start.attrib["href"].endswith("?kort=" + ".".join(("foelelser", *first_chapters(DECKS["foelelser"], 1))))
    assert ticked(pages().get(short.attrib["href"]))[-1] == "i-dag"


def test_a_ready_choice_stands_there_once() -> None:
    page = pages().get("/fagperson/osteklokke/kort")

    assert len([link for link in page.all("a") if link.find("small") is not None]) == 2


def test_the_form_leads_to_the_deck_with_its_cards_alone_and_asks_for_a_persona_first() -> None:
    query = "rusmidler=nej&kort=parathed.emne.hvad-vil-du.laegen-foerst"
    answer = new_app().test_client().get("/fagperson/parathed/kort?valg=hvad-vil-du&til=samtale&rusmidler=nej")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/kort/parathed?{query}"
    assert f"/kort/parathed?{query}&persona={PERSONA}" in hrefs(pages().get(f"/kort/parathed?{query}"))


def test_with_no_card_the_page_says_that_one_is_needed() -> None:
    page = pages().get("/fagperson/foelelser/kort?til=samtale")

    assert ticked(page) == []
    assert "Vælg mindst ét kort." in page.words("small")


@pytest.mark.parametrize(
    "address",
    [
        "/fagperson/foelelser/kort?valg=x",
        "/fagperson/foelelser/kort?til=x",
        "/fagperson/x/kort",
        "/fagperson/foelelser/kort?kort=foelelser.x",
        "/kort/foelelser?kort=foelelser.x",
        "/kort/foelelser?kort=x.y",
        *(f"/fagperson/{deck.id}/kort" for deck in content().library.for_staff("da")),
    ],
)
def test_what_there_is_not_is_a_page_in_words(address: str) -> None:
    assert pages().get(address, status=404).one("h1") is not None


def test_the_deck_has_only_the_cards_chosen_and_each_link_carries_them_on() -> None:
    page = pages().get(f"/kort/foelelser?persona={PERSONA}&kort={CHOSEN}")

    shown = [section.attrib["id"] for section in page.all("section", class_="card")]
    assert shown == ["det-goer-glad", "i-dag.vil-du-mere", "i-dag", "tanker.vil-du-mere", "tanker", "tanker.persona"]
    form = page.one("form", id="kort_form")
    assert f"kort={CHOSEN}" in form.attrib["action"]
    assert f"kort={CHOSEN}" in form.attrib["data-home"]


def test_other_decks_have_all_their_cards() -> None:
    address = f"/kort/parathed?persona={PERSONA}"
    whole, beside = pages().get(address), pages().get(f"{address}&kort={CHOSEN}")

    assert [one.attrib["id"] for one in beside.all("section")] == [one.attrib["id"] for one in whole.all("section")]


def test_without_scripts_the_server_leads_through_the_chosen_cards_to_their_summary() -> None:
    address, given = f"/kort/foelelser?persona={PERSONA}&kort={CHOSEN}", {"i-dag": "glad"}
    on = pages().post(address, {**given, "_next": "i-dag.vil-du-mere"})
    assert on.open_card == "i-dag"
    summed = pages().post(address, {**given, "_next": "tanker.persona"})

    assert f"kort={CHOSEN}" in summed.one("form", id="_summary").attrib["action"]
    assert [one.attrib["id"] for one in summed.all("li") if one.get("id")] == ["i-dag_line"]


def test_a_visit_has_the_cards_chosen_too() -> None:
    query = f"vaerktoej=foelelser&persona={PERSONA}&kort={CHOSEN}"
    assert any(f"kort={CHOSEN}" in href for href in hrefs(pages().get(f"/besoeg/i-dag?{query}")))
    app = new_app().test_client()
    fields = {"foelelser/i-dag": "glad", "done": "foelelser"}

    assert app.post(f"/besoeg/svar?{query}", data=fields).status_code == 200
    assert app.post(f"/besoeg/print?{query}", data=fields).mimetype == "application/pdf"


def test_faerdig_lets_go_of_the_choice() -> None:
    page = pages().post(f"/kort/foelelser/svar?persona={PERSONA}&kort={CHOSEN}", {"i-dag": "glad"})
    leaving = [one.attrib["value"] for one in page.root.iter() if "data-finish" in one.attrib and "value" in one.attrib]

    assert all("kort=" not in one for one in leaving)
    assert all("kort=" not in one.attrib["href"] for one in page.all("a") if "data-finish" in one.attrib)


def test_the_guide_and_the_print_page_say_how_many_and_lead_back_to_all() -> None:
    for address in ("/fagperson/foelelser?", "/print/?deck=foelelser&"):
        page = pages().get(f"{address}kort={CHOSEN}")
        assert "3 af 16 kort" in page.words("b")
        assert address.removesuffix("&").removesuffix("?") in hrefs(page)
        assert "af 16 kort" not in pages().get(address).text


def test_the_print_page_offers_cards_first_and_sends_the_choice() -> None:
    page = pages().get(f"/print/?deck=foelelser&kort={CHOSEN}")

    assert page.one("input", name="kort").attrib["value"] == CHOSEN
    [layout] = [one for one in page.all("input", name="layout") if "checked" in one.attrib]
    assert layout.attrib["value"].startswith("kort-")


@pytest.mark.deep
@pytest.mark.parametrize(("layout", "word"), [("kort-a5", "slippe"), ("svar-a4", "slippe")])
def test_only_the_cards_chosen_are_printed(layout: str, word: str) -> None:
    address = f"/print/foelelser.pdf?layout={layout}&persona={PERSONA}"
    whole, some = printed(address), printed(f"{address}&kort={CHOSEN}")

    assert word in some
    assert "uden rusmidler" in whole
    assert "uden rusmidler" not in some


@pytest.mark.deep
@pytest.mark.parametrize("layout", ["foelelser-ark", "stamkort-a5"])
def test_sheets_are_printed_whole(layout: str) -> None:
    address = f"/print/foelelser.pdf?layout={layout}&persona={PERSONA}"

    assert printed(f"{address}&kort={CHOSEN}") == printed(address)


def printed(address: str) -> str:
    """Return the words of a PDF, without the ends of its lines."""
    answer = new_app().test_client().get(address)
    assert answer.mimetype == "application/pdf"
    document = pypdfium2.PdfDocument(answer.data)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).replace("\ufffe", "").split())
