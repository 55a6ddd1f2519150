"""Sound: WAV, Ogg and MP3 files to the MP3 that tablets play. Only for the worker process."""

import io
from pathlib import Path
from typing import NamedTuple

import soundfile

_COMPRESSION = 0.8  # about 35 kbit/s for speech at 22 kHz
_SILENT = 0.005  # of full scale


class Mp3(NamedTuple):
    """A sound ready to be kept."""

    data: bytes
    length_ms: int
    is_silent: bool


def to_mp3(file: Path) -> Mp3:
    """Return the sound of a file as MP3, in one channel; a file that is MP3 already is kept as it is.

    Raises:
        OSError: The file cannot be opened.
        soundfile.LibsndfileError: It is not a sound, or of a sample rate that MP3 does not have.
    """
    with soundfile.SoundFile(str(file)) as source:
        frames, hz, kind = source.read(dtype="float32", always_2d=True), source.samplerate, source.format
    mono = frames.mean(axis=1)
    silent = not len(mono) or float(abs(mono).max()) < _SILENT
    length_ms = round(len(mono) * 1000 / hz)
    if kind == "MP3":
        return Mp3(file.read_bytes(), length_ms, silent)
    # Into memory, not onto the disk: a full disk then shows itself as an OSError where the file is written.
    encoded = io.BytesIO()
    soundfile.write(encoded, mono, hz, format="MP3", subtype="MPEG_LAYER_III", compression_level=_COMPRESSION)
    return Mp3(encoded.getvalue(), length_ms, silent)
