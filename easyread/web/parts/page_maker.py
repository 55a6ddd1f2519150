"""PageMaker: makes what stands on the pages of a deck, with addresses and keys of sounds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.saying import NARRATOR
from easyread.kit.step import Step
from easyread.kit.steps.spoken import Utterance, of_step
from easyread.web.parts.picture_address import PictureView, picture_view
from easyread.web.parts.tile import Tile
from easyread.web.site import Site
from easyread.web.viewer import Viewer


@dataclass(frozen=True)
class PageMaker:
    """A deck for somebody. The words of a deck that is not translated are Danish, whatever the viewer reads."""

    site: Site
    deck: Deck
    viewer: Viewer

    @property
    def persona(self) -> Persona:
        """Return the persona in the pictures."""
        return self.site.persona_of(self.viewer)

    def picture(self, name: str, alt: str = "") -> PictureView | None:
        """Return a picture, with the words of a card about it where it has them; None where there is none."""
        view = picture_view(self.site, name, replace(self.viewer, persona=self.persona, language=self.deck.language))
        return replace(view, alt=alt) if view and alt else view

    def say(self, utterance: Utterance) -> str:
        """Return the key of the sound of an utterance."""
        return self.site.say(utterance, self.deck.language)

    def say_words(self, text: str) -> str:
        """Return the key of the sound of words that the narrator says."""
        return self.say(Utterance("", text, NARRATOR))

    def utterances(self, step: Step) -> list[Utterance]:
        """Return what a step says."""
        return of_step(self.deck, self.persona, step)

    def answers(self, step: Step, said: Sequence[Utterance]) -> tuple[Tile, ...]:
        """Return the answers of a step as tiles; `said` is what the step says, its text first."""
        return tuple(
            Tile(answer.id, answer.text, self.say(utterance), self.picture(answer.picture))
            for answer, utterance in zip(step.answers, said[1:], strict=False)
        )
