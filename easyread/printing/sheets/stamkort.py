"""The stamkort of a deck as A5: the guide for staff."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.kit.deck import AUDIENCES
from easyread.printing.layouts.form import SMALLEST_FOOTER, SMALLEST_READ, SMALLEST_STAFF, Form
from easyread.printing.layouts.job import SheetJob
from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Page, Tag, Words
from easyread.printing.pdf.typesetting import Block, set_running, set_text

LEADING = 1.25


def _pages(job: SheetJob) -> tuple[Page, ...]:
    """As many pages as the guide needs."""
    body = job.layout.sheet.whole().inset(job.layout.margin)
    pages = flow(list(_rows(job, body.width)), body, body)
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
