"""How fast speech is made: `python benchmarks/speech.py [sentences]`. Prints one line for each way."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from easyread.speech.cache import Cache
from easyread.speech.maker import Effort, make
from easyread.speech.phrase import Phrase
from easyread.speech.speak_once import speak_once
from easyread.speech.voice import voice_for

SENTENCES = (
    "Hvad kan du godt lide at drikke?",
    "Det er okay at sige nej tak.",
    "Hvem kan du snakke med, når du er ked af det?",
    "Hvordan har du det, når du har drukket?",
    "Du bestemmer selv over din krop.",
    "Medicin og alkohol passer ikke godt sammen.",
)

PLAIN = """
import sys, pyttsx3
engine = pyttsx3.init("espeak")
engine.setProperty("voice", "da")
engine.setProperty("rate", 85)
engine.save_to_file(sys.argv[1], sys.argv[2])
engine.runAndWait()
"""
LOADED = "import ctypes, os, espeakng_loader as l\nos.environ['ESPEAK_DATA_PATH'] = l.get_data_path()\n"
LOADED += "ctypes.CDLL(l.get_library_path())\n"


def phrases(count: int) -> list[Phrase]:
    """Return different sentences of the length that the kit has."""
    voice = voice_for("narrator", "da")
    return [Phrase(f"{SENTENCES[number % len(SENTENCES)]} Kort {number}.", voice) for number in range(count)]


def batch(count: int, workers: int) -> None:
    """Time one batch, and a second one that finds everything made."""
    some = phrases(count)
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        started = time.perf_counter()
        assert make(some, cache, effort=Effort(workers=workers)) == []
        seconds = time.perf_counter() - started
        spoken = sum(cache.length_ms(phrase.key) for phrase in some) / 1000
        size = sum(cache.path(phrase.key).stat().st_size for phrase in some) / 1e6
        started = time.perf_counter()
        make(some, cache, effort=Effort(workers=workers))
        again = time.perf_counter() - started
    print(
        f"{workers} worker(s): {count} sentences in {seconds:5.2f} s = {count / seconds:4.0f} a second; "
        f"{spoken:.0f} s of speech, {size:.1f} MB; again, all there: {again * 1000:.0f} ms"
    )


def once(times: int) -> None:
    """Time a text that is typed: one process for one phrase."""
    started = time.perf_counter()
    for phrase in phrases(times):
        speak_once(phrase.text, phrase.voice)
    print(f"one text, never kept:         {(time.perf_counter() - started) / times * 1000:4.0f} ms each")


def plain_pyttsx3(times: int) -> None:
    """Time the usual way to keep a crash away from a server: one process of plain pyttsx3 for one phrase, to WAV."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        for number, phrase in enumerate(phrases(times)):
            target = str(Path(folder) / f"{number}.wav")
            subprocess.run([sys.executable, "-c", LOADED + PLAIN, phrase.text, target], check=True, capture_output=True)
        seconds = time.perf_counter() - started
        written = len(list(Path(folder).iterdir()))
    print(f"plain pyttsx3, a process each: {seconds / times * 1000:3.0f} ms each, WAV; {written} of {times} files came")


if __name__ == "__main__":
    sentences = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    for worker_count in (1, 2):
        batch(sentences, worker_count)
    once(10)
    plain_pyttsx3(10)
