"""Connection: one connection of a browser, and how long it may take for what it does."""

import time

from waitress.channel import HTTPChannel

from easyread.web.server.refusal import Refusal

IDLE_S = 75
"""Browsers keep connections that nothing is asked on, and open a new one where it was closed."""
HEAD_S = 15
BODY_S = 180
"""A photo as a phone takes it, over Wi-Fi that is hardly there."""
ANSWER_S = 300
_HTTP_BEGINS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\r\n")
"""Any other first sign is no HTTP: mostly a browser that tries TLS first, and waits for somebody to say no."""


class Connection(HTTPChannel):  # type: ignore[misc] # waitress has no types
    """A connection. `since` is when what it does now began: waiting for a request, sending one, or taking the answer.

    Each has its time as a whole, so that one who sends a sign now and then gains nothing by it.
    """

    error_task_class = Refusal

    def __init__(self, *args: object, **kwargs: object) -> None:
        self.since = time.monotonic()
        super().__init__(*args, **kwargs)

    def received(self, data: bytes) -> bool:
        """Take what was sent. What is no HTTP is not answered."""
        before = self.request
        if before is None and data and data[0] not in _HTTP_BEGINS:
            self.will_close = True
            return False
        is_taken: bool = super().received(data)
        if self.request is not None and self.request is not before:
            self.since = time.monotonic()
        return is_taken

    def service(self) -> None:
        """Answer a request; called in a thread."""
        super().service()
        self.since = time.monotonic()

    @property
    def is_at_work(self) -> bool:
        """Return whether somebody waits for an answer on it."""
        return bool(self.requests or self.total_outbufs_len)

    def is_overdue(self, now: float) -> bool:
        """Return whether it has had its time. That of making an answer is not counted: whoever makes it has limits."""
        if self.requests:
            return False
        if self.total_outbufs_len:
            most = ANSWER_S
        elif self.request is None:
            most = IDLE_S
        else:
            most = BODY_S if self.request.headers_finished else HEAD_S
        return now - self.since > most
