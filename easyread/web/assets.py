"""Assets: the style sheet, the script, the fonts and the icons, under addresses that change with their content."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from rcssmin import cssmin

from easyread.paths import shipped_folder
from easyread.web.grounds import ground_class
from easyread.web.light.bundle import borrowed, bundle
from easyread.web.light.small_script import small_script
from easyread.web.older_css import for_older

_TYPES: Mapping[str, str] = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_IS_TEXT = frozenset({".css", ".js", ".svg"})
_URL = re.compile(r"url\((?:\.\./)?([\w./-]+)\)")
_HOME, _STAFF, _LAST = "6", "8", "9"
"""The parts of the style sheet with these numbers: what only the pages that lead to tools need, what only pages for
staff and such need, and what goes over all."""
_RARE = ("58", "59")
"""The parts for days and clocks, which few decks have."""
_RARE_KINDS = frozenset({"kinds/circle.js", "kinds/date.js"})

_MAIN, _FOR_HOME, _LATER = "main.js", "home.js", "later.js"
_WITH_RARE = "rare.js"
"""No module: the name of the bundle that has `later.js` and the scripts of all kinds of cards."""
_FOR_STAFF, _FOR_ACCESS = "staff.js", "access/ways.js"
_LISTENS = "microphone.js"
"""Runs beside the page, where sound is worked: a browser wants it as a file of its own."""
_IN_THE_PAGE = ("device.js", "early.js", "first_sounds.js")
"""What must have run before anything is painted or pressed."""
_KEPT_IN_SVG = " =:/,;()'"
"""Signs that an address in a style sheet may have as they are."""


@dataclass(frozen=True)
class Asset:
    """One file as it is sent; text is worth packing."""

    body: bytes
    type: str
    is_text: bool


@dataclass(frozen=True)
class Assets:
    """Every file by its address. `css`, `older`, `icon` and `script` are the addresses that pages name.

    What a first card does without is in `later_script`, which the page of a deck asks for when that card is whole. A
    deck with days, clocks or circles asks for `rare_script` in its place. One with days or clocks names `whole_css`, so
    that it asks for one sheet as others do; pages that are no deck name `css` and `rare_css`.
    Pages that lead to tools, and summaries, name `home_css` and `home_script`, which has all that too. All but those
    of a talk name `staff_css` and `staff_script` beside them. A page asks for `access_css` and `access_script` where
    the device has a setting that needs them (static/js/access).
    `older` is the style sheet for older browsers at the normal size of text; those for the other sizes lie beside it.
    `early` is the text of the script that stands in each page. Of the `fonts` the first has the letters of the kit's
    languages; a page that needs others fetches the second.
    """

    files: Mapping[str, Asset]
    css: str
    rare_css: str
    whole_css: str
    home_css: str
    staff_css: str
    older: str
    icon: str
    fonts: tuple[str, ...]
    script: str
    later_script: str
    rare_script: str
    home_script: str
    staff_script: str
    worklet: str
    access_css: str
    access_script: str
    early: str


def load_assets(grounds: Iterable[str] = (), static: Path | None = None) -> Assets:
    """Return the shipped files: the style sheet in the order of the names of its parts, the scripts as one.

    Args:
        grounds: The colours of the grounds of pictures; each gets a class.
        static: The folder of files; the shipped one, unless another is named.
    """
    return _load(frozenset(grounds), static or shipped_folder("static"))


@lru_cache(1)
def _load(grounds: frozenset[str], folder: Path) -> Assets:
    files: dict[str, Asset] = {}
    named: dict[str, str] = {}
    for file in sorted(folder.glob("fonts/*.woff2")):
        named[file.name] = _add(files, "fonts", file.name, file.read_bytes())
    named["icons.svg"] = _in_place((folder / "css/icons.svg").read_text(encoding="utf-8"))
    icon = _add(files, "css", "icon.svg", (folder / "css/icon.svg").read_bytes())
    parts = {part.name: part.read_text(encoding="utf-8") for part in sorted(folder.glob("css/*.css"))}
    whole = {name: text for name, text in parts.items() if not name.startswith((_HOME, _STAFF))}
    css = "".join(text for name, text in whole.items() if not name.startswith(_RARE))
    rare, home, staff = (
        "".join(text for name, text in parts.items() if name.startswith((*of, _LAST))) for of in (_RARE, _HOME, _STAFF)
    )
    tiles = "".join(f".{ground_class(colour)} {{ background: {colour}; }}\n" for colour in sorted(grounds) if colour)
    units = (folder / "css/older/units.css").read_text(encoding="utf-8")
    access = "".join(part.read_text(encoding="utf-8") for part in sorted(folder.glob("css/access/*.css")))
    older = for_older("".join(parts.values()) + tiles, units)
    scripts = _scripts(folder / "js")
    sheets = {name: _finished(sheet, named) for name, sheet in older.items()}
    fonts = tuple(address for name, address in named.items() if name.endswith(".woff2"))
    return Assets(
        files,
        css=_add(files, "css", "easyread.css", _finished(css + tiles, named)),
        whole_css=_add(files, "css", "whole.css", _finished("".join(whole.values()) + tiles, named)),
        rare_css=_add(files, "css", "rare.css", _finished(rare, named)),
        home_css=_add(files, "css", "home.css", _finished(home, named)),
        staff_css=_add(files, "css", "staff.css", _finished(staff, named)),
        older=_add_older(files, sheets),
        icon=icon,
        fonts=fonts,
        script=_add(files, "js", "easyread.js", scripts[_MAIN].encode()),
        later_script=_add(files, "js", "later.js", scripts[_LATER].encode()),
        rare_script=_add(files, "js", "rare.js", scripts[_WITH_RARE].encode()),
        home_script=_add(files, "js", "home.js", scripts[_FOR_HOME].encode()),
        staff_script=_add(files, "js", "staff.js", scripts[_FOR_STAFF].encode()),
        access_css=_add(files, "css", "access.css", _finished(access, named)),
        access_script=_add(files, "js", "access.js", scripts[_FOR_ACCESS].encode()),
        worklet=_add(files, "js", _LISTENS, small_script(bundle(folder / "worklet", [_LISTENS])).encode()),
        early=small_script(bundle(folder / "js", _IN_THE_PAGE)),
    )


def _kinds(folder: Path) -> list[str]:
    """The scripts of kinds of cards: they start themselves."""
    return [file.relative_to(folder).as_posix() for file in sorted(folder.glob("kinds/*.js"))]


def _scripts(folder: Path) -> dict[str, str]:
    """The script that every page has, and those that borrow from it, by the module that each begins with."""
    every = [_LATER, *_kinds(folder)]
    later = [entry for entry in every if entry not in _RARE_KINDS]
    others = {_LATER: later, _WITH_RARE: every, _FOR_HOME: [_FOR_HOME, *every]}
    others |= {_FOR_STAFF: [_FOR_STAFF], _FOR_ACCESS: [_FOR_ACCESS]}
    borrows = {entry: borrowed(folder, entries, [_MAIN]) for entry, entries in others.items()}
    lends = sorted({name for names in borrows.values() for name in names})
    found = {_MAIN: bundle(folder, [_MAIN], lends=lends)}
    found |= {entry: bundle(folder, entries, borrows=borrows[entry]) for entry, entries in others.items()}
    return {entry: small_script(text) for entry, text in found.items()}


def _finished(css: str, named: Mapping[str, str]) -> bytes:
    css = _URL.sub(lambda found: f"url({named[Path(found[1]).name]})", css)
    small: str = cssmin(css)
    return small.encode()


def _in_place(svg: str) -> str:
    """A picture as an address that holds it: so that nothing is to be asked for."""
    text = quote(svg.strip().replace('"', "'"), safe=_KEPT_IN_SVG)
    return f'"data:image/svg+xml,{text}"'


def _add(files: dict[str, Asset], place: str, name: str, body: bytes) -> str:
    address = f"/{place}/{_digest(body)}/{name}"
    files[address] = _asset(name, body)
    return address


def _add_older(files: dict[str, Asset], sheets: Mapping[str, bytes]) -> str:
    """One digest for all: a script goes from one size to another by its name alone."""
    digest = _digest(b"".join(sheets.values()))
    for size, css in sheets.items():
        files[f"/css/{digest}/{size}.css"] = _asset(f"{size}.css", css)
    return f"/css/{digest}/normal.css"


def _asset(name: str, body: bytes) -> Asset:
    suffix = Path(name).suffix
    return Asset(body, _TYPES[suffix], suffix in _IS_TEXT)


def _digest(body: bytes) -> str:
    return blake2b(body, digest_size=8).hexdigest()
