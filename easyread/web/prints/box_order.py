"""BoxOrder: a whole box, as files in folders. It has no answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from easyread.content import Content
from easyread.kit.persona import Persona
from easyread.printing.box.box_front import front_file, front_files
from easyread.printing.box.box_plan import USUAL_CARDS, Piece, folder_names, planned
from easyread.printing.box.contents_pages import BoxPaper
from easyread.printing.layouts.job import USUAL_FOLDED, PrintOptions
from easyread.printing.print_deck import pictures_for
from easyread.web.prints.order import Batch, PeopleOrder, UnknownOrderError

Make = Callable[[Sequence[Batch]], Iterable[bytes]]
"""Makes the prints of all batches, in their order."""


@dataclass(frozen=True)
class BoxOrder:
    """Who is in the pictures, how large the cards are, and what was chosen for all prints.

    Where `options` name cards, only these are in the box.
    """

    language: str
    persona_ids: tuple[str, ...]
    size: str = USUAL_CARDS
    options: PrintOptions = field(default_factory=PrintOptions)

    def __post_init__(self) -> None:
        """Refuse answers: a box is made in the background, and lies there until it is fetched."""
        if self.options.answers is not None:
            raise ValueError("a box has no answers in it")

    def pieces(self, content: Content) -> list[Piece]:
        """Return the prints that are in the box. Raises CannotPrintError, and UnknownOrderError."""
        self._personas(content)
        decks = content.library.in_order(self.language)
        return planned(content, decks, self.language, self.size, self.options.cards)

    def files(self, content: Content, make: Make) -> Iterator[tuple[str, bytes]]:
        """Yield every file with its place in the box, "folder/name.pdf": deck by deck, and then what lies on top.

        Args:
            content: What is printed.
            make: Makes the prints.
        """
        pieces = self.pieces(content)
        words = next(iter(content.layouts.values()))
        folders = folder_names(words, self.language)
        decks: dict[str, list[Piece]] = {}
        for piece in pieces:
            decks.setdefault(piece.deck.id, []).append(piece)
        prints = make([[self._order(piece) for piece in own] for own in decks.values()])
        sheets: dict[Piece, int] = {}
        for piece, pdf in zip(chain(*decks.values()), prints, strict=True):
            sheets[piece] = _sheets(piece, pdf, self.options)
            yield f"{folders[piece.shelf]}/{piece.name}", pdf
        keys, counts = front_files(pieces), tuple(sheets[piece] for piece in pieces)
        for key, pdf in zip(keys, make([[FrontOrder(self, key, counts) for key in keys]]), strict=True):
            yield f"{folders['read-first']}/{words.word(key, self.language)}.pdf", pdf

    def count(self, content: Content) -> int:
        """Return how many files will be in the box."""
        pieces = self.pieces(content)
        return len(pieces) + len(front_files(pieces))

    def paper(self, content: Content) -> BoxPaper:
        """Return what the pages of the box need."""
        words = next(iter(content.layouts.values()))
        return BoxPaper(words, self.language, pictures_for(content, self.options), self._personas(content))

    def _order(self, piece: Piece) -> PeopleOrder:
        folded = (self.options.folded or USUAL_FOLDED) if piece.folded else None
        options = replace(self.options, folded=folded, cards=piece.cards)
        return PeopleOrder(piece.deck.id, self.language, self.persona_ids, piece.layout.name, options)

    def _personas(self, content: Content) -> tuple[Persona, ...]:
        found = tuple(content.library.persona(persona_id, self.language) for persona_id in self.persona_ids)
        known = tuple(persona for persona in found if persona)
        if not known or len(known) < len(found):
            raise UnknownOrderError(", ".join(self.persona_ids))
        return known


@dataclass(frozen=True)
class FrontOrder:
    """A file of a box that is to be read first. `sheets` are how many sheets of paper each of its prints takes."""

    box: BoxOrder
    key: str
    sheets: tuple[int, ...]

    def pdf(self, content: Content) -> bytes:
        """Return the file. Raises what `BoxOrder.pieces` does."""
        pieces = self.box.pieces(content)
        counted = dict(zip(pieces, self.sheets, strict=True))
        return front_file(self.box.paper(content), self.key, pieces, counted)


def _sheets(piece: Piece, pdf: bytes, options: PrintOptions) -> int:
    """How many sheets of paper a print takes."""
    from easyread.web.prints.sheet_picture import pages_of  # noqa: PLC0415 - PDFium takes long; a print needs it not

    pages = pages_of(pdf)
    has_two_sides = piece.folded or (piece.layout.form.has_backs and options.backs in {"long", "short"})
    return (pages + 1) // 2 if has_two_sides else pages
