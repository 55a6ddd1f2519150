"""Cards of somebody's own: pictures and a few words, in the design of the kit and on the same sheets.

They say nothing of a deck, a version or a licence: what is on them is not of the kit.
"""

from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from easyread.drawing.pictures.raster import grey_address
from easyread.drawing.pictures.style import in_style
from easyread.drawing.pictures.svg_rules import size_of
from easyread.drawing.pictures.svg_tree import read_svg
from easyread.kit.deck import Deck, Stamkort
from easyread.printing.cards.card_setting import measure_back, measure_front
from easyread.printing.cards.card_sheets import sheets_of
from easyread.printing.cards.printed_card import PrintedCard, alike, sets_of
from easyread.printing.layouts.job import CardJob, Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout, Layout
from easyread.printing.parts.face import CardSide, Face
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.other_scripts import lacking
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_deck import NOBODY, CannotPrintError, PrintSource, as_wanted, pictures_for, write_pages

SVG = "data:image/svg+xml;base64,"

TOO_LONG, NO_FONT = "too-long", "no-font"
"""Why words cannot be on a card: they need more room than there is; no font has all of their letters."""

OF_ALL = 0
"""The number that stands for the title of all cards."""


@dataclass(frozen=True)
class OwnCard:
    """The words and the picture of a card; either may be "".

    The picture is the data address of a JPEG or a PNG, or of an SVG that keeps the rules of svg_rules.
    """

    words: str = ""
    picture: str = ""


@dataclass(frozen=True)
class OwnSet:
    """Cards that belong together: what they are called, and the language of the words on the sheets.

    A card without words and picture is empty, to draw and write on.
    """

    cards: tuple[OwnCard, ...]
    title: str
    language: str


class OwnWordsError(CannotPrintError):
    """Some words cannot be printed. `cards` are their numbers from 1, or OF_ALL; `why` is TOO_LONG or NO_FONT."""

    def __init__(self, why: str, cards: Sequence[int]) -> None:
        super().__init__(f"{why}: {', '.join(map(str, cards))}")
        self.why = why
        self.cards = tuple(cards)


def is_for_own_cards(layout: Layout) -> bool:
    """Return whether a layout is one for cards of any sort."""
    return isinstance(layout, CardLayout) and layout.form.is_cards and layout.form.for_any_deck


def print_own_cards(source: PrintSource, own: OwnSet, layout_name: str, options: PrintOptions) -> bytes:
    """Return cards as a PDF. The same job gives the same bytes.

    Args:
        source: The content, for its layouts.
        own: The cards.
        layout_name: One of the layouts of cards.
        options: What was chosen: `backs`, `style`, `copies`, `blanks`, `fill`, `size`, `rounded`.

    Raises:
        CannotPrintError: There is no such layout, or no card.
        OwnWordsError: Some words are too long, or no font has their letters.
    """
    layout = source.layouts.get(layout_name)
    if layout is None or not is_for_own_cards(layout) or not own.cards:
        raise CannotPrintError(f"{layout_name} is no layout of cards, or there are no cards.")
    chosen = options if layout.form.has_backs else replace(options, backs="none")
    wanted = as_wanted(layout, chosen)
    assert isinstance(wanted, CardLayout)  # noqa: S101 - told by is_for_own_cards
    job = Job(_deck(own), (NOBODY,), wanted, chosen, source.pictures, pictures_for(source, chosen))
    _check_words(job, own.cards)
    printed = [PrintedCard(_face(job, number, card), NOBODY) for number, card in enumerate(own.cards, 1)]
    return write_pages(job, sheets_of(job, sets_of(job, alike(job, printed))))


def _deck(own: OwnSet) -> Deck:
    """A deck of no cards: the sheets want to know what they are called, and in which language they speak."""
    nothing: dict[str, Any] = dict.fromkeys(("type", "material", "goal", "used_by"), "")
    nothing |= dict.fromkeys(("steps", "suggestions", "behandler", "kontaktperson"), ())
    return Deck(
        id="",
        version="",
        language=own.language,
        title=own.title,
        picture="",
        about="",
        cards=(),
        stamkort=Stamkort(minutes=(0, 0), **nothing),
        folder=Path(),
    )


def _face(job: CardJob, number: int, card: OwnCard) -> Face:
    picture = _taken_in(job.pictures, card.picture, job) if card.picture else ""
    front = CardSide(name=card.words, picture=picture, alt=job.word("own-picture"), is_own=True)
    return Face(f"own.{number}", front, CardSide(is_own=True))


def _taken_in(pictures: PictureForms, address: str, job: CardJob) -> str:
    """Take a picture in among those of the print, in its style, and return its name. A photo has no outline."""
    style = job.options.style
    if not address.startswith(SVG):
        return pictures.add_own(grey_address(address) if style == "grey" else address)
    name, svg = f"own {sha256(address.encode()).hexdigest()}", b64decode(address.removeprefix(SVG)).decode()
    size = size_of(read_svg(svg))
    if size is None:
        raise CannotPrintError("a drawing without a size")
    pictures.add(name, NOBODY.id, in_style(svg, style), Size(*size))
    return name


def _check_words(job: CardJob, cards: Sequence[OwnCard]) -> None:
    """Raises OwnWordsError: nothing is made smaller, and of a word with a letter that no font has, no part is set."""
    texts = {OF_ALL: job.deck.title, **{number: card.words for number, card in enumerate(cards, 1)}}
    if strange := [number for number, text in texts.items() if lacking(text)]:
        raise OwnWordsError(NO_FONT, strange)
    any_picture = "own"  # whichever it is, it takes the same room
    sides = {
        number: CardSide(name=card.words, picture=any_picture if card.picture else "", is_own=True)
        for number, card in enumerate(cards, 1)
    }
    long = [number for number, side in sides.items() if measure_front(side, "", job.layout).overset]
    if job.has_backs and measure_back(CardSide(is_own=True), job.deck.title, 0, job.layout).overset:
        long = [OF_ALL, *long]
    if long:
        raise OwnWordsError(TOO_LONG, long)
