"""The whole box in the browser: chosen, waited for and fetched, with and without scripts."""

import io
import re
import zipfile

import pytest

from easyread.content import Content
from easyread.kit.reading.library import Library
from easyread.web.prints import box_room
from easyread.web.site import site_of
from tests.contents import shipped_content
from tests.web.page_client import PERSONA, Pages, new_app, pages, text_of
from tests.web.prints.test_box_room import Press, finished


def small_kit() -> Content:
    """The content of the kit with one deck alone."""
    library = shipped_content().library
    decks = {language: {"aftale": library.decks[language]["aftale"]} for language in library.decks}
    return Content(Library(decks, library.personas), shipped_content().pictures, shipped_content().layouts, ())


@pytest.fixture
def kit() -> Pages:
    """The pages of a small kit whose prints are made at once."""
    app = new_app(kit=small_kit())
    site_of(app).prints.boxes._workshop = Press(small_kit())
    return Pages(app)


def test_the_box_is_found_on_the_staff_page_and_on_the_print_page() -> None:
    for way in ("/fagperson/", "/print/"):
        assert "/print/kassen" in [link.attrib["href"].partition("?")[0] for link in pages().get(way).all("a")]


def test_one_chooses_people_a_size_and_a_style() -> None:
    page = pages().get(f"/print/kassen?persona={PERSONA}")
    checked = [one.attrib["value"] for one in page.all("input") if "checked" in one.attrib]
    assert checked == [PERSONA, "kort-a7", "farver"]


def test_a_box_is_made_waited_for_and_fetched_once(kit: Pages) -> None:
    sent = {"person": ["ung-mand", "moden-kvinde"], "stoerrelse": "kort-a6", "stil": "graa"}
    begun = kit.client.post("/print/kassen", data=sent)
    assert begun.status_code == 303
    way = begun.headers["Location"]
    finished(site_of(kit.client.application).prints.boxes, way.rpartition("/")[2])
    waiting = kit.client.get(way)
    assert "Refresh" not in waiting.headers
    assert "Kassen er klar." in waiting.text
    fetched = kit.client.get(f"{way}.zip")
    with zipfile.ZipFile(io.BytesIO(fetched.data)) as box:
        names = box.namelist()
        assert box.testzip() is None
    assert "Samtalekassen/1 Kort/01 Min aftale.pdf" in names
    assert "no-store" in fetched.headers["Cache-Control"]
    assert kit.client.get(f"{way}.zip").status_code == 404
    assert kit.client.get(way).status_code == 404


def test_a_page_without_scripts_comes_again_by_itself(kit: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(box_room.BoxRoom, "state", lambda *_: box_room.BoxState(3, 12))
    plain, with_bar = kit.client.get("/print/kassen/abc"), kit.client.get("/print/kassen/abc?bar=1")
    assert plain.headers["Refresh"] == "3"
    assert "Refresh" not in with_bar.headers
    for page in (plain, with_bar):
        assert "3 af 12 filer er færdige." in page.text
        assert re.search(r'<progress value="3" max="12"', page.text)


def test_another_box_waits_until_the_first_is_made(kit: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> str:
        raise box_room.BoxRoomBusyError

    monkeypatch.setattr(box_room.BoxRoom, "begin", busy)
    answer = kit.client.post("/print/kassen", data={"person": "ung-mand"})
    assert answer.status_code == 503
    assert "Der bliver lavet en kasse lige nu" in answer.text


@pytest.mark.parametrize("sent", [{"person": "nobody"}, {"stoerrelse": "svar-a4"}, {"stil": "pink"}])
def test_what_there_is_not_is_no_box(kit: Pages, sent: dict[str, str]) -> None:
    assert kit.client.post("/print/kassen", data=sent).status_code == 404


@pytest.mark.parametrize("ticket", ["abc", "../../etc", "x" * 5000])
def test_an_unknown_ticket_is_no_box(ticket: str) -> None:
    assert pages().client.get(f"/print/kassen/{ticket}").status_code == 404
    assert pages().client.get(f"/print/kassen/{ticket}.zip").status_code == 404


def test_all_words_are_there_in_english() -> None:
    page = pages().get("/print/kassen?sprog=en")
    assert text_of(page.all("h1")[0]) == "The whole box"
