"""Files of one's own with anything in them: what is wrong is told as a problem, and what is taken can be used."""

import io
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from easyread.content import Content
from easyread.drawing.pictures.style import STYLES
from easyread.kit.reading.library import load_library
from easyread.kit.rules.all_rules import RULES
from easyread.kit.rules.deck_rules import check_deck
from easyread.kit.steps.spoken import utterances
from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import load_layouts
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_deck import CannotPrintError, layouts_for, print_deck
from easyread.problems import has_errors
from easyread.speech.cache import Cache
from easyread.speech.worker import Worker
from tests.bad_deck import GOOD_KIT, shelf_of, small_kit
from tests.hostile import damaged, redrawn, rewritten, tries
from tests.picture_shelf import BUST, DOT, GROUND, PERSONAS, SQUARE, load
from tests.printed import on_a_page, opened
from tests.web.page_client import content

NUMBERS = ("-1", "0", "1e999", "-1e9", "nan", "inf", "9" * 400, "1_0", "0x1", "", ".", "-", "1 2 3", "+5", "1e-99")
TOML = (
    *NUMBERS,
    '"', '"""', "[", "]", "[[", "{", "}", "=", "#", "[]", "{}", "true", '""', '" "', "[1]", '["a", 1]', "{ a = 1 }",
    '"ja"', '"{tal}"', '"{"', '"æøå"', '"\\u0000"', '"../../x"', "1979-05-27", "[[[[[[",
    '"kort"', "1", "2", "10", "20", "210", "400", "'" * 7, '"' + "o" * 2001 + '"',
)  # fmt: skip
ATTRIBUTES = tuple(
    (name, value)
    for names, values in (
        (
            ("d",),
            ("M x y z", "M 10 10 L 20", "M0 0A1 1 0 1 1 0 0", "M0 0A0 0 0 0 0 1e-99 9", "", "M0 0zzm1 1", "M1-1.5.5"),
        ),
        (
            ("d",),
            ("M1 1c1 1 1 1 1 1s2 2 3 3q1 1 2 2t3 3h1v1H1V1z", "M0 0A1e-99 9999 90 1 0 3 4", "M9999 9999a1 1 0 0 1 0 0"),
        ),
        (("points",), ("1 2 3 x", "1 2 3", "", "1,2-3,4", "0 0", "1 2 3 4 5 6")),
        (
            ("transform", "gradientTransform"),
            ("matrix(1 2)", "scale(0)", "rotate(9999)", "skewX(80)", "", "matrix(0 0 0 0 0 0)"),
        ),
        (("transform",), ("scale(9999) scale(9999)", "translate(9999,-9999) rotate(1 2 3)", "turn(1)", "rotate(1 2)")),
        (("clip-path", "fill"), ("url(#box)", "url(#sky)", "url(#gone)", "url(#box) url(http://a/b)", "none")),
        (("stroke-dasharray",), ("0", "1,1", "1 -1", "none", "1e-99", ".5.5")),
        (("stroke-width", "stroke-miterlimit", "stroke-dashoffset", "r", "rx", "ry", "width", "x1", "offset"), NUMBERS),
        (("x", "cx", "r", "rx", "height", "stroke-width", "offset"), ("0", "5", "9999", "1e-99", "50%")),
        (("stroke", "stop-color"), ("none", "#1f2430", "red", "url(#sky)")),
        (("id",), ("box", "sky", "a b", "")),
        (("data-tone", "data-substance", "data-ground", "data-slot"), ("skin", "yes", "hand", "x")),
        (
            ("fill-rule", "stroke-linecap", "stroke-linejoin", "gradientUnits"),
            ("evenodd", "round", "userSpaceOnUse", "x"),
        ),
        (("viewBox",), ("0 0 800 600", "0 0 1 1", "")),
    )
    for name in names
    for value in values
)
PICTURE = (
    '<defs><linearGradient id="sky" x1="0" x2="1"><stop offset="0" stop-color="#ffffff"/></linearGradient>'
    '<clipPath id="box"><rect width="90" height="90"/></clipPath></defs><g clip-path="url(#box)" '
    'transform="translate(1,2) scale(.5) rotate(9 2 3)"><path d="M0,0 L9,9 q1 1 2 2 a9 9 0 0 1 4 4z"'
    ' fill="url(#sky)"/></g>'
    '<polyline points="1 2 3 4" fill="none" stroke="#1f2430" stroke-dasharray="3 11" stroke-linecap="round"/>'
)
PICTURES = (SQUARE.format(GROUND + DOT + BUST), SQUARE.format(GROUND + PICTURE))
BROKEN_XML = ("<g>", "</g>", "<svg>", "<clipPath/>", "&amp;", "&x;", "<![CDATA[", "<!DOCTYPE svg>", "\0", "\x1b")
pictures = st.one_of(
    *[redrawn(PICTURES, ATTRIBUTES)] * 4, rewritten([text.replace(">", ">\n") for text in PICTURES], BROKEN_XML)
)


def draws_what_it_takes(svg: str) -> None:
    """Whatever a picture is: if check says nothing of it, it can be composed and printed in every style."""
    with tempfile.TemporaryDirectory() as folder:
        found, problems = load(Path(folder), {"ting/prik.svg": svg, "ting/pictures.toml": '[prik]\nalt = "En prik."\n'})
    assert found.names() or has_errors(problems)
    for style in STYLES if found.names() else ():
        with opened(on_a_page(PictureForms(found, style), "ting/prik", PERSONAS[0])) as pdf:
            assert pdf.check_pdf_syntax() == []


@tries(25)
@given(pictures)
def test_a_picture_that_is_taken_can_be_drawn(svg: str) -> None:
    draws_what_it_takes(svg)


@pytest.mark.deep
@tries(200)
@given(pictures)
def test_every_picture_that_is_taken_can_be_drawn(svg: str) -> None:
    draws_what_it_takes(svg)


@pytest.mark.parametrize(
    "inside",
    [
        "<g>" * 2800 + "</g>" * 2800,
        "".join(f'<g id="a{at}"/>' for at in range(20_000)),
        '<path d="M 1' + " 1" * 9000 + '"/>',
    ],
    ids=["deep", "20,000 ids", "one long path"],
)
def test_a_picture_without_end_is_told_at_once(inside: str, tmp_path: Path) -> None:
    found, problems = load(tmp_path, {"ting/prik.svg": SQUARE.format(inside), "ting/pictures.toml": ""})
    assert found.names() == ()
    assert {problem.code for problem in problems} & {"I16", "I29", "I30"}


DECK, ENGLISH = ((GOOD_KIT / "lille" / name).read_text(encoding="utf-8") for name in ("deck.toml", "en.toml"))


def tells_what_is_wrong(deck: str, english: str, use: Callable[[Content], None] = lambda _: None) -> None:
    """Whatever a deck is, reading it and asking all rules ends in problems; one without errors can be said and used."""
    with tempfile.TemporaryDirectory() as folder:
        kit = small_kit(Path(folder))
        (kit / "lille" / "deck.toml").write_text(deck, encoding="utf-8")
        (kit / "lille" / "en.toml").write_text(english, encoding="utf-8")
        library, problems = load_library(kit)
        for language, decks in library.decks.items():
            for found in decks.values():
                problems += check_deck(found, shelf_of(library, language), RULES)
                for persona in library.personas[language]:
                    assert utterances(found, persona)
        assert library.decks["da"] or has_errors(problems)
        if not has_errors(problems):
            use(replace(content(), library=library))


def print_it(kit: Content) -> None:
    deck = kit.library.decks["da"]["lille"]
    for layout in list(layouts_for(kit, deck))[:1]:
        try:
            print_deck(kit, deck, kit.library.personas["da"][:1], layout.name)
        except (CannotPrintError, LookupError):  # the small kit has pictures that the shipped one lacks
            continue


@tries(20)
@given(rewritten((DECK,), TOML), rewritten((ENGLISH,), TOML))
def test_a_deck_of_any_kind_ends_in_problems(deck: str, english: str) -> None:
    tells_what_is_wrong(deck, english)


@pytest.mark.deep
@tries(250)
@given(rewritten((DECK,), TOML), rewritten((ENGLISH,), TOML))
def test_every_deck_ends_in_problems_and_one_without_errors_prints(deck: str, english: str) -> None:
    tells_what_is_wrong(deck, english, print_it)


PRINT = shipped_folder("print")
LAYOUTS = tuple((PRINT / f"{name}.toml").read_text(encoding="utf-8") for name in ("kort-a7", "svar-a4", "stamkort-a5"))


def prints_or_refuses(layout: str) -> None:
    """Whatever a layout is: one that is taken prints a deck, or says what does not fit."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("words.toml", "spacing.toml"):
            shutil.copy(PRINT / name, folder)
        (Path(folder) / "et-ark.toml").write_text(layout, encoding="utf-8")
        layouts, problems = load_layouts(Path(folder), FORMS)
    assert layouts or has_errors(problems)
    for own in layouts.values():
        kit = replace(content(), layouts=layouts)
        deck = next(deck for deck in kit.library.in_order("da") if own.serves(deck))
        with suppress(CannotPrintError):
            print_deck(kit, deck, kit.library.personas["da"][:1], own.name)


@tries(8)
@given(rewritten(LAYOUTS, TOML))
def test_a_layout_of_any_kind_prints_or_is_refused(layout: str) -> None:
    prints_or_refuses(layout)


@pytest.mark.deep
@tries(150)
@given(rewritten(LAYOUTS, TOML))
def test_every_layout_prints_or_is_refused(layout: str) -> None:
    prints_or_refuses(layout)


def recorded(kind: str) -> bytes:
    out = io.BytesIO()
    soundfile.write(out, 0.3 * np.sin(np.arange(2000) / 9), 16_000, format=kind)
    return out.getvalue()


RECORDINGS = tuple(map(recorded, ("WAV", "OGG", "MP3")))


def is_kept_or_told(body: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache, file = Cache(Path(folder)), Path(folder) / "hej.mp3"
        file.write_bytes(body)
        key = "0" * 18
        job = {"key": key, "text": "", "voice": ["da", 125, 50], "neural": None, "recording": str(file)}
        reply = Worker(cache, Path(folder)).do(job)
        assert cache.has(key) == (reply == {"key": key})
        assert reply.get("code", "V08") == "V08"


@tries(60)
@given(damaged(RECORDINGS))
def test_a_damaged_recording_is_kept_or_told(body: bytes) -> None:
    is_kept_or_told(body)


@pytest.mark.deep
@tries(250)
@given(damaged(RECORDINGS))
def test_every_damaged_recording_is_kept_or_told(body: bytes) -> None:
    is_kept_or_told(body)
