"""A card to cut out for each persona: the picture and what the persona is called in the kit."""

from easyread.printing.cards.card_sheets import sheets_of
from easyread.printing.cards.printed_card import PrintedCard, alike, sets_of
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import CardJob
from easyread.printing.parts.face import CardSide, Face
from easyread.printing.pdf.page import Page


def _pages(job: CardJob) -> tuple[Page, ...]:
    """The sheets of cards, one for each persona of the print."""
    cards = [PrintedCard(_face(persona.id, persona.title), persona) for persona in job.personas]
    return sheets_of(job, sets_of(job, alike(job, cards)))


def _face(persona_id: str, title: str) -> Face:
    return Face(f"persona.{persona_id}", CardSide(name=title, picture=f"persona/{persona_id}"), CardSide())


FORM = Form(
    name="persona-cards",
    sizes=read_sizes("name", "answer"),
    pages=_pages,
    who="standing",
    is_cards=True,
    has_backs=True,
)
