"""The kit as a folder: every page leads only to what is there, and to nobody else."""

import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from easyread.export.carried_kit import Choice, carried_kit
from easyread.web.app import create_app
from easyread.web.settings import Settings
from tests.contents import shipped_content

NAMED = re.compile(r'(?:href|src|data-address|data-clock)="([^"]*)"')
DECKS = ("parathed", "netvaerkscirkel", "folder-alkohol", "fremskudt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = shipped_content()
    library = content.library
    decks = {**library.decks, "da": {name: library.decks["da"][name] for name in DECKS}}
    personas = {**library.personas, "da": tuple(who for who in library.personas["da"] if not who.optional)[:2]}
    content = replace(content, library=replace(library, decks=decks, personas=personas))
    app = create_app(content, Settings(Path("nowhere")))
    out = tmp_path_factory.mktemp("export")
    choice = Choice(tuple(decks["da"].values()), personas["da"], "da")
    assert carried_kit(app, choice, papers=False).write(app, out) > 1_000_000
    return out


@cache
def pages(folder: Path) -> dict[Path, str]:
    return {file: file.read_text(encoding="utf-8") for file in folder.rglob("*.html")}


def test_everything_that_a_page_names_is_there(folder: Path) -> None:
    missing = []
    for page, text in pages(folder).items():
        for found in set(NAMED.findall(text)):
            path = urlsplit(unescape(found)).path
            if path and not found.startswith("data:") and not (page.parent / path).is_file():
                missing.append(f"{page.relative_to(folder)}: {found}")
    assert missing == []
    assert len(pages(folder)) > 30


def test_no_page_names_an_address_of_a_server_or_of_anybody_else(folder: Path) -> None:
    for page, text in pages(folder).items():
        assert re.findall(r'="/[^"]*"', text) == [], page
        assert re.findall(r'(?:href|src|action)="\w+://', text) == [], page
    for sheet in folder.rglob("*.css"):
        assert re.findall(r'url\((?!"?data:|\.\./)[^)]*', sheet.read_text(encoding="utf-8")) == []


def test_only_what_was_chosen_is_carried(folder: Path) -> None:
    assert not list(folder.rglob("sig-nej*"))
    assert len(list(folder.glob("*/kort/parathed.html"))) == 2
    assert {file.name for file in folder.glob("*/fagperson/fremskudt*.html")} == {"fremskudt.html"}
