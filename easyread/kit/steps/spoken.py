"""What a deck says aloud: every utterance, with the voice that says it and the name of its recording."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.persona import Persona
from easyread.kit.saying import OWN_VOICE, Saying
from easyread.kit.step import Step
from easyread.kit.steps.chapters import in_chapters, openings
from easyread.kit.steps.recorded import recorded_file
from easyread.kit.steps.router import steps

RECORDINGS = "sounds"
"""The folder in that of a deck in which they lie, by language."""

SOUND_ENDINGS = (".mp3", ".ogg", ".wav")
"""The kinds of recordings; where there are two of one name, the first kind wins."""


@dataclass(frozen=True)
class Utterance:
    """One thing that is said. `recording` is the file of a recorded human voice, where the deck has one."""

    id: str
    text: str
    voice: str
    recording: Path | None = None


class _Recordings(NamedTuple):
    """The recordings of a deck, by the id of what they say: those for one persona, and those for all."""

    deck: Deck
    own: Mapping[str, Path]
    shared: Mapping[str, Path]

    def of(self, saying: Saying, unfilled: Saying, voice: str) -> Path | None:
        """What staff recorded wins, as it is of these very words; then one that the deck brings for the persona.

        One for all does not serve words or a voice that follow the persona.
        """
        if by_staff := recorded_file(self.deck, voice, saying.text):
            return by_staff
        follows_persona = saying.text != unfilled.text or saying.voice == OWN_VOICE
        return self.own.get(saying.id) or (None if follows_persona else self.shared.get(saying.id))


def utterances(deck: Deck, persona: Persona) -> tuple[Utterance, ...]:
    """Return everything that a deck may say to somebody who chose this persona, each once, in order.

    Pages for staff say nothing.
    """
    if deck.is_for_staff:
        return ()
    recordings = _recordings(deck, persona)
    found = [of_title(deck, persona), *_as_utterances([Saying("om", deck.about)], None, persona, recordings)]
    all_steps, without_persona = steps(deck, persona.forms), steps(deck, {})
    found += of_chapters(deck, persona)
    for step, unfilled in zip(all_steps, without_persona, strict=True):
        found += _as_utterances(sayings(step), sayings(unfilled), persona, recordings)
    return tuple(dict.fromkeys(utterance for utterance in found if utterance.text))


def of_title(deck: Deck, persona: Persona) -> Utterance:
    """Return how the deck's name is said."""
    return next(_as_utterances([Saying("titel", deck.title)], None, persona, _recordings(deck, persona)))


def of_chapters(deck: Deck, persona: Persona) -> list[Utterance]:
    """Return how the title of each chapter is said; without chapters, that of the deck."""
    filled, unfilled = (_titles(deck, forms) for forms in (persona.forms, {}))
    return list(_as_utterances(filled, unfilled, persona, _recordings(deck, persona)))


def _titles(deck: Deck, forms: Mapping[str, str]) -> list[Saying]:
    return [Saying(opening.title_id, opening.title) for opening in openings(deck, steps(deck, forms))]


def of_step(deck: Deck, persona: Persona, step: Step) -> list[Utterance]:
    """Return what a step of a divided deck says.

    That is the text, each answer and the own one, the reply, the words of its summary line.
    """
    recordings = _recordings(deck, persona)
    unfilled = step
    if recordings.shared:  # only they ask whether the words follow the persona
        unfilled = next(other for other in in_chapters(deck, steps(deck, {})) if other.key == step.key)
    return list(_as_utterances(sayings(step), sayings(unfilled), persona, recordings))


def _as_utterances(
    filled: Iterable[Saying], unfilled: Iterable[Saying] | None, persona: Persona, recordings: _Recordings
) -> Iterator[Utterance]:
    said = list(filled)
    for saying, other in zip(said, said if unfilled is None else unfilled, strict=True):
        voice = saying.voice or persona.voice
        yield Utterance(saying.id, saying.text, voice, recordings.of(saying, other, voice))


def sayings(step: Step) -> list[Saying]:
    """Return what a step says, as its kind has it."""
    return list(kind_of(step.card).sayings(step))


def _recordings(deck: Deck, persona: Persona) -> _Recordings:
    sounds = deck.folder / RECORDINGS / deck.language
    if not sounds.is_dir():
        return _Recordings(deck, {}, {})
    told = frozenset(card.id for card in deck.cards if card.local and card.local.phone)
    return _Recordings(deck, _sound_files(sounds / persona.id, told), _sound_files(sounds, told))


def _sound_files(folder: Path, told: Collection[str]) -> Mapping[str, Path]:
    """The recordings of a folder by their ids. One of a card that tells a number was made of other words."""
    files = (file for ending in reversed(SOUND_ENDINGS) for file in folder.glob(f"*{ending}"))
    return {file.stem: file for file in files if file.stem.partition(".")[0] not in told}
