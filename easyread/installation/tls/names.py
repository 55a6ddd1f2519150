"""Names: by which names and addresses others ask for this machine."""

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

LOCALHOST = "localhost"
PRIVATE_NAMES = (LOCALHOST, "local", "internal", "home.arpa")
"""Ends of names that can be of no site on the internet (RFC 6761, 6762 and 8375; ICANN's for use at home)."""
PRIVATE_NETWORKS: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10"),
        *("::1/128", "fc00::/7", "fe80::/10"),
    )
)
_THIS_MACHINE = (ip_address("127.0.0.1"), ip_address("::1"))
_LONGEST_LABEL = 63
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.*")
"""With the star of a certificate that is good for all names below one."""


@dataclass(frozen=True)
class Names:
    """Names, as "kit.local", and addresses. Each stands once."""

    dns: tuple[str, ...]
    addresses: tuple[Address, ...]

    def __str__(self) -> str:
        """Return them as they are told."""
        return ", ".join([*self.dns, *map(str, self.addresses)])

    def has(self, others: "Names") -> bool:
        """Return whether all of the others are among these."""
        return set(others.dns) <= set(self.dns) and set(others.addresses) <= set(self.addresses)

    def is_for(self, host: str) -> bool:
        """Return whether a host, as it stands in an address, is one of these; a star stands for one part of a name."""
        found = names_from([host])
        wider = tuple(f"*.{name.partition('.')[2]}" for name in found.dns)
        return bool(found.dns or found.addresses) and (self.has(found) or self.has(Names(wider, found.addresses)))

    def __add__(self, others: "Names") -> "Names":
        """Return these and the others."""
        return Names(
            tuple(dict.fromkeys((*self.dns, *others.dns))), tuple(dict.fromkeys((*self.addresses, *others.addresses)))
        )


def names_from(given: Iterable[str]) -> Names:
    """Return names and addresses as somebody wrote them. What is neither is left out."""
    dns, addresses = [], []
    for one in given:
        address = address_from(one)
        if address is not None:
            addresses.append(address)
        elif name := _name(one):
            dns.append(name)
    return Names(tuple(dict.fromkeys(dns)), tuple(dict.fromkeys(addresses)))


def address_from(given: str) -> Address | None:
    """Return an address ("192.168.0.7", "[fe80::1]", "fe80::1%wlan0"), or None where it is none."""
    try:
        found = ip_address(given.strip("[]").partition("%")[0])
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found


def names_of_machine() -> Names:
    """Return the names of this machine, also the one of Bonjour, and the addresses by which it knows itself.

    A name without a dot is left out: whoever may vouch for "cloud" may vouch for every site that ends so.
    """
    host = socket.gethostname()
    label, dot, _ = _name(host).partition(".")
    names = names_from([f"{label}.local" if label else "", host if dot else "", LOCALHOST])
    return Names(names.dns, _THIS_MACHINE) + Names((), tuple(_addresses(host)))


def _addresses(host: str) -> Iterable[Address]:
    """The addresses that its own name leads to: on Windows and macOS all, elsewhere some. Others come by themselves."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    addresses = [address_from(str(address[0])) for _, _, _, _, address in found]
    return [one for one in addresses if one is not None and any(one in network for network in PRIVATE_NETWORKS)]


def _name(given: str) -> str:
    """A name as it stands in a certificate; "" where it cannot stand there."""
    try:
        name = given.strip().rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    is_name = set(name) <= _LETTERS and all(0 < len(label) <= _LONGEST_LABEL for label in name.split("."))
    return name if is_name else ""
