"""The smallest pictures of a first card stand in its document, so that few are to be asked for before it is whole."""

import re
from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

from easyread.drawing.pictures.scene import compose
from easyread.web.parts.picture_address import ANYBODY
from easyread.web.site import Site

MOST_ASKED_FOR = 4
"""With the document, the style sheet, the script and the font that makes eight."""

_LARGEST = 28_000
"""Signs. A larger one would hold up the document itself."""

_FIRST_CARD = re.compile(r"<section [^>]*\bdata-start\b.*?</section>", re.DOTALL)
_PICTURE = re.compile(r'src="(/billeder/\w+/([\w/-]+)\.svg[^"]*)"')
_SAFE = " =:/,;()'"


def with_pictures(site: Site, html: str) -> str:
    """Return the document with all but the largest pictures of its first card in it, where they are small."""
    return _FIRST_CARD.sub(lambda card: _with_pictures(site, card[0]), html, count=1)


def _with_pictures(site: Site, card: str) -> str:
    found = {match[1]: _svg(site, match[2], unescape(match[1])) for match in _PICTURE.finditer(card)}
    small = sorted(found, key=lambda address: len(found[address]))[:-MOST_ASKED_FOR]
    held = {address: _held(found[address]) for address in small if len(found[address]) <= _LARGEST}
    return _PICTURE.sub(lambda match: _source(match[0], match[1], held), card)


def _svg(site: Site, name: str, address: str) -> str:
    asked = parse_qs(urlsplit(address).query)
    who = asked.get("hvem", [ANYBODY])[0]
    return compose(site.content.pictures, name, who, substances="rusmidler" not in asked)


def _held(svg: str) -> str:
    text = quote(svg.replace('"', "'"), safe=_SAFE)
    return f"data:image/svg+xml,{text}"


def _source(asked: str, address: str, held: dict[str, str]) -> str:
    """Its address is still told: by it scripts see that two pictures are one."""
    return f'src="{held[address]}" data-address="{address}"' if address in held else asked
