"""A booklet to fold: the pages of a leaflet, two on each side of a sheet, in the order that folding puts right.

The sheets have no tags: imposing loses them. The reading copy has them.
"""

from io import BytesIO

from pikepdf import Dictionary, Name, Pdf, String

from easyread.printing.pdf.geometry import POINTS_PER_MM
from easyread.printing.pdf.saved_pdf import saved

HALF_TURN = 180

FOLD_MARK = (6.0, 10.0)
"""From the edge of the paper to the two ends of a mark, in millimetres."""


def sides_of(pages: int) -> list[tuple[int, int]]:
    """Return the pages on the left and right of each side, the outer sheet first: its front, then its back.

    Args:
        pages: The number of pages, a multiple of four. Pages count from 0.
    """
    sides = []
    for at in range(pages // 2):
        outer, inner = pages - 1 - at, at
        sides.append((inner, outer) if at % 2 else (outer, inner))
    return sides


def imposed(reading_copy: bytes, edge: str, booklets: int = 1, note: str = "") -> bytes:
    """Return the reading copy as sheets to print on both sides and fold.

    Args:
        reading_copy: A PDF whose pages have one size.
        edge: "long" when the paper will be turned on its long edge: every second side then stands on its head.
        booklets: How many booklets of equal length are in the copy, each a multiple of four pages.
        note: What is said behind the title: that this copy is not the one to read on a screen.
    """
    with Pdf.open(BytesIO(reading_copy)) as source, Pdf.new() as target:
        width, height = (float(side) for side in source.pages[0].mediabox[2:])
        length = len(source.pages) // booklets
        for first in range(0, len(source.pages), length):
            for at, pages in enumerate(sides_of(length)):
                sheet = target.add_blank_page(page_size=(2 * width, height))
                halves = [target.copy_foreign(source.pages[first + page].as_form_xobject()) for page in pages]
                # Not by add_overlay: it draws names by lot, and the same job would give other bytes.
                sheet.obj.Resources = Dictionary(XObject=Dictionary(Left=halves[0], Right=halves[1]))
                fold = b"" if at else _fold_marks(width, height)
                sheet.obj.Contents = target.make_stream(b"/Left Do q 1 0 0 1 %.4f 0 cm /Right Do Q" % width + fold)
                if edge == "long" and at % 2:
                    sheet.rotate(HALF_TURN, relative=True)
        _describe(source, target, "DuplexFlipLongEdge" if edge == "long" else "DuplexFlipShortEdge")
        if note:
            target.docinfo.Title = String(f"{target.docinfo.Title} ({note})")
        return saved(target)


def _fold_marks(x: float, height: float) -> bytes:
    """Return a mark at both ends of the fold of the outer sheet, where every printer reaches."""
    near, far = (length * POINTS_PER_MM for length in FOLD_MARK)
    ends = ((near, far), (height - near, height - far))
    return b" q 0.4 w" + b"".join(b" %.4f %.4f m %.4f %.4f l S" % (x, start, x, end) for start, end in ends) + b" Q"


def _describe(source: Pdf, target: Pdf, duplex: str) -> None:
    target.Root.Lang = source.Root.Lang
    preferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=Name(f"/{duplex}"))
    target.Root.ViewerPreferences = preferences
    for key in ("/Title", "/Author", "/Creator", "/CreationDate", "/ModDate"):
        target.docinfo[key] = source.docinfo[key]
