"""The worker process: one JSON line in, one sound made, one JSON line out. Started by `process.py`.

A job:   {"key", "text", "voice": [id, rate, pitch], "neural": [model, digest, speaker, semitones] or null,
          "recording": path or null}
A reply: {"key"} when the sound is in the cache, else {"key", "code", "message"}. The first line out is {"ready": true}.
Without a cache nothing is written anywhere: the reply has the sound itself, {"key", "mp3": base64}.
"""

import base64
import importlib
import json
import os
import shutil
import signal
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from easyread.speech import problem_codes
from easyread.speech.cache import Cache
from easyread.speech.espeak_library import EngineMissingError
from easyread.speech.neural.speakers import ModelLoadError, NeuralSpeaker, NeuralSpeakers, PiperMissingError
from easyread.speech.recording import read_recording
from easyread.speech.said.spoken_text import spoken_text
from easyread.speech.speaker import Speaker
from easyread.speech.system_voice import WrongVoiceError
from easyread.speech.voice import NeuralVoice, Voice
from easyread.speech.word_times import Spoken, WordEvent, WordTime, word_times

if TYPE_CHECKING:
    from easyread.speech.sound import Mp3


class JobError(Exception):
    """A job that cannot be done, with the code of its problem."""

    def __init__(self, code: str, message: object) -> None:
        super().__init__(str(message))
        self.code = code


class Worker:
    """Makes sounds, into a cache where there is one. The engine starts with the first text: recordings need none."""

    def __init__(self, cache: Cache | None, scratch: Path) -> None:
        self._cache = cache
        self._scratch = scratch
        self._speaker: Speaker | None = None
        self._neural = NeuralSpeakers(scratch)

    def do(self, job: dict[str, Any]) -> dict[str, str]:
        """Return the reply to a job; never raises for a problem of the job, the engine or the disk."""
        key: str = job["key"]
        try:
            if job["recording"]:
                mp3, words = self._recorded(job, Path(job["recording"]))
            else:
                mp3, words = self._made(job["text"], _voice(job))
            return {"key": key, **self._handed_over(key, mp3, words)}
        except JobError as error:
            return {"key": key, "code": error.code, "message": str(error)}

    def _made(self, text: str, voice: Voice) -> tuple["Mp3", list[WordTime]]:
        if not text.strip():
            raise JobError(problem_codes.NO_SOUND, "the text is empty")
        wav, events = self._spoken(text, voice)
        mp3 = _mp3(lambda: wav, problem_codes.ENGINE_FAILED)
        return mp3, word_times(text, events, mp3.length_ms)

    def _spoken(self, text: str, voice: Voice) -> Spoken:
        """Return the events with their places in the text itself, however its words are said."""
        spoken = spoken_text(text, voice.language, for_espeak=voice.is_spelt_for_espeak)
        try:
            wav, events = self._speaker_for(voice).speak(spoken.text, voice)
        except PiperMissingError as error:
            raise JobError(problem_codes.NO_PIPER, error) from error
        except ModelLoadError as error:
            raise JobError(problem_codes.BAD_MODEL, error) from error
        except EngineMissingError as error:
            raise JobError(problem_codes.NO_ENGINE, error) from error
        except WrongVoiceError as error:
            raise JobError(problem_codes.WRONG_VOICE, error) from error
        except OSError as error:
            raise JobError(problem_codes.write_problem_code(error), error) from error
        except Exception as error:  # pyttsx3 hands on whatever its driver raised; the next phrase may still succeed
            raise JobError(problem_codes.ENGINE_FAILED, f"{type(error).__name__}: {error}") from error
        return Spoken(wav, [WordEvent(ms, spoken.place(position)) for ms, position in events])

    def _speaker_for(self, voice: Voice) -> Speaker | NeuralSpeaker:
        if voice.neural:
            return self._neural.speaker(voice.neural.model, voice.language, with_times=self._cache is not None)
        self._speaker = self._speaker or Speaker(self._scratch)
        return self._speaker

    def _recorded(self, job: dict[str, Any], file: Path) -> tuple["Mp3", list[WordTime]]:
        """Return a recording. Where it cannot be played, the engine says the words in its place: no card is silent."""
        try:
            return _mp3(lambda: read_recording(file), problem_codes.BAD_RECORDING), []
        except JobError as error:
            if error.code == problem_codes.NO_ENGINE:  # soundfile is missing: nothing can be made
                raise
            with suppress(JobError):
                self._handed_over(job["key"], *self._made(job["text"], _voice(job)))
            raise JobError(problem_codes.BAD_RECORDING, error) from error

    def _handed_over(self, key: str, mp3: "Mp3", words: list[WordTime]) -> dict[str, str]:
        if self._cache is None:
            return {"mp3": base64.b64encode(mp3.data).decode()}
        try:
            self._cache.store(key, mp3.data, mp3.length_ms, words)
        except OSError as error:
            raise JobError(problem_codes.write_problem_code(error), error) from error
        return {}


def _voice(job: dict[str, Any]) -> Voice:
    name, rate_wpm, pitch = job["voice"]
    return Voice(name, rate_wpm, pitch, NeuralVoice(*job["neural"]) if job["neural"] else None)


def _mp3(read: Callable[[], bytes], problem: str) -> "Mp3":
    to_mp3 = _converter()
    try:
        mp3 = to_mp3(read())
    except Exception as error:  # soundfile has no list of what it raises for a file that is damaged
        raise JobError(problem, _why(error)) from error
    if mp3.is_silent:
        raise JobError(problem_codes.NO_SOUND, "no sound came out")
    return mp3


def _why(error: Exception) -> str:
    """Return what is wrong with a sound, in the words of who found it; without a path, which stands beside it."""
    said = error.strerror if isinstance(error, OSError) else getattr(error, "error_string", str(error))
    return str(said or type(error).__name__)


def _converter() -> Callable[[bytes], "Mp3"]:
    try:
        return importlib.import_module("easyread.speech.sound").to_mp3  # type: ignore[no-any-return]
    except (ImportError, OSError) as error:
        raise JobError(problem_codes.NO_ENGINE, f"soundfile cannot be loaded: {error}") from error


def _take_stdout() -> BinaryIO:
    """Return a private way to the parent, and turn stdout into stderr: pyttsx3 and C libraries print on it."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return private


def _send(out: BinaryIO, message: dict[str, Any]) -> None:
    out.write(json.dumps(message).encode() + b"\n")
    out.flush()


def main() -> int:
    """Do the jobs on stdin until it ends. Return the exit code."""
    parser = ArgumentParser(prog="easyread.speech.worker")
    parser.add_argument("--cache", type=Path, help="where sounds are kept; without it they go to the parent alone")
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--gentle", action="store_true", help="let other programs go first")
    arguments = parser.parse_args()
    out = _take_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends the input
    if arguments.gentle and hasattr(os, "nice"):
        os.nice(10)
    cache = Cache(arguments.cache, writer=arguments.scratch.name) if arguments.cache else None
    worker = Worker(cache, arguments.scratch)
    _send(out, {"ready": True})
    try:
        for line in sys.stdin.buffer:
            _send(out, worker.do(json.loads(line)))
    except BrokenPipeError:
        return 1  # the parent was killed
    finally:
        shutil.rmtree(arguments.scratch, ignore_errors=True)  # for the same case
    return 0


if __name__ == "__main__":
    sys.exit(main())
