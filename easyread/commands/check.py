"""`easyread check`: everything that is wrong in the content."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from easyread.commands.options import RefusedError, data_option
from easyread.content import Content, load_content
from easyread.languages import BASE_LANGUAGE
from easyread.problems import has_errors, is_error
from easyread.speech.recording_check import recording_problems


@click.command("check")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
@data_option
def command(path: Path | None, *, as_json: bool, data: Path) -> None:
    """Check the decks, the pictures and the layouts.

    PATH is a deck, or a folder of decks; without it, those in the data folder are checked with the shipped ones.
    """
    if path and not path.is_dir():
        raise RefusedError(f"there is no folder {path}")
    content = load_content(data, path, is_quick=path is not None)
    content = replace(content, problems=(*content.problems, *recording_problems(content.recordings())))
    if as_json:
        rows = [{**asdict(problem), "where": str(problem.where)} for problem in content.problems]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for problem in content.problems:
            click.echo(problem, err=True)
        click.echo(_verdict(content))
    click.get_current_context().exit(1 if has_errors(list(content.problems)) else 0)


def _verdict(content: Content) -> str:
    errors = sum(map(is_error, content.problems))
    warnings = len(content.problems) - errors
    decks = len(content.library.in_order(BASE_LANGUAGE))
    found = f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"
    return f"{decks} decks in order, {len(content.pictures.names())} pictures; {found}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
