"""`easyread serve`: the kit for tablets in the same network."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from easyread.commands.options import BrokenKitError, content_of, data_option
from easyread.content import is_own
from easyread.problems import is_error
from easyread.web.serving import serve
from easyread.web.settings import Settings


def _site(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """Return the address that was given, once it is one that a browser can open."""
    if given is None:
        return None
    try:
        parts = urlsplit(given)
        is_address = (
            parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0 and "@" not in parts.netloc
        )
    except ValueError:
        is_address = False
    if not is_address or parts.path.strip("/") or parts.query or parts.fragment:
        raise click.BadParameter(f"{given!r} is not an address such as https://kort.example.dk, and no more.")
    return given


@click.command("serve")
@click.option(
    "--host",
    default="0.0.0.0",  # noqa: S104 - tablets come from outside
    show_default="all",
    help="Address to listen on.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="Port to listen on.")
@click.option("--ready", is_flag=True, help="Make nothing beside the serving: easyread speak has made the sounds.")
@click.option(
    "--site",
    metavar="URL",
    callback=_site,
    help="The address at which others reach the kit, behind a web server. It then answers to that name alone.",
)
@data_option
def command(host: str, port: int, *, ready: bool, site: str | None, data: Path) -> None:
    """Show the kit to tablets in the same network.

    The address is told on the terminal, with a code for the tablet's camera. Ctrl+C stops it.
    """
    content = content_of(data)
    for problem in content.problems:
        click.echo(problem, err=True)
    if any(is_error(problem) and not is_own(problem, data) for problem in content.problems):
        raise BrokenKitError("the kit's own content is broken, so nothing is served.")
    click.get_current_context().exit(serve(content, Settings(data, site), host, port, is_ready=ready))
