"""What a microphone gives: a voice (three tones that swell as syllables do) with quiet around it, as WAV."""

import io
import wave

import numpy as np
from numpy.typing import NDArray

HZ = 48_000


def spoken(seconds: float = 1.2, *, peak: float = 0.3, before: float = 0.8, after: float = 0.9, hz: int = HZ) -> bytes:
    return as_wav(samples(seconds, peak=peak, before=before, after=after, hz=hz), hz)


def samples(
    seconds: float, *, peak: float = 0.3, before: float = 0.0, after: float = 0.0, hz: int = HZ
) -> NDArray[np.float64]:
    at = np.arange(round(seconds * hz)) / hz
    tones = sum(np.sin(2 * np.pi * tone * at) / part for part, tone in enumerate((180, 720, 1900), 1))
    voice = tones * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * at))
    voice *= peak / abs(voice).max()
    whole = np.concatenate([np.zeros(round(before * hz)), voice, np.zeros(round(after * hz))])
    return np.asarray(whole + peak / 1000 * np.random.default_rng(1).standard_normal(len(whole)))


def as_wav(sound: NDArray[np.float64], hz: int = HZ, channels: int = 1) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(hz)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()
