"""Refusal: the answer of the server itself, to what never reaches the pages."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from waitress.task import ErrorTask


class RefusalPage(NamedTuple):
    """A page with its status line and headers, as it is sent."""

    status: str
    headers: Sequence[tuple[str, str]]
    body: bytes


RefusalPages = Callable[[int], RefusalPage]
"""Gives the page for a status; the server has it from whoever makes pages."""


class Refusal(ErrorTask):  # type: ignore[misc] # waitress has no types
    """Sends our page and our headers in the place of waitress's line of text."""

    def execute(self) -> None:
        """Send the page, and close: what comes after a request that could not be read cannot be read either."""
        page: RefusalPage = self.channel.server.refusal_pages(self.request.error.code)
        self.status = page.status
        self.response_headers.extend(page.headers)
        self.set_close_on_finish()
        self.content_length = len(page.body)
        self.write(page.body)
