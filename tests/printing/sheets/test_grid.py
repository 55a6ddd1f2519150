"""The two forms of a grid on paper: blank, and filled with the answers just given."""

import re
from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image

from easyread.content import Content
from easyread.kit.deck import Deck
from easyread.kit.kinds.grid import cell_of
from easyread.kit.persona import Persona
from easyread.kit.step import Answers
from easyread.kit.steps.router import steps
from easyread.limits import LONGEST_OWN_WORDS
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import print_deck
from tests.contents import shipped_content
from tests.printed import elements, opened, texts

HALVES = ("Hvis jeg fortsætter", "Hvis jeg stopper eller bruger mindre")
GIVEN: Answers = {
    "emner": ("helbred", "penge"),
    "hvornaar": ("jul",),
    "foerst": ("stopper",),
    "skema.stopper.nu.helbred.plus": ("sover", "kraefter"),
    "skema.stopper.nu.penge.plus": ("mad", "toej", "spare", "rejse"),
    "skema.stopper.frem.helbred.plus": ("sover", "ondt", "ro", "kraefter"),
    "skema.stopper.frem.penge.minus": ("ved-ikke",),
    "skema.stopper.nu.mig.plus": ("glad",),
}


@pytest.fixture(scope="module")
def content() -> Content:
    return shipped_content()


@pytest.fixture(scope="module")
def deck(content: Content) -> Deck:
    return content.library.decks["da"]["beslutningsskema"]


@pytest.fixture(scope="module")
def woman(content: Content) -> Persona:
    found = content.library.persona("ung-kvinde", "da")
    assert found is not None
    return found


def test_a_blank_form_for_each_half_has_every_area_and_both_times(content: Content, deck: Deck, woman: Persona) -> None:
    pages = texts(print_deck(content, deck, (woman,), "beslutning-ark"))
    assert len(pages) == 2
    for page, half in zip(pages, HALVES, strict=True):
        assert page.startswith(f"{half} Udfyldt den Nu I fremtiden")
        assert page.count("Mindre godt") == 5
        for name in ("Andre og mig", "Mit helbred", "Lov og regler", "Mine penge", "Mig selv"):
            assert name in page
        assert "Lav arket igen om to måneder. Læg de to ark ved siden af hinanden." in page


def test_lines_to_write_on_are_long_enough_for_a_hand_that_shakes(content: Content, deck: Deck, woman: Persona) -> None:
    with opened(print_deck(content, deck, (woman,), "beslutning-ark")) as pdf:
        fields = [field for field in pdf.Root.AcroForm.Fields if ": " in str(field.TU)]
        widths = [(float(field.Rect[2]) - float(field.Rect[0])) / 72 * 25.4 for field in fields]
        names = {str(field.TU).partition(" (")[0] for field in fields}
    assert min(widths) > 60
    assert {
        f"{time}: Mit helbred: {side}" for time in ("Nu", "I fremtiden") for side in ("Godt", "Mindre godt")
    } < names


def test_an_area_of_which_nothing_was_said_gives_its_place_to_the_others(
    content: Content, deck: Deck, woman: Persona
) -> None:
    (page, *_) = texts(print_answers(content, deck, woman, PrintOptions(answers=GIVEN), "beslutning-ark"))
    assert "Mine penge" in page
    assert "Lov og regler" not in page
    few = {"hvornaar": ("jul",), "foerst": ("stopper",), "emner": ("penge",), "skema.stopper.nu.penge.plus": ("mad",)}
    (page,) = texts(print_answers(content, deck, woman, PrintOptions(answers=few), "beslutning-ark"))
    assert "Lov og regler" in page


def test_the_answers_just_given_are_on_the_form_of_their_half_alone(
    content: Content, deck: Deck, woman: Persona
) -> None:
    page = " ".join(texts(print_answers(content, deck, woman, PrintOptions(answers=GIVEN))))
    assert page.startswith(HALVES[1])
    assert HALVES[0] not in page
    assert "I fremtiden: jul" in page
    assert page.count("Jeg sover godt") == 2
    assert page.count("Ved ikke") == 1
    assert "Jeg er glad" not in page, "the area was not chosen, so its answer counts for nothing"
    counted = page.replace(f"version {deck.version}", "").replace("CC BY 4.0", "")
    assert not re.search(r"\d", counted), "nothing is counted up"


def test_without_an_answer_in_the_grid_what_was_answered_is_printed_and_no_empty_form(
    content: Content, deck: Deck, woman: Persona
) -> None:
    (page,) = texts(print_answers(content, deck, woman, PrintOptions(answers={"naeste": ("vente",)})))
    assert not any(half in page for half in HALVES)


def test_every_answer_given_is_on_paper_however_many(content: Content, deck: Deck, woman: Persona) -> None:
    full = {step.key: tuple(answer.id for answer in step.answers) for step in steps(deck, woman.forms)}
    pages = texts(print_answers(content, deck, woman, PrintOptions(answers=full)))
    assert len(pages) == 8, "three sheets for each half, and two for what is asked around the grid"
    for step in steps(deck, woman.forms):
        if cell_of(step):
            assert all(answer.text in " ".join(pages) for answer in step.answers)


def test_own_words_stand_in_their_cell_under_the_answers(content: Content, deck: Deck, woman: Persona) -> None:
    own: Answers = {**GIVEN, "skema.stopper.nu.helbred.plus_words": ("Jeg kan cykle til stranden",)}
    page = " ".join(texts(print_answers(content, deck, woman, PrintOptions(answers=own))))
    assert "Jeg sover godt Flere kræfter" in page
    assert "Jeg kan cykle til stranden" in page
    unchosen: Answers = {**GIVEN, "skema.stopper.nu.mig.plus_words": ("Jeg kan cykle",)}
    assert "cykle" not in " ".join(texts(print_answers(content, deck, woman, PrintOptions(answers=unchosen))))


def test_the_longest_own_word_and_a_drawing_go_under_all_the_answers(
    content: Content, deck: Deck, woman: Persona
) -> None:
    key, word = "skema.stopper.nu.regler.minus", "W" * LONGEST_OWN_WORDS
    answers: Answers = {
        "emner": ("regler",),
        key: tuple(answer.id for answer in next(step for step in steps(deck, woman.forms) if step.key == key).answers),
        f"{key}_words": (word,),
        f"{key}_picture": (drawing(200, 800),),
    }
    with opened(print_answers(content, deck, woman, PrintOptions(answers=answers))) as pdf:
        assert [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"].count("Egen tegning") == 1
    (page,) = (
        page for page in texts(print_answers(content, deck, woman, PrintOptions(answers=answers))) if "W" in page
    )
    assert page.count("W") == LONGEST_OWN_WORDS
    assert "Lav arket igen" in page


def drawing(width: int, height: int) -> str:
    file = BytesIO()
    Image.new("RGB", (width, height), "#ffffff").save(file, "PNG")
    return f"data:image/png;base64,{b64encode(file.getvalue()).decode()}"


def test_a_form_is_a_sound_tagged_pdf_whose_pictures_have_words(content: Content, deck: Deck, woman: Persona) -> None:
    with opened(print_deck(content, deck, (woman,), "beslutning-ark", options=PrintOptions(answers=GIVEN))) as pdf:
        assert pdf.check_pdf_syntax() == []
        found = [str(element.S) for element in elements(pdf)]
        assert found.count("/H1") == 1
        assert all(str(element.Alt) for element in elements(pdf) if element.S == "/Figure")


def test_the_summed_up_answers_stand_under_their_half_and_time(content: Content, deck: Deck, woman: Persona) -> None:
    page = " ".join(texts(print_deck(content, deck, (woman,), "svar-a4", options=PrintOptions(answers=GIVEN))))
    now, future = page.index(f"{HALVES[1]}. Nu."), page.index(f"{HALVES[1]}. Jul.")
    assert now < page.index("Mine penge: godt") < future < page.index("Mine penge: mindre godt")


def test_in_english_a_feast_keeps_its_capital(content: Content, woman: Persona) -> None:
    english = content.library.decks["en"]["beslutningsskema"]
    page = " ".join(texts(print_answers(content, english, woman, PrintOptions(answers=GIVEN))))
    assert "In the future: Christmas" in page
