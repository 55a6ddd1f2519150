"""The answers of a deck on A4: those just given, or every question with its answers to tick."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.answers import SummaryLine, summary
from easyread.kit.deck import UNSURE, Answer, CircleCard, Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import NUMBER, fill
from easyread.kit.walk import Answers, Step, steps
from easyread.printing.card_faces import TO_WRITE
from easyread.printing.circle_sheet import circle_image
from easyread.printing.flow import Row, flow, text_row
from easyread.printing.geometry import Box
from easyread.printing.job import SheetJob
from easyread.printing.layout_types import SheetLayout
from easyread.printing.page import INK, Element, Page, Panel, Words
from easyread.printing.sheet_head import body_of, head_elements, head_of, sheet_title
from easyread.printing.typesetting import set_text

GAP = 4.0
AIR = 1.5
TICK_BOX = 7.0
MOST_COLUMNS = 6
UNSURE_PICTURE = "svar/ved-ikke"

TABLE_SHARE = 0.5
"""How much of a table of items the answers take."""

CIRCLE_SHARE = 0.8
"""How much of the width of the sheet a circle takes."""

GIVEN_SHARE = 0.42
"""How much of a line of the summary the answers take."""


def answer_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return the pages of each persona's sheet."""
    return tuple(page for persona in job.personas for page in _pages(job, persona))


def answer_misfits(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[tuple[str, str]]:
    """Yield the words that are wider than their places in a table of answers or in a row of them."""
    width = layout.sheet.width - 2 * layout.margin
    unsure = Answer(UNSURE, layout.word("unsure", deck.language), "")
    for step in steps(deck, persona.forms):
        if step.is_question and step.item is not None:
            cell = TABLE_SHARE * width / (len(step.answers) + 1)
            words = [set_text(answer.text, cell, layout.sizes["answer"]) for answer in (*step.answers, unsure)]
            words.append(
                set_text(step.item.name, width * (1 - TABLE_SHARE) - layout.picture - 2 * GAP, layout.sizes["text"])
            )
        else:
            words = [set_text(answer.text, (width - GAP) / 2, layout.sizes["answer"]) for answer in step.answers]
        for word in dict.fromkeys(word for block in words for word in block.too_wide):
            yield step.card.id, f'{layout.name}: the word "{word}" is wider than its place'


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    head = head_of(job, job.deck.title)
    room = body_of(job)
    all_steps = steps(job.deck, persona.forms)
    rows = _blank_rows(job, all_steps, persona) if job.options.answers is None else _given_rows(job, all_steps, persona)
    for at, elements in enumerate(flow(list(rows), room.below(head.height), room)):
        heading = list(head_elements(job, head, is_first=persona == job.personas[0])) if at == 0 else []
        bookmark = sheet_title(job, persona) if at == 0 else ""
        yield Page(job.layout.sheet, (*heading, *elements, job.footer(persona)), bookmark)


def _given_rows(job: SheetJob, all_steps: Sequence[Step], persona: Persona) -> Iterator[Row]:
    width, size = body_of(job).width, job.layout.sizes["text"]
    answers: Answers = job.options.answers or {}
    lines = summary(all_steps, answers)
    yield text_row(set_text(job.word("answers") if lines else job.word("nothing"), width, size))
    for _, group in groupby(lines, key=_group):
        found = list(group)
        card = found[0].step.card
        if cell := found[0].step.cell:
            title = f"{cell.half.name}. {cell.lead(answers).name}."
            yield text_row(set_text(title, width, size, bold=True), "H2", above=GAP, below=GAP / 2)
        if found[0].step.item is not None:
            yield text_row(set_text(card.summary or card.text, width, size, bold=True), "H2", above=GAP, below=GAP / 2)
        if isinstance(card, CircleCard):
            yield text_row(set_text(card.summary or card.text, width, size, bold=True), "H2", above=GAP, below=GAP / 2)
            yield _circle_row(job, card, persona)
        for line in found:
            yield _given_row(job, line, persona, width)


def _group(line: SummaryLine) -> tuple[str, ...]:
    cell = line.step.cell
    return (line.step.card.id, cell.half.id, cell.time.name) if cell else (line.step.card.id,)


def _circle_row(job: SheetJob, card: CircleCard, persona: Persona) -> Row:
    side = body_of(job).width * CIRCLE_SHARE

    def draw(box: Box) -> Iterator[Element]:
        yield circle_image(job, card, persona, box.of_height(side))

    return Row(side + GAP, draw)


def _given_row(job: SheetJob, line: SummaryLine, persona: Persona, width: float) -> Row:
    """A picture, its words, and on the right what was answered."""
    side, sizes = job.layout.picture, job.layout.sizes
    given = _given(job, line)
    right = width * GIVEN_SHARE if given else 0
    label = set_text(line.label, width - right - 2 * side - GAP, sizes["text"])
    each = side * 0.75
    height = max(side, label.height, len(given) * (each + 1))

    def draw(box: Box) -> Iterator[Element]:
        inner = box.of_height(height)
        if line.picture:
            place = Box(inner.x, inner.y + (height - side) / 2, side * 4 / 3, side)
            yield from job.framed(line.picture, persona, place)
        left = side * 4 / 3 + GAP
        yield Words(label, Box(inner.x + left, inner.y, inner.width - left - right, height), in_middle=True)
        for at, answer in enumerate(given):
            place = Box(inner.right - right, inner.y, right, height).part(at, len(given), 1)
            yield from _answer(job, answer, persona, place, each)

    return Row(height + GAP, draw)


def _answer(job: SheetJob, answer: Answer, persona: Persona, place: Box, side: float) -> Iterator[Element]:
    left = 0.0
    if answer.picture:
        square = Box(place.x, place.y + (place.height - side) / 2, side, side)
        yield from job.framed(answer.picture, persona, square)
        left = side + GAP / 2
    word = set_text(answer.text, place.width - left, job.layout.sizes["text"], bold=True, leading=1.15)
    yield Words(word, Box(place.x + left, place.y, place.width - left, place.height), in_middle=True)


def _given(job: SheetJob, line: SummaryLine) -> tuple[Answer, ...]:
    return (_unsure(job),) if line.is_unsure else line.answers


def _unsure(job: SheetJob) -> Answer:
    picture = UNSURE_PICTURE if UNSURE_PICTURE in job.catalogue.names() else ""
    return Answer(UNSURE, job.word("unsure"), picture)


def _blank_rows(job: SheetJob, all_steps: Sequence[Step], persona: Persona) -> Iterator[Row]:
    for _, group in groupby(
        (step for step in all_steps if step.is_question and step.cell is None), key=lambda step: step.card.id
    ):
        found = list(group)
        card = found[0].card
        if found[0].item is not None:
            yield from _table_rows(job, found, persona)
        elif isinstance(card, CircleCard):
            yield _question_row(job, found[:1], persona)
            yield _circle_row(job, card, persona)
        else:
            yield _question_row(job, found, persona)
            yield from _tick_rows(job, found[0], persona)


def _question_row(job: SheetJob, found: Sequence[Step], persona: Persona) -> Row:
    """The picture of a question with its words beside it. One asked with a number has a line for the number."""
    step, width = found[0], body_of(job).width
    side = job.layout.picture
    text = step.text
    card = job.deck.card(step.card.id)
    if len(found) > 1 and card is not None:
        text = fill(card.text, {**persona.forms, NUMBER: TO_WRITE})
    left = side * 4 / 3 + GAP if step.picture else 0
    block = set_text(text, width - left, job.layout.sizes["text"], bold=True)
    height = max(side if step.picture else 0, block.height)

    def draw(box: Box) -> Iterator[Element]:
        if step.picture:
            yield from job.framed(step.picture, persona, Box(box.x, box.y + GAP, left - GAP, height))
        yield Words(block, Box(box.x + left, box.y + GAP, box.width - left, height), "H2", in_middle=True)

    return Row(height + 2 * GAP, draw, stays=True)


def _tick_rows(job: SheetJob, step: Step, persona: Persona) -> Iterator[Row]:
    """The answers side by side, each a picture, a word and a box to tick; in more rows where the words are long."""
    answers = (*step.answers, _unsure(job))
    most = columns_for(answers, body_of(job).width, job.layout)
    columns = -(-len(answers) // -(-len(answers) // most))
    for at in range(0, len(answers), columns):
        yield replace(_tick_row(job, answers[at : at + columns], columns, persona), stays=at + columns < len(answers))


def columns_for(answers: Sequence[Answer], width: float, layout: SheetLayout) -> int:
    """Return how many answers go side by side without a word wider than its place."""
    for columns in range(MOST_COLUMNS, 1, -1):
        cell = (width - GAP * (columns - 1)) / columns
        if not any(set_text(answer.text, cell, layout.sizes["answer"]).too_wide for answer in answers):
            return columns
    return 1


def _tick_row(job: SheetJob, answers: Sequence[Answer], columns: int, persona: Persona) -> Row:
    cell = (body_of(job).width - GAP * (columns - 1)) / columns
    words = [set_text(answer.text, cell, job.layout.sizes["answer"], leading=1.15) for answer in answers]
    side = min(job.layout.picture * 0.8, cell)
    tall = max(word.height for word in words)

    def draw(box: Box) -> Iterator[Element]:
        for at, (answer, word) in enumerate(zip(answers, words, strict=True)):
            place = box.part(at, columns, GAP, across=True)
            if answer.picture:
                yield from job.framed(answer.picture, persona, place.of_height(side))
            yield Words(word, place.below(side + AIR).of_height(word.height), align="centre")
            yield _box_to_tick(place.below(side + 2 * AIR + tall).of_height(TICK_BOX))

    return Row(side + 2 * AIR + tall + TICK_BOX + GAP, draw)


def _table_rows(job: SheetJob, found: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """One question asked of many things: the answers as columns, a line for each thing."""
    step, width = found[0], body_of(job).width
    answers = (*step.answers, _unsure(job))
    columns = width * TABLE_SHARE
    card = job.deck.card(step.card.id)
    question = fill(card.text if card else step.text, persona.forms)
    head = _table_head(job, question, answers, persona, columns)
    yield head
    for at, item_step in enumerate(found):
        # Never one line alone on a page.
        stays = at in {0, len(found) - 2}
        yield replace(_table_row(job, item_step, persona, columns, len(answers)), stays=stays, head=head)


def _table_head(job: SheetJob, question: str, answers: Sequence[Answer], persona: Persona, columns: float) -> Row:
    width, side = body_of(job).width, job.layout.picture * 0.55
    text = set_text(question, width - columns - GAP, job.layout.sizes["text"], bold=True)
    cell = columns / len(answers)
    words = [set_text(answer.text, cell, job.layout.sizes["answer"], leading=1.1) for answer in answers]
    tall = max(word.height for word in words)
    height = max(text.height, side + tall + 1)

    def draw(box: Box) -> Iterator[Element]:
        yield Words(text, Box(box.x, box.y, box.width - columns - GAP, height), "H2", in_middle=True)
        right = Box(box.right - columns, box.y, columns, height)
        for at, (answer, word) in enumerate(zip(answers, words, strict=True)):
            place = right.part(at, len(answers), across=True)
            if answer.picture:
                yield from job.framed(answer.picture, persona, place.of_height(side))
            yield Words(word, place.below(side + 1).of_height(word.height), align="centre")

    return Row(height + 2, draw, stays=True)


def _table_row(job: SheetJob, step: Step, persona: Persona, columns: float, count: int) -> Row:
    width, side = body_of(job).width, job.layout.picture * 0.88
    name = step.item.name if step.item else step.text
    label = set_text(name, width - columns - side - 2 * GAP, job.layout.sizes["text"])
    height = max(side, label.height)

    def draw(box: Box) -> Iterator[Element]:
        inner = box.of_height(height)
        yield from job.framed(step.picture, persona, Box(inner.x, inner.y, side, height))
        yield Words(label, Box(inner.x + side + GAP, inner.y, label_width, height), in_middle=True)
        right = Box(inner.right - columns, inner.y, columns, height)
        for at in range(count):
            yield _box_to_tick(right.part(at, count, across=True))

    label_width = width - columns - side - 2 * GAP
    return Row(height + 1.5, draw)


def _box_to_tick(place: Box) -> Panel:
    return Panel(place.square(TICK_BOX), stroke=INK, line=0.4, radius=1)
