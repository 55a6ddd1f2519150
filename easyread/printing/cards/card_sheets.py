"""Cards on sheets: the same grid on every sheet, backs mirrored behind their fronts, crop marks and a ruler."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.cards.card_faces import blank_face, faces
from easyread.printing.cards.card_setting import (
    back_elements,
    back_footer,
    foot_height,
    front_elements,
    front_note,
    measure_back,
    measure_front,
)
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.parts.face import Face
from easyread.printing.pdf.geometry import Box, Line, Size
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Lines, Page, Words
from easyread.printing.pdf.typesetting import set_text

MARK_LENGTH = 3.0
PRINTER_MARGIN = 4.3
"""The edge of a sheet that home printers leave white."""

RULER = 100


@dataclass(frozen=True)
class PrintedCard:
    """A card with the persona who is in its pictures and words."""

    face: Face
    persona: Persona


def sheets_of(job: CardJob, cards: Sequence[PrintedCard]) -> tuple[Page, ...]:
    """Return the sheets of some cards: each front sheet, and after it the sheet of its backs."""
    per_sheet = job.layout.grid.places
    sheets = [cards[at : at + per_sheet] for at in range(0, len(cards), per_sheet)]
    pages = []
    for number, sheet in enumerate(sheets, 1):
        heading = {"number": number, "of": len(sheets), "title": job.deck.title}
        pages.append(_fronts(job, sheet, job.word("fronts", **heading), is_first=number == 1))
        if job.options.backs != "none":
            pages.append(_backs(job, sheet, job.word("backs", **heading)))
    return tuple(pages)


def printed_cards(job: CardJob) -> list[PrintedCard]:
    """Return the cards of the job. One that is the same for every persona comes once."""
    found: dict[tuple[Face, str], PrintedCard] = {}
    for persona in job.personas:
        for face in faces(job.deck, persona, has_backs=job.options.backs != "none"):
            if not job.options.cards or job.deck.printed_with(face.card_id).intersection(job.options.cards):
                follows = any(job.catalogue.info(name).has_persona for name in face.pictures)
                found.setdefault((face, persona.id if follows else ""), PrintedCard(face, persona))
    return sets_of(job, list(found.values()))


def sets_of(job: CardJob, cards: list[PrintedCard]) -> list[PrintedCard]:
    """Return as many sets of the cards as the job asks for, with the blank ones at the end."""
    blanks = [PrintedCard(blank_face(), job.personas[0])] * job.options.blanks
    return cards * job.options.copies + blanks


def turns_over_its_head(sheet: Size, backs: str) -> bool:
    """Return whether the paper is turned so that its upper edge comes down. Then the backs stand on their heads."""
    return sheet.is_landscape == (backs == "long")


def _fronts(job: CardJob, cards: Sequence[PrintedCard], heading: str, *, is_first: bool) -> Page:
    layout, draft = job.layout, Draft()
    draft.add(card_heading(job, heading, is_first=is_first))
    for place, card in enumerate(cards):
        draft.add(front_elements(card.face, layout.grid.box(place), job, card.persona))
    draft.add(cutting_marks(job, is_first=is_first))
    places = tuple(layout.grid.box(place) for place in range(len(cards)))
    return Page(layout.sheet, tuple(draft.elements), heading, cards=places)


def _backs(job: CardJob, cards: Sequence[PrintedCard], heading: str) -> Page:
    layout, draft = job.layout, Draft()
    draft.add(card_heading(job, heading, is_first=False))
    for place, card in enumerate(cards):
        draft.add(back_elements(card.face, layout.grid.back_box(place), job, card.persona))
    turned = turns_over_its_head(layout.sheet, job.options.backs)
    places = tuple(layout.grid.back_box(place) for place in range(len(cards)))
    return Page(layout.sheet, tuple(draft.elements), heading, turned, cards=places, backs=True)


def cutting_marks(job: CardJob, *, is_first: bool) -> Iterator[Element]:
    """Yield where to cut, and on the first sheet the ruler."""
    yield Lines(job.layout.grid.crop_marks(job.layout.bleed, MARK_LENGTH), 0.2)
    if is_first:
        yield from _ruler(job)


def card_heading(job: CardJob, text: str, *, is_first: bool) -> Words:
    """Return the line at the head of a sheet of cards: the deck, and which sheet it is."""
    sheet = job.layout.sheet
    block = set_text(text, sheet.width, 7)
    box = Box(0, PRINTER_MARGIN, sheet.width, block.height)
    return Words(block, box, "H1" if is_first else "H2", "centre", SOFT_INK)


def _ruler(job: CardJob) -> Iterator[Element]:
    """Yield a line to lay a ruler on, at the foot of the first sheet."""
    sheet = job.layout.sheet
    y = sheet.height - PRINTER_MARGIN
    block = set_text(job.word("ruler").replace(". ", " · "), sheet.width, 7)
    x = (sheet.width - RULER - 58) / 2
    ticks = [Line(x + at, y, x + at, y - (2 if at % 50 == 0 else 1.2)) for at in range(0, RULER + 1, 10)]
    yield Lines((Line(x, y, x + RULER, y), *ticks), 0.2)
    yield Words(block, Box(x + RULER + 3, y - 2.4, 60, block.height), "", colour=SOFT_INK)


def _pages(job: CardJob) -> tuple[Page, ...]:
    return sheets_of(job, printed_cards(job))


def _overset(deck: Deck, layout: CardLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the cards whose text does not fit on their front or back, also where they are printed without backs."""
    alone = faces(deck, persona, has_backs=False) if any(card.back_of for card in deck.cards) else ()
    for face in dict.fromkeys((*faces(deck, persona), *alone)):
        front = measure_front(face.front, front_note(face, deck, layout), layout)
        foot = foot_height(back_footer(face, deck, layout, persona), layout)
        back = measure_back(face.back, deck.title, foot, layout)
        behind = face.others[0] if face.others and not face.note else face.card_id
        yield from ((face.card_id, f"{layout.name}: {message}") for message in front.overset)
        yield from ((behind, f"{layout.name}: {message}") for message in back.overset)


FORM = Form(
    name="cards",
    sizes=read_sizes("name", "answer"),
    pages=_pages,
    overset=_overset,
    for_any_deck=True,
    is_cards=True,
    has_backs=True,
)
