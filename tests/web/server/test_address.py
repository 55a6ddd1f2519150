"""Where the server listens, and what it says where it cannot."""

import socket

import pytest

from easyread.web.server.address import CannotListenError, listen, outside

ANYWHERE = "0.0.0.0"  # noqa: S104 - the name is what is tested


@pytest.mark.parametrize(
    ("host", "port", "said"),
    [
        ("nonsense.invalid", 0, "There is no address 'nonsense.invalid'"),
        ("999.1.1.1", 0, "There is no address"),
        ("a" * 300, 0, "There is no address"),
        ("a\0b", 0, "There is no address"),
        ("", 0, "--host is empty"),
        (" ", 0, "--host is empty"),
        ("127.0.0.1", 80000, "There is no port 80000"),
        ("127.0.0.1", -1, "There is no port -1"),
        ("203.0.113.9", 0, "This machine has no such address"),
    ],
)
def test_what_cannot_be_had_is_told_in_one_sentence_or_two(host: str, port: int, said: str) -> None:
    with pytest.raises(CannotListenError) as error:
        listen(host, port)
    assert said in str(error.value)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 200


def test_a_port_that_another_program_has_is_told() -> None:
    [taken] = listen("127.0.0.1", 0)
    with taken, pytest.raises(CannotListenError, match="Choose another port"):
        listen("127.0.0.1", taken.getsockname()[1])


def test_a_name_with_several_addresses_has_one_port(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (f"127.0.0.{at}", 0)) for at in (1, 2, 1)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    sockets = listen("house", 0)
    assert len(sockets) == 2
    assert len({one.getsockname()[1] for one in sockets}) == 1
    for one in sockets:
        one.close()


def test_the_address_for_others_is_the_one_that_was_given() -> None:
    assert outside("192.168.0.7") == "192.168.0.7"
    assert outside("fe80::1") == "[fe80::1]"
    assert outside(ANYWHERE) != ANYWHERE
