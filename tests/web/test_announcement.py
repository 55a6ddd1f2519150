"""What `serve` says on the terminal."""

import re

import pytest

from easyread.installation.tls.trust import Trust
from easyread.web.announcement import Told, announce, can_show, qr_code

ADDRESS = "http://192.168.0.7:8080/"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.7", "::"])  # noqa: S104 - names, not bound to
def test_it_says_that_everybody_in_the_network_can_open_it(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    announce(Told(ADDRESS), host)
    first, *more = capsys.readouterr().out.splitlines()
    assert first == f"Samtalekassen: {ADDRESS}"
    assert "Everybody in this network can open it" in " ".join(more)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_where_nobody_else_can_it_does_not(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    announce(Told(ADDRESS), host)
    assert "Everybody" not in capsys.readouterr().out


def test_over_https_it_tells_where_a_device_comes_first_and_what_it_is_to_trust(
    capsys: pytest.CaptureFixture[str],
) -> None:
    trust = Trust("Samtalekassen kit.local", b"der", ":".join(f"{at:02X}" for at in range(32)))
    told = Told("https://192.168.0.7:8080/", trust)
    assert told.first == ADDRESS
    announce(told, "192.168.0.7")
    first, *more = capsys.readouterr().out.splitlines()
    assert first == "Samtalekassen: https://192.168.0.7:8080/"
    assert f"opens {ADDRESS} " in more[0]
    assert set(trust.fingerprint_lines) <= {line.strip() for line in more}
    assert "warn" not in " ".join(more)


def test_with_a_certificate_of_the_house_a_device_comes_by_https(capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("https://kort.kommune.example/", is_unknown=True)
    assert told.first == told.address
    announce(told, "192.168.0.7")
    assert "Browsers will warn: the certificate is not for kort.kommune.example." in capsys.readouterr().out


def test_the_code_sets_both_its_colours_in_every_line() -> None:
    lines = qr_code(ADDRESS).splitlines()
    assert len(lines) > 10
    for line in lines:
        assert re.fullmatch("\x1b\\[38;5;231;48;5;16m[ ▀▄█]+\x1b\\[0m", line)


@pytest.mark.parametrize(
    ("encoding", "shows"), [("utf-8", True), ("cp437", True), ("ascii", False), ("latin-1", False)]
)
def test_the_code_is_left_out_where_the_terminal_lacks_its_signs(encoding: str, shows: bool) -> None:
    assert can_show(encoding) is shows
