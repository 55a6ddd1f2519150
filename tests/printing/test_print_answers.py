"""Answers on paper: on the forms of the deck, and none is lost that has no place there."""

from functools import cache

import pytest

from easyread.content import Content
from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import answer_jobs, print_answers
from easyread.printing.print_deck import pictures_for
from tests.contents import shipped_content
from tests.printed import elements, opened, texts

FEEDBACK: Answers = {"hvordan-var-det": ("godt",)}
NAMED: Answers = {"navn": ("et",), "bor": ("bolig",)}
HOPES: Answers = {"hvad-haaber": ("ro",)}
REWARDS: Answers = {"beloenninger.en-dag": ("musik",)}
TAKEN_BACK: Answers = {"i-dag": ("tilbage",), "min-underskrift": ("ja",), "behandlers-underskrift": ("ja",)}
DIPLOMA: Answers = {"diplom": ("ja",), "stolt": ("proevet",)}


@cache
def content() -> Content:
    return shipped_content()


def sheets(deck_id: str, answers: Answers) -> list[tuple[str, tuple[str, ...]]]:
    options = PrintOptions(answers=answers)
    deck, woman = content().library.decks["da"][deck_id], content().library.personas["da"][1]
    jobs = answer_jobs(content(), deck, woman, options, pictures_for(content(), options))
    return [(job.layout.name, job.options.cards) for job in jobs]


@pytest.mark.parametrize(
    ("deck_id", "answers", "wanted"),
    [
        ("persona", NAMED, [("persona-ark", ())]),
        ("persona", {**NAMED, **HOPES}, [("persona-ark", ()), ("svar-a4", ("hvad-haaber",))]),
        ("persona", HOPES, [("svar-a4", ())]),
        ("persona", {**NAMED, **FEEDBACK}, [("persona-ark", ())]),
        ("persona", {}, [("persona-ark", ())]),
        ("beloenning", {**REWARDS, **DIPLOMA}, [("beloenning-ark", ()), ("diplom", ())]),
        ("beloenning", {**REWARDS, "diplom": ("nej",)}, [("beloenning-ark", ()), ("svar-a4", ("diplom",))]),
        ("hvem-maa-vide-hvad", TAKEN_BACK, [("samtykke-ark", ())]),
        ("hvem-maa-vide-hvad", {"i-dag": ("senere",)}, [("svar-a4", ())]),
        ("droemmekort", HOPES, [("svar-a4", ())]),
        ("netvaerkscirkel", FEEDBACK, [("svar-a4", ())]),
    ],
)
def test_every_answer_has_its_sheet(deck_id: str, answers: Answers, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert sheets(deck_id, answers) == wanted


def test_what_has_no_place_on_the_form_follows_it_in_the_same_document() -> None:
    deck, woman = content().library.decks["da"]["persona"], content().library.personas["da"][1]
    pdf = print_answers(content(), deck, woman, PrintOptions(answers={**NAMED, **HOPES}))
    form, rest = texts(pdf)
    assert "Maja" in form
    assert "Mere ro" in rest
    assert "Maja" not in rest
    with opened(pdf) as document:
        assert [str(element.S) for element in elements(document)].count("/H1") == 1


@pytest.mark.parametrize(
    ("deck_id", "answers", "wanted"),
    [
        ("parathed", {"hvor-klar": ("4",)}, ["svar-a4"]),
        ("persona", NAMED, ["persona-ark", "svar-a4"]),
        ("persona", {**NAMED, **FEEDBACK}, ["persona-ark", "svar-a4"]),
    ],
)
def test_how_the_talk_was_stands_once_on_an_answer_sheet(deck_id: str, answers: Answers, wanted: list[str]) -> None:
    deck, woman = content().library.decks["da"][deck_id], content().library.personas["da"][1]
    options = PrintOptions(answers=answers, how="midt")
    jobs = answer_jobs(content(), deck, woman, options, pictures_for(content(), options))
    assert [job.layout.name for job in jobs] == wanted
    pages = texts(print_answers(content(), deck, woman, options))
    assert ["Sådan var det for mig i dag" in " ".join(page.split()) for page in pages].count(True) == 1
    assert "Både godt og svært" in pages[-1]
