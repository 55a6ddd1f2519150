"""Sound: WAV, Ogg and MP3 to the MP3 that tablets play. Only for the worker process."""

import io
from typing import Any, NamedTuple

import numpy as np
import soundfile

_COMPRESSION = 0.8  # about 35 kbit/s for speech at 22 kHz
_SILENT = 0.005  # of full scale


_RATES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
"""The sample rates that MP3 has."""
_LEAST_RATE, _MOST_RATE = 4000, 192_000
"""Below, speech is not understood; no recorder has more."""
_MOST_FRAMES = 12_000_000
"""Two minutes at the rate of a good recorder, four at that of a CD. A small file can unpack to hours."""
_MOST_CHANNELS = 2


class UnusableSoundError(RuntimeError):
    """A sound that can be read, but is none to be heard in a card. The message says why."""


class Mp3(NamedTuple):
    """A sound ready to be kept."""

    data: bytes
    length_ms: int
    is_silent: bool


def to_mp3(sound: bytes) -> Mp3:
    """Return a sound as MP3, in one channel and at a rate that MP3 has; what is MP3 already is kept as it is.

    Raises:
        UnusableSoundError: It is too long, or of a kind that is not recorded.
        Exception: It is not a sound: whatever the library makes of it.
    """
    with soundfile.SoundFile(io.BytesIO(sound)) as source:
        _check(source)
        frames, hz, kind = (
            source.read(frames=_MOST_FRAMES, dtype="float32", always_2d=True),
            source.samplerate,
            source.format,
        )
    mono = frames.mean(axis=1)
    if _is_silent(mono) and not _is_silent(frames):  # the two channels swing against each other
        mono = frames[:, 0]
    length_ms = round(len(mono) * 1000 / hz)
    if kind == "MP3":
        return Mp3(sound, length_ms, _is_silent(frames))
    rate = hz if hz in _RATES else min((rate for rate in _RATES if rate > hz), default=_RATES[-1])
    # Into memory, not onto the disk: a full disk then shows itself as an OSError where the file is written.
    encoded = io.BytesIO()
    soundfile.write(
        encoded, resampled(mono, hz, rate), rate, format="MP3", subtype="MPEG_LAYER_III", compression_level=_COMPRESSION
    )
    return Mp3(encoded.getvalue(), length_ms, _is_silent(frames))


def _check(source: soundfile.SoundFile) -> None:
    if source.frames > _MOST_FRAMES:
        raise UnusableSoundError(
            f"it lasts {source.frames / max(source.samplerate, 1) / 60:.0f} minutes, which is too long"
        )
    if source.channels > _MOST_CHANNELS:
        raise UnusableSoundError(f"it has {source.channels} channels; record one or two")
    if not _LEAST_RATE <= source.samplerate <= _MOST_RATE:
        raise UnusableSoundError(f"it has a sample rate of {source.samplerate} Hz; record at 44,100 or 48,000")


def _is_silent(samples: Any) -> bool:
    return not len(samples) or not float(abs(samples).max()) >= _SILENT  # what is no number is no sound


def resampled(samples: Any, hz: int, rate: int) -> Any:
    """Return the same sound at another rate: what both rates can hold of its frequencies."""
    if hz == rate or not len(samples):
        return samples
    count = max(1, round(len(samples) * rate / hz))
    return np.fft.irfft(np.fft.rfft(samples), count) * (count / len(samples))
