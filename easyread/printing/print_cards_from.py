"""Cards that were made elsewhere, on the sheets of the kit: each page of a PDF is a side of a card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.languages import BASE_LANGUAGE
from easyread.printing.cards.card_sheets import turns_over_its_head
from easyread.printing.cards.cutting import card_heading, cutting_marks, fold_line
from easyread.printing.layouts.job import CardPaper, PrintOptions
from easyread.printing.layouts.layout import CardLayout, Layout
from easyread.printing.pdf.geometry import Box, Grid
from easyread.printing.pdf.laid_pages import Laid, LaidSheet, UnusablePdfError, laid_under, page_count
from easyread.printing.pdf.page import Document, Draft, Page
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_deck import CannotPrintError, as_wanted, duplex_of

_Card = tuple[int, int | None]
"""The pages of a card: its front, and its back where it has one."""


@dataclass(frozen=True)
class _Side:
    """One side of a sheet: what is drawn on it, and what is laid under that."""

    page: Page
    laid: LaidSheet


def print_cards_from(
    pdf: bytes, layout: Layout, options: PrintOptions, title: str, language: str = BASE_LANGUAGE
) -> bytes:
    """Return the pages of a PDF as cards on sheets, as large as those of a layout. The same job gives the same bytes.

    Args:
        pdf: A page for each side of a card: its front, then its back; fronts alone where there are no backs. A page
            that says where it is cut (a trim box) has its bleed outside that.
        layout: The layout, of cards to cut.
        options: What was chosen: `backs`, `copies`, `size`, `rounded`.
        title: What the cards are called.
        language: That of the words on the sheets.

    Raises:
        CannotPrintError: It is no PDF of cards, or no layout of cards.
    """
    wanted = as_wanted(layout, options)
    if not isinstance(wanted, CardLayout):
        raise CannotPrintError(f"{layout.name} is no layout of cards.")
    if options.copies < 1:
        raise CannotPrintError("Copies are 1 or more.")
    paper = CardPaper(wanted, options, language)
    try:
        cards = _cards(page_count(pdf), has_backs=options.backs != "none") * options.copies
        sides = list(_sides(paper, cards, title))
        pages = tuple(side.page for side in sides)
        sheets = write_pdf(
            Document(f"{title} – {wanted.title(language)}", language, pages, duplex_of(wanted, options)),
            PictureForms(Catalogue({}, {})),
        )
        return laid_under(sheets, pdf, [side.laid for side in sides])
    except UnusablePdfError as error:
        raise CannotPrintError(f"{title}: {error}.") from None


def _cards(pages: int, *, has_backs: bool) -> list[_Card]:
    if not has_backs:
        return [(page, None) for page in range(pages)]
    if pages % 2:
        raise UnusablePdfError(f"it has {pages} pages; fronts and backs take turns, so there must be as many of both")
    return [(page, page + 1) for page in range(0, pages, 2)]


def _sides(paper: CardPaper, cards: Sequence[_Card], title: str) -> Iterator[_Side]:
    is_folded = paper.options.backs == "fold"
    grid = paper.layout.grid.for_folding() if is_folded else paper.layout.grid
    places = grid.left_half() if is_folded else tuple(range(grid.places))
    sheets = [cards[at : at + len(places)] for at in range(0, len(cards), len(places))]
    for at, sheet in enumerate(sheets):
        fronts = [(grid.box(place), front) for place, (front, _) in zip(places, sheet, strict=False)]
        backs = [
            (grid.back_box(place), back) for place, (_, back) in zip(places, sheet, strict=False) if back is not None
        ]
        number = {"title": title, "number": at + 1, "of": len(sheets)}
        if is_folded:
            yield _front(paper, grid, paper.word("folds", **number), [*fronts, *backs], is_first=at == 0)
        elif not backs:
            yield _front(paper, grid, paper.word("sheets", **number), fronts, is_first=at == 0)
        else:
            yield _front(paper, grid, paper.word("fronts", **number), fronts, is_first=at == 0)
            yield _back(paper, paper.word("backs", **number), backs)


def _front(paper: CardPaper, grid: Grid, heading: str, laid: Sequence[tuple[Box, int]], *, is_first: bool) -> _Side:
    draft = Draft()
    draft.add(card_heading(paper, heading, is_first=is_first))
    draft.add(cutting_marks(paper, grid, is_first=is_first))
    if paper.options.backs == "fold":
        draft.add(fold_line(grid))
    return _Side(Page(paper.layout.sheet, tuple(draft.elements), heading), _laid(paper, laid, turned=False))


def _back(paper: CardPaper, heading: str, laid: Sequence[tuple[Box, int]]) -> _Side:
    turned = turns_over_its_head(paper.layout.sheet, paper.options.backs)
    words = card_heading(paper, heading, is_first=False)
    return _Side(Page(paper.layout.sheet, (words,), heading, turned), _laid(paper, laid, turned=turned))


def _laid(paper: CardPaper, laid: Sequence[tuple[Box, int]], *, turned: bool) -> LaidSheet:
    return LaidSheet(tuple(Laid(page, box, paper.layout.bleed) for box, page in laid), turned)
