"""The tags of a PDF: what is a heading, a paragraph or a picture with its words, in the order in which it is read.

reportlab knows nothing of tags. So the content is marked while it is drawn, and the tree is added afterwards.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, Stream, String
from reportlab.pdfgen.canvas import Canvas

from easyread.printing.pdf.shaped_fonts import ShapedFonts


@dataclass(frozen=True)
class _Mark:
    page: int
    number: int
    tag: str
    alt: str
    text: str


class Marker:
    """Marks what is drawn on a canvas as content of a kind, or as decoration."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._counts: dict[int, int] = defaultdict(int)
        self.marks: list[_Mark] = []

    @contextmanager
    def content(self, tag: str, alt: str = "", text: str = "") -> Iterator[None]:
        """Mark what is drawn inside as one element ("H1", "H2", "P", "Figure"); with no tag, as decoration.

        The text is told where the order of the shapes drawn is another than that of the letters.
        """
        page = self._canvas.getPageNumber() - 1
        # reportlab has no public way to mark content.
        code: list[str] = self._canvas._code  # type: ignore[attr-defined]
        if tag:
            number = self._counts[page]
            self._counts[page] += 1
            self.marks.append(_Mark(page, number, tag, alt, text))
            code.append(f"/{tag} <</MCID {number}>> BDC")
        else:
            code.append("/Artifact BMC")
        yield
        code.append("EMC")


def finished(raw: bytes, marks: Sequence[_Mark], fonts: ShapedFonts, duplex: str = "") -> bytes:
    """Return the PDF that reportlab wrote, with tags, and with every font embedded.

    Args:
        raw: The PDF, whose language and title are set.
        marks: What was marked in it.
        fonts: What stands in it beside the kit's own fonts.
        duplex: How the print dialog should turn the paper, as PDF names it; "" leaves it to the printer.
    """
    with Pdf.open(BytesIO(raw)) as pdf:
        _add_tree(pdf, marks)
        _drop_standard_fonts(pdf)
        fonts.add_to(pdf, list(_font_tables(pdf)))
        preferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))
        if duplex:
            preferences.Duplex = Name(f"/{duplex}")
        pdf.Root.ViewerPreferences = preferences
        return saved(pdf)


def saved(pdf: Pdf) -> bytes:
    """Return a PDF as bytes: the same bytes for the same content."""
    out = BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _add_tree(pdf: Pdf, marks: Sequence[_Mark]) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array()))
    by_page: dict[int, list[_Mark]] = defaultdict(list)
    for mark in marks:
        by_page[mark.page].append(mark)
    numbers: list[Object | int] = []
    for at, page in enumerate(pdf.pages):
        section = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=document, K=Array()))
        elements = [_element(pdf, mark, section, page.obj) for mark in by_page[at]]
        section.K = Array(elements)
        document.K.append(section)
        page.obj.StructParents = at
        page.obj.Tabs = Name.S
        numbers += [at, pdf.make_indirect(Array(elements))]
    root.K = Array([document])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(pdf.pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _element(pdf: Pdf, mark: _Mark, section: Object, page: Object) -> Object:
    element = Dictionary(Type=Name.StructElem, S=Name(f"/{mark.tag}"), P=section, Pg=page, K=mark.number)
    if mark.alt:
        element.Alt = String(mark.alt)
    if mark.text:
        element.ActualText = String(mark.text)
    return pdf.make_indirect(element)


def _drop_standard_fonts(pdf: Pdf) -> None:
    """Take out the fonts that reportlab lists without embedding them; nothing is set in them."""
    for font_table in _font_tables(pdf):
        for name in list(font_table.keys()):
            if not re.match(r"/[A-Z]{6}\+", str(font_table[name].get("/BaseFont", ""))):
                del font_table[name]


def _font_tables(pdf: Pdf) -> Iterator[Object]:
    for found in pdf.objects:
        if isinstance(found, (Dictionary, Stream)) and "/Resources" in found and "/Font" in found.Resources:
            yield found.Resources.Font
