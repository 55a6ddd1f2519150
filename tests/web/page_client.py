"""The one client for tests of pages. It checks every page that it gets, so that each test also tests these rules."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from flask import Flask
from werkzeug.test import TestResponse

from easyread.content import Content
from easyread.languages import LANGUAGES
from easyread.web.app import create_app
from easyread.web.assets import load_assets
from easyread.web.serving import all_phrases
from easyread.web.settings import Settings
from easyread.web.sounds import Sounds
from tests.contents import shipped_content

PERSONA = "ung-kvinde"

_HEADERS = {
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
}
_SAID = re.compile(r'(?:data-(?:[a-z]+-)?say="|"say":")([0-9a-f]+)"')
_FOR_SCRIPTS = ("data-outline", "data-summing", "data-summing-visit")
"""Templates of what a script makes by itself: nobody sees them, and the parser does not keep them apart."""

_UNFILLED = re.compile(r"%\(|%%|\{\w|\}|\bNone\b|Undefined")


@cache
def content() -> Content:
    """Return the shipped content, loaded once."""
    return shipped_content()


@cache
def pages() -> "Pages":
    """Return a client of an application that has no sounds."""
    return Pages(new_app())


@cache
def made_beforehand() -> frozenset[str]:
    """Return the keys of the sounds that the shipped kit makes before anybody asks."""
    return frozenset(phrase.key for phrase in all_phrases(content()))


def new_app(sounds: Sounds | None = None, kit: Content | None = None) -> Flask:
    """Return an application of its own for a test."""
    app = create_app(kit or content(), Settings(Path("nowhere")), sounds)
    app.testing = True
    return app


@dataclass(frozen=True)
class Page:
    """A page that has been checked."""

    status: int
    text: str
    root: Element

    def all(self, tag: str, **wanted: str) -> list[Element]:
        """Return the elements with this tag and these attributes ("class" is written class_, and holds the word)."""
        return [element for element in self.root.iter(tag) if _has(element, wanted)]

    def one(self, tag: str, **wanted: str) -> Element:
        """Return the only element with this tag and these attributes."""
        [found] = self.all(tag, **wanted)
        return found

    def words(self, tag: str, **wanted: str) -> list[str]:
        """Return the texts of the elements."""
        return [text_of(element) for element in self.all(tag, **wanted)]

    def card(self, key: str) -> Element:
        """Return the section of a step."""
        return self.one("section", id=key)

    @property
    def sounds(self) -> frozenset[str]:
        """Return the keys of the sounds that the page asks for, now or where a script sums up."""
        return frozenset(_SAID.findall(self.text))

    @property
    def open_card(self) -> str:
        """Return the key of the step that the page opens at."""
        [start] = [section for section in self.all("section") if "data-start" in section.attrib]
        return start.attrib["id"]


class Pages:
    """Gets pages from an application, and checks each."""

    def __init__(self, app: Flask, by: str = "http://localhost") -> None:
        self.client, self._by = app.test_client(), by

    def get(self, address: str, status: int = 200) -> Page:
        """Return the page at an address."""
        return _checked(self.client.get(address, base_url=self._by), status)

    def post(self, address: str, fields: Mapping[str, object], status: int = 200) -> Page:
        """Return the page that answers a form. A file in it is what can be read, and a name."""
        answer = self.client.post(address, data=dict(fields))
        assert answer.headers["Cache-Control"] == "no-store"
        return _checked(answer, status)


def text_of(element: Element) -> str:
    """Return what an element says, with single spaces; where its words may be divided is left out."""
    return " ".join("".join(element.itertext()).replace("\u00ad", "").split())


def _has(element: Element, wanted: Mapping[str, str]) -> bool:
    for name, value in wanted.items():
        given = element.get(name.rstrip("_").replace("_", "-"))
        if given is None or (value not in given.split() if name == "class_" else given != value):
            return False
    return True


def _seen(root: Element) -> Element:
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "template" and not child.attrib.keys().isdisjoint(_FOR_SCRIPTS):
                parent.remove(child)
    return root


def _checked(answer: TestResponse, status: int) -> Page:
    assert answer.status_code == status
    assert answer.mimetype == "text/html"
    assert "Set-Cookie" not in answer.headers
    assert set(answer.headers.keys()) >= _HEADERS
    text = answer.get_data(as_text=True)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = Page(status, text, _seen(parser.parse(text)))
    for check in (_head, _ids, _names, _cards, _nothing_inline, _words):
        check(page)
    return page


def _head(page: Page) -> None:
    assert page.one("html").get("lang") in LANGUAGES
    [heading], [title] = page.words("h1"), page.words("title")
    assert heading
    assert title == f"{heading} – Samtalekassen"


def _ids(page: Page) -> None:
    ids = Counter(element.get("id") for element in page.root.iter() if element.get("id"))
    assert [name for name, times in ids.items() if times > 1] == []
    pointed = {element.get("aria-labelledby") for element in page.root.iter()} - {None}
    pointed |= {href[1:] for link in page.all("a") if (href := link.attrib["href"]).startswith("#")}
    assert pointed <= set(ids)


def _names(page: Page) -> None:
    for image in page.all("img"):
        assert "alt" in image.attrib, image.get("src")
    labelled = {field for label in page.all("label") for field in label.iter("input") if text_of(label)}
    for field in page.all("input"):
        assert field.get("type") == "hidden" or field in labelled, field.attrib
    for thing in [*page.all("a"), *page.all("button")]:
        assert "hidden" in thing.attrib or _name(thing), thing.attrib


def _name(element: Element) -> str:
    alts = " ".join(image.get("alt", "") for image in element.iter("img"))
    return element.get("aria-label") or text_of(element) or alts.strip()


def _cards(page: Page) -> None:
    for card in page.all("section", class_="card"):
        [heading] = card.iter("h2")
        assert text_of(heading).count("?") <= 1
        said = [heading] if heading.get("data-say") else list(heading)  # as a whole, or each sentence by itself
        assert said
        assert all(part.get("data-say") for part in said)


def _nothing_inline(page: Page) -> None:
    assert page.all("style") == []
    early, *others = page.all("script")
    assert early.text == load_assets().early  # the policy knows it by its hash
    for script in others:
        assert script.get("src")
        assert not text_of(script)
    for element in page.root.iter():
        inline = [name for name in element.attrib if name == "style" or str(name).startswith("on")]
        assert inline == []


def _words(page: Page) -> None:
    for text in _shown(page.root):
        assert not _UNFILLED.search(text), text


def _shown(root: Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag not in {"script", "code"}:
            yield from (
                text for text in (element.text, element.tail, element.get("alt"), element.get("aria-label")) if text
            )
