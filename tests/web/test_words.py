"""Words of the screens: all are translated, and all that is said aloud is made beforehand."""

from dataclasses import replace
from io import BytesIO
from itertools import product

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from easyread.languages import KNOWN_LANGUAGES, LANGUAGES
from easyread.web.words import TRANSLATIONS
from tests.web.page_client import PERSONA, content, made_beforehand, pages

WEB = TRANSLATIONS.parent
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
KEYWORDS = {"_": None, "gettext": None, "to_translate": None}
FOLDER = TRANSLATIONS / "en" / "LC_MESSAGES"
SAME = {"Type", "Version", "Pause", "Print", "Print: %(title)s", "Start", "Stop", "%(least)s–%(most)s min", ""}

SELDOM_IN_ENGLISH = [
    pytest.param(language, marks=[] if language == "da" else pytest.mark.deep) for language in LANGUAGES
]


def english() -> Catalog:
    return read_po(BytesIO((FOLDER / "messages.po").read_bytes()), locale="en")


def test_every_word_of_the_screens_is_translated_and_nothing_else_is() -> None:
    found = extract_from_dir(WEB, METHODS, {"**.html": {"trimmed": "true"}}, keywords=KEYWORDS)
    wanted = {message for _, _, message, _, _ in found}
    translated = {message.id for message in english() if message.string and message.id}

    assert wanted == translated


def test_the_compiled_words_are_those_of_the_source() -> None:
    compiled = read_mo((FOLDER / "messages.mo").open("rb"))

    assert {m.id: m.string for m in compiled if m.id} == {m.id: m.string for m in english() if m.id}


def test_no_translation_is_left_as_it_was() -> None:
    assert {message.id for message in english() if message.id == message.string} <= SAME


@pytest.mark.parametrize(
    "address", ["/", f"/?persona={PERSONA}", f"/kort/parathed?persona={PERSONA}", "/indstillinger", "/fagperson/", "/x"]
)
def test_english_pages_have_no_danish_words_of_the_screens(address: str) -> None:
    joint = "&" if "?" in address else "?"
    page = pages().get(f"{address}{joint}sprog=en", status=404 if address == "/x" else 200)
    danish = {str(message.id) for message in english() if message.id != message.string and len(str(message.id)) > 4}

    assert danish & {text.strip() for text in page.root.itertext()} == set()


@pytest.mark.deep
def test_every_sound_that_a_page_asks_for_is_made_beforehand() -> None:
    """Those of the decks are compared in tests/web/pages/test_deck_page.py."""
    for language, persona in product(LANGUAGES, ("ung-mand", PERSONA)):
        who = f"persona={persona}&sprog={language}"
        for address in ("/", f"/?{who}", f"/?flere=ja&sprog={language}", f"/indstillinger?{who}"):
            assert pages().get(address).sounds <= made_beforehand(), address


@pytest.mark.deep
@pytest.mark.parametrize("language", SELDOM_IN_ENGLISH)
def test_every_sound_of_a_summary_is_made_beforehand(language: str) -> None:
    for deck in content().library.for_citizens(language):
        address = f"/kort/{deck.id}?persona={PERSONA}&sprog={language}"
        fields: dict[str, list[str]] = {}
        for field in pages().get(address).all("input"):
            value = "2026-12-24" if field.get("type") == "date" else field.get("value", "")
            if value not in {"", "ved-ikke"}:
                fields.setdefault(field.attrib["name"], []).append(value)
        for answers in (fields, {name: ["ved-ikke"] for name in fields}, {}):
            page = pages().post(address.replace(deck.id, f"{deck.id}/svar"), answers)
            assert page.sounds <= made_beforehand()


def test_a_page_says_when_it_is_read_from_right_to_left(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pages().get("/?sprog=en").one("html").get("dir") is None
    monkeypatch.setitem(KNOWN_LANGUAGES, "en", replace(KNOWN_LANGUAGES["en"], locale="ar"))
    assert pages().get("/?sprog=en").one("html").get("dir") == "rtl"
