"""Which test covers a module that has none of its name: the list in `covered_by.toml`, and what is wrong with it.

    python -m tests.covered_by

brings the list up to date: lines of the past go out, and each module that is missing comes in under the test that is
nearest to it. Look at what it chose: a test that only happens to import a module does not cover it.
"""

import ast
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE, TESTS = ROOT / "easyread", ROOT / "tests"
LIST = TESTS / "covered_by.toml"

_HEAD = """\
# The modules without a test of their name, under the test that covers them. `python -m tests.covered_by` renews it.
# `of_the_whole` are the tests that are of no one module.
"""

Covers = Mapping[str, tuple[str, ...]]


@cache
def modules() -> frozenset[str]:
    """Return the modules of the package that do something, as "kit/deck". One that only holds values has no test."""
    return frozenset(_name(file, PACKAGE) for file in PACKAGE.rglob("*.py") if _does_something(file))


@cache
def files_of_tests() -> frozenset[str]:
    """Return the files of tests, as "kit/test_deck"."""
    return frozenset(_name(file, TESTS) for file in TESTS.rglob("test_*.py"))


def mirrored(module: str) -> str:
    """Return the name that the test of a module has."""
    folder, _, name = module.rpartition("/")
    return f"{folder}/test_{name}".lstrip("/")


def without_test() -> frozenset[str]:
    """Return the modules that have no test of their name."""
    return frozenset(module for module in modules() if mirrored(module) not in files_of_tests())


def without_module() -> frozenset[str]:
    """Return the tests whose name is that of no module."""
    files = (_name(file, PACKAGE) for file in PACKAGE.rglob("*.py"))
    return files_of_tests() - {mirrored(file) for file in files}


def covers() -> Covers:
    """Return the list: the modules by the test that covers them."""
    return {test: tuple(found) for test, found in _listed()["covers"].items()}


def of_the_whole() -> tuple[str, ...]:
    """Return the tests that are listed as of no one module."""
    return tuple(_listed()["of_the_whole"])


@cache
def reached_by(test: str) -> Mapping[str, int]:
    """Return the modules that a test imports, itself or through what it imports, and over how many steps."""
    found: dict[Path, int] = {}
    ring = {TESTS / f"{test}.py"}
    for step in range(len(modules()) + len(files_of_tests())):
        if not ring:
            break
        found |= dict.fromkeys(ring, step)
        ring = {other for file in ring for other in _imported(file)} - set(found)
    return {_name(file, PACKAGE): step for file, step in found.items() if file.is_relative_to(PACKAGE)}


def nearest(module: str) -> str | None:
    """Return the test of some module that imports this one most directly, and lies nearest; None where none does."""
    found = {test: reached_by(test)[module] for test in files_of_tests() if module in reached_by(test)}
    return min(
        found, key=lambda test: (test in without_module(), found[test], -_shared(test, module), test), default=None
    )


def renewed() -> Covers:
    """Return the list as it should be: lines that still hold, and the nearest test for each missing module."""
    kept = {module: test for test, found in covers().items() for module in found if test in files_of_tests()}
    found: dict[str, list[str]] = {}
    for module in sorted(without_test()):
        test = kept.get(module) or nearest(module)
        found.setdefault(test or "", []).append(module)
    return {test: tuple(found[test]) for test in sorted(found)}


def main() -> None:
    """Write the list anew."""
    lines = [_HEAD, "of_the_whole = ["]
    lines += [f'    "{test}",' for test in sorted(without_module())]
    lines += ["]", "", "[covers]"]
    for test, found in renewed().items():
        lines += [f'"{test}" = [', *(f'    "{module}",' for module in found), "]"]
    LIST.write_text("\n".join([*lines, ""]), encoding="utf-8")


def _does_something(file: Path) -> bool:
    parts = (ast.FunctionDef, ast.ClassDef)
    return any(isinstance(node, parts) for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


@cache
def _listed() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(LIST.read_text(encoding="utf-8"))


@cache
def _imported(file: Path) -> frozenset[Path]:
    """The files of the package and of the tests that a file imports."""
    return frozenset(found for name in _names_imported(file) if (found := _file_of(name)))


def _names_imported(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = [name for node in ast.walk(tree) for name in _names_in(node)]
    yield from found
    if any(name.endswith(".import_module") or name == "importlib" for name in found):
        yield from _loaded_by_name(tree, found)


def _names_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _loaded_by_name(tree: ast.Module, imported: list[str]) -> Iterator[str]:
    """What a module may load while it runs: what its texts name, and all of a package that it names or imports."""
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    for name in [*(text.strip(".") for text in texts if text.startswith("easyread.")), *imported]:
        yield name
        folder = ROOT.joinpath(*name.split("."))
        if name.startswith("easyread.") and folder.is_dir():
            yield from (f"{name}.{file.stem}" for file in folder.glob("*.py"))


def _file_of(dotted: str) -> Path | None:
    file = ROOT.joinpath(*dotted.split(".")).with_suffix(".py")
    return file if file.is_file() else None


def _shared(test: str, module: str) -> int:
    """How many folders a test and a module have in common."""
    pairs = zip(test.split("/")[:-1], module.split("/")[:-1], strict=False)
    return sum(here == there for here, there in pairs)


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder).with_suffix("").as_posix()


if __name__ == "__main__":
    main()
