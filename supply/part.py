"""Part: one package that the kit is made of, as it is installed here, with its licence."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

KIT = "easyread"
ROOT = Path(__file__).parents[1]
RUN, SCRIPTS, DEVELOP = "", "scripts", "dev"
"""What a package is for: to run the kit, or an extra of it."""
ASKED_FOR = ("piper", "voice")
"""The extras that nobody gets who does not ask for them."""

_HERE = {"platform_system": "Linux", "sys_platform": "linux", "os_name": "posix"}
"""The list is the same wherever it is made; what other systems take beside it stands in known.toml."""

_NETWORK_COPYLEFT = re.compile(r"\bAGPL")
_COPYLEFT = re.compile(r"\bL?GPL")


@dataclass(frozen=True)
class Part:
    """A package. `needs` are the names of those that it takes along."""

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]

    @property
    def is_refused(self) -> bool:
        """Whether nobody could serve the kit without giving away more than the kit."""
        return bool(_NETWORK_COPYLEFT.search(self.licence))

    @property
    def wants_reason(self) -> bool:
        """Whether its licence asks something of whoever passes it on."""
        return bool(_COPYLEFT.search(self.licence))


@cache
def known() -> Mapping[str, Any]:
    """Return what is known of packages beside what they say."""
    return tomllib.loads((ROOT / "supply" / "known.toml").read_text(encoding="utf-8"))


def parts(purpose: str) -> dict[str, Part]:
    """Return the packages for a purpose and all that they take along, by name, in order."""
    found: dict[str, Part] = {}
    waiting = list(_wanted(purpose))
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        package = distribution(name)
        needs = [need for need in _needs(package, requirement.extras) if canonicalize_name(need.name) != name]
        found[name] = Part(name, package.version, licence_of(package), tuple(sorted(_names(needs))))
        waiting += needs
    return dict(sorted(found.items()))


def licence_of(package: Distribution) -> str:
    """Return a licence as an expression of SPDX; "" where it is not known."""
    said = package.metadata.get_all("License-Expression")
    return str(said[0]) if said else str(known()["licence"].get(canonicalize_name(package.metadata["Name"]), ""))


def _wanted(purpose: str) -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = project["optional-dependencies"][purpose] if purpose else project["dependencies"]
    yield from map(Requirement, listed)


def _needs(package: Distribution, extras: Iterable[str]) -> Iterator[Requirement]:
    for line in package.requires or ():
        need = Requirement(line)
        if need.marker is None or any(need.marker.evaluate({**_HERE, "extra": extra}) for extra in ("", *extras)):
            yield need


def _names(needs: Iterable[Requirement]) -> set[str]:
    return {canonicalize_name(need.name) for need in needs}
