"""Assets: the style sheet, the scripts, the fonts and the icons, under addresses that change with their content."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from gzip import compress
from hashlib import blake2b
from pathlib import Path

from easyread.paths import shipped_folder
from easyread.web.grounds import ground_class
from easyread.web.older_css import for_older

_TYPES: Mapping[str, str] = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_PACKED = frozenset({".css", ".js", ".svg"})
_URL = re.compile(r"url\((?:\.\./)?([\w./-]+)\)")


@dataclass(frozen=True)
class Asset:
    """One file as it is sent. `packed` is its gzip, or None where that would not make it smaller."""

    body: bytes
    type: str
    packed: bytes | None = None


@dataclass(frozen=True)
class Assets:
    """Every file by its address. `css`, `older`, `icon` and `scripts` are the addresses that pages name.

    `older` is the style sheet for older browsers at the normal size of text; those for the other sizes lie beside it.
    """

    files: Mapping[str, Asset]
    css: str
    older: str
    icon: str
    fonts: tuple[str, ...]
    scripts: Mapping[str, str] = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the addresses of the scripts of kinds of cards."""
        return tuple(address for name, address in self.scripts.items() if name.startswith("kinds/"))


def load_assets(grounds: Iterable[str] = (), static: Path | None = None) -> Assets:
    """Return the shipped files, with the parts of the style sheet put together in the order of their names.

    Args:
        grounds: The colours of the grounds of pictures; each gets a class.
        static: The folder of files; the shipped one, unless another is named.
    """
    folder = static or shipped_folder("static")
    files: dict[str, Asset] = {}
    named: dict[str, str] = {}
    for file in [*sorted(folder.glob("fonts/*.woff2")), *sorted(folder.glob("css/*.svg"))]:
        place = "fonts" if file.suffix == ".woff2" else "css"
        named[file.name] = _add(files, place, file.name, file.read_bytes())
    css = "".join(part.read_text(encoding="utf-8") for part in sorted(folder.glob("css/*.css")))
    css = _URL.sub(lambda found: f"url({named[Path(found[1]).name]})", css)
    css += "".join(
        f".{ground_class(colour)} {{ background: {colour}; }}\n" for colour in sorted(set(grounds)) if colour
    )
    scripts = _add_scripts(files, folder / "js")
    fonts = tuple(address for name, address in named.items() if name.endswith(".woff2"))
    address = _add(files, "css", "easyread.css", css.encode())
    older = _add_older(files, for_older(css, (folder / "css/older/units.css").read_text(encoding="utf-8")))
    return Assets(files, address, older, named["icon.svg"], fonts, scripts)


def _add(files: dict[str, Asset], place: str, name: str, body: bytes) -> str:
    address = f"/{place}/{_digest(body)}/{name}"
    files[address] = _asset(name, body)
    return address


def _add_older(files: dict[str, Asset], sheets: Mapping[str, str]) -> str:
    """One digest for all: a script goes from one size to another by its name alone."""
    digest = _digest("".join(sheets.values()).encode())
    for size, css in sheets.items():
        files[f"/css/{digest}/{size}.css"] = _asset(f"{size}.css", css.encode())
    return f"/css/{digest}/normal.css"


def _add_scripts(files: dict[str, Asset], folder: Path) -> dict[str, str]:
    """One digest for all: scripts import each other by their plain names. Those of kinds of cards are in kinds/."""
    scripts = {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*.js"))}
    digest = _digest(b"".join(scripts.values()))
    addresses = {name: f"/js/{digest}/{name}" for name in scripts}
    for name, body in scripts.items():
        files[addresses[name]] = _asset(name, body)
    return addresses


def _asset(name: str, body: bytes) -> Asset:
    suffix = Path(name).suffix
    return Asset(body, _TYPES[suffix], compress(body, 9, mtime=0) if suffix in _PACKED else None)


def _digest(body: bytes) -> str:
    return blake2b(body, digest_size=8).hexdigest()
