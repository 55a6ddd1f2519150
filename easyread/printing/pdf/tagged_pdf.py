"""The tags of a PDF: what is a heading, a paragraph or a picture with its words, in the order in which it is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.printing.pdf.pdf_file import PdfFile, array, number, ref, text


@dataclass(frozen=True)
class PageMark:
    """An element of a page: its kind ("H1", "P", "Figure" …), and what is told in place of what is drawn.

    `text` is told where the order of the shapes drawn is another than that of the letters; `box` is where a picture
    lies, in points.
    """

    tag: str
    alt: str = ""
    text: str = ""
    box: tuple[float, float, float, float] | None = None


def put_tree(file: PdfFile, pages: Sequence[tuple[int, Sequence[PageMark]]]) -> int:
    """Put the tree of tags into a PDF, and return its root.

    Args:
        file: The PDF.
        pages: The number of each page with its elements, in the order of their numbers on it.
    """
    root, document = file.reserve(), file.reserve()
    sections, parents = [], []
    for page, marks in pages:
        section = file.reserve()
        elements = [file.put(_element(mark, at, section, page)) for at, mark in enumerate(marks)]
        file.put(f"<</Type/StructElem/S/Sect/P {ref(document)}/K{array(map(ref, elements))}>>", section)
        sections.append(section)
        parents.append(file.put(array(map(ref, elements))))
    file.put(f"<</Type/StructElem/S/Document/P {ref(root)}/K{array(map(ref, sections))}>>", document)
    numbers = " ".join(f"{at} {ref(found)}" for at, found in enumerate(parents))
    table = file.put(f"<</Nums[{numbers}]>>")
    return file.put(
        f"<</Type/StructTreeRoot/K[{ref(document)}]/ParentTree {ref(table)}/ParentTreeNextKey {len(pages)}>>", root
    )


def _element(mark: PageMark, at: int, section: int, page: int) -> str:
    told = f"/Alt{text(mark.alt)}" if mark.alt else ""
    if mark.text:
        told += f"/ActualText{text(mark.text)}"
    if mark.box:
        told += f"/A<</O/Layout/BBox{array(map(number, mark.box))}>>"
    return f"<</Type/StructElem/S/{mark.tag}/P {ref(section)}/Pg {ref(page)}/K {at}{told}>>"
