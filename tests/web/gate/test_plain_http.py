"""What is asked by plain http where the kit is served over https."""

import ssl
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from easyread.installation.tls.names import Names
from easyread.installation.tls.trust import Trust
from easyread.web.app import create_app
from easyread.web.settings import Settings
from tests.web.page_client import content

TRUST = Trust("Samtalekassen kit.local", b"\x30\x03der", ":".join(f"{at:02X}" for at in range(32)))
HOST = "kit.local:8080"


class SomeCertificate:
    """One that is never asked to greet."""

    names = Names(("kit.local",), ())
    ends = datetime(2030, 1, 1, tzinfo=UTC)

    def context_for(self, address: str) -> ssl.SSLContext:
        raise AssertionError(address)


@cache
def client(*, is_made: bool = True, site: str | None = None) -> FlaskClient:
    settings = Settings(Path("nowhere"), site, certificate=SomeCertificate(), trust=TRUST if is_made else None)
    return create_app(content(), settings).test_client()


def asked(
    path: str, scheme: str = "http", host: str = HOST, *, is_made: bool = True, method: str = "GET"
) -> TestResponse:
    return client(is_made=is_made).open(path, method=method, headers={"Host": host}, base_url=f"{scheme}://{HOST}")


def leads_to(answer: TestResponse) -> str:
    assert answer.status_code == 307, "not for ever, and a form stays a form"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Content-Security-Policy" in answer.headers
    assert "Strict-Transport-Security" not in answer.headers
    return answer.headers["Location"]


def test_the_address_itself_leads_to_how_a_device_trusts_the_kit() -> None:
    assert leads_to(asked("/")) == "/tls/"
    assert asked("/tls/").status_code == 200


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/kort/aftale?persona=ung-kvinde", "/kort/aftale?persona=ung-kvinde"),
        ("/besoeg/i-dag?vaerktoej=a&vaerktoej=b", "/besoeg/i-dag?vaerktoej=a&vaerktoej=b"),
        ("/tls/videre", "/tls/videre"),
        ("/fagperson/", "/fagperson/"),
        ("/tale/0.mp3", "/tale/0.mp3"),
        ("/%C3%A6?x=%C3%A6%20b", "/%C3%A6?x=%C3%A6%20b"),
        ("/?persona=ung-kvinde", None),
    ],
)
def test_everything_else_is_led_to_https_as_it_was_asked(path: str, there: str | None) -> None:
    assert leads_to(asked(path)) == (f"https://{HOST}{there}" if there else "/tls/")


def test_a_form_is_led_there_and_not_read() -> None:
    assert leads_to(asked("/kort/aftale/svar", method="POST")) == f"https://{HOST}/kort/aftale/svar"


def test_who_asks_whether_it_lives_is_answered() -> None:
    assert asked("/healthz").text == "ok\n"


@pytest.mark.parametrize("host", ["a b", "evil.test/x", "x\\y", "@evil", ""])
def test_nothing_is_led_to_what_is_no_name(host: str) -> None:
    assert "https" not in asked("/kort/aftale", host=host).headers.get("Location", "")


def test_with_a_site_nothing_is_led_to_another_name() -> None:
    site = client(site="https://kort.example.dk")
    answer = site.get("/kort/aftale", headers={"Host": "evil.test"})
    assert answer.status_code == 400


def test_by_https_the_pages_are_what_they_are() -> None:
    assert asked("/kort/aftale?persona=ung-kvinde", "https").status_code == 200
    assert asked("/tls/videre", "https").headers["Location"] == "/"
    assert asked("/", "https").status_code == 200


def test_with_a_certificate_of_the_house_all_is_led_to_https_and_nothing_is_to_be_trusted() -> None:
    assert leads_to(asked("/", is_made=False)) == f"https://{HOST}/"
    assert leads_to(asked("/tls/", is_made=False)) == f"https://{HOST}/tls/"
    assert asked("/tls/", "https", is_made=False).status_code == 404
    assert asked("/healthz", is_made=False).status_code == 200
