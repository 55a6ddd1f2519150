"""The worker, its lists, and the page that makes a tablet ready: what they are, and what they never are."""

from pathlib import Path

import pytest

from easyread.installation.pin import keep_pin, kept_pin
from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.web.app import create_app
from easyread.web.settings import Settings
from easyread.web.sounds import Sounds
from tests.contents import decks_of_every_kind
from tests.web.page_client import PERSONA, content, new_app, pages


def test_the_worker_is_asked_for_anew_each_time_and_says_its_build() -> None:
    answer = pages().client.get("/sw.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert pages().client.get("/").headers["Easyread-Build"] in answer.text


def test_the_policy_lets_the_worker_and_the_app_be() -> None:
    policy = pages().client.get("/").headers["Content-Security-Policy"]
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy


@pytest.mark.parametrize(
    ("address", "keeps"),
    [
        (f"/kort/parathed?persona={PERSONA}", f"/net/kort/parathed.json?persona={PERSONA}"),
        (
            f"/kort/parathed?persona={PERSONA}&kort=parathed.hvor-klar",
            f"/net/kort/parathed.json?persona={PERSONA}&kort=parathed.hvor-klar",
        ),
        (
            f"/kort/foelelser?persona={PERSONA}&kort=parathed.hvor-klar",
            f"/net/kort/foelelser.json?persona={PERSONA}",
        ),
        (f"/?persona={PERSONA}", f"/net/hjem.json?persona={PERSONA}"),
        (f"/besoeg/i-dag?vaerktoej=parathed&persona={PERSONA}", f"/net/hjem.json?persona={PERSONA}"),
    ],
)
def test_a_page_of_the_citizen_names_the_list_of_what_it_needs(address: str, keeps: str) -> None:
    [marked] = [element for element in pages().get(address).root.iter() if "data-keep" in element.attrib]
    assert marked.attrib["data-keep"] == keeps
    assert pages().client.get(keeps).status_code == 200


@pytest.mark.parametrize(
    "address", ["/fagperson/", "/fagperson/parathed", "/besoeg/", "/print/", "/fagperson/uden-net"]
)
def test_no_page_for_staff_is_kept(address: str) -> None:
    assert "data-keep" not in pages().client.get(address).text


def test_nothing_is_kept_while_sounds_are_being_made(tmp_path: Path) -> None:
    phrases = list(content().phrases("da"))[:2]
    app = new_app(Sounds(Cache(tmp_path), Background(phrases, Cache(tmp_path))))
    for address in ("/net/hjem.json", f"/net/kort/parathed.json?persona={PERSONA}"):
        answer = app.test_client().get(address)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


@pytest.mark.parametrize(
    "address", ["/net/kort/findes-ikke.json?persona=ung-kvinde", "/net/kort/parathed.json", "/app/0/192.png"]
)
def test_what_there_is_not_is_not_there(address: str) -> None:
    assert pages().client.get(address).status_code == 404


def test_the_page_that_makes_ready_stands_behind_the_door_of_the_staff(tmp_path: Path) -> None:
    keep_pin(tmp_path, "2468")
    app = create_app(content(), Settings(Path("nowhere"), pin=kept_pin(tmp_path)))
    shown = app.test_client().get("/fagperson/uden-net").text
    assert 'name="pin"' in shown
    assert "data-make-ready" not in shown


def test_every_persona_and_every_tool_can_be_made_ready() -> None:
    page = pages().get("/fagperson/uden-net?sprog=en&rusmidler=nej")
    library = content().library
    personas = page.all("input", name="persona")
    tools = page.all("input", name="vaerktoej")
    assert [one.attrib["value"] for one in tools] == [deck.id for deck in library.for_citizens("en")]
    assert len(personas) == len(library.personas["en"])
    chosen = [one for one in tools if one.attrib["value"] in decks_of_every_kind()]
    for one in [*personas, *chosen]:
        address = one.attrib["data-list"].replace("persona=_", f"persona={PERSONA}")
        assert "sprog=en" in address
        assert pages().client.get(address).status_code == 200


def test_the_place_of_what_is_not_kept_leads_home_to_the_same_persona() -> None:
    page = pages().get(f"/uden-net?persona={PERSONA}")
    [home] = page.all("a", class_="home")
    assert home.attrib["href"] == f"/?persona={PERSONA}"
