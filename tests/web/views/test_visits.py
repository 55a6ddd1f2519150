"""A visit: choosing the tools of the day, the page of the plan, one summary and one print."""

import logging

import pypdfium2
import pytest

from easyread.languages import LANGUAGES
from easyread.web.serving import all_phrases
from tests.web.page_client import PERSONA, Page, content, new_app, pages, text_of

OK = 200
WHO = f"persona={PERSONA}"
PLAN = "vaerktoej=parathed&vaerktoej=folder-alkohol&vaerktoej=foelelser"
SUMMARY = f"/besoeg/svar?{WHO}&{PLAN}"
PRINT = f"/besoeg/print?{WHO}&{PLAN}"
SENT = {
    "name": " Sofie \n",
    "done": ["folder-alkohol", "parathed"],
    "foelelser/i-dag": ["glad", "vrede"],
    "foelelser/kender-du.bange": "ja",
    "parathed/hvor-klar": "4",
}

SELDOM_IN_ENGLISH = [
    pytest.param(language, marks=[] if language == "da" else pytest.mark.deep) for language in LANGUAGES
]


def title(deck_id: str) -> str:
    return content().library.decks["da"][deck_id].title


def tools(page: Page) -> list[str]:
    return [text_of(heading) for section in page.all("section", class_="visit-deck") for heading in section.iter("h2")]


def test_staff_find_the_plan_and_choose_among_all_tools_that_a_citizen_can_open() -> None:
    assert "/besoeg/" in [link.attrib["href"] for link in pages().get("/fagperson/").all("a")]
    page = pages().get("/besoeg/?rusmidler=nej")
    boxes = [box.attrib["value"] for box in page.all("input", type="checkbox")]
    assert boxes == [deck.id for deck in content().library.for_citizens("da")]
    assert page.one("input", type="hidden").attrib == {"type": "hidden", "name": "rusmidler", "value": "nej"}


def test_the_persona_is_chosen_first_and_carries_the_plan_on() -> None:
    page = pages().get(f"/besoeg/i-dag?{PLAN}")
    assert f"/besoeg/i-dag?{WHO}&{PLAN}" in [link.attrib["href"] for link in page.all("a", class_="t")]
    [more] = [link.attrib["href"] for link in page.all("a") if "flere=ja" in link.attrib["href"]]
    assert PLAN in more


def test_the_page_of_the_plan_is_plain_links_in_the_order_chosen() -> None:
    links = pages().get(f"/besoeg/i-dag?{WHO}&{PLAN}&vaerktoej=parathed").one("ol", class_="plan").iter("a")
    assert [link.attrib["href"] for link in links] == [
        f"/kort/{deck_id}?{WHO}" for deck_id in ("parathed", "folder-alkohol", "foelelser")
    ]


def test_a_plan_of_nothing_leads_back_and_an_unknown_tool_is_not_there() -> None:
    assert pages().client.get("/besoeg/i-dag").headers["Location"] == "/besoeg/"
    pages().get("/besoeg/i-dag?vaerktoej=nowhere", status=404)
    pages().post("/besoeg/svar?vaerktoej=nowhere", {}, status=404)


def test_the_summary_has_each_tool_with_its_lines_in_the_order_of_the_plan() -> None:
    page = pages().post(SUMMARY, SENT)
    assert page.words("h1") == ["Det har vi lavet."]
    assert tools(page) == [title("parathed"), title("folder-alkohol"), title("foelelser")]
    assert page.words("b")[:1] == ["4"]
    assert "Læst sammen" in page.text
    assert "Sofie" in text_of(page.one("hgroup"))


def test_the_name_is_in_no_title_as_browsers_keep_titles() -> None:
    assert "Sofie" not in pages().post(SUMMARY, SENT).words("title")[0]


def test_a_tool_that_was_not_used_is_left_out_and_nothing_at_all_is_in_order() -> None:
    assert tools(pages().post(SUMMARY, {"parathed/hvor-klar": "4"})) == [title("parathed")]
    nothing = pages().post(SUMMARY, {})
    assert "Du har ikke svaret på noget. Det er i orden." in nothing.words("p")


def test_a_tool_without_answers_is_one_line() -> None:
    page = pages().post(SUMMARY, {"done": "parathed"})
    assert "Set på sammen" in page.text
    assert page.all("ul", class_="lines") == []


def test_ret_names_the_tool_and_the_card() -> None:
    page = pages().post(SUMMARY, SENT)
    assert [button.attrib["value"] for button in page.all("button", name="_show")] == [
        "parathed/hvor-klar",
        "foelelser/kender-du.bange",
        "foelelser/i-dag",
    ]


def test_circles_are_drawn_and_lead_to_their_own_tool() -> None:
    people = {"cirkel.1-hvem": "familie", "cirkel.1-hvem-familie": "mor", "cirkel.1-ring": "taet"}
    sent = {f"netvaerkscirkel/{key}": value for key, value in people.items()}
    page = pages().post("/besoeg/svar?vaerktoej=netvaerkscirkel", sent)
    assert len(page.all("{http://www.w3.org/2000/svg}svg", class_="rings")) == 1
    assert page.one("button", class_="people").attrib["value"].startswith("netvaerkscirkel/cirkel.1-")
    assert page.one("button", name="_remove").attrib["value"].startswith("netvaerkscirkel/cirkel.1-")


def test_the_print_is_what_the_summary_sends_on() -> None:
    page = pages().post(SUMMARY, SENT)
    hidden: dict[str, list[str]] = {}
    for field in page.all("input", type="hidden"):
        hidden.setdefault(field.attrib["name"], []).append(field.attrib["value"])
    answer = pages().client.post(PRINT, data=hidden)
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    document = pypdfium2.PdfDocument(answer.data)
    texts = [found.get_textpage().get_text_range() for found in document]
    assert len(texts) == 3
    assert all("Sofie" in text for text in texts)
    assert title("folder-alkohol") in texts[0]
    assert "Vrede" in texts[2]


def test_answers_reach_no_log_and_no_address(caplog: pytest.LogCaptureFixture) -> None:
    client = new_app().test_client()
    with caplog.at_level(logging.DEBUG):
        for address in (SUMMARY, PRINT):
            client.post(address, data={**SENT, "foelelser/hemmelig": "hemmelig"})
    assert "Sofie" not in caplog.text
    assert "hemmelig" not in caplog.text
    assert b"hemmelig" not in client.post(SUMMARY, data={"foelelser/hemmelig": "hemmelig"}).data


def test_a_summary_is_no_address_to_keep() -> None:
    assert pages().client.get(SUMMARY).headers["Location"] == f"/besoeg/i-dag?{WHO}&{PLAN}"


def test_the_door_to_staff_is_a_plain_link_that_says_how_it_opens() -> None:
    for address in ("/", f"/?{WHO}"):
        doors = pages().get(address).all("a", class_="door")
        assert doors
        for door in doors:
            assert door.attrib["href"].startswith("/fagperson/")
            assert door.attrib["data-long-press"]


@pytest.mark.parametrize("language", SELDOM_IN_ENGLISH)
def test_every_sound_of_a_visit_is_made_beforehand(language: str) -> None:
    made = {phrase.key for phrase in all_phrases(content())}
    plan = pages().get(f"/besoeg/i-dag?{WHO}&{PLAN}&sprog={language}")
    door = pages().get(f"/?{WHO}&sprog={language}")
    done = pages().post(
        f"{SUMMARY}&sprog={language}", {"done": ["parathed", "folder-alkohol"], "foelelser/i-dag": "glad"}
    )
    nothing = pages().post(f"{SUMMARY}&sprog={language}", {})
    marks = ("data-say", "data-done-say", "data-long-press")
    for page in (plan, door, done, nothing):
        asked = {key for element in page.root.iter() for mark in marks if (key := element.get(mark))}
        assert asked
        assert asked <= made
