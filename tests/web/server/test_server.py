"""The server under many connections, kind and unkind. Sockets are real, and nothing is waited for but answers."""

import select
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from waitress.adjustments import Adjustments

from easyread.web.server.address import listen
from easyread.web.server.connection import ANSWER_S, BODY_S, HEAD_S, IDLE_S, Connection
from easyread.web.server.lanes import Lane, Lanes
from easyread.web.server.open_files import open_files
from easyread.web.server.refusal import RefusalPage
from easyread.web.server.secure_connection import Contexts
from easyread.web.server.server import House, Server, most_connections

ASK = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
DRIP = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\na"
PATIENCE_S = 20
MOST = 12


class Kit:
    """A server with little room and an application of one line. `hold` is what its work waits for."""

    most = MOST

    def __init__(self, contexts: Contexts | None = None) -> None:
        self.hold = threading.Event()
        [on] = listen("127.0.0.1", 0)
        options = Adjustments(connection_limit=10**6, asyncore_use_poll=True, channel_request_lookahead=1, ident=None)
        house = House(self._answer, options, Lanes(lane_of), refusal_page, self.most, contexts)
        self.server = Server(house, on)
        self.address: tuple[str, int] = on.getsockname()
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def _answer(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        if environ["PATH_INFO"] == "/work":
            self.hold.wait(PATIENCE_S)
        said = b""
        if environ["PATH_INFO"] == "/scheme":
            said = environ["wsgi.url_scheme"].encode() + b" "
        if environ["PATH_INFO"] == "/back":
            said = environ["wsgi.input"].read()
        start_response("200 OK", [("Content-Length", str(len(said) + 3))])
        return [said + b"yes"]

    def connected(self, said: bytes = b"", by: str = "127.0.0.1") -> socket.socket:
        one = socket.create_connection(self.address, timeout=PATIENCE_S, source_address=(by, 0))
        if said:
            one.sendall(said)
        return one

    def asked(self, by: str = "127.0.0.1") -> socket.socket:
        """Return a connection that has had an answer, and rests."""
        one = self.connected(ASK, by)
        assert b"yes" in received(one)
        return one

    @property
    def connections(self) -> list[Connection]:
        return [one for one in list(self.server._map.values()) if isinstance(one, Connection)]


def lane_of(path: str, _size: int) -> Lane:
    return "work" if path == "/work" else "pages"


def refusal_page(code: int) -> RefusalPage:
    return RefusalPage(f"{code} NO", [("X-Ours", "yes")], b"our page")


def received(one: socket.socket) -> bytes:
    """Return all that comes until the answer is whole, or the other side closes."""
    found = b""
    while not found.endswith((b"yes", b"our page")):
        more = one.recv(4096)
        if not more:
            break
        found += more
    return found


def is_closed(one: socket.socket) -> bool:
    """Whether the other side closes it, in the time that a test has."""
    ready, _, _ = select.select([one], [], [], PATIENCE_S)
    try:
        return bool(ready) and one.recv(1) == b""
    except ConnectionError:
        return True


def is_open(one: socket.socket) -> bool:
    """Whether nothing has come from the other side; it has answered others since."""
    return select.select([one], [], [], 0)[0] == []


@pytest.fixture
def kit() -> Iterator[Kit]:
    found = Kit()
    yield found
    found.hold.set()
    found.server.task_dispatcher.shutdown()


def test_when_an_address_has_its_share_a_connection_of_its_own_that_rests_goes(kit: Kit) -> None:
    tablet = kit.asked("127.0.0.2")
    stranger = [kit.asked() for _ in range(MOST // 2)]
    newest = kit.asked()
    ready, _, _ = select.select(stranger, [], [], PATIENCE_S)
    assert [is_closed(one) for one in ready] == [True]
    assert is_open(newest)
    assert is_open(tablet), "others of the house do not notice"


def test_when_the_house_is_full_there_is_room_for_the_next(kit: Kit) -> None:
    tablets = [kit.asked(f"127.0.0.{2 + at}") for at in range(MOST + 1)]
    ready, _, _ = select.select(tablets, [], [], PATIENCE_S)
    assert [is_closed(one) for one in ready] == [True]
    assert is_open(tablets[-1])


def test_connections_that_drip_are_closed_before_those_that_had_an_answer_since(kit: Kit) -> None:
    drips = [kit.connected(DRIP, "127.0.0.2") for _ in range(3)]
    tablets = [kit.asked(f"127.0.0.{3 + at}") for at in range(MOST)]
    assert all(map(is_closed, drips))
    assert is_open(tablets[-1])


def test_a_connection_that_waits_for_its_answer_is_never_closed_for_another(kit: Kit) -> None:
    waiting = kit.connected(b"GET /work HTTP/1.1\r\nHost: x\r\n\r\n", "127.0.0.2")
    rest = [kit.asked(f"127.0.0.{3 + at}") for at in range(2 * MOST)]
    kit.hold.set()
    assert b"yes" in received(waiting)
    assert is_open(rest[-1])


def test_pages_do_not_wait_for_work(kit: Kit) -> None:
    working = [kit.connected(b"GET /work HTTP/1.1\r\nHost: x\r\n\r\n", f"127.0.1.{at + 1}") for at in range(5)]
    with kit.asked():
        pass
    assert all(map(is_open, working))


@pytest.mark.parametrize("said", [b"\x16\x03\x01\x02\x00\x01", b"\x80.\x01", b"\0", b"{}"])
def test_what_is_no_http_is_closed_at_once(kit: Kit, said: bytes) -> None:
    assert is_closed(kit.connected(said))


def test_a_request_that_cannot_be_read_gets_our_page_and_our_headers(kit: Kit) -> None:
    for said in (
        b"GET / HTTP/1.1\r\nno header\r\n\r\n",
        b"GET  HTTP/1.1\r\n\r\n",
        ASK[:-2] + b"Content-Length: -1\r\n\r\n",
    ):
        answer = received(kit.connected(said))
        assert answer[8:15] == b" 400 NO"
        assert b"X-Ours: yes" in answer
        assert answer.endswith(b"our page")
        assert b"waitress" not in answer


@pytest.mark.parametrize(
    ("said", "most_s"),
    [(b"", IDLE_S), (b"GET / HTTP/1.1\r\n", HEAD_S), (DRIP, BODY_S)],
    ids=["silent", "half a head", "half a body"],
)
def test_each_thing_has_its_time_as_a_whole(kit: Kit, said: bytes, most_s: float) -> None:
    one = kit.connected(said)
    with kit.asked("127.0.0.2"):  # so it has been read
        pass
    [connection] = [found for found in kit.connections if found.addr[0] == "127.0.0.1"]
    began = connection.since
    if said:
        one.sendall(b"a")
    assert not connection.is_overdue(began + most_s - 1)
    assert connection.is_overdue(began + most_s + 1)
    connection.since -= most_s + 1
    kit.server.next_channel_cleanup = 0
    assert is_closed(one)


def test_an_answer_that_nobody_takes_has_its_time_and_the_making_of_one_is_not_counted(kit: Kit) -> None:
    waiting = kit.connected(b"GET /work HTTP/1.1\r\nHost: x\r\n\r\n", "127.0.0.2")
    with kit.asked():
        pass
    [working] = [found for found in kit.connections if found.addr[0] == "127.0.0.2"]
    assert not working.is_overdue(time.monotonic() + 10 * ANSWER_S)
    kit.hold.set()
    assert b"yes" in received(waiting)
    while working.requests:  # its thread is at its last steps
        time.sleep(0.01)
    working.total_outbufs_len = 1  # as if the other side took nothing any more
    assert not working.is_overdue(working.since + ANSWER_S - 1)
    assert working.is_overdue(working.since + ANSWER_S + 1)
    working.total_outbufs_len = 0


def test_there_is_room_for_a_house_full_of_tablets() -> None:
    assert most_connections() >= 200 * 6
    assert open_files(0) > most_connections()
