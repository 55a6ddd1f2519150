"""Real PDFs, read back by other programs than the one that wrote them."""

import re
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import NOBODY, STAMKORT_LAYOUT, CannotPrintError, layouts_for, print_deck
from tests.contents import shipped_content
from tests.printed import cases, elements, fonts, opened, personas, small_deck, source, staff_deck, texts, woman

POINTS = 72 / 25.4
OWN = ("foelelser-ark", "parathed-gulv", "folder-a5")
OF_OTHERS = {"personale-ark": staff_deck(), "personale-kort": cases()}
"""Those that the small deck is not for, with a deck of the tests that they are for."""

LAYOUTS = sorted({layout.name for layout in layouts_for(source(), small_deck())} | OF_OTHERS.keys())
SIZES = {
    "kort-a7": (297, 210),
    "kort-a5": (297, 210),
    "folder-a5": (148.5, 210),
    "stamkort-a5": (148, 210),
    "stamkort-a5-to": (297, 210),
    "plakat-a3": (297, 420),
}


def printed(layout: str, **options: object) -> bytes:
    deck = OF_OTHERS.get(layout, small_deck())
    return print_deck(source(), deck, (woman(),), layout, options=PrintOptions(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_a_sound_tagged_pdf(layout: str) -> None:
    with opened(printed(layout)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.Lang == "da-DK"
        assert str(pdf.docinfo["/Title"]).startswith("Prøve på øen – ")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712 - a PDF object
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert pdf.Root.MarkInfo.Marked == True  # noqa: E712 - a PDF object
        assert all(page.Tabs == "/S" for page in pdf.pages)
        with pdf.open_outline() as outline:
            assert outline.root


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sheet_has_its_size(layout: str) -> None:
    width, height = SIZES.get(layout, (210, 297))
    with opened(printed(layout)) as pdf:
        for page in pdf.pages:
            assert [float(side) for side in page.mediabox] == pytest.approx(
                [0, 0, width * POINTS, height * POINTS], abs=0.01
            )
            assert list(page.trimbox) == list(page.mediabox)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_font_is_embedded(layout: str) -> None:
    with opened(printed(layout)) as pdf:
        found = fonts(pdf)
        assert found
        for font in found:
            # That of fields is whole, for whatever is typed; the others are parts.
            assert re.match(r"/([A-Z]{6}\+)?AtkinsonHyperlegibleNext", str(font.BaseFont))
            assert "/FontFile2" in font.FontDescriptor
        named = {str(name) for page in pdf.pages for name in page.Resources.get("/Font", {})}
        used = set(re.findall(rb"/(F\d+\+\d+) ", b"".join(page.Contents.read_bytes() for page in pdf.pages)))
        assert {f"/{name.decode()}" for name in used} <= named


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_mark_is_in_the_tag_tree_and_every_picture_has_words(layout: str) -> None:
    with opened(printed(layout)) as pdf:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(str(numbers[at])): numbers[at + 1] for at in range(0, len(numbers), 2)}
        for page in pdf.pages:
            content = page.Contents.read_bytes()
            marks = [int(found) for found in re.findall(rb"/MCID (\d+)>> BDC", content)]
            assert marks == list(range(len(parents[int(page.StructParents)])))
            assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")
        found = list(elements(pdf))
        assert {str(element.S) for element in found} <= {"/H1", "/H2", "/H3", "/P", "/LBody", "/TD", "/Figure", "/Form"}
        assert [str(element.S) for element in found].count("/H1") == 1
        assert all(str(element.Alt) for element in found if element.S == "/Figure")


def test_a_picture_is_told_with_the_words_of_the_persona() -> None:
    with opened(printed("kort-a7")) as pdf:
        alts = [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"]
    assert alts[:3] == ["En tom scene.", "En ung kvinde på blåt.", "En prik på blåt."]


def test_a_picture_is_told_without_rusmidler_when_they_are_left_out() -> None:
    with opened(printed("kort-a7", substances=False)) as pdf:
        alts = [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"]
    assert alts[:2] == ["En scene uden rusmidler.", "En ung kvinde på blåt."]


def test_danish_letters_are_read_back_in_order() -> None:
    first = texts(printed("kort-a7"))[0]
    assert "Prøve på øen: forsider, ark 1 af 2" in first
    assert "Hun spiser rødgrød på Ærø." in first
    assert "Udskriv i 100 %. Stregen er 100 mm lang. Kort: 63 × 88 mm. Lamineringslomme: A7 (80 × 111 mm)." in first
    assert first.index("Én person") < first.index("En prik") < first.index("Slet ikke klar")


@pytest.mark.parametrize("layout", ["kort-a7", "svar-a4", "folder-a5"])
def test_the_same_job_gives_the_same_bytes(layout: str) -> None:
    assert printed(layout) == printed(layout)


def test_a_picture_is_in_the_file_once_however_often_it_is_drawn() -> None:
    with opened(printed("kort-a7", copies=3)) as pdf:
        forms = [
            found for found in pdf.objects if isinstance(found, pikepdf.Stream) and found.get("/Subtype") == "/Form"
        ]
        drawn = b"".join(page.Contents.read_bytes() for page in pdf.pages).count(b" Do")
    assert len(forms) == 8  # scene, person, prik, and the five numbers
    assert drawn > 3 * len(forms)


def test_32_cards_with_pictures_take_no_more_than_75_kilobytes() -> None:
    library = shipped_content().library
    people = [persona for persona in library.personas["da"] if not persona.optional]
    cards = PrintOptions(cards=("kender-du",))
    pdf = print_deck(shipped_content(), library.decks["da"]["foelelser"], people, "kort-a7", options=cards)
    assert sum(text.count("Kender du det?") for text in texts(pdf)) == 32
    assert len(pdf) < 75_000


def test_only_the_first_sheet_has_the_ruler() -> None:
    pages = texts(printed("kort-a6"))
    assert ["Stregen er 100 mm lang" in page for page in pages] == [True] + [False] * (len(pages) - 1)


@pytest.mark.parametrize(
    ("backs", "duplex"), [("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge"), ("none", "/Simplex")]
)
def test_the_print_dialog_is_told_how_to_turn_the_paper(backs: str, duplex: str) -> None:
    with opened(printed("kort-a6", backs=backs)) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == duplex


def test_two_people_printing_at_once_get_what_they_would_alone() -> None:
    alone = [printed("kort-a7"), printed("svar-a4")]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(printed, ["kort-a7", "svar-a4"] * 4))
    assert together == alone * 4


def test_an_unknown_layout_is_told_with_its_neighbour() -> None:
    with pytest.raises(CannotPrintError, match="kort-a7"):
        printed("kort-a77")


def test_a_layout_of_another_deck_is_refused() -> None:
    with pytest.raises(CannotPrintError, match="not for the deck"):
        printed("osteklokke-ark")


def test_an_unknown_card_is_refused() -> None:
    with pytest.raises(CannotPrintError, match="kender"):
        printed("kort-a7", cards=("kende",))


def test_the_answers_just_given_are_on_paper() -> None:
    answers = {
        "kender.person": ("lidt",),
        "klar": ("2",),
        "hvorfor.2": ("venner",),
        "kender.prik": ("ved-ikke",),
        "nej": ("nej",),
    }
    (page,) = texts(print_answers(source(), small_deck(), woman(), PrintOptions(answers=answers)))
    assert page.startswith("Prøve på øen Udfyldt den Mine svar Det kender jeg")
    for words in ("Én person Lidt", "En prik Ved ikke", "Så klar er jeg 2", "Derfor 2 Mine venner", "Nej tak."):
        assert words in page
    assert "Penge" not in page


def test_an_answer_sheet_without_answers_asks_every_question_with_every_answer() -> None:
    text = " ".join(texts(printed("svar-a4")))
    for words in ("Kender du det?", "Hvor klar er du?", "Hvorfor ___ og ikke 5?", "Mine venner", "Penge", "Ved ikke"):
        assert words in text
    assert "Kom nu" not in text


def test_an_answer_sheet_of_nothing_says_so() -> None:
    (page,) = texts(print_answers(source(), small_deck(), woman(), PrintOptions(answers={})))
    assert "Der er ingen svar endnu." in page


def test_the_stamkort_has_all_its_parts() -> None:
    text = " ".join(texts(print_deck(source(), small_deck(), (NOBODY,), STAMKORT_LAYOUT)))
    for words in (
        "Stamkort Prøve på øen",
        "5–10 minutter",
        "1. Begynd på en ø.",
        "2. Slut i en å.",
        "Kontaktpersonens opgave",
    ):
        assert words in text


def test_the_sheet_of_items_has_a_date_and_room_for_something_else() -> None:
    (page,) = texts(printed("foelelser-ark"))
    assert page.startswith("Prøve på øen Udfyldt den Én person En prik Noget andet")
    assert page.endswith("Samtalekassen · Prøve på øen · version 1.0 · CC BY 4.0 · A: CC BY 4.0 · Ung kvinde")


def test_the_floor_has_five_sheets_with_words_at_the_ends() -> None:
    pages = texts(printed("parathed-gulv"))
    assert [page[0] for page in pages] == ["1", "2", "3", "4", "5"]
    assert "Slet ikke klar" in pages[0]
    assert "Meget klar" in pages[4]
    assert not any("klar" in page for page in pages[1:4])


def test_each_persona_gets_a_sheet() -> None:
    four = personas()[:4]
    pages = texts(print_deck(source(), small_deck(), four, "foelelser-ark"))
    assert [page.rpartition(" · ")[2] for page in pages] == [persona.title for persona in four]
