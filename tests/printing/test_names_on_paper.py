"""Names and signs of anybody: whole on paper, or a line to write on. Never a part of one."""

import unicodedata
from functools import cache
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.kit.card import WRITE
from easyread.kit.step import Answers, own_keys
from easyread.kit.steps.router import steps
from easyread.letters import typed
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.other_scripts import lacking
from easyread.printing.pdf.page import Document, Page, Words
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.typesetting import set_own_words
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import pictures_for
from tests.forms import content, deck, persona
from tests.hostile import tries
from tests.printed import elements, opened, texts, told

NAMES = (
    "Łukasz Żółć",
    "Đorđe Čžš",
    "Ağa Ştefan",
    "Nguyễn Thị Hương",
    "Václav Dvořák",
    "Bērziņš",
    "Şahin Öztürk ığ",
    "Gå på café, Åse på Færø",
    "Олена Ґонта",
    "Ελένη",
    "محمد العربي",
    "فرشته ۱۲",
    "தமிழ் பெயர்",
    "😀",
)
"""What was lost once."""

UNKNOWN = "Qvark中Zwylle"
"""Has a sign that no font has in the middle, and letters that stand nowhere else in the kit."""

SHORT = ("aftale", "noedplan-2")
"""Sections, signatures and answers; frames, and words behind a label. The other decks are tried by `make deep`."""

DECKS = tuple(
    found.id if found.id in SHORT else pytest.param(found.id, marks=pytest.mark.deep)
    for found in content().library.for_citizens("da")
    if any(step.own for step in steps(found, persona().forms))
)
SCRIPTS = (
    (0x41, 0x24F), (0x1E00, 0x1EFF), (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x587), (0x5D0, 0x5EA), (0x620, 0x6D3),
    (0x900, 0x97F), (0x980, 0x9FE), (0xB82, 0xBFA), (0xE01, 0xE5B), (0x1200, 0x137C), (0x10D0, 0x10FF),
    (0x1F600, 0x1F64F),
    (0x4E00, 0x4E80), (0xAC00, 0xAC80), (0x13A0, 0x13FF),
)  # fmt: skip


def everywhere(deck_id: str, *words: str) -> Answers:
    """Return answers that lead through a deck, with own words wherever there can be some."""
    found: dict[str, tuple[str, ...]] = {}
    each = cycle(words)
    for step in steps(deck(deck_id), persona().forms):
        if step.answers:
            found[step.key] = (step.answers[0].id,)
        if step.own and WRITE in step.own.means:
            found[own_keys(step.key)[0]] = (next(each),)
            if not step.takes_many:
                found.pop(step.key, None)
    return found


def on_paper(words: str) -> bytes:
    """Return one sheet with own words alone."""
    source = content()
    block = set_own_words(words, 100, 14)
    page = Page(Size(210, 297), (Words(block, Box(20, 20, 100, block.height)),))
    return write_pdf(Document("Prøve", "da", (page,)), pictures_for(source, PrintOptions()))


@cache
def forms_with(deck_id: str, *words: str) -> bytes:
    return print_answers(content(), deck(deck_id), persona(), PrintOptions(answers=everywhere(deck_id, *words)))


def test_names_are_whole_on_an_agreement() -> None:
    read = told(forms_with("aftale", *NAMES[:7])) + told(forms_with("aftale", *NAMES[7:]))
    assert [name for name in NAMES if name not in read] == []


@pytest.mark.parametrize("deck_id", DECKS)
def test_no_part_of_words_that_no_font_has_is_on_any_form(deck_id: str) -> None:
    read = told(forms_with(deck_id, UNKNOWN))
    assert "Qvark" not in read
    assert "Zwylle" not in read


@pytest.mark.parametrize("deck_id", DECKS)
def test_own_words_are_on_the_forms_of_every_deck_that_asks_for_them(deck_id: str) -> None:
    assert "QvarkZwylle" in told(forms_with(deck_id, "QvarkZwylle"))


def test_a_line_to_write_on_stands_for_what_no_font_has() -> None:
    pdf = on_paper(UNKNOWN)
    assert texts(pdf) == [""]
    with opened(pdf) as found:
        assert b" l" in found.pages[0].Contents.read_bytes()
        assert list(elements(found)) == []


names = st.sampled_from(SCRIPTS).flatmap(
    lambda script: st.text(st.characters(min_codepoint=script[0], max_codepoint=script[1]), min_size=1, max_size=12)
)


TYPED = st.lists(names, min_size=1, max_size=4).map(lambda words: " ".join(typed(" ".join(words)).split()))


@tries(40)
@given(TYPED)
def test_whatever_is_typed_is_whole_or_a_line(words: str) -> None:
    assert_whole_or_a_line(words)


@pytest.mark.deep
@tries(400)
@given(TYPED)
def test_whatever_is_typed_is_whole_or_a_line_many_times(words: str) -> None:
    assert_whole_or_a_line(words)


def assert_whole_or_a_line(words: str) -> None:
    read = told(on_paper(words))
    if lacking(words):
        assert read == ""
    else:
        assert _letters(words) in _letters(read)


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace())
