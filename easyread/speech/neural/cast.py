"""Cast: who speaks. A neural voice where the installation has one that works, else the voice of the machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from easyread.problems import Problem
from easyread.speech import problem_codes
from easyread.speech.cache import Cache
from easyread.speech.engine import OWN_DRIVER, driver_name, has_piper
from easyread.speech.neural.direction import direction_of, sample_text
from easyread.speech.neural.shelf import OfferedVoice, Shelf, read_shelf, voice_problem
from easyread.speech.phrase import Phrase
from easyread.speech.process import WorkerDiedError, WorkerProcess, WorkerStartError, WorkerTimeoutError
from easyread.speech.voice import STANDARD_RATE, NeuralVoice, Voice, voice_for

NARRATOR = "narrator"
_TRIAL_S = 60.0
"""A small machine takes its time to load a model."""

SpeakerKind = Literal["neural", "system", "espeak"]


@dataclass(frozen=True)
class Cast:
    """The neural voice of each language that has one. It is known before a sound has its key, so none are mixed."""

    neural: Mapping[str, OfferedVoice] = field(default_factory=dict)

    def voice_for(self, role: str, language: str, rate_wpm: int = STANDARD_RATE) -> Voice:
        """Return the voice of a role.

        Raises:
            KeyError: There is no such language, or no such role in it.
        """
        plain = voice_for(role, language, rate_wpm)
        offered = self.neural.get(language)
        return neural_voice(plain, role, offered) if offered else plain

    def kind(self, language: str) -> SpeakerKind:
        """Return what speaks a language, where there is no recording."""
        return "neural" if language in self.neural else "espeak" if driver_name() == OWN_DRIVER else "system"

    def model_name(self, language: str) -> str:
        """Return the name of the model that speaks a language; "" where none does."""
        return self.neural[language].model.name if language in self.neural else ""


PLAIN_CAST = Cast()


def neural_voice(plain: Voice, role: str, offered: OfferedVoice) -> Voice:
    """Return a role in the voice of a model: by a speaker of its own, or else by pitch and tempo."""
    direction, model = direction_of(role), offered.model
    speaker = offered.speakers.get(role)
    semitones, tempo = (0.0, 1.0) if speaker is not None else (direction.semitones, direction.tempo)
    neural = NeuralVoice(str(model.path), model.digest, speaker, semitones)
    return replace(plain, id=f"{plain.language}+{role}", rate_wpm=round(plain.rate_wpm * tempo), neural=neural)


def cast_of(data: Path) -> tuple[Cast, list[Problem]]:
    """Return who speaks in an installation, and what is wrong with the voices that therefore do not.

    A model that has never spoken here is tried, which takes some seconds; what it said stays among the sounds.
    """
    shelf = read_shelf(data)
    problems = list(shelf.problems)
    if shelf.offered and not has_piper():
        first = next(iter(shelf.offered.values()))[0]
        problems.append(voice_problem(problem_codes.NO_PIPER, first.model.path, "piper-tts is not installed"))
        return PLAIN_CAST, problems
    found = {}
    for language in shelf.offered:
        voice, faults = _first_that_speaks(shelf, language, Cache.in_data_folder(data))
        problems += faults
        if voice:
            found[language] = voice
    return Cast(found), problems


def _first_that_speaks(shelf: Shelf, language: str, cache: Cache) -> tuple[OfferedVoice | None, list[Problem]]:
    problems: list[Problem] = []
    for offered in shelf.offered[language]:
        problem = tried(offered, language, cache)
        if problem is None:
            return offered, problems
        problems.append(problem)
    return None, problems


def sample(voice: Voice) -> Phrase:
    """Return what a voice says when it is tried."""
    return Phrase(sample_text(voice.language), voice)


def tried(offered: OfferedVoice, language: str, cache: Cache) -> Problem | None:
    """Return what hinders a model to speak; None where it speaks, or has spoken before."""
    phrase = sample(neural_voice(voice_for(NARRATOR, language), NARRATOR, offered))
    if cache.has(phrase.key):
        return None
    try:
        cache.prepare()
        keeps = True
    except OSError:  # told by whoever makes the sounds
        keeps = False
    path = offered.model.path
    try:
        with WorkerProcess(cache if keeps else None, gentle=False) as worker:
            reply = worker.make(phrase, _TRIAL_S)
    except (WorkerStartError, WorkerDiedError, WorkerTimeoutError, OSError) as error:
        return voice_problem(problem_codes.BAD_MODEL, path, f"it does not speak: {error}")
    code = reply.get("code", "")
    if not code or code in problem_codes.STOPS_ALL:  # a full disk is no fault of the model
        return None
    return voice_problem(code if code in problem_codes.OF_MODELS else problem_codes.BAD_MODEL, path, reply["message"])
