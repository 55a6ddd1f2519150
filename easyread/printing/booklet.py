"""A booklet to fold: the pages of a leaflet, two on each side of a sheet, in the order that folding puts right.

The sheets have no tags: imposing loses them. The reading copy has them.
"""

from io import BytesIO

from pikepdf import Dictionary, Name, Page, Pdf, Rectangle

from easyread.printing.tagged_pdf import saved

HALF_TURN = 180


def imposed(pages: int) -> list[tuple[int, int]]:
    """Return the pages on the left and right of each side, the outer sheet first: its front, then its back.

    Args:
        pages: The number of pages, a multiple of four. Pages count from 0.
    """
    sides = []
    for at in range(pages // 2):
        outer, inner = pages - 1 - at, at
        sides.append((inner, outer) if at % 2 else (outer, inner))
    return sides


def folded(reading_copy: bytes, backs: str) -> bytes:
    """Return the reading copy as sheets to print on both sides and fold.

    Args:
        reading_copy: A PDF whose pages have one size and are a multiple of four.
        backs: "long" when the paper will be turned on its long edge: every second side then stands on its head.
    """
    with Pdf.open(BytesIO(reading_copy)) as source, Pdf.new() as target:
        width, height = (float(side) for side in source.pages[0].mediabox[2:])
        for at, (left, right) in enumerate(imposed(len(source.pages))):
            sheet = target.add_blank_page(page_size=(2 * width, height))
            for page, x in ((left, 0.0), (right, width)):
                sheet.add_overlay(Page(source.pages[page]), Rectangle(x, 0, x + width, height))
            if backs == "long" and at % 2:
                sheet.rotate(HALF_TURN, relative=True)
        _describe(source, target, "DuplexFlipLongEdge" if backs == "long" else "DuplexFlipShortEdge")
        return saved(target)


def _describe(source: Pdf, target: Pdf, duplex: str) -> None:
    target.Root.Lang = source.Root.Lang
    preferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=Name(f"/{duplex}"))
    target.Root.ViewerPreferences = preferences
    for key in ("/Title", "/Author", "/Creator", "/CreationDate", "/ModDate"):
        target.docinfo[key] = source.docinfo[key]
