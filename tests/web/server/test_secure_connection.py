"""The server over TLS, on real sockets: who is answered, who is refused, and that silent greetings stop nobody."""

import contextlib
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from easyread.installation.tls.authority import Authority, kept_authority
from easyread.installation.tls.made_certificate import MadeCertificate
from easyread.installation.tls.names import names_from
from easyread.web.server.secure_connection import GREETING_S, SecureConnection
from tests.web.server.test_server import ASK, PATIENCE_S, Kit, is_closed, is_open, received

SILENT_GREETINGS = 300
ALMOST_A_YEAR = 340
LARGE = 3_000_000
GREETING = bytes.fromhex("16030102000100")


class SecureKit(Kit):
    """A server with a certificate, and tablets that trust its authority."""

    most = 2 * SILENT_GREETINGS + 20

    def __init__(self, data: Path, *names_of_certificate: str) -> None:
        names = names_from(["localhost"])
        self.now = datetime.now(UTC) - timedelta(days=ALMOST_A_YEAR)
        authority = kept_authority(data, names, self.now)
        certified = names_from(names_of_certificate or ["localhost"])
        self.certificate = MadeCertificate(data, authority, certified, clock=lambda: self.now)
        self.trusting = ssl.create_default_context(cadata=authority.trust.certificate)
        super().__init__(self.certificate)

    def greeted(
        self, name: str = "localhost", rules: ssl.SSLContext | None = None, session: ssl.SSLSession | None = None
    ) -> ssl.SSLSocket:
        return (rules or self.trusting).wrap_socket(self.connected(), server_hostname=name, session=session)

    def secure(self) -> list[SecureConnection]:
        return [one for one in self.connections if isinstance(one, SecureConnection)]


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[SecureKit]:
    found = SecureKit(tmp_path)
    yield found
    found.hold.set()
    found.server.task_dispatcher.shutdown()


def test_a_tablet_that_trusts_the_authority_is_answered_by_name_and_by_address(kit: SecureKit) -> None:
    for name in ("localhost", "127.0.0.1"):
        with kit.greeted(name) as tablet:
            for _ in range(3):
                tablet.sendall(ASK)
                assert b"yes" in received(tablet)
            assert tablet.version() == "TLSv1.3"


def test_by_another_name_or_without_trust_it_is_not(kit: SecureKit) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match="Hostname mismatch"):
        kit.greeted("borger.dk")
    with pytest.raises(ssl.SSLCertVerificationError, match=r"self-signed|unable to get local issuer"):
        kit.greeted(rules=ssl.create_default_context())


def test_whoever_steals_the_key_can_pretend_to_be_no_other_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Authority, "of", lambda _authority, names: names)
    thief = SecureKit(tmp_path, "borger.dk", "localhost")
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
        thief.greeted("borger.dk")
    thief.server.task_dispatcher.shutdown()


def test_tls_1_2_will_do_and_nothing_older(kit: SecureKit) -> None:
    kit.trusting.maximum_version = ssl.TLSVersion.TLSv1_2
    with kit.greeted() as tablet:
        tablet.sendall(ASK)
        assert b"yes" in received(tablet)
    assert kit.certificate.context_for("127.0.0.1").minimum_version is ssl.TLSVersion.TLSv1_2


def test_a_tablet_that_comes_again_greets_by_its_ticket(kit: SecureKit) -> None:
    with kit.greeted() as tablet:
        tablet.sendall(ASK)
        received(tablet)
        ticket = tablet.session
    with kit.greeted(session=ticket) as again:
        again.sendall(ASK)
        assert b"yes" in received(again)
        assert again.session_reused


def test_large_things_come_whole_in_both_directions(kit: SecureKit) -> None:
    with kit.greeted() as tablet:
        body = b"x" * LARGE
        head = f"POST /back HTTP/1.1\r\nHost: x\r\nContent-Length: {LARGE}\r\n\r\n".encode()
        tablet.sendall(head + body)
        answer = b""
        while not answer.endswith(b"yes"):
            answer += tablet.recv(100_000)
        assert answer.partition(b"\r\n\r\n")[2] == body + b"yes"


def test_requests_that_come_in_one_go_are_all_answered(kit: SecureKit) -> None:
    with kit.greeted() as tablet:
        tablet.sendall(5 * ASK)
        found = b""
        while found.count(b"yes") < 5:
            found += tablet.recv(4096)


def test_silent_greetings_stop_nobody(kit: SecureKit) -> None:
    silent = [kit.connected(GREETING, "127.0.0.2") for _ in range(SILENT_GREETINGS)]
    with kit.greeted() as tablet:
        tablet.sendall(ASK)
        assert b"yes" in received(tablet)
        assert all(map(is_open, silent))


@pytest.mark.parametrize("said", [b"", GREETING, GREETING[:1]], ids=["nothing", "half a greeting", "one sign"])
def test_a_greeting_has_its_time(kit: SecureKit, said: bytes) -> None:
    one = kit.connected(said, "127.0.0.2")
    with kit.greeted() as tablet:
        tablet.sendall(ASK)
        received(tablet)
    [connection] = [found for found in kit.secure() if found.addr[0] == "127.0.0.2"]
    assert not connection.is_overdue(connection.since + GREETING_S - 1)
    assert connection.is_overdue(connection.since + GREETING_S + 1)
    connection.since -= GREETING_S + 1
    kit.server.next_channel_cleanup = 0
    assert is_closed(one)


@pytest.mark.parametrize("said", [b"\x16" + bytes(100), b"\x16nonsense" * 50, b"\x80.\x01", b"{}"])
def test_nonsense_is_closed_and_others_go_on(kit: SecureKit, said: bytes) -> None:
    one = kit.connected(said)
    with contextlib.suppress(OSError):
        while one.recv(4096):  # an alert of TLS may come first
            pass
    with kit.greeted() as tablet:
        tablet.sendall(ASK)
        assert b"yes" in received(tablet)


def test_after_a_greeting_nonsense_closes_too(kit: SecureKit) -> None:
    tablet = kit.greeted()
    plain = socket.socket(fileno=tablet.detach())
    plain.settimeout(PATIENCE_S)
    plain.sendall(b"\x17\x03\x03\x00\x20" + bytes(32))
    with contextlib.suppress(OSError):
        while plain.recv(4096):
            pass


def test_plain_http_is_answered_as_such(kit: SecureKit) -> None:
    with kit.connected(b"GET /scheme HTTP/1.1\r\nHost: x\r\n\r\n") as plain:
        assert b"http yes" in received(plain)
    with kit.greeted() as tablet:
        tablet.sendall(b"GET /scheme HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"https yes" in received(tablet)


def test_the_other_side_hears_that_nothing_more_comes(kit: SecureKit) -> None:
    with kit.greeted() as tablet:
        tablet.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        received(tablet)
        tablet.suppress_ragged_eofs = False  # type: ignore[attr-defined] # so that an end without a word is an error
        assert tablet.recv(1) == b""


def test_a_new_certificate_is_used_without_a_new_start(kit: SecureKit) -> None:
    with kit.greeted() as tablet:
        before = tablet.getpeercert(binary_form=True)
    kit.now += timedelta(days=ALMOST_A_YEAR)
    with kit.greeted() as tablet:
        assert tablet.getpeercert(binary_form=True) != before
