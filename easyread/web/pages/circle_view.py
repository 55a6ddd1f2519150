"""CircleView: a circle on a page, as SVG whose pictures are fetched (or are there already) like all others."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from easyread.content import Content
from easyread.drawing.pictures.network_circle import RADIUS, WAITING, Medallion, network_circle, place
from easyread.kit.card import MORE
from easyread.kit.kinds.circle import RINGS, CircleCard, CirclePerson
from easyread.kit.persona import Persona
from easyread.web.pages.picture_address import picture_view


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


def drawn_circles(
    content: Content, persona: Persona, language: str, people: Sequence[CirclePerson]
) -> tuple[CircleView, ...]:
    """Return the circles that have been filled, with the people in them."""
    circles = groupby(people, key=lambda person: person.card.id)
    return tuple(_drawn_circle(content, persona, language, list(found)) for _, found in circles)


def live_circle(content: Content, persona: Persona, language: str, card: CircleCard) -> CircleView:
    """Return a circle with a place for everybody, for a script to fill."""
    numbers = range(1, card.most + 1)
    people = [Medallion(number, WAITING, _image(""), has_star=True) for number in numbers]
    places = {number: [*(place(number, ring) for ring in range(RINGS)), WAITING] for number in numbers}
    inside = Markup(network_circle(_middle(content, persona, language), people))  # noqa: S704 - we have drawn it
    return CircleView(card.id, inside, places=json.dumps(places))


def _drawn_circle(content: Content, persona: Persona, language: str, people: Sequence[CirclePerson]) -> CircleView:
    card, last = people[0].card, people[-1].number
    medallions = _medallions(content, persona, language, people)
    inside = Markup(network_circle(_middle(content, persona, language), medallions))  # noqa: S704 - we have drawn it
    names = tuple(person.who.answer.text for person in people)
    return CircleView(card.id, inside, names, f"{card.id}.{last}-{MORE}" if last < card.most else "")


def _medallions(
    content: Content, persona: Persona, language: str, people: Sequence[CirclePerson]
) -> Iterator[Medallion]:
    for person in people:
        ring = person.ring_number
        if ring is not None:
            image = _picture(content, person.who.answer.picture, persona, language)
            yield Medallion(person.number, place(person.number, ring), image, person.is_good_support)


def _middle(content: Content, persona: Persona, language: str) -> str:
    return _picture(content, f"persona/{persona.id}", persona, language)


def _picture(content: Content, name: str, persona: Persona, language: str) -> str:
    view = picture_view(content, name, persona, language, substances=True)
    return _image(view.address) if view else ""


def _image(address: str) -> str:
    side = f"{2 * RADIUS:g}"
    href = f' href="{escape(address)}"' if address else ""
    box = f'x="-{RADIUS:g}" y="-{RADIUS:g}" width="{side}" height="{side}"'
    return f'<image {box} preserveAspectRatio="xMidYMid slice"{href}/>'
