"""Every fact of the kit on A4, for a doctor to tick or to correct: a row for each, the most dangerous first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.colours import INK
from easyread.kit.reading.left_out import LeftOut
from easyread.kit.rules.review import (
    ASKED,
    HEAD,
    IS_NOT_SAID,
    IS_SAID,
    LEFT_OUT,
    LEFT_OUT_HEAD,
    NO_SOURCE,
    READ_BY,
    RIGHT,
    SOURCE,
    TITLE,
    WRONG,
    Review,
    ReviewedFact,
    ReviewSection,
    Said,
)
from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box, Line, Size
from easyread.printing.pdf.page import SOFT_INK, Element, Lines, Page, Panel, Tag, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_own_words, set_running, set_text, text_width

SHEET = Size(210, 297)
MARGIN = 16.0
FOOT = 5.0

TITLE_SIZE, HEADING, SAID, TEXT, LESS, SMALL, FOOTER = 20, 14, 12, 11, 10, 9, 8

SMALLEST_GAP, GAP, ROOM = 1.0, 3.0, 8.0
WRITE = 9.0
"""From one line to write on to the next."""

TICK = 4.2
INDENT = 12.0
"""The column of the numbers."""

BESIDE = 34.0
"""How wide the box to tick is with its word."""


def review_pages(review: Review) -> tuple[Page, ...]:
    """Return the pages of a review: who should read it, the facts by what they risk, and what was left out."""
    body = SHEET.whole().inset(MARGIN)
    body = body.of_height(body.height - FOOT)
    parts = [_part(section, body.width) for section in review.sections]
    if review.left_out:
        parts.append((LEFT_OUT, list(_left_out_rows(review.left_out, body.width))))
    names, contents = [], []
    for at, (name, rows) in enumerate(parts or [("", [])]):
        sheets = flow([*(_head_rows(body.width) if at == 0 else ()), *rows], body, body)
        names += [name if sheet == 0 else "" for sheet in range(len(sheets))]
        contents += sheets
    return tuple(
        Page(SHEET, (*elements, _footer(number, len(contents))), name)
        for number, (name, elements) in enumerate(zip(names, contents, strict=True), 1)
    )


def _part(section: ReviewSection, width: float) -> tuple[str, list[Row]]:
    """The name of a section, and its rows; each section begins on a page of its own, so that it can be given away."""
    heading = _heading(f"{section.title} ({len(section.facts)})", width)
    return section.title, [heading, *(row for fact in section.facts for row in _fact_rows(fact, width))]


def _head_rows(width: float) -> Iterator[Row]:
    yield text_row(set_text(TITLE, width, TITLE_SIZE, bold=True), "H1", below=GAP)
    for at, text in enumerate(HEAD):
        # That nobody has read it yet is what must be seen first.
        block = set_running(text, width, TEXT) if at else set_text(text, width, TEXT, bold=True)
        yield text_row(block, below=GAP / 2)
    yield _to_write(READ_BY, width)


def _heading(text: str, width: float) -> Row:
    return text_row(set_text(text, width, HEADING, bold=True), "H2", above=ROOM, below=GAP)


def _fact_rows(fact: ReviewedFact, width: float) -> Iterator[Row]:
    """What is said, on the left of it the number; under it where it stands, its sources, and room for the doctor."""
    inside = width - INDENT
    rows = [_line_over(), _numbered(fact.number, set_own_words(fact.where, inside, SMALL, bold=True))]
    rows += [_indented(_said(said, inside)) for said in fact.said]
    sources = [f"{SOURCE}: {source}" for source in fact.sources] or [NO_SOURCE]
    rows += [_indented(set_own_words(source, inside, SMALL), soft=True) for source in sources]
    rows.append(_to_correct(width))
    yield from _together(rows)


def _said(said: Said, width: float) -> Block:
    """Bold, each sentence on a line of its own; what was only asked before it is neither."""
    text = f"{said.form}: {said.text}" if said.form else said.text
    return set_running(text, width, TEXT) if said.is_asked else set_text(text, width, SAID, bold=True)


def _left_out_rows(left_out: Sequence[LeftOut], width: float) -> Iterator[Row]:
    yield _heading(f"{LEFT_OUT} ({len(left_out)})", width)
    yield text_row(set_running(LEFT_OUT_HEAD, width, TEXT), below=GAP)
    for entry in left_out:
        rows = [_line_over(), text_row(set_text(entry.claim, width, SAID, bold=True), below=SMALLEST_GAP)]
        rows.append(
            text_row(
                set_running(f"{IS_SAID if entry.is_said else IS_NOT_SAID} {entry.why}", width, LESS), below=SMALLEST_GAP
            )
        )
        rows.append(text_row(set_running(f"{ASKED}: {entry.asked}", width, LESS)))
        yield from _together([*rows, _to_write((f"{SOURCE}:",), width)])


def _together(rows: Sequence[Row]) -> Iterator[Row]:
    yield from (replace(row, stays=at + 1 < len(rows)) for at, row in enumerate(rows))


def _line_over() -> Row:
    def draw(box: Box) -> Iterator[Element]:
        yield Lines((Line(box.x, box.y + GAP / 2, box.right, box.y + GAP / 2),), 0.2, SOFT_INK)

    return Row(GAP + SMALLEST_GAP, draw)


def _numbered(number: int, block: Block) -> Row:
    """Where a fact stands, with its number on the left."""
    sign = set_text(f"{number}.", INDENT, SAID, bold=True)

    def draw(box: Box) -> Iterator[Element]:
        yield Words(sign, Box(box.x, box.y - SMALLEST_GAP, INDENT, sign.height), "H3")
        yield Words(block, Box(box.x + INDENT, box.y, box.width - INDENT, block.height), colour=SOFT_INK)

    return Row(block.height + SMALLEST_GAP, draw)


def _indented(block: Block, tag: Tag = "P", *, soft: bool = False) -> Row:
    def draw(box: Box) -> Iterator[Element]:
        place = Box(box.x + INDENT, box.y, box.width - INDENT, block.height)
        yield Words(block, place, tag, colour=SOFT_INK if soft else INK)

    return Row(block.height + SMALLEST_GAP, draw)


def _to_correct(width: float) -> Row:
    """A box to tick where it is right, and a line for what should stand there instead."""
    right, wrong = (set_text(text, width, TEXT) for text in (RIGHT, WRONG))

    def draw(box: Box) -> Iterator[Element]:
        base = box.y + WRITE
        top = base - right.height
        yield Panel(Box(box.x + INDENT, top + (right.height - TICK) / 2, TICK, TICK), stroke=INK, line=0.35, radius=0.6)
        yield Words(right, Box(box.x + INDENT + TICK + 2, top, BESIDE, right.height))
        x = box.x + INDENT + BESIDE
        yield Words(wrong, Box(x, top, box.width, wrong.height))
        after = x + text_width(WRONG, TEXT) + 2
        yield writing_line(after, base - 1, box.right - after)

    return Row(WRITE + GAP, draw)


def _to_write(names: Sequence[str], width: float) -> Row:
    """Names with lines to write on after them, beside each other."""
    words = [set_text(name, width, TEXT) for name in names]

    def draw(box: Box) -> Iterator[Element]:
        for at, word in enumerate(words):
            place = box.part(at, len(words), ROOM, across=True)
            left = text_width(word.lines[0], TEXT) + 2
            yield Words(word, Box(place.x, place.y + WRITE - word.height, left, word.height))
            yield writing_line(place.x + left, place.y + WRITE - 1, place.width - left)

    return Row(WRITE + GAP, draw)


def _footer(number: int, of: int) -> Words:
    block = set_running(f"Samtalekassen · {TITLE} · side {number} af {of}", SHEET.width - 2 * MARGIN, FOOTER)
    box = Box(MARGIN, SHEET.height - MARGIN, SHEET.width - 2 * MARGIN, block.height)
    return Words(block, box, colour=SOFT_INK)
