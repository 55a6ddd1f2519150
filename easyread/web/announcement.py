"""Announcement: what `serve` says on the terminal: the address, a code for the tablet's camera, and who can open it."""

import io
import sys

import segno

_BLACK_AND_WHITE, _AS_BEFORE = "\x1b[38;5;231;48;5;16m", "\x1b[0m"
"""Both colours: a terminal may be dark or light, and a code the wrong way round is read by few cameras."""
_BLOCKS = "█▀▄"
_OWN_MACHINE = "127."
_WITHOUT = "and it asks for no password"
_WITH_PIN = "but the pages for staff ask for the PIN"


def announce(address: str, host: str, *, has_pin: bool = False) -> None:
    """Tell the address, and who can open it."""
    print(f"Samtalekassen: {address}", flush=True)
    if sys.stdout.isatty():
        if can_show(sys.stdout.encoding):
            print(qr_code(address), flush=True)
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
