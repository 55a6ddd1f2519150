"""The names and addresses by which others ask for this machine."""

import socket

import pytest

from easyread.installation.tls.names import address_from, names_from, names_of_machine


def test_names_are_told_from_addresses_and_what_is_neither_is_left_out() -> None:
    found = names_from(
        ["Kit.Local.", "192.168.0.7", "[fe80::1%wlan0]", "", "a b", "x" * 64 + ".dk", "blåbær.dk", "a..b"]
    )
    assert str(found) == "kit.local, xn--blbr-roah.dk, 192.168.0.7, fe80::1"


def test_an_address_in_the_clothes_of_ipv6_is_the_one_inside() -> None:
    assert address_from("::ffff:10.0.0.1") == address_from("10.0.0.1")
    assert address_from("kit.local") is None


@pytest.mark.parametrize(
    ("host", "dns"),
    [
        ("laptop-7", ("laptop-7.local", "localhost")),
        ("Pc17.kommune.example", ("pc17.local", "pc17.kommune.example", "localhost")),
        ("bad_name!", ("localhost",)),
    ],
)
def test_a_machine_is_known_by_its_name_in_the_house_and_its_whole_name(
    host: str, dns: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: host)
    monkeypatch.setattr(socket, "getaddrinfo", nobody_knows)
    assert names_of_machine().dns == dns
    assert names_of_machine().addresses == names_from(["127.0.0.1", "::1"]).addresses


def nobody_knows(*_: object, **__: object) -> None:
    raise socket.gaierror


def test_of_the_addresses_that_its_name_leads_to_the_private_ones_are_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (one, 0)) for one in ("192.168.0.7", "8.8.8.8", "192.168.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert names_of_machine().addresses == names_from(["127.0.0.1", "::1", "192.168.0.7"]).addresses


@pytest.mark.parametrize(
    ("host", "is_one"),
    [
        ("kort.kommune.example", True),
        ("a.kort.kommune.example", False),
        ("kommune.example", False),
        ("x.dk", True),
        ("", False),
    ],
)
def test_a_star_stands_for_one_part_of_a_name(host: str, is_one: bool) -> None:
    assert names_from(["*.kommune.example", "x.dk"]).is_for(host) is is_one
