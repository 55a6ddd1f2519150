"""`easyread print`: a deck as a PDF, or all decks in all their layouts."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from easyread.drawing.pictures.catalogue import Catalogue, UnknownPictureError
from easyread.drawing.pictures.style import Style
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.reading.library import Library
from easyread.languages import LANGUAGES
from easyread.printing.layouts.job import Options
from easyread.printing.layouts.layout import Layout

EVERYBODY = "all"
_DEFAULT_PERSONA = "ung-kvinde"
_SHOWS_NO_PERSONA = frozenset({"stamkort", "persona-cards"})


class PrintContent(Protocol):
    """What the command needs of the content."""

    @property
    def library(self) -> Library:
        """Every deck."""
        ...

    @property
    def pictures(self) -> Catalogue:
        """Every picture."""
        ...

    @property
    def layouts(self) -> Mapping[str, Layout]:
        """Every layout by name."""
        ...


class _OrderError(ValueError):
    """The command was asked for something that it cannot do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `easyread print` to its parser."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("deck", nargs="?", help='the id of a deck, such as "foelelser"')
    what.add_argument("--all", action="store_true", help="print every deck into the folder --out")
    parser.add_argument("--layout", metavar="NAME", help="how to print it (with --all: every layout of each deck)")
    parser.add_argument(
        "--persona",
        metavar="ID",
        default=_DEFAULT_PERSONA,
        help=f'who is in the pictures, or "{EVERYBODY}" for the four standing ones (default: %(default)s)',
    )
    parser.add_argument("--out", type=Path, required=True, help="a .pdf file; with --all a folder")
    parser.add_argument("--backs", choices=("long", "short", "none"), default="long", help=_BACKS_HELP)
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--grey", dest="style", action="store_const", const="grey", help="pictures in grey")
    style.add_argument("--outline", dest="style", action="store_const", const="outline", help="pictures as ink lines")
    parser.set_defaults(style="colour")
    parser.add_argument("--cards", metavar="ID", nargs="+", default=(), help="print only these cards of the deck")
    parser.add_argument("--copies", type=int, default=1, metavar="N", help="how many of each card (default: 1)")
    parser.add_argument("--blank", type=int, default=0, metavar="N", help="empty cards at the end (default: 0)")
    parser.add_argument("--folded", action="store_true", help="a leaflet as sheets to fold, not as pages to read")
    parser.add_argument("--no-substances", action="store_true", help="leave rusmidler out of the pictures")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="default: %(default)s")


_BACKS_HELP = "the edge on which the printer turns the paper, or none for fronts alone (default: long)"


def run(args: argparse.Namespace, content: PrintContent) -> int:
    """Run `easyread print`, and say on stdout what was written.

    Returns:
        0, or 2 when something is asked for that there is not, or that does not fit (said on stderr).
    """
    from easyread.printing.print_deck import CannotPrintError  # noqa: PLC0415 - see _print

    try:
        for file in _print(args, content):
            sys.stdout.write(f"{file}\n")
    except (_OrderError, CannotPrintError, UnknownPictureError, OSError) as error:
        sys.stderr.write(f"easyread print: {error}\n")
        return 2
    return 0


def _print(args: argparse.Namespace, content: PrintContent) -> Iterator[Path]:
    # The other commands start faster without the PDF libraries.
    from easyread.printing.print_deck import layouts_for, no_such, personas_on, print_deck  # noqa: PLC0415

    style: Style = args.style
    options = Options(
        args.backs, style, args.copies, args.blank, tuple(args.cards), not args.no_substances, args.folded
    )
    personas, known = _personas(args, content, no_such), content.library.personas[args.language]
    if not args.all:
        if not args.layout:
            raise _OrderError(f"--layout is missing. Known: {', '.join(content.layouts)}.")
        deck = _deck(args, content, no_such)
        layout = content.layouts.get(args.layout)
        shown = personas_on(layout, personas, known) if layout else personas
        yield _write(args.out, print_deck(content, deck, shown, args.layout, options=options))
        return
    if args.layout and args.layout not in content.layouts:
        raise _OrderError(no_such("layout", args.layout, content.layouts))
    for deck in content.library.in_order(args.language):
        for layout in layouts_for(content, deck):
            if args.layout in {None, layout.name}:
                out = args.out / f"{_name(args, deck, layout)}.pdf"
                shown = personas_on(layout, personas, known)
                yield _write(out, print_deck(content, deck, shown, layout.name, options=options))


def _name(args: argparse.Namespace, deck: Deck, layout: Layout) -> str:
    parts = [deck.id, layout.name]
    if layout.form not in _SHOWS_NO_PERSONA:
        parts.append(args.persona)
    if args.language != LANGUAGES[0]:
        parts.append(args.language)
    return "-".join(parts)


def _write(out: Path, pdf: bytes) -> Path:
    if out.suffix.lower() != ".pdf":
        raise _OrderError(f"--out {out} must end in .pdf")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(pdf)
    return out


def _deck(args: argparse.Namespace, content: PrintContent, no_such: "_NoSuch") -> Deck:
    deck = content.library.deck(args.deck, args.language)
    if deck is None:
        raise _OrderError(no_such("deck", args.deck, content.library.decks[args.language]))
    return deck


def _personas(args: argparse.Namespace, content: PrintContent, no_such: "_NoSuch") -> tuple[Persona, ...]:
    known = content.library.personas[args.language]
    if args.persona == EVERYBODY:
        return tuple(persona for persona in known if not persona.optional)
    persona = content.library.persona(args.persona, args.language)
    if persona is None:
        raise _OrderError(no_such("persona", args.persona, [found.id for found in known]))
    return (persona,)


class _NoSuch(Protocol):
    def __call__(self, noun: str, name: str, known: Sequence[str] | Mapping[str, object], /) -> str: ...
