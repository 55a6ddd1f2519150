"""`easyread print`: a deck as a PDF, or the whole box."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from easyread.commands.completion import deck_ids, layout_names, persona_ids
from easyread.commands.kept_content import kept_content
from easyread.commands.options import DEFAULT_PERSONA, RefusedError, data_option, one_or_all
from easyread.commands.print_choices import options_of, print_choices
from easyread.content import Content
from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.kit.persona import Persona
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.plain_file import read_plain
from easyread.printing.box.box_plan import USUAL_CARDS
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.layouts.sized import nearest
from easyread.printing.print_deck import CannotPrintError, personas_on, print_deck
from easyread.suggestions import no_such
from easyread.web.prints.box_file import save_box
from easyread.web.prints.box_order import BoxOrder
from easyread.web.prints.many_prints import many_prints

EVERYBODY = "all"
_TOP = "Samtalekassen"

MOST_BYTES_OF_CARDS = 200_000_000


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
@click.option(
    "--from",
    "cards_from",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Print the pages of this PDF as cards, in place of a deck: fronts and backs in turn.",
)
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
@print_choices
@click.option("--language", type=click.Choice(LANGUAGES), default=BASE_LANGUAGE, show_default=True)
@data_option
def command(
    deck: str | None,
    layout: str | None,
    persona: str,
    out: Path,
    language: str,
    data: Path,
    *,
    is_all: bool,
    cards_from: Path | None,
    **choices: Any,
) -> None:
    """Make PDFs to print and cut.

    DECK is the id of a deck, such as "foelelser".
    """
    if cards_from is None:
        one_or_all(deck, "a deck", is_all=is_all)
    elif deck or is_all:
        raise click.UsageError("--from takes the place of a deck.")
    options = options_of(choices)
    wanted, content = _Wanted(layout, persona, language, out, options), _content_of(data)
    try:
        for file in _printed(content, deck, cards_from, wanted):
            click.echo(file)
    except (CannotPrintError, UnknownPictureError, OSError) as error:
        raise RefusedError(str(error)) from None


def _content_of(data: Path) -> Content:
    return click.get_current_context().find_object(Content) or kept_content(data)


def _printed(content: Content, deck: str | None, cards_from: Path | None, wanted: _Wanted) -> Iterator[Path]:
    if cards_from:
        return _print_from(content, cards_from, wanted)
    return _print_one(content, deck, wanted) if deck else _print_all(content, wanted)


def _print_from(content: Content, file: Path, wanted: _Wanted) -> Iterator[Path]:
    from easyread.printing.print_cards_from import print_cards_from  # noqa: PLC0415 - pikepdf takes long

    name = _named_layout(content, wanted)
    cards = read_plain(file, MOST_BYTES_OF_CARDS)
    yield _written(
        wanted.out, print_cards_from(cards, content.layouts[name], wanted.options, file.stem, wanted.language)
    )


def _named_layout(content: Content, wanted: _Wanted) -> str:
    """Return the layout that was named, or the one that is nearest to the size that was asked for."""
    name = wanted.layout or _layout_of_size(content, wanted.options)
    if not name:
        raise RefusedError(f"--layout is missing. Known: {', '.join(content.layouts)}.")
    _check_layout(content, name)
    return name


def _print_one(content: Content, deck_id: str, wanted: _Wanted) -> Iterator[Path]:
    name = _named_layout(content, wanted)
    personas = _personas(content, wanted)
    deck = content.library.deck(deck_id, wanted.language)
    if deck is None:
        raise RefusedError(no_such("deck", deck_id, content.library.decks[wanted.language]))
    shown = personas_on(content.layouts[name], personas, content.library.personas[wanted.language])
    yield _written(wanted.out, print_deck(content, deck, shown, name, options=wanted.options))


def _print_all(content: Content, wanted: _Wanted) -> Iterator[Path]:
    people = tuple(persona.id for persona in _personas(content, wanted))
    size = wanted.layout or USUAL_CARDS
    _check_layout(content, size)
    if wanted.out.suffix.lower() == ".pdf":
        raise RefusedError(f"--out {wanted.out} is for one deck; a box is a .zip file or a folder")
    order = BoxOrder(wanted.language, people, size, wanted.options)
    count, made = order.count(content), list[str]()

    def files() -> Iterator[tuple[str, bytes]]:
        found = order.files(content, lambda batches: many_prints(content, batches))
        # It moves on a terminal alone.
        with click.progressbar(found, count, file=sys.stderr, label="Prints") as bar:
            for name, pdf in bar:
                made.append(name)
                yield name, pdf

    save_box(files(), wanted.out, _TOP)
    yield from [wanted.out] if wanted.out.suffix.lower() == ".zip" else (wanted.out / name for name in made)


def _layout_of_size(content: Content, options: PrintOptions) -> str | None:
    """Return the layout of cards that is nearest to the size that was asked for, where one was."""
    cards = [found for found in content.layouts.values() if isinstance(found, CardLayout) and found.is_for_any_size]
    return nearest(cards, options.size).name if options.size and cards else None


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
