"""`docs/web.md` says what pages and scripts build on: all that is used stands in it, and all in it is used."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import tinycss2

from tests.style_sheet import rules
from tests.web.page_client import new_app, pages

ROOT = Path(__file__).parents[1]
CONTRACT = (ROOT / "docs" / "web.md").read_text(encoding="utf-8")
TEMPLATES = "easyread/web/templates/**/*.html"
SCRIPTS = "static/js/**/*.js"
DRAWN_IN_PYTHON = "easyread/drawing/pictures/network_circle.py"
"""What is drawn in Python and goes into a page as it is."""

_ATTRIBUTE = re.compile(r"\bdata-[a-z]+(?:-[a-z]+)*")
_JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAKEN_APART = re.compile(r"\{ ([^{}]+) \} = [^;=]*dataset;|dataset: \{ ([^{}]+) \}")
_FILE = re.compile(r"`(?!/)(?:[\w/.]*/)?(\w+\.(?:js|py|css|svg|po))`")
_ROW = re.compile(r"^\| (.+?) \|", re.MULTILINE)
_ADDRESS = re.compile(r"`(/[^`?]*)(?:\?[^`]*)?`(?: (GET|POST))?")


def read(pattern: str) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(ROOT.glob(pattern)))


def part(title: str) -> str:
    """The part of the contract under a heading."""
    return CONTRACT.split(f"\n## {title}", 1)[1].split("\n## ", 1)[0]


def rows(title: str) -> dict[str, list[str]]:
    """The table under a heading: the words in backticks of the second column, by the one in the first."""
    lines = [line.split(" | ") for line in part(title).splitlines() if line.startswith("| `")]
    return {line[0].strip("| `"): re.findall(r"`([^`(]+)`", line[1].split("(")[0]) for line in lines}


@cache
def written() -> frozenset[str]:
    """The attributes that pages come with."""
    return frozenset(_ATTRIBUTE.findall(_JINJA_COMMENT.sub("", read(TEMPLATES)) + read(DRAWN_IN_PYTHON)))


@cache
def looked_for() -> frozenset[str]:
    """The attributes that scripts and style sheets look for, or set."""
    return frozenset({*in_scripts(read(SCRIPTS)), *_ATTRIBUTE.findall(read("static/css/*.css")), *looks()})


def in_scripts(text: str) -> Iterator[str]:
    yield from re.findall(r"\[(data-[a-z-]+)", text)
    names = re.findall(r'dataset\.(\w+)|"(\w+)" in \w+\.dataset|toast\("(\w+)"\)', text)
    yield from (hyphened(name) for found in names for name in found if name)
    for found in _TAKEN_APART.findall(text):
        yield from (hyphened(name.split(":")[0].strip()) for part in found if part for name in part.split(","))


def looks() -> list[str]:
    """The attributes of <html> that device.js sets, which it names in a list."""
    [names] = re.findall(r"const LOOKS = \[(.+)\];", read("static/js/device.js"))
    return [f"data-{name}" for name in re.findall(r'"(\w+)"', names)]


def hyphened(name: str) -> str:
    """doneSay → data-done-say."""
    return "data-" + re.sub("[A-Z]", lambda capital: f"-{capital[0].lower()}", name)


def test_every_data_attribute_is_in_the_contract_and_every_one_in_it_is_used() -> None:
    assert set(_ATTRIBUTE.findall(CONTRACT)) == written() | looked_for()


def test_every_data_attribute_of_a_page_is_looked_for() -> None:
    assert written() - looked_for() == set()


def test_the_addresses_are_those_of_the_server() -> None:
    served = {
        f"{without_names(rule.rule)} {method}"
        for rule in new_app().url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    told = [
        f"{without_names(address)} {method or 'GET'}"
        for row in _ROW.findall(part("Addresses"))
        for address, method in _ADDRESS.findall(row)
    ]
    assert sorted(told) == sorted(served)


def without_names(address: str) -> str:
    """/kort/<deck_id> → /kort/<>: what a part is called differs."""
    return re.sub(r"<(?:path:)?\w+>", "<>", address)


def test_the_attributes_of_html_are_those_of_the_style_sheets() -> None:
    table = {name: values for name, values in rows("`<html>` attributes").items() if name.startswith("data-")}
    drawn: dict[str, set[str]] = {}
    for rule in rules():
        for name, value in re.findall(r'\[(data-[\w-]+)="(\w+)"\]', tinycss2.serialize(rule.selector)):
            drawn.setdefault(name, set()).add(value)
    assert {name: set(values[1:]) for name, values in table.items()} == {name: drawn[name] for name in looks()}
    assert sorted(table) == sorted(looks())


def test_the_settings_are_those_of_the_page() -> None:
    page = pages().get("/indstillinger")
    offered: dict[str, list[str]] = {}
    for radio in page.all("input", type="radio"):
        if radio.attrib["name"] == "practice":
            continue
        place = 0 if "checked" in radio.attrib else 99
        offered.setdefault(radio.attrib["name"], []).insert(place, radio.attrib["value"])
    told = rows("Settings")
    assert {name: (values[0], set(values)) for name, values in told.items()} == {
        name: (values[0], set(values)) for name, values in offered.items()
    }


def test_every_event_of_the_scripts_is_in_the_contract() -> None:
    told = set(re.findall(r'new (?:Custom)?Event\("(\w+)"', read(SCRIPTS)))
    assert told == set(re.findall(r"`(\w+(?:shown|failed|changed|come|here|held))`", CONTRACT))


@pytest.mark.parametrize("name", sorted(set(_FILE.findall(CONTRACT))))
def test_every_file_that_the_contract_names_is_there(name: str) -> None:
    assert [*ROOT.glob(f"static/**/{name}"), *ROOT.glob(f"easyread/**/{name}"), *ROOT.glob(f"tests/{name}")]
