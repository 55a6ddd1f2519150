"""SecureSocket: the socket of a connection over TLS, used by the loop and by the thread that answers."""

import contextlib
import errno
import os
import ssl
from collections.abc import Iterator
from threading import Lock

RECORD_BYTES = 16 * 1024
"""The most that goes at once (RFC 8446, 5.1)."""


class SecureSocket:
    """Takes turns: OpenSSL lets only one thread into a connection. Nothing blocks, so a turn is short.

    What would have to wait is a BlockingIOError, as with a plain socket.
    """

    def __init__(self, inner: ssl.SSLSocket) -> None:
        self._inner, self._turn, self._is_closed = inner, Lock(), False

    def greet(self) -> None:
        """Go on with the greeting (the handshake).

        Raises:
            SSLWantReadError, SSLWantWriteError: The other side has to do something first.
            OSError: It came to nothing.
        """
        with self._turn:
            self._inner.do_handshake()

    def recv(self, size: int) -> bytes:
        """Return what has come; b"" where the other side has ended."""
        with self._in_turn():
            return self._inner.recv(size)

    def send(self, data: bytes) -> int:
        """Send the beginning of it, and return how much that was."""
        with self._in_turn():
            return self._inner.send(data)

    def fileno(self) -> int:
        """Return the number of its file."""
        return self._inner.fileno()

    def getsockopt(self, level: int, option: int) -> int:
        """Return an option of the socket."""
        return self._inner.getsockopt(level, option)

    def close(self) -> None:
        """Tell the other side that nothing more comes, and close."""
        with self._turn:
            if not self._is_closed:
                self._is_closed = True
                with contextlib.suppress(OSError, ValueError):  # it may have gone, or never have greeted
                    self._inner.unwrap()
                self._inner.close()

    @contextlib.contextmanager
    def _in_turn(self) -> Iterator[None]:
        with self._turn:
            if self._is_closed:  # Python would go on without TLS
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            try:
                yield
            except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
                raise BlockingIOError(errno.EWOULDBLOCK, os.strerror(errno.EWOULDBLOCK)) from None
            except ssl.SSLError:  # nothing more can be said on it
                raise ConnectionResetError(errno.ECONNRESET, os.strerror(errno.ECONNRESET)) from None
