"""`easyread voices`: who speaks, how it sounds, and how a better voice comes here."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import click

from easyread.commands.options import RefusedError, content_of, data_option
from easyread.content import Content
from easyread.languages import LANGUAGES
from easyread.problems import Problem
from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.speech.neural.cast import PLAIN_CAST, Cast, sample
from easyread.speech.neural.download import DANISH, DownloadError, download
from easyread.speech.neural.shelf import VOICES, read_shelf
from easyread.speech.phrase import Phrase
from easyread.speech.voice import roles
from easyread.web.pages.who_speaks import is_of_voices, speakers

_KINDS = {"neural": "the neural voice", "system": "the voice of the system", "espeak": "espeak"}


@click.command("voices")
@click.option("--get", "name", metavar="NAME", is_flag=False, flag_value=DANISH, help=f"Fetch a voice: {DANISH}.")
@click.option(
    "--try",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write a sample of each role into this folder, and of the plain voice beside it.",
)
@data_option
def command(name: str | None, folder: Path | None, data: Path) -> None:
    """List who speaks, try the voices, fetch a better one.

    A neural voice is a file NAME.onnx with NAME.onnx.json beside it, in the folder "voices" of the data folder.
    """
    if name:
        _fetch(name, data / VOICES)
    content = content_of(data)
    problems = voice_problems(content)
    for line in _list(content, data):
        click.echo(line)
    for problem in problems:
        click.echo(problem, err=True)
    if folder:
        problems += _samples(content.cast, Cache.in_data_folder(data), folder)
    click.get_current_context().exit(1 if problems else 0)


def voice_problems(content: Content) -> list[Problem]:
    """Return what is wrong with the neural voices of an installation, so that the next best speaks."""
    return [problem for problem in content.problems if is_of_voices(problem)]


def who_speaks(content: Content) -> Iterator[str]:
    """Yield a line for each language: how many sentences a person has recorded, and what speaks the rest."""
    for one in speakers(content):
        before = f"{one.recorded} recorded by people, else " if one.recorded else ""
        yield f"{one.language}: {before}{_KINDS[one.kind]} {one.model}".rstrip()


def _list(content: Content, data: Path) -> Iterator[str]:
    yield from who_speaks(content)
    models = read_shelf(data).models
    speaking = [voice.model for voice in content.cast.neural.values()]
    yield f"{len(models)} neural voices in {data / VOICES}" + (":" if models else ". Fetch one: easyread voices --get")
    for model in models:
        speakers = f", {len(model.speakers)} speakers" if model.speakers else ""
        state = "speaks" if model in speaking else "is silent"
        yield f"  {model.name}: {model.language}, {model.megabytes:.0f} MB{speakers}, {state}"


def _fetch(name: str, folder: Path) -> None:
    click.echo(f"Fetching {name} into {folder}. It may take some minutes.")
    try:
        download(name, folder)
    except DownloadError as error:
        raise RefusedError(str(error)) from None
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written: {error.strerror}") from None


def _samples(cast: Cast, cache: Cache, folder: Path) -> list[Problem]:
    """Write what each voice says when it is tried. Return what went wrong."""
    wanted = dict(_named_samples(cast))
    problems = make(wanted.values(), cache)
    for problem in problems:
        click.echo(problem, err=True)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, phrase in wanted.items():
            if cache.has(phrase.key):
                shutil.copyfile(cache.path(phrase.key), folder / f"{name}.mp3")
                click.echo(folder / f"{name}.mp3")
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written: {error.strerror}") from None
    return problems


def _named_samples(cast: Cast) -> Iterator[tuple[str, Phrase]]:
    for language in LANGUAGES:
        for role in roles(language):
            yield f"{language}-{role}", sample(cast.voice_for(role, language))
            if cast.kind(language) == "neural":
                yield f"{language}-{role}-plain", sample(PLAIN_CAST.voice_for(role, language))
