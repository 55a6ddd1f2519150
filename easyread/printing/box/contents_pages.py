"""The first pages of a box: every tool with its picture, and where its prints lie."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from easyread.colours import INK
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.box.box_plan import SHELVES, Piece, folder_names
from easyread.printing.layouts.layout import Layout
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import SOFT_INK, Element, Image, Page, Panel, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import set_running, set_text

A4 = Size(210, 297)
MARGIN = 16.0
_PICTURE = 26.0
_AIR = 5.0
_COLUMNS = 2
_TITLE, _HEAD, _TEXT = 26, 15, 12


@dataclass(frozen=True)
class _Told:
    """A tool, and what is said of it."""

    deck: Deck
    lines: tuple[str, ...]


@dataclass(frozen=True)
class BoxPaper:
    """What all pages of a box need: where the words are from, the pictures, and who is in these."""

    words: Layout
    language: str
    pictures: PictureForms
    personas: tuple[Persona, ...]

    def word(self, key: str, **values: object) -> str:
        """Return one of the words on paper."""
        return self.words.word(key, self.language, **values)

    def image(self, picture: str, box: Box) -> list[Element]:
        """Return a picture as large as a box allows, with a thin line round it. Its words stand beside it."""
        fitted = box.fitted(self.pictures.size(picture))
        return [Image(picture, self.personas[0].id, fitted, ""), Panel(fitted, stroke=INK, line=0.35)]

    def face(self, persona: Persona, box: Box) -> list[Element]:
        """Return the face of a persona in a circle."""
        return [
            Image(f"persona/{persona.id}", persona.id, box, "", round=True),
            Panel(box, stroke=INK, line=0.5, radius=box.width / 2),
        ]

    def sheets(self, count: int) -> str:
        """Return how many sheets of paper something is."""
        return self.word("box-one-sheet") if count == 1 else self.word("box-sheets", count=count)


def contents_pages(paper: BoxPaper, pieces: Sequence[Piece], sheets: Mapping[Piece, int]) -> tuple[Page, ...]:
    """Return the contents of a box.

    Args:
        paper: What all pages need.
        pieces: The prints.
        sheets: How many sheets of paper each takes.
    """
    inside = A4.whole().inset(MARGIN)
    decks = {piece.deck.id: piece.deck for piece in pieces}
    rows = [_head(paper, sum(sheets[piece] for piece in pieces if not _is_double(piece)))]
    told = [
        _Told(deck, tuple(_lines(paper, [piece for piece in pieces if piece.deck.id == deck.id], sheets)))
        for deck in decks.values()
    ]
    rows += [_row(paper, told[at : at + _COLUMNS]) for at in range(0, len(told), _COLUMNS)]
    title = paper.word("box-contents")
    return tuple(
        Page(A4, tuple(elements), title if at == 0 else "") for at, elements in enumerate(flow(rows, inside, inside))
    )


def _is_double(piece: Piece) -> bool:
    """Whether a print is there in another way too: a leaflet to read is the one to fold."""
    return piece.layout.form.folds and not piece.folded


def _head(paper: BoxPaper, sheets: int) -> Row:
    width = A4.width - 2 * MARGIN - 22
    title = set_text(paper.word("box-contents"), width, _TITLE, bold=True)
    who = paper.word("box-for-whom", who=", ".join(persona.title for persona in paper.personas))
    about = set_running(f"{who} {paper.word('box-all', count=sheets)}", width, _TEXT)

    def draw(box: Box) -> Iterable[Element]:
        yield from kit_mark(Box(box.right - 18, box.y, 18, 18))
        yield Words(title, Box(box.x, box.y, width, title.height), "H1")
        yield Words(about, Box(box.x, box.y + title.height + 1, width, about.height))

    return Row(max(title.height + about.height + 1, 18) + 2 * _AIR, draw)


def _lines(paper: BoxPaper, pieces: Sequence[Piece], sheets: Mapping[Piece, int]) -> Iterator[str]:
    """What there is of a tool: the folder, and how many sheets it is."""
    names = folder_names(paper.words, paper.language)
    for shelf in SHELVES:
        there = [piece for piece in pieces if piece.shelf == shelf and not _is_double(piece)]
        if there:
            yield f"{names[shelf]}: {paper.sheets(sum(sheets[piece] for piece in there))}"


def _row(paper: BoxPaper, told: Sequence[_Told]) -> Row:
    """Tools beside each other."""
    width = (A4.width - 2 * MARGIN - (_COLUMNS - 1) * _AIR) / _COLUMNS
    words = width - _PICTURE - _AIR
    titles = [set_text(one.deck.title, words, _HEAD, bold=True) for one in told]
    texts = [[set_running(line, words, _TEXT) for line in one.lines] for one in told]
    heights = [title.height + sum(text.height for text in own) for title, own in zip(titles, texts, strict=True)]

    def draw(box: Box) -> Iterable[Element]:
        for at, one in enumerate(told):
            x, y = box.x + at * (width + _AIR), box.y
            yield from paper.image(one.deck.picture, Box(x, y, _PICTURE, _PICTURE))
            yield Words(titles[at], Box(x + _PICTURE + _AIR, y, words, titles[at].height), "H2")
            y += titles[at].height
            for text in texts[at]:
                yield Words(text, Box(x + _PICTURE + _AIR, y, words, text.height), colour=SOFT_INK)
                y += text.height

    return Row(max(*heights, _PICTURE) + _AIR, draw)
