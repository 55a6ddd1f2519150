"""Which cards are printed, how many of each, and for whom; and what those of one question have in common."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from easyread.kit.persona import Persona
from easyread.printing.cards.card_faces import blank_face, faces
from easyread.printing.cards.card_setting import front_note, measure_front
from easyread.printing.layouts.job import CardJob, PrintOptions
from easyread.printing.parts.face import Face


@dataclass(frozen=True)
class PrintedCard:
    """A card with the persona who is in its pictures and words.

    Its words get at least `needs` of its height: so much as those of any card of the same question take.
    """

    face: Face
    persona: Persona
    needs: float = 0


def printed_cards(job: CardJob) -> list[PrintedCard]:
    """Return the cards of the job. One that is the same for every persona comes once."""
    found: dict[tuple[Face, str], PrintedCard] = {}
    for persona in job.personas:
        for face in faces(job.deck, persona, has_backs=job.has_backs):
            follows = any(job.catalogue.info(name).has_persona for name in face.pictures)
            found.setdefault((face, persona.id if follows else ""), PrintedCard(face, persona))
    return sets_of(job, [card for card in alike(job, found.values()) if _is_wanted(card.face, job)])


def alike(job: CardJob, cards: Iterable[PrintedCard]) -> list[PrintedCard]:
    """Return the cards with as much room for the words as the longest of the same question need.

    Then their pictures are of one size, and they look like one set on the table.
    """
    kept, needs = list(cards), defaultdict[str, float](float)
    for card in kept:
        measure = measure_front(
            card.face.front, front_note(card.face, job.deck, job.layout, is_alone=not job.has_backs), job.layout
        )
        needs[card.face.card_id] = max(needs[card.face.card_id], measure.needs)
    return [replace(card, needs=needs[card.face.card_id]) for card in kept]


def sets_of(job: CardJob, cards: list[PrintedCard]) -> list[PrintedCard]:
    """Return as many of each card as the job asks for, set by set, with the blank ones at the end."""
    counts = [_count(card.face, job.options) for card in cards]
    rounds = range(max(counts, default=0))
    sets = [card for at in rounds for card, count in zip(cards, counts, strict=True) if at < count]
    return [*sets, *blanks(job, job.options.blanks)]


def blanks(job: CardJob, count: int) -> list[PrintedCard]:
    """Return cards to draw and write on."""
    return [PrintedCard(blank_face(job.deck), job.personas[0])] * count


def _is_wanted(face: Face, job: CardJob) -> bool:
    chosen = job.options.cards
    return not chosen or face.label in chosen or not job.deck.printed_with(face.card_id).isdisjoint(chosen)


def _count(face: Face, options: PrintOptions) -> int:
    counts = dict(options.copies_of)
    return counts.get(face.label, counts.get(face.card_id, options.copies))
