"""`easyread draw --import`: a picture from outside comes into the kit, and the command says what it did."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from easyread.commands.options import RefusedError
from easyread.drawing.importing.own_picture import CannotImportError, imported, keep, missing_words, spot_of
from easyread.drawing.importing.photo import NoPhotoError
from easyread.drawing.importing.words_file import WordsError
from easyread.drawing.pictures.svg_tree import SvgSyntaxError
from easyread.paths import shipped_folder

_ASKED = {
    "alt": '--alt "…": what the picture shows, in Danish, as it is read aloud',
    "author": '--author "…": who drew it',
    "licence": '--licence "…": how it may be used, such as "CC BY-SA 4.0" or "eget billede"',
}


@dataclass(frozen=True)
class PictureText:
    """What is said about a picture: by language, and who drew it."""

    alts: Mapping[str, str]
    credit: Mapping[str, str]


def take(file: Path, name: str, folder: Path, words: PictureText) -> None:
    """Import a file as the picture `name` into a folder of groups.

    Raises:
        RefusedError: It cannot be taken; the message says why and what to do.
    """
    shipped = shipped_folder("static") / "illustrations"
    try:
        place = spot_of(name)
        found = imported(file, place, shipped)
        for line in found.changes:
            click.echo(f"changed: {line}")
        for line in found.warnings:
            click.echo(f"look: {line}")
        for problem in found.problems:
            click.echo(problem, err=True)
        if found.problems:
            raise RefusedError(f"{file} was not taken")
        missing = missing_words(place, folder, shipped, {**words.credit, "alt": words.alts.get("da", "")})
        if missing:
            raise RefusedError("say also " + "; ".join(_ASKED[key] for key in missing))
        for written in keep(found, place, folder, words.alts, words.credit):
            click.echo(written)
    except (SvgSyntaxError, NoPhotoError) as error:
        raise RefusedError(f"{file}: {error}") from None
    except (CannotImportError, WordsError, OSError) as error:
        raise RefusedError(str(error)) from None
