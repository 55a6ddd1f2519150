"""Contact sheet: every picture for every persona on pages that a person can look through."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from easyread.drawing.pictures.catalogue import Catalogue, Picture
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import STYLES, Style
from easyread.kit.persona import Persona

_WIDTHS = (600, 120)
_CSS = """
body { font: 16px/1.4 sans-serif; margin: 2rem; color: #1f2430; }
h2 { border-top: 2px solid #1f2430; padding-top: 1rem; }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; }
img { vertical-align: top; outline: 1px solid #d0d0d0; }
"""


@dataclass(frozen=True)
class Usage:
    """How decks and pictures meet: the pictures that no deck uses, and the names that no picture has."""

    unused: tuple[str, ...]
    missing: tuple[str, ...]


def usage(catalogue: Catalogue, used: Iterable[str]) -> Usage:
    """Return how the names that decks use and the names of the pictures differ, sorted."""
    wanted, drawn = set(used), set(catalogue.names())
    return Usage(tuple(sorted(drawn - wanted)), tuple(sorted(wanted - drawn)))


def write_contact_sheet(
    catalogue: Catalogue, folder: Path, personas: Mapping[str, Sequence[Persona]], used: Iterable[str]
) -> Path:
    """Write one page a group, an index and the SVG files into a folder, and return the index.

    Args:
        catalogue: The pictures.
        folder: Where to write; it is made if it is not there.
        personas: Who is shown, by language; each language names the same personas in the same order.
        used: The names of the pictures that decks use.

    Raises:
        OSError: The folder cannot be written.
    """
    groups: dict[str, list[Picture]] = {}
    for name in catalogue.names():
        groups.setdefault(name.partition("/")[0], []).append(catalogue.info(name))
    sheet = _Sheet(catalogue, folder, personas)
    for group, pictures in groups.items():
        links = " · ".join(f'<a href="#{picture.name}">{picture.name}</a>' for picture in pictures)
        body = "".join(sheet.picture(picture) for picture in pictures)
        _write(folder / f"{group}.html", _page(group, f'<p><a href="index.html">All groups</a>: {links}</p>{body}'))
    index = folder / "index.html"
    _write(index, _page("Pictures", _index(groups, usage(catalogue, used))))
    return index


@dataclass
class _Sheet:
    catalogue: Catalogue
    folder: Path
    personas: Mapping[str, Sequence[Persona]]
    shown: Sequence[Persona] = field(init=False)

    def __post_init__(self) -> None:
        self.shown = next(iter(self.personas.values()))

    def picture(self, picture: Picture) -> str:
        """Return the part of the page about one picture, and write its SVG files."""
        facts = [f"{picture.width} × {picture.height}", f"{picture.author}, {picture.licence}"]
        facts += ["has rusmidler"] if picture.has_substance else []
        shown = self.shown if picture.has_persona else self.shown[:1]
        rows = "".join(self._row(picture, at) for at in range(len(shown)))
        return f'<h2 id="{escape(picture.name)}">{escape(picture.name)}</h2><p>{escape(" · ".join(facts))}</p>{rows}'

    def _row(self, picture: Picture, at: int) -> str:
        alts = {language: self._alt(picture, language, at) for language in self.personas}
        title = self.shown[at].title if picture.has_persona else "For everybody"
        words = "".join(f'<br><span lang="{language}">{escape(alt)}</span>' for language, alt in alts.items())
        images = "".join(self._images(picture, self.shown[at].id, next(iter(alts.values()))))
        return f"<p><b>{escape(title)}</b>{words}</p>{images}"

    def _alt(self, picture: Picture, language: str, at: int) -> str:
        """Return the alt text, and after it the one without rusmidler where there is one."""
        forms = self.personas[language][at].forms_of_pictures
        said = [self.catalogue.alt(picture.name, language, forms, substances=shown) for shown in (True, False)]
        return " · ".join(dict.fromkeys(said))

    def _images(self, picture: Picture, who: str, alt: str) -> Iterator[str]:
        for shown in self._forms(picture):
            style, substances = shown
            file = self._file(picture, who, style, substances=substances)
            images = "".join(
                f'<img src="{file}" width="{width}" alt="{escape(alt)}" loading="lazy">' for width in _WIDTHS
            )
            caption = style if substances else f"{style}, without rusmidler"
            yield f"<figure>{images}<figcaption>{caption}</figcaption></figure>"

    def _forms(self, picture: Picture) -> list[tuple[Style, bool]]:
        without: list[tuple[Style, bool]] = [("colour", False)] if picture.has_substance else []
        return [*((style, True) for style in STYLES), *without]

    def _file(self, picture: Picture, who: str, style: Style, *, substances: bool) -> str:
        """Write one SVG file and return its address from the page."""
        parts = [picture.name, *([who] if picture.has_persona else []), style, *([] if substances else ["without"])]
        file = f"svg/{'.'.join(parts)}.svg"
        _write(self.folder / file, compose(self.catalogue, picture.name, who, style=style, substances=substances))
        return file


def _index(groups: Mapping[str, Sequence[Picture]], found: Usage) -> str:
    links = (f'<li><a href="{group}.html">{group}</a> ({len(pictures)})</li>' for group, pictures in groups.items())
    missing = _names("Names in decks that no picture has", found.missing)
    return f"<ul>{''.join(links)}</ul>{missing}{_names('Pictures that no deck uses', found.unused)}"


def _names(title: str, names: Sequence[str]) -> str:
    rows = "".join(f"<li>{escape(name)}</li>" for name in names) or "<li>none</li>"
    return f"<h2>{title}: {len(names)}</h2><ul>{rows}</ul>"


def _page(title: str, body: str) -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_CSS}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body><h1>{escape(title)}</h1>{body}</body></html>'


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
