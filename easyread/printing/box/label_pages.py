"""The label of a box, and its dividers: one for each set of cards, a little taller than the cards."""

from collections.abc import Iterator, Sequence

from easyread.colours import INK
from easyread.kit.deck import Deck
from easyread.printing.box.contents_pages import A4, MARGIN, BoxPaper
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import SOFT_INK, Element, Page, Panel, Words
from easyread.printing.pdf.typesetting import set_text

_RISE = 12.0
"""How far a divider stands out over the cards."""

_LABEL, _SPINE = Size(150, 80), Size(150, 26)
_CUT = 0.2
_HEAD, _NAME, _WHO = 14, 30, 14
_SMALLEST, _LARGEST = 9, 20


def label_pages(paper: BoxPaper, decks: Sequence[Deck], layout: CardLayout) -> tuple[Page, ...]:
    """Return the page with the label, and those with the dividers between cards of a size."""
    return (_label(paper), *_dividers(paper, decks, layout))


def _label(paper: BoxPaper) -> Page:
    elements = list(_heading(paper, "box-label", "H1"))
    y = MARGIN + 24
    who = ", ".join(persona.title for persona in paper.personas)
    front = Box((A4.width - _LABEL.width) / 2, y, _LABEL.width, _LABEL.height)
    elements += [Panel(front, stroke=INK, line=_CUT)]
    elements += kit_mark(Box(front.x + 12, front.y + 20, 40, 40))
    elements += _beside(paper, Box(front.x + 60, front.y, front.width - 66, front.height), who)
    spine = Box(front.x, front.bottom + 14, _SPINE.width, _SPINE.height)
    elements += [Panel(spine, stroke=INK, line=_CUT)]
    elements += kit_mark(Box(spine.x + 6, spine.y + 5, 16, 16))
    name = set_text(paper.word("box"), spine.width - 34, _NAME, bold=True)
    elements += [Words(name, Box(spine.x + 28, spine.y, spine.width - 34, spine.height), in_middle=True)]
    end = Box(spine.x, spine.bottom + 14, _SPINE.width, _SPINE.height)
    return Page(A4, (*elements, *_pictures(paper, end)), paper.word("box-label"))


def _pictures(paper: BoxPaper, box: Box) -> Iterator[Element]:
    """A row of the personas for another side of the box."""
    yield Panel(box, stroke=INK, line=_CUT)
    for at, persona in enumerate(paper.personas):
        yield from paper.face(persona, Box(box.x + 6 + at * 22, box.y + 4, 18, 18))


def _beside(paper: BoxPaper, box: Box, who: str) -> Iterator[Element]:
    name = set_text(paper.word("box"), box.width, _NAME, bold=True)
    below = set_text(who, box.width, _WHO)
    y = box.y + (box.height - name.height - below.height) / 2
    yield Words(name, Box(box.x, y, box.width, name.height))
    yield Words(below, Box(box.x, y + name.height, box.width, below.height), colour=SOFT_INK)


def _dividers(paper: BoxPaper, decks: Sequence[Deck], layout: CardLayout) -> Iterator[Page]:
    card = Size(layout.grid.card.width, layout.grid.card.height + _RISE)
    sheet = A4 if _places(A4, card) >= _places(Size(A4.height, A4.width), card) else Size(A4.height, A4.width)
    columns, rows = _columns(sheet, card), _rows(sheet, card)
    size = _name_size(decks, _tab(card.whole()).width)
    for first in range(0, len(decks), columns * rows):
        elements = list(_heading(paper, "box-dividers", "H2"))
        for place, deck in enumerate(decks[first : first + columns * rows]):
            row, column = divmod(place, columns)
            left = (sheet.width - columns * card.width) / 2
            box = Box(left + column * card.width, _top() + row * card.height, card.width, card.height)
            elements += _divider(paper, deck, box, size)
        yield Page(sheet, tuple(elements), paper.word("box-dividers") if first == 0 else "")


def _divider(paper: BoxPaper, deck: Deck, box: Box, size: int) -> Iterator[Element]:
    yield Panel(box, stroke=INK, line=_CUT)
    tab = _tab(box)
    yield Words(set_text(deck.title, tab.width, size, bold=True), tab, "H3", "centre", in_middle=True)
    yield from paper.image(deck.picture, box.below(_RISE).inset(3))


def _tab(box: Box) -> Box:
    """What of a divider is seen over the cards."""
    return box.of_height(_RISE).inset_sides(3)


def _name_size(decks: Sequence[Deck], width: float) -> int:
    """The largest size in which all names go on their dividers."""
    sizes = (
        size
        for size in range(_LARGEST, _SMALLEST, -1)
        if all(set_text(deck.title, width, size, bold=True).height < _RISE - 1 for deck in decks)
    )
    return next(sizes, _SMALLEST)


def _heading(paper: BoxPaper, key: str, tag: str) -> Iterator[Element]:
    text = set_text(f"{paper.word(key)}. {paper.word('box-cut')}".replace(". ", " · "), A4.width - 2 * MARGIN, _HEAD)
    yield Words(text, Box(MARGIN, 8, A4.width - 2 * MARGIN, text.height), "H1" if tag == "H1" else "H2")


def _top() -> float:
    return MARGIN + 2


def _columns(sheet: Size, card: Size) -> int:
    return max(1, int((sheet.width - 10) // card.width))


def _rows(sheet: Size, card: Size) -> int:
    return max(1, int((sheet.height - _top() - 6) // card.height))


def _places(sheet: Size, card: Size) -> int:
    return _columns(sheet, card) * _rows(sheet, card)
