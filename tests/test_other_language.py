"""A language is data alone: a kit to which one was added shows, says and prints it, and nothing else."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from babel.dates import get_day_names, get_month_names

from easyread.languages import BASE_LANGUAGE, KNOWN_LANGUAGES
from tests.other_language import CODE, LOCALE, make_kit
from tests.printed import opened, texts
from tests.web.page_client import content

pytestmark = pytest.mark.deep

ROOT = Path(__file__).parents[1]
_QUOTED = re.compile("«[^«»]*»")
_WORD = re.compile(r"[^\W\d_]+")
_SAME = (
    "Samtalekassen",
    "CC BY",
    "Aa",
    "Atkinson",
    "OpenDyslexic",
    *(language.name for language in KNOWN_LANGUAGES.values()),
)
"""What is the same in every language: names, the licence, and a sample of letters."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pages, the prints and the speech of such a kit."""
    kit, out = tmp_path_factory.mktemp("kit") / "kit", tmp_path_factory.mktemp("pages")
    make_kit(kit)
    run = [sys.executable, "-m", "tests.other_language_pages", str(out)]
    done = subprocess.run(
        run, cwd=kit, env={"PYTHONPATH": f"{kit}:{ROOT}"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return out


@cache
def same() -> re.Pattern[str]:
    """What has no words in a language: names, dates by Babel, ids of decks and cards, and titles of the sources."""
    decks = content().library.in_order(BASE_LANGUAGE)
    calendar = (*get_day_names("wide", locale=LOCALE).values(), *get_month_names("wide", locale=LOCALE).values())
    sources = (source.words for deck in decks for source in deck.sources)
    longest_first = sorted({*_SAME, *calendar, *sources}, key=len, reverse=True)
    ids = (rf"{deck.id}( · [a-z0-9.-]+)?" for deck in decks)
    return re.compile(rf"(?<!\w)({'|'.join([*map(re.escape, longest_first), *ids])})(?!\w)")


def unquoted(text: str) -> list[str]:
    """Return the words of a text that stand in no quotes and are not the same in all languages."""
    bare = 1
    while bare:
        text, bare = _QUOTED.subn(" ", text)
    return _WORD.findall(same().sub(" ", text))


def shown(page: Path) -> Iterator[str]:
    """Yield every text of a page that somebody sees or hears read."""
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.read_bytes())
    for element in root.iter():
        if element.tag not in {"script", "code"}:
            yield from (
                text for text in (element.text, element.tail, *map(element.get, ("alt", "aria-label", "title"))) if text
            )


def test_the_language_gives_no_problem(folder: Path) -> None:
    assert (folder / "problems.txt").read_text(encoding="utf-8") == ""


def test_every_page_is_in_the_language(folder: Path) -> None:
    pages = sorted(folder.glob("*.html"))
    assert len(pages) > 10
    found = {(page.name, text) for page in pages for text in shown(page) if unquoted(text)}
    assert found == set()


def test_all_that_is_said_is_in_the_language_and_a_voice_says_it(folder: Path) -> None:
    said = (folder / "said.txt").read_text(encoding="utf-8").splitlines()
    assert len(said) > 500
    assert {text for text in said if unquoted(text)} == set()
    assert (folder / "faults.txt").read_text(encoding="utf-8") == ""
    assert len(list((folder / "speech").rglob("*.mp3"))) == 1


def test_every_print_is_in_the_language(folder: Path) -> None:
    prints = sorted(folder.glob("*.pdf"))
    assert {"foelelser-kort-a7.pdf", "foelelser-stamkort-a5.pdf", "aftale-answers.pdf"} <= {
        file.name for file in prints
    }
    for file in prints:
        pdf = file.read_bytes()
        with opened(pdf) as read:
            assert str(read.Root.Lang) == CODE
        assert {(file.name, word) for page in texts(pdf) for word in unquoted(page)} == set()
