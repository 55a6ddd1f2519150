"""`easyread draw`: one picture as a file, or all of them as a contact sheet."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from easyread import suggestions
from easyread.commands.completion import known_personas, persona_ids, picture_names
from easyread.commands.draw_import import PictureText, take
from easyread.commands.options import (
    DEFAULT_PERSONA,
    RefusedError,
    content_of,
    data_option,
    grey_option,
    no_substances_option,
    one_or_all,
    outline_option,
    style_of,
)
from easyread.content import OWN_PICTURES
from easyread.drawing.importing.own_picture import alts_of, credit_of
from easyread.drawing.importing.template import template
from easyread.drawing.pictures.catalogue import Catalogue, UnknownPictureError
from easyread.drawing.pictures.contact_sheet import usage, write_contact_sheet
from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import UnknownPersonError, compose
from easyread.kit.persona import Persona, load_personas
from easyread.languages import LANGUAGES
from easyread.paths import shipped_folder
from easyread.problems import has_errors

_DEFAULT_WIDTH_PX = 600


@click.command("draw")
@click.argument("name", required=False, shell_complete=picture_names)
@click.option("--all", "is_all", is_flag=True, help="Write a contact sheet of every picture into the folder --out.")
@click.option(
    "--persona",
    metavar="ID",
    shell_complete=persona_ids,
    show_default=f"{DEFAULT_PERSONA}; with --all: everybody",
    help="Who stands in it.",
)
@grey_option
@outline_option
@no_substances_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    show_default="with --import: the pictures of the installation",
    help="A .svg or .png file; with --all and --import a folder.",
)
@click.option("--width", type=int, metavar="PX", show_default=str(_DEFAULT_WIDTH_PX), help="Width of a .png in pixels.")
@click.option(
    "--import",
    "file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Take this file of a drawing program as the picture NAME.",
)
@click.option("--alt", metavar="WORDS", help="With --import: what the picture shows, in Danish.")
@click.option("--alt-en", metavar="WORDS", help="With --import: the same in English.")
@click.option("--author", metavar="NAME", help="With --import: who drew it.")
@click.option("--licence", metavar="NAME", help='With --import: how it may be used, such as "CC BY-SA 4.0".')
@click.option("--template", "is_template", is_flag=True, help="Write the picture as a file to draw over.")
@data_option
def command(
    name: str | None,
    persona: str | None,
    out: Path | None,
    width: int | None,
    data: Path,
    file: Path | None,
    alt: str | None,
    alt_en: str | None,
    author: str | None,
    licence: str | None,
    *,
    is_template: bool,
    is_all: bool,
    grey: bool,
    outline: bool,
    no_substances: bool,
) -> None:
    """Draw a picture, or a contact sheet of all.

    NAME is the picture, such as "foelelser/glad".

    A picture of your own: easyread draw --import FILE NAME --alt "En kop te." --author "Bo" --licence "CC BY 4.0"
    """
    if file and not name:
        raise click.UsageError("--import needs the NAME of the picture, such as ting/kop.")
    one_or_all(name, "a picture", is_all=is_all)
    if file and name:
        words = PictureText(alts_of(alt, {"en": alt_en}), credit_of(author, licence))
        take(file, name, out or data / OWN_PICTURES, words)
        return
    if out is None:
        raise click.UsageError("Missing option '--out'.")
    style = style_of(grey=grey, outline=outline)
    catalogue = _catalogue(data)
    try:
        if not name:
            _write_sheet(catalogue, out, persona, content_of(data).pictures_in_use())
            return
        _check_file(out, width)
        if is_template and out.suffix != ".svg":
            raise RefusedError("a template is a .svg")
        if is_template:
            _write_picture(template(catalogue, name, persona or DEFAULT_PERSONA), out, width or 0)
            return
        svg = compose(catalogue, name, persona or DEFAULT_PERSONA, substances=not no_substances, style=style)
        _write_picture(svg, out, width or _DEFAULT_WIDTH_PX)
    except (UnknownPictureError, UnknownPersonError, OSError) as error:
        raise RefusedError(str(error)) from None


def _catalogue(data: Path) -> Catalogue:
    own = data / OWN_PICTURES
    shipped = shipped_folder("static") / "illustrations"
    catalogue, problems = Catalogue.load([shipped, own] if own.is_dir() else [shipped])
    if has_errors(problems):
        for problem in problems:
            click.echo(problem, err=True)
    return catalogue


def _check_file(out: Path, width_px: int | None) -> None:
    if out.suffix not in {".svg", ".png"}:
        raise RefusedError(f"--out {out} must end in .svg or .png")
    if width_px is not None and (out.suffix == ".svg" or width_px < 1):
        raise RefusedError("--width is the number of pixels of a .png, 1 or more")


def _write_picture(svg: str, out: Path, width_px: int) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(png(svg, width_px) if out.suffix == ".png" else svg.encode())
    click.echo(out)


def _write_sheet(catalogue: Catalogue, out: Path, persona: str | None, used: set[str]) -> None:
    index = write_contact_sheet(catalogue, out, _personas(persona), used)
    found = usage(catalogue, used)
    click.echo(f"{index}: {len(catalogue.names())} pictures")
    click.echo(f"used by decks, but not drawn: {', '.join(found.missing) or 'none'}")
    click.echo(f"drawn, but used by no deck: {', '.join(found.unused) or 'none'}")


def _personas(only: str | None) -> Mapping[str, Sequence[Persona]]:
    if only is not None and only not in known_personas():
        raise RefusedError(suggestions.no_such("persona", only, known_personas()))
    file = shipped_folder("card_decks") / "personas.toml"
    personas = {language: load_personas(file, language) for language in LANGUAGES}
    return {language: [one for one in found if only in {None, one.id}] for language, found in personas.items()}
