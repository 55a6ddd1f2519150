"""Pictures that are made small beside the server: only those that were asked for, and never with a fault."""

import io
from collections.abc import Iterator

import pytest
from flask import Flask

from easyread.web.given_pictures.given_pictures import GivenPictures
from easyread.web.given_pictures.small_picture import BROKEN, NO_PICTURE, TOO_LARGE
from easyread.web.site import site_of
from easyread.workshop.bench import Craft
from easyread.workshop.workshop import Workshop
from tests.given_pictures import (
    address,
    broken_avif,
    drawing,
    large_and_empty,
    opened,
    photo,
    photo_with_odd_exif,
)
from tests.web.page_client import PERSONA, Pages, new_app

DECK = f"/kort/aftale?persona={PERSONA}"
SUMMARY = f"/kort/aftale/svar?persona={PERSONA}"


def waits() -> bool:
    return True


@pytest.fixture
def pictures() -> Iterator[GivenPictures]:
    pictures = GivenPictures()
    yield pictures
    pictures.workshop.close()


@pytest.fixture
def app() -> Iterator[Flask]:
    app = new_app()
    yield app
    site_of(app).close()


def own_steps(app: Flask) -> list[str]:
    page = Pages(app).get(DECK)
    fields = [field.attrib["name"] for field in page.all("textarea") if field.attrib["name"].endswith("_picture")]
    return [name.removesuffix("_picture") for name in fields]


def test_each_picture_of_a_form_gets_its_own_answer(pictures: GivenPictures) -> None:
    found = pictures.small([photo(), "no address", address(drawing()), broken_avif(), b"no picture"], waits)
    assert [picture.problem for picture in found] == ["", NO_PICTURE, "", BROKEN, NO_PICTURE]
    assert opened(found[0].address).size == (500, 800)
    assert opened(found[2].address).size == (40, 30)


def test_a_form_of_many_large_pictures_is_not_unpacked_whole(pictures: GivenPictures) -> None:
    found = pictures.small([large_and_empty()] * 30, waits)
    assert [picture.problem for picture in found] == [""] * 5 + [TOO_LARGE] * 25


def test_pictures_that_cost_their_process_are_broken_pictures(pictures: GivenPictures) -> None:
    pictures.workshop = Workshop(Craft("no.such.module"))
    assert [picture.problem for picture in pictures.small([drawing(), photo()], waits)] == [BROKEN, BROKEN]


def test_a_form_without_pictures_needs_no_process(app: Flask) -> None:
    Pages(app).post(SUMMARY, {"maal": "x"})
    assert site_of(app).pictures.workshop.pids == []


def test_a_picture_that_no_card_asked_for_is_never_opened(app: Flask) -> None:
    strange = {f"x{number}_picture": address(large_and_empty()) for number in range(10)}
    strange_file: dict[str, object] = {"y_photo": (io.BytesIO(photo()), "y.jpg")}
    Pages(app).post(SUMMARY, strange)
    Pages(app).post(SUMMARY, strange_file)
    Pages(app).post(
        f"/besoeg/svar?persona={PERSONA}&vaerktoej=aftale", {f"aftale/{name}": x for name, x in strange.items()}
    )
    assert app.test_client().post(f"/print/aftale?persona={PERSONA}", data=strange).status_code == 200
    assert site_of(app).pictures.workshop.pids == []


def test_a_visit_shows_the_pictures_of_its_tools(app: Flask) -> None:
    name = f"aftale/{own_steps(app)[0]}_picture"
    page = Pages(app).post(f"/besoeg/svar?persona={PERSONA}&vaerktoej=aftale", {name: address(drawing())})
    [image] = [image for item in page.all("li", class_="mine") for image in item.iter("img")]
    assert opened(image.attrib["src"]).size == (40, 30)


@pytest.mark.parametrize(
    "body", [broken_avif(), photo()[:3000], b"\x89PNG\r\n\x1a\n" + bytes(40)], ids=["avif", "jpeg", "png"]
)
def test_a_broken_photo_opens_its_card_again_and_the_answers_stay(app: Flask, body: bytes) -> None:
    step, other = own_steps(app)[:2]
    sent: dict[str, object] = {f"{other}_words": "Mads", f"{step}_photo": (io.BytesIO(body), "billede")}
    page = Pages(app).post(SUMMARY, sent)
    assert page.open_card == step
    assert page.one("textarea", name=f"{other}_words").text == "Mads"


def test_a_photo_with_odd_marks_of_its_camera_is_shown(app: Flask) -> None:
    page = Pages(app).post(SUMMARY, {f"{own_steps(app)[0]}_photo": (io.BytesIO(photo_with_odd_exif()), "foto.jpg")})
    [image] = [image for item in page.all("li", class_="mine") for image in item.iter("img")]
    assert opened(image.attrib["src"]).size == (20, 30)


def test_where_too_many_pictures_are_sent_the_answers_wait_on_the_page(app: Flask) -> None:
    site_of(app).pictures.workshop = Workshop(Craft("none"), benches=0, longest_line=0)
    sent = {f"{own_steps(app)[0]}_picture": address(drawing()), "maal": "x"}
    page = Pages(app).post(SUMMARY, sent, 503)
    assert page.words("p") == ["Der er travlt lige nu.", "Dine svar er her stadig."]
    assert {field.attrib["name"]: field.attrib["value"] for field in page.all("input", type="hidden")} == sent
