"""Layout: one way to put a deck on paper, as print/<name>.toml gives it. All lengths are in millimetres."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from easyread.kit.deck import Deck
from easyread.kit.placeholders import fill
from easyread.languages import BASE_LANGUAGE
from easyread.printing.layouts.form import Form
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.pdf.geometry import Grid, Size

Cut = Literal["crosses", "lines", "none"]
"""How a sheet of cards shows where to cut: crosses at the corners, lines along all edges, or nothing to cut."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Layout:
    """What every layout has. Words are by language, then by key; sizes of text are in points.

    `lengths` are those that its form alone has.

    Each is itself alone, so that measures can be kept by it.
    """

    name: str
    form: Form[Any]
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    sheet: Size
    sizes: Mapping[str, int]
    spacing: Spacing
    lengths: Mapping[str, float]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def title(self, language: str) -> str:
        """Return what the layout is called."""
        return self.titles.get(language, self.titles[BASE_LANGUAGE])

    def about(self, language: str) -> str:
        """Return what comes out of the printer, and what to do with it."""
        return self.abouts.get(language, self.abouts[BASE_LANGUAGE])

    def word(self, key: str, language: str, **values: object) -> str:
        """Return one of the words that stand on the paper, with values in its placeholders."""
        words = self.words.get(language, self.words[BASE_LANGUAGE])
        return fill(words[key], {name: str(value) for name, value in values.items()})

    def serves(self, deck: Deck) -> bool:
        """Return whether a deck can be printed so: some layouts are for all decks, some for those that name them."""
        form = self.form
        if deck.audience not in form.for_audiences:
            return False
        if form.needs_questions and not any(card.asks for card in deck.cards):
            return False
        return form.for_any_deck or self.name in deck.layouts


@dataclass(frozen=True, kw_only=True, eq=False)
class CardLayout(Layout):
    """Cards to cut out.

    The ground of a picture goes on for `bleed` outside each cut. The picture itself keeps `rim` inside the cut, and
    text keeps `safe`. A front is a picture, at least `picture` high, over a panel of text.
    """

    grid: Grid
    bleed: float
    safe: float
    picture: float
    rim: float = 2
    cut: Cut = "crosses"

    @property
    def is_for_any_size(self) -> bool:
        """Whether it is what cards of a size of one's own are made from: cards for any deck, with a bleed."""
        return self.form.for_any_deck and self.form.has_backs and self.bleed > 0


@dataclass(frozen=True, kw_only=True, eq=False)
class SheetLayout(Layout):
    """A page to read, hang up or fill in.

    `picture` is the least height of a picture; `columns` and `rows` are for pages that show many things at once.
    `cards` are the ids of the cards on the sheet, all when empty; `back` of those on the back page of a leaflet.
    A leaflet has at most so many `pages`; as many as it needs where there are 0.
    """

    margin: float
    picture: float = 0
    columns: int = 1
    rows: int = 1
    cards: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    pages: int = 0
