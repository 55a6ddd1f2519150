"""The page that says how a device trusts the kit, and the files that it is given."""

import plistlib
from pathlib import Path

from easyread.installation.pin import Pin
from easyread.web.app import create_app
from easyread.web.settings import Settings
from tests.web.gate.test_plain_http import TRUST, SomeCertificate, client
from tests.web.page_client import Page, Pages, content, pages

BY_HTTP, BY_HTTPS = "http://kit.local", "https://kit.local"


def shown(base: str, address: str) -> Page:
    return Pages(client().application, base).get(address)


def test_both_files_are_offered_with_steps_for_each_kind_of_device() -> None:
    page = shown(BY_HTTP, "/tls/")
    assert page.words("h2")[1:4] == ["iPad og iPhone", "Android", "Windows"]
    links = {link.attrib["href"] for link in page.all("a")}
    assert {"/tls/samtalekassen.crt", "/tls/samtalekassen.mobileconfig"} <= links
    assert len(page.all("ol", class_="how")) == 3


def test_the_fingerprint_stands_there_as_on_the_terminal() -> None:
    for base in (BY_HTTP, BY_HTTPS):
        [told] = shown(base, "/tls/").words("pre")
        assert told == " ".join(TRUST.fingerprint_lines)


def test_by_plain_http_it_leads_into_the_kit_and_by_https_back_to_the_pages_for_staff() -> None:
    assert "Åbn Samtalekassen" in shown(BY_HTTP, "/tls/").words("a")
    assert "Tilbage" in shown(BY_HTTPS, "/tls/").words("a")


def test_the_certificate_and_the_profile_come_as_what_they_are() -> None:
    certificate = client().get("/tls/samtalekassen.crt", base_url=BY_HTTP)
    assert certificate.content_type == "application/x-x509-ca-cert"
    assert certificate.data == TRUST.certificate
    profile = client().get("/tls/samtalekassen.mobileconfig", base_url=BY_HTTP)
    assert profile.content_type == "application/x-apple-aspen-config"
    assert plistlib.loads(profile.data)["PayloadContent"][0]["PayloadContent"] == TRUST.certificate


def test_the_pages_for_staff_lead_there_only_where_there_is_something_to_trust() -> None:
    assert "Sikker forbindelse" in shown(BY_HTTPS, "/fagperson/").words("a")
    assert "Sikker forbindelse" not in pages().get("/fagperson/").words("a")
    for path in ("/tls/", "/tls/samtalekassen.crt", "/tls/samtalekassen.mobileconfig"):
        assert pages().client.get(path).status_code == 404


def test_the_page_needs_no_pin_as_a_device_has_none_yet() -> None:
    settings = Settings(Path("nowhere"), None, Pin("x"), SomeCertificate(), TRUST)
    assert create_app(content(), settings).test_client().get("/tls/", base_url=BY_HTTPS).status_code == 200
