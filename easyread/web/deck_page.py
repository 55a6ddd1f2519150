"""DeckPage: a deck as the templates need it, with addresses and keys of sounds. The same for everyone with one persona."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from easyread.kit.answers import SAID_NO
from easyread.kit.deck import Deck, PickManyCard, SayNoCard, ScaleCard
from easyread.kit.spoken import of_step, of_title
from easyread.kit.walk import Answers, Step, path, steps
from easyread.web import ui_phrases
from easyread.web.picture_address import PictureView, picture_view
from easyread.web.positions import stations
from easyread.web.site import Site
from easyread.web.visit import Visit, address


@dataclass(frozen=True)
class AnswerView:
    """One answer as a tile: its picture, its word, and the key of its sound."""

    id: str
    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class Position:
    """Where one is: "3 af 8"."""

    number: int
    total: int
    say: str


@dataclass(frozen=True, kw_only=True)
class StepView:
    """One step as a section of the page. `following` is the key of the next step, "" where the answers decide or at the end."""

    key: str
    kind: str
    text: str
    say: str
    picture: PictureView | None
    answers: tuple[AnswerView, ...]
    position: Position
    needs: str
    following: str
    is_last: bool
    low: str = ""
    high: str = ""
    reply: AnswerView | None = None

    @property
    def is_question(self) -> bool:
        """Whether "Ved ikke" and "Spring over" make sense."""
        return bool(self.answers)

    @property
    def takes_many(self) -> bool:
        """Whether more than one answer may be chosen."""
        return self.kind == PickManyCard.kind

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that this step says."""
        replies = [self.reply.say] if self.reply else []
        return [self.say, *(answer.say for answer in self.answers), *replies, self.position.say]


@dataclass(frozen=True)
class DeckPage:
    """A deck for one persona, in one language."""

    deck: Deck
    address: str
    summary_address: str
    title_say: str
    steps: tuple[StepView, ...]
    walk: tuple[Step, ...] = field(repr=False)

    @property
    def asks(self) -> bool:
        """Whether anything can be answered, so that there is something to sum up."""
        return any(step.is_question or step.reply for step in self.steps)

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all that the page says, in order."""
        return [self.title_say, *(key for step in self.steps for key in step.sounds)]


@dataclass(frozen=True)
class Progress:
    """How far somebody is in a deck: what was answered, and which step is open."""

    answers: Answers = field(default_factory=dict)
    start: str = ""
    is_mending: bool = False

    def has(self, key: str, answer: str) -> bool:
        """Return whether this answer was given to this step."""
        return answer in self.answers.get(key, ())


def deck_page(site: Site, deck: Deck, visit: Visit) -> DeckPage:
    """Return a deck as a page needs it."""
    persona = site.persona_of(visit)
    walk = steps(deck, persona.forms)
    maker = _Maker(site, deck, visit, walk)
    title = site.say(of_title(deck, persona), deck.language)
    return DeckPage(
        deck,
        address("citizen.deck_on", deck_id=deck.id),
        address("citizen.answers", deck_id=deck.id),
        title, tuple(maker.step(at) for at in range(len(walk))),
        walk,
    )


def ways_back(walk: Sequence[Step], answers: Answers) -> Mapping[str, str]:
    """Return, for every step but the first, the key of the step before it on the way that the answers lead."""
    shown = {step.key for step in path(walk, answers)}
    back: dict[str, str] = {}
    before = ""
    for step in walk:
        if before:
            back[step.key] = before
        if step.key in shown:
            before = step.key
    return back


@dataclass(frozen=True)
class _Maker:
    site: Site
    deck: Deck
    visit: Visit
    walk: Sequence[Step]

    def step(self, at: int) -> StepView:
        step = self.walk[at]
        after = self.walk[at + 1] if at + 1 < len(self.walk) else None
        persona = self.site.persona_of(self.visit)
        said = [self.site.say(utterance, self.deck.language) for utterance in of_step(self.deck, persona, step)]
        scale = step.card if isinstance(step.card, ScaleCard) else None
        return StepView(
            key=step.key,
            kind=step.card.kind,
            text=step.text,
            say=said[0],
            picture=self.picture(step.picture),
            answers=self.answers(step, said[1:]),
            position=self.position(at),
            needs=_needs(step),
            following=after.key if after and not after.needs else "",
            is_last=after is None,
            low=scale.low if scale else "",
            high=scale.high if scale else "",
            reply=self.reply(step, said),
        )

    def answers(self, step: Step, said: Sequence[str]) -> tuple[AnswerView, ...]:
        return tuple(
            AnswerView(answer.id, answer.text, say, self.picture(answer.picture))
            for answer, say in zip(step.answers, said, strict=False)
        )

    def reply(self, step: Step, said: Sequence[str]) -> AnswerView | None:
        if not isinstance(step.card, SayNoCard):
            return None
        return AnswerView(SAID_NO, step.card.reply, said[1], self.picture(step.card.picture_after))

    def picture(self, name: str) -> PictureView | None:
        persona = self.site.persona_of(self.visit)
        return picture_view(
            self.site.content, name, persona, self.deck.language, substances=self.visit.substances
        )

    def position(self, at: int) -> Position:
        numbers = stations(self.walk)
        number, total = numbers[at], numbers[-1]
        utterance = ui_phrases.said_position(number, total, self.deck.language)
        return Position(number, total, self.site.say(utterance, self.deck.language))


def _needs(step: Step) -> str:
    return " ".join(f"{need.key}={','.join(need.values)}" for need in step.needs)
