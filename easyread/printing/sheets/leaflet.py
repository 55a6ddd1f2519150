"""A leaflet of 4 or 8 pages: a cover, the cards of a deck in rows, and a back page that says where to get help.

Pictures stand on the same lines on every page. What one can die of stands in a frame, with a sign and in bold. Where
a deck has more cards than there are places, those about danger to life stay, and then the first of the others; the
rest are printed as cards, and the cover says how many there are.
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
from easyread.printing.layouts.job import SheetJob, as_booklets
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.contacts import CONTACT_LINES, contact_lines
from easyread.printing.parts.danger_sign import danger_sign
from easyread.printing.parts.grounded import framed_on_ground
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

HELP_PICTURE = 0.4
"""How high a picture on the back page is, as a share of those inside."""

LEADING = 1.2


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the cards whose words do not go beside their picture."""
    body = layout.sheet.whole().inset(layout.margin)
    row = body.part(0, layout.rows, layout.spacing.room).height
    for card in deck.of_kind(ReadCard):
        block = _text(card, layout, persona)
        if block.too_wide:
            yield card.id, f'the word "{block.too_wide[0]}" is wider than its place on {layout.name}'
        if block.height > row:
            yield card.id, f"the text is {block.height:.0f} mm high, and {layout.name} has room for {row:.0f} mm"
    back = on_back(deck, layout)
    rows = (_help_height(card, layout, persona) + layout.spacing.pad for card in back)
    title = _help_title(layout, layout.word("help", deck.language))
    room = body.height - title.height - 2 * layout.spacing.pad - CONTACT_LINES * layout.spacing.write
    if (needed := sum(rows)) > room:
        yield back[-1].id, f"the help cards are {needed:.0f} mm high, the last page of {layout.name} has {room:.0f} mm"


def on_back(deck: Deck, layout: SheetLayout) -> tuple[Card, ...]:
    """Return the cards on the back page."""
    return tuple(card for card in deck.of_kind(ReadCard) if card.id in layout.back)


def inside(deck: Deck, layout: SheetLayout) -> tuple[Card, ...]:
    """Return the cards on the pages inside, in the order of the deck: all, or those for which there are places."""
    cards = [card for card in deck.of_kind(ReadCard) if card.id not in layout.back]
    if layout.pages:
        by_weight = sorted(cards, key=lambda card: not card.is_of_danger)
        kept = {card.id for card in by_weight[: (layout.pages - 2) * layout.rows]}
        cards = [card for card in cards if card.id in kept]
    return tuple(cards)


def left_over(deck: Deck, layout: SheetLayout) -> tuple[str, ...]:
    """Return the ids of the cards that the leaflet has no place for."""
    shown = {card.id for card in (*inside(deck, layout), *on_back(deck, layout))}
    return tuple(card.id for card in deck.of_kind(ReadCard) if card.id not in shown)


def spread(count: int, rows: int) -> tuple[int, int]:
    """Return on how many pages inside so many cards stand, and in how many rows: as few as a multiple of four allows.

    What is left of the last pages is for the reader's own words.
    """
    pages = -(-(-(-count // rows) + 2) // PAGES_PER_SHEET) * PAGES_PER_SHEET - 2
    return pages, max(1, -(-count // pages))


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """The pages in reading order; none for a deck without read cards."""
    shown, back = inside(job.deck, job.layout), on_back(job.deck, job.layout)
    if not shown and not back:
        return
    yield _cover(job, persona)
    pages, rows = spread(len(shown), job.layout.rows)
    for at in range(pages):
        yield _inner(job, shown[at * rows : (at + 1) * rows], rows, persona, at + 2)
    yield _back(job, back, persona)


def _cover(job: SheetJob, persona: Persona) -> Page:
    layout, draft = job.layout, Draft()
    body = layout.sheet.whole().inset(layout.margin)
    title = set_text(job.deck.title, body.width, layout.sizes["title"], bold=True, leading=1.1)
    about = set_text(_about(job, persona), body.width, layout.sizes["text"])
    tag: Tag = "H1" if job.begins_with(persona) else "H2"
    draft.add(Words(title, body.below(4).of_height(title.height), tag, "centre"))
    rest = body.below(4 + title.height + layout.spacing.room)
    picture = rest.of_height(rest.height - about.height - MARK - 2 * layout.spacing.room)
    draft.add(job.framed(job.deck.picture, persona, picture))
    draft.add(Words(about, rest.below(picture.height + layout.spacing.room).of_height(about.height), align="centre"))
    draft.add(kit_mark(Box(layout.sheet.width / 2 - MARK / 2, body.bottom - MARK, MARK, MARK), job.options.style))
    return Page(layout.sheet, tuple(draft.elements), job.deck.title)


def _about(job: SheetJob, persona: Persona) -> str:
    """Return what the leaflet is about, and how many cards there are beside it."""
    about = fill(job.deck.about, persona.forms)
    count = len(left_over(job.deck, job.layout))
    return f"{about} {job.word('leaflet-rest', count=count)}" if count else about


def _inner(job: SheetJob, cards: Sequence[Card], rows: int, persona: Persona, number: int) -> Page:
    layout, draft = job.layout, Draft()
    body = layout.sheet.whole().inset(layout.margin)
    for at, card in enumerate(cards):
        draft.add(_card(job, card, persona, body.part(at, rows, layout.spacing.room)))
    if len(cards) < rows:
        first = body.part(len(cards), rows, layout.spacing.room)
        draft.add(_notes(job, body.below(first.y - body.y)))
    draft.add(_page_number(job, number))
    return Page(layout.sheet, tuple(draft.elements), str(number))


def _card(job: SheetJob, card: Card, persona: Persona, row: Box) -> Iterator[Element]:
    """Yield a picture with its words beside it. Every picture begins on the upper line of its row."""
    layout = job.layout
    text, beside = _text(card, layout, persona), _beside(layout)
    place = Box(row.x, row.y, layout.picture, layout.picture)
    told = Box(row.x + beside, row.y, row.width - beside, max(text.height, layout.picture))
    if card.is_of_danger:
        bottom = max(told.bottom, place.bottom + SIGN / 2)
        framed = Box(row.x, row.y, row.width, min(bottom, row.bottom) - row.y)
        yield Panel(framed.inset(-OUTSIDE), stroke=INK, line=FRAME, radius=job.spacing.pad)
    yield from framed_on_ground(job, card.picture, persona, place, fill(card.alt, persona.forms))
    if card.is_of_danger:
        yield from danger_sign(Box(place.x, place.bottom - SIGN / 2, place.width, SIGN))
    yield Words(text, told, in_middle=True)


def _beside(layout: SheetLayout) -> float:
    """Return where words begin beside a picture."""
    return layout.picture + layout.spacing.gap


def _back(job: SheetJob, cards: Sequence[Card], persona: Persona) -> Page:
    layout, draft = job.layout, Draft()
    body = layout.sheet.whole().inset(layout.margin)
    title = _help_title(layout, job.word("help"))
    draft.add(Words(title, body.of_height(title.height), "H2"))
    room = body.below(title.height + layout.spacing.pad)
    y = room.y
    for card in cards:
        text = _help_text(card, layout, persona)
        row = Box(room.x, y, room.width, _help_height(card, layout, persona))
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
    """Return how wide a picture on the back page is."""
    return layout.picture * HELP_PICTURE * 4 / 3


def _help_height(card: Card, layout: SheetLayout, persona: Persona) -> float:
    return max(layout.picture * HELP_PICTURE, _help_text(card, layout, persona).height)


def _help_text(card: Card, layout: SheetLayout, persona: Persona) -> Block:
    width = layout.sheet.width - 2 * layout.margin - _help_picture(layout) - layout.spacing.pad
    return set_text(fill(card.text, persona.forms), width, layout.sizes["text"], leading=LEADING)


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
    width = layout.sheet.width - 2 * layout.margin - _beside(layout)
    text = fill(card.text, persona.forms)
    return set_text(text, width, layout.sizes["text"], bold=card.is_of_danger, leading=LEADING)


FORM = Form(
    name="leaflet",
    sizes=read_sizes("title"),
    pages=as_booklets(_pages),
    overset=_overset,
    folds=True,
)
