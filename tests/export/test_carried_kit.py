"""The kit as a folder: every page leads only to what is there, and to nobody else."""

import json
import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from easyread.export.carried_kit import Choice, carried_kit
from easyread.web.app import create_app
from easyread.web.settings import Settings
from tests.contents import shipped_content

NAMED = re.compile(r'(?:href|src|data-address|data-clock|data-keep|data-worker)="([^"]*)"')
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


def read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


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
    assert not list(folder.rglob("*sig-nej.*"))
    assert len(list(folder.glob("*/kort-parathed.html"))) == 2
    assert {file.name for file in folder.glob("*/fagperson-fremskudt*.html")} == {
        "fagperson-fremskudt.html",
        "fagperson-fremskudt-sider.html",
    }


def test_a_list_names_what_is_there_with_its_bytes_and_the_build_of_its_pages(folder: Path) -> None:
    lists = {file.relative_to(folder).as_posix(): read(file) for file in folder.glob("net/**/*.json")}
    assert {"net/hjem.json", "net/hjem-ung-kvinde.json", "net/kort/parathed-ung-kvinde.json"} <= lists.keys()
    [build] = {found["build"] for found in lists.values()}
    for name, found in lists.items():
        assert len(found["files"]) > 5, name
        for place, size in {**found["pages"], **found["files"]}.items():
            assert (folder / place).stat().st_size == size, place
        for place in found["pages"]:
            assert f'<html data-build="{build}"' in (folder / place).read_text(encoding="utf-8")
    script = (folder / "sw.js").read_text(encoding="utf-8")
    assert '"isCarried": true' in script
    assert f'"build": "{build}"' in script


def test_another_choice_is_another_build(folder: Path, tmp_path: Path) -> None:
    content = shipped_content()
    [deck], persona = (content.library.decks["da"]["parathed"],), content.library.personas["da"][0]
    only = {**content.library.decks, "da": {deck.id: deck}}
    app = create_app(replace(content, library=replace(content.library, decks=only)), Settings(Path("nowhere")))
    for name in ("one", "same"):
        carried_kit(app, Choice((deck,), (persona,), "da"), papers=False).write(app, tmp_path / name)
    builds = [read(place / "net/hjem.json")["build"] for place in (folder, tmp_path / "one", tmp_path / "same")]
    assert builds[0] != builds[1] == builds[2]


def test_its_app_opens_at_its_first_page(folder: Path) -> None:
    told = read(folder / "manifest.webmanifest")
    assert told["start_url"] == "index.html"
    assert all((folder / icon["src"]).is_file() for icon in told["icons"])
