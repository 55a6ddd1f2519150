"""Makes the page of a deck: every step with its pictures, its sounds and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from easyread.kit.card import DRAW, PHOTO, WRITE
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import CircleCard
from easyread.kit.kinds.date import DateCard
from easyread.kit.kinds.grid import Cell, GridCard, cell_of
from easyread.kit.kinds.say_no import SAID_NO, SayNoCard
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.persona import Persona
from easyread.kit.step import Need, Step
from easyread.kit.steps.rounds import whom
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import Utterance, of_step, of_title
from easyread.web.pages.calendar_view import calendar_view
from easyread.web.pages.circle_view import live_circle
from easyread.web.pages.deck_page import AnswerView, CellView, DeckPage, LeadView, OwnView, Position, StepView
from easyread.web.pages.picture_address import PictureView, picture_view
from easyread.web.pages.positions import stations
from easyread.web.pages.ui_phrases import said_position
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_MEANS = {WRITE: "noedplan/skrive-ned", DRAW: "noedplan/tegne", PHOTO: "tegn/kamera"}


def deck_page(site: Site, deck_id: str, viewer: Viewer) -> DeckPage | None:
    """Return a deck as a page needs it, or None where there is none for citizens with this id."""
    deck = site.deck(deck_id, viewer.language)
    if deck is None or deck.is_for_staff:
        return None
    return _deck_page(site, deck_id, viewer.language, site.persona_of(viewer).id, viewer.substances)


@lru_cache(maxsize=256)
def _deck_page(site: Site, deck_id: str, language: str, persona_id: str, substances: bool) -> DeckPage:
    library = site.content.library
    deck = library.decks[language][deck_id]
    persona = next(persona for persona in library.personas[language] if persona.id == persona_id)
    walk = steps(deck, persona.forms)
    maker = _Maker(site, deck, persona, substances, walk, stations(walk))
    title = site.say(of_title(deck, persona), language)
    circles = tuple(
        live_circle(site.content, persona, deck.language, card) for card in deck.cards if isinstance(card, CircleCard)
    )
    has_days = any(isinstance(card, DateCard) for card in deck.cards)
    calendar = calendar_view(site, persona, language) if has_days else None
    return DeckPage(deck, title, tuple(maker.step(at) for at in range(len(walk))), walk, circles, calendar)


@dataclass(frozen=True)
class _Maker:
    site: Site
    deck: Deck
    persona: Persona
    substances: bool
    walk: Sequence[Step]
    stations: Sequence[int]

    def step(self, at: int) -> StepView:
        step = self.walk[at]
        after = self.walk[at + 1] if at + 1 < len(self.walk) else None
        utterances = of_step(self.deck, self.persona, step)
        said = [self.site.say(utterance, self.deck.language) for utterance in utterances]
        scale = step.card if isinstance(step.card, ScaleCard) else None
        return StepView(
            key=step.key,
            kind=step.card.kind,
            text=step.text,
            say=said[0],
            picture=self.picture(step.picture, step.card.alt),
            takes_many=step.takes_many,
            first=_need(step.first) if step.first else "",
            marks=any(isinstance(card, GridCard) and card.mark_of == step.key for card in self.deck.cards),
            cell=self.cell(cell, step, utterances) if (cell := cell_of(step)) else None,
            answers=self.answers(step, said[1:]),
            position=self.position(at),
            needs=_needs(step),
            following=after.key if after and not after.needs and not step.first else "",
            is_last=after is None,
            low=scale.low if scale else "",
            high=scale.high if scale else "",
            reply=self.reply(step, said),
            person=_person(step),
            is_question=step.is_question,
            own=self.own(step, said[1:]),
            not_before=step.card.after if isinstance(step.card, DateCard) else "",
        )

    def answers(self, step: Step, said: Sequence[str]) -> tuple[AnswerView, ...]:
        return tuple(
            AnswerView(answer.id, answer.text, say, self.picture(answer.picture))
            for answer, say in zip(step.answers, said, strict=False)
        )

    def own(self, step: Step, said: Sequence[str]) -> OwnView | None:
        if step.own is None:
            return None
        pictures = {means: self.picture(_MEANS[means]) for means in step.own.means}
        return OwnView(step.own.text, said[len(step.answers)], self.picture(step.own.picture), pictures)

    def cell(self, cell: Cell, step: Step, utterances: Sequence[Utterance]) -> CellView:
        keys = {utterance.text: self.site.say(utterance, self.deck.language) for utterance in utterances}
        places = [0] if len(step.leads) == 1 else [*range(1, len(step.leads)), 0]
        leads = (LeadView(lead.text, keys[lead.text], place) for lead, place in zip(step.leads, places, strict=True))
        where = cell.where
        half, time, side = (self.picture(part.picture) for part in (cell.half, cell.time, cell.side))
        return CellView(half, time, side, where, keys[where], tuple(leads))

    def reply(self, step: Step, said: Sequence[str]) -> AnswerView | None:
        if not isinstance(step.card, SayNoCard):
            return None
        return AnswerView(SAID_NO, step.card.reply, said[1], self.picture(step.card.picture_after))

    def picture(self, name: str, alt: str = "") -> PictureView | None:
        view = picture_view(self.site.content, name, self.persona, self.deck.language, substances=self.substances)
        return replace(view, alt=alt) if view and alt else view

    def position(self, at: int) -> Position:
        number, total = self.stations[at], self.stations[-1]
        return Position(
            number, total, self.site.say(said_position(number, total, self.deck.language), self.deck.language)
        )


def _person(step: Step) -> str:
    about = whom(step)
    return f"{about[0]}.{about[1]}" if about else ""


def _needs(step: Step) -> str:
    return " ".join(_need(need) for need in step.needs)


def _need(need: Need) -> str:
    return f"{need.key}={','.join(need.values)}"
