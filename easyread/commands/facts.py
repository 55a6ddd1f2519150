"""`easyread facts`: docs/medical-review.md, every fact of the kit for a doctor, and the same to print."""

from pathlib import Path

import click

from easyread.commands.options import BrokenKitError, RefusedError
from easyread.medical_review import shipped_review, write_review
from easyread.printing.print_review import print_review


@click.command("facts")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="The folder to write the page into.",
)
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="A .pdf file to print it from too.")
def command(out: Path, pdf: Path | None) -> None:
    """List every fact with its sources, for a doctor."""
    if pdf is not None and pdf.suffix.lower() != ".pdf":
        raise RefusedError(f"--pdf {pdf} must end in .pdf")
    review, problems = shipped_review()
    if problems:
        raise BrokenKitError("\n".join(map(str, problems)))
    try:
        click.echo(write_review(review, out))
        if pdf is not None:
            pdf.parent.mkdir(parents=True, exist_ok=True)
            pdf.write_bytes(print_review(review))
            click.echo(pdf)
    except OSError as error:
        raise RefusedError(f"{error.filename or out} cannot be written: {error.strerror}.") from None
