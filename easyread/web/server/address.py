"""Where the server listens: names and ports made into sockets, and the address that others reach it by."""

import errno
import socket
from collections.abc import Iterator
from typing import Any

_ANYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to
_ASIDE = ("192.0.2.1", 9)
"""An address of TEST-NET-1 (RFC 5737). Nothing is sent there: it only tells by which address this machine goes out."""
_PORTS = range(65536)
_BACKLOG = 1024


class CannotListenError(Exception):
    """The address cannot be had. The message is a sentence for whoever asked for it."""


def listen(host: str, port: int) -> list[socket.socket]:
    """Return the sockets that listen on a host: one for each of its addresses, all on one port.

    Raises:
        CannotListenError: There is no such address, it is not of this machine, or another program has the port.
    """
    sockets: list[socket.socket] = []
    try:
        for family, address in _addresses(host, port):
            sockets.append(_bound(family, (address[0], port, *address[2:])))
            port = sockets[0].getsockname()[1]  # 0 is any that is free, the first time
    except (OSError, CannotListenError) as error:
        for one in sockets:
            one.close()
        raise CannotListenError(_sentence(host, port, error)) from None
    return sockets


def outside(host: str) -> str:
    """Return the address by which others in the network reach this machine, where it listens to all of them."""
    if host not in _ANYWHERE:
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as aside:
        try:
            aside.connect(_ASIDE)
            return str(aside.getsockname()[0])
        except OSError:
            return "localhost"


def _addresses(host: str, port: int) -> Iterator[tuple[socket.AddressFamily, tuple[Any, ...]]]:
    if not host.strip():
        raise CannotListenError("--host is empty. Leave it out to listen on all addresses of this machine.")
    if port not in _PORTS:
        raise CannotListenError(f"There is no port {port}: they go from 0 to {_PORTS[-1]}.")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, ValueError):  # a name that cannot even be asked for is a ValueError
        raise CannotListenError(
            f"There is no address {host[:60]!r}. --host takes one of this machine, as 127.0.0.1; leave it out for all."
        ) from None
    for family, address in dict.fromkeys((family, address) for family, _, _, _, address in found):
        yield family, (str(address[0]), *address[1:])


def _bound(family: socket.AddressFamily, address: tuple[Any, ...]) -> socket.socket:
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_REUSEPORT"):  # not on Windows, where another program could then take the port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            found.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        found.bind(address)
        found.listen(_BACKLOG)
    except OSError:
        found.close()
        raise
    return found


def _sentence(host: str, port: int, error: Exception) -> str:
    if isinstance(error, CannotListenError):
        return str(error)
    assert isinstance(error, OSError)  # noqa: S101 - nothing else is caught
    why = {
        errno.EADDRINUSE: "Choose another port with --port, or stop the program that has this one.",
        errno.EACCES: "The system keeps this port for itself: choose another with --port.",
        errno.EADDRNOTAVAIL: "This machine has no such address: leave out --host to listen on all that it has.",
    }.get(error.errno or 0, f"{error.strerror}. Choose another --host or --port.")
    return f"Cannot listen on {host}:{port}. {why}"
