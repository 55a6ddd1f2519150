"""Server: waitress with room for a house full of tablets, and none for one who takes it all."""

import contextlib
import select
import socket
import time
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from waitress.adjustments import Adjustments
from waitress.server import TcpWSGIServer

from easyread.web.server.connection import Connection
from easyread.web.server.lanes import Lanes
from easyread.web.server.open_files import open_files
from easyread.web.server.refusal import RefusalPages
from easyread.web.server.secure_connection import Contexts, SecureConnection

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_MOST = 4000
"""Connections in all: those of some 600 tablets."""
_MOST_OF_SELECT = 480
"""Windows has no poll, and its select takes 512."""
_OTHER_FILES = 100
_SHARE_OF_ONE = 0.5
"""Of one address, which may be a whole house behind its router."""
_AT_ONCE = 64
_HALF_OF_IPV6 = 64


@dataclass(frozen=True)
class House:
    """What the servers of one kit share: one for each socket, and all of them one house.

    `most` is how many connections there may be in all, and `most_of_one` how many from one address. Where there are
    `contexts`, connections may be over TLS.
    """

    application: "WSGIApplication"
    options: Adjustments
    lanes: Lanes
    refusal_pages: RefusalPages
    most: int
    contexts: Contexts | None = None
    channels: dict[int, Any] = field(default_factory=dict)

    @property
    def most_of_one(self) -> int:
        """Return how many connections there may be from one address."""
        return int(self.most * _SHARE_OF_ONE)


def most_connections() -> int:
    """Return how many connections this machine lets us have, and no more than are of use."""
    if not hasattr(select, "poll"):
        return _MOST_OF_SELECT
    return min(_MOST, open_files(_MOST + _OTHER_FILES) - _OTHER_FILES)


class Server(TcpWSGIServer):  # type: ignore[misc] # waitress has no types
    """Listens on one socket.

    When the house is full, or an address has its share of it, the connection that has rested the longest makes place
    for the new one. Nobody is kept waiting, and a browser opens it again when it is needed.
    """

    def __init__(self, house: House, on: socket.socket) -> None:
        super().__init__(
            house.application,
            house.channels,
            _sock=on,
            dispatcher=house.lanes,
            adj=house.options,
            sockinfo=(on.family, on.type, on.proto, on.getsockname()),
            bind_socket=False,
        )
        self.refusal_pages = house.refusal_pages
        self.contexts = house.contexts
        self.channel_class = Connection if house.contexts is None else SecureConnection
        self.secure_options = copy(house.options)
        self.secure_options.url_scheme = "https"
        self._house = house

    def handle_accept(self) -> None:
        """Take all who have come, as far as there is room."""
        for _ in range(_AT_ONCE):
            with contextlib.suppress(OSError):  # it has gone again
                found = self.accept()
                if found is None:
                    return
                came, address = found
                if self._makes_room(address[0]):
                    self.set_socket_options(came)
                    self.channel_class(self, came, address, self.adj, map=self._map)
                else:
                    came.close()

    def maintenance(self, now: float) -> None:  # noqa: ARG002 - the time of day may jump
        """Close connections that have had their time."""
        steady = time.monotonic()
        for connection in self._connections():
            if connection.is_overdue(steady):
                connection.will_close = True

    def _makes_room(self, address: str) -> bool:
        """Whether there is room for one more from an address, once the one that has rested longest has gone."""
        here = [*self._connections()]
        whose = _network(address)
        theirs = [one for one in here if _network(one.addr[0]) == whose]
        crowd = theirs if len(theirs) >= self._house.most_of_one else here if len(here) >= self._house.most else None
        if crowd is None:
            return True
        resting = [one for one in crowd if not one.is_at_work]
        if resting:
            min(resting, key=lambda one: one.since).will_close = True
        return bool(resting)

    def _connections(self) -> Iterator[Connection]:
        return (one for one in self._map.values() if isinstance(one, Connection) and not one.will_close)


def _network(address: str) -> str | int:
    """The address, or of IPv6 the half that is one network's."""
    if ":" not in address:
        return address
    return int(ip_address(address.partition("%")[0])) >> _HALF_OF_IPV6
