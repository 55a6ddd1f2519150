"""What of a deck does not fit on paper: measured with the very measures by which it is set."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.printing.cards.card_faces import faces
from easyread.printing.cards.card_setting import back_footer, measure_back, measure_front
from easyread.printing.cards.staff_cards import staff_card_misfits
from easyread.printing.layouts.layout import CardLayout, Layout
from easyread.printing.sheets.agreement import agreement_misfits
from easyread.printing.sheets.answer import answer_misfits
from easyread.printing.sheets.bubble import plan_bubble_misfits
from easyread.printing.sheets.circle import circle_misfits
from easyread.printing.sheets.diploma import diploma_misfits
from easyread.printing.sheets.floor import floor_misfits
from easyread.printing.sheets.grid import grid_misfits
from easyread.printing.sheets.item import item_misfits
from easyread.printing.sheets.leaflet import leaflet_misfits
from easyread.printing.sheets.list import list_misfits
from easyread.printing.sheets.people import people_misfits
from easyread.printing.sheets.persona import persona_misfits
from easyread.printing.sheets.picture import picture_misfits
from easyread.printing.sheets.staff import staff_sheet_misfits

Misfit = tuple[str, str]
"""The id of a card ("" for the deck), and what of it does not fit."""


def misfits(deck: Deck, layouts: Mapping[str, Layout], personas: Iterable[Persona]) -> Iterator[Misfit]:
    """Yield what does not fit on any layout that serves the deck, with the words of each persona. Each once."""
    people = list(personas)
    for layout in layouts.values():
        if layout.serves(deck):
            yield from layout_misfits(deck, layout, people)


def layout_misfits(deck: Deck, layout: Layout, personas: Sequence[Persona]) -> list[Misfit]:
    """Return what of a deck does not fit on one layout."""
    measure = _MEASURES.get(layout.form)
    if measure is None:
        return []
    found = (misfit for persona in personas for misfit in measure(deck, layout, persona))
    return list(dict.fromkeys(found))


def card_misfits(deck: Deck, layout: CardLayout, persona: Persona) -> Iterator[Misfit]:
    """Yield the cards whose text does not fit on their front or back."""
    for face in faces(deck, persona):
        front = measure_front(face.front, layout)
        back = measure_back(face.back, deck.title, back_footer(face, deck, layout, persona), layout)
        for fault in (*front.faults, *back.faults):
            yield face.card_id, f"{layout.name}: {fault}"


_MEASURES: Mapping[str, Callable[[Deck, Any, Persona], Iterator[Misfit]]] = {
    "cards": card_misfits,
    "answers": answer_misfits,
    "items": item_misfits,
    "picture": picture_misfits,
    "circle": circle_misfits,
    "circle-empty": circle_misfits,
    "bubbles": plan_bubble_misfits,
    "people": people_misfits,
    "list": list_misfits,
    "agreement": agreement_misfits,
    "persona": persona_misfits,
    "diploma": diploma_misfits,
    "floor": floor_misfits,
    "grid": grid_misfits,
    "leaflet": leaflet_misfits,
    "staff-cards": staff_card_misfits,
    "staff-pages": staff_sheet_misfits,
}
