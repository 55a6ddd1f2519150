"""How to cut and fold, in eight drawings: a page that one can follow without reading."""

from collections.abc import Callable, Iterator, Sequence

from easyread.colours import INK
from easyread.printing.box.contents_pages import A4, MARGIN, BoxPaper
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import WHITE, Element, Lines, Page, Panel, Polyline, Words
from easyread.printing.pdf.typesetting import set_text

_COLUMNS, _ROWS = 2, 4
_GAP = 6.0
_TITLE, _TEXT, _NUMBER = 26, 14, 16
_GROUND, _PAPER, _CARD = "#e8eef2", WHITE, "#f4d9a8"
_CUT = "#b3261e"
_BADGE = 9.0


def guide_page(paper: BoxPaper) -> Page:
    """Return the page with the eight steps."""
    inside = A4.whole().inset(MARGIN)
    title = set_text(paper.word("box-guide"), inside.width, _TITLE, bold=True)
    elements: list[Element] = [Words(title, inside.of_height(title.height), "H1")]
    body = inside.below(title.height + 3)
    for at, (key, draw) in enumerate(_STEPS):
        row, column = divmod(at, _COLUMNS)
        cell = body.part(row, _ROWS, _GAP).part(column, _COLUMNS, _GAP, across=True)
        elements += _step(str(at + 1), paper.word(key), cell, draw)
    return Page(A4, tuple(elements), paper.word("box-guide"))


def _step(number: str, told: str, cell: Box, draw: "_Draw") -> Iterator[Element]:
    words = set_text(told, cell.width, _TEXT)
    frame = cell.of_height(cell.height - 2 * words.line_height - 1)
    yield Panel(frame, fill=_GROUND, radius=3)
    yield from draw(frame.inset(4))
    badge = Box(frame.x + 2, frame.y + 2, _BADGE, _BADGE)
    yield Panel(badge, fill=INK, radius=_BADGE / 2)
    figure = set_text(number, _BADGE, _NUMBER, bold=True)
    yield Words(figure, badge, "", "centre", WHITE, in_middle=True)
    yield Words(words, Box(cell.x, frame.bottom + 1, cell.width, words.height))


def _sheet(box: Box, width: float = 42, height: float = 30) -> Box:
    x, y = box.centre
    return Box(x - width / 2, y - height / 2, width, height)


def _cards(sheet: Box, columns: int = 4, rows: int = 2) -> Iterator[Element]:
    """A sheet of paper with cards on it."""
    yield Panel(sheet, fill=_PAPER, stroke=INK, line=0.5)
    for place in range(columns * rows):
        row, column = divmod(place, columns)
        cell = sheet.inset(3).part(row, rows, 1.5).part(column, columns, 1.5, across=True)
        yield Panel(cell, fill=_CARD, stroke=INK, line=0.3)


def _print(box: Box) -> Iterator[Element]:
    front = _sheet(box, 34, 24)
    back = Box(front.x + 24, front.y + 5, front.width, front.height)
    yield from _cards(Box(front.x - 16, front.y - 3, front.width, front.height))
    yield Panel(back, fill=_PAPER, stroke=INK, line=0.5)
    for at in range(8):
        row, column = divmod(at, 4)
        cell = back.inset(3).part(row, 2, 1.5).part(column, 4, 1.5, across=True)
        yield Panel(cell, fill=_PAPER, stroke=INK, line=0.3)
        yield from kit_mark(cell.square(4))
    yield from _arrow((front.x + 20, front.y - 2), (front.x + 28, front.y + 2))


def _measure(box: Box) -> Iterator[Element]:
    x, y = box.centre
    line = Box(x - 30, y - 6, 60, 0)
    marks = [
        Line(line.x + at * 6, line.y, line.x + at * 6, line.y - (4 if at in {0, 5, 10} else 2.4)) for at in range(11)
    ]
    yield Lines((Line(line.x, line.y, line.right, line.y), *marks), 0.6)
    ruler = Box(line.x - 3, y - 3, 66, 10)
    yield Panel(ruler, fill=_CARD, stroke=INK, line=0.5, radius=1)
    yield Lines(tuple(Line(line.x + at * 6, ruler.y, line.x + at * 6, ruler.y + 3) for at in range(11)), 0.4)
    for at, figure in ((0, "0"), (5, "50"), (10, "100")):
        text = set_text(figure, 20, 10, bold=True)
        yield Words(text, Box(line.x + at * 6 - 10, ruler.y + 3.5, 20, text.height), "", "centre")


def _cut_along(box: Box) -> Iterator[Element]:
    sheet = _sheet(box)
    yield from _cards(sheet)
    for y in (sheet.y + 2, sheet.y + sheet.height / 2, sheet.bottom - 2):
        yield from _cut(Line(sheet.x - 5, y, sheet.right + 5, y))
    yield from _scissors(sheet.x - 7, sheet.y + sheet.height / 2)


def _cut_across(box: Box) -> Iterator[Element]:
    strip = _sheet(box, 42, 14)
    yield from _cards(strip, rows=1)
    for at in range(5):
        x = strip.x + 2.3 + at * (strip.width - 4.6) / 4
        yield from _cut(Line(x, strip.y - 5, x, strip.bottom + 5))
    yield from _scissors(strip.x - 5.5, strip.bottom + 5)


def _fold(box: Box) -> Iterator[Element]:
    x, y = box.centre
    for at in range(3):
        up = at * 3.5
        yield Polyline(
            ((x - 22, y - 10 - up), (x, y + 8 - up), (x, y + 10 - up), (x - 22, y - 8 - up)), 0.5, INK, _PAPER
        )
        yield Polyline(
            ((x + 22, y - 10 - up), (x, y + 8 - up), (x, y + 10 - up), (x + 22, y - 8 - up)), 0.5, INK, _PAPER
        )
    yield from _arrow((x - 32, y - 12), (x - 27, y - 2))
    yield from _arrow((x + 32, y - 12), (x + 27, y - 2))


def _staple(box: Box) -> Iterator[Element]:
    booklet = _sheet(box, 24, 32)
    for at in (2, 1, 0):
        yield Panel(
            Box(booklet.x + at, booklet.y - at, booklet.width, booklet.height), fill=_PAPER, stroke=INK, line=0.5
        )
    yield Panel(booklet.inset(4).of_height(14), fill=_CARD, stroke=INK, line=0.3)
    for y in (booklet.y + 7, booklet.bottom - 7):
        yield Lines((Line(booklet.x, y - 2.5, booklet.x, y + 2.5),), 1.4, _CUT)
        yield from _arrow((booklet.x - 12, y), (booklet.x - 3, y))


def _divide(box: Box) -> Iterator[Element]:
    x, y = box.centre
    for at, fill in enumerate((_CARD, _CARD, _PAPER, _CARD, _CARD, _PAPER)):
        tall = fill == _PAPER
        card = Box(x + 12 - at * 6, y - 10 + at * 2 - (4 if tall else 0), 17, 20 + (4 if tall else 0))
        yield Panel(card, fill=fill, stroke=INK, line=0.5, radius=1)
        if tall:
            yield Panel(Box(card.x + 2, card.y + 1.5, card.width - 4, 2.5), fill=INK)


def _pack(box: Box) -> Iterator[Element]:
    crate = _sheet(box, 46, 20)
    crate = Box(crate.x, crate.y + 5, crate.width, crate.height)
    for at in range(5):
        yield Panel(Box(crate.x + 5 + at * 7.4, crate.y - 8, 6.4, 12), fill=_CARD, stroke=INK, line=0.4)
    yield Panel(crate, fill=_PAPER, stroke=INK, line=0.7, radius=1)
    yield from kit_mark(crate.square(12))


def _cut(line: Line) -> Iterator[Element]:
    yield Lines((line,), 0.6, _CUT)


def _scissors(x: float, y: float) -> Iterator[Element]:
    """A pair of scissors that points to the right, its tip at a point."""
    yield Lines((Line(x, y - 1.2, x - 9, y + 2), Line(x, y + 1.2, x - 9, y - 2)), 0.9)
    for side in (-3.2, 3.2):
        yield Panel(Box(x - 12.5, y + side - 1.9, 3.8, 3.8), stroke=INK, line=0.8, radius=1.9)


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Element]:
    across, down = end[0] - start[0], end[1] - start[1]
    length = (across**2 + down**2) ** 0.5
    u, v = across / length * 2.6, down / length * 2.6
    yield Lines((Line(*start, *end),), 0.9)
    yield Polyline(
        ((end[0] - u - v * 0.8, end[1] - v + u * 0.8), end, (end[0] - u + v * 0.8, end[1] - v - u * 0.8)), 0.9
    )


_Draw = Callable[[Box], Iterator[Element]]
_STEPS: Sequence[tuple[str, _Draw]] = (
    ("box-step-1", _print),
    ("box-step-2", _measure),
    ("box-step-3", _cut_along),
    ("box-step-4", _cut_across),
    ("box-step-5", _fold),
    ("box-step-6", _staple),
    ("box-step-7", _divide),
    ("box-step-8", _pack),
)
