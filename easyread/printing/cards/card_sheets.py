"""Cards on sheets: the same grid on every sheet, backs behind their fronts, and marks to cut by."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.cards.card_faces import faces
from easyread.printing.cards.card_setting import (
    back_elements,
    back_footer,
    foot_height,
    front_elements,
    front_note,
    measure_back,
    measure_front,
)
from easyread.printing.cards.cutting import card_heading, cutting_marks, fold_line
from easyread.printing.cards.duplex_test import duplex_test
from easyread.printing.cards.printed_card import PrintedCard, blanks, printed_cards
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import CardJob, paper_of
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.geometry import Box, Grid, Size
from easyread.printing.pdf.page import Draft, Element, Page


def _usual_front(job: CardJob, card: PrintedCard, box: Box) -> Iterator[Element]:
    return front_elements(card.face, box, job, card.persona, card.needs)


def _usual_back(job: CardJob, card: PrintedCard, box: Box) -> Iterator[Element]:
    return back_elements(card.face, box, job, card.persona)


@dataclass(frozen=True)
class Sides:
    """What draws the two sides of a card, each in the box to which it is cut."""

    front: Callable[[CardJob, PrintedCard, Box], Iterable[Element]] = _usual_front
    back: Callable[[CardJob, PrintedCard, Box], Iterable[Element]] = _usual_back


USUAL = Sides()
"""A picture over its words, and behind it what the face says."""


def sheets_of(job: CardJob, cards: Sequence[PrintedCard], sides: Sides = USUAL) -> tuple[Page, ...]:
    """Return the sheets of some cards: each front sheet, and after it the sheet of its backs, or both on one to fold.

    For a print shop, each side of a card is a page.
    """
    if job.options.test_sheet:
        return duplex_test(job, turned=turns_over_its_head(job.layout.sheet, job.options.backs))
    if job.options.shop:
        return tuple(page for card in cards for page in _single(job, card, sides))
    is_folded = job.options.backs == "fold"
    grid = job.layout.grid.for_folding() if is_folded else job.layout.grid
    places = grid.left_half() if is_folded else tuple(range(grid.places))
    sheets = [cards[at : at + len(places)] for at in range(0, len(cards), len(places))]
    if job.options.fill and sheets:
        sheets[-1] = [*sheets[-1], *blanks(job, len(places) - len(sheets[-1]))]
    make = _folded if is_folded else _two_sided
    return tuple(
        page for at, sheet in enumerate(sheets) for page in make(job, grid, (places, sheet), (at, len(sheets)), sides)
    )


def turns_over_its_head(sheet: Size, backs: str) -> bool:
    """Return whether the paper is turned so that its upper edge comes down. Then the backs stand on their heads."""
    return backs in {"long", "short"} and sheet.is_landscape == (backs == "long")


_Dealt = tuple[Sequence[int], Sequence[PrintedCard]]
"""The places on a sheet, and the cards that lie there."""


def _two_sided(job: CardJob, grid: Grid, dealt: _Dealt, number: tuple[int, int], sides: Sides) -> Iterator[Page]:
    """The fronts of a sheet, and the backs behind them where there are any."""
    heading = _heading(job, "fronts" if job.has_backs else "sheets", number)
    fronts = Draft()
    fronts.add(card_heading(paper_of(job), heading, is_first=number[0] == 0))
    for place, card in zip(*dealt, strict=False):
        fronts.add(sides.front(job, card, grid.box(place)))
    fronts.add(cutting_marks(paper_of(job), grid, is_first=number[0] == 0))
    places = tuple(map(grid.box, dealt[0][: len(dealt[1])]))
    yield Page(job.layout.sheet, tuple(fronts.elements), heading, cards=places)
    if not job.has_backs:
        return
    heading, backs = _heading(job, "backs", number), Draft()
    backs.add(card_heading(paper_of(job), heading, is_first=False))
    for place, card in zip(*dealt, strict=False):
        backs.add(sides.back(job, card, grid.back_box(place)))
    turned = turns_over_its_head(job.layout.sheet, job.options.backs)
    places = tuple(map(grid.back_box, dealt[0][: len(dealt[1])]))
    yield Page(job.layout.sheet, tuple(backs.elements), heading, turned, cards=places, backs=True)


def _folded(job: CardJob, grid: Grid, dealt: _Dealt, number: tuple[int, int], sides: Sides) -> Iterator[Page]:
    """Fronts on the left and their backs on the right: folded in the middle, each lies behind its front."""
    heading, draft = _heading(job, "folds", number), Draft()
    draft.add(card_heading(paper_of(job), heading, is_first=number[0] == 0))
    for place, card in zip(*dealt, strict=False):
        draft.add(sides.front(job, card, grid.box(place)))
        draft.add(sides.back(job, card, grid.back_box(place)))
    draft.add(cutting_marks(paper_of(job), grid, is_first=number[0] == 0))
    draft.add(fold_line(grid))
    yield Page(job.layout.sheet, tuple(draft.elements), heading)


def _single(job: CardJob, card: PrintedCard, sides: Sides) -> Iterator[Page]:
    """The sides of one card, each as large as the card with its bleed."""
    layout = job.layout
    trim = Box(layout.bleed, layout.bleed, layout.grid.card.width, layout.grid.card.height)
    size = Size(trim.width + 2 * layout.bleed, trim.height + 2 * layout.bleed)
    front = tuple(sides.front(job, card, trim))
    yield Page(size, front, card.face.label, trim=trim)
    if job.has_backs:
        yield Page(size, tuple(sides.back(job, card, trim)), trim=trim)


def _heading(job: CardJob, key: str, number: tuple[int, int]) -> str:
    return job.word(key, title=job.deck.title, number=number[0] + 1, of=number[1])


def _pages(job: CardJob) -> tuple[Page, ...]:
    return sheets_of(job, printed_cards(job))


def overset_on_cards(deck: Deck, layout: CardLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the cards whose text does not fit on their front or back, also where they are printed without backs."""
    alone = faces(deck, persona, has_backs=False)
    for face in alone:
        front = measure_front(face.front, front_note(face, deck, layout, is_alone=True), layout)
        yield from ((face.card_id, f"{layout.name}: {message}") for message in front.overset)
    fitted = {face.front for face in alone}  # with a line more under them
    for face in faces(deck, persona) if layout.form.has_backs else ():
        if face.front not in fitted:
            front = measure_front(face.front, front_note(face, deck, layout), layout)
            yield from ((face.card_id, f"{layout.name}: {message}") for message in front.overset)
        foot = foot_height(back_footer(face, deck, layout, persona), layout)
        back = measure_back(face.back, deck.title, foot, layout)
        behind = face.others[0] if face.others and not face.note else face.card_id
        yield from ((behind, f"{layout.name}: {message}") for message in back.overset)


def overset_by_credits(
    deck: Deck, layout: CardLayout, persona: Persona, credit: Callable[[Iterable[str]], str]
) -> Iterator[Overset]:
    """Yield the cards on whose backs there is no room for who drew their pictures.

    `credit` returns what is said of pictures; "" where all of them are of the kit.
    """
    for face in faces(deck, persona):
        if said := credit(face.pictures):
            foot = foot_height(back_footer(face, deck, layout, persona, said), layout)
            back = measure_back(face.back, deck.title, foot, layout)
            yield from ((face.card_id, f"{layout.name}, with “{said}”: {message}") for message in back.overset)


FORM = Form(
    name="cards",
    sizes=read_sizes("name", "answer"),
    pages=_pages,
    overset=overset_on_cards,
    for_any_deck=True,
    is_cards=True,
    has_backs=True,
)
