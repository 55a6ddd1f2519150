"""Staff choose the tools of the front page."""

from urllib.parse import parse_qs, urlsplit

from tests.web.page_client import PERSONA, content, pages

CHOOSE = "/fagperson/vaerktoejer"


def test_every_tool_can_be_chosen_in_its_group_and_all_are_at_first() -> None:
    page = pages().get(CHOOSE)
    boxes = page.all("input", type="checkbox")

    assert [box.attrib["value"] for box in boxes] == [
        deck_id for group in content().library.grouped("da") for deck_id in group.decks
    ]
    assert all("checked" in box.attrib for box in boxes)


def test_what_was_chosen_before_is_ticked() -> None:
    page = pages().get(f"{CHOOSE}?kun=foelelser.vejrudsigt")

    ticked = [box.attrib["value"] for box in page.all("input", type="checkbox") if "checked" in box.attrib]
    assert ticked == ["foelelser", "vejrudsigt"]


def test_the_form_leads_to_the_front_page_with_the_tools_in_its_address() -> None:
    query = "valg=vejrudsigt&valg=foelelser&til=forside"
    answer = pages().client.get(f"{CHOOSE}?persona={PERSONA}&sprog=en&{query}")

    to = urlsplit(answer.headers["Location"])
    assert (answer.status_code, to.path) == (302, "/")
    assert parse_qs(to.query) == {"persona": [PERSONA], "sprog": ["en"], "kun": ["foelelser.vejrudsigt"]}


def test_all_tools_leave_the_address_as_it_is() -> None:
    every = "&".join(f"valg={deck.id}" for deck in content().library.for_citizens("da"))
    answer = pages().client.get(f"{CHOOSE}?kun=foelelser&{every}&til=forside")

    assert answer.headers["Location"] == "/"


def test_no_tool_at_all_asks_again_and_one_that_there_is_not_is_a_wrong_address() -> None:
    assert pages().get(f"{CHOOSE}?til=forside").words("h1") == ["Vælg værktøjer"]
    pages().get(f"{CHOOSE}?valg=forberedelse&til=forside", status=404)


def test_the_app_on_the_home_screen_begins_with_the_tools_that_were_chosen() -> None:
    page = pages().get(f"/?persona={PERSONA}&kun=foelelser")
    manifest = pages().client.get(page.one("link", rel="manifest").attrib["href"]).get_json()

    assert manifest["start_url"] == "/?kun=foelelser"
