"""A circle on paper: filled, with the persona alone, and empty; on a sheet of its own and among the answers."""

from functools import cache

import pytest

from easyread.content import Content
from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.pdf.page import Image, Page, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import CannotPrintError, print_deck
from easyread.printing.sheets.circle import EMPTY, FORM
from tests.contents import shipped_content
from tests.printed import elements, opened, texts

ANSWERS = {
    "cirkel.1-hvem": ("familie",),
    "cirkel.1-hvem-familie": ("mor",),
    "cirkel.1-ring": ("taet",),
    "cirkel.1-stoette": ("god",),
    "cirkel.1-flere": ("ja",),
    "cirkel.2-hvem": ("kaereste",),
}


@cache
def content() -> Content:
    return shipped_content()


def deck() -> Deck:
    return content().library.decks["da"]["netvaerkscirkel"]


def woman() -> Persona:
    return next(persona for persona in content().library.personas["da"] if persona.id == "ung-kvinde")


def job(layout_name: str, **options: object) -> Job[SheetLayout]:
    layout = content().layouts[layout_name]
    assert isinstance(layout, SheetLayout)
    chosen = PrintOptions(**options)  # type: ignore[arg-type]
    pictures = PictureForms(content().pictures, chosen.style)
    return Job(deck(), (woman(),), layout, chosen, content().pictures, pictures)


def circle_on(page: Page) -> Image:
    return max((found for found in page.elements if isinstance(found, Image)), key=lambda image: image.box.width)


def inside(outer: Page, image: Image) -> bool:
    box = image.box
    return box.x >= 0 and box.y >= 0 and box.right <= outer.size.width and box.bottom <= outer.size.height


@pytest.mark.parametrize("layout", ["netvaerkscirkel-ark", "netvaerkscirkel-a3"])
def test_the_circle_is_as_wide_as_the_sheet_allows(layout: str) -> None:
    asked = job(layout)
    [page] = FORM.pages(asked)
    circle = circle_on(page)
    assert inside(page, circle)
    assert circle.box.width == pytest.approx(circle.box.height)
    assert circle.box.width >= 0.85 * page.size.width


def test_nothing_of_the_key_lies_over_the_circle() -> None:
    [page] = FORM.pages(job("netvaerkscirkel-ark"))
    circle = circle_on(page)
    for element in page.elements:
        if isinstance(element, Image | Words) and element is not circle:
            assert element.box.y >= circle.box.bottom or element.box.y + element.box.height <= circle.box.y


def test_the_words_about_the_circle_say_who_is_where() -> None:
    [page] = FORM.pages(job("netvaerkscirkel-ark", answers=ANSWERS))
    assert circle_on(page).alt == "Tre ringe om en midte. Min mor: Tæt på. Kæreste."
    [blank] = FORM.pages(job("netvaerkscirkel-ark"))
    assert circle_on(blank).alt == "Tre ringe om en midte."


def test_the_sheet_explains_the_rings_and_the_star() -> None:
    [text] = texts(print_deck(content(), deck(), (woman(),), "netvaerkscirkel-ark"))
    for word in ("Tæt på", "Midt imellem", "Længere væk", "God støtte"):
        assert word in text


def test_a_filled_circle_has_more_in_it_than_one_with_the_persona_and_that_more_than_an_empty_one() -> None:
    filled = print_answers(content(), deck(), woman(), PrintOptions(answers=ANSWERS), "netvaerkscirkel-ark")
    blank = print_deck(content(), deck(), (woman(),), "netvaerkscirkel-ark")
    empty = print_deck(content(), deck(), (woman(),), "netvaerkscirkel-tom")
    assert len(filled) > len(blank) > len(empty)


def test_an_empty_circle_comes_once_however_many_personas_are_asked_for() -> None:
    asked = job("netvaerkscirkel-tom")
    everybody = content().library.personas["da"]
    [page] = EMPTY.pages(Job(deck(), everybody, asked.layout, asked.options, asked.catalogue, asked.pictures))
    assert circle_on(page).who == ""


def test_each_persona_has_a_sheet_with_that_persona_in_the_middle() -> None:
    everybody = content().library.personas["da"][:4]
    asked = job("netvaerkscirkel-ark")
    pages = FORM.pages(Job(deck(), everybody, asked.layout, asked.options, asked.catalogue, asked.pictures))
    assert [circle_on(page).who for page in pages] == [persona.id for persona in everybody]
    pdf = print_deck(content(), deck(), everybody, "netvaerkscirkel-ark")
    assert len(texts(pdf)) == 4


def test_the_summary_on_paper_has_a_line_for_each_person_under_the_circle() -> None:
    text = " ".join(texts(print_answers(content(), deck(), woman(), PrintOptions(answers=ANSWERS))))
    for words in ("Min cirkel", "Min mor", "Tæt på", "God støtte", "Kæreste"):
        assert words in text


def test_a_deck_without_a_circle_does_not_go_on_its_sheet() -> None:
    other = content().library.decks["da"]["parathed"]
    layout = content().layouts["netvaerkscirkel-ark"]
    assert isinstance(layout, SheetLayout)
    assert list(FORM.overset(other, layout, woman())) == [("", "netvaerkscirkel-ark is for decks with a circle")]
    with pytest.raises(CannotPrintError):
        print_answers(content(), other, woman(), PrintOptions(answers={}), "netvaerkscirkel-ark")


def test_a_picture_made_for_a_print_is_known_by_its_name_alone() -> None:
    asked = job("netvaerkscirkel-ark")
    [page] = FORM.pages(asked)
    name = circle_on(page).name
    assert asked.pictures.size(name).width == asked.pictures.size(name).height
    with pytest.raises(UnknownPictureError):
        PictureForms(content().pictures).size(name)


@pytest.mark.parametrize(
    ("layout", "size"),
    [("netvaerkscirkel-ark", (210, 297)), ("netvaerkscirkel-a3", (297, 420)), ("netvaerkscirkel-tom", (210, 297))],
)
def test_each_sheet_is_a_sound_tagged_pdf_of_its_size(layout: str, size: tuple[int, int]) -> None:
    with opened(print_deck(content(), deck(), (woman(),), layout, options=PrintOptions(answers=ANSWERS))) as pdf:
        assert pdf.check_pdf_syntax() == []
        [page] = pdf.pages
        assert [float(length) * 25.4 / 72 for length in page.mediabox[2:]] == pytest.approx(size, abs=0.1)
        alts = [str(element.Alt) for element in elements(pdf) if "/Alt" in element]
        assert any(alt.startswith("Tre ringe om en midte.") for alt in alts)
