"""`easyread export`: the kit as static files, for a USB stick or any web server; or one deck as one file."""

import errno
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from easyread.commands.completion import deck_ids, persona_ids
from easyread.commands.options import BrokenKitError, RefusedError, content_of, data_option
from easyread.commands.speak import make_sounds
from easyread.content import Content
from easyread.export.carried_kit import Choice, address_of_deck, carried_kit
from easyread.export.single_file import single_file
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.problems import is_error
from easyread.speech.cache import Cache
from easyread.speech.maker import NORMAL
from easyread.suggestions import no_such
from easyread.web.app import create_app
from easyread.web.serving import all_phrases
from easyread.web.settings import Settings

_BAR = 30


@click.command("export")
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--deck",
    "deck_names",
    metavar="ID",
    multiple=True,
    shell_complete=deck_ids,
    help="Carry this deck; may come again. All, if none is named.",
)
@click.option(
    "--persona",
    "persona_names",
    metavar="ID",
    multiple=True,
    shell_complete=persona_ids,
    help="Carry this persona; may come again. The four standing ones, if none is named.",
)
@click.option("--language", type=click.Choice(LANGUAGES), default=BASE_LANGUAGE, show_default=True)
@click.option("--no-papers", is_flag=True, help="Leave out the PDFs, which take a few minutes.")
@click.option("--no-sounds", is_flag=True, help="Make no sounds; carry those that are made.")
@click.option("--single-file", "is_single", is_flag=True, help="Write one deck for one persona as one HTML file.")
@data_option
def command(
    out: Path,
    deck_names: tuple[str, ...],
    persona_names: tuple[str, ...],
    language: str,
    data: Path,
    *,
    no_papers: bool,
    no_sounds: bool,
    is_single: bool,
) -> None:
    """Write the kit as files that need no server.

    OUT is a new or an empty folder; with --single-file an .html file.
    """
    content = content_of(data)
    choice = Choice(_decks(content, deck_names, language), _personas(content, persona_names, language), language)
    _check(content, choice, out, is_single=is_single)
    content = _only(content, choice)
    if not no_sounds and make_sounds(all_phrases(content, (language,)), Cache.in_data_folder(data), NORMAL.workers):
        raise RefusedError("some sounds cannot be made. Mend that, or write --no-sounds to carry those that are made.")
    if is_single:
        size = _write_one(content, data, choice, out)
    else:
        size = _write_all(content, data, choice, out, papers=not no_papers)
    click.echo(f"{out} is written: {size / 1e6:.1f} MB.")


def _decks(content: Content, names: Sequence[str], language: str) -> tuple[Deck, ...]:
    known = content.library.decks[language]
    for name in names:
        if name not in known:
            raise RefusedError(no_such("deck", name, known))
    return tuple(deck for deck in content.library.in_order(language) if not names or deck.id in names)


def _personas(content: Content, names: Sequence[str], language: str) -> tuple[Persona, ...]:
    known = content.library.personas[language]
    for name in names:
        if name not in {persona.id for persona in known}:
            raise RefusedError(no_such("persona", name, [persona.id for persona in known]))
    return tuple(persona for persona in known if (persona.id in names if names else not persona.optional))


def _check(content: Content, choice: Choice, out: Path, *, is_single: bool) -> None:
    errors = [str(problem) for problem in content.problems if is_error(problem)]
    if errors:
        raise BrokenKitError("\n".join(["the kit has errors, so nothing is written:", *errors]))
    if is_single:
        if out.suffix != ".html":
            raise RefusedError(f"--single-file: {out} must end in .html")
        if len(choice.decks) != 1 or len(choice.personas) != 1:
            raise RefusedError("--single-file: name one --deck and one --persona.")
        if choice.decks[0].is_for_staff:
            raise RefusedError(f'--single-file: "{choice.decks[0].id}" is for staff, and has no cards on the screen.')
    elif out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise RefusedError(f"{out} is not an empty folder. Name a new one.")


def _only(content: Content, choice: Choice) -> Content:
    """The kit with nothing in it but what was chosen, so that no page names anything else."""
    decks = {**content.library.decks, choice.language: {deck.id: deck for deck in choice.decks}}
    personas = {**content.library.personas, choice.language: tuple(choice.personas)}
    return replace(content, library=replace(content.library, decks=decks, personas=personas))


def _write_one(content: Content, data: Path, choice: Choice, out: Path) -> int:
    [deck], [persona] = choice.decks, choice.personas
    app = create_app(content, Settings(data))
    html = single_file(app, address_of_deck(app, deck, persona, choice.language))
    with _in_place_of(out) as made:
        return made.write_text(html, encoding="utf-8")


def _write_all(content: Content, data: Path, choice: Choice, out: Path, *, papers: bool) -> int:
    app = create_app(content, Settings(data))
    with _in_place_of(out) as made:
        made.mkdir()
        size = carried_kit(app, choice, papers=papers).write(app, made, _show)
    if sys.stdout.isatty():
        click.echo()
    return size


@contextmanager
def _in_place_of(out: Path) -> Iterator[Path]:
    """Give a place beside `out`, and put what is written there into its place at the end: there is never half of it."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
            made = Path(folder, out.name)
            yield made
            if out.is_dir():
                out.rmdir()
            shutil.move(made, out)
    except OSError as error:
        why = "the disk is full" if error.errno == errno.ENOSPC else error.strerror or str(error)
        raise RefusedError(f"{out} cannot be written: {why}. Nothing of it is left.") from None


def _show(done: int, expected: int) -> None:
    """Draw the bar anew; nothing where the output is no terminal."""
    if sys.stdout.isatty():
        filled = _BAR * done // max(expected, 1)
        click.echo(f"\r[{'#' * filled:{_BAR}}] {done} of {expected}", nl=False)
