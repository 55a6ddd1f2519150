"""The smallest pictures of a first card stand in its document, so that few are to be asked for before it is whole."""

import re
from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

from easyread.drawing.pictures.scene import compose
from easyread.web.parts.picture_address import ANYBODY
from easyread.web.site import Site

MOST_ASKED_FOR = 4
"""With the document, the style sheet, the script and the font that makes eight."""

_NOW = re.compile(r'<img src="(/billeder/\w+/([\w/-]+)\.svg[^"]*)"')
"""A picture that is not fetched later (light/seen_later.py)."""
_SAFE = " =:/,;()'"


def with_pictures(site: Site, html: str) -> str:
    """Return the document with all but the largest pictures of its first card in it."""
    found = {match[1]: _svg(site, match[2], unescape(match[1])) for match in _NOW.finditer(html)}
    small = sorted(found, key=lambda address: len(found[address]))[:-MOST_ASKED_FOR]
    held = {address: _held(found[address]) for address in small}
    return _NOW.sub(lambda match: _image(match[0], match[1], held), html)


def _svg(site: Site, name: str, address: str) -> str:
    asked = parse_qs(urlsplit(address).query)
    who = asked.get("hvem", [ANYBODY])[0]
    return compose(site.content.pictures, name, who, substances="rusmidler" not in asked)


def _held(svg: str) -> str:
    text = quote(svg.replace('"', "'"), safe=_SAFE)
    return f"data:image/svg+xml,{text}"


def _image(tag: str, address: str, held: dict[str, str]) -> str:
    """Its address is still told: by it scripts see that two pictures are one."""
    return f'<img src="{held[address]}" data-address="{address}"' if address in held else tag
