"""The order of a print, read from the query of an address, and what there is to choose between."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from easyread.drawing.pictures.style import Style
from easyread.kit.deck import Deck
from easyread.printing.layouts.form import Form
from easyread.printing.layouts.job import USUAL_FOLDED, Backs, Edge, PrintOptions
from easyread.printing.layouts.layout import Layout
from easyread.printing.pdf.geometry import Size
from easyread.printing.print_deck import answers_layout, layouts_for
from easyread.printing.sheets import stamkort
from easyread.web.prints.order import DeckOrder
from easyread.web.site import Site
from easyread.web.viewer import Viewer

STAMKORT = stamkort.FORM

STYLES: Mapping[str, Style] = {"farver": "colour", "graa": "grey", "streger": "outline"}
FOLDED: Mapping[str, Edge | None] = {"": None, "ja": USUAL_FOLDED, "kort": "short", "lang": "long"}
"""How a leaflet comes out. It says the edge itself: the backs of cards have another that is usual."""

BACKS: Mapping[str, Backs] = {"lang": "long", "kort": "short", "uden": "none", "fold": "fold"}
MOST_COPIES = 20
LEAST_MM, MOST_MM = 30, 400
"""A side of a card of one's own size."""

ROUNDED_MM = 4
"""The radius of the corners of cards, as of cards to play with."""

TICKS = ("udfyld", "billeder", "runde", "proeve", "trykkeri", "rest")
"""What is ticked or not: empty cards on the last sheet, pictures alone, rounded corners, the test sheet, for a print
shop, and the cards that the leaflet has no room for."""

MOST_BLANKS = 16

USUAL: Mapping[str, str] = {"stil": "farver", "bagside": "lang", "antal": "1", "tomme": "0", "fold": ""}
"""What an address need not say."""

_LONGEST_NUMBER = 4
_LENGTH = re.compile(r"[0-9]{1,3}(\.[0-9])?")


class UnknownJobError(LookupError):
    """The address asks for a print that there is not."""


def read_order(site: Site, deck: Deck, viewer: Viewer, args: Mapping[str, str]) -> DeckOrder:
    """Return the order that the query of an address gives.

    Raises:
        UnknownJobError: It names a layout that is not for this deck, or a value that there is not.
    """
    layout = next((found for found in layouts_for(site.content, deck) if found.name == args.get("layout")), None)
    style = STYLES.get(args.get("stil", "farver"))
    backs = BACKS.get(args.get("bagside", "lang"))
    fold = args.get("fold", "")
    if layout is None or style is None or backs is None or fold not in FOLDED:
        raise UnknownJobError
    options = PrintOptions(
        style=style,
        backs=backs,
        copies=_number(args, "antal", 1, MOST_COPIES),
        blanks=_number(args, "tomme", 0, MOST_BLANKS),
        cards=viewer.cards_of(deck.id),
        substances=viewer.substances,
        folded=FOLDED[fold],
        fill="udfyld" in args,
        words="billeder" not in args,
        rounded=ROUNDED_MM if "runde" in args else 0,
        test_sheet="proeve" in args,
        shop="trykkeri" in args,
        rest="rest" in args,
        size=_size(args),
    )
    return DeckOrder(deck.id, viewer.language, site.persona_of(viewer).id, layout.name, options)


@dataclass(frozen=True)
class PrintChoices:
    """What the address of the page chooses, as its fields show it; what it does not name is as usual."""

    layout: Layout
    style: str
    backs: str
    copies: int
    blanks: int
    fold: str
    ticks: frozenset[str]
    width_mm: str
    height_mm: str


def read_choices(layouts: Sequence[Layout], chosen: Sequence[str], args: Mapping[str, str]) -> PrintChoices:
    """Return the choices that a query makes. What there is not stays as usual: here nothing is printed yet."""
    layout = next((layout for layout in layouts if layout.name == args.get("layout")), None)
    return PrintChoices(
        layout or first_of(layouts, chosen),
        _known(args, "stil", STYLES),
        _known(args, "bagside", BACKS),
        _number(args, "antal", 1, MOST_COPIES),
        _number(args, "tomme", 0, MOST_BLANKS),
        _known(args, "fold", FOLDED),
        frozenset(TICKS).intersection(args),
        args.get("bredde", ""),
        args.get("hoejde", ""),
    )


def in_address(choices: PrintChoices) -> dict[str, str]:
    """Return what an address of a print with these choices says, beside who is in the pictures."""
    found = {
        "layout": choices.layout.name,
        "stil": choices.style,
        "bagside": choices.backs,
        "antal": str(choices.copies),
        "tomme": str(choices.blanks),
        "fold": choices.fold,
        "bredde": choices.width_mm,
        "hoejde": choices.height_mm,
        **dict.fromkeys(sorted(choices.ticks), "ja"),
    }
    return {name: value for name, value in found.items() if value != USUAL.get(name, "")}


def traits(layout: Layout) -> str:
    """Return what there is to choose of a layout, as the page names it."""
    form = layout.form
    found = {"cards": form.is_cards, "backs": form.has_backs, "fold": form.folds, "people": form.who == "chosen"}
    return " ".join(name for name, is_so in found.items() if is_so)


def is_printed_on_both_sides(layout: Layout, options: PrintOptions) -> bool:
    """Return whether a print is one for both sides of the paper."""
    has_backs = layout.form.has_backs and options.backs in {"long", "short"} and not options.shop
    return has_backs or (layout.form.folds and options.folded is not None)


def layouts_to_choose(site: Site, deck: Deck) -> list[Layout]:
    """Return the layouts in which a deck can be printed."""
    return list(layouts_for(site.content, deck))


def first_of(layouts: Sequence[Layout], chosen: Sequence[str]) -> Layout:
    """Return the layout that is most likely wanted: where cards were chosen, cards to cut, in which any deck comes."""
    cards = [layout for layout in layouts if layout.form.is_cards and chosen]
    return min(cards, key=lambda layout: not layout.form.for_any_deck, default=layouts[0])


def layout_of_form(site: Site, deck: Deck, form: Form[Any]) -> Layout | None:
    """Return the first layout of a form that serves a deck, or None."""
    return next((layout for layout in layouts_for(site.content, deck) if layout.form is form), None)


def answer_sheets(site: Site, deck: Deck, reached: Set[str], *, has_people: bool) -> list[Layout]:
    """Return the layouts between which there is a choice when the answers to a deck are printed.

    There is none where all that the deck has is the form that is printed anyway. A form for cards that the answers do
    not lead to is left out, as is a circle with nobody in it.

    Args:
        site: The kit as it is served.
        deck: The deck.
        reached: The ids of the cards that the answers lead through.
        has_people: Whether somebody is in a circle of the deck.
    """
    found = [
        layout
        for layout in possible_sheets(site, deck)
        if (has_people or not layout.form.needs_people) and reached & layout.form.shown_on(deck, layout)
    ]
    return [] if [layout.name for layout in found] == [answers_layout(site.content, deck)] else found


def possible_sheets(site: Site, deck: Deck) -> list[Layout]:
    """Return the layouts between which there may be a choice when the answers to a deck are printed."""
    return [layout for layout in layouts_for(site.content, deck) if layout.name in deck.layouts]


def _known(args: Mapping[str, str], name: str, values: Mapping[str, Any]) -> str:
    """The value of a field; one that there is not is the first, which is usual."""
    found = args.get(name, "")
    return found if found in values else next(iter(values))


def _size(args: Mapping[str, str]) -> Size | None:
    """The size of a card of one's own, where both its sides are given."""
    sides = [args.get(name, "").replace(",", ".") for name in ("bredde", "hoejde")]
    if not all(sides):
        return None
    if not all(map(_LENGTH.fullmatch, sides)) or not all(LEAST_MM <= float(side) <= MOST_MM for side in sides):
        raise UnknownJobError("bredde")
    return Size(*map(float, sides))


def _number(args: Mapping[str, str], name: str, least: int, most: int) -> int:
    text = args.get(name) or str(least)
    is_number = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER  # int() refuses 5,000 digits
    if not is_number or not least <= int(text) <= most:
        raise UnknownJobError(name)
    return int(text)
