"""Pages for staff as cards to cut out: a title, a picture with the case beside it, and the questions under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.colours import INK
from easyread.kit.deck import STAFF, Deck
from easyread.kit.kinds.staff_page import StaffPageCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.cards.card_setting import LICENCE
from easyread.printing.cards.cutting import card_heading, cutting_marks
from easyread.printing.layouts.form import Form, page_sizes
from easyread.printing.layouts.job import CardJob, paper_of
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.parts.staff_parts import LEADING, WIDE, part_rows, text_overset
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Lines, Page, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_running, set_text


@dataclass(frozen=True)
class _Measure:
    title: Block
    case: Block
    rows: tuple[Row, ...]
    footer: Block
    middle: float
    room: float
    air: float

    @property
    def needs(self) -> float:
        return self.title.height + self.middle + sum(row.height for row in self.rows) + self.air


def _pages(job: CardJob) -> tuple[Page, ...]:
    """The sheets of cards, with the first persona in the pictures. They have no backs."""
    wanted = [card for card in job.deck.of_kind(StaffPageCard) if not job.options.cards or card.id in job.options.cards]
    cards: list[StaffPageCard | None] = [*(wanted * job.options.copies), *([None] * job.options.blanks)]
    per_sheet = job.layout.grid.places
    sheets = [cards[at : at + per_sheet] for at in range(0, len(cards), per_sheet)]
    return tuple(_sheet(job, sheet, number, len(sheets)) for number, sheet in enumerate(sheets, 1))


def _overset(deck: Deck, layout: CardLayout, _persona: Persona) -> Iterator[Overset]:
    """Yield the pages that do not fit on a card."""
    width = layout.grid.card.width - 2 * layout.safe
    for card in deck.of_kind(StaffPageCard):
        for message in text_overset(card, width, layout):
            yield card.id, f"{layout.name}: {message}"
        measure = _measure(card, deck, layout, layout.picture * WIDE)
        if measure.needs > measure.room:
            need = f"the card needs {measure.needs:.0f} mm, and there is room for {measure.room:.0f} mm"
            yield card.id, f"{layout.name}: {need}"


def _sheet(job: CardJob, cards: Sequence[StaffPageCard | None], number: int, of: int) -> Page:
    draft, heading = Draft(), job.word("sheets", title=job.deck.title, number=number, of=of)
    draft.add(card_heading(paper_of(job), heading, is_first=number == 1))
    for place, card in enumerate(cards):
        box = job.layout.grid.box(place)
        draft.add(_card(job, card, box) if card else _blank(job.layout, box))
    draft.add(cutting_marks(paper_of(job), job.layout.grid, is_first=number == 1))
    return Page(job.layout.sheet, tuple(draft.elements), heading)


def _measure(card: StaffPageCard, deck: Deck, layout: CardLayout, picture: float) -> _Measure:
    """Measure a card whose picture is so wide; none is wider than the rules measure with."""
    sizes, width = layout.sizes, layout.grid.card.width - 2 * layout.safe
    case = set_running(card.text, width - picture - layout.spacing.gap, sizes["text"], leading=LEADING)
    version = layout.word("version", deck.language, version=deck.version)
    footer = set_text(f"{deck.title} · {card.id} · {version} · {LICENCE}", width, sizes["footer"])
    return _Measure(
        title=set_text(card.title, width, sizes["title"], bold=True, leading=1.15),
        case=case,
        rows=tuple(part_rows(card.parts, width, layout)),
        footer=footer,
        middle=max(layout.picture, case.height),
        room=layout.grid.card.height - 2 * layout.safe - footer.height,
        air=layout.spacing.pad + layout.spacing.small,
    )


def _card(job: CardJob, card: StaffPageCard, box: Box) -> Iterator[Element]:
    """Yield one card. What is left of its height stands over the footer."""
    layout, safe, spacing = job.layout, box.inset(job.layout.safe), job.spacing
    shown = Box(0, 0, layout.picture * WIDE, layout.picture).fitted(job.size(card.picture))
    measure = _measure(card, job.deck, layout, shown.width)
    yield Words(measure.title, safe.of_height(measure.title.height), "H2")
    line = safe.y + measure.title.height + spacing.pad / 2
    yield Lines((Line(safe.x, line, safe.right, line),), 0.6, INK)
    rest = safe.below(measure.title.height + spacing.pad)
    picture = Box(rest.x, rest.y, shown.width, shown.height)
    yield from job.framed(card.picture, job.personas[0], picture, card.alt)
    yield Words(
        measure.case, Box(picture.right + spacing.gap, rest.y, rest.right - picture.right - spacing.gap, measure.middle)
    )
    y = rest.y + measure.middle
    for row in measure.rows:
        yield from row.draw(Box(rest.x, y, rest.width, row.height))
        y += row.height
    foot = Box(safe.x, safe.bottom - measure.footer.height, safe.width, measure.footer.height)
    yield Words(measure.footer, foot, "", colour=SOFT_INK)


def _blank(layout: CardLayout, box: Box) -> Iterator[Element]:
    """A card for a case of one's own: a line for its title, a frame for a drawing, and lines to write on."""
    safe, write, gap = box.inset(layout.safe), layout.spacing.staff_write, layout.spacing.gap
    yield writing_line(safe.x, safe.y + write, safe.width)
    frame = Box(safe.x, safe.y + write + gap, layout.picture * WIDE, layout.picture)
    yield Panel(frame, stroke=SOFT_INK, line=0.3, radius=3, dashed=True)
    y = frame.y + write
    while y < safe.bottom:
        left = frame.right + gap if y <= frame.bottom + 1 else safe.x
        yield writing_line(left, y, safe.right - left)
        y += write


FORM = Form(
    name="staff-cards",
    sizes=page_sizes(),
    pages=_pages,
    overset=_overset,
    is_cards=True,
    for_audiences=(STAFF,),
)
