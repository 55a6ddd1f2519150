"""The numbers of a scale as sheets for the floor: a huge digit, a picture that grows, and words at the ends."""

from collections.abc import Iterator

from easyread.kit.card import Answer
from easyread.kit.deck import Deck
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.pdf.geometry import POINTS_PER_MM, Box
from easyread.printing.pdf.page import Draft, Page, Words
from easyread.printing.pdf.typesetting import CAP_HEIGHT, Block, set_text


def _pages(job: SheetJob) -> tuple[Page, ...]:
    """A sheet for each number of the deck's first scale, for the first persona whose pictures differ."""
    scale = _scale(job.deck)
    if scale is None:
        return ()
    follows = any(job.catalogue.info(answer.picture).has_persona for answer in scale.answers)
    personas = job.personas if follows else job.personas[:1]
    return tuple(_page(job, scale, answer, persona) for persona in personas for answer in scale.answers)


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words of the ends that do not go on one line."""
    scale = _scale(deck)
    for answer in scale.answers if scale else ():
        block = _words(scale, answer, layout, persona) if scale else None
        if scale and block and (len(block.lines) > 1 or block.too_wide):
            yield scale.id, f'"{block.lines[0]} …" does not go on one line of {layout.name}'


def _scale(deck: Deck) -> ScaleCard | None:
    return next(iter(deck.of_kind(ScaleCard)), None)


def _page(job: SheetJob, scale: ScaleCard, answer: Answer, persona: Persona) -> Page:
    layout, draft, body = job.layout, Draft(), body_of(job)
    is_first = answer is scale.answers[0]
    digit = set_text(answer.text, body.width, layout.sizes["digit"], bold=True, leading=1)
    tall = digit.size * CAP_HEIGHT / POINTS_PER_MM
    draft.add(Words(digit, Box(body.x, body.y, body.width, tall), "H1" if is_first else "H2", "centre", in_middle=True))
    words = _words(scale, answer, layout, persona)
    foot = words.height if words else set_text("1", body.width, layout.sizes["text"]).height
    middle = body.below(tall + layout.spacing.room)
    picture = middle.of_height(middle.height - foot - layout.spacing.pad)
    draft.add(job.framed(answer.picture, persona, picture))
    if words:
        draft.add(Words(words, Box(body.x, body.bottom - foot, body.width, foot), align="centre"))
    draft.add(job.footer())
    return Page(layout.sheet, tuple(draft.elements), f"{job.deck.title}: {answer.text}")


def _words(scale: ScaleCard, answer: Answer, layout: SheetLayout, persona: Persona) -> Block | None:
    text = scale.low if answer is scale.answers[0] else scale.high if answer is scale.answers[-1] else ""
    width = layout.sheet.width - 2 * layout.margin
    return set_text(fill(text, persona.forms), width, layout.sizes["text"], bold=True) if text else None


FORM = Form(name="floor", sizes=read_sizes("digit"), pages=_pages, overset=_overset)
