"""The outline of a PDF: its pages by their names, and under each the headings on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.printing.pdf.geometry import POINTS_PER_MM
from easyread.printing.pdf.page import Page, Words
from easyread.printing.pdf.pdf_file import PdfFile, number, ref, text

_HEADINGS = ("H2", "H3")


@dataclass(frozen=True)
class OutlineEntry:
    """A place in the PDF: its name, its page, and how high it lies. One that is `under` belongs to the one before."""

    title: str
    page: int
    top: float
    under: bool = False


def outline_of(page: Page, number_of_it: int, height: float) -> Iterator[OutlineEntry]:
    """Yield the places of one page. A page without a name of its own goes on with that of the page before."""
    if page.bookmark:
        yield OutlineEntry(page.bookmark, number_of_it, height)
    for element in page.elements:
        if isinstance(element, Words) and element.tag in _HEADINGS:
            title = " ".join(element.block.lines).strip()
            if title and title != page.bookmark:
                yield OutlineEntry(title, number_of_it, height - element.box.y * POINTS_PER_MM, under=True)


def put_outline(file: PdfFile, entries: Sequence[OutlineEntry]) -> int:
    """Put the outline into a PDF, with all that lies under another closed, and return its root."""
    root = file.reserve()
    groups: list[list[OutlineEntry]] = []
    for entry in entries:
        if entry.under and groups:
            groups[-1].append(entry)
        else:
            groups.append([entry])
    heads = [file.reserve() for _ in groups]
    for at, (head, *under) in enumerate(groups):
        own = [file.reserve() for _ in under]
        inside = f"/First {ref(own[0])}/Last {ref(own[-1])}/Count -{len(own)}" if own else ""
        _put(file, head, heads, at, root, inside)
        for place, entry in enumerate(under):
            _put(file, entry, own, place, heads[at])
    file.put(f"<</Type/Outlines/First {ref(heads[0])}/Last {ref(heads[-1])}/Count {len(heads)}>>", root)
    return root


def _put(  # noqa: PLR0913, PLR0917 - an entry with its neighbours
    file: PdfFile, entry: OutlineEntry, numbers: Sequence[int], at: int, parent: int, inside: str = ""
) -> None:
    before = f"/Prev {ref(numbers[at - 1])}" if at else ""
    after = f"/Next {ref(numbers[at + 1])}" if at + 1 < len(numbers) else ""
    place = f"/Dest[{ref(entry.page)}/XYZ null {number(entry.top)} null]"
    file.put(f"<</Title{text(entry.title)}/Parent {ref(parent)}{place}{before}{after}{inside}>>", numbers[at])
