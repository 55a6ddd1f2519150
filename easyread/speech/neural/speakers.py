"""Speakers: the models that a worker process has loaded. The engine is loaded with the first of them."""

import importlib
from pathlib import Path
from typing import Protocol

from easyread.speech.voice import Voice
from easyread.speech.word_times import Spoken


class PiperMissingError(Exception):
    """The engine of neural voices is not installed."""


class ModelLoadError(Exception):
    """The model cannot be loaded."""


class NeuralSpeaker(Protocol):
    """A loaded model."""

    def speak(self, text: str, voice: Voice) -> Spoken:
        """Return the text as sound, with the word events; none where the engine cannot tell them."""


class NeuralSpeakers:
    """The models that this process has loaded."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._loaded: dict[str, NeuralSpeaker] = {}

    def speaker(self, model: str, language: str, *, with_times: bool) -> NeuralSpeaker:
        """Return the speaker of a model, loaded once.

        Raises:
            PiperMissingError: The engine is not installed.
            ModelLoadError: The model cannot be loaded.
        """
        if model not in self._loaded:
            try:
                module = importlib.import_module("easyread.speech.neural.piper_speaker")
            except (ImportError, OSError) as error:
                raise PiperMissingError(f"the neural voice cannot be loaded: {error}") from error
            self._loaded[model] = module.PiperSpeaker(model, language, self._scratch, with_times=with_times)
        return self._loaded[model]
