"""What several commands have in common: their options, their content, and how they refuse."""

from pathlib import Path
from typing import IO, Any

import click

from easyread.content import Content, load_content
from easyread.drawing.pictures.style import Style
from easyread.paths import default_data_folder

DEFAULT_PERSONA = "ung-kvinde"

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=default_data_folder,  # asked only where none is named: not every user has one
    show_default="that of the user",
    help="The data folder.",
)
grey_option = click.option("--grey", is_flag=True, help="Pictures in grey.")
outline_option = click.option("--outline", is_flag=True, help="Pictures as ink lines on white.")
no_substances_option = click.option("--no-substances", is_flag=True, help="Leave rusmidler out of the pictures.")


class RefusedError(click.ClickException):
    """The command was asked for something that there is not, or that it cannot do. Exit code 2."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._command = click.get_current_context().command_path

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message behind the name of the command: "easyread print: There is no deck …"."""
        click.echo(f"{self._command}: {self.message}", file=file, err=True)


class BrokenKitError(RefusedError):
    """The shipped content has errors. Exit code 1."""

    exit_code = 1


def content_of(data: Path) -> Content:
    """Return the content that was handed to the command as its object, or else that of the installation."""
    return click.get_current_context().find_object(Content) or load_content(data, is_quick=True)


def one_or_all(name: str | None, what: str, *, is_all: bool) -> None:
    """Check that one thing is named, or all are asked for, and not both.

    Raises:
        UsageError: It is both, or neither.
    """
    if bool(name) == is_all:
        raise click.UsageError(f"Name {what}, or write --all, but not both.")


def style_of(*, grey: bool, outline: bool) -> Style:
    """Return the style that was chosen.

    Raises:
        UsageError: Two were.
    """
    if grey and outline:
        raise click.UsageError("--grey and --outline cannot go together.")
    return "grey" if grey else "outline" if outline else "colour"
