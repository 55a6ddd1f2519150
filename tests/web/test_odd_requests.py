"""Every address of the kit, by every method, with anything behind it: an answer in order, and never a fault of ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from easyread.web.site import site_of
from tests.given_pictures import address, drawing
from tests.hostile import tries
from tests.web.page_client import new_app

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")
ODD = (
    "", "0", "-1", "9" * 5000, "1e9", "../../etc/passwd", "%00", "\0", "æøå", "e\u0301", "\U0001f600" * 300,
    "'\"<script>",
    "a\r\nX-Injected: 1", "{{7*7}}", "%s%n", "None", "a" * 9000, "/", ".", "..", "\ud7ff", "true", "[]", "_", "-", " ",
)  # fmt: skip
REAL = (
    "foelelser", "aftale", "beslutningsskema", "netvaerkscirkel", "kort-a7", "foelelser-ark", "ung-kvinde",
    "en", "da", "nej", "ja", "1", "20", "main.js", "glad", "graa", "streger", "kort", "uden", "2027-01-05", "0" * 18,
)  # fmt: skip
FIELDS = (
    "_next", "_skip", "_show", "_mended", "_remove", "_wipe", "_stay", "name", "done", "foelelser/glad", "maal",
    "maal_tekst", "maal_billede", "maal_foto", "hvem-hjaelper", "underskrift_billede", "pin", "deck", "vaerktoej",
)  # fmt: skip
QUERY = (
    "persona", "sprog", "rusmidler", "layout", "stil", "bagside", "antal", "tomme", "fold", "kort", "vaerktoej", "deck",
    "hvem", "side", "navn", "valgte", "bogstaver",
)  # fmt: skip
PICTURE = address(drawing())
BODIES = (
    b"",
    b"=",
    b"&" * 500,
    b"%",
    b"a=%ff",
    b"\xff" * 300,
    b"--x\r\n",
    b"{}",
    b'Content-Disposition: form-data; name="',
)
TYPES = (
    "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "",
    "?", "multipart/form-data; boundary=" + "x" * 300, "application/x-www-form-urlencoded; charset=utf-7",
)  # fmt: skip
HEADERS = (
    "Host",
    "Accept-Language",
    "Accept-Encoding",
    "Range",
    "If-None-Match",
    "If-Modified-Since",
    "Cookie",
    "Origin",
)

values = st.one_of(st.sampled_from(REAL), st.sampled_from(ODD), st.text(max_size=12))


@pytest.fixture(scope="module")
def app() -> Iterator[Flask]:
    app = new_app()
    yield app
    site_of(app).close()


@dataclass(frozen=True)
class Asked:
    """A request: which of the rules, and how the rest is filled in. A body is bytes, or the fields of a form."""

    rule: int
    method: str
    parts: list[str]
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: bytes | dict[str, str]
    kind: str


requests = st.builds(
    Asked,
    rule=st.integers(0, 999),
    method=st.sampled_from(METHODS),
    parts=st.lists(values, min_size=4, max_size=4),
    query=st.lists(st.tuples(st.sampled_from(QUERY), values), max_size=4),
    headers=st.dictionaries(st.sampled_from(HEADERS), values, max_size=2),
    body=st.one_of(
        st.sampled_from(BODIES),
        st.binary(max_size=60),
        st.dictionaries(st.one_of(st.sampled_from(FIELDS), values), st.one_of(values, st.just(PICTURE)), max_size=5),
    ),
    kind=st.sampled_from(TYPES),
)


def answers_in_order(app: Flask, asked: Asked) -> None:
    """Send a request as no browser would. A fault of ours is raised, as the application is in its testing mode."""
    rules = sorted(app.url_map.iter_rules(), key=lambda rule: (rule.rule, sorted(rule.methods or ())))
    rule = rules[asked.rule % len(rules)]
    parts = iter(asked.parts)
    path = re.sub(r"<[^>]+>", lambda _: quote(next(parts), errors="surrogatepass"), rule.rule)
    is_form = isinstance(asked.body, dict)
    answer = app.test_client().open(
        f"{path}?{urlencode(asked.query, errors='surrogatepass')}",
        method=asked.method,
        headers={
            name: re.sub(r"[\r\n]", " ", value).encode("latin-1", "replace").decode("latin-1")
            for name, value in asked.headers.items()
        },
        data=urlencode(asked.body, errors="surrogatepass").encode() if isinstance(asked.body, dict) else asked.body,
        content_type=TYPES[0] if is_form else asked.kind,
    )
    assert answer.status_code < 500 or answer.status_code == 503
    assert "X-Injected" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@tries(150)
@given(asked=requests)
def test_an_odd_request_is_answered_in_order(app: Flask, asked: Asked) -> None:
    answers_in_order(app, asked)


@pytest.mark.deep
@tries(400)
@given(asked=requests)
def test_every_odd_request_is_answered_in_order(app: Flask, asked: Asked) -> None:
    answers_in_order(app, asked)
