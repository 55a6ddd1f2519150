"""A diploma to hang up: whose it is and what for, with the day and a signature, or lines to write them on."""

import re
from collections.abc import Iterator

from easyread.colours import INK
from easyread.drawing.pictures.colour import grey
from easyread.drawing.pictures.scene import compose
from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.sign import SignCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import NOTHING, UNSURE_PICTURE, Filled, Given
from easyread.printing.parts.sheet_cards import all_but, ids_on, missing_cards, of_kind
from easyread.printing.parts.sheet_head import sheet_title
from easyread.printing.parts.signature import signature_row
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, WHITE, Draft, Element, Image, Page, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text

SEAL = "beloenning/roset"
NAMELESS = "intet"
"""The answer that leaves the line for the name out."""

_GOLD = {"colour": "#f0bd3a", "grey": grey("#f0bd3a"), "outline": WHITE}
_GROUND = re.compile(r"<rect data-ground[^>]*>")


UPPER = 8.0
LOWER = 4.0
"""How much less that is at the top and at the bottom."""

LONG_SIZE = 18


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:  # noqa: ARG001
    """Yield what somebody can be praised for in words that are too long for the diploma."""
    yield from missing_cards(deck, layout)
    texts = _texts(deck, layout)
    for answer in texts[0].answers if texts else ():
        block = set_text(answer.text, layout.sheet.width - 2 * layout.lengths["inside"], layout.sizes["text"])
        if block.too_wide or len(block.lines) > 2:  # noqa: PLR2004 - see _what_for
            yield texts[0].id, f'"{answer.text}" does not go on two lines of {layout.name}'


def _texts(deck: Deck, layout: SheetLayout) -> tuple[Card, ...]:
    """The cards that say what the diploma is for, and whose it is."""
    return all_but(deck, layout, SignCard)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    lengths = job.layout.lengths
    filled, draft = Filled(job, persona), Draft()
    sheet = job.layout.sheet
    given = [_of(filled, card) for card in _texts(job.deck, job.layout)[:2]]
    what_for, name = (*given, NOTHING, NOTHING)[:2]
    draft.add(_frame(job))
    title = set_text(
        job.word("diploma"),
        sheet.width - 2 * lengths["inside"] - 2 * lengths["picture"],
        job.layout.sizes["title"],
        bold=True,
    )
    top = Box(lengths["inside"], lengths["inside"] - UPPER, sheet.width - 2 * lengths["inside"], lengths["picture"])
    draft.add(Words(title, top, "H1" if job.begins_with(persona) else "H2", "centre", in_middle=True))
    draft.add(_pictures(job, persona, what_for, top))
    foot = _foot(job, persona, filled)
    middle = Box(top.x, top.bottom, top.width, sheet.height - lengths["inside"] + LOWER - foot.height - top.bottom)
    draft.add(_stacked([*_name_rows(job, filled, name), _what_for(job, what_for)], middle, job.spacing.gap))
    draft.add(foot.draw(Box(top.x, middle.bottom, top.width, foot.height)))
    draft.add(job.footer(persona))
    yield Page(sheet, tuple(draft.elements), sheet_title(job, persona))


def _of(filled: Filled, card: Card) -> Given:
    found = [one for one in filled.of_card(card.id) if one.picture != UNSURE_PICTURE]
    return found[0] if found else NOTHING


def _frame(job: SheetJob) -> Iterator[Element]:
    """A gold band between two lines of ink."""
    outer = job.layout.sheet.whole().inset(job.layout.lengths["edge"])
    yield Panel(outer, stroke=INK, line=0.8, radius=4)
    yield Panel(outer.inset(2.6), stroke=_GOLD[job.options.style], line=3.2, radius=2.4)
    yield Panel(outer.inset(5.2), stroke=INK, line=0.4, radius=1)


def _pictures(job: SheetJob, persona: Persona, what_for: Given, top: Box) -> Iterator[Element]:
    """The persona on the left of the title; on the right what the diploma is for, or room to draw it."""
    lengths = job.layout.lengths
    yield from job.framed(f"persona/{persona.id}", persona, Box(top.x, top.y, lengths["picture"], lengths["picture"]))
    right = Box(top.right - lengths["picture"], top.y, lengths["picture"], lengths["picture"])
    if what_for.picture:
        yield from what_for.framed(job, persona, right)
    else:
        yield Panel(right, stroke=SOFT_INK, line=0.4, dashed=True)


def _name_rows(job: SheetJob, filled: Filled, name: Given) -> Iterator[Row]:
    lengths = job.layout.lengths
    cards = _texts(job.deck, job.layout)
    if len(cards) > 1 and NAMELESS in filled.answers.get(cards[1].id, ()):
        return
    yield _centred(set_text(job.word("awarded"), lengths["name"], job.layout.sizes["text"]))
    if name.own and name.text and not name.is_to_write:
        yield _centred(_as_large(name, job.layout.sizes["name"], job.layout, bold=True), "H2")
    else:
        yield Row(
            job.spacing.write,
            lambda box: [writing_line(box.centre[0] - lengths["name"] / 2, box.bottom - 1, lengths["name"])],
        )


def _what_for(job: SheetJob, given: Given) -> Row:
    """What the diploma is for, large where it goes on two lines; own words may be long."""
    lengths = job.layout.lengths
    if not given.text or given.is_to_write:
        write = job.spacing.write
        lines = [lengths["name"] + 30, lengths["name"] + 30]
        return Row(
            write * len(lines),
            lambda box: [
                writing_line(box.centre[0] - long / 2, box.y + (at + 1) * write - 1, long)
                for at, long in enumerate(lines)
            ],
        )
    return _centred(_as_large(given, job.layout.sizes["text"], job.layout))


def _as_large(given: Given, size: float, layout: SheetLayout, *, bold: bool = False) -> Block:
    """Words in this size where they go on one line or two; own words that are longer in a size that holds them."""
    width = layout.sheet.width - 2 * layout.lengths["inside"]
    sizes = (size, layout.sizes["text"], LONG_SIZE)
    blocks = [given.words(width, one, bold=bold, leading=1.2) for one in sizes if one <= size]
    return next((block for at, block in enumerate(blocks) if len(block.lines) <= at + 1), blocks[-1])


def _centred(block: Block, tag: str = "P") -> Row:
    def draw(box: Box) -> Iterator[Element]:
        yield Words(block, box.of_height(block.height), "H2" if tag == "H2" else "P", "centre")

    return Row(block.height, draw)


def _stacked(rows: list[Row], room: Box, most: float) -> Iterator[Element]:
    """The rows in the middle of a room, the air between them even."""
    air = max(1.0, min(most, (room.height - sum(row.height for row in rows)) / (len(rows) + 1)))
    y = room.y + (room.height - sum(row.height for row in rows) - air * (len(rows) - 1)) / 2
    for row in rows:
        yield from row.draw(Box(room.x, y, room.width, row.height))
        y += row.height + air


def _foot(job: SheetJob, persona: Persona, filled: Filled) -> Row:
    """The day on the left, the rosette in the middle, the signature on the right."""
    lengths = job.layout.lengths
    signs = of_kind(job.deck, job.layout, SignCard)
    given = [one for card in signs for one in filled.of_card(card.id) if one.own]
    day = signature_row(filled, job.word("day"), (), lengths["foot"])
    signature = signature_row(filled, job.word("signature"), given, lengths["foot"])

    def draw(box: Box) -> Iterator[Element]:
        yield from day.draw(Box(box.x, box.bottom - day.height, lengths["foot"], day.height))
        yield from _seal(
            job, persona, Box(box.x, box.bottom - lengths["seal"], box.width, lengths["seal"]).square(lengths["seal"])
        )
        yield from signature.draw(Box(box.right - lengths["foot"], box.bottom - signature.height, lengths["foot"], 0))

    return Row(max(lengths["seal"], signature.height), draw)


def _seal(job: SheetJob, persona: Persona, box: Box) -> Iterator[Element]:
    """The rosette without the ground that it has as a picture."""
    if SEAL in job.catalogue:
        svg = _GROUND.sub("", compose(job.catalogue, SEAL, persona.id, style=job.options.style))
        job.pictures.add("diploma seal", persona.id, svg, job.size(SEAL))
        yield Image("diploma seal", persona.id, box, job.alt(SEAL, persona))


FORM = Form(
    name="diploma",
    lengths={
        "edge": 10,  # from the edge of the paper to the frame
        "inside": 34,  # from the edge of the paper to the words
        "picture": 42,  # the pictures beside the title
        "seal": 48,  # the rosette
        "foot": 78,  # how wide the places for the day and the signature are
        "name": 150,  # how wide the place for a name is
    },
    sizes=read_sizes("title", "name"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
    stands_for_all=False,
    goes_with_all=True,
)
