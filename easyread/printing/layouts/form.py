"""Form: one kind of sheet, or of cards to cut: what its layouts must say, its pages, and what is too long for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from easyread.kit.deck import CITIZEN, Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.pdf.page import Page

if TYPE_CHECKING:
    from easyread.printing.layouts.job import Job
    from easyread.printing.layouts.layout import Layout

L = TypeVar("L", bound="Layout")

Who = Literal["chosen", "standing", "nobody"]
"""Who is on a form: those who were chosen, the standing personas whoever was chosen, or nobody."""

SMALLEST_READ = 14
"""Text that the citizen reads is at least this large. Source: Inclusion Europe, Information for all (2009)."""

SMALLEST_PAGE = 11
"""Staff read a page at arm's length, or on a wall."""

SMALLEST_STAFF = 9
SMALLEST_FOOTER = 6


def read_sizes(*names: str) -> dict[str, int]:
    """Return the least sizes, in points, of a text and a footer, and of what else a citizen reads on a form."""
    return {"text": SMALLEST_READ, "footer": SMALLEST_FOOTER, **dict.fromkeys(names, SMALLEST_READ)}


def page_sizes(*names: str) -> dict[str, int]:
    """Return the least sizes, in points, of a text, a title and a footer, and of what else staff read on a page."""
    sizes = {"text": SMALLEST_PAGE, "title": SMALLEST_PAGE, "footer": SMALLEST_FOOTER}
    return {**sizes, **dict.fromkeys(names, SMALLEST_PAGE)}


def _nothing(_deck: Deck, _layout: Any, _persona: Persona) -> tuple[Overset, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Form(Generic[L]):
    """One kind of paper. A module of `sheets`, `small` or `cards` has it, and `forms.py` finds it there.

    Attributes:
        name: What layouts call it.
        sizes: The sizes of text that a layout must give, in points, and the least that each may have.
        pages: Makes the pages of a job.
        lengths: Those of this form alone, in millimetres, where a layout says nothing of them.
        overset: Finds what of a deck does not fit on a layout, in the words of one persona.
        shows: Finds the ids of the cards whose answers stand on it; None where it takes none.
        stands_for_all: Its answers are those that the deck is about, so that it is printed for the answer sheet.
        goes_with_all: It is for some cards alone, and printed after the answer sheet where one of them was answered.
        needs_people: It is worth printing only where somebody was put into a circle.
        who: Who is on it.
        folds: It may be printed as sheets to fold.
        for_any_deck: It is for every deck, not for those alone that name a layout of it.
        needs_questions: It is for decks that ask something.
        for_audiences: Whose decks it is for.
        is_cards: It lies in a grid and is cut out; its layouts are `CardLayout`s.
        has_backs: Its cards have backs.
        instead_of: The name of the form of which it shows the very same on another sheet: a box has only one of them.
    """

    name: str
    sizes: Mapping[str, int]
    pages: Callable[["Job[L]"], tuple[Page, ...]]
    lengths: Mapping[str, float] = field(default_factory=dict)
    overset: Callable[[Deck, L, Persona], Iterable[Overset]] = _nothing
    shows: Callable[[Deck, L], Iterable[str]] | None = None
    stands_for_all: bool = True
    goes_with_all: bool = False
    needs_people: bool = False
    who: Who = "chosen"
    folds: bool = False
    for_any_deck: bool = False
    needs_questions: bool = False
    for_audiences: tuple[str, ...] = (CITIZEN,)
    is_cards: bool = False
    has_backs: bool = False
    instead_of: str = ""

    @property
    def takes_answers(self) -> bool:
        """Whether it can be filled with the answers just given."""
        return self.shows is not None

    @property
    def is_answer_sheet(self) -> bool:
        """Whether it stands for the answer sheet of a deck."""
        return self.takes_answers and self.stands_for_all

    def shown_on(self, deck: Deck, layout: L) -> frozenset[str]:
        """Return the ids of the cards whose answers stand on a layout of this form."""
        return frozenset(self.shows(deck, layout)) if self.shows else frozenset()
