"""What the real engine makes, measured; nobody here can listen."""

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
import soundfile

from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.speech.phrase import Phrase
from easyread.speech.voice import SLOW_RATE, STANDARD_RATE, languages, roles, voice_for

Samples = npt.NDArray[np.float64]

SENTENCES = {
    "da": "Hvem kan du snakke med, når du er ked af det? Du bestemmer selv over din krop.",
    "en": "Who can you talk to when you are sad? You decide over your own body.",
}
NUMBERS = "Det koster 1.250,50 kr. på Ærø i 2026 – kl. 14.30."


def phrase(role: str, language: str, rate: int = STANDARD_RATE) -> Phrase:
    return Phrase(SENTENCES[language], voice_for(role, language, rate))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """All that this file looks at, made at one go."""
    cache = Cache(tmp_path_factory.mktemp("speech"))
    phrases = [phrase(role, language) for language in languages() for role in roles(language)]
    phrases += [phrase("narrator", language, rate) for language in languages() for rate in (SLOW_RATE, 110, 150)]
    phrases += [Phrase(NUMBERS, voice_for("narrator", "da"))]
    assert make(phrases, cache) == []
    return cache


def read(cache: Cache, spoken: Phrase) -> tuple[Samples, int]:
    samples, hz = soundfile.read(cache.path(spoken.key))
    return samples, hz


def voiced_pitch(samples: Samples, hz: int) -> float:
    """Return the median pitch in Hz, by autocorrelation over windows of 40 ms."""
    size = hz // 25
    window = np.hanning(size)
    pitches = []
    for start in range(0, len(samples) - size, size):
        piece = samples[start : start + size] * window
        likeness = np.correlate(piece, piece, "full")[size - 1 :]
        best = hz // 400 + int(likeness[hz // 400 : hz // 60].argmax())
        if likeness[0] > 0.2 and likeness[best] > 0.45 * likeness[0]:
            pitches.append(hz / best)
    return float(np.median(pitches))


def heard_rate(samples: Samples, hz: int, words: int) -> float:
    """Return the words a minute between the first and the last sound."""
    loud = np.nonzero(np.abs(samples) > 0.006)[0]
    return float(words * 60 * hz / (loud[-1] - loud[0]))


def test_the_sound_is_an_mp3_of_the_length_that_is_told(cache: Cache) -> None:
    spoken = phrase("narrator", "da")
    info = soundfile.info(cache.path(spoken.key))
    assert (info.format, info.channels, info.samplerate) == ("MP3", 1, 22050)
    assert info.duration * 1000 == pytest.approx(cache.length_ms(spoken.key), abs=60)
    assert 5000 < cache.length_ms(spoken.key) < 12000
    assert cache.path(spoken.key).stat().st_size < 6 * cache.length_ms(spoken.key), "more than 48 kbit/s"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("rate", [SLOW_RATE, 110, STANDARD_RATE, 150])
def test_a_rate_is_the_rate_that_is_heard(cache: Cache, language: str, rate: int) -> None:
    samples, hz = read(cache, phrase("narrator", language, rate))
    assert heard_rate(samples, hz, len(SENTENCES[language].split())) == pytest.approx(rate, rel=0.12)


@pytest.mark.parametrize("language", languages())
def test_the_roles_are_told_apart_by_their_pitch(cache: Cache, language: str) -> None:
    pitches = [voiced_pitch(*read(cache, phrase(role, language))) for role in roles(language)]
    steps = [12 * np.log2(higher / lower) for lower, higher in pairwise(pitches)]
    assert min(steps) > 3, f"less than 3 semitones between two of {pitches}"


@pytest.mark.parametrize("language", languages())
def test_no_voice_clips_and_none_is_louder_than_the_others(cache: Cache, language: str) -> None:
    sounds = [read(cache, phrase(role, language))[0] for role in roles(language)]
    assert max(float(np.abs(samples).max()) for samples in sounds) < 0.98
    levels = [20 * np.log10(np.sqrt(np.mean(samples[np.abs(samples) > 0.005] ** 2))) for samples in sounds]
    assert max(levels) - min(levels) < 3, f"more than 3 dB between two of {levels}"


@pytest.mark.parametrize("language", languages())
def test_every_word_of_a_sentence_has_its_time(cache: Cache, language: str) -> None:
    spoken = phrase("woman", language)
    times = cache.word_times(spoken.key)
    assert [spoken.text[word.char_start : word.char_end] for word in times] == spoken.text.split()
    assert all(earlier.start_ms < later.start_ms for earlier, later in pairwise(times))
    assert times[-1].start_ms < cache.length_ms(spoken.key) - 300


def test_numbers_abbreviations_dashes_and_danish_letters_keep_their_places(cache: Cache) -> None:
    key = Phrase(NUMBERS, voice_for("narrator", "da")).key
    times = {NUMBERS[word.char_start : word.char_end]: word.start_ms for word in cache.word_times(key)}
    assert list(times) == NUMBERS.split()
    assert list(times.values()) == sorted(times.values())
    assert times["kr."] - times["1.250,50"] > 2000, "the whole number is one word"


def test_a_word_time_points_at_the_sound_of_its_word(cache: Cache) -> None:
    """Before "Du", the second sentence, there is a pause: its time must lie at the end of it."""
    spoken = phrase("narrator", "da")
    samples, hz = read(cache, spoken)
    second = next(word for word in cache.word_times(spoken.key) if spoken.text[word.char_start :].startswith("Du "))
    at = second.start_ms * hz // 1000
    before, after = samples[at - hz // 5 : at - hz // 20], samples[at : at + hz // 5]
    assert np.abs(before).max() < 0.1 * np.abs(after).max()
