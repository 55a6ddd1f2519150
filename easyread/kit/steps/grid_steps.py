"""From a grid card to its steps: two for each cell, in the order half, time, area, side."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from easyread.kit.deck import UNSURE, Answer, Area, Deck, GridCard, Half
from easyread.kit.placeholders import CHOSEN, fill
from easyread.kit.step import Cell, Lead, Need, Step

NOW, FUTURE = "nu", "frem"
GOOD, LESS = "plus", "minus"
"""Parts of keys and of the names of recordings: permanent."""


def grid_steps(card: GridCard, deck: Deck, needs: tuple[Need, ...]) -> Iterator[Step]:
    """Yield every step of a grid. Which are shown, and which half comes first, follows from the cards that steer it."""
    for half, is_future in product(card.halves, (False, True)):
        leads = tuple(_future_leads(card, half, deck)) if is_future else (_now_lead(card, half),)
        first = Need(card.first_of, (half.id,)) if card.first_of else None
        for area, is_good in product(card.areas, (True, False)):
            wanted = (Need(card.areas_of, (area.id, UNSURE)),) if card.areas_of else ()
            time, heading = card.future if is_future else card.now, card.good if is_good else card.less
            mark_key = card.mark_of if is_future else ""
            cell = Cell(half, time, area, heading, leads, is_future, is_good, mark_key)
            side = area.good if is_good else area.less
            yield Step(
                card,
                key_of(card, half, area, is_future=is_future, is_good=is_good),
                side.text,
                side.say,
                area.picture,
                side.answers,
                needs=needs + wanted,
                cell=cell,
                first=first,
                own=card.own,
            )


def key_of(card: GridCard, half: Half, area: Area, *, is_future: bool, is_good: bool) -> str:
    """Return the key of one side of one cell."""
    return ".".join((card.id, half.id, FUTURE if is_future else NOW, area.id, GOOD if is_good else LESS))


def filled_cell(cell: Cell, forms: Mapping[str, str]) -> Cell:
    """Return a cell with the words of the persona in its texts."""
    return replace(
        cell,
        half=replace(cell.half, name=fill(cell.half.name, forms)),
        time=replace(cell.time, name=fill(cell.time.name, forms)),
        area=replace(cell.area, name=fill(cell.area.name, forms)),
        side=replace(cell.side, name=fill(cell.side.name, forms)),
        leads=tuple(replace(lead, text=fill(lead.text, forms), name=fill(lead.name, forms)) for lead in cell.leads),
    )


def _now_lead(card: GridCard, half: Half) -> Lead:
    return Lead(f"{card.id}.{half.id}.{NOW}", half.now, card.now.name, card.now.picture)


def _future_leads(card: GridCard, half: Half, deck: Deck) -> Iterator[Lead]:
    marks = deck.card(card.mark_of)
    key = f"{card.id}.{half.id}.{FUTURE}"
    for answer in marks.answers if marks else ():
        yield _lead(f"{key}.{answer.id}", half, answer)
    yield _lead(key, half, Answer("", card.otherwise, card.future.picture))


def _lead(key: str, half: Half, mark: Answer) -> Lead:
    chosen = {CHOSEN: mark.inside or mark.text}
    return Lead(key, fill(half.future, chosen), fill(f"{{{CHOSEN.capitalize()}}}", chosen), mark.picture, mark.id)
