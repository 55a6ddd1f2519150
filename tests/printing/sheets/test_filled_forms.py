"""The forms of plans, agreements, diplomas and personas: blank, with some answers, and with all there can be."""

import pytest

from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Image, Lines, Page, Panel
from easyread.printing.preflight import overset_on
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import CannotPrintError, answers_layout, personas_on, print_deck
from tests.forms import FORMS, all_answers, content, deck, faults_of, pages_of, persona, picture, words_on
from tests.printed import elements, opened, texts

SOME: dict[str, Answers] = {
    "noedplan-ark": {"felter.koele-ned": ("vand", "luft"), "felter.medier": ("musik",)},
    "hjaelpere-ark": {
        "hjaelpere.1-hvem": ("familie",),
        "hjaelpere.1-navn_words": ("Lone",),
        "hjaelpere.1-telefon": ("min-telefon",),
        "hjaelpere.1-hvordan": ("lytte", "komme-forbi"),
        "hjaelpere.1-flere": ("ja",),
        "hjaelpere.2-hvem": ("ven",),
        "hjaelpere.2-navn_picture": (picture("jpeg", 300, 400),),
    },
    "beloenning-ark": {"beloenninger.en-dag": ("musik",), "beloenninger.en-uge_words": ("Et spil kort",)},
    "diplom": {"diplom": ("ja",), "stolt": ("talt",), "diplom-navn_words": ("Lone",), "underskrift_words": ("Per",)},
    "aftale-ark": {"maal": ("mindre",), "fra": ("2026-11-23",), "til": ("2026-12-24",), "min-underskrift": ("ja",)},
    "samtykke-ark": {"i-dag": ("vaelge",), "samtale": ("behandler",), "min-underskrift_words": ("Per",)},
    "profil-a5": {"hvor": ("ude",), "svaert-for-mig": ("ord", "stoej"), "pause-tegn_words": ("Jeg peger",)},
    "aftalekort-a6": {"vil-du": ("ja",), "hvem": ("behandler",), "klokken": ("kl-10-30",)},
    "vejr-uger": {"nu": ("sol",), "hvordan-fortaelle": ("dag-for-dag",), "foerste-dage.mandag": ("regn",)},
    "isbjerg-ark": {"er-noget-svaert": ("ja",), "mennesker.alene": ("lidt",), "tale-foerst": ("alene",)},
    "opkald-ark": {"vil-du": ("ja",), "hvem-ringer": ("sammen",), "ring-til.nummer_words": ("48 22 10 10",)},
    "lys-ark": {"emner.penge": ("let",), "emner.foer": ("nej",), "emner.krop": ("ved-ikke",), "i-dag": ("penge",)},
    "uden-med-ark": {"personen.sjov": ("med",), "kender-du-det": ("ja",), "mig.rolig": ("uden",)},
    "mening-ark": {"her-i-dag": ("midt",), "presset": ("ved-ikke",), "mindre_words": ("Kold kaffe",)},
    "persona-ark": {"navn": ("et",), "alder": ("ung",), "kan-lide": ("musik", "dyr")},
}


def images_on(page: Page) -> list[Image]:
    return [found for found in page.elements if isinstance(found, Image)]


def frames_on(page: Page, *, dashed: bool = False) -> list[Box]:
    found = [panel for panel in page.elements if isinstance(panel, Panel) and panel.radius and panel.dashed == dashed]
    return [panel.box for panel in found if panel.box.width > 50]


def lines_on(page: Page) -> int:
    return sum(1 for found in page.elements if isinstance(found, Lines) and found.width < 0.4)


@pytest.mark.parametrize("layout", FORMS)
@pytest.mark.parametrize(("who", "language"), [("ung-kvinde", "da"), ("moden-mand", "en")])
def test_whatever_is_answered_stands_on_the_paper_and_nothing_over_anything_else(
    layout: str, who: str, language: str
) -> None:
    full = all_answers(deck(FORMS[layout], language), persona(who, language))
    for answers in (None, SOME[layout], full):
        assert [message for page in pages_of(layout, answers, who, language) for message in faults_of(page)] == []


@pytest.mark.parametrize("layout", sorted(FORMS.keys() - {"aftalekort-a6", "uden-med-ark"}))
def test_a_form_with_few_answers_or_none_is_one_dated_sheet_with_the_persona(layout: str) -> None:
    for answers in (None, SOME[layout]):
        [page] = pages_of(layout, answers)
        assert "Udfyldt den" in words_on(page) or "Dato" in words_on(page)
        assert any(image.name == "persona/ung-kvinde" for image in images_on(page))


@pytest.mark.parametrize("layout", FORMS)
def test_a_form_is_a_sound_tagged_pdf(layout: str) -> None:
    asked = PrintOptions(answers=SOME[layout])
    with opened(print_deck(content(), deck(FORMS[layout]), (persona(),), layout, options=asked)) as pdf:
        assert pdf.check_pdf_syntax() == []
        found = [str(element.S) for element in elements(pdf)]
        assert found.count("/H1") == 1
        assert found[0] == "/Figure" or found[0] == "/H1"
        assert all(str(element.Alt) for element in elements(pdf) if element.S == "/Figure")


def test_the_answers_just_given_are_in_their_bubbles() -> None:
    [page] = texts(print_answers(content(), deck("noedplan-1"), persona(), PrintOptions(answers=SOME["noedplan-ark"])))
    assert "Køle ned Koldt vand Frisk luft Tænke det igennem" in page
    assert "Noget andet" in page
    [blank] = texts(print_deck(content(), deck("noedplan-1"), (persona(),), "noedplan-ark"))
    assert "Koldt vand" not in blank


def test_bubbles_grow_onto_another_page_and_no_picture_is_smaller_than_the_layout_says() -> None:
    pages = pages_of("noedplan-ark", all_answers(deck("noedplan-1"), persona()))
    assert len(pages) > 1
    text = " ".join(words_on(page) for page in pages)
    for field in (
        "Køle ned",
        "Få hjælp",
        "Musik, tv og bøger",
        "Hvile mig",
        "Gå i en gruppe",
        "Et spil",
        "Noget andet",
    ):
        assert field in text
    assert min(max(image.box.width, image.box.height) for page in pages for image in images_on(page)) >= 14


def test_with_few_answers_their_pictures_are_larger() -> None:
    [page] = pages_of("noedplan-ark", SOME["noedplan-ark"])
    [cold] = [image for image in images_on(page) if image.name == "noedplan/koldt-vand"]
    assert cold.box.width == pytest.approx(21)


def test_every_helper_has_a_frame_and_the_others_are_empty() -> None:
    [page] = pages_of("hjaelpere-ark", SOME["hjaelpere-ark"])
    [blank] = pages_of("hjaelpere-ark", None)
    assert len(frames_on(blank)) == 4
    assert lines_on(blank) == 1 + 4 * 4
    assert 2 <= len(frames_on(page)) <= 4
    for words in ("En fra familien", "Lone", "I min telefon", "Lytte til mig", "En ven"):
        assert words in words_on(page)


def test_a_photo_of_a_helper_stands_in_the_frame_instead_of_the_picture() -> None:
    [page] = pages_of("hjaelpere-ark", SOME["hjaelpere-ark"])
    [photo] = [image for image in images_on(page) if image.alt == "Eget billede"]
    assert photo.box.height / photo.box.width == pytest.approx(4 / 3)
    assert photo.box.height == pytest.approx(38)


def test_an_empty_frame_is_no_reason_for_another_sheet() -> None:
    answers = {
        f"hjaelpere.{number}-{part}": value
        for number in (1, 2, 3)
        for part, value in {
            "hvem": ("ven",),
            "telefon": ("min-telefon", "personale", "samme-sted"),
            "hvordan": ("lytte", "komme-forbi", "gaa-tur", "lave-noget"),
            "flere": ("ja",),
        }.items()
    }
    pages = pages_of("hjaelpere-ark", answers)
    assert sum(words_on(page).count("En ven") for page in pages) == 3
    assert "En ven" in words_on(pages[-1])


def test_a_number_that_was_not_written_has_a_line_beside_where_to_find_it() -> None:
    found = {"hjaelpere.1-hvem": ("ven",), "hjaelpere.1-telefon": ("min-telefon",)}
    written = {**found, "hjaelpere.1-telefon_words": ("12 34 56 78",)}
    [open_page], [page] = (pages_of("hjaelpere-ark", answers) for answers in (found, written))
    assert "12 34 56 78" in words_on(page)
    assert lines_on(open_page) == lines_on(page) + 1


def test_a_list_has_lines_where_nothing_is_chosen() -> None:
    [page] = pages_of("beloenning-ark", SOME["beloenning-ark"])
    assert "Efter en dag Musik Efter en uge Et spil kort Efter en måned" in words_on(page)
    assert 3 <= lines_on(page) < lines_on(pages_of("beloenning-ark", None)[0])


def test_an_agreement_has_its_days_in_words_and_places_to_sign() -> None:
    [page] = pages_of("aftale-ark", SOME["aftale-ark"])
    for words in ("Bruge mindre", "Mandag den 23. november 2026", "Torsdag den 24. december 2026", "Ja, det er aftalt"):
        assert words in words_on(page)
    assert "Min underskrift Den andens underskrift" in words_on(pages_of("aftale-ark", None)[0])
    assert words_on(pages_of("aftale-ark", None)[0]).count("_____ / _____ 20_____") == 2
    [english] = pages_of("aftale-ark", SOME["aftale-ark"], language="en")
    assert "November 2026" in words_on(english)


def test_a_signature_stands_over_its_line_and_is_told_as_one() -> None:
    [page] = pages_of("aftale-ark", {"min-underskrift_picture": (picture("png", 800, 200),)})
    [signed] = [image for image in images_on(page) if image.alt == "Underskrift"]
    assert signed.box.width / signed.box.height == pytest.approx(4)
    assert any(isinstance(found, Lines) and 0 <= found.lines[0].y1 - signed.box.bottom < 8 for found in page.elements)


def test_a_diploma_has_whose_it_is_what_for_and_who_signed() -> None:
    [page] = pages_of("diplom", SOME["diplom"])
    assert words_on(page).startswith("Diplom til Lone Jeg har talt om det svære Dato Per Underskrift")
    assert page.size.is_landscape


def test_a_diploma_without_a_name_has_no_line_for_one() -> None:
    by_hand, nameless = (
        pages_of("diplom", {"diplom": ("ja",), "stolt": ("talt",), "diplom-navn": (name,)})
        for name in ("haanden", "intet")
    )
    assert "til" in words_on(by_hand[0]).split()
    assert "til" not in words_on(nameless[0]).split()
    assert lines_on(by_hand[0]) == lines_on(nameless[0]) + 1
    assert "Jeg skriver det" not in words_on(by_hand[0])


def test_the_persona_has_the_name_that_was_chosen_or_a_line_for_one() -> None:
    [page], [blank] = (pages_of("persona-ark", answers) for answers in (SOME["persona-ark"], None))
    assert "Maja" in words_on(page)
    assert "Navn" in words_on(blank)
    assert lines_on(blank) == lines_on(page) + 1


def test_the_persona_cards_show_all_four_whoever_was_chosen() -> None:
    layout, people = content().layouts["persona-kort"], content().library.personas["da"]
    shown = personas_on(layout, (persona("ung-mand-koerestol"),), people)
    front, back = texts(print_deck(content(), deck("persona"), shown, "persona-kort"))
    for title in ("Ung mand", "Ung kvinde", "Mand, lidt ældre", "Kvinde, lidt ældre"):
        assert title in front
        assert title in back
    assert personas_on(content().layouts["kort-a7"], (persona(),), people) == (persona(),)


def test_the_form_that_stands_for_all_answers_is_the_first_one_that_holds_them_all() -> None:
    wanted = {
        "beloenning": "beloenning-ark",
        "netvaerkscirkel": "svar-a4",
        "aftale": "aftale-ark",
        "foelelser": "svar-a4",
    }
    assert {name: answers_layout(content(), deck(name)) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("layout", "other"), [("aftale-ark", "noedplan-1"), ("diplom", "aftale"), ("persona-ark", "aftale")]
)
def test_a_card_that_a_form_asks_for_and_the_deck_does_not_have_is_told(layout: str, other: str) -> None:
    found = overset_on(deck(other), content().layouts[layout], [persona()], content().pictures)
    assert any("asks for a card" in message for card, message in found if card == "")


def test_a_form_for_plans_is_not_for_a_deck_that_does_not_name_it() -> None:
    with pytest.raises(CannotPrintError, match="not for the deck"):
        print_deck(content(), deck("parathed"), (persona(),), "noedplan-ark")
