"""Layout: one way to put a deck on paper, as print/<name>.toml gives it. All lengths are in millimetres."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from easyread.kit.deck import AUDIENCES, CITIZEN, STAFF
from easyread.kit.placeholders import fill
from easyread.languages import BASE_LANGUAGE
from easyread.printing.pdf.geometry import Grid, Size

if TYPE_CHECKING:
    from easyread.kit.deck import Deck

WORD_KEYS = (
    "ruler",
    "fronts",
    "backs",
    "sheets",
    "footer",
    "version",
    "date",
    "unsure",
    "other",
    "answers",
    "nothing",
    "help",
    "circle",
    "name",
    "phone",
    "notes",
    "again",
    "own-drawing",
    "own-picture",
    "day-to-write",
    "diploma",
    "awarded",
    "signature",
    "day",
    "visit",
    "visit-footer",
    "read",
    "seen",
    "stamkort",
    "type",
    "material",
    "goal",
    "minutes",
    "minutes-value",
    "steps",
    "suggestions",
    "used-by",
    "behandler",
    "kontaktperson",
)
"""The keys of words.toml."""


@dataclass(frozen=True)
class Form:
    """What the layouts of one form must say: the sizes of text, in points, and the least that each may have.

    Cards lie in a grid and are cut out; some have backs. A form that `takes_answers` can be filled with those just
    given, and where it `is_whole`, it stands for the answer sheet. One that `shows_all` has the four standing personas
    on it, whoever was chosen.
    """

    sizes: Mapping[str, int]
    for_any_deck: bool = False
    is_cards: bool = False
    has_backs: bool = False
    needs_questions: bool = False
    takes_answers: bool = False
    is_whole: bool = True
    shows_all: bool = False
    for_audiences: tuple[str, ...] = (CITIZEN,)


SMALLEST_READ = 14
"""Text that the citizen reads is at least this large. Source: Inclusion Europe, Information for all (2009)."""

SMALLEST_PAGE = 11
"""Staff read a page at arm's length, or on a wall."""

SMALLEST_STAFF = 9
SMALLEST_FOOTER = 6

_READ = {"text": SMALLEST_READ, "footer": SMALLEST_FOOTER}
_PAGE = {"text": SMALLEST_PAGE, "title": SMALLEST_PAGE, "footer": SMALLEST_FOOTER}
_ANSWERS = {**_READ, "title": SMALLEST_READ, "answer": SMALLEST_READ}

FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "cards": Form(
            {**_READ, "name": SMALLEST_READ, "answer": SMALLEST_READ}, for_any_deck=True, is_cards=True, has_backs=True
        ),
        "answers": Form(_ANSWERS, for_any_deck=True, needs_questions=True, takes_answers=True),
        "stamkort": Form(
            {"title": SMALLEST_READ, "text": SMALLEST_STAFF, "footer": SMALLEST_FOOTER},
            for_any_deck=True,
            for_audiences=AUDIENCES,
        ),
        "items": Form({**_READ, "title": SMALLEST_READ}),
        "picture": Form({**_READ, "title": SMALLEST_READ}),
        "circle": Form({**_READ, "title": SMALLEST_READ}, takes_answers=True, is_whole=False),
        "circle-empty": Form({**_READ, "title": SMALLEST_READ}),
        "grid": Form(_ANSWERS, takes_answers=True),
        "bubbles": Form(_ANSWERS, takes_answers=True),
        "people": Form(_ANSWERS, takes_answers=True),
        "list": Form(_ANSWERS, takes_answers=True),
        "agreement": Form(_ANSWERS, takes_answers=True),
        "persona": Form(_ANSWERS, takes_answers=True),
        "persona-cards": Form(
            {**_READ, "name": SMALLEST_READ, "answer": SMALLEST_READ}, is_cards=True, has_backs=True, shows_all=True
        ),
        "diploma": Form({**_READ, "title": SMALLEST_READ, "name": SMALLEST_READ}, takes_answers=True, is_whole=False),
        "floor": Form({**_READ, "digit": SMALLEST_READ}),
        "leaflet": Form({**_READ, "title": SMALLEST_READ}),
        "staff-cards": Form(_PAGE, is_cards=True, for_audiences=(STAFF,)),
        "staff-pages": Form({**_PAGE, "name": SMALLEST_PAGE}, for_any_deck=True, for_audiences=(STAFF,)),
    }
)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What every layout has. Words are by language, then by key; sizes of text are in points."""

    name: str
    form: str
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    sheet: Size
    sizes: Mapping[str, int]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def title(self, language: str) -> str:
        """Return what the layout is called."""
        return self.titles.get(language, self.titles[BASE_LANGUAGE])

    def about(self, language: str) -> str:
        """Return what comes out of the printer, and what to do with it."""
        return self.abouts.get(language, self.abouts[BASE_LANGUAGE])

    def word(self, key: str, language: str, **values: object) -> str:
        """Return one of the words that stand on the paper, with values in its placeholders."""
        words = {**self.words[BASE_LANGUAGE], **self.words.get(language, {})}
        return fill(words[key], {name: str(value) for name, value in values.items()})

    def serves(self, deck: "Deck") -> bool:
        """Return whether a deck can be printed so: some layouts are for all decks, some for those that name them."""
        form = FORMS[self.form]
        if deck.audience not in form.for_audiences:
            return False
        if form.needs_questions and not any(card.asks for card in deck.cards):
            return False
        return form.for_any_deck or self.name in deck.layouts


@dataclass(frozen=True, kw_only=True)
class CardLayout(Layout):
    """Cards to cut out.

    `bleed` is printed outside each cut, and no text comes nearer to it than `safe`. A front is a picture from edge to
    edge over a panel of text. Where the text is long, the picture becomes a tile, at least `picture` high.
    """

    grid: Grid
    bleed: int
    safe: int
    picture: int


@dataclass(frozen=True, kw_only=True)
class SheetLayout(Layout):
    """A page to read, hang up or fill in.

    `picture` is the least height of a picture; `columns` and `rows` are for pages that show many things at once.
    `cards` are the ids of the cards on the sheet, all when empty; `back` of those on the back page of a leaflet.
    """

    margin: int
    picture: int = 0
    columns: int = 1
    rows: int = 1
    cards: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
