"""A leaflet: the read cards of a deck as A5 pages, with a cover, and a back page that says where to get help.

The number of pages is a multiple of four, so that the leaflet can be folded. Where there are pages to spare, a card
gets one of its own instead of half of one. What one can die of stands in a frame, with a sign and in bold.
"""

from collections.abc import Iterator, Sequence

from easyread.colours import INK
from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.read import ReadCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.contacts import CONTACT_LINES, contact_lines
from easyread.printing.parts.danger_sign import danger_sign
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Page, Panel, Tag, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text

PAGES_PER_SHEET = 4
MARK = 12.0

SIGN = 12.0
"""How wide the sign of danger is; it lies on the lower edge of the picture, where it hides no face."""

FRAME = 0.8
OUTSIDE = 2.5
"""How far the frame round a danger lies outside what is in it, so that it takes no room from the words."""


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the cards that do not go on half a page with their picture."""
    body = layout.sheet.whole().inset(layout.margin)
    half = body.part(0, 2, layout.spacing.room).height
    inside, back = divided(deck, layout)
    for card in (*inside, *back):
        block = _text(card, layout, persona)
        if block.too_wide:
            yield card.id, f'the word "{block.too_wide[0]}" is wider than a page of {layout.name}'
        room = half - _under_picture(card, layout) - layout.picture
        if block.height > room:
            yield card.id, f"the text is {block.height:.0f} mm high, and {layout.name} has room for {room:.0f} mm"
    needed = sum(
        max(layout.picture / 2, _help_text(card, layout, persona).height) + layout.spacing.pad for card in back
    )
    room = (
        body.height
        - _help_title(layout, layout.word("help", deck.language)).height
        - 2 * layout.spacing.pad
        - CONTACT_LINES * layout.spacing.write
    )
    if needed > room:
        yield back[-1].id, f"the help cards are {needed:.0f} mm high, the last page of {layout.name} has {room:.0f} mm"


def divided(deck: Deck, layout: SheetLayout) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """Return the cards for the pages inside, and those for the back page."""
    cards = deck.of_kind(ReadCard)
    back = tuple(card for card in cards if card.id in layout.back)
    return tuple(card for card in cards if card not in back), back


def spread(count: int) -> list[int]:
    """Return how many cards stand on each inner page: one on the first pages, then two.

    With cover and back page the pages are a multiple of four. A page of 0 is for the reader's own words.
    """
    pages = -(-(-(-count // 2) + 2) // PAGES_PER_SHEET) * PAGES_PER_SHEET - 2
    doubles = max(0, count - pages)
    singles = count - 2 * doubles
    return [1] * singles + [2] * doubles + [0] * (pages - singles - doubles)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """The pages in reading order; none for a deck without read cards."""
    inside, back = divided(job.deck, job.layout)
    if not inside and not back:
        return
    yield _cover(job, persona)
    left = list(inside)
    for number, count in enumerate(spread(len(inside)), 2):
        cards, left = left[:count], left[count:]
        yield _inner(job, cards, persona, number)
    yield _back(job, back, persona)


def _cover(job: SheetJob, persona: Persona) -> Page:
    layout, draft = job.layout, Draft()
    body = layout.sheet.whole().inset(layout.margin)
    title = set_text(job.deck.title, body.width, layout.sizes["title"], bold=True, leading=1.1)
    about = set_text(fill(job.deck.about, persona.forms), body.width, layout.sizes["text"])
    tag: Tag = "H1" if job.begins_with(persona) else "H2"
    draft.add(Words(title, body.below(4).of_height(title.height), tag, "centre"))
    rest = body.below(4 + title.height + layout.spacing.room)
    picture = rest.of_height(rest.height - about.height - MARK - 2 * layout.spacing.room)
    draft.add(job.framed(job.deck.picture, persona, picture))
    draft.add(Words(about, rest.below(picture.height + layout.spacing.room).of_height(about.height), align="centre"))
    draft.add(kit_mark(Box(layout.sheet.width / 2 - MARK / 2, body.bottom - MARK, MARK, MARK), job.options.style))
    return Page(layout.sheet, tuple(draft.elements), job.deck.title)


def _inner(job: SheetJob, cards: Sequence[Card], persona: Persona, number: int) -> Page:
    layout, draft = job.layout, Draft()
    body = layout.sheet.whole().inset(layout.margin)
    for at, card in enumerate(cards):
        draft.add(_card(job, card, persona, body.part(at, len(cards), layout.spacing.room)))
    if not cards:
        draft.add(_notes(job, body))
    draft.add(_page_number(job, number))
    return Page(layout.sheet, tuple(draft.elements), str(number))


def _card(job: SheetJob, card: Card, persona: Persona, box: Box) -> Iterator[Element]:
    """Yield a picture with its text under it, together in the middle of a box."""
    text, air = _text(card, job.layout, persona), _under_picture(card, job.layout)
    size, side = job.size(card.picture), OUTSIDE if card.is_of_danger else 0
    tall = min(box.height - text.height - air, (box.width - 2 * side) * size.height / size.width)
    whole = tall + air + text.height
    told = box.below((box.height - whole) / 2).of_height(whole)
    place = told.inset_sides(side).of_height(tall)
    if card.is_of_danger:
        yield Panel(told.inset(-OUTSIDE), stroke=INK, line=FRAME, radius=job.spacing.pad)
    yield from job.framed(card.picture, persona, place, fill(card.alt, persona.forms))
    if card.is_of_danger:
        yield from danger_sign(Box(box.x, place.bottom - SIGN / 2, box.width, SIGN))
    yield Words(text, Box(box.x, place.bottom + air, box.width, text.height), align="centre")


def _under_picture(card: Card, layout: SheetLayout) -> float:
    """Return the air between a picture and its words; half the sign of danger is in it."""
    return layout.spacing.pad + (SIGN / 2 if card.is_of_danger else 0)


def _back(job: SheetJob, cards: Sequence[Card], persona: Persona) -> Page:
    layout, draft = job.layout, Draft()
    body = layout.sheet.whole().inset(layout.margin)
    title = _help_title(layout, job.word("help"))
    draft.add(Words(title, body.of_height(title.height), "H2"))
    room = body.below(title.height + layout.spacing.pad)
    y = room.y
    for card in cards:
        text = _help_text(card, layout, persona)
        row = Box(room.x, y, room.width, max(layout.picture / 2, text.height))
        draft.add(_help_row(job, card, text, persona, row))
        y = row.bottom + layout.spacing.pad
    draft.add(contact_lines(job, body.below(body.height - CONTACT_LINES * layout.spacing.write - layout.spacing.pad)))
    draft.add(job.footer())
    return Page(layout.sheet, tuple(draft.elements), job.word("help"))


def _help_row(job: SheetJob, card: Card, text: Block, persona: Persona, row: Box) -> Iterator[Element]:
    side = _help_picture(job.layout)
    yield from job.framed(card.picture, persona, Box(row.x, row.y, side, row.height), fill(card.alt, persona.forms))
    yield Words(
        text,
        Box(row.x + side + job.spacing.pad, row.y, row.width - side - job.spacing.pad, row.height),
        in_middle=True,
    )


def _help_picture(layout: SheetLayout) -> float:
    return layout.picture / 2 * 4 / 3


def _help_text(card: Card, layout: SheetLayout, persona: Persona) -> Block:
    width = layout.sheet.width - 2 * layout.margin - _help_picture(layout) - layout.spacing.pad
    return set_text(fill(card.text, persona.forms), width, layout.sizes["text"], leading=1.2)


def _help_title(layout: SheetLayout, text: str) -> Block:
    width = layout.sheet.width - 2 * layout.margin
    return set_text(text, width, layout.sizes["title"] * 0.75, bold=True, leading=1.1)


def _notes(job: SheetJob, body: Box) -> Iterator[Element]:
    title = set_text(job.word("notes"), body.width, job.layout.sizes["text"], bold=True)
    yield Words(title, body.of_height(title.height), "H2")
    y = body.y + title.height + job.spacing.write
    while y < body.bottom - job.spacing.write:
        yield writing_line(body.x, y, body.width)
        y += job.spacing.write


def _page_number(job: SheetJob, number: int) -> Words:
    sheet = job.layout.sheet
    block = set_text(str(number), sheet.width, 10)
    return Words(block, Box(0, sheet.height - 9, sheet.width, block.height), "", "centre", SOFT_INK)


def _text(card: Card, layout: SheetLayout, persona: Persona) -> Block:
    width = layout.sheet.width - 2 * layout.margin
    return set_text(fill(card.text, persona.forms), width, layout.sizes["text"], bold=card.is_of_danger)


FORM = Form(
    name="leaflet",
    sizes=read_sizes("title"),
    pages=for_each_persona(_pages),
    overset=_overset,
    folds=True,
)
