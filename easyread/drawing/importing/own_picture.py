"""Own picture: a file from outside put among the pictures of an installation, with its words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from easyread.drawing.importing.photo import KINDS, small_photo
from easyread.drawing.importing.report import Report
from easyread.drawing.importing.svg_import import Imported, import_svg
from easyread.drawing.importing.words_file import write_words
from easyread.drawing.people.person import people
from easyread.drawing.pictures.picture_file import read_drawing
from easyread.drawing.pictures.picture_words import CREDITS, WORDS_FILE
from easyread.drawing.pictures.raster_file import KINDS as RASTER_KINDS
from easyread.drawing.pictures.svg_rules import MOST_BYTES
from easyread.languages import BASE_LANGUAGE
from easyread.plain_file import read_plain
from easyread.problems import Problem, Severity, Where
from easyread.toml_table import read_toml

MOST_READ = 8_000_000
"""Bytes of a file as a program saves it, with all that it keeps for itself."""

_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z0-9-]+))?")


class CannotImportError(Exception):
    """The picture cannot be taken as it is asked for. The message says what is missing."""


@dataclass(frozen=True)
class PictureSpot:
    """Where a picture goes: the group, the picture, and the persona for whom alone it is, or ""."""

    group: str
    picture: str
    who: str

    @property
    def name(self) -> str:
        """Return the name that decks use."""
        return f"{self.group}/{self.picture}"


def spot_of(name: str) -> PictureSpot:
    """Return the spot that a name means.

    Raises:
        CannotImportError: No picture can be called so.
    """
    found = _NAME.fullmatch(name)
    if not found:
        raise CannotImportError(
            f'"{name}" cannot be the name of a picture: write group/name, with small letters a–z, digits and hyphens'
        )
    if found[3] and found[3] not in people():
        raise CannotImportError(f'there is no person "{found[3]}"; known: {", ".join(people())}')
    return PictureSpot(found[1], found[2], found[3] or "")


def _photo(file: Path, spot: PictureSpot, wanted: int) -> Imported:
    report = Report()
    photo = small_photo(file, report)
    problems = [_too_few(file.name, spot, 0, wanted)] if wanted and not spot.who else []
    return Imported(b"" if problems else photo.data, report.changes(), report.warnings(), problems, photo.end)


def imported(file: Path, spot: PictureSpot, shipped: Path) -> Imported:
    """Return what becomes of a file in this spot, where the picture of the folder `shipped` may stand already.

    Raises:
        OSError: The file cannot be read.
        SvgSyntaxError: It is no picture.
    """
    drawing = read_drawing(before, before.name)[0] if (before := shipped / f"{spot.name}.svg").exists() else None
    original = drawing.root if drawing else None
    wanted = drawing.slots if drawing else 0
    if file.suffix.lower() in KINDS:
        return _photo(file, spot, wanted)
    found = import_svg(read_plain(file, MOST_READ), file.name, original)
    if found.problems:
        return found
    problems = [_too_large(file.name)] if len(found.picture) > MOST_BYTES else []
    there = found.picture.count(b"data-slot=")
    if there < wanted and not spot.who:
        problems.append(_too_few(file.name, spot, there, wanted))
    return replace(found, picture=b"" if problems else found.picture, problems=problems)


def keep(
    found: Imported, spot: PictureSpot, folder: Path, alts: Mapping[str, str], credit: Mapping[str, str]
) -> list[Path]:
    """Write a picture and its words into a folder of groups, and return the files that were written.

    Raises:
        OSError: The folder cannot be written.
        WordsError: Other words stand there already.
    """
    group = folder / spot.group
    group.mkdir(parents=True, exist_ok=True)
    written = write_words(group, spot.picture, alts, credit)
    name = f"{spot.picture}{f'.{spot.who}' if spot.who else ''}"
    file = group / f"{name}{found.end}"
    new = group / f".{name}.new"
    new.write_bytes(found.picture)
    new.replace(file)  # at once: a server may be reading
    for end in {".svg", *RASTER_KINDS} - {found.end}:
        (group / f"{name}{end}").unlink(missing_ok=True)
    return [file, *written]


def missing_words(spot: PictureSpot, folder: Path, shipped: Path, given: Mapping[str, str]) -> list[str]:
    """Return which of alt, author and licence are not known yet and not given."""
    file = folder / spot.group / WORDS_FILE
    values = (read_toml(file, file.name)[0] or {}) if file.exists() else {}
    is_known = (shipped / f"{spot.name}.svg").exists() or "alt" in values.get(spot.picture, {})
    needed = [*([] if is_known else ["alt"]), *(key for key in CREDITS if not values.get(key))]
    return [key for key in needed if not given.get(key)]


def credit_of(author: str | None, licence: str | None) -> Mapping[str, str]:
    """Return who drew a picture as it is written, without what is not given."""
    return {key: value for key, value in zip(CREDITS, (author, licence), strict=True) if value}


def alts_of(alt: str | None, translated: Mapping[str, str | None]) -> Mapping[str, str]:
    """Return the words about a picture by language."""
    return {BASE_LANGUAGE: alt or ""} | {language: text for language, text in translated.items() if text}


def _too_large(file: str) -> Problem:
    hint = "Simplify the paths, and use fewer colours and points."
    return Problem("I16", Severity.ERROR, Where(file), f"tidied it still has more than {MOST_BYTES} bytes", hint)


def _too_few(file: str, spot: PictureSpot, there: int, wanted: int) -> Problem:
    message = f"it has {there} slots for people, and {spot.name} has {wanted}, so the persona would be missing"
    hint = (
        f"Draw over easyread draw --template {spot.name}, leave the layers that begin with easyread where they are, "
        "and export with the names of layers as ids."
    )
    return Problem("I34", Severity.ERROR, Where(file), message, hint)
