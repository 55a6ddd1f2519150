"""Speaker: the speech engine of this process, through pyttsx3's public calls. Only for the worker process."""

import importlib
import io
import sys
from pathlib import Path
from typing import Any

from easyread.speech.engine import OWN_DRIVER, driver_name
from easyread.speech.espeak_library import EngineMissingError, load_library
from easyread.speech.system_voice import WrongVoiceError, system_voice
from easyread.speech.voice import Voice
from easyread.speech.word_times import Spoken, WordEvent


class Speaker:
    """A started engine. One a process, and never in more than one thread: espeak does not survive either.

    Args:
        scratch: A private folder. The system's own engines write nowhere but into files; ours does not use it.

    Raises:
        EngineMissingError: There is no engine that works.
    """

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._driver = driver_name()
        self._engine = _start(self._driver, scratch)
        self._engine.connect("error", self._on_error)
        self._engine.connect("started-word", self._on_word)
        self._voice: Voice | None = None
        self._error: Exception | None = None
        self._events: list[WordEvent] = []

    def speak(self, text: str, voice: Voice) -> Spoken:
        """Return the text as sound, with the word events; the system's own engines tell none.

        Raises:
            WrongVoiceError: The engine does not have this voice.
            OSError: The system's own engine cannot write its file.
        """
        if voice != self._voice:
            self._choose(voice)
        self._events = []
        wav = self._in_memory(text) if self._driver == OWN_DRIVER else self._through_file(text)
        return Spoken(wav, self._events)

    def _in_memory(self, text: str) -> bytes:
        wav = io.BytesIO()
        self._engine.save_to_file(text, wav)
        self._run()
        return wav.getvalue()

    def _through_file(self, text: str) -> bytes:
        file = self._scratch / "speech.wav"
        try:
            self._engine.save_to_file(text, str(file))
            self._run()
            return file.read_bytes()
        finally:
            file.unlink(missing_ok=True)

    def _choose(self, voice: Voice) -> None:
        self._voice = None
        known = voice.id if self._driver == OWN_DRIVER else system_voice(voice, self._engine.getProperty("voices"))
        self._engine.setProperty("voice", known)
        try:
            self._run()  # by itself: pyttsx3 would go on and speak with the voice before
        except ValueError as error:
            raise WrongVoiceError(str(error)) from error
        self._engine.setProperty("rate", voice.rate_wpm)
        if self._driver == OWN_DRIVER:
            self._engine.setProperty("pitch", voice.pitch)
        self._run()
        self._voice = voice

    def _run(self) -> None:
        """Finish what is queued, and raise the first error since the last call: a command may have run at once."""
        self._engine.runAndWait()
        error, self._error = self._error, None
        if error is not None:
            raise error

    def _on_error(self, exception: Exception, **_: Any) -> None:
        self._error = self._error or exception

    def _on_word(self, location: int = 0, ms: int | None = None, **_: Any) -> None:
        if ms is not None:
            self._events.append(WordEvent(ms, location))


def _start(driver: str, scratch: Path) -> Any:
    if driver == OWN_DRIVER:
        load_library(scratch)
    try:
        pyttsx3 = importlib.import_module("pyttsx3")
        if driver == OWN_DRIVER:
            sys.modules[f"pyttsx3.drivers.{driver}"] = importlib.import_module("easyread.speech.driver")
        return pyttsx3.init(driver)
    except (ImportError, OSError, RuntimeError, AttributeError) as error:
        raise EngineMissingError(f"pyttsx3 cannot start its driver {driver}: {error}") from error
