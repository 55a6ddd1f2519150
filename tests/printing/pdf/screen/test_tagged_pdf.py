"""PDF/UA-1, as far as it can be read back: by codes of the Matterhorn protocol where a check has one."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pikepdf
import pytest

from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Page, TableCell, Words
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import set_text
from easyread.printing.print_deck import layouts_for, personas_on, print_deck
from tests.contents import shipped_content
from tests.picture_shelf import shipped
from tests.printed import elements, groups, opened, small_deck, source, texts, woman

DECKS = (
    "foelelser",
    "beslutningsskema",
    "aftale",
    "noedplan-2",
    "folder-alkohol",
    "forberedelse",
    "vejrudsigt",
    "isbjerg",
    "hvem-maa-vide-hvad",
    "saadan-vil-jeg-tale",
    "naeste-aftale",
    "mine-kort",
)
HOLDERS = {"/Document": {"/Sect"}, "/L": {"/LI"}, "/LI": {"/LBody"}, "/Table": {"/TR"}, "/TR": {"/TH", "/TD"}}


@cache
def printed(deck_id: str, layout: str) -> bytes:
    content = shipped_content()
    deck = content.library.decks["da"][deck_id]
    people = personas_on(content.layouts[layout], content.library.personas["da"][:1], content.library.personas["da"])
    return print_deck(content, deck, people, layout)


def every() -> Iterator[tuple[str, str]]:
    seen = set()
    for deck_id in DECKS:
        for layout in layouts_for(shipped_content(), shipped_content().library.decks["da"][deck_id]):
            if layout.name not in seen and layout.name not in {"kort-a5", "kort-a6"}:
                seen.add(layout.name)
                yield deck_id, layout.name


def span(cell: pikepdf.Object) -> int:
    return int(cell.A.ColSpan) if "/A" in cell and "/ColSpan" in cell.A else 1


def widths(table: pikepdf.Object) -> list[int]:
    """How many columns each row of a table takes, with what reaches into it from above."""
    found, reaching = [], [0] * (len(table.K) + 1)
    for at, row in enumerate(table.K):
        found.append(sum(map(span, row.K)) + reaching[at])
        for cell in row.K:
            for below in range(1, (int(cell.A.RowSpan) if "/A" in cell and "/RowSpan" in cell.A else 1)):
                reaching[at + below] += span(cell)
    return found


def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for child in element.K if isinstance(element.K, pikepdf.Array) else ():
        yield from walk(child)


@pytest.mark.parametrize(("deck_id", "layout"), list(every()))
def test_a_pdf_keeps_what_a_machine_can_read_back(deck_id: str, layout: str) -> None:
    with opened(printed(deck_id, layout)) as pdf:
        root = pdf.Root
        with pdf.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"  # 06-002, 06-003
            assert told["dc:title"] == pdf.docinfo.Title
        assert root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712 - 07-002
        assert root.Lang == "da-DK"  # 11-006
        assert root.MarkInfo.get("/Suspects", False) == False  # noqa: E712 - 04-001
        # 02, 20, 21, 25, 26, 29: no other names of tags, layers, files, XFA, lock and scripts.
        assert not {"/OCProperties", "/AF", "/OpenAction", "/AA"} & set(root.keys())
        assert not {"/RoleMap", "/ClassMap"} & set(root.StructTreeRoot.keys())
        assert "/Names" not in root
        assert not pdf.is_encrypted
        every_element = list(walk(root.StructTreeRoot.K[0]))
        for element in every_element:
            if allowed := HOLDERS.get(str(element.S)):  # 09
                assert {str(child.S) for child in element.K} <= allowed
            for child in element.K if isinstance(element.K, pikepdf.Array) else ():
                assert child.P.objgen == element.objgen
        levels = [int(str(element.S)[2]) for element in every_element if str(element.S)[1:] in {"H1", "H2", "H3"}]
        assert levels[0] == 1  # 14-002
        assert all(after <= before + 1 for before, after in pairwise(levels))  # 14-003
        for table in groups(pdf, "Table"):  # 15
            assert len(set(widths(table))) == 1
            heads = [cell for row in table.K for cell in row.K if cell.S == "/TH"]
            assert heads
            assert all("/Scope" in cell.A for cell in heads)
        for figure in (element for element in every_element if element.S == "/Figure"):
            assert str(figure.Alt).strip()  # 13-004
            left, low, right, high = map(float, figure.A.BBox)
            assert right > left
            assert high > low


@pytest.mark.parametrize(("deck_id", "layout"), list(every()))
def test_every_field_is_named_in_the_order_of_the_page(deck_id: str, layout: str) -> None:
    with opened(printed(deck_id, layout)) as pdf:
        forms = [element for element in elements(pdf) if element.S == "/Form"]
        fields = list(pdf.Root.AcroForm.Fields) if "/AcroForm" in pdf.Root else []
        on_pages = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        assert [form.K.Obj.objgen for form in forms] == [field.objgen for field in on_pages]  # 28-010
        assert {field.objgen for field in fields} == {field.objgen for field in on_pages}
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(str(numbers[at])): numbers[at + 1] for at in range(0, len(numbers), 2)}
        for form, field in zip(forms, on_pages, strict=True):
            assert str(field.TU).strip()  # 28-005
            assert parents[int(field.StructParent)].objgen == form.objgen
        assert all(page.Tabs == "/S" for page in pdf.pages)  # 28-008, 28-009
        names = [str(field.T) for field in fields]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(("deck_id", "layout"), list(every()))
def test_every_font_is_embedded_and_every_code_has_a_letter(deck_id: str, layout: str) -> None:
    with opened(printed(deck_id, layout)) as pdf:
        fonts = [
            found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"
        ]
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor  # 31-009
            assert "/ToUnicode" in font or "/Differences" in font.Encoding  # 31-027


def test_a_card_is_read_whole_its_front_and_then_its_back() -> None:
    pdf = print_deck(source(), small_deck(), (woman(),), "kort-a7", options=PrintOptions(cards=("nej", "klar")))
    front, back = texts(pdf)
    with opened(pdf) as found:
        sheet = found.Root.StructTreeRoot.K[0].K[0]
        cards = [element for element in sheet.K if element.S == "/Sect"]
        pages = [[found.pages.index(pikepdf.Page(leaf.Pg)) for leaf in card.K] for card in cards]
    assert len(cards) == 6
    assert all(own == sorted(own) and set(own) == {0, 1} for own in pages)
    assert "Kom nu." in front
    assert "Nej tak." in back


def words(text: str, y: float, cell: TableCell | None = None, tag: str = "P") -> Words:
    return Words(set_text(text, 60, 12), Box(10, y, 60, 8), tag, cell=cell)  # type: ignore[arg-type]


def tree_of(*elements_of_it: Words) -> pikepdf.Pdf:
    page = Page(Size(100, 100), (words("Titel", 5, tag="H1"), *elements_of_it))
    return opened(write_pdf(Document("T", "da", (page,)), PictureForms(shipped())))


def test_points_that_follow_each_other_are_one_list() -> None:
    with tree_of(words("a", 20, tag="LI"), words("b", 30, tag="LI"), words("c", 40), words("d", 50, tag="LI")) as pdf:
        assert [len(found.K) for found in groups(pdf, "L")] == [2, 1]


def test_a_table_is_as_wide_in_every_row() -> None:
    cells = [
        words("Ja", 20, TableCell(0, 1, "Column")),
        words("Nej", 20, TableCell(0, 2, "Column")),
        words("Glad", 30, TableCell(1, 0, "Row")),
        words("Bange", 40, TableCell(2, 0, "Row")),
        words("x", 40, TableCell(2, 2)),
    ]
    with tree_of(*cells) as pdf:
        (table,) = groups(pdf, "Table")
        assert [[str(cell.S) for cell in row.K] for row in table.K] == [
            ["/TD", "/TH", "/TH"],
            ["/TH", "/TD", "/TD"],
            ["/TH", "/TD", "/TD"],
        ]


def test_two_tables_under_each_other_are_two() -> None:
    with tree_of(
        words("a", 20, TableCell(0, 0)), words("b", 30, TableCell(1, 0)), words("c", 40, TableCell(0, 0))
    ) as pdf:
        assert len(list(groups(pdf, "Table"))) == 2


def test_a_leaflet_to_fold_says_that_it_has_no_tags() -> None:
    content = shipped_content()
    deck, people = content.library.decks["da"]["folder-alkohol"], content.library.personas["da"][:1]
    pdf = print_deck(content, deck, people, "folder-a5", options=PrintOptions(folded="short"))
    with opened(pdf) as found:
        assert "uden mærker til skærmlæser" in str(found.docinfo.Title)
        assert "/StructTreeRoot" not in found.Root
        assert "/Metadata" not in found.Root
