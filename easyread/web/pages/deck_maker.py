"""Makes the page of a deck: every step with its pictures, its sounds and where it stands."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from easyread.kit.card import DRAW, PHOTO, WRITE
from easyread.kit.kinds.table import kind_of
from easyread.kit.kinds.topics import TopicsCard
from easyread.kit.step import Need, Step
from easyread.kit.steps.card_choice import deck_of
from easyread.kit.steps.chapters import in_chapters, is_certain, openings
from easyread.kit.steps.rounds import whom
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import Utterance, of_chapters, of_title
from easyread.web.kinds.circle import circle_on
from easyread.web.kinds.page_part import Detail
from easyread.web.kinds.table import PARTS, part_of, template_of
from easyread.web.pages.deck_page import ChapterView, DeckPage, OwnView, StepView
from easyread.web.pages.outline_maker import summary_outline
from easyread.web.parts.page_maker import PageMaker
from easyread.web.site import Site
from easyread.web.viewer import Viewer

_MEANS = {WRITE: "noedplan/skrive-ned", DRAW: "noedplan/tegne", PHOTO: "tegn/kamera"}


def deck_page(site: Site, deck_id: str, viewer: Viewer) -> DeckPage | None:
    """Return a deck as a page needs it, or None where there is none for citizens with this id."""
    deck = site.deck(deck_id, viewer.language)
    if deck is None or deck.is_for_staff:
        return None
    viewer = replace(viewer.at(deck_id), persona=site.persona_of(viewer))
    return _deck_page(site, deck_id, viewer, site.recordings.shelf.state)


@lru_cache(maxsize=256)
def _deck_page(site: Site, deck_id: str, viewer: Viewer, _recorded: str) -> DeckPage:
    whole = site.content.library.decks[viewer.language][deck_id]
    maker = PageMaker(site, deck_of(whole, viewer.cards_of(deck_id)), viewer)
    walk = in_chapters(maker.deck, steps(maker.deck, maker.persona.forms))
    title = site.say(of_title(maker.deck, maker.persona), viewer.language)
    topics = walk[0].key if walk[0].card.kind == TopicsCard.kind else ""
    views = _StepMaker(maker, walk, topics, frozenset(_marked(maker)))
    shown = tuple(views.step(at) for at in range(len(walk)))
    details = dict(_details(maker, {step.card.kind for step in walk}))
    outline = summary_outline(maker, walk, shown)
    return DeckPage(whole, title, shown, walk, tuple(_chapters(maker)), topics, details, outline)


def _chapters(maker: PageMaker) -> Iterator[ChapterView]:
    opened = openings(maker.deck, steps(maker.deck, maker.persona.forms))
    said = of_chapters(maker.deck, maker.persona)
    for number, (opening, utterance) in enumerate(zip(opened, said, strict=True), 1):
        yield ChapterView(number, opening.title, maker.say(utterance), maker.picture(opening.picture))


def _details(maker: PageMaker, shown: Collection[str]) -> Iterator[tuple[str, Detail]]:
    """What kinds of cards that are shown need once on the page, by the template that shows it."""
    for kind in (kind for kind in PARTS if kind in shown):
        if detail := PARTS[kind].of_page(maker):
            yield template_of(kind), detail


def _marked(maker: PageMaker) -> Iterator[str]:
    for part in PARTS.values():
        yield from part.marked(maker.deck)


@dataclass(frozen=True)
class _StepMaker:
    maker: PageMaker
    walk: Sequence[Step]
    topics: str
    marked: frozenset[str]

    def step(self, at: int) -> StepView:
        step, part = self.walk[at], part_of(self.walk[at].card)
        after = self.after(at)
        said = self.maker.utterances(step)
        return StepView(
            key=step.key,
            kind=step.card.kind,
            template=template_of(step.card.kind),
            text=step.text,
            say=self.maker.say(said[0]),
            picture=self.maker.picture(step.picture, step.card.alt),
            takes_many=step.takes_many,
            first=_need(step.first) if step.first else "",
            marks=step.key in self.marked,
            answers=self.maker.answers(step, said),
            needs=" ".join(map(_need, step.needs)),
            following=after.key if after and not step.first and self.is_always_the_same(after) else "",
            is_last=after is None,
            person=_person(step),
            goes_with=step.with_key,
            is_question=step.is_question,
            is_answered=bool(kind_of(step.card).values(step.card)),
            own=self.own(step, said),
            offered={name: _need(need) for name, need in step.offered},
            chapter=step.chapter,
            part=step.part,
            round=step.number,
            is_between=step.card.is_between,
            shows=circle_on(self.maker.deck, step.card),
            shows_answers=part.shows_answers,
            helper=step.helper or step.card.helper,
            detail=part.of_step(self.maker, step, said),
        )

    def own(self, step: Step, said: Sequence[Utterance]) -> OwnView | None:
        if step.own is None:
            return None
        pictures = {means: self.maker.picture(_MEANS[means]) for means in step.own.means}
        say = self.maker.say(said[len(step.answers) + 1])
        return OwnView(step.own.text, say, self.maker.picture(step.own.picture), pictures)

    def after(self, at: int) -> Step | None:
        """The next step; in a leaflet each chapter leads back to the topics."""
        after = self.walk[at + 1] if at + 1 < len(self.walk) else None
        is_end = after is None or after.chapter != self.walk[at].chapter
        return self.walk[0] if self.topics and is_end else after

    def is_always_the_same(self, step: Step) -> bool:
        """Whether a step comes, and shows the same, whatever was answered before it."""
        return is_certain(step, self.walk) and not part_of(step.card).shows_answers


def _person(step: Step) -> str:
    about = whom(step)
    return f"{about[0]}.{about[1]}" if about else ""


def _need(need: Need) -> str:
    return "|".join(f"{one.key}{'!=' if one.is_not else '='}{','.join(one.values)}" for one in need.each)
