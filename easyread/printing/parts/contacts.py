"""Whom one can call, at the foot of a sheet: the numbers that the installation knows, else lines to write on."""

from collections.abc import Iterator

from easyread.kit.deck import Deck
from easyread.kit.help_number import CENTRE, CONTACT, HelpNumber, HelpNumbers
from easyread.printing.layouts.job import SheetJob
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.other_scripts import lacking
from easyread.printing.pdf.page import Element, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_own_words, set_text, text_width

CONTACT_LINES = 2

LABEL = 28.0
"""How wide the column of "Name" and "Phone" is."""

SMALLEST = 14
TIGHT = 1.0
"""A long name is set in two lines, near to each other, where one line of the usual size does not hold it."""


def numbers_told(deck: Deck) -> tuple[str, ...]:
    """Return which numbers stand under a deck: somebody near, and the centre's unless a card of the deck says it."""
    is_said = any(card.local is not None and card.local.number == CENTRE for card in deck.cards)
    return (CONTACT,) if is_said else (CONTACT, CENTRE)


def signs_without_font(numbers: HelpNumbers) -> dict[str, tuple[str, ...]]:
    """Return for each number whose name would stand on paper, and is a line to write on instead, what no font has."""
    told = {key: lacking(numbers[key].name) for key in (CONTACT, CENTRE) if key in numbers}
    return {key: signs for key, signs in told.items() if signs}


def contact_lines(job: SheetJob, box: Box) -> Iterator[Element]:
    """Yield two lines about whom to call, from the upper edge of a box. What is not known is left to write on."""
    known = {name: job.numbers[name] for name in numbers_told(job.deck) if name in job.numbers}
    contact, centre = known.get(CONTACT), known.get(CENTRE)
    first, second = (Box(box.x, box.y + at * job.spacing.write, box.width, job.spacing.write) for at in (0, 1))
    if centre is None:
        yield from _field(job, "name", contact.name if contact else "", first)
        yield from _field(job, "phone", contact.phone if contact else "", second)
        return
    if contact is None:
        yield from _number(job, centre, "centre", first)
        yield from _both_fields(job, second)
        return
    yield from _number(job, contact, "contact", first)
    yield from _number(job, centre, "centre", second)


def _field(job: SheetJob, key: str, value: str, box: Box, label: float = LABEL) -> Iterator[Element]:
    """Yield a word with what is known of it, or with a line to write on."""
    word = set_text(job.word(key), box.width, job.layout.sizes["text"])
    yield _standing(word, box)
    place = Box(box.x + label, box.y, box.width - label, box.height)
    if value and not lacking(value):
        yield _standing(_fitted(value, place.width, job), place)
    else:
        yield writing_line(place.x, place.bottom, place.width)


def _both_fields(job: SheetJob, box: Box) -> Iterator[Element]:
    """Yield name and phone beside each other; half a line has no width to give away to a column of words."""
    half = (box.width - job.spacing.small) / 2
    for at, key in enumerate(("name", "phone")):
        word = set_text(job.word(key), half, job.layout.sizes["text"])
        place = Box(box.x + at * (half + job.spacing.small), box.y, half, box.height)
        yield from _field(job, key, "", place, _width(word) + job.spacing.small)


def _number(job: SheetJob, number: HelpNumber, whose: str, box: Box) -> Iterator[Element]:
    """Yield whom one reaches, and the number on the right."""
    phone = set_own_words(number.phone, box.width, job.layout.sizes["text"], bold=True)
    wide = _width(phone)
    left = box.width - wide - job.spacing.pad
    yield _standing(_fitted(number.name or job.word(whose), left, job, bold=False), Box(box.x, box.y, left, box.height))
    yield _standing(phone, Box(box.right - wide, box.y, wide, box.height))


def _width(block: Block) -> float:
    return max(text_width(line, block.size, bold=block.bold) for line in block.lines)


def _fitted(text: str, width: float, job: SheetJob, *, bold: bool = True) -> Block:
    usual = set_own_words(text, width, job.layout.sizes["text"], bold=bold)
    return usual if len(usual.lines) == 1 else set_own_words(text, width, SMALLEST, bold=bold, leading=TIGHT)


def _standing(block: Block, box: Box) -> Words:
    """Return words that stand on the lower edge of a box."""
    return Words(block, Box(box.x, box.bottom - block.height, box.width, block.height))
