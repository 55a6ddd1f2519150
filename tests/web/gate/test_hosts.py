"""Hosts: by which names the kit answers, and that none of them gets into what it answers."""

from functools import cache
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from easyread.web.app import create_app
from easyread.web.settings import Settings
from tests.web.page_client import content, new_app

SITE = "https://kort.example.dk"


@cache
def client(site: str | None = None) -> FlaskClient:
    return create_app(content(), Settings(Path("nowhere"), site)).test_client() if site else new_app().test_client()


def status(host: str, address: str = "/", site: str | None = None) -> int:
    return client(site).get(address, headers={"Host": host}).status_code


@pytest.mark.parametrize("host", ["x" * 5000, "a b", "a/b", "@", "a:b", "æ.dk", "[::1", "a,b"])
def test_what_is_no_name_gets_our_page_and_our_headers(host: str) -> None:
    answer = client().get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "<h1" in answer.text
    assert host not in answer.text
    assert {"Content-Security-Policy", "X-Content-Type-Options"} <= set(answer.headers.keys())
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ["", "192.168.0.7:8080", "[fe80::1]:8080", "KIT.local", "anything.example"])
def test_without_a_site_every_name_is_ours(host: str) -> None:
    assert status(host) == 200


@pytest.mark.parametrize(
    "host", ["kort.example.dk", "KORT.example.dk:443", "kort.example.dk.", "localhost:8080", "[::1]"]
)
def test_with_a_site_its_name_is_ours_and_that_of_the_machine(host: str) -> None:
    assert status(host, site=SITE) == 200


@pytest.mark.parametrize("host", ["evil.test", "kort.example.dk.evil.test", "xkort.example.dk", "192.168.0.7", ""])
def test_with_a_site_no_other_name_is_ours(host: str) -> None:
    assert status(host, site=SITE) == 400


def test_a_balancer_may_ask_by_any_name_whether_it_lives() -> None:
    assert status("10.0.0.7", "/healthz", site=SITE) == 200


@pytest.mark.parametrize(
    ("path", "query", "leads_to"),
    [
        ("/besoeg", "", "/besoeg/"),
        ("/print", "deck=aftale", "/print/?deck=aftale"),
        ("//evil.test//fagperson", "", None),
        ("//besoeg", "", "/besoeg/"),
    ],
)
def test_a_redirect_names_the_path_alone(path: str, query: str, leads_to: str | None) -> None:
    headers = {"Host": "evil.test", "X-Forwarded-Proto": "https"}
    answer = client().get("/", headers=headers, environ_overrides={"PATH_INFO": path, "QUERY_STRING": query})
    assert answer.headers.get("Location") == leads_to
