"""Own answers, days and signatures on the pages, as a browser without scripts sends them."""

import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from flask import Flask

from easyread.limits import LONGEST_SPOKEN
from easyread.speech.neural.cast import Cast
from easyread.speech.neural.model import read_model
from easyread.speech.neural.shelf import OfferedVoice
from easyread.web.forms.sent_form import LARGEST_ANSWERS
from easyread.web.views import own_words
from tests.contents import content_with_own_data
from tests.given_pictures import CAMERA, address, drawing, opened, photo
from tests.speech.neural.models import written
from tests.web.page_client import PERSONA, Page, Pages, new_app, text_of

DECK = f"/kort/egne?persona={PERSONA}"
SUMMARY = f"/kort/egne/svar?persona={PERSONA}"


@cache
def app() -> Flask:
    return new_app(kit=content_with_own_data())


def pages() -> Pages:
    return Pages(app())


def labels(page: Page) -> list[str]:
    return page.words("p", class_="label")


def mine(page: Page) -> list[str]:
    return [text_of(item) for item in page.all("li", class_="mine")]


def upload(body: bytes) -> tuple[io.BytesIO, str]:
    return io.BytesIO(body), "billede.jpg"


def test_the_tile_for_an_own_answer_is_the_last_answer_and_leads_to_its_panel() -> None:
    card = pages().get(DECK).card("glad-for")
    [tile] = [link for link in card.iter("a") if "own" in link.attrib["class"].split()]
    assert tile.attrib["href"] == "#glad-for_panel"
    assert text_of(tile).startswith("Noget andet")
    assert "n3" in card.attrib["class"].split()
    [panel] = [part for part in card.iter("div") if part.get("id") == "glad-for_panel"]
    assert panel.get("data-means") == "write draw photo"
    assert [field.get("name") for field in panel.iter("textarea")] == ["glad-for_words", "glad-for_picture"]


def test_a_day_is_a_question_and_a_name_card_is_marked() -> None:
    page = pages().get(DECK)
    names = [field.attrib.get("value") for field in page.card("fra").iter("input")]
    assert names == ["", "ved-ikke"]
    assert "data-names" in page.card("navn").attrib
    assert page.one("div", data_day="til").get("data-after") == "fra"
    assert page.card("hvem-hjaelper.2-telefon").get("data-person") == "hvem-hjaelper.2"
    assert page.card("hvem-hjaelper.1-flere").get("data-person") is None


def test_own_words_open_the_card_that_needs_them_and_come_back_in_their_tile() -> None:
    page = pages().post(DECK, {"ven": "jo", "ven_words": " Mads  M ", "_next": "ven"})
    assert page.open_card == "mere"
    assert page.one("textarea", name="ven_words").text == "Mads M"
    assert "is-given" in page.one("a", id="ven_tile").attrib["class"]
    assert [field for field in page.card("ven").iter("input") if "checked" in field.attrib] == []


def test_skipping_and_deleting_take_own_words_away() -> None:
    skipped = pages().post(DECK, {"ven_words": "Mads", "_skip": "ven"})
    assert skipped.open_card != "mere"
    assert not skipped.one("textarea", name="ven_words").text
    wiped = pages().post(DECK, {"ven_words": "Mads", "_wipe": "ven"})
    assert wiped.open_card == "ven"
    assert not wiped.one("textarea", name="ven_words").text


def test_a_photo_from_a_form_is_shown_small_and_tells_nothing_of_its_camera() -> None:
    page = pages().post(DECK, {"ven_photo": upload(photo()), "_next": "ven"})
    found = page.one("textarea", name="ven_picture").text or ""
    assert opened(found).size == (500, 800)
    assert CAMERA not in page.text
    again = pages().post(SUMMARY, {"ven_picture": found})
    [image] = [image for item in again.all("li", class_="mine") for image in item.iter("img")]
    assert image.attrib["src"].startswith("data:image/jpeg;base64,")


def test_what_is_no_picture_is_told_on_its_card_and_the_rest_is_kept() -> None:
    for where in (DECK, SUMMARY):
        sent: dict[str, object] = {
            "glad-for": "musik",
            "ven_words": "Mads",
            "ven_photo": upload(b"no picture"),
            "_mended": "ven",
        }
        page = pages().post(where, sent)
        assert page.open_card == "ven"
        told = [text_of(line) for line in page.card("ven").iter("p") if line.get("role") == "status"]
        assert told[0] == "Det er ikke et billede, jeg kan vise. Prøv et andet."
        assert page.one("input", name="glad-for", value="musik").get("checked") is not None
        assert page.one("textarea", name="ven_words").text == "Mads"
        assert page.one("button", name="_mended").get("value") == "ven"


def test_the_summary_shows_words_pictures_days_and_rounds() -> None:
    sent = {
        "glad-for": "musik",
        "glad-for_words": "Solen",
        "fra": "2026-12-24",
        "hvem-hjaelper.1-hvem": "familie",
        "hvem-hjaelper.1-telefon_words": "12 34 56 78",
        "hvem-hjaelper.1-flere": "ja",
        "hvem-hjaelper.2-hvem_words": "Min nabo",
        "min-underskrift_picture": address(drawing()),
    }
    page = pages().post(SUMMARY, sent)
    assert labels(page) == ["Det bliver jeg glad for", "Jeg begynder", "Familie", "Min nabo", "Min underskrift"]
    assert mine(page) == ["Solen", "12 34 56 78", ""]
    assert page.words("p", class_="on-day") == ["torsdag den 24. december 2026"]
    said = [label.get("data-say-own") is not None for label in page.all("p", class_="label")]
    assert said == [False, False, False, True, False]
    assert [button.attrib["value"] for button in page.all("button", name="_remove")] == [
        "hvem-hjaelper.1-hvem",
        "hvem-hjaelper.2-hvem",
    ]
    left = pages().post(SUMMARY, {**sent, "_remove": "hvem-hjaelper.1-hvem"})
    assert labels(left)[2:] == ["Min nabo", "Min underskrift"]
    assert left.one("input", type="hidden", name="hvem-hjaelper.1-hvem_words").get("value") == "Min nabo"


def test_a_round_about_somebody_who_was_drawn_is_called_after_the_card() -> None:
    page = pages().post(SUMMARY, {"hvem-hjaelper.1-hvem_picture": address(drawing())})
    assert labels(page) == ["Min hjælper"]
    assert page.one("p", class_="label").get("data-say")


def test_changing_a_round_leads_through_all_that_was_asked_in_it() -> None:
    sent = {"hvem-hjaelper.1-hvem": "familie", "hvem-hjaelper.1-telefon": "i-min"}
    assert pages().post(DECK, {**sent, "_mended": "hvem-hjaelper.1-hvem"}).open_card == "hvem-hjaelper.1-telefon"


def test_an_own_answer_is_printed() -> None:
    form = {"glad-for_words": "Solen", "ven_picture": address(photo(), "jpeg"), "fra": "2026-12-24"}
    answer = pages().client.post(f"/print/egne?persona={PERSONA}", data=form)
    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF")
    assert CAMERA.encode() not in answer.data


def test_a_form_larger_than_pictures_are_is_refused_in_words() -> None:
    page = pages().post(DECK, {"ven_words": "x" * LARGEST_ANSWERS, "_next": "ven"}, status=413)
    assert page.words("h1") == ["Billedet er for stort"]


def test_an_upload_touches_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr("werkzeug.formparser.SpooledTemporaryFile", forbidden)
    pages().post(DECK, {"ven_photo": upload(photo(4000, 3000)), "_next": "ven"})


def test_own_words_are_said_and_nobody_may_keep_the_sound() -> None:
    answer = pages().client.post("/tale/egne-ord", data=b"Solen skinner")
    assert answer.status_code == 200
    assert answer.mimetype == "audio/mpeg"
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(answer.data) > 1000


def test_own_words_are_said_one_at_a_time_and_never_at_length() -> None:
    client = pages().client
    with own_words._speaking:
        assert client.post("/tale/egne-ord", data=b"Hej").status_code == 429
    for words in ("", "  ", "x" * (LONGEST_SPOKEN + 1)):
        assert client.post("/tale/egne-ord", data=words.encode()).status_code == 400


def test_where_the_neural_voice_fails_meanwhile_the_plain_one_says_what_was_typed(tmp_path: Path) -> None:
    """As its files may have been taken away since the server has started. None can load this one, either."""
    cast = Cast({"da": OfferedVoice(read_model(written(tmp_path, "da_DK-one")))})
    spoken = new_app(kit=replace(content_with_own_data(), cast=cast)).test_client().post("/tale/egne-ord", data="Hej")
    assert (spoken.status_code, spoken.mimetype) == (200, "audio/mpeg")
    assert len(spoken.data) > 1000
