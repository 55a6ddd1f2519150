"""The stamkort of a deck as A5: the guide for staff, one page a sheet or several beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.kit.deck import AUDIENCES
from easyread.printing.layouts.form import SMALLEST_FOOTER, SMALLEST_READ, SMALLEST_STAFF, Form
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.sheet_pages import NoteLines, notes
from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box, Line, Size
from easyread.printing.pdf.page import Element, Lines, Page, Tag, Words, moved
from easyread.printing.pdf.typesetting import Block, set_running, set_text

LEADING = 1.25


MARK = (6.0, 10.0)
"""From the edge of a sheet to the ends of a mark between two pages."""


def _pages(job: SheetJob) -> tuple[Page, ...]:
    """As many pages as the guide needs; beside each other, with the first of them again where a place is left."""
    columns, sheet = job.layout.columns, job.layout.sheet
    page = Size(sheet.width / columns, sheet.height)
    single = _single_pages(replace(job, layout=replace(job.layout, sheet=page)))
    if columns == 1:
        return single
    filled = [*single, *map(_again, single[: -len(single) % columns])]
    sheets = (filled[at : at + columns] for at in range(0, len(filled), columns))
    return tuple(_beside_each_other(found, sheet) for found in sheets)


def _again(page: Page) -> Page:
    """Return a page that is there twice: the second is not read aloud."""
    elements = (replace(found, tag="") if isinstance(found, Words) else found for found in page.elements)
    return replace(page, elements=tuple(elements))


def _beside_each_other(pages: Sequence[Page], sheet: Size) -> Page:
    elements = [moved(element, at * page.size.width) for at, page in enumerate(pages) for element in page.elements]
    cuts = [at * page.size.width for at, page in enumerate(pages) if at]
    near, far = MARK
    ends = ((near, far), (sheet.height - near, sheet.height - far))
    marks = Lines(tuple(Line(x, start, x, end) for x in cuts for start, end in ends), 0.12)
    return Page(sheet, (*elements, marks), pages[0].bookmark)


def _single_pages(job: SheetJob) -> tuple[Page, ...]:
    body = job.layout.sheet.whole().inset(job.layout.margin)
    pages = flow(list(_rows(job, body.width)), body, body)
    pages[-1] += notes(job, body, pages[-1], NoteLines("staff-notes", "text", job.spacing.staff_write))
    name = f"{job.word('stamkort')}: {job.deck.title}"
    return tuple(
        Page(job.layout.sheet, (*elements, job.footer()), name if at == 0 else "") for at, elements in enumerate(pages)
    )


def _rows(job: SheetJob, width: float) -> Iterator[Row]:
    card, size = job.deck.stamkort, job.layout.sizes["text"]
    yield text_row(set_text(job.word("stamkort"), width, size))
    yield text_row(set_text(job.deck.title, width, job.layout.sizes["title"], bold=True), "H1")
    shortest, longest = card.minutes
    facts = {
        "type": card.type,
        "material": card.material,
        "goal": card.goal,
        "minutes": job.word("minutes-value", **{"from": shortest, "to": longest}),
    }
    for key, text in facts.items():
        yield _fact(job, key, text, width)
    yield from _part(job, "steps", width, card.steps, numbered=True)
    yield from _part(job, "suggestions", width, card.suggestions)
    yield _fact(job, "used-by", card.used_by, width)
    yield from _part(job, "behandler", width, card.behandler)
    yield from _part(job, "kontaktperson", width, card.kontaktperson)
    if card.companions:
        yield _fact(job, "goes-with", " · ".join(friend.title for friend in card.companions), width)
    if card.places:
        yield _fact(job, "place", " · ".join(part for _, part in card.places), width)


def _part(job: SheetJob, key: str, width: float, texts: Sequence[str], *, numbered: bool = False) -> Iterator[Row]:
    if not texts:
        return
    size, spacing = job.layout.sizes["text"], job.spacing
    yield text_row(set_text(job.word(key), width, size, bold=True), "H2", above=spacing.small)
    for number, text in enumerate(texts, 1):
        sign = set_text(f"{number}." if numbered else "–", spacing.gap, size, leading=LEADING)
        block = set_running(text, width - spacing.gap, size, leading=LEADING)
        yield _beside(Words(sign, _NOWHERE, ""), block, spacing.gap, tag="LI")


def _fact(job: SheetJob, key: str, text: str, width: float) -> Row:
    """One fact: its name on the left, in bold."""
    lengths = job.layout.lengths
    size, spacing = job.layout.sizes["text"], job.spacing
    name = set_text(job.word(key), lengths["label"], size, bold=True, leading=LEADING)
    block = set_running(text, width - lengths["label"] - spacing.hair, size, leading=LEADING)
    return _beside(Words(name, _NOWHERE, "H2"), block, lengths["label"] + spacing.hair, above=spacing.small)


def _beside(sign: Words, block: Block, left: float, above: float = 0, tag: Tag = "P") -> Row:
    """A row with a sign on the left of its text."""
    height = max(sign.block.height, block.height)

    def draw(box: Box) -> Iterator[Element]:
        yield replace(sign, box=Box(box.x, box.y + above, left, sign.block.height))
        yield Words(block, Box(box.x + left, box.y + above, box.width - left, block.height), tag)

    return Row(height + above, draw)


_NOWHERE = Box(0, 0, 0, 0)


FORM = Form(
    name="stamkort",
    lengths={
        "label": 24,  # how wide the name of a fact is
    },
    sizes={"title": SMALLEST_READ, "text": SMALLEST_STAFF, "footer": SMALLEST_FOOTER},
    pages=_pages,
    who="nobody",
    for_any_deck=True,
    for_audiences=AUDIENCES,
)
