"""Cards of one's own in the browser: given, looked at and printed, without a script; what is wrong is said."""

import base64
import gc
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_own_cards import SVG, OwnCard, OwnSet
from easyread.web.forms.own_cards_form import FIRST_CARDS, LARGEST_FORM, MORE_CARDS, MOST_CARDS
from easyread.web.forms.sent_form import LARGEST_ANSWERS
from easyread.web.prints.order import OwnCardsOrder
from easyread.web.prints.print_bench import packed, packed_order, prepare
from easyread.web.site import site_of
from easyread.workshop.craft import RefusedOrderError
from tests.contents import shipped_content
from tests.given_pictures import address, drawing, photo
from tests.picture_shelf import SQUARE
from tests.printed import texts
from tests.web.page_client import new_app, pages

WAY = "/print/egne/kort"
DRAWING_OF_SECRET = SQUARE.format('<path d="M77.125 9L90 90L9 90Z" fill="#c4492f"/>')
DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3" fill="#c4492f"/></svg>'


@pytest.fixture(scope="module")
def app() -> Iterator[Flask]:
    app = new_app()
    yield app
    site_of(app).close()


def sent(app: Flask, *, code: int, **fields: Any) -> str:
    """Send the form, and return the page; of a PDF what stands on it."""
    data = {
        name.replace("_", "-"): io.BytesIO(value) if isinstance(value, bytes) else value
        for name, value in fields.items()
    }
    files = {name: (value, "a") if isinstance(value, io.BytesIO) else value for name, value in data.items()}
    answer = app.test_client().post(WAY, data=files, content_type="multipart/form-data")
    assert answer.status_code == code
    assert answer.headers["Cache-Control"] == "no-store"
    return " ".join(texts(answer.data)) if answer.mimetype == "application/pdf" else answer.text


def faults(page: str) -> list[tuple[str, str]]:
    return [(card, fault) for card, fault in re.findall(r'id="([a-z0-9-]+)_fejl">([^<]+)', page)]


def said(page: str) -> list[str]:
    return re.findall(r'role="alert"><b>([^<]+)', page)


def test_the_page_is_found_on_the_staff_page_and_on_the_print_page() -> None:
    for way in ("/fagperson/", "/print/"):
        assert WAY in [link.attrib["href"].partition("?")[0] for link in pages().get(way).all("a")]


def test_one_gives_pictures_words_and_the_size_of_the_cards() -> None:
    page = pages().get(WAY)
    names = [one.attrib.get("name") for one in page.all("input")]
    assert [name for name in names if name and name.startswith("billede-")] == [
        f"billede-{number}" for number in range(1, FIRST_CARDS + 1)
    ]
    checked = [one.attrib["value"] for one in page.all("input") if "checked" in one.attrib]
    assert checked == ["kort-a7", "farver", "lang"]


def test_what_is_given_is_printed(app: Flask) -> None:
    fields = {
        "ord_1": "Min kat Frida",
        "billede_1": photo(),
        "billede_2": DRAWN,
        "ord_5": "Kun ord",
        "titel": "Min uge",
    }
    text = sent(app, code=200, layout="kort-a6", **fields)
    assert "Min kat Frida" in text
    assert "Kun ord" in text
    assert "Min uge: forsider, ark 1 af 1" in text


@pytest.mark.deep
def test_the_first_sheet_is_shown_and_all_is_there_still(app: Flask) -> None:
    page = sent(app, code=200, gaa="vis", layout="kort-klip", stil="graa", ord_2="Hest", billede_2=drawing())
    assert 'class="desk"><img src="data:image/png;base64,' in page
    assert "1 ark A4" in page
    assert 'value="Hest"' in page
    kept = re.search(r'name="har-2"[^>]*>(data:image/png[^<]+)', page)
    assert kept
    again = sent(app, code=200, gaa="vis", har_2=kept[1], ord_2="Hest")
    assert kept[1] in again
    assert 'name="har-2"' not in sent(app, code=200, gaa="vis", har_2=kept[1], uden_2="ja", ord_2="Hest")


@pytest.mark.deep
def test_there_is_room_for_more_cards_up_to_the_most(app: Flask) -> None:
    page = sent(app, code=200, gaa="flere", ord_1="Hest")
    assert f"ord-{FIRST_CARDS + MORE_CARDS}" in page
    assert 'value="Hest"' in page
    assert not said(page)
    full = sent(app, code=200, gaa="flere", **{f"ord_{MOST_CARDS}": "Sidst"})
    assert f"ord-{MOST_CARDS + 1}" not in full
    assert 'value="flere"' not in full


@pytest.mark.deep
def test_what_is_wrong_stands_at_its_card_and_what_was_typed_stays(app: Flask) -> None:
    for given, words in ((b"hej", "ikke et billede"), (photo()[:3000], "gået i stykker"), (b"<svg", "Tegningen")):
        page = sent(app, code=422, ord_1="Hest", billede_1=photo(), billede_3=given, ord_3="Ko", layout="kort-a5")
        [(card, fault)] = faults(page)
        assert (card, words in fault) == ("kort-3", True)
        assert 'value="Hest"' in page
        assert 'value="Ko"' in page
        assert 'name="har-1"' in page
        assert re.search(r'value="kort-a5" checked', page)


@pytest.mark.deep
def test_a_file_that_is_far_too_large_takes_no_words_with_it(app: Flask) -> None:
    page = sent(app, code=422, ord_1="Hest", billede_1=bytes(LARGEST_ANSWERS + 1))
    assert ["for stort" in fault for _, fault in faults(page)] == [True]
    assert 'value="Hest"' in page
    assert "fylder for meget" in said(sent(app, code=413, billede_1=bytes(LARGEST_FORM)))[0]


@pytest.mark.deep
def test_words_that_cannot_be_printed_are_marked(app: Flask) -> None:
    page = sent(app, code=422, ord_2="ord " * 30, billede_2=drawing(), ord_4="Hest")
    assert [(card, "ikke plads" in fault) for card, fault in faults(page)] == [("kort-2", True)]
    page = sent(app, code=422, ord_2="Hest", ord_4="中国", titel="中国")
    assert [card for card, _ in faults(page)] == ["titel", "kort-4"]
    assert 'value="中国"' in page


@pytest.mark.deep
def test_nothing_given_and_what_cannot_be_is_said(app: Flask) -> None:
    assert "ingen kort endnu" in said(sent(app, code=422))[0]
    assert "printes sådan" in said(sent(app, code=422, ord_1="Hest", layout="kort-a4", bagside="fold"))[0]
    odd = sent(app, code=422, layout="nej", stil="nej", antal="9" * 5000, har_1="%%%", tomme="x")
    assert "ingen kort endnu" in said(odd)[0]


def test_the_page_is_behind_the_door_for_staff() -> None:
    from easyread.web import staff_door  # noqa: PLC0415 - what is looked at is private

    assert {"own_cards.choose", "own_cards.make"} <= staff_door._STAFF


@pytest.mark.deep
def test_nothing_of_the_words_or_the_pictures_is_kept_by_the_bench_that_prints() -> None:
    make = prepare((packed(shipped_content()),))
    drawn = SVG + base64.b64encode(DRAWING_OF_SECRET.encode()).decode()
    for words, picture in (("Frida Hemmelighansen", address(drawing())), ("Hemmelighansen", drawn)):
        order = OwnCardsOrder(OwnSet((OwnCard(words, picture),), "Hos Hemmelighansen", "da"), "kort-a7", PrintOptions())
        assert make([packed_order(order)])
    with pytest.raises(RefusedOrderError):
        make([packed_order(replace(order, own=OwnSet((OwnCard("Hemmelighansen 中"),), "", "da")))])
    gc.collect()
    for function in [found for found in gc.get_objects() if type(found).__name__ == "_lru_cache_wrapper"]:
        kept = " ".join(repr(key) for key in _keys(function))
        assert "Hemmelighansen" not in kept, function
        assert "77.125" not in kept, function


def _keys(function: object) -> Iterator[object]:
    """What a function keeps: its results by what it was asked."""
    for found in gc.get_referents(function):
        if isinstance(found, dict):
            yield from found
