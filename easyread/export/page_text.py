"""The text of a page with other addresses in it. What leads to something that is not carried is taken out."""

import re
from collections.abc import Callable
from html import escape, unescape
from html.parser import HTMLParser

Renamed = Callable[[str], str | None]
"""Returns what stands in the place of an address that begins with "/", or None where it leads nowhere."""

NOWHERE = "#"

_ATTRIBUTE = re.compile(r'(?<=[\s"])([\w-]+)="(/[^"]*)"')
"""One address, or several with spaces between them."""
_IN_DATA = re.compile(r'"(/[^"\s]*)"')


def carried(html: str, renamed: Renamed) -> str:
    """Return a page with every address renamed.

    A link that leads nowhere is left out with its words. A form that only a server can answer sends nothing any more:
    its scripts do by themselves what it is for.

    Args:
        html: The page as the server gives it.
        renamed: What each address becomes.
    """
    text = _PageText(renamed)
    text.feed(html)
    text.close()
    return "".join(text.parts)


class _PageText(HTMLParser):
    def __init__(self, renamed: Renamed) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._renamed = renamed
        self._left_out = False
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        target = given.get("href") or ""
        if target.startswith("/") and self._renamed(target) is None:
            self._left_out = tag == "a"
            return
        self._is_data = tag == "script" and given.get("type") == "application/json"
        written = self.get_starttag_text() or ""
        if tag == "form" and given.get("method") == "post":  # whoever gives the files is to get no answer
            written = written.replace('method="post"', 'method="dialog"')
        self._add(_ATTRIBUTE.sub(self._attribute, written))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._left_out:
            self._left_out = False
            return
        self._is_data = False
        self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._add(_IN_DATA.sub(self._in_data, data) if self._is_data else data)

    def handle_entityref(self, name: str) -> None:
        self._add(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._add(f"<!{decl}>")

    def _add(self, text: str) -> None:
        if not self._left_out:
            self.parts.append(text)

    def _attribute(self, found: re.Match[str]) -> str:
        return f'{found[1]}="{escape(" ".join(map(self._there, unescape(found[2]).split())))}"'

    def _in_data(self, found: re.Match[str]) -> str:
        address = found[1].replace("\\u0026", "&")
        return f'"{self._there(address)}"'

    def _there(self, address: str) -> str:
        there = self._renamed(address) if address.startswith("/") else address
        return NOWHERE if there is None else there
