"""One deck as one HTML file, with everything in it: to send by secure mail, or to keep where there is no network."""

import json
import re
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from html import unescape
from urllib.parse import quote, urlsplit

from flask import Flask

from easyread.export.carried_sounds import embedded, with_sounds
from easyread.export.keeping import marked
from easyread.export.page_text import carried
from easyread.web.offline.needs import FOR_EVER, keys_in
from easyread.web.site import site_of

Got = Callable[[str], bytes]
"""Returns what the application gives at an address."""

_SHEET = re.compile(r'<link rel="stylesheet" href="(/[^"]+)">')
_SCRIPT = re.compile(r'<script defer src="(/[^"]+)"></script>')
_LATER = re.compile(r' data-later="(/[^"]+)"')
_POINTS = re.compile(r'href="(/kort/[\w-]+/stikord[^"]*)"')
_CARD_POINTS = re.compile(r"<main data-card-points>(.*)</main>", re.DOTALL)
_IMAGE = re.compile(r"<img[^>]*>")
_PICTURE = re.compile(r' src="(data:image/[^"]+)"')
_FILL = """
const fill = (part) => {
  for (const image of part.querySelectorAll("[data-same]")) image.src = pictures[image.dataset.same];
  for (const { content } of part.querySelectorAll("template")) fill(content);
};
fill(document);
"""
_IN_CSS = re.compile(r"url\((/[^)]+)\)")
_KEPT_IN_SVG = " =:/,;()'"
"""Signs that a data address may have as they are."""

_TYPES = {".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png"}


def single_file(app: Flask, address: str) -> str:
    """Return the page at an address as one file. Its scripts find all in it, and ask nobody.

    Args:
        app: The kit.
        address: The address of a deck with its persona.
    """
    got = partial(_got, app)
    cache = site_of(app).sounds.cache
    html = got(address).decode()
    keys = keys_in(html)
    points = _points(got, html)
    html = _SHEET.sub(lambda found: f"<style>{_sheet(got, found[1])}</style>", html)
    script = ""
    if (found := _SCRIPT.search(html)) and (later := _LATER.search(html)):
        script = ";\n".join(got(each).decode().replace("</", "<\\/") for each in (found[1], later[1]))
        html = html.replace(found[0], "").replace(later[0], "")
    html = _each_picture_once(carried(html, partial(_inside, got, address)))
    html = marked(with_sounds(html, cache, keys, embedded(cache)), "")
    end = html.rindex("</body>")
    return f"{html[:end]}{points}<script>{script}</script>\n{html[end:]}"


def _points(got: Got, html: str) -> str:
    """The talking points of the deck, which its sign shows; their pictures are those of the cards."""
    if not (named := _POINTS.search(html)) or not (found := _CARD_POINTS.search(got(unescape(named[1])).decode())):
        return ""
    return f"<template data-points-here>{_IMAGE.sub('', found[1])}</template>\n"


def _each_picture_once(html: str) -> str:
    """A page shows a picture in many places, most of them in templates: each stands in the file once."""
    pictures: dict[str, int] = {}
    html = _PICTURE.sub(lambda found: f' data-same="{pictures.setdefault(found[1], len(pictures))}"', html)
    data = json.dumps([unescape(picture) for picture in pictures]).replace("</", "<\\/")
    end = html.rindex("</body>")
    return f"{html[:end]}<script>{{ const pictures = {data};{_FILL}}}</script>\n{html[end:]}"


def _got(app: Flask, address: str) -> bytes:
    return app.test_client(use_cookies=False).get(address).get_data()


def _sheet(got: Got, address: str) -> str:
    text = got(address).decode()
    return _IN_CSS.sub(lambda found: f"url({_data(got, found[1])})", text)


def _inside(got: Got, here: str, address: str) -> str | None:
    """A file is where it is named; the page leads to itself; all else is not here."""
    parts = urlsplit(address)
    if address.startswith(FOR_EVER) and parts.path.endswith(tuple(_TYPES)):
        return _data(got, address)
    if _POINTS.fullmatch(f'href="{address}"'):
        return "#"
    return f"#{parts.fragment}" if parts._replace(fragment="").geturl() == here else None


def _data(got: Got, address: str) -> str:
    suffix = urlsplit(address).path[urlsplit(address).path.rindex(".") :]
    body = got(address)
    if suffix == ".svg":
        return f"data:{_TYPES[suffix]},{quote(body.decode(), safe=_KEPT_IN_SVG)}"
    return f"data:{_TYPES[suffix]};base64,{b64encode(body).decode()}"
