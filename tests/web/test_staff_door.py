"""The door to the pages for staff, in a house with a PIN and in one without."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from easyread.installation.pin import Pin, keep_pin, kept_pin
from easyread.web import staff_door
from easyread.web.app import create_app
from easyread.web.guesses import FEW
from easyread.web.settings import Settings
from tests.web.gate.test_plain_http import SomeCertificate
from tests.web.page_client import content, pages

DIGITS = "471108"
STAFF = [
    "/fagperson/",
    "/fagperson/foelelser",
    "/fagperson/foelelser/kort",
    "/fagperson/dilemmakort/sider",
    "/fagperson/indtal/sig-nej",
]
OTHERS = ["/", "/kort/foelelser?persona=ung-kvinde", "/indstillinger", "/besoeg/i-dag?vaerktoej=sig-nej", "/healthz"]


@pytest.fixture(scope="module")
def pin(tmp_path_factory: pytest.TempPathFactory) -> Pin:
    data = tmp_path_factory.mktemp("data")
    keep_pin(data, DIGITS)
    found = kept_pin(data)
    assert found is not None
    return found


@pytest.fixture
def client(pin: Pin) -> FlaskClient:
    return create_app(content(), Settings(Path("nowhere"), pin=pin)).test_client()


def is_shut(client: FlaskClient, address: str) -> bool:
    return "Husets pinkode" in client.get(address).text


def test_without_a_pin_all_stands_open() -> None:
    assert not any(is_shut(pages().client, address) for address in STAFF)
    assert pages().client.post("/fagperson/aabn", data={"pin": ""}).status_code == 303


def test_with_one_only_the_pages_for_staff_are_shut(client: FlaskClient) -> None:
    assert all(
        is_shut(client, address)
        for address in [*STAFF, "/fagperson/indtal/sig-nej", "/fagperson/numre", "/print/", "/besoeg/"]
    )
    assert not any(is_shut(client, address) for address in OTHERS)


@pytest.mark.parametrize(
    ("site", "certificate", "is_secure"),
    [(None, None, False), ("https://kort.example.dk", None, True), (None, SomeCertificate(), True)],
)
def test_by_https_the_cookie_goes_by_https_alone(
    site: str | None, certificate: SomeCertificate | None, pin: Pin, *, is_secure: bool
) -> None:
    client = create_app(content(), Settings(Path("nowhere"), site, pin, certificate)).test_client()
    answer = client.post("/fagperson/aabn", data={"pin": DIGITS}, base_url="https://localhost")
    assert ("Secure" in answer.headers["Set-Cookie"].split("; ")) is is_secure


def test_the_pin_leads_to_the_page_that_was_asked_for_and_the_door_can_be_shut(client: FlaskClient) -> None:
    way = "/fagperson/foelelser?persona=ung-mand"
    answer = client.post("/fagperson/aabn", query_string={"til": way}, data={"pin": DIGITS})
    assert (answer.status_code, answer.location) == (303, way)
    cookie = answer.headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert "Expires" not in cookie
    assert DIGITS not in cookie
    assert not any(is_shut(client, address) for address in STAFF)
    client.post("/fagperson/luk")
    assert is_shut(client, way)


def test_after_half_an_hour_it_is_shut_again(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    client.post("/fagperson/aabn", data={"pin": DIGITS})
    assert not is_shut(client, "/fagperson/")
    monkeypatch.setattr(staff_door, "OPEN_S", -1)
    assert is_shut(client, "/fagperson/")


def test_a_wrong_one_is_told_and_after_a_few_one_waits(client: FlaskClient) -> None:
    for _ in range(FEW):
        answer = client.post("/fagperson/aabn", data={"pin": "000000"})
        assert answer.status_code == 403
        assert "Koden passer ikke" in answer.text
    answer = client.post("/fagperson/aabn", data={"pin": DIGITS})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert is_shut(client, "/fagperson/")


def test_a_cookie_of_another_pin_or_of_nobody_opens_nothing(client: FlaskClient) -> None:
    for value in ("", "aaben", "aaben.AAAAAA.bm9ib2R5"):
        client.set_cookie(staff_door.COOKIE, value)
        assert is_shut(client, "/fagperson/")


@pytest.mark.parametrize("way", ["//evil.test/", "http://evil.test/", "evil"])
def test_it_leads_nowhere_else(client: FlaskClient, way: str) -> None:
    answer = client.post("/fagperson/aabn", query_string={"til": way}, data={"pin": DIGITS})
    assert answer.location == "/fagperson/"
