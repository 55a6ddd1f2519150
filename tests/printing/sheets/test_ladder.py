"""What is over the water, and what is under it."""

import pytest

from easyread.drawing.pictures.colour import grey
from easyread.kit.step import Answers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.page import Panel, Polyline, Words
from easyread.printing.print_deck import NOBODY, job_pages, pictures_for
from easyread.printing.sheets.ladder import WATER
from tests.forms import all_answers, content, deck, pages_of, persona, words_on

OWN: Answers = {
    "er-noget-svaert": ("ja",),
    "mennesker.alene": ("lidt",),
    "mennesker.skaenderi": ("ja",),
    "mennesker.udenfor": ("nej",),
    "tale-foerst": ("alene",),
    "kender-du-det": ("ja",),
    "rusmidler-giver": ("ro",),
}
PERSONA: Answers = {"er-noget-svaert": ("nej",), "personen.udenfor": ("ja",), "rusmidler-giver.persona": ("ro",)}


@pytest.mark.parametrize(
    ("answers", "under"), [(OWN, "Skænderier"), (PERSONA, "Ikke at være med")], ids=["own", "of her"]
)
def test_what_rusmidler_give_is_over_the_water_and_what_is_hard_under_it(answers: Answers, under: str) -> None:
    (page,) = pages_of("isbjerg-ark", answers)
    (water,) = (found for found in page.elements if isinstance(found, Panel) and found.fill == WATER)
    y = {" ".join(found.block.lines): found.box.y for found in page.elements if isinstance(found, Words)}
    assert y["Ro"] < water.box.y < y[under]


def test_what_is_hard_is_under_water_on_another_page_too() -> None:
    first, second = pages_of("isbjerg-ark", all_answers(deck("isbjerg"), persona()))
    for page, lowest in ((first, "At kede sig"), (second, "Skænderier")):
        (water,) = (found for found in page.elements if isinstance(found, Panel) and found.fill == WATER)
        word = next(
            found for found in reversed(page.elements) if isinstance(found, Words) and lowest in words_of(found)
        )
        assert water.box.y < word.box.y < word.box.bottom < water.box.bottom
        assert page.elements.index(water) < page.elements.index(word)


def words_of(found: Words) -> str:
    return " ".join(found.block.lines)


def test_what_got_a_no_is_not_there_and_a_little_is_told() -> None:
    (page,) = pages_of("isbjerg-ark", OWN)
    assert "Ikke at være med" not in words_on(page)
    assert "At være alene: lidt" in words_on(page)


def test_to_tick_there_is_each_thing_once() -> None:
    (page,) = pages_of("isbjerg-ark", None)
    boxes = [found for found in page.elements if isinstance(found, Panel) and found.to_fill == "tick"]
    assert len(boxes) == 5 + 12
    assert "hende" not in words_on(page)


def test_the_empty_iceberg_is_for_everybody_and_has_the_water_of_its_style() -> None:
    source = content()
    for style, fill, waters in (
        ("colour", WATER, 1),
        ("outline", WATER, 0),
        ("grey", WATER, 0),
        ("grey", grey(WATER), 1),
    ):
        options = PrintOptions(style=style)  # type: ignore[arg-type]
        job = Job(
            deck("isbjerg"),
            (NOBODY,),
            source.layouts["isbjerg-a3"],
            options,
            source.pictures,
            pictures_for(source, options),
        )
        (page,) = job_pages(job)
        assert sum(1 for found in page.elements if isinstance(found, Panel) and found.fill == fill) == waters
        assert sum(1 for found in page.elements if isinstance(found, Polyline)) >= 3
