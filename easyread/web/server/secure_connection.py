"""SecureConnection: a connection that may be over TLS. Its first sign tells."""

import socket as sockets
import ssl
import time
from typing import Any, Protocol

from easyread.web.server.connection import Connection
from easyread.web.server.secure_socket import RECORD_BYTES, SecureSocket

GREETING_S = 15
"""Until the greeting is over, or a request has begun: a browser says it at once."""
_GREETING = 0x16
"""The first sign of TLS (RFC 8446, 5.1). No request begins so."""


class Contexts(Protocol):
    """Whoever has the certificate."""

    def context_for(self, address: str) -> ssl.SSLContext:
        """Return the rules for a connection to an address of this machine."""


class SecureConnection(Connection):
    """Over TLS it answers what is asked; what is asked by plain http is marked as such, and the pages say what to do.

    The greeting goes on whenever something has come, in the loop of the server: nobody waits for it.
    """

    socket: Any  # a plain one at first

    def __init__(self, server: Any, sock: sockets.socket, *args: object, **kwargs: object) -> None:
        self._is_new, self._is_greeting, self._waits_to_write = True, False, False
        super().__init__(server, sock, *args, **kwargs)

    @property
    def is_secure(self) -> bool:
        """Whether it is over TLS."""
        return isinstance(self.socket, SecureSocket)

    def readable(self) -> bool:
        """Whether the loop is to tell when something has come."""
        if self._is_new or self._is_greeting:
            return not self.will_close and not self._waits_to_write
        return bool(super().readable())

    def writable(self) -> bool:
        """Whether the loop is to tell when something can be sent."""
        if self._is_new or self._is_greeting:
            return bool(self.will_close or self._waits_to_write)
        return bool(super().writable())

    def handle_read(self) -> None:
        """Take what has come."""
        if self._is_new:
            self._look()
        if self._is_greeting:
            self._greet()
        elif self.is_secure:
            self._read()
        elif not self._is_new and self.socket is not None:
            super().handle_read()

    def handle_write(self) -> None:
        """Send what waits."""
        if self._is_greeting and not self.will_close:
            self._greet()
        else:
            super().handle_write()

    def is_overdue(self, now: float) -> bool:
        """Return whether it has had its time."""
        if self._is_new or self._is_greeting:
            return now - self.since > GREETING_S
        return super().is_overdue(now)

    def _look(self) -> None:
        """Find out from the first sign what this is."""
        try:
            first = self.socket.recv(1, sockets.MSG_PEEK)
        except BlockingIOError:
            return
        except OSError:
            first = b""
        self._is_new = False
        if first and first[0] == _GREETING:
            self._begin()

    def _begin(self) -> None:
        context = self.server.contexts.context_for(str(self.socket.getsockname()[0]))
        try:
            inner = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        except (OSError, ValueError):  # it has gone again
            self.handle_close()
            return
        self.socket = SecureSocket(inner)
        self.adj = self.server.secure_options
        self.sendbuf_len = RECORD_BYTES
        self._is_greeting = True

    def _greet(self) -> None:
        self._waits_to_write = False
        try:
            self.socket.greet()
        except ssl.SSLWantReadError:
            return
        except ssl.SSLWantWriteError:
            self._waits_to_write = True
            return
        except (OSError, ValueError):
            self._is_greeting = False
            self.handle_close()
            return
        self._is_greeting = False
        self.since = time.monotonic()

    def _read(self) -> None:
        """Take one record. It comes whole, so nothing is left where the loop does not look, which is behind TLS."""
        try:
            data = self.socket.recv(RECORD_BYTES)
        except BlockingIOError:
            return
        except OSError:  # what came is no TLS, or the other side has gone
            data = b""
        if data:
            self.received(data)
        else:
            self.handle_close()
