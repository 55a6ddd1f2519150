"""Own words, drawings, photos, days and rounds on the answer sheet, and room for them on a blank one."""

import pytest
from pikepdf import Stream

from easyread.kit.step import Answers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.page import Image, Page, Panel
from easyread.printing.pdf.typesetting import set_own_words, text_width
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import job_pages, pictures_for
from tests.forms import SENTENCE, WORD, all_answers, content, deck, faults_of, persona, picture, words_on
from tests.printed import elements, opened, texts

OWN: Answers = {
    "maal_words": ("Passe min kat",),
    "delmaal": ("soevn",),
    "delmaal_picture": (picture("png", 600, 300),),
    "handlinger.jeg_words": (SENTENCE,),
    "fra": ("2026-11-23",),
    "hvem-hjaelper_picture": (picture("jpeg", 300, 400),),
    "min-underskrift_words": ("Lone",),
}


def sheet(name: str, answers: Answers | None) -> tuple[Page, ...]:
    options, source = PrintOptions(answers=answers), content()
    layout = source.layouts["svar-a4"]
    return job_pages(Job(deck(name), (persona(),), layout, options, source.pictures, pictures_for(source, options)))


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


def test_somebody_in_a_round_has_a_line_with_all_that_is_told_of_them() -> None:
    answers = {
        "hjaelpere.1-hvem": ("familie",),
        "hjaelpere.1-navn_words": ("Lone",),
        "hjaelpere.1-telefon_words": ("12 34 56 78",),
        "hjaelpere.1-hvordan": ("lytte",),
    }
    [page] = texts(print_answers(content(), deck("noedplan-2"), persona(), PrintOptions(answers=answers), "svar-a4"))
    assert "En fra familien Navn: Lone Telefon: 12 34 56 78 Lytte til mig" in page


@pytest.mark.parametrize("name", ["noedplan-1", "noedplan-2", "aftale"])
def test_all_that_can_be_answered_goes_on_paper_over_as_many_pages_as_it_needs(name: str) -> None:
    pages = sheet(name, all_answers(deck(name), persona()))
    assert [fault for page in pages for fault in faults_of(page)] == []
    assert "".join(WORD) in "".join(words_on(page) for page in pages).replace(" ", "")


def test_a_plan_to_fill_in_is_questions_with_boxes_to_tick_and_room_for_own_answers() -> None:
    pages = sheet("noedplan-1", None)
    assert [fault for page in pages for fault in faults_of(page)] == []
    text = " ".join(words_on(page) for page in pages)
    assert text.count("Hvad kan gøre dig rolig igen?") == 1
    assert "Koldt vand" in text
    assert "Sidde i ro" in text, "the answers of both screens stand under one question"
    ticks = [found for page in pages for found in page.elements if isinstance(found, Panel) and found.box.width == 7]
    drawings = [found for page in pages for found in page.elements if isinstance(found, Panel) and found.dashed]
    assert len(ticks) > 60
    fields = 6
    assert len(drawings) == fields + sum(card.own is not None for card in deck("noedplan-1").cards)


def test_what_is_asked_of_one_after_another_is_asked_once_on_paper() -> None:
    text = " ".join(words_on(page) for page in sheet("noedplan-2", None))
    assert text.count("Hvad hedder den, der kan hjælpe?") == 1


def test_a_day_and_a_signature_have_lines_to_write_on() -> None:
    text = " ".join(words_on(page) for page in sheet("aftale", None))
    assert text.count("_____ / _____ 20_____") == 2
    assert text.count("Underskrift") == 2


@pytest.mark.parametrize("text", [SENTENCE, WORD, f"{WORD[:60]} {SENTENCE[:59]}"])
def test_own_words_are_broken_wherever_they_must_and_nothing_is_lost(text: str) -> None:
    block = set_own_words(text, 30, 14, bold=True)
    assert all(text_width(line, 14, bold=True) <= 30 for line in block.lines)
    assert "".join(block.lines).replace(" ", "") == text.replace(" ", "")
    assert block.too_wide == ()


def test_signs_that_the_fonts_lack_are_left_out_of_own_words() -> None:
    assert set_own_words("Tur 🌳 i skov", 100, 14).lines == ("Tur i skov",)
    assert set_own_words("🌳", 100, 14).lines == ()
