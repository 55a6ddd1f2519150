"""Own words, drawings, photos and days on the answer sheet."""

import pytest
from pikepdf import Stream

from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.page import Image
from easyread.printing.pdf.typesetting import set_own_words, text_width
from easyread.printing.print_answers import print_answers
from tests.forms import SENTENCE, WORD, all_answers, content, deck, faults_of, persona, picture, words_on
from tests.printed import elements, opened
from tests.printing.answer_sheet import sheet

OWN: Answers = {
    "maal_words": ("Passe min kat",),
    "delmaal": ("soevn",),
    "delmaal_picture": (picture("png", 600, 300),),
    "handlinger.jeg_words": (SENTENCE,),
    "fra": ("2026-11-23",),
    "hvem-hjaelper_picture": (picture("jpeg", 300, 400),),
    "min-underskrift_words": ("Lone",),
}


def test_own_words_and_days_stand_beside_what_was_asked() -> None:
    text = " ".join(words_on(page) for page in sheet("aftale", OWN))
    for words in ("Mit mål Passe min kat", "Sove godt", "Mandag den 23. november 2026", "Min underskrift Lone"):
        assert words in text
    assert SENTENCE in text


def test_a_drawing_and_a_photo_have_words_for_those_who_cannot_see_them() -> None:
    with opened(print_answers(content(), deck("aftale"), persona(), PrintOptions(answers=OWN), "svar-a4")) as pdf:
        assert pdf.check_pdf_syntax() == []
        alts = [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"]
    assert alts.count("Egen tegning") == 1
    assert alts.count("Eget billede") == 1


def test_a_drawing_keeps_its_proportions() -> None:
    images = [found for page in sheet("aftale", OWN) for found in page.elements if isinstance(found, Image)]
    boxes = [found.box for found in images if found.alt == "Egen tegning"]
    assert [box.width / box.height for box in boxes] == [pytest.approx(2)]


def test_the_same_own_picture_is_in_the_file_once_and_the_same_job_gives_the_same_bytes() -> None:
    twice = {**OWN, "maal_picture": OWN["delmaal_picture"]}
    once, again = (
        print_answers(content(), deck("aftale"), persona(), PrintOptions(answers=twice), "svar-a4") for _ in range(2)
    )
    assert once == again
    with opened(once) as pdf:
        pixels = [found for found in pdf.objects if isinstance(found, Stream) and found.get("/Subtype") == "/Image"]
    assert len(pixels) == 2


@pytest.mark.parametrize("name", ["noedplan-1", "noedplan-2", "aftale"])
def test_all_that_can_be_answered_goes_on_paper_over_as_many_pages_as_it_needs(name: str) -> None:
    pages = sheet(name, all_answers(deck(name), persona()))
    assert [message for page in pages for message in faults_of(page)] == []
    assert "".join(WORD) in "".join(words_on(page) for page in pages).replace(" ", "")


@pytest.mark.parametrize("text", [SENTENCE, WORD, f"{WORD[:60]} {SENTENCE[:59]}"])
def test_own_words_are_broken_wherever_they_must_and_nothing_is_lost(text: str) -> None:
    block = set_own_words(text, 30, 14, bold=True)
    assert all(text_width(line, 14, bold=True) <= 30 for line in block.lines)
    assert "".join(block.lines).replace(" ", "") == text.replace(" ", "")
    assert block.too_wide == ()
