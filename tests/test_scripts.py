"""The tests of the scripts that know nothing of a page (tests/js): in node, or where there is none in Chromium."""

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, HEADLESS

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "tests" / "js").glob("*.test.js"))
SCRIPTS = [*ROOT.glob("static/js/**/*.js"), *ROOT.glob("static/worker/*.js")]
STANDS_IN = {"node:test": "node_test.js", "node:assert/strict": "node_assert.js"}
ORIGIN = "http://tests.invalid/"
RUN = "file => import(`/tests/js/${file}`).then(() => import('node:test')).then(({ outcomes }) => outcomes)"
OLDEST_NODE = (20, 19)

_NAMED = re.compile(r'^test\("(.+)", ', re.MULTILINE)
_IMPORTED = re.compile(r'^(?:import|export)\b[^;]*? from "(.+?)";', re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)
_NAMES = re.compile(r'^import \{ (.+?) \} from "(?:.*/)?(.+?)";', re.MULTILINE)

CASES = [(file.name, name) for file in FILES for name in _NAMED.findall(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("file", "name"), CASES)
def test_script(file: str, name: str) -> None:
    fault = outcomes()[file].get(name, f"{file} did not run it")
    assert not fault, fault


@cache
def outcomes() -> dict[str, dict[str, str]]:
    """The fault of each test of each file, "" for one that passed."""
    if node := new_enough_node():
        return {file.name: in_node(node, file) for file in FILES}
    if HEADLESS:
        return in_chromium()
    if os.environ.get("EASYREAD_BROWSER_REQUIRED"):
        pytest.fail("Node or Chromium is needed here: install one first.")
    pytest.skip("Neither node nor Chromium is installed; install one to run the tests of the scripts.")


def new_enough_node() -> str | None:
    """The path of node, where it is one that sees by itself that a script is a module."""
    node = shutil.which("node")
    if node is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return node if tuple(int(part) for part in said.strip().lstrip("v").split(".")) >= OLDEST_NODE else None


def in_node(node: str, file: Path) -> dict[str, str]:
    command = [node, "--test", "--test-reporter=junit", str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = ET.fromstring(ran.stdout)  # noqa: S314 - node just wrote it
    except ET.ParseError:
        pytest.fail(f"node says: {ran.stdout}{ran.stderr}")
    return {case.attrib["name"]: fault_of(case) for case in found.iter("testcase")}


def fault_of(case: ET.Element) -> str:
    fault = case.find("failure")
    return "" if fault is None else fault.text or fault.get("message") or "failed"


def in_chromium() -> dict[str, dict[str, str]]:
    stand_ins = {name: f"{ORIGIN}tests/js/in_browser/{stand_in}" for name, stand_in in STANDS_IN.items()}
    page_text = f'<script type="importmap">{json.dumps({"imports": stand_ins})}</script>'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=HEADLESS, args=FLAGS)
        page = browser.new_page()
        page.route(f"{ORIGIN}**/*.js", lambda route: route.fulfill(path=ROOT / route.request.url.removeprefix(ORIGIN)))
        page.route(ORIGIN, lambda route: route.fulfill(body=page_text, content_type="text/html"))
        found: dict[str, dict[str, str]] = {}
        for file in FILES:
            page.goto(ORIGIN)
            found[file.name] = page.evaluate(RUN, file.name)
        browser.close()
    return found


@pytest.mark.parametrize("file", sorted(SCRIPTS), ids=lambda file: file.name)
def test_every_import_names_a_script_that_is_there(file: Path) -> None:
    for address in _IMPORTED.findall(file.read_text(encoding="utf-8")):
        assert address.startswith("."), f"{address}: only scripts of the kit are served"
        assert (file.parent / address).is_file(), f"{file.name} imports {address}"


def test_nothing_is_exported_that_nobody_imports() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in SCRIPTS}
    tests = [file.read_text(encoding="utf-8") for file in FILES]
    wanted = {
        (script, name.split(" as ")[0])
        for text in [*texts.values(), *tests]
        for names, script in _NAMES.findall(text)
        for name in names.split(", ")
    }
    exported = {(script, name) for script, text in texts.items() for name in _EXPORTED.findall(text)}
    assert exported - wanted == set()
