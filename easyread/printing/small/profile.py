"""A profile: what was answered to each question on one small line, as often on a sheet as there are who need it."""

from collections.abc import Iterator

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.form_sections import lines_in
from easyread.printing.parts.given import Filled
from easyread.printing.parts.given_tiles import Tiling, word_width
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, ids_on, label_of, missing_cards
from easyread.printing.parts.sheet_head import body_of, round_picture, sheet_title
from easyread.printing.pdf.flow import Row, flow
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import SOFT_INK, Element, Lines, Page, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text, text_width
from easyread.printing.small.copies import copied, part_of

HAIR = 0.2
DATE_SIZE = 12
DATE_LINE = 60.0


@copied
def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """The profile of a persona on pages of the size of one copy."""
    filled, body = Filled(job, persona), body_of(job)
    title = set_text(
        job.deck.title, body.width - _portrait(job) - job.spacing.pad, job.layout.sizes["title"], bold=True
    )
    head = max(_portrait(job), title.height) + job.spacing.small
    first = body.below(head)
    rows = [_row(filled, card, body.width) for card in _cards(filled)]
    free = first.height - sum(row.height for row in rows)
    if rows and free > 0:
        extra = min(job.layout.lengths["most_extra"], free / len(rows))
        rows = [_row(filled, card, body.width, extra) for card in _cards(filled)]
    for at, elements in enumerate(flow(rows, first, body)):
        heading = list(_head(filled, title, body)) if at == 0 else []
        bookmark = sheet_title(job, persona) if at == 0 else ""
        yield Page(job.layout.sheet, (*heading, *elements, job.footer(persona)), bookmark)


def _cards(filled: Filled) -> tuple[Card, ...]:
    """The cards on the form; filled in, those to which the answers lead."""
    reached = {step.card.id for step in filled.reached}
    cards = cards_on(filled.job.deck, filled.job.layout)
    return tuple(card for card in cards if not filled.answers or card.id in reached)


def _head(filled: Filled, title: Block, body: Box) -> Iterator[Element]:
    """The persona and the title, and under it the day."""
    job, side = filled.job, _portrait(filled.job)
    picture = Box(body.x, body.y, side, side)
    yield from round_picture(job, f"persona/{filled.persona.id}", filled.persona, picture)
    left = side + job.spacing.pad
    beside = Box(body.x + left, body.y, body.width - left, title.height)
    yield Words(title, beside, "H1" if job.begins_with(filled.persona) else "H2")
    word = set_text(job.word("date"), beside.width, DATE_SIZE)
    below = Box(beside.x, beside.y + title.height, beside.width, word.height)
    yield Words(word, below)
    start = below.x + text_width(job.word("date"), DATE_SIZE) + job.spacing.small
    yield writing_line(start, below.bottom, DATE_LINE)


def _row(filled: Filled, card: Card, width: float, extra: float = 0) -> Row:
    """A question with its picture on the left, and what was answered, or a line to write on."""
    job, layout, spacing, form = filled.job, filled.job.layout, filled.job.spacing, filled.form_of(card)
    label, right = _label(form, layout, filled.persona), _answer_width(layout)
    side, given = layout.lengths["icon"], filled.of_card(card.id)
    tiles = Tiling(job, filled.persona, right, layout.picture).row(given)
    height = max(side, label.height, tiles.height, spacing.write) + 2 * spacing.hair + extra

    def draw(box: Box) -> Iterator[Element]:
        inside = Box(box.x, box.y, width, height)
        yield Lines((Line(inside.x, inside.y, inside.right, inside.y),), HAIR, SOFT_INK)
        if form.picture:
            place = Box(inside.x, inside.y, side, height).square(side)
            yield from job.framed(form.picture, filled.persona, place)
        left = side + spacing.small
        yield Words(label, Box(inside.x + left, inside.y, layout.lengths["label"], height), "H2", in_middle=True)
        place = Box(inside.right - right, inside.y, right, height)
        if given:
            yield from tiles.draw(place.below((height - tiles.height) / 2))
        else:
            middle = (height - spacing.write) / 2
            yield from lines_in(place.below(middle).of_height(spacing.write), spacing.write, at_most=1)

    return Row(height, draw)


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places."""
    yield from missing_cards(deck, layout)
    place = word_width(_answer_width(part_of(layout)), layout.picture, layout.spacing)
    for card in cards_on(deck, layout):
        answers = (set_text(answer.text, place, layout.sizes["text"]) for answer in card.answers)
        labels = (_label(form, layout, persona) for form in (card, card.about_self()))
        yield from overset_words(card.id, layout, (*labels, *answers))


def _label(card: Card, layout: SheetLayout, persona: Persona) -> Block:
    return set_text(label_of(card, persona), layout.lengths["label"], layout.sizes["text"], bold=True, leading=1.1)


def _answer_width(layout: SheetLayout) -> float:
    lengths, spacing = layout.lengths, layout.spacing
    taken = lengths["icon"] + spacing.small + lengths["label"] + spacing.small
    return layout.sheet.width - 2 * layout.margin - taken


def _portrait(job: SheetJob) -> float:
    return job.layout.lengths["portrait"]


FORM = Form(
    name="profile",
    lengths={
        "portrait": 18,  # the persona beside the title
        "icon": 11,  # the picture of a question
        "label": 48,  # the words of a question
        "most_extra": 7,  # how much higher a line may be where there is room
    },
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
