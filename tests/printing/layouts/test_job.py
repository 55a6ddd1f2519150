"""Several personas in one print: what is the same for all comes once."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from easyread.kit.persona import Persona
from easyread.printing.layouts.job import Job, PrintOptions, SheetJob, as_booklets, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.sheet_head import sheet_title
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Page, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import set_text
from tests.printed import personas, small_deck, source

FOUR = personas()[:4]


def job(*people: Persona) -> SheetJob:
    layout = source().layouts["svar-a4"]
    assert isinstance(layout, SheetLayout)
    return Job(small_deck(), people, layout, PrintOptions(), source().pictures, PictureForms(source().pictures))


def pages_with(picture: str, job: SheetJob, persona: Persona) -> Iterator[Page]:
    tag = "H1" if job.begins_with(persona) else "H2"
    heading = Words(set_text("Ark", 50, 20), Box(0, 0, 50, 9), tag)  # type: ignore[arg-type]
    shown = job.image(picture, persona, Box(0, 10, 50, 50), "Et billede")
    yield Page(job.layout.sheet, (heading, shown, job.footer(persona)), sheet_title(job, persona))


def with_picture(picture: str) -> Callable[[SheetJob, Persona], Iterator[Page]]:
    return lambda job, persona: pages_with(picture, job, persona)


def words_of(page: Page) -> str:
    return " ".join(line for words in page.elements if isinstance(words, Words) for line in words.block.lines)


def test_a_sheet_that_is_the_same_for_all_comes_once_and_names_nobody() -> None:
    [page] = for_each_persona(with_picture("ting/prik"))(job(*FOUR))
    assert not any(persona.title in words_of(page) for persona in FOUR)
    assert [words.tag for words in page.elements if isinstance(words, Words)][0] == "H1"  # noqa: RUF015


def test_a_sheet_with_the_persona_in_it_comes_for_each_and_names_them() -> None:
    pages = for_each_persona(with_picture("ting/person"))(job(*FOUR))
    assert [persona.title in words_of(page) for page, persona in zip(pages, FOUR, strict=True)] == [True] * 4


def test_the_sheet_of_one_persona_names_them_though_it_would_do_for_all() -> None:
    [page] = for_each_persona(with_picture("ting/prik"))(job(FOUR[0]))
    assert FOUR[0].title in words_of(page)


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_folded_has_as_many_pages_for_each(count: int) -> None:
    folded = replace(job(*FOUR[:count]), options=PrintOptions(folded="short"))
    assert len(as_booklets(with_picture("ting/prik"))(folded)) == count


@pytest.mark.parametrize(("picture", "count"), [("ting/prik", 1), ("ting/person", 4)])
def test_a_page_to_read_comes_once_where_it_is_the_same(picture: str, count: int) -> None:
    assert len(as_booklets(with_picture(picture))(job(*FOUR))) == count
