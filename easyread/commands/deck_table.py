"""`easyread tools`: docs/tools.md, the table of all tools."""

from pathlib import Path

import click

from easyread.commands.options import RefusedError
from easyread.content import load_content
from easyread.deck_table import write_table


@click.command("tools")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="The folder to write into.",
)
def command(out: Path) -> None:
    """Write the table of all tools, with pictures."""
    try:
        click.echo(write_table(load_content(is_quick=True), out))
    except OSError as error:
        raise RefusedError(f"{out} cannot be written: {error.strerror}.") from None
