"""A circle on a page, as SVG whose pictures are fetched (or are there already) like all others."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from markupsafe import Markup, escape

from easyread.drawing.pictures.network_circle import RADIUS, WAITING, Medallion, network_circle, place
from easyread.kit.card import MORE, Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import RING, RINGS, SUPPORT, WHO, CircleCard, CirclePerson, person_of, question_of
from easyread.kit.kinds.read import ReadCard
from easyread.kit.step import Step
from easyread.kit.summary_line import SummaryLine
from easyread.web.kinds.page_part import IS_GIVEN, IS_LABEL, IS_STAR, Detail, PagePart
from easyread.web.parts.page_maker import PageMaker

_IN_LINE = {WHO: IS_LABEL, RING: IS_GIVEN, SUPPORT: IS_STAR}
"""What each question about a person has to do with the person's line: a good support is a star."""


@dataclass(frozen=True)
class CircleView:
    """A circle. `names` are the words of the people in it; `more` is the step that asks for one more, "" if full.

    `places` are, as JSON, where each person stands in each ring, and last where somebody waits for a ring.
    """

    card: str
    inside: Markup
    names: tuple[str, ...] = ()
    more: str = ""
    places: str = ""


@dataclass(frozen=True)
class Circles(Detail):
    """The circles of a deck, or those that have been filled."""

    views: tuple[CircleView, ...]


def drawn(maker: PageMaker, lines: Sequence[SummaryLine]) -> Circles | None:
    """Return the circles that have been filled, with the people in them; None where nobody is in one."""
    people = [person for line in lines if (person := person_of(line))]
    circles = groupby(people, key=lambda person: person.card.id)
    found = tuple(_drawn_circle(maker, list(persons)) for _, persons in circles)
    return Circles(found) if found else None


def live(maker: PageMaker) -> Circles:
    """Return the circles of a deck with a place for everybody, for a script to fill."""
    return Circles(tuple(_live_circle(maker, card) for card in maker.deck.of_kind(CircleCard)))


def circle_on(deck: Deck, card: Card) -> str:
    """Return the circle that a card shows: a read card after a circle, with its picture. "" for none."""
    if card.kind != ReadCard.kind:
        return ""
    before = takewhile(lambda other: other.id != card.id, deck.cards)
    found = [other.id for other in before if other.kind == CircleCard.kind and other.picture == card.picture]
    return found[-1] if found else ""


def in_line(step: Step) -> str:
    """Return what a question about a person has to do with the person's line."""
    question = question_of(step)
    return _IN_LINE[question.part] if question else IS_GIVEN


def _live_circle(maker: PageMaker, card: CircleCard) -> CircleView:
    numbers = range(1, card.most + 1)
    people = [Medallion(number, WAITING, _image(""), has_star=True) for number in numbers]
    places = {number: [*(place(number, ring) for ring in range(RINGS)), WAITING] for number in numbers}
    inside = Markup(network_circle(_middle(maker), people))  # noqa: S704 - we have drawn it
    return CircleView(card.id, inside, places=json.dumps(places))


def _drawn_circle(maker: PageMaker, people: Sequence[CirclePerson]) -> CircleView:
    card, last = people[0].card, people[-1].number
    inside = Markup(network_circle(_middle(maker), _medallions(maker, people)))  # noqa: S704 - we have drawn it
    names = tuple(person.who.answer.text for person in people)
    return CircleView(card.id, inside, names, f"{card.id}.{last}-{MORE}" if last < card.most else "")


def _medallions(maker: PageMaker, people: Sequence[CirclePerson]) -> Iterator[Medallion]:
    for person in people:
        ring = person.ring_number
        if ring is not None:
            image = _picture(maker, person.who.answer.picture)
            yield Medallion(person.number, place(person.number, ring), image, person.is_good_support)


def _middle(maker: PageMaker) -> str:
    return _picture(maker, f"persona/{maker.persona.id}")


def _picture(maker: PageMaker, name: str) -> str:
    view = maker.picture(name)
    return _image(view.address) if view else ""


def _image(address: str) -> str:
    side = f"{2 * RADIUS:g}"
    href = f' href="{escape(address)}"' if address else ""
    box = f'x="-{RADIUS:g}" y="-{RADIUS:g}" width="{side}" height="{side}"'
    return f'<image {box} preserveAspectRatio="xMidYMid slice"{href}/>'


PART = PagePart(card=CircleCard, of_page=live, of_summary=drawn, in_round=in_line)
