"""Piper speaker: the engine of neural voices. Only for the worker process."""

import importlib
import io
import json
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from easyread.speech.espeak_library import short_way
from easyread.speech.neural.direction import sample_text
from easyread.speech.neural.speakers import ModelLoadError, PiperMissingError
from easyread.speech.neural.word_matching import Expected, Phoneme, word_events
from easyread.speech.sound import resampled
from easyread.speech.voice import STANDARD_RATE, NeuralVoice, Voice
from easyread.speech.word_times import Spoken, tokens

_PAUSE_S = 0.35
"""Between two sentences, at the standard rate: the engine makes none."""
_END_SILENCE_S = 0.2
_FASTEST, _SLOWEST = 0.6, 1.6
"""How far the sounds of a model are drawn out; beyond that they are no speech any more."""
_LEVEL = 10 ** (-18.5 / 20)
"""How loud the other voices are, where they are heard at all."""
_HEARD = 0.005
_LOUDEST = 0.9
_FULL = 32767


class PiperSpeaker:
    """A loaded model.

    Args:
        model: The path of its file.
        language: What it speaks.
        scratch: A private folder, for a short way to the engine's data.
        with_times: Have it tell when words are spoken. It takes longer to load.
    """

    def __init__(self, model: str, language: str, scratch: Path, *, with_times: bool) -> None:
        try:
            self._piper: Any = importlib.import_module("piper")
        except (ImportError, OSError) as error:
            raise PiperMissingError(f"piper-tts cannot be loaded: {error}") from error
        data = str(self._piper.voice.ESPEAK_DATA_DIR)
        try:
            self._voice = self._piper.PiperVoice(
                config=_config(model),
                session=_session(model, with_times=with_times),
                espeak_data_dir=Path(short_way(data, scratch / "piper")),
            )
            self._own_rate = self._measured(sample_text(language))
        except Exception as error:  # onnxruntime has no list of what it raises for a file that is damaged
            raise ModelLoadError(f"it does not load: {type(error).__name__}: {error}") from error
        self._with_times = with_times

    def speak(self, text: str, voice: Voice) -> Spoken:
        """Return the text as sound, with the word events; none where the engine cannot tell them."""
        assert voice.neural is not None  # noqa: S101
        written = text.replace("\0", " ").replace("[", "(")  # [[ ]] would be read as phonemes
        factor = 2 ** (voice.neural.semitones / 12)
        drawn_out = min(max(self._own_rate / voice.rate_wpm, _FASTEST), _SLOWEST)
        pieces: list[Any] = []
        phonemes: list[Phoneme] = []
        done = 0
        pause = round(self._hz * _PAUSE_S * STANDARD_RATE / voice.rate_wpm)
        for chunk in self._chunks(written, voice.neural, drawn_out * factor):
            if pieces:
                pieces.append(np.zeros(pause))
                done += pause
            phonemes += _placed(chunk.phoneme_alignments or (), done, self._hz, factor)
            # Said more slowly and played faster: the same tempo, and higher.
            piece = resampled(chunk.audio_float_array, round(self._hz * factor), self._hz)
            pieces.append(piece)
            done += len(piece)
        samples = np.concatenate([*map(_levelled, pieces), np.zeros(round(self._hz * _END_SILENCE_S))])
        return Spoken(_wav(samples, self._hz), word_events(self._expected(written), phonemes) if phonemes else [])

    @property
    def _hz(self) -> int:
        return int(self._voice.config.sample_rate)

    def _chunks(self, text: str, neural: NeuralVoice, length_scale: float) -> Iterator[Any]:
        config = self._piper.SynthesisConfig(speaker_id=neural.speaker, length_scale=length_scale)
        yield from self._voice.synthesize(text, config, include_alignments=self._with_times)

    def _expected(self, text: str) -> list[Expected]:
        """Return each word with the phonemes that it has by itself."""
        words = tokens(text)
        return [Expected(start, "".join(map("".join, self._voice.phonemize(text[start:end])))) for start, end in words]

    def _measured(self, sample: str) -> float:
        """Return how many words a minute the model speaks by itself, without the pauses between sentences."""
        steady = self._piper.SynthesisConfig(length_scale=1.0, noise_w_scale=0.0)  # the same length each time
        lengths = [len(chunk.audio_float_array) / self._hz for chunk in self._voice.synthesize(sample, steady)]
        return len(sample.split()) * 60 / sum(lengths)


def _config(model: str) -> Any:
    settings = json.loads(Path(f"{model}.json").read_bytes())
    return importlib.import_module("piper.config").PiperConfig.from_dict(settings)


def _session(model: str, *, with_times: bool) -> Any:
    """Return the model, loaded for one thread: there are workers side by side, and threads that wait cost the others.

    Piper's own way of loading starts a thread for each core. It has no place for options.
    """
    runtime = importlib.import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return runtime.InferenceSession(
        (_with_lengths(model) if with_times else None) or model, options, providers=["CPUExecutionProvider"]
    )


def _with_lengths(model: str) -> bytes | None:
    """Return a model that also tells how long each phoneme is; None where that cannot be had of it."""
    try:
        onnx = importlib.import_module("onnx")
        patch = importlib.import_module("piper.patch_voice_with_alignment")
        loaded = onnx.load(model)
        patch.add_alignment_output(loaded)
    except (ImportError, ValueError):  # it is not installed; or the model tells it already, or never
        return None
    patched: bytes = loaded.SerializeToString()
    return patched


def _placed(alignments: Any, done: int, hz: int, factor: float) -> Iterator[Phoneme]:
    """Yield each phoneme of a sentence that begins after `done` samples."""
    at = 0
    for alignment in alignments:
        yield Phoneme(alignment.phoneme, (done + at / factor) * 1000 / hz)
        at += int(alignment.num_samples)


def _levelled(samples: Any) -> Any:
    """Return a sentence as loud as every other one."""
    heard = samples[np.abs(samples) > _HEARD]
    if not len(heard):
        return samples
    gain = min(_LEVEL / float(np.sqrt(np.mean(heard**2))), _LOUDEST / float(np.abs(samples).max()))
    return samples * gain


def _wav(samples: Any, hz: int) -> bytes:
    into = io.BytesIO()
    with wave.open(into, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(hz)
        file.writeframes((np.clip(samples, -1, 1) * _FULL).astype("<i2").tobytes())
    return into.getvalue()
