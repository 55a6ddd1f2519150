"""Phrase: one thing to say, and the key under which its sound is kept."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from easyread.speech.engine import engine_version, neural_version
from easyread.speech.recording import read_recording
from easyread.speech.said.spoken_text import SpokenText, spoken_text
from easyread.speech.voice import Voice


@dataclass(frozen=True)
class Phrase:
    """A text in a voice. With a `recording` (a person, as MP3, Ogg or WAV) that sound is used instead."""

    text: str
    voice: Voice
    recording: Path | None = None

    @property
    def spoken(self) -> SpokenText:
        """Return what the voice gets: the text with its hard words and numbers as they are said."""
        return spoken_text(self.text, self.voice.language, for_espeak=self.voice.is_spelt_for_espeak)

    @cached_property
    def key(self) -> str:
        """Return 18 hex digits that follow from everything which the sound depends on, and from nothing else."""
        voice = self.voice
        if self.recording is not None:
            # The words and the voice count too: where the recording cannot be played, they are what is heard.
            said = json.dumps((*voice.heard, self.text), ensure_ascii=True).encode()
            return _digest(said + _recording_digest(self.recording))
        spoken = self.spoken.text
        # The text counts too: word times are places in it. Where nothing is said in another way, old sounds stay good.
        texts = (self.text,) if spoken == self.text else (self.text, spoken)
        engine = neural_version() if voice.neural else engine_version()
        parts = (engine, *voice.heard, *texts)
        return _digest(json.dumps(parts, ensure_ascii=True).encode())


def _recording_digest(file: Path) -> bytes:
    try:
        return b"recording " + read_recording(file)
    except OSError:  # the maker reports it, as V08: a key is needed to do so
        return b"unreadable " + str(file).encode(errors="surrogateescape")


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=9).hexdigest()
