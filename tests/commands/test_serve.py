"""`easyread serve`: what it refuses, and that it serves a house full of tablets."""

import re
import socket
import time
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path
from ssl import create_default_context
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner, Result

from easyread.cli import main
from easyread.installation.pin import kept_pin
from tests.browser.kit_server import Kit
from tests.contents import shipped_content

MORE_THAN_A_HUNDRED = 110
PATIENCE_S = 30
TRIES = 5


def serve(*words: str) -> Result:
    return CliRunner().invoke(main, ["serve", "--ready", *words], obj=shipped_content())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--port", "80000"], "80000 is not in the range"),
        (["--port", "-1"], "-1 is not in the range"),
        (["--site", "kort.example.dk"], "is not an address such as"),
        (["--site", "https://kort.example.dk/kort"], "is not an address such as"),
        (["--site", "https://kort.example.dk:80000"], "is not an address such as"),
        (["--site", "https://[x"], "is not an address such as"),
        (["--host", "nonsense.invalid"], "There is no address 'nonsense.invalid'"),
        (["--host", ""], "--host is empty"),
    ],
)
def test_what_it_cannot_do_is_told_in_a_sentence(words: list[str], said: str, tmp_path: Path) -> None:
    done = serve(*words, "--data", str(tmp_path))
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_a_pin_is_asked_for_kept_as_its_hash_and_given_up(tmp_path: Path) -> None:
    nowhere = ["serve", "--ready", "--host", "nonsense.invalid", "--data", str(tmp_path)]
    said = "12\n12\n471108\n471108\n"
    done = CliRunner().invoke(main, [*nowhere, "--pin"], obj=shipped_content(), input=said)
    assert "A PIN is 4 digits or more" in done.stderr
    assert "471108" not in done.output
    pin = kept_pin(tmp_path)
    assert pin is not None
    assert pin.fits("471108")
    CliRunner().invoke(main, nowhere, obj=shipped_content())
    assert kept_pin(tmp_path) == pin
    CliRunner().invoke(main, [*nowhere, "--no-pin"], obj=shipped_content())
    assert kept_pin(tmp_path) is None


def test_a_pin_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    done = CliRunner().invoke(
        main, ["serve", "--pin", "--data", str(file / "data")], obj=shipped_content(), input="4711\n4711\n"
    )
    assert done.exit_code == 2
    assert "cannot be read or kept" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--tls", "--site", "http://kort.example.dk"], "--site is an address of plain http"),
        (["--tls-cert", "house.crt"], "--tls-cert and --tls-key go together"),
        (["--tls-key", "house.key"], "--tls-cert and --tls-key go together"),
        (["--tls-cert", "nothing.crt", "--tls-key", "nothing.key"], "nothing.crt cannot be read: No such file"),
    ],
)
def test_what_does_not_go_with_https_is_told_in_a_sentence(words: list[str], said: str, tmp_path: Path) -> None:
    done = serve(*words, "--data", str(tmp_path))
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.output
    assert not (tmp_path / "tls").exists()


def test_a_certificate_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "tls").write_text("")
    done = serve("--tls", "--data", str(tmp_path))
    assert done.exit_code == 2
    assert "easyread serve: the authority in" in done.stderr
    assert "cannot be read or kept: File exists." in done.stderr


def test_nonsense_as_a_host_gets_into_no_authority(tmp_path: Path) -> None:
    assert serve("--tls", "--host", "nonsense.invalid", "--data", str(tmp_path)).exit_code == 2
    assert b"nonsense" not in (tmp_path / "tls" / "samtalekassen.crt").read_bytes()


def test_over_https_it_serves_who_trusts_its_authority(tmp_path: Path) -> None:
    kit = Kit(tmp_path, words=("--tls",))
    try:
        where = urlsplit(kit.address)
        assert where.scheme == "https"
        rules = create_default_context(cadata=(tmp_path / "tls" / "samtalekassen.crt").read_bytes())
        connection = HTTPSConnection(where.hostname or "", where.port, timeout=PATIENCE_S, context=rules)
        connection.request("GET", "/?persona=ung-kvinde")
        assert re.search(b"<h1", connection.getresponse().read())
        connection.close()
        _, page = asked(kit, "/tls/")
        assert b"samtalekassen.crt" in page.read()
    finally:
        kit.stop()


def test_a_port_that_is_taken_is_told_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = serve("--host", "127.0.0.1", "--port", port, "--data", str(tmp_path))
    assert done.exit_code == 2
    assert "Choose another port" in done.stderr


def test_a_hundred_connections_that_rest_hinder_nobody(tmp_path: Path) -> None:
    """Seventeen tablets keep so many. The whole load is in benchmarks/load.py."""
    kit = Kit(tmp_path)
    try:
        resting = [rests(kit) for _ in range(MORE_THAN_A_HUNDRED)]
        assert min(seconds_for_a_page(kit) for _ in range(TRIES)) < 1
        assert_all_still_answer(resting)
    finally:
        kit.stop()


def asked(kit: Kit, path: str) -> tuple[HTTPConnection, HTTPResponse]:
    where = urlsplit(kit.address)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=PATIENCE_S)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200
    return connection, answer


def rests(kit: Kit) -> HTTPConnection:
    connection, answer = asked(kit, "/healthz")
    answer.read()
    return connection


def seconds_for_a_page(kit: Kit) -> float:
    started = time.perf_counter()
    connection, answer = asked(kit, "/?persona=ung-kvinde")
    assert re.search(b"<h1", answer.read())
    connection.close()
    return time.perf_counter() - started


def assert_all_still_answer(connections: list[HTTPConnection]) -> None:
    for connection in connections:
        connection.request("GET", "/healthz")
        assert connection.getresponse().status == 200
