"""The tags of a PDF: headings, paragraphs, lists, tables, pictures and fields, in the order in which they are read."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from easyread.printing.pdf.page import TableCell
from easyread.printing.pdf.pdf_file import PdfFile, array, number, ref, text

NO_CARD = -1


@dataclass(frozen=True)
class PageMark:
    """An element of a page: its kind ("H1", "P", "Figure" …), and what is told in place of what is drawn.

    `text` is told where the order of the shapes drawn is another than that of the letters; `box` is where a picture
    lies, in points. `card` is the place of the card that it stands on. `widget` is the number of a field, which is
    no content of the page.
    """

    tag: str
    alt: str = ""
    text: str = ""
    box: tuple[float, float, float, float] | None = None
    cell: TableCell | None = None
    card: int = NO_CARD
    widget: int = 0


@dataclass(frozen=True)
class MarkedPage:
    """A page with its number in the file and its elements. `backs` says that its cards are those of the page before."""

    number: int
    backs: bool = False
    marks: list[PageMark] = field(default_factory=list)


@dataclass(frozen=True)
class _PlacedMark:
    """An element with its page, and with its number among the content of that page."""

    mark: PageMark
    page: int
    at: int


class _Tree:
    """Puts the elements of one PDF into the file, each with its parent."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self.holders: dict[tuple[int, int], int] = {}
        self.of_widgets: dict[int, int] = {}

    def put(self, kind: str, parent: int, children: Sequence[int], at: int = 0, more: str = "") -> int:
        """Put an element that holds others."""
        return self._file.put(f"<</Type/StructElem/S/{kind}/P {ref(parent)}/K{array(map(ref, children))}{more}>>", at)

    def children(self, placed: Sequence[_PlacedMark], parent: int) -> list[int]:
        """Put elements under a parent: points of a list and cells of a table in what they belong to."""
        found: list[int] = []
        for kind, group in groupby(placed, key=lambda one: _kind(one.mark)):
            together = list(group)
            if kind == "L":
                found.append(self._list(together, parent))
            elif kind == "Table":
                found += [self._table(rows, parent) for rows in _tables(together)]
            else:
                found += [self._leaf(one, parent, one.mark.tag) for one in together]
        return found

    def _leaf(self, one: _PlacedMark, parent: int, tag: str) -> int:
        mark = one.mark
        told = f"/Alt{text(mark.alt)}" if mark.alt else ""
        if mark.text:
            told += f"/ActualText{text(mark.text)}"
        if mark.box:
            told += f"/A<</O/Layout/BBox{array(map(number, mark.box))}>>"
        own = f"<</Type/OBJR/Obj {ref(mark.widget)}/Pg {ref(one.page)}>>" if mark.widget else str(one.at)
        found = self._file.put(f"<</Type/StructElem/S/{tag}/P {ref(parent)}/Pg {ref(one.page)}/K {own}{told}>>")
        if mark.widget:
            self.of_widgets[mark.widget] = found
        else:
            self.holders[one.page, one.at] = found
        return found

    def _list(self, points: Sequence[_PlacedMark], parent: int) -> int:
        at = self._file.reserve()
        items = []
        for one in points:
            item = self._file.reserve()
            items.append(self.put("LI", at, [self._leaf(one, item, "LBody")], item))
        return self.put("L", parent, items, at)

    def _table(self, placed: Sequence[_PlacedMark], parent: int) -> int:
        at = self._file.reserve()
        width = max(cell.column + cell.span for cell in map(_cell, placed))
        rows = [list(group) for _, group in groupby(placed, key=lambda one: _cell(one).row)]
        taken = {place for cell in map(_cell, placed) for place in _taken_below(cell)}
        return self.put("Table", parent, [self._row(row, at, width, taken) for row in rows], at)

    def _row(self, placed: Sequence[_PlacedMark], table: int, width: int, taken: Container[tuple[int, int]]) -> int:
        """A row is as wide as its table: where nothing stands, and nothing reaches down, there is an empty cell."""
        at, row = self._file.reserve(), _cell(placed[0]).row
        cells: list[int] = []
        column = 0
        for cell, group in groupby(placed, key=_cell):
            cells += [self.put("TD", at, []) for one in range(column, cell.column) if (row, one) not in taken]
            cells.append(self._table_cell(cell, list(group), at))
            column = cell.column + cell.span
        cells += [self.put("TD", at, []) for one in range(column, width) if (row, one) not in taken]
        return self.put("TR", table, cells, at)

    def _table_cell(self, cell: TableCell, placed: Sequence[_PlacedMark], row: int) -> int:
        at = self._file.reserve()
        told = f"/Scope/{cell.head}" if cell.head else ""
        told += f"/ColSpan {cell.span}" if cell.span > 1 else ""
        told += f"/RowSpan {cell.down}" if cell.down > 1 else ""
        inside = [self._leaf(one, at, one.mark.tag) for one in placed]
        return self.put("TH" if cell.head else "TD", row, inside, at, f"/A<</O/Table{told}>>" if told else "")


def put_tree(file: PdfFile, pages: Sequence[MarkedPage]) -> int:
    """Put the tree of tags into a PDF, and return its root.

    A field is found again by the number of its page among its parents, `StructParent`: those of fields come after those
    of all pages, in the order of `widgets_of`.
    """
    root, document = file.reserve(), file.reserve()
    tree = _Tree(file)
    sections = []
    for together in _sheets(pages):
        section = file.reserve()
        sections.append(tree.put("Sect", document, _section(file, tree, together, section), section))
    tree.put("Document", root, sections, document)
    entries = []
    for at, page in enumerate(pages):
        count = sum(not mark.widget for mark in page.marks)
        holders = array(ref(tree.holders[page.number, number_of_it]) for number_of_it in range(count))
        entries.append(f"{at} {ref(file.put(holders))}")
    entries += [f"{len(pages) + at} {ref(tree.of_widgets[found])}" for at, found in enumerate(widgets_of(pages))]
    table = file.put(f"<</Nums[{' '.join(entries)}]>>")
    return file.put(
        f"<</Type/StructTreeRoot/K[{ref(document)}]/ParentTree {ref(table)}/ParentTreeNextKey {len(entries)}>>", root
    )


def widgets_of(pages: Sequence[MarkedPage]) -> list[int]:
    """Return the numbers of all fields in their order."""
    return [mark.widget for page in pages for mark in page.marks if mark.widget]


def _sheets(pages: Sequence[MarkedPage]) -> Iterator[list[MarkedPage]]:
    """Yield the pages that are read together: a sheet of cards with its backs, every other page by itself."""
    together: list[MarkedPage] = []
    for page in pages:
        if together and not page.backs:
            yield together
            together = []
        together.append(page)
    if together:
        yield together


def _section(file: PdfFile, tree: _Tree, pages: Sequence[MarkedPage], section: int) -> list[int]:
    """What is on no card first, then each card: its front, and its back."""
    placed = [one for page in pages for one in _placed(page)]
    found = tree.children([one for one in placed if one.mark.card == NO_CARD], section)
    for card in sorted({one.mark.card for one in placed} - {NO_CARD}):
        at = file.reserve()
        own = tree.children([one for one in placed if one.mark.card == card], at)
        found.append(tree.put("Sect", section, own, at))
    return found


def _placed(page: MarkedPage) -> Iterator[_PlacedMark]:
    at = 0
    for mark in page.marks:
        yield _PlacedMark(mark, page.number, at)
        at += not mark.widget


def _kind(mark: PageMark) -> str:
    if mark.cell:
        return "Table"
    return "L" if mark.tag == "LI" else ""


def _taken_below(cell: TableCell) -> Iterator[tuple[int, int]]:
    """The places in later rows into which a cell reaches."""
    columns = range(cell.column, cell.column + cell.span)
    return ((row, column) for row in range(cell.row + 1, cell.row + cell.down) for column in columns)


def _cell(one: _PlacedMark) -> TableCell:
    assert one.mark.cell is not None  # noqa: S101 - only such are in a table
    return one.mark.cell


def _tables(placed: Sequence[_PlacedMark]) -> Iterator[list[_PlacedMark]]:
    """Yield the tables that follow each other: where the rows begin anew, there is another."""
    table: list[_PlacedMark] = []
    for one in placed:
        if table and _cell(one).row < _cell(table[-1]).row:
            yield table
            table = []
        table.append(one)
    if table:
        yield table
