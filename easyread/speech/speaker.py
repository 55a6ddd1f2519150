"""Speaker: the speech engine of this process, through pyttsx3's public calls. Only for the worker process."""

import importlib
import sys
from pathlib import Path
from typing import Any

from easyread.speech.engine import OWN_DRIVER, driver_name
from easyread.speech.espeak_library import EngineMissingError, load_library
from easyread.speech.voice import Voice
from easyread.speech.word_times import WordEvent


class WrongVoiceError(Exception):
    """The engine does not have this voice."""


class Speaker:
    """A started engine. One a process, and never in more than one thread: espeak does not survive either.

    Raises:
        EngineMissingError: There is no engine that works.
    """

    def __init__(self) -> None:
        self._driver = driver_name()
        self._engine = _start(self._driver)
        self._engine.connect("error", self._on_error)
        self._engine.connect("started-word", self._on_word)
        self._voice: Voice | None = None
        self._error: Exception | None = None
        self._events: list[WordEvent] = []

    def speak(self, text: str, voice: Voice, wav: Path) -> list[WordEvent]:
        """Write the text as a sound file and return the word events; the system's own engines tell none.

        Raises:
            WrongVoiceError: The engine does not have this voice.
            OSError: The file cannot be written.
        """
        if voice != self._voice:
            self._choose(voice)
        self._events = []
        self._engine.save_to_file(text, str(wav))
        self._run()
        return self._events

    def _choose(self, voice: Voice) -> None:
        self._voice = None
        self._engine.setProperty("voice", voice.id if self._driver == OWN_DRIVER else self._system_voice(voice))
        try:
            self._run()  # by itself: pyttsx3 would go on and speak with the voice before
        except ValueError as error:
            raise WrongVoiceError(str(error)) from error
        self._engine.setProperty("rate", voice.rate_wpm)
        if self._driver == OWN_DRIVER:
            self._engine.setProperty("pitch", voice.pitch)
        self._run()
        self._voice = voice

    def _system_voice(self, voice: Voice) -> str:
        """Return the id of the system's voice for the language, a woman's for the variants f1, f2 …, where there is one."""
        fitting = [
            candidate
            for candidate in self._engine.getProperty("voices")
            if any(str(language).lower().startswith(voice.language) for language in candidate.languages)
        ]
        if not fitting:
            raise WrongVoiceError(f"the system has no voice for the language “{voice.language}”")
        female = voice.variant.startswith("f")
        fitting.sort(key=lambda candidate: ("female" in str(candidate.gender).lower()) != female)
        return str(fitting[0].id)

    def _run(self) -> None:
        self._error = None
        self._engine.runAndWait()
        if self._error is not None:
            raise self._error

    def _on_error(self, exception: Exception, **_: Any) -> None:
        self._error = self._error or exception

    def _on_word(self, location: int = 0, ms: int | None = None, **_: Any) -> None:
        if ms is not None:
            self._events.append(WordEvent(ms, location))


def _start(driver: str) -> Any:
    if driver == OWN_DRIVER:
        load_library()
    try:
        pyttsx3 = importlib.import_module("pyttsx3")
        if driver == OWN_DRIVER:
            sys.modules[f"pyttsx3.drivers.{driver}"] = importlib.import_module("easyread.speech.driver")
        return pyttsx3.init(driver)
    except (ImportError, OSError, RuntimeError, AttributeError) as error:
        raise EngineMissingError(f"pyttsx3 cannot start its driver {driver}: {error}") from error
