"""The command `easyread`: serve · check · speak · voices · draw · print · export · tools · facts."""

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from easyread import __version__
from easyread.paths import InstallationError

SUMMARIES = {
    "serve": "Show the kit to tablets in the same network.",
    "check": "Check the decks, the pictures and the layouts.",
    "speak": "Make the sound of every card beforehand.",
    "voices": "List who speaks, try the voices, fetch a better one.",
    "draw": "Draw a picture, or a contact sheet of all.",
    "print": "Make PDFs to print and cut.",
    "export": "Write the kit as files that need no server.",
    "tools": "Write the table of all tools, with pictures.",
    "facts": "List every fact with its sources, for a doctor.",
}
"""Every command, in the order in which they are listed, with the sentence that its own help begins with."""

_MODULES = {"tools": "deck_table"}
"""The module in `easyread.commands` of a command that is not called like it."""


class LazyGroup(click.Group):
    """Commands that are known by name and summary, and imported once one of them is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table, not of the alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for, with its name and the arguments behind it.

        Raises:
            UsageError: There is no such command; the message names the nearest.
        """
        name, listed, rest = super().resolve_command(ctx, args)
        return name, loaded(name) if name and listed else None, rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is asked for.

        Raises:
            ClickException: The kit lacks something without which it cannot run; the message says what.
        """
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # a path may have what the terminal cannot show
        try:
            return super().invoke(ctx)
        except InstallationError as error:
            raise click.ClickException(str(error)) from error


def loaded(name: str) -> click.Command:
    """Return a command of the table, from its module."""
    command: click.Command = import_module(f"easyread.commands.{_MODULES.get(name, name)}").command
    return command


main = LazyGroup(
    name="easyread",
    help="Samtalekassen: conversation decks, on a tablet, read aloud, and on paper.",
    epilog="Exit codes: 0 done, 1 bad content or nothing made, 2 asked in a wrong way.",
    commands={name: click.Command(name, help=summary) for name, summary in SUMMARIES.items()},
)
click.version_option(__version__, prog_name="easyread", message="%(prog)s %(version)s")(main)
