"""The form for cards of somebody's own: what was typed, given and chosen, and what is wrong with it."""

import base64
import binascii
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flask import request
from werkzeug.datastructures import MultiDict

from easyread.letters import typed
from easyread.limits import LONGEST_OWN_WORDS
from easyread.printing.box.box_plan import USUAL_CARDS
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.layouts.layout import CardLayout, Layout
from easyread.printing.print_own_cards import NO_FONT, OF_ALL, TOO_LONG, OwnCard, OwnSet, is_for_own_cards
from easyread.web.beside import done_beside
from easyread.web.forms.print_form import (
    BACKS,
    ROUNDED_MM,
    STYLES,
    PrintChoices,
    UnknownJobError,
    read_choices,
)
from easyread.web.forms.sent_form import LARGEST_ANSWERS, UploadedFile
from easyread.web.given_pictures.given_pictures import SmallPicture
from easyread.web.given_pictures.small_picture import TOO_LARGE
from easyread.web.prints.order import OwnCardsOrder
from easyread.web.site import Site

FIRST_CARDS, MORE_CARDS, MOST_CARDS = 8, 8, 32
"""How many cards the page has room for: at first, and whenever one asks for more, up to the most."""

LARGEST_FORM = 2 * LARGEST_ANSWERS
"""As much as the server lets in: a sheet of photos as a phone takes them."""

LONGEST_TITLE = 40
NOTHING, CANNOT = "nothing", "cannot"
"""What may be wrong with the whole: there is no card, or it cannot be printed in the way that was chosen."""

_WORDS, _FILE, _KEPT, _WITHOUT = "ord-{}", "billede-{}", "har-{}", "uden-{}"
_NUMBERS = ("antal", "tomme")
_LARGE = SmallPicture(problem=TOO_LARGE)
_TRY_AGAIN_S = 5


@dataclass(frozen=True)
class OwnRow:
    """One card as the page shows it. `picture` is a data address, `problem` the code of what is wrong with it."""

    number: int
    words: str = ""
    picture: str = ""
    problem: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to print."""
        return not (self.words or self.picture)


@dataclass(frozen=True)
class OwnCardsForm:
    """All that the form has. `problem` is wrong with the whole, and `title_problem` with what the cards are called."""

    title: str
    rows: tuple[OwnRow, ...]
    choices: PrintChoices
    problem: str = ""
    title_problem: str = ""

    @property
    def has_problem(self) -> bool:
        """Whether it cannot be printed as it is."""
        return bool(self.problem or self.title_problem or any(row.problem for row in self.rows))

    @property
    def may_have_more(self) -> bool:
        """Whether there is room for more cards."""
        return len(self.rows) < MOST_CARDS

    def with_more(self) -> "OwnCardsForm":
        """Return the form with room for more cards."""
        return replace(self, rows=_rows_up_to(self.rows, len(self.rows) + MORE_CARDS))

    def order(self, language: str, usual_title: str) -> OwnCardsOrder:
        """Return the print that it asks for."""
        choices = self.choices
        options = PrintOptions(
            style=STYLES[choices.style],
            backs=BACKS[choices.backs],
            copies=choices.copies,
            fill="udfyld" in choices.ticks,
            rounded=ROUNDED_MM if "runde" in choices.ticks else 0,
        )
        cards = tuple(OwnCard(row.words, row.picture) for row in self._filled)
        return OwnCardsOrder(OwnSet(cards, self.title or usual_title, language), choices.layout.name, options)

    def refused(self, code: str) -> "OwnCardsForm":
        """Return the form with what the print was refused for: CANNOT, or a reason and the numbers of cards."""
        why, *numbers = code.split()
        if why not in {TOO_LONG, NO_FONT}:
            return replace(self, problem=CANNOT)
        filled = self._filled
        wrong = {filled[int(number) - 1].number for number in numbers if int(number) != OF_ALL}
        rows = tuple(replace(row, problem=why) if row.number in wrong else row for row in self.rows)
        return replace(self, rows=rows, title_problem=why if str(OF_ALL) in numbers else "")

    @property
    def _filled(self) -> list[OwnRow]:
        return [row for row in self.rows if not row.is_empty]


def layouts_of_cards(site: Site) -> list[Layout]:
    """Return the layouts in which cards of one's own can be printed: the usual cards first, then the smallest."""
    found = [layout for layout in site.content.layouts.values() if is_for_own_cards(layout)]
    return sorted(found, key=lambda layout: (layout.name != USUAL_CARDS, layout.form.name, *_size(layout)))


def empty_form(site: Site, args: Mapping[str, str]) -> OwnCardsForm:
    """Return the form with nothing in it, and with the choices that an address makes."""
    return OwnCardsForm("", _rows_up_to((), FIRST_CARDS), _choices(site, args))


def read_own_cards(site: Site) -> OwnCardsForm:
    """Return the form of this request, its pictures made anew.

    Raises:
        ServiceUnavailable: So many pictures are being made small that these would wait too long.
    """
    form = read_words(site)
    given = dict(_given(request.form, form.rows))
    bodies = [body for body in given.values() if body is not None]
    small = iter(done_beside(lambda waits: site.pictures.for_cards(bodies, waits), try_again_s=_TRY_AGAIN_S))
    made = {number: _LARGE if body is None else next(small) for number, body in given.items()}
    rows = tuple(_with(row, made.get(row.number, SmallPicture())) for row in form.rows)
    is_empty = all(row.is_empty and not row.problem for row in rows)
    return replace(form, rows=rows, problem=NOTHING if is_empty else "")


def _with(row: OwnRow, picture: SmallPicture) -> OwnRow:
    return replace(row, picture=picture.address, problem=picture.problem)


def read_words(site: Site) -> OwnCardsForm:
    """Return the form of this request without its pictures."""
    request.max_content_length = request.max_form_memory_size = LARGEST_FORM
    sent = request.form
    numbers = range(1, max(_highest(sent), FIRST_CARDS) + 1)
    rows = tuple(OwnRow(number, _typed(sent, _WORDS.format(number), LONGEST_OWN_WORDS)) for number in numbers)
    return OwnCardsForm(_typed(sent, "titel", LONGEST_TITLE), rows, _choices(site, sent))


def _size(layout: Layout) -> tuple[float, str]:
    return (layout.grid.card.width if isinstance(layout, CardLayout) else 0), layout.name


def _choices(site: Site, args: Mapping[str, str]) -> PrintChoices:
    layouts = layouts_of_cards(site)
    try:
        return read_choices(layouts, (), args)
    except UnknownJobError:  # a number that there is not
        return read_choices(layouts, (), {name: value for name, value in args.items() if name not in _NUMBERS})


def _rows_up_to(rows: Sequence[OwnRow], count: int) -> tuple[OwnRow, ...]:
    return (*rows, *(OwnRow(number) for number in range(len(rows) + 1, min(count, MOST_CARDS) + 1)))


def _highest(sent: MultiDict[str, str]) -> int:
    return max((number for number in range(1, MOST_CARDS + 1) if _WORDS.format(number) in sent), default=0)


def _typed(sent: MultiDict[str, str], name: str, longest: int) -> str:
    return " ".join(typed(sent.get(name, "")).split())[:longest]


def _given(sent: MultiDict[str, str], rows: Iterable[OwnRow]) -> Iterator[tuple[int, bytes | None]]:
    """Yield the picture of each card: a file that was sent now, else the one that the page had. None if too large."""
    for number in (row.number for row in rows):
        file = request.files.get(_FILE.format(number))
        if file and isinstance(file.stream, UploadedFile) and file.stream.is_too_large:
            yield number, None
        elif body := (file.stream.read() if file else b"") or _kept(sent, number):
            yield number, body


def _kept(sent: MultiDict[str, str], number: int) -> bytes:
    if _WITHOUT.format(number) in sent:
        return b""
    try:
        return base64.b64decode(sent.get(_KEPT.format(number), "").partition(",")[2], validate=True)
    except binascii.Error:
        return b""
