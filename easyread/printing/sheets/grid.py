"""The two forms of a grid: a sheet for each half, with now and the future side by side and two rows for each area.

What is good stands over what is less good, so that the lines to write on are long.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from easyread.colours import INK
from easyread.kit.deck import Deck
from easyread.kit.kinds.grid import Cell, GridCard, lead_of
from easyread.kit.kinds.grid import cell_of as any_cell_of
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.kit.step import Step
from easyread.kit.steps.answers import summary
from easyread.kit.steps.router import steps
from easyread.kit.summary_line import SummaryLine
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, Given, given_answer, given_to
from easyread.printing.parts.notice import notice_overset, notice_rows, notices_height, warning_cards
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_head import body_of, head_elements, head_of
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Draft, Element, Page, Panel, TableCell, Words, in_cell, writing_line
from easyread.printing.pdf.typesetting import Block, set_text

COLUMNS = 2
"""Now, and the future."""

MOST_EXTRA = 12
"""How many lines to write on a row may be higher than its answers need."""

DRAWN = 2.2
"""How much higher an own drawing or photo is than the picture of an answer."""

AreaRow = tuple[Step, ...]
"""The four steps of an area in one half: now good, now less good, future good, future less good."""


class Shown(NamedTuple):
    """A picture with its word beside it."""

    picture: str
    word: Block


@dataclass(frozen=True)
class HalfSheet:
    """One sheet: a half with its rows, and what was answered, by the key of the step."""

    rows: Sequence[AreaRow]
    given: Mapping[str, SummaryLine]

    @property
    def cell(self) -> Cell:
        """Any cell of the half: all say the same of it."""
        return cell_of(self.rows[0][0])


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places, and the rows that no page can hold."""
    lengths = layout.lengths
    yield from notice_overset(deck, layout, persona)
    taken = lengths["time"] + notices_height(deck, layout, persona)
    room = layout.sheet.height - 2 * layout.margin - taken - 50
    for row in _rows(steps(deck, persona.forms)):
        blocks = [_label(row, layout), *(block for step in row for block in _words(step, layout))]
        yield from overset_words(row[0].card.id, layout, blocks)
        heights = [sum(_line_height(block, layout) for block in _words(step, layout)) for step in row]
        height = sum(max(heights[side::2]) for side in range(2))
        if height > room:
            yield row[0].card.id, f"{layout.name}: the answers of a cell take {height:.0f} mm of {room:.0f} mm"


def cell_of(step: Step) -> Cell:
    """Return the cell of a step of a grid.

    Raises:
        ValueError: The step is not one of a grid.
    """
    cell = any_cell_of(step)
    if cell is None:
        raise ValueError(step.key)
    return cell


def _sheets(job: SheetJob, persona: Persona) -> list[HalfSheet]:
    all_steps = steps(job.deck, persona.forms)
    lines = summary(all_steps, job.options.answers or {})
    given = {line.step.key: line for line in lines}
    halves: dict[str, list[AreaRow]] = {}
    for row in _rows(all_steps):
        halves.setdefault(cell_of(row[0]).half.id, []).append(row)
    sheets = [HalfSheet(rows, given) for rows in halves.values()]
    return [sheet for sheet in sheets if any(step.key in given for row in sheet.rows for step in row)] or sheets


def _rows(all_steps: Sequence[Step]) -> list[AreaRow]:
    found: dict[tuple[str, str], list[Step]] = {}
    for step in all_steps:
        if cell := any_cell_of(step):
            found.setdefault((cell.half.id, cell.area.id), []).append(step)
    return [tuple(row) for row in found.values()]


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    """A sheet for each half; of halves with answers alone, where there are some."""
    for at, sheet in enumerate(_sheets(job, persona)):
        yield from _pages_of(job, sheet, persona, is_first=at == 0 and job.begins_with(persona))


def _pages_of(job: SheetJob, sheet: HalfSheet, persona: Persona, *, is_first: bool) -> Iterator[Page]:
    """Rows are as high as their answers need, and share what is left; those that find no room go on another page."""
    lengths = job.layout.lengths
    head = head_of(job, sheet.cell.half.name)
    advice = set_text(job.word("again"), body_of(job).width, job.layout.sizes["text"])
    room = body_of(job, head)
    notices = notice_rows(Filled(job, persona), room.width)
    under = sum(row.height for row in notices) + advice.height
    table = room.of_height(room.height - under - job.spacing.pad)
    body = table.below(lengths["time"])
    sheet = _without_idle(job, sheet, body.height)
    with_lines, without = (_parted(job, sheet, body.height, write) for write in (job.spacing.write, 0))
    for at, rows in enumerate(without if len(without) < len(with_lines) else with_lines):
        draft = Draft()
        draft.add(head_elements(job, head, is_first=is_first and at == 0))
        draft.add(_column_heads(job, sheet, persona, table))
        draft.add(_table(job, sheet, rows, persona, body))
        draft.add(_noticed(notices, room.below(room.height - under)))
        draft.add(Words(advice, Box(room.x, room.bottom - advice.height, room.width, advice.height), align="centre"))
        draft.add(job.footer(persona))
        bookmark = " – ".join(part for part in (sheet.cell.half.name, persona.title) if part)
        yield Page(job.layout.sheet, tuple(draft.elements), bookmark if at == 0 else "")


def _noticed(notices: Sequence[Row], box: Box) -> Iterator[Element]:
    """What is to be done before one stops, on each page: it may be kept alone."""
    y = box.y
    for row in notices:
        yield from row.draw(Box(box.x, y, box.width, row.height))
        y += row.height


def _without_idle(job: SheetJob, sheet: HalfSheet, room: float) -> HalfSheet:
    """Leave out the areas of which nothing was said, where that saves a page."""
    said = [row for row in sheet.rows if any(step.key in sheet.given for step in row)]
    fewer = HalfSheet(said, sheet.given)
    is_saved = said and len(_parted(job, fewer, room, 0)) < len(_parted(job, sheet, room, 0))
    return fewer if is_saved else sheet


def _parted(job: SheetJob, sheet: HalfSheet, room: float, write: float) -> list[list[AreaRow]]:
    pages: list[list[AreaRow]] = [[]]
    height = 0.0
    for row in sheet.rows:
        needed = _needed(job, sheet, row, write)
        if pages[-1] and height + needed > room:
            pages.append([])
            height = 0
        pages[-1].append(row)
        height += needed
    return pages


def _needed(job: SheetJob, sheet: HalfSheet, row: AreaRow, write: float = 0) -> float:
    label = job.layout.picture + _label(row, job.layout).height + 2 * job.spacing.small
    return max(label, sum(_needed_by_sides(job, sheet, row, write)))


def _needed_by_sides(job: SheetJob, sheet: HalfSheet, row: AreaRow, write: float = 0) -> tuple[float, float]:
    """How high what is good, and what is less good, must be: their picture with its word, or the answers."""
    good, less = (
        max(
            _side(job.layout) + _side_word(job.layout, row[side]).height + 2 * job.spacing.small,
            *(
                sum(_given_height(given, job.layout) for given in _given(job, sheet, step))
                + write
                + 2 * job.spacing.small
                for step in row[side::2]
            ),
        )
        for side in range(2)
    )
    return good, less


def _side_word(layout: SheetLayout, step: Step) -> Block:
    return _bold(cell_of(step).side.name, layout.lengths["side"] - layout.spacing.small, layout)


def _column_heads(job: SheetJob, sheet: HalfSheet, persona: Persona, table: Box) -> Iterator[Element]:
    lengths = job.layout.lengths
    wide = lengths["label"] + lengths["side"]
    corner = Box(table.x, table.y, wide - job.spacing.pad, lengths["time"] - job.spacing.small)
    yield from in_cell(job.framed(sheet.cell.half.picture, persona, corner), TableCell(0, 0, "Column", span=2))
    right = Box(table.x + wide, table.y, table.width - wide, lengths["time"])
    row = sheet.rows[0]
    for at, step in enumerate((row[0], row[2])):
        place = right.part(at, COLUMNS, across=True).inset_sides(job.spacing.small)
        yield from in_cell(_time_head(job, step, persona, place), TableCell(0, 2 + at, "Column"))


def _time_head(job: SheetJob, step: Step, persona: Persona, place: Box) -> Iterator[Element]:
    """The future has the near mark that was chosen, or a line to write one on."""
    cell = cell_of(step)
    place = place.of_height(job.layout.lengths["time"] - job.spacing.small)
    lead = lead_of(step, job.options.answers or {})
    has_mark = bool(lead.answer)
    text = f"{cell.time.name}: {lead.inside}" if has_mark else cell.time.name
    word = _bold(text, place.width - place.height - job.spacing.small, job.layout)
    is_open = cell.is_future and not has_mark
    side, right = place.height, _beside(place, place.height, job.spacing.small)
    yield from job.framed(lead.picture, persona, Box(place.x, place.y, side, side))
    yield Words(word, right, in_middle=not is_open)
    if is_open:
        yield writing_line(right.x, right.bottom - 1.5, right.width)


def _table(job: SheetJob, sheet: HalfSheet, rows: Sequence[AreaRow], persona: Persona, body: Box) -> Iterator[Element]:
    heights = [_needed(job, sheet, row) for row in rows]
    extra = min(MOST_EXTRA * job.spacing.write, max(0.0, body.height - sum(heights)) / len(rows))
    y = body.y
    for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
        box = Box(body.x, y, body.width, height + extra)
        yield from in_cell(_area(job, row, persona, box), TableCell(1 + 2 * at, 0, "Row", down=2))
        good, less = _needed_by_sides(job, sheet, row)
        over = box.of_height(good + (box.height - good - less) / 2)
        for side, place in enumerate((over, box.below(over.height))):
            for column, elements in enumerate(_side_row(job, sheet, row[side::2], persona, place), 1):
                yield from in_cell(elements, TableCell(1 + 2 * at + side, column, "" if column > 1 else "Row"))
        y = box.bottom


def _area(job: SheetJob, row: AreaRow, persona: Persona, box: Box) -> Iterator[Element]:
    """The area with its picture, beside both of its rows."""
    label = _label(row, job.layout)
    left = Box(box.x, box.y, job.layout.lengths["label"], box.height).inset(job.spacing.small)
    top = (left.height - job.layout.picture - label.height) / 2
    yield Panel(box, stroke=INK, line=0.4)
    yield from job.framed(cell_of(row[0]).area.picture, persona, left.below(top).of_height(job.layout.picture))
    yield Words(label, left.below(top + job.layout.picture).of_height(label.height), align="centre")


def _side_row(
    job: SheetJob, sheet: HalfSheet, row: Sequence[Step], persona: Persona, box: Box
) -> Iterator[list[Element]]:
    """What stands in each cell: first which side it is, then what is so now and in the future."""
    lengths, small = job.layout.lengths, job.spacing.small
    side, word = cell_of(row[0]).side, _side_word(job.layout, row[0])
    left = Box(box.x + lengths["label"], box.y, lengths["side"], box.height)
    told = left.inset(small / 2)
    top = (told.height - _side(job.layout) - word.height) / 2
    yield [
        Panel(left, stroke=SOFT_INK, line=0.25),
        *job.framed(side.picture, persona, told.below(top).of_height(_side(job.layout))),
        Words(word, told.below(top + _side(job.layout)).of_height(word.height), align="centre"),
    ]
    right = Box(left.right, box.y, box.right - left.right, box.height)
    for at, step in enumerate(row):
        place = right.part(at, COLUMNS, across=True)
        frame = Panel(place, stroke=SOFT_INK, line=0.25)
        yield [frame, *_cell(job, _given(job, sheet, step), persona, place.inset(small))]


def _cell(job: SheetJob, found: Sequence[Given], persona: Persona, place: Box) -> Iterator[Element]:
    """The answers from the top, and lines for own words in what is left."""
    y = place.y
    for given in found:
        height = _given_height(given, job.layout)
        yield from _answered(job, given, persona, Box(place.x, y, place.width, height - job.spacing.small))
        y += height
    while y + job.spacing.write <= place.bottom:
        y += job.spacing.write
        yield writing_line(place.x + 1, y - 0.5, place.width - 2)


def _answered(job: SheetJob, given: Given, persona: Persona, place: Box) -> Iterator[Element]:
    """An answer beside its picture. Own words take the whole width, under the own drawing or photo."""
    word = _answer(given, job.layout)
    if not given.own:
        yield from _picture_and_word(job, Shown(given.picture, word), persona, place, _side(job.layout))
        return
    drawn = _drawn_height(given, job.layout)
    if given.is_drawn:
        size = place.of_height(drawn).fitted(job.size(given.picture))
        yield from given.framed(job, persona, Box(place.x, place.y, size.width, size.height))
    if given.text:
        yield Words(word, place.below(drawn and drawn + job.spacing.small))


def _picture_and_word(job: SheetJob, shown: Shown, persona: Persona, place: Box, side: float) -> Iterator[Element]:
    if shown.picture:
        yield from job.framed(shown.picture, persona, Box(place.x, place.y, side, place.height))
    yield Words(shown.word, _beside(place, side, job.spacing.small), in_middle=True)


def _beside(place: Box, side: float, air: float) -> Box:
    """Return what is left of a place beside a picture this wide."""
    return Box(place.x + side + air, place.y, place.width - side - air, place.height)


def _given(job: SheetJob, sheet: HalfSheet, step: Step) -> tuple[Given, ...]:
    return given_to(job, (step,)) if step.key in sheet.given else ()


def _words(step: Step, layout: SheetLayout) -> list[Block]:
    return [_answer(given_answer(answer), layout) for answer in step.answers]


def _answer(given: Given, layout: SheetLayout) -> Block:
    taken = 2 * layout.margin + layout.lengths["label"] + layout.lengths["side"]
    width = (layout.sheet.width - taken) / COLUMNS - 2 * layout.spacing.small
    beside = 0 if given.own else layout.spacing.small + _side(layout)
    return given.words(width - beside, layout.sizes["answer"], leading=1.1)


def _given_height(given: Given, layout: SheetLayout) -> float:
    if not given.own:
        return _line_height(_answer(given, layout), layout)
    parts = (_drawn_height(given, layout), _answer(given, layout).height if given.text else 0)
    return sum(part + layout.spacing.small for part in parts if part)


def _drawn_height(given: Given, layout: SheetLayout) -> float:
    return _side(layout) * DRAWN if given.is_drawn else 0


def _side(layout: SheetLayout) -> float:
    """How wide the picture of an answer is."""
    return layout.picture / 2


def _line_height(block: Block, layout: SheetLayout) -> float:
    return max(block.height, _side(layout)) + layout.spacing.small


def _label(row: AreaRow, layout: SheetLayout) -> Block:
    return set_text(
        cell_of(row[0]).area.name,
        layout.lengths["label"] - layout.spacing.pad,
        layout.sizes["answer"],
        bold=True,
        leading=1.1,
    )


def _bold(text: str, width: float, layout: SheetLayout) -> Block:
    return set_text(text, width, layout.sizes["answer"], bold=True, leading=1.1)


def _shown(deck: Deck, _layout: SheetLayout) -> Iterator[str]:
    """The grids, the cards that say what is asked in them, and what is to be done before one stops."""
    for card in deck.of_kind(GridCard):
        yield from (card.id, card.areas_of, card.first_of, card.mark_of)
    yield from (card.id for card in warning_cards(deck))


FORM = Form(
    name="grid",
    lengths={
        "label": 27,  # how wide the column of areas is
        "time": 17,  # how high now and the future are
        "side": 29.5,  # how wide the column of good and less good is
    },
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=_shown,
)
