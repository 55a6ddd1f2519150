"""The answers of a deck on A4: those just given, or every question with its answers to tick."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.card import UNSURE, Answer, Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.kit.step import Step
from easyread.kit.steps.answers import summary
from easyread.kit.steps.router import steps
from easyread.kit.summary_line import SummaryLine
from easyread.kit.talk_end import HOW_IT_WAS, PICTURE
from easyread.printing.kinds.table import paper_of
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.given_tiles import Tiling
from easyread.printing.parts.notice import notice_overset, notice_row, warnings_for
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.question_table import item_width, table_width
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import NoteLines, notes, sheet_pages
from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Page, Words
from easyread.printing.pdf.typesetting import Block, set_own_words, set_text

_HOW_WORDS = {"godt": "how-godt", "midt": "how-midt", "svaert": "how-svaert"}
GIVEN_SHARE = 0.42
"""How much of a line of the summary the answers take."""

MOST_IN_ROW = 6
"""More answers to a question go on under the first ones, on another page where they must."""


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places in a table of answers or in a row of them."""
    yield from notice_overset(deck, layout, persona)
    width = layout.sheet.width - 2 * layout.margin
    unsure = Answer(UNSURE, layout.word("unsure", deck.language), "")
    for step in steps(deck, persona.forms):
        if step.item is not None and step.is_question and paper_of(step.card).is_table(step):
            count = len(step.answers) + 1
            cell = table_width(layout, count)
            blocks = [set_text(answer.text, cell, layout.sizes["answer"]) for answer in (*step.answers, unsure)]
            blocks.append(set_text(step.item.name, item_width(layout, count), layout.sizes["text"]))
        else:
            blocks = [
                set_text(answer.text, (width - layout.spacing.pad) / 2, layout.sizes["answer"])
                for answer in step.answers
            ]
        yield from overset_words(step.card.id, layout, blocks)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    head, room = head_of(job, job.deck.title), body_of(job)
    all_steps = steps(job.deck, persona.forms)
    made = _question_rows if job.options.answers is None else _given_rows
    contents = flow(list(made(job, all_steps, persona)), room.below(head.height), room)
    contents[-1] += notes(job, room, contents[-1], NoteLines("notes", "text", job.spacing.write))
    yield from sheet_pages(job, persona, head, contents)


def _question_rows(job: SheetJob, all_steps: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Every question of the deck with its answers. What is asked of one after another is there once."""
    filled, chosen = Filled(job, persona), job.options.cards
    places = {card.id: at for at, card in enumerate(job.deck.cards)}
    wanted = [step for step in all_steps if not chosen or step.card.id in chosen]
    found = [step for step in wanted if step.number <= 1 and (step.is_question or step.card.is_about_stopping)]
    asked = sorted(found, key=lambda step: places[step.card.id])
    for _, group in groupby(asked, key=lambda step: (step.card.id, paper_of(step.card).question_of(step))):
        screens = list(group)
        if screens[0].is_question:
            yield from paper_of(screens[0].card).rows(job, screens, persona)
        else:
            yield notice_row(filled, screens[0].card, body_of(job).width)


def _given_rows(job: SheetJob, all_steps: Sequence[Step], persona: Persona) -> Iterator[Row]:
    width, size = body_of(job).width, job.layout.sizes["text"]
    asked, filled = job.options.cards, Filled(job, persona)
    lines = [line for line in summary(all_steps, job.options.answers or {}) if not asked or line.step.card.id in asked]
    notices = [card for card in warnings_for(filled) if not asked or card.id in asked]
    if lines or not notices:
        yield text_row(set_text(job.word("answers" if lines or job.options.how else "nothing"), width, size))
    for _, group in groupby(lines, key=lambda line: paper_of(line.step.card).group(line)):
        found = list(group)
        card = found[0].step.card
        while notices and _is_before(notices[0], card, job.deck):
            yield notice_row(filled, notices.pop(0), width)
        if title := paper_of(card).title(job, found[0], persona):
            yield text_row(
                set_text(title, width, size, bold=True),
                "H2",
                above=job.spacing.pad,
                below=job.spacing.small,
            )
        yield from paper_of(card).before(job, card, persona)
        for line in found:
            yield from _line_rows(job, line, persona)
    yield from (notice_row(filled, card, width) for card in notices)
    if job.options.how:
        yield how_row(job, persona)


def how_row(job: SheetJob, persona: Persona) -> Row:
    """How the talk was, as a line like those of the answers."""
    how, side, width = job.options.how, job.layout.picture, body_of(job).width
    left = width * (1 - GIVEN_SHARE)
    label = set_text(job.word("how"), left - side * 4 / 3 - 2 * job.spacing.pad, job.layout.sizes["text"])
    said = Given(job.word(_HOW_WORDS[how]), HOW_IT_WAS[how])
    row = _answers_row(Tiling(job, persona, width - left, side * 0.75).row([said]), left, job.spacing.pad)
    return _labelled(job, PICTURE, persona, label, row)


def _is_before(one: Card, other: Card, deck: Deck) -> bool:
    ids = [card.id for card in deck.cards]
    return ids.index(one.id) < ids.index(other.id)


def _line_rows(job: SheetJob, line: SummaryLine, persona: Persona) -> Iterator[Row]:
    """A picture, its words, and on the right what was answered; what is too much for one row goes on under it."""
    side, width = job.layout.picture, body_of(job).width
    parts = _parted(paper_of(line.step.card).given(job, line), MOST_IN_ROW) or [()]
    left = width * (1 - GIVEN_SHARE) if parts[0] else width
    set_label = set_own_words if line.step.number else set_text
    label = set_label(line.label, left - side * 4 / 3 - 2 * job.spacing.pad, job.layout.sizes["text"])
    for at, part in enumerate(parts):
        answers = Tiling(job, persona, width - left, side * 0.75).row(part)
        row = _answers_row(answers, left, job.spacing.pad)
        yield replace(_labelled(job, line.picture, persona, label, row) if at == 0 else row, stays=at + 1 < len(parts))


def _labelled(job: SheetJob, picture: str, persona: Persona, label: Block, answers: Row) -> Row:
    """Answers with the picture and the words of what was asked on their left."""
    side, pad = job.layout.picture, job.spacing.pad
    height = max(side, label.height, answers.height - pad)

    def draw(box: Box) -> Iterator[Element]:
        inner = box.of_height(height)
        if picture:
            place = Box(inner.x, inner.y + (height - side) / 2, side * 4 / 3, side)
            yield from job.framed(picture, persona, place)
        beside = side * 4 / 3 + pad
        yield Words(label, Box(inner.x + beside, inner.y, inner.width - beside, height), in_middle=True)
        yield from answers.draw(inner.below((height - answers.height + pad) / 2))

    return Row(height + pad, draw)


def _answers_row(answers: Row, left: float, pad: float) -> Row:
    return Row(answers.height + pad, lambda box: answers.draw(Box(box.x + left, box.y, box.width - left, box.height)))


def _parted(given: Sequence[Given], most: int) -> list[Sequence[Given]]:
    return [given[at : at + most] for at in range(0, len(given), most)]


def _shown(deck: Deck, _layout: SheetLayout) -> Iterator[str]:
    return (card.id for card in deck.cards)


FORM = Form(
    name="answers",
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=_shown,
    for_any_deck=True,
    needs_questions=True,
)
