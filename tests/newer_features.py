"""What browsers learned after the oldest that we support (docs/devices.md): `newer_features.json`.

    python -m tests.newer_features DATA

draws that file anew from the `data.json` of the npm package `@mdn/browser-compat-data` (CC0). It is needed when the
floor changes, or to learn of what browsers have learned since; not when our sources change: what is not in it is old
enough, or is a name of our own. Only what Chromium knows by now is in it, since our tests run there.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

FLOOR: Mapping[str, str] = {"safari_ios": "15.4", "chrome_android": "105", "firefox": "121"}
"""The oldest browsers that everything works in. Edge has the numbers of Chrome."""

FILE = Path(__file__).parent / "newer_features.json"

Newer = Mapping[str, Mapping[str, str]]
"""By the name of an interface (a property, an at-rule …) what of it is newer, and since when. "" is all of it."""

STATIC = "_static"
"""What the data writes after the name of a member that stands on the interface itself, as AbortSignal.timeout does."""

_CALLED: Mapping[str, str] = {"safari_ios": "Safari", "chrome_android": "Chrome", "firefox": "Firefox"}
_CSS = ("properties", "selectors", "at-rules", "types")


@cache
def newer() -> Mapping[str, Newer]:
    """Return what is newer, by the part of the platform: "api", "builtins", "properties", "selectors" and so on.

    In "api" and "builtins", what is under "old" too: the names of members that something else has had for long.
    """
    found: Mapping[str, Newer] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def _of(tree: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for name, parts in sorted(tree.items()):
        if "__compat" not in parts or name.startswith("-"):
            continue
        whole = _late(parts["__compat"])
        inner = {
            part: learned for part, of in sorted(parts.items()) if part != "__compat" and (learned := _late_in(of))
        }
        if whole or inner:
            yield name, {"": whole} if whole else inner


def _late_in(part: Mapping[str, Any]) -> str:
    return _late(part["__compat"]) if "__compat" in part else ""


def _late(compat: Mapping[str, Any]) -> str:
    """Return which browsers of the floor do not have it: "Safari 17.4, …"; "" where all do, or Chromium never did."""
    return ", ".join(_behind(compat)) if _first(compat["support"].get("chrome")) else ""


def _behind(compat: Mapping[str, Any]) -> Iterator[str]:
    """Return each browser of the floor that does not have it, with the version that does."""
    for browser, floor in FLOOR.items():
        first = _first(compat["support"].get(browser))
        if first is None or _parts(first) > _parts(floor):
            yield f"{_CALLED[browser]} {first or 'never'}"


def _first(statements: Any) -> str | None:
    """Return the first version that has a feature under its own name, without a switch, and has it still."""
    known = statements if isinstance(statements, list) else [statements or {}]
    partly = {"flags", "prefix", "alternative_name", "version_removed"}
    found = [
        one["version_added"] for one in known if not partly & one.keys() and isinstance(one.get("version_added"), str)
    ]
    return min((version.lstrip("≤") for version in found if version != "preview"), key=_parts, default=None)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _drawn(data: Mapping[str, Any]) -> Mapping[str, Newer]:
    interfaces = {"api": data["api"], "builtins": data["javascript"]["builtins"]}
    found = {part: dict(_of(tree)) for part, tree in interfaces.items()}
    members = {member for of in found.values() for names in of.values() for member in names}
    old = {member: "" for tree in interfaces.values() for member in _old(tree) if member in members}
    return {**found, "old": {"": dict(sorted(old.items()))}, **{part: dict(_of(data["css"][part])) for part in _CSS}}


def _old(tree: Mapping[str, Any]) -> Iterator[str]:
    for parts in tree.values():
        for name, part in parts.items():
            if "__compat" in part and not any(_behind(part["__compat"])):
                yield name


def _written(found: Mapping[str, Newer]) -> str:
    """A line for each interface, so that a change can be read."""
    parts = []
    for part, names in found.items():
        lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(of)}" for name, of in names.items())
        parts.append(f"{json.dumps(part)}: {{\n{lines}\n}}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    FILE.write_text(_written(_drawn(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))), encoding="utf-8")
