"""`easyread serve`: the kit for tablets in the same network."""

from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

import click

from easyread.commands.options import BrokenKitError, RefusedError, content_of, data_option
from easyread.content import is_own
from easyread.core_dumps import leave_no_core
from easyread.installation.pin import FEWEST_DIGITS, Pin, forget_pin, is_pin, keep_pin, kept_pin
from easyread.problems import is_error
from easyread.web.serving import serve
from easyread.web.settings import Settings

_FILE = click.Path(path_type=Path)


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
@click.option(
    "--pin/--no-pin",
    "wants_pin",
    default=None,
    help="Ask for a PIN for the pages for staff, and keep it from now on; or have them stand open again.",
)
@click.option("--tls", "wants_tls", is_flag=True, help="Serve over https, with a certificate that is made for it.")
@click.option("--tls-cert", type=_FILE, help="Serve over https with this certificate of the house (PEM).")
@click.option("--tls-key", type=_FILE, help="The key of that certificate (PEM).")
@data_option
def command(
    host: str,
    port: int,
    site: str | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    data: Path,
    *,
    ready: bool,
    wants_pin: bool | None,
    wants_tls: bool,
) -> None:
    """Show the kit to tablets in the same network.

    The address is told on the terminal, with a code for the tablet's camera. Ctrl+C stops it.
    """
    content = content_of(data)
    for problem in content.problems:
        click.echo(problem, err=True)
    if any(is_error(problem) and not is_own(problem, data) for problem in content.problems):
        raise BrokenKitError("the kit's own content is broken, so nothing is served.")
    leave_no_core()
    settings = Settings(data, site, _pin(data, wants_pin=wants_pin))
    if wants_tls or tls_cert or tls_key:
        # Only now: the library for certificates takes a fifth of a second, and 15 MB.
        settings = import_module("easyread.commands.https").secured(settings, host, tls_cert, tls_key)
    click.get_current_context().exit(serve(content, settings, host, port, is_ready=ready))


def _pin(data: Path, *, wants_pin: bool | None) -> Pin | None:
    """Return the PIN of the installation, after it was asked for or given up."""
    try:
        if wants_pin:
            keep_pin(data, _asked_pin())
        elif wants_pin is False:
            forget_pin(data)
        return kept_pin(data)
    except OSError as error:
        raise RefusedError(f"the PIN in {data} cannot be read or kept: {error.strerror}.") from None


def _asked_pin() -> str:
    while True:
        digits: str = click.prompt("PIN for the pages for staff", hide_input=True, confirmation_prompt=True)
        if is_pin(digits):
            return digits
        click.echo(f"A PIN is {FEWEST_DIGITS} digits or more. Six are safer.", err=True)
