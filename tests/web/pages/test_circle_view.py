"""A circle of people on the pages: its cards, its summary, changing a person, and taking one out."""

import pytest

from tests.web.page_client import PERSONA, Page, pages, text_of

SVG = "{http://www.w3.org/2000/svg}"
DECK = f"/kort/netvaerkscirkel?persona={PERSONA}"
SUMMARY = f"/kort/netvaerkscirkel/svar?persona={PERSONA}"
MOTHER = {
    "cirkel.1-hvem": "familie",
    "cirkel.1-hvem-familie": "mor",
    "cirkel.1-ring": "taet",
    "cirkel.1-stoette": "god",
    "cirkel.1-flere": "ja",
}
PARTNER = {"cirkel.2-hvem": "kaereste", "cirkel.2-ring": "vaek", "cirkel.2-stoette": "lidt", "cirkel.2-flere": "nej"}
BOTH = {**MOTHER, **PARTNER}


def drawn(page: Page) -> list[str]:
    """Return the pictures in the circle, the one in the middle first."""
    [circle] = page.all(f"{SVG}svg", class_="rings")
    return [image.attrib["href"].split("?")[0].rpartition("/")[2] for image in circle.iter(f"{SVG}image")]


def labels(page: Page) -> list[str]:
    return page.words("p", class_="label")


def test_each_question_about_a_person_is_a_card_of_its_own() -> None:
    page = pages().get(DECK)
    for key in (*MOTHER, "cirkel.8-stoette"):
        section = page.card(key)
        assert len(list(section.iter("input"))) in {3, 4, 5, 6}
        assert section.get("data-needs") or key == "cirkel.1-hvem"


def test_each_person_of_a_circle_is_counted_by_number() -> None:
    page = pages().post(DECK, {**MOTHER, "_next": "cirkel.1-flere"})
    where = page.card("cirkel.2-hvem").find(".//button[@class='where']")
    assert where is not None
    assert text_of(where) == "Din vej: Netværkscirklen 2 Din cirkel. Nummer 2. Kort 1 af 1"


def test_without_scripts_the_answers_lead_from_question_to_question() -> None:
    sent: dict[str, str] = {}
    for key, value in BOTH.items():
        sent[key] = value
        opened = pages().post(DECK, {**sent, "_next": key}).open_card
        following = [*BOTH, "din-cirkel.vil-du-mere"][list(BOTH).index(key) + 1]
        assert opened == following


def test_the_summary_shows_the_circle_with_everybody_in_it() -> None:
    page = pages().post(SUMMARY, BOTH)
    assert drawn(page) == [f"{PERSONA}.svg", "mor.svg", "kaereste.svg"]
    circle = page.one(f"{SVG}svg", class_="rings")
    assert circle.get("aria-label") == "Cirklen: Min mor, Kæreste"
    assert len([group for group in circle.iter(f"{SVG}g") if group.get("data-star")]) == 1


def test_a_person_is_one_line_with_ring_and_star() -> None:
    page = pages().post(SUMMARY, BOTH)
    assert labels(page) == ["Min mor", "Kæreste"]
    first, second = page.one("ul", class_="lines").findall("li")
    assert [text_of(word) for word in first.iter("b")] == ["Tæt på", "God støtte"]
    assert [text_of(word) for word in second.iter("b")] == ["Længere væk"]


def test_a_summary_without_people_has_no_circle() -> None:
    page = pages().post(SUMMARY, {"hvordan-var-det": "godt"})
    assert page.all(f"{SVG}svg", class_="rings") == []
    assert page.all("button", name="_remove") == []


def test_a_person_can_be_taken_out() -> None:
    page = pages().post(DECK, {**BOTH, "_remove": "cirkel.1-hvem"})
    assert labels(page) == ["Kæreste"]
    assert drawn(page) == [f"{PERSONA}.svg", "kaereste.svg"]
    left = {field.attrib["name"]: field.attrib["value"] for field in page.all("input", type="hidden")}
    assert left == {name.replace("2-", "1-"): value for name, value in PARTNER.items()}


@pytest.mark.deep
def test_changing_a_person_goes_through_all_that_was_asked_about_the_person() -> None:
    opened = pages().post(DECK, {**BOTH, "_show": "cirkel.1-hvem"})
    way = [opened.open_card]
    while opened.all("section", class_="card"):
        opened = pages().post(DECK, {**BOTH, "_mended": way[-1]})
        way += [opened.open_card] if opened.all("section", class_="card") else []
    assert way == ["cirkel.1-hvem", "cirkel.1-hvem-familie", "cirkel.1-ring", "cirkel.1-stoette"]
    assert labels(opened) == ["Min mor", "Kæreste"]


def test_one_more_can_be_put_in_from_the_summary() -> None:
    [button] = [
        b for b in pages().post(SUMMARY, BOTH).all("button", name="_show") if b.get("value") == "cirkel.2-flere"
    ]
    assert text_of(button) == "Sæt en til i cirklen"
    opened = pages().post(DECK, {**BOTH, "cirkel.2-flere": "ja", "_mended": "cirkel.2-flere"})
    assert opened.open_card == "cirkel.3-hvem"


def test_a_full_circle_asks_for_nobody_more() -> None:
    full = {
        f"cirkel.{number}-{part}": value
        for number in range(1, 9)
        for part, value in (("hvem", "kaereste"), ("ring", "midt"), ("flere", "ja"))
        if (number, part) != (8, "flere")
    }
    page = pages().post(SUMMARY, full)
    assert len(drawn(page)) == 9
    assert "Sæt en til i cirklen" not in page.words("button")


def test_the_circle_can_be_printed_as_it_is() -> None:
    page = pages().post(SUMMARY, BOTH)
    sheets = [b.attrib["formaction"] for b in page.all("button") if "layout=" in b.get("formaction", "")]
    assert len(sheets) == 2
    for address in sheets:
        answer = pages().client.post(address, data=BOTH)
        assert answer.data.startswith(b"%PDF-")
        assert "cirkel." not in address
    assert pages().client.post(f"/print/netvaerkscirkel?persona={PERSONA}&layout=x", data=BOTH).status_code == 404


def test_the_page_of_a_deck_has_one_drawing_for_a_script_to_fill() -> None:
    [drawing] = pages().get(DECK).all(f"{SVG}svg", class_="rings")
    assert drawing.get("data-circle") == "cirkel"
    assert len([group for group in drawing.iter(f"{SVG}g") if group.get("data-person")]) == 8
    assert pages().get(f"/kort/parathed?persona={PERSONA}").all(f"{SVG}svg") == []
