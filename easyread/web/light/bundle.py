"""Bundle: the modules of the scripts as one script, so that a page asks for one file."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

_IMPORT = re.compile(r'import \{ (\w+(?:, \w+)*) \} from "(\.{1,2}/[\w./-]+\.js)";')
_EXPORT = re.compile(r"export (?:(?:async )?function|class|const) (\w+)")
_OTHER_FORM = re.compile(r"^\s*(?:import|export)\b|\bimport\s*[(.]|\$\w")
"""What would change its meaning in a bundle without a word. `$` begins the names that the bundle gives to modules."""

_LENT = "$easyread"


class BundleError(Exception):
    """A script has a form that the bundle does not know. The message names the line."""


def bundle(folder: Path, entries: Sequence[str], *, lends: Iterable[str] = (), borrows: Iterable[str] = ()) -> str:
    """Return one classic script that does what the modules do when a page loads these entries in their order.

    Each module is a function that runs once, after those that it imports from, and has its names for itself; so
    has the bundle, as a page may have several. Known are
    `import { a, b } from "./c.js";` on one line, and `export` before a function, a class or a const.

    Args:
        folder: The folder of the modules.
        entries: The names of those that start something.
        lends: The modules of this bundle that another one borrows.
        borrows: The modules that a bundle which the page has already lends: what they know is known there alone.

    Raises:
        BundleError: There is another form of import or export, a circle of imports, or no such module.
    """
    found: dict[str, str] = dict.fromkeys(borrows, "")
    for entry in entries:
        _add(found, folder, entry, ())
    lent = ", ".join(map(_scope, lends))
    end = f"globalThis.{_LENT} = {{ {lent} }};\n" if lent else ""
    start = f"const {{ {', '.join(map(_scope, borrows))} }} = globalThis.{_LENT};\n" if borrows else ""
    return '(() => {\n"use strict";\n' + start + "".join(found.values()) + end + "})();\n"


def borrowed(folder: Path, entries: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return the modules that a bundle with these entries imports directly of those that another bundle has.

    Args:
        folder: The folder of the modules.
        entries: The names of those that start something.
        others: The entries of the other bundle.
    """
    theirs = set(_reached(folder, others, frozenset()))
    mine = _reached(folder, entries, theirs)
    return sorted({other for name in mine for other in _imports(folder, name) if other in theirs})


def _reached(folder: Path, entries: Iterable[str], apart: Set[str]) -> list[str]:
    found: list[str] = []
    waiting = list(entries)
    while waiting:
        name = waiting.pop()
        if name in apart or name in found:
            continue
        found.append(name)
        waiting += _imports(folder, name)
    return found


def _imports(folder: Path, name: str) -> list[str]:
    text = (folder / name).read_text(encoding="utf-8")
    return [_relative(folder, name, found[2]) for found in map(_IMPORT.fullmatch, text.splitlines()) if found]


def _relative(folder: Path, name: str, other: str) -> str:
    return (folder / name).parent.joinpath(other).resolve().relative_to(folder.resolve()).as_posix()


def _add(found: dict[str, str], folder: Path, name: str, way: tuple[str, ...]) -> None:
    if name in way:
        raise BundleError(f"a circle of imports: {' → '.join((*way, name))}")
    if name in found:
        return
    if not (folder / name).is_file():
        raise BundleError(f"{way[-1] if way else folder}: there is no script {name}")
    body: list[str] = []
    exported: list[str] = []
    for number, line in enumerate((folder / name).read_text(encoding="utf-8").splitlines(), 1):
        if imported := _IMPORT.fullmatch(line):
            other = _relative(folder, name, imported[2])
            _add(found, folder, other, (*way, name))
            body.append(f"const {{ {imported[1]} }} = {_scope(other)};")
        elif given := _EXPORT.match(line):
            exported.append(given[1])
            body.append(line.removeprefix("export "))
        else:
            _check(line, f"{name}:{number}")
            body.append(line)
    found[name] = "\n".join(_wrapped(name, body, exported))


def _wrapped(name: str, body: Sequence[str], exported: Sequence[str]) -> Iterator[str]:
    yield f"const {_scope(name)} = (() => {{"
    yield from body
    yield f"return {{ {', '.join(exported)} }};"
    yield "})();\n"


def _check(line: str, place: str) -> None:
    if _OTHER_FORM.search(line):
        raise BundleError(f"{place}: a form that the bundle does not know: {line.strip()}")


def _scope(name: str) -> str:
    """The name that a module has in the bundle: no script has one that begins so."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))
