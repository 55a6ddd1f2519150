"""Announcement: what `serve` says on the terminal: the address, a code for the tablet's camera, and who can open it."""

import io
import sys
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno

from easyread.installation.tls.trust import Trust

_BLACK_AND_WHITE, _AS_BEFORE = "\x1b[38;5;231;48;5;16m", "\x1b[0m"
"""Both colours: a terminal may be dark or light, and a code the wrong way round is read by few cameras."""
_BLOCKS = "█▀▄"
_OWN_MACHINE = "127."
_WITHOUT = "and it asks for no password"
_WITH_PIN = "but the pages for staff ask for the PIN"


@dataclass(frozen=True)
class Told:
    """What there is to tell.

    Attributes:
        address: Where the kit is.
        trust: What a device has to trust first, where it has to.
        is_unknown: Whether the certificate lacks this address, so that browsers will warn.
    """

    address: str
    trust: Trust | None = None
    is_unknown: bool = False

    @property
    def first(self) -> str:
        """Return the address for a device that may come for the first time: plain http, which leads on."""
        return self.address.replace("https://", "http://", 1) if self.trust else self.address


def announce(told: Told, host: str, *, has_pin: bool = False) -> None:
    """Tell the address, what a device has to trust, and who can open it."""
    print(f"Samtalekassen: {told.address}", flush=True)
    if told.trust:
        print(f"A device that comes for the first time opens {told.first} which tells how it trusts the kit.")
        print(f"It must trust {told.trust.title!r} alone, with this fingerprint (SHA-256):")
        print("\n".join(f"    {line}" for line in told.trust.fingerprint_lines), flush=True)
    if told.is_unknown:
        print(f"Browsers will warn: the certificate is not for {urlsplit(told.address).hostname}.", flush=True)
    if sys.stdout.isatty():
        if can_show(sys.stdout.encoding):
            print(qr_code(told.first), flush=True)
        print("Open the address on the tablet, or let its camera look at the code. Stop with Ctrl+C.", flush=True)
    if not _is_own_machine(host):
        print(
            f"Everybody in this network can open it, {_WITH_PIN if has_pin else _WITHOUT}. "
            "Keep to a network that you trust; --host 127.0.0.1 keeps it to this machine.",
            flush=True,
        )


def qr_code(address: str) -> str:
    """Return the code of an address as lines for a terminal: dark on light on every ground."""
    lines = io.StringIO()
    segno.make(address, error="m").terminal(lines, compact=True)
    return "\n".join(f"{_BLACK_AND_WHITE}{line}{_AS_BEFORE}" for line in lines.getvalue().splitlines())


def can_show(encoding: str) -> bool:
    """Return whether a terminal has the signs of which the code is made."""
    try:
        _BLOCKS.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _is_own_machine(host: str) -> bool:
    return host in {"localhost", "::1"} or host.startswith(_OWN_MACHINE)
