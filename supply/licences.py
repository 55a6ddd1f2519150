"""Write docs/licences.md: `python -m supply.licences`. A test holds it against what is installed."""

from collections.abc import Iterator

from supply.part import DEVELOP, ROOT, RUN, SCRIPTS, Part, known, parts

FILE = ROOT / "docs" / "licences.md"

_HEAD = """# Licences

Made by `make licences` from what is installed; a test keeps it fresh. Nothing is under the AGPL. What is under the GPL
or LGPL has its reason beside it. The versions stand in `constraints.txt` and in the list that is built with the wheel
(`make wheel`).

The kit's own code is MPL-2.0, its decks and pictures are CC BY 4.0."""

_TITLES = {
    RUN: "To run",
    SCRIPTS: "For names in other scripts (`easyread[scripts]`)",
    DEVELOP: "To develop",
}


def licences() -> str:
    """Return the list as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    listed: set[str] = set()
    for purpose, title in _TITLES.items():
        yield f"\n## {title}"
        yield "| package | licence | why |\n|---|---|---|"
        for part in parts(purpose).values():
            if part.name not in listed:
                yield _row(part)
        listed |= parts(purpose).keys()
    yield "\n## For a neural voice (`easyread[piper]`), and for its tests (`easyread[voice]`)"
    yield "| package | extra | licence | why |\n|---|---|---|---|"
    for asked in known()["asked_for"]:
        yield f"| {asked['name']} | {asked['extra']} | {asked['licence']} | {asked.get('reason', '')} |"
    yield "\n## What lies in them, and is not Python"
    yield "| what | in | licence |\n|---|---|---|"
    for carried in known()["carried"]:
        yield f"| {carried['name']} | {carried['in']} | {carried['licence']} |"
    yield "\n## On other systems"
    yield "| package | on | licence |\n|---|---|---|"
    for elsewhere in known()["elsewhere"]:
        yield f"| {elsewhere['name']} | {elsewhere['on']} | {elsewhere['licence']} |"


def _row(part: Part) -> str:
    why = known()["reason"].get(part.name, "") if part.wants_reason else ""
    return f"| {part.name} | {part.licence} | {why} |"


if __name__ == "__main__":
    FILE.write_text(licences(), encoding="utf-8")
