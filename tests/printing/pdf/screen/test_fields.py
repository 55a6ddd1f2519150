"""Forms that are filled in on a screen, filled in and read back by other programs."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops

from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf import pdf_writer
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Lines, Page, Panel, TableCell, Words, writing_line
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.screen.field_font import _codes
from easyread.printing.pdf.typesetting import set_text
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import layouts_for, personas_on, print_deck
from easyread.printing.print_visit import print_visit
from tests.contents import shipped_content
from tests.forms import content, deck, persona
from tests.picture_shelf import shipped
from tests.printed import opened

TYPED = "Rødgrød på Ærø åÅ – Łukasz Żółć, Şahin Öztürk ığ"
HEADING = Words(set_text("Mit mål", 60, 14), Box(10, 30, 60, 8), "H2")


def form(*elements: Words | Lines | Panel, to_fill: bool = True) -> bytes:
    title = Words(set_text("Ark", 60, 20), Box(10, 5, 60, 10), "H1")
    page = Page(Size(210, 297), (title, *elements))
    return write_pdf(Document("Ark", "da", (page,), to_fill=to_fill), PictureForms(shipped()))


def fields(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(pdf.Root.AcroForm.Fields)


def drawn(pdf: bytes) -> object:
    found = pypdfium2.PdfDocument(pdf)
    found.init_forms()
    return found[0].render(scale=1).to_pil().convert("L")


def test_what_is_typed_is_read_back_whole() -> None:
    with opened(form(HEADING, writing_line(10, 55, 150))) as pdf:
        (field,) = fields(pdf)
        assert (str(field.FT), str(field.TU), str(field.V)) == ("/Tx", "Mit mål", "")
        field.V = pikepdf.String(TYPED)
        out = BytesIO()
        pdf.save(out)
    with opened(out.getvalue()) as again:
        assert str(fields(again)[0].V) == TYPED


def test_letters_of_europe_have_a_code_in_the_font_of_fields() -> None:
    letters = set(_codes().values())
    assert set(TYPED) | set("äöüßéèêñçãõőűčďěňřšťůžćđ") <= letters
    assert len(letters) == len(_codes())


def test_what_is_typed_is_shown_in_the_font_of_the_kit() -> None:
    pdf = form(HEADING, writing_line(10, 55, 150))
    found = pypdfium2.PdfDocument(pdf)
    found.init_forms()
    with opened(pdf) as read:
        assert "/FontFile2" in read.Root.AcroForm.DR.Font.Atkinson.FontDescriptor
        assert b"/Atkinson" in bytes(read.Root.AcroForm.DA)
        field = fields(read)[0]
        code = {letter: at for at, letter in _codes().items()}
        shown = bytes(code[letter] for letter in "Łød Ż")
        field.AP.N = read.make_stream(
            b"/Tx BMC BT /Atkinson 14 Tf 2 6 Td <" + shown.hex().encode() + b"> Tj ET EMC",
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=pikepdf.Array([0, 0, 400, 22]),
            Resources=read.Root.AcroForm.DR,
        )
        out = BytesIO()
        read.save(out)
    before, after = drawn(pdf), drawn(out.getvalue())
    assert ImageChops.difference(before, after).getbbox() is not None  # type: ignore[arg-type]


def test_on_paper_a_form_is_as_it_was() -> None:
    elements = (HEADING, writing_line(10, 55, 150), Panel(Box(10, 70, 7, 7), stroke="#000000", to_fill="tick"))
    assert ImageChops.difference(drawn(form(*elements)), drawn(form(*elements, to_fill=False))).getbbox() is None  # type: ignore[arg-type]


def test_a_box_can_be_ticked() -> None:
    pdf = form(Panel(Box(10, 70, 7, 7), stroke="#000000", to_fill="tick"), HEADING)
    with opened(pdf) as read:
        (field,) = fields(read)
        assert (str(field.FT), str(field.AS), set(field.AP.N.keys())) == ("/Btn", "/Off", {"/Ja", "/Off"})
        field.V = field.AS = pikepdf.Name.Ja
        out = BytesIO()
        read.save(out)
    assert ImageChops.difference(drawn(pdf), drawn(out.getvalue())).getbbox() is not None  # type: ignore[arg-type]


def test_a_field_of_a_table_is_called_by_its_row_and_column() -> None:
    heads = (
        Words(set_text("Ja", 20, 14), Box(60, 30, 20, 8), cell=TableCell(0, 1, "Column")),
        Words(set_text("Glad", 20, 14), Box(10, 45, 20, 8), cell=TableCell(1, 0, "Row")),
    )
    box = Panel(Box(62, 45, 7, 7), stroke="#000000", to_fill="tick", cell=TableCell(1, 1))
    with opened(form(HEADING, *heads, box)) as pdf:
        assert [str(field.TU) for field in fields(pdf)] == ["Ja: Glad"]


def test_lines_under_one_heading_are_counted() -> None:
    lines = [writing_line(10, 55 + 10 * at, 150) for at in range(3)]
    with opened(form(HEADING, *lines)) as pdf:
        assert [str(field.TU) for field in fields(pdf)] == ["Mit mål", "Mit mål (2)", "Mit mål (3)"]
        boxes = [[float(side) for side in field.Rect] for field in fields(pdf)]
        assert all(lower[3] <= upper[1] + 1 for upper, lower in pairwise(boxes))


def test_a_day_is_typed_over_its_places() -> None:
    day = Words(set_text("__ / __ 20__", 60, 14), Box(10, 45, 60, 10), in_middle=True, to_fill=True)
    with opened(form(HEADING, day)) as pdf:
        (field,) = fields(pdf)
        assert str(field.TU) == "Mit mål"
        assert [float(part) for part in field.MK.BG] == [1, 1, 1]


def test_nothing_is_filled_in_on_cards_and_leaflets() -> None:
    with opened(form(writing_line(10, 55, 150), to_fill=False)) as pdf:
        assert "/AcroForm" not in pdf.Root


def forms_of_the_kit() -> list[tuple[str, str]]:
    kit = shipped_content()
    seen = {"personale-ark": "forberedelse"}
    for tool in kit.library.in_order("da"):
        for layout in layouts_for(kit, tool):
            if not (layout.form.is_cards or layout.form.folds) and layout.name not in {
                *("stamkort-a5", "stamkort-a5-to", "parathed-gulv")
            }:
                seen.setdefault(layout.name, tool.id)
    return [(deck_id, layout) for layout, deck_id in seen.items() if not layout.startswith("netvaerkscirkel")]


@pytest.mark.parametrize(("deck_id", "layout"), forms_of_the_kit())
def test_every_form_of_the_kit_can_be_filled_in(deck_id: str, layout: str) -> None:
    kit = shipped_content()
    known = kit.library.personas["da"]
    people = personas_on(kit.layouts[layout], known[:1], known)
    with opened(print_deck(kit, kit.library.decks["da"][deck_id], people, layout)) as pdf:
        assert pdf.check_pdf_syntax() == []
        found = fields(pdf)
        assert len(found) >= (1 if layout == "isbjerg-a3" else 2)  # a poster to write on by hand
        assert not [str(field.TU) for field in found if "version" in str(field.TU)]
        for field in found:
            left, low, right, high = map(float, field.Rect)
            assert right - left > 8
            assert high - low > 8


SHINE = 25
"""By how much a reader colours fields on a screen."""

OWN: Answers = {
    "maal": ("mindre",),
    "maal_words": (TYPED,),
    "handlinger.jeg_words": ("Jeg går en tur i skoven. " * 4,),
    "fra": ("2026-11-23",),
    "min-underskrift_words": ("Lone",),
}
"""Answers to the agreement. The last but one are too long for a line."""


def answered(layout: str, answers: Answers) -> bytes:
    return print_answers(content(), deck("aftale"), persona(), PrintOptions(answers=answers), layout)


def printed_words(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def values(pdf: bytes) -> dict[str, str]:
    with opened(pdf) as found:
        return {str(field.TU): str(field.V) for field in fields(found) if str(field.V) not in {"", "/Off"}}


@pytest.mark.parametrize("layout", ["aftale-ark", "svar-a4"])
def test_own_words_and_days_are_what_stands_in_the_fields(layout: str) -> None:
    found = values(answered(layout, OWN))
    assert found["Mit mål"] == TYPED
    assert found["Aftalen begynder"] == "Mandag den 23. november 2026"
    assert found["Min underskrift"] == "Lone"
    assert any(value == OWN["handlinger.jeg_words"][0].strip() for value in map(str.strip, found.values()))


@pytest.mark.parametrize("layout", ["aftale-ark", "svar-a4"])
def test_on_paper_they_look_as_if_they_were_printed(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    in_fields = answered(layout, OWN)
    monkeypatch.setattr(pdf_writer._Writer, "_is_value", lambda *_: False)
    _, most = ImageChops.difference(drawn(in_fields), drawn(answered(layout, OWN))).getextrema()  # type: ignore[arg-type]
    assert isinstance(most, int)
    assert most < SHINE


def test_what_stands_in_a_field_is_not_printed_beside_it() -> None:
    assert "Lone" not in printed_words(answered("aftale-ark", OWN))


def test_what_stands_in_a_field_can_be_typed_anew_over_as_many_lines() -> None:
    with opened(answered("svar-a4", OWN)) as pdf:
        by_text = {str(field.V): field for field in fields(pdf)}
        assert not int(by_text["Lone"].Ff) & 1 << 12
        long = next(field for text, field in by_text.items() if "skoven" in text)
        assert int(long.Ff) & 1 << 12
        left, low, right, high = map(float, by_text["Lone"].Rect)
        assert right - left > 100
        assert high - low > 14


def test_letters_that_fields_cannot_have_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_writer, "has_codes", lambda text: text != "Lone")
    pdf = answered("aftale-ark", OWN)
    assert "Lone" in printed_words(pdf)
    assert "Lone" not in values(pdf).values()


def test_the_answers_of_a_visit_are_in_fields_too() -> None:
    pdf = print_visit(content(), [(deck("aftale"), OWN)], persona(), PrintOptions())
    assert "Lone" in values(pdf).values()
