"""The templates: short lines, and no macro that is imported in vain or not there. `djlint` reads the HTML in them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from easyread.kit.kinds.table import KINDS

FOLDER = Path(__file__).parents[1] / "easyread" / "web" / "templates"
FILES = sorted(FOLDER.rglob("*.html"))
LONGEST_LINE = 280
"""Where a space would show between two parts, they stand on one line."""


def name_of(file: Path) -> str:
    return file.relative_to(FOLDER).as_posix()


@cache
def parsed(name: str) -> nodes.Template:
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    return environment.parse((FOLDER / name).read_text(encoding="utf-8"), name)


def imports_of(name: str) -> Iterator[tuple[str, str]]:
    """Every file and macro that a template imports."""
    for found in parsed(name).find_all(nodes.FromImport):
        assert isinstance(found.template, nodes.Const)
        yield from ((found.template.value, macro) for macro in found.names if isinstance(macro, str))


def macros_of(name: str) -> set[str]:
    return {macro.name for macro in parsed(name).find_all(nodes.Macro)}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_line_is_too_long_to_take_in(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [at for at, line in enumerate(lines, start=1) if len(line) > LONGEST_LINE] == []


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_what_a_template_imports_is_there_and_used(file: Path) -> None:
    used = {name.name for name in parsed(name_of(file)).find_all(nodes.Name) if name.ctx == "load"}
    for other, macro in imports_of(name_of(file)):
        assert macro in macros_of(other), f"{other} has no {macro}"
        assert macro in used, f"{macro} is imported and not used"


def test_every_macro_is_used() -> None:
    used = {(name_of(file), name.name) for file in FILES for name in parsed(name_of(file)).find_all(nodes.Name)}
    imported = {pair for file in FILES for pair in imports_of(name_of(file))}
    written = {(name_of(file), macro) for file in FILES for macro in macros_of(name_of(file))}
    asked = {(name, macro) for name, macro in written if name.startswith("kinds/") and macro in asked_of_kinds()}
    assert written - used - imported - asked == set()


def asked_of_kinds() -> set[str]:
    """The macros that pages ask of the template of whatever kind a card is: `room.beside(…)`."""
    found = (node for file in FILES for node in parsed(name_of(file)).find_all(nodes.Getattr))
    return {node.attr for node in found if isinstance(node.node, nodes.Name) and node.node.name == "room"}


def test_the_template_of_a_kind_is_named_after_it_and_has_only_what_is_asked_for() -> None:
    for file in FILES:
        folder, _, name = name_of(file).partition("/")
        if folder == "kinds" and name != "plain.html":
            assert name.removesuffix(".html") in KINDS
            assert set(macros_of(name_of(file))) & asked_of_kinds()


def test_every_part_is_used() -> None:
    used = {other for file in FILES for other, _ in imports_of(name_of(file))}
    assert {name for file in FILES if (name := name_of(file)).startswith("parts/")} == used
