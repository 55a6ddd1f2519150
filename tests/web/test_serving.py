"""Serving: which lane a request takes, and what is answered where no page is reached."""

import pytest

from easyread.web.serving import LARGEST_QUICK, lane_of, refusal_page
from tests.web.page_client import new_app


@pytest.mark.parametrize(
    ("path", "size", "lane"),
    [
        ("/", 0, "pages"),
        ("/kort/aftale", 0, "pages"),
        ("/kort/aftale/svar", LARGEST_QUICK, "pages"),
        ("/kort/aftale/svar", LARGEST_QUICK + 1, "work"),
        ("/besoeg/svar", 0, "pages"),
        ("/besoeg/print", 0, "work"),
        ("/print/aftale.pdf", 0, "work"),
        ("/tale/egne-ord", 20, "work"),
        ("/tale/0.mp3", 0, "files"),
        ("/js/0/main.js", 0, "files"),
        ("/healthz", 0, "pages"),
        ("", 0, "pages"),
    ],
)
def test_what_takes_long_and_what_are_many_stand_beside_pages(path: str, size: int, lane: str) -> None:
    assert lane_of(path, size) == lane


@pytest.mark.parametrize("code", [400, 413, 431, 500, 501, 503, 599])
def test_what_reaches_no_page_is_answered_with_our_page_and_our_headers(code: int) -> None:
    page = refusal_page(new_app(), code)
    assert page.status.startswith(f"{code} ")
    assert b"<h1" in page.body
    headers = dict(page.headers)
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Cache-Control"] == "no-store"
    assert int(headers["Content-Length"]) == len(page.body)


def test_a_body_that_is_too_large_is_named_as_the_reason() -> None:
    assert refusal_page(new_app(), 413).body != refusal_page(new_app(), 400).body
