"""The certificate with which `easyread serve` serves over https: that of the house, or one that is made."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from easyread.commands.options import RefusedError
from easyread.installation.tls.authority import kept_authority
from easyread.installation.tls.made_certificate import MadeCertificate
from easyread.installation.tls.names import Names, names_from, names_of_machine
from easyread.installation.tls.own_certificate import OwnCertificate
from easyread.installation.tls.tls_error import TlsError
from easyread.web.server.address import outside
from easyread.web.settings import Settings


def secured(settings: Settings, host: str, file: Path | None, key: Path | None) -> Settings:
    """Return the settings with a certificate: that of the house where files are named, or else one that is made.

    Raises:
        RefusedError: It cannot be made, kept or served with; the message says why.
        UsageError: What was asked for does not go together.
    """
    if (settings.site or "https:").startswith("http:"):
        raise click.UsageError("--site is an address of plain http, which does not go with --tls.")
    try:
        if file or key:
            return replace(settings, certificate=_own(file, key))
        certificate = _made(settings, host)
    except TlsError as error:
        raise RefusedError(str(error)) from None
    return replace(settings, certificate=certificate, trust=certificate.authority.trust)


def _own(file: Path | None, key: Path | None) -> OwnCertificate:
    if file is None or key is None:
        raise click.UsageError("--tls-cert and --tls-key go together.")
    return OwnCertificate(file, key, _tell)


def _made(settings: Settings, host: str) -> MadeCertificate:
    """The certificate that is made here, for all names by which others may ask for the kit.

    What --host names may be nonsense, so of that the address alone counts.
    """
    names = names_from([urlsplit(settings.site or "").hostname or ""])
    names += Names((), names_from([outside(host)]).addresses) + names_of_machine()
    now = datetime.now(UTC)
    return MadeCertificate(settings.data, kept_authority(settings.data, names, now), names, tell=_tell)


def _tell(problem: str) -> None:
    """Say what hinders a new certificate while the kit runs with the one before."""
    click.echo(f"easyread serve: {problem}", err=True)
