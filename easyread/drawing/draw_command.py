"""`easyread draw`: one picture as a file, or all of them as a contact sheet."""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from easyread import suggestions
from easyread.drawing.pictures.catalogue import Catalogue, UnknownPictureError
from easyread.drawing.pictures.contact_sheet import usage, write_contact_sheet
from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import UnknownPersonError, compose
from easyread.drawing.pictures.style import Style
from easyread.kit.persona import Persona, load_personas
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.paths import shipped_folder
from easyread.problems import has_errors

_DEFAULT_PERSONA = "ung-kvinde"
_DEFAULT_WIDTH = 600


class _DrawError(ValueError):
    """The command was asked for something that it cannot do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `easyread draw` to its parser."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("name", nargs="?", help='the picture, such as "foelelser/glad"')
    what.add_argument("--all", action="store_true", help="write a contact sheet of every picture into the folder --out")
    parser.add_argument(
        "--persona", metavar="ID", help=f"who stands in it (default: {_DEFAULT_PERSONA}; with --all: everybody)"
    )
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--grey", dest="style", action="store_const", const="grey", help="draw in grey")
    style.add_argument("--outline", dest="style", action="store_const", const="outline", help="draw ink lines on white")
    parser.set_defaults(style="colour")
    parser.add_argument("--no-substances", action="store_true", help="leave rusmidler out")
    parser.add_argument("--out", type=Path, required=True, help="a .svg or .png file; with --all a folder")
    parser.add_argument(
        "--width", type=int, metavar="PX", help=f"width of a .png in pixels (default: {_DEFAULT_WIDTH})"
    )


def run(args: argparse.Namespace, *, used: Iterable[str] = (), folders: Sequence[Path] = ()) -> int:
    """Run `easyread draw`.

    Args:
        args: What `add_arguments` parsed.
        used: The names of the pictures that decks use, for the lists of the contact sheet.
        folders: More folders of pictures, after the shipped one.

    Returns:
        0, or 2 when something is asked for that there is not (said on stderr).
    """
    catalogue, problems = Catalogue.load([shipped_folder("static") / "illustrations", *folders])
    if has_errors(problems):
        sys.stderr.write("".join(f"{problem}\n" for problem in problems))
    try:
        lines = _write_sheet(catalogue, args, used) if args.all else _write_picture(catalogue, args)
    except (UnknownPictureError, UnknownPersonError, _DrawError, OSError) as error:
        sys.stderr.write(f"easyread draw: {error}\n")
        return 2
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _write_picture(catalogue: Catalogue, args: argparse.Namespace) -> list[str]:
    style: Style = args.style
    out: Path = args.out
    if out.suffix not in {".svg", ".png"}:
        raise _DrawError(f"--out {out} must end in .svg or .png")
    if args.width is not None and (out.suffix == ".svg" or args.width < 1):
        raise _DrawError("--width is the number of pixels of a .png, 1 or more")
    svg = compose(
        catalogue, args.name, args.persona or _DEFAULT_PERSONA, substances=not args.no_substances, style=style
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(png(svg, args.width or _DEFAULT_WIDTH) if out.suffix == ".png" else svg.encode())
    return [f"{out}"]


def _write_sheet(catalogue: Catalogue, args: argparse.Namespace, used: Iterable[str]) -> list[str]:
    wanted = set(used)
    index = write_contact_sheet(catalogue, args.out, _personas(args.persona), wanted)
    found = usage(catalogue, wanted)
    return [
        f"{index}: {len(catalogue.names())} pictures",
        f"used by decks, but not drawn: {', '.join(found.missing) or 'none'}",
        f"drawn, but used by no deck: {', '.join(found.unused) or 'none'}",
    ]


def _personas(only: str | None) -> Mapping[str, Sequence[Persona]]:
    file = shipped_folder("card_decks") / "personas.toml"
    personas = {language: load_personas(file, language) for language in LANGUAGES}
    if only is None:
        return personas
    known = [persona.id for persona in personas[BASE_LANGUAGE]]
    if only not in known:
        raise UnknownPersonError(f'There is no persona "{only}". {suggestions.hint(only, known)}')
    return {language: [persona for persona in found if persona.id == only] for language, found in personas.items()}
