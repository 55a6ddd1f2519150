"""`easyread print`: a deck as a PDF, or the whole box."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from easyread.commands.completion import deck_ids, layout_names, persona_ids
from easyread.commands.kept_content import kept_content
from easyread.commands.options import (
    DEFAULT_PERSONA,
    RefusedError,
    data_option,
    grey_option,
    no_substances_option,
    one_or_all,
    outline_option,
    style_of,
)
from easyread.content import Content
from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.kit.persona import Persona
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.printing.box.box_plan import USUAL_CARDS
from easyread.printing.layouts.job import USUAL_FOLDED, Backs, Edge, PrintOptions
from easyread.printing.print_deck import CannotPrintError, personas_on, print_deck
from easyread.suggestions import no_such
from easyread.web.prints.box_file import save_box
from easyread.web.prints.box_order import BoxOrder
from easyread.web.prints.many_prints import many_prints

EVERYBODY = "all"
_TOP = "Samtalekassen"


@dataclass(frozen=True)
class _Wanted:
    """What is to be printed, for whom, and where to."""

    layout: str | None
    persona: str
    language: str
    out: Path
    options: PrintOptions


@click.command("print")
@click.argument("deck", required=False, shell_complete=deck_ids)
@click.option("--all", "is_all", is_flag=True, help="Print the whole box into --out, a .zip file or a folder.")
@click.option(
    "--layout",
    metavar="NAME",
    shell_complete=layout_names,
    help=f"How to print it. With --all: the size of the cards, {USUAL_CARDS} if none is named.",
)
@click.option(
    "--persona",
    metavar="ID",
    default=DEFAULT_PERSONA,
    show_default=True,
    shell_complete=persona_ids,
    help=f'Who is in the pictures, or "{EVERYBODY}" for the four standing ones.',
)
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="A .pdf file; with --all a .zip file or a folder."
)
@click.option(
    "--backs",
    type=click.Choice(("long", "short", "none")),
    show_default="long; short for a leaflet to fold",
    help="The edge on which the printer turns the paper, or none for fronts alone.",
)
@grey_option
@outline_option
@click.option("--card", "cards", metavar="ID", multiple=True, help="Print this card of the deck; may come again.")
@click.option("--copies", type=int, metavar="N", default=1, show_default=True, help="How many of each card.")
@click.option("--blank", type=int, metavar="N", default=0, show_default=True, help="Empty cards at the end.")
@click.option("--folded", is_flag=True, help="A leaflet as sheets to fold, not as pages to read.")
@no_substances_option
@click.option("--language", type=click.Choice(LANGUAGES), default=BASE_LANGUAGE, show_default=True)
@data_option
def command(
    deck: str | None,
    layout: str | None,
    persona: str,
    out: Path,
    backs: Backs | None,
    cards: tuple[str, ...],
    copies: int,
    blank: int,
    language: str,
    data: Path,
    *,
    is_all: bool,
    grey: bool,
    outline: bool,
    folded: bool,
    no_substances: bool,
) -> None:
    """Make PDFs to print and cut.

    DECK is the id of a deck, such as "foelelser".
    """
    one_or_all(deck, "a deck", is_all=is_all)
    style = style_of(grey=grey, outline=outline)
    options = PrintOptions(
        backs or "long", style, copies, blank, cards, not no_substances, _edge(backs) if folded else None
    )
    wanted, content = _Wanted(layout, persona, language, out, options), _content_of(data)
    try:
        for file in _print_one(content, deck, wanted) if deck else _print_all(content, wanted):
            click.echo(file)
    except (CannotPrintError, UnknownPictureError, OSError) as error:
        raise RefusedError(str(error)) from None


def _content_of(data: Path) -> Content:
    return click.get_current_context().find_object(Content) or kept_content(data)


def _edge(backs: Backs | None) -> Edge:
    """The edge for a leaflet to fold, which always has two sides."""
    return "long" if backs == "long" else USUAL_FOLDED


def _print_one(content: Content, deck_id: str, wanted: _Wanted) -> Iterator[Path]:
    if not wanted.layout:
        raise RefusedError(f"--layout is missing. Known: {', '.join(content.layouts)}.")
    personas = _personas(content, wanted)
    deck = content.library.deck(deck_id, wanted.language)
    if deck is None:
        raise RefusedError(no_such("deck", deck_id, content.library.decks[wanted.language]))
    _check_layout(content, wanted.layout)
    layout = content.layouts.get(wanted.layout)
    shown = personas_on(layout, personas, content.library.personas[wanted.language]) if layout else personas
    yield _written(wanted.out, print_deck(content, deck, shown, wanted.layout, options=wanted.options))


def _print_all(content: Content, wanted: _Wanted) -> Iterator[Path]:
    people = tuple(persona.id for persona in _personas(content, wanted))
    size = wanted.layout or USUAL_CARDS
    _check_layout(content, size)
    if wanted.out.suffix.lower() == ".pdf":
        raise RefusedError(f"--out {wanted.out} is for one deck; a box is a .zip file or a folder")
    order = BoxOrder(wanted.language, people, size, wanted.options)
    count, made = order.count(content), list[str]()

    def files() -> Iterator[tuple[str, bytes]]:
        found = order.files(content, lambda orders: many_prints(content, orders))
        # It moves on a terminal alone.
        with click.progressbar(found, count, file=sys.stderr, label="Prints") as bar:
            for name, pdf in bar:
                made.append(name)
                yield name, pdf

    save_box(files(), wanted.out, _TOP)
    yield from [wanted.out] if wanted.out.suffix.lower() == ".zip" else (wanted.out / name for name in made)


def _check_layout(content: Content, name: str) -> None:
    if name in content.layouts:
        return
    if faults := content.faults_of_layout(name):
        raise RefusedError("\n".join([f'The layout "{name}" has faults:', *map(str, faults)]))
    raise RefusedError(no_such("layout", name, content.layouts))


def _written(out: Path, pdf: bytes) -> Path:
    if out.suffix.lower() != ".pdf":
        raise RefusedError(f"--out {out} must end in .pdf")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(pdf)
    return out


def _personas(content: Content, wanted: _Wanted) -> Sequence[Persona]:
    known = content.library.personas[wanted.language]
    if wanted.persona == EVERYBODY:
        return [persona for persona in known if not persona.optional]
    persona = content.library.persona(wanted.persona, wanted.language)
    if persona is None:
        raise RefusedError(no_such("persona", wanted.persona, [found.id for found in known]))
    return [persona]
