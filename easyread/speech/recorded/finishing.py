"""Finishing: a sentence as a microphone gave it, made fit for a deck: cut at both ends and set to one loudness.

Only for the bench: it loads the libraries for sound.
"""

import io
import math
import wave
from typing import Any

import numpy as np
import soundfile

from easyread.speech.recorded.take import (
    FAINT,
    LONGEST_TAKE_S,
    LOUD,
    NO_METER,
    NO_TAKE,
    SILENT,
    TOO_LONG,
    TOO_SHORT,
    Take,
    UnusableTakeError,
)
from easyread.speech.sound import resampled

TARGET_LUFS = -19.0
"""Where the made voices lie (-17.8 to -20.2), so that no sentence jumps out among its neighbours."""
RATE_HZ = 24_000
"""All that a voice has of its clearness, at half the bytes of a recorder."""

_RATES_HZ = range(8000, 192_001)
_BYTES_OF_A_SAMPLE = 2
_MOST_CHANNELS = 2
_COMPRESSION = 0.7  # about 45 kbit/s
_FRAME_S = 0.01
_LEAST_S = 0.15
"""A "ja" is longer; a tap on the table is not."""
_BELOW_SPEECH_DB = 35.0
"""What is so much softer than the loudest of the sentence is no speech any more."""
_ABOVE_NOISE_DB = 8.0
_LOUD_FRAMES, _OF_FRAMES = 4, 6
"""Of so many frames in a row so many must be loud: the click of a key is shorter."""
_BEFORE_S, _AFTER_S, _FADE_S, _END_S = 0.1, 0.2, 0.02, 0.2
_LEAST_LUFS = -55.0
_FAINT_LUFS = -42.0
_CUT_OFF_SHARE = 0.001
_CEILING = 10 ** (-1 / 20)
_BLOCK_S = 0.5
"""A little more than the shortest that has a loudness (0.4 s)."""
_HOLD_S = 0.005


def finished_take(wav: bytes) -> Take:
    """Return a sentence ready for a deck.

    Args:
        wav: As it was recorded: PCM of 16 bits.

    Raises:
        UnusableTakeError: It is not such a sound, or nobody speaks in it.
    """
    samples, hz = _opened(wav)
    spoken = _cut(samples - samples.mean(), hz)
    loudness = loudness_of(spoken, hz)
    if loudness < _LEAST_LUFS:
        raise UnusableTakeError(SILENT)
    sound = resampled(spoken, hz, RATE_HZ)
    levelled = _held_below(sound * 10 ** ((TARGET_LUFS - loudness) / 20))
    levelled *= 10 ** ((TARGET_LUFS - loudness_of(levelled, RATE_HZ)) / 20)  # what was held down is made good
    whole = np.concatenate([_held_below(levelled), np.zeros(round(RATE_HZ * _END_S))])
    return Take(_as_mp3(whole), round(len(whole) * 1000 / RATE_HZ), _advice(samples, loudness))


def checked_mp3(mp3: bytes) -> int:
    """Return how many milliseconds a finished sentence lasts, one that comes from another kit.

    Raises:
        UnusableTakeError: It is no such sentence.
    """
    frames = _decoded(mp3)
    if frames is None:
        raise UnusableTakeError(NO_TAKE)
    if not len(frames) or not float(abs(frames).max()) > 0:
        raise UnusableTakeError(SILENT)
    return round(len(frames) * 1000 / RATE_HZ)


def _decoded(mp3: bytes) -> Any:
    """The samples, or None where it is no sentence as we make them."""
    try:
        with soundfile.SoundFile(io.BytesIO(mp3)) as source:
            is_ours = source.format == "MP3" and source.channels == 1 and source.samplerate == RATE_HZ
            if is_ours and source.frames <= RATE_HZ * (LONGEST_TAKE_S + 1):
                return source.read(dtype="float32")
    except Exception:  # soundfile has no list of what it raises for a file that is damaged
        return None
    return None


def loudness_of(samples: Any, hz: int) -> float:
    """Return how loud a sound is, in LUFS (EBU R 128). A short one counts as if it were said again and again."""
    try:
        import loudness  # noqa: PLC0415 - there is no wheel of it for Macs with Intel
    except ImportError:
        raise UnusableTakeError(NO_METER) from None
    times = math.ceil(hz * _BLOCK_S / max(len(samples), 1))
    heard = np.tile(samples, times) if times > 1 else samples
    return float(loudness.integrated_loudness(np.ascontiguousarray(heard, dtype=np.float32), hz))


def _opened(wav: bytes) -> tuple[Any, int]:
    try:
        with wave.open(io.BytesIO(wav)) as source:
            channels, width, hz, count = source.getparams()[:4]
            body = source.readframes(count)
    except Exception:  # a header made by somebody else: wave lists some of what it raises
        raise UnusableTakeError(NO_TAKE) from None
    is_known = 1 <= channels <= _MOST_CHANNELS and width == _BYTES_OF_A_SAMPLE and hz in _RATES_HZ
    if not is_known or len(body) != count * channels * width:
        raise UnusableTakeError(NO_TAKE)
    if count > hz * (LONGEST_TAKE_S + 1):
        raise UnusableTakeError(TOO_LONG)
    if count < hz * _LEAST_S:
        raise UnusableTakeError(TOO_SHORT)
    frames = np.frombuffer(body, dtype="<i2").reshape(-1, channels) / 32768
    return frames.mean(axis=1), hz


def _cut(samples: Any, hz: int) -> Any:
    """Return what is spoken, with a breath before and after it, and soft ends."""
    size = max(1, round(hz * _FRAME_S))
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    levels = 10 * np.log10(np.square(frames).mean(axis=1) + 1e-12)
    loudest = float(levels.max())
    noise = float(np.percentile(levels, 10))
    least = max(loudest - _BELOW_SPEECH_DB, min(noise + _ABOVE_NOISE_DB, loudest - _ABOVE_NOISE_DB))
    near = np.convolve(levels > least, np.ones(_OF_FRAMES), mode="same")
    [spoken] = np.nonzero((near >= _LOUD_FRAMES) & (levels > least))
    if not len(spoken):
        raise UnusableTakeError(SILENT)
    start, end = spoken[0] * size - round(hz * _BEFORE_S), (spoken[-1] + 1) * size + round(hz * _AFTER_S)
    cut = samples[max(0, start) : end].copy()
    fade = np.linspace(0, 1, min(round(hz * _FADE_S), len(cut) // 2))
    cut[: len(fade)] *= fade
    cut[len(cut) - len(fade) :] *= fade[::-1]
    return cut


def _held_below(samples: Any) -> Any:
    """Return the sound with its highest peaks held down, softly: where it is louder, nothing is cut off."""
    reach = round(RATE_HZ * _HOLD_S)
    needed = np.minimum(1, _CEILING / np.maximum(abs(samples), 1e-9))
    if not (needed < 1).any():
        return samples
    around = np.lib.stride_tricks.sliding_window_view(np.pad(needed, 2 * reach, constant_values=1), 2 * reach + 1)
    held = around.min(axis=1)
    return samples * np.convolve(held, np.ones(2 * reach + 1) / (2 * reach + 1), mode="valid")


def _advice(samples: Any, loudness: float) -> str:
    if float((abs(samples) > 0.99).mean()) > _CUT_OFF_SHARE:  # noqa: PLR2004
        return LOUD
    return FAINT if loudness < _FAINT_LUFS else ""


def _as_mp3(samples: Any) -> bytes:
    encoded = io.BytesIO()
    soundfile.write(encoded, samples, RATE_HZ, format="MP3", subtype="MPEG_LAYER_III", compression_level=_COMPRESSION)
    return encoded.getvalue()
