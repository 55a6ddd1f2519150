"""The stamkort of a deck as A5: the guide for staff."""

from collections.abc import Iterator, Sequence

from easyread.printing.flow import Row, flow, text_row
from easyread.printing.geometry import Box
from easyread.printing.job import SheetJob
from easyread.printing.page import Element, Page, Words
from easyread.printing.typesetting import set_running, set_text

ABOVE = 2.5
INDENT = 5.0


def stamkort_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return as many pages as the guide needs."""
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
        yield from _part(job, key, width, (text,))
    yield from _part(job, "steps", width, card.steps, numbered=True)
    yield from _part(job, "suggestions", width, card.suggestions)
    yield from _part(job, "used-by", width, (card.used_by,))
    yield from _part(job, "behandler", width, card.behandler)
    yield from _part(job, "kontaktperson", width, card.kontaktperson)


def _part(job: SheetJob, key: str, width: float, texts: Sequence[str], *, numbered: bool = False) -> Iterator[Row]:
    if not texts:
        return
    size = job.layout.sizes["text"]
    yield text_row(set_text(job.word(key), width, size, bold=True), "H2", above=ABOVE)
    for number, text in enumerate(texts, 1):
        sign = f"{number}." if numbered else "–" if len(texts) > 1 else ""
        yield _listed(sign, text, width, size)


def _listed(sign: str, text: str, width: float, size: float) -> Row:
    left = INDENT if sign else 0.0
    block = set_running(text, width - left, size)

    def draw(box: Box) -> Iterator[Element]:
        if sign:
            yield Words(set_text(sign, INDENT, size), box.of_height(block.height))
        yield Words(block, Box(box.x + left, box.y, box.width - left, block.height))

    return Row(block.height, draw)
