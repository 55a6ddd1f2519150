"""The plan of a box: which prints are in it, and where each lies. Nothing is made here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from easyread.kit.deck import Deck
from easyread.printing.layouts.layout import CardLayout, Layout
from easyread.printing.print_deck import ANSWERS_LAYOUT, STAMKORT_LAYOUT, CannotPrintError, PrintSource, layouts_for
from easyread.suggestions import no_such

Shelf = Literal["cards", "forms", "leaflets", "stamkort", "staff"]
SHELVES: tuple[Shelf, ...] = ("cards", "forms", "leaflets", "stamkort", "staff")
"""The folders of a box, in their order. Before them is what is to be read first."""

USUAL_CARDS = "kort-a7"

_FOLDERS = {
    "read-first": "box-read-first",
    "cards": "box-cards",
    "forms": "box-forms",
    "leaflets": "box-leaflets",
    "stamkort": "box-stamkort",
    "staff": "box-staff",
}

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('<>:"/\\|?*'))
"""Signs that a file cannot have on some system."""


@dataclass(frozen=True, eq=False)
class Piece:
    """One print in a box, as the file `name` in the folder of its shelf.

    `folded` is for a leaflet as sheets to fold; `cards` are the ids of the cards that are wanted alone.
    """

    shelf: Shelf
    name: str
    deck: Deck
    layout: Layout
    folded: bool = False
    cards: tuple[str, ...] = ()


def planned(
    source: PrintSource, decks: Sequence[Deck], language: str, size: str = USUAL_CARDS, cards: Sequence[str] = ()
) -> list[Piece]:
    """Return what is in a box with cards of one size.

    Args:
        source: The content, for its layouts.
        decks: The decks in their order.
        language: That of the names.
        size: The layout of the cards.
        cards: Only these cards, of the decks that have them, and nothing else.

    Raises:
        CannotPrintError: There is no such size, or no deck has such a card.
    """
    sizes = [layout.name for layout in source.layouts.values() if is_a_size(layout)]
    if size not in sizes:
        raise CannotPrintError(no_such("size of cards", size, sizes))
    known = {card.id for deck in decks for card in deck.cards}
    for card in cards:
        if card not in known:
            raise CannotPrintError(no_such("card", card, known))
    found = [piece for at, deck in enumerate(decks, 1) for piece in _of_deck(source, deck, at, language, size)]
    return sorted(_with_cards(found, cards), key=lambda piece: SHELVES.index(piece.shelf))


def is_a_size(layout: Layout) -> bool:
    """Return whether a layout is a size in which the cards of any deck come."""
    return isinstance(layout, CardLayout) and layout.form.for_any_deck


def file_name(text: str) -> str:
    """Return a text as the name of a file, on every system."""
    return " ".join(text.translate(_NOT_IN_NAMES).split()).rstrip(".")


def _with_cards(pieces: Sequence[Piece], cards: Sequence[str]) -> Iterator[Piece]:
    for piece in pieces:
        own = tuple(card for card in cards if piece.deck.card(card))
        if not cards:
            yield piece
        elif own and is_a_size(piece.layout):
            yield Piece(piece.shelf, piece.name, piece.deck, piece.layout, cards=own)


def _of_deck(source: PrintSource, deck: Deck, at: int, language: str, size: str) -> Iterator[Piece]:
    for layout in _layouts_in_box(source, deck, size):
        title = file_name(f"{at:02} {deck.title}")
        shelf = _shelf(deck, layout)
        if layout.form.folds:
            for folded, word in ((False, "box-to-read"), (True, "box-to-fold")):
                yield Piece(shelf, f"{title} – {layout.word(word, language)}.pdf", deck, layout, folded)
        elif layout.name in {size, STAMKORT_LAYOUT}:
            yield Piece(shelf, f"{title}.pdf", deck, layout)
        else:
            yield Piece(shelf, f"{title} – {file_name(layout.title(language))}.pdf", deck, layout)


def _layouts_in_box(source: PrintSource, deck: Deck, size: str) -> list[Layout]:
    """The layouts in which a deck lies in the box: none that shows on another sheet what one of the others shows."""
    named = {size, ANSWERS_LAYOUT, STAMKORT_LAYOUT, *deck.layouts}
    known = {layout.form.name for layout in source.layouts.values() if layout.name in named}
    found = [
        layout
        for layout in layouts_for(source, deck)
        if layout.name in named or (deck.is_for_staff and layout.form.name not in known)
    ]
    forms = {layout.form.name for layout in found}
    return [layout for layout in found if layout.form.instead_of not in forms]


def _shelf(deck: Deck, layout: Layout) -> Shelf:
    if layout.name == STAMKORT_LAYOUT:
        return "stamkort"
    if deck.is_for_staff:
        return "staff"
    if layout.form.is_cards:
        return "cards"
    return "leaflets" if layout.form.folds else "forms"


def folder_names(words: Layout, language: str) -> Mapping[str, str]:
    """Return what the folders are called, numbered: that of what is to be read first, and that of each shelf."""
    return {key: f"{at} {words.word(word, language)}" for at, (key, word) in enumerate(_FOLDERS.items())}
