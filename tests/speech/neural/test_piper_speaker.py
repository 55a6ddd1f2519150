"""What a real neural voice makes, measured; nobody here can listen. Where it is not installed, it says so."""

import importlib
import sys
import tempfile
import unicodedata
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from easyread.languages import LANGUAGES
from easyread.speech import espeak_library
from easyread.speech.cache import Cache
from easyread.speech.maker import Effort, make
from easyread.speech.neural.cast import Cast
from easyread.speech.neural.model import read_model
from easyread.speech.neural.shelf import OfferedVoice
from easyread.speech.phrase import Phrase
from easyread.speech.said.hard_words import hard_words
from easyread.speech.speak_once import speak_once
from easyread.speech.voice import Voice, roles
from tests.speech.neural.models import HAS_REAL_VOICE, WITHOUT, real_model
from tests.speech.test_sound import Samples, voiced_pitch

if not HAS_REAL_VOICE:
    pytest.skip(WITHOUT, allow_module_level=True)

pytestmark = pytest.mark.deep

TEXT = "Who can you talk to when you are sad? Call 112 – it is one of the best [[ of ]] the three."
ODD = "🙂 \0 [[x]] Søren!"
QUICK = 220


@pytest.fixture(scope="module")
def cast() -> Cast:
    return Cast({"en": OfferedVoice(read_model(real_model()))})


@pytest.fixture(scope="module")
def cache(cast: Cast, tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """All that this file looks at, made at one go, with a text of espeak's in between."""
    cache = Cache(tmp_path_factory.mktemp("speech"))
    phrases = [Phrase(TEXT, cast.voice_for(role, "en")) for role in roles("en")]
    phrases += [Phrase("Hej med dig.", Voice("da")), Phrase(ODD, cast.voice_for("narrator", "en"))]
    phrases += [Phrase(TEXT, cast.voice_for("narrator", "en", QUICK))]
    assert make(phrases, cache, effort=Effort(workers=1)) == []
    return cache


def sound(cache: Cache, cast: Cast, role: str, rate: int = 125) -> tuple[Samples, int]:
    samples, hz = soundfile.read(cache.path(Phrase(TEXT, cast.voice_for(role, "en", rate)).key))
    return samples, hz


def test_every_word_has_its_time_in_order_and_a_number_is_one_word(cache: Cache, cast: Cast) -> None:
    times = cache.word_times(Phrase(TEXT, cast.voice_for("woman", "en")).key)
    assert [TEXT[word.char_start : word.char_end] for word in times] == TEXT.split()
    assert all(earlier.start_ms <= later.start_ms for earlier, later in pairwise(times))
    starts = {TEXT[word.char_start : word.char_end]: word.start_ms for word in times}
    assert starts["it"] - starts["112"] > 700


def test_a_word_time_points_at_the_sound_of_its_word(cache: Cache, cast: Cast) -> None:
    """Before "Call", the second sentence, there is a pause: its time must lie at the end of it, in each pitch."""
    for role in roles("en"):
        samples, hz = sound(cache, cast, role)
        times = cache.word_times(Phrase(TEXT, cast.voice_for(role, "en")).key)
        second = next(word for word in times if TEXT[word.char_start :].startswith("Call"))
        at = second.start_ms * hz // 1000
        before, after = samples[at - hz // 5 : at - hz // 20], samples[at : at + hz // 5]
        assert np.abs(before).max() < 0.1 * np.abs(after).max()


def test_the_roles_are_told_apart_by_their_pitch(cache: Cache, cast: Cast) -> None:
    pitches = [voiced_pitch(*sound(cache, cast, role)) for role in ("narrator", "woman", "friend")]
    steps = [12 * np.log2(higher / lower) for lower, higher in pairwise(pitches)]
    assert min(steps) > 1.5, f"less than 1.5 semitones between two of {pitches}"


def test_no_role_clips_and_all_are_as_loud_as_the_plain_voice(cache: Cache, cast: Cast) -> None:
    sounds = [sound(cache, cast, role)[0] for role in roles("en")]
    assert max(float(np.abs(samples).max()) for samples in sounds) < 0.98
    levels = [20 * np.log10(np.sqrt(np.mean(samples[np.abs(samples) > 0.005] ** 2))) for samples in sounds]
    assert all(level == pytest.approx(-18.5, abs=1) for level in levels)


def test_a_slower_rate_is_slower(cache: Cache, cast: Cast) -> None:
    slow, quick = (len(sound(cache, cast, "narrator", rate)[0]) for rate in (125, QUICK))
    assert slow > 1.3 * quick


def test_signs_that_have_no_sound_or_a_meaning_for_the_engine_are_read_over(cache: Cache, cast: Cast) -> None:
    key = Phrase(ODD, cast.voice_for("narrator", "en")).key
    assert cache.length_ms(key) > 500
    assert len(cache.word_times(key)) == len(ODD.split())


def test_espeak_and_piper_speak_in_one_process(cache: Cache) -> None:
    assert len(cache.word_times(Phrase("Hej med dig.", Voice("da")).key)) == 3


def test_a_typed_text_is_said_by_the_neural_voice_and_leaves_nothing(cast: Cast) -> None:
    assert len(speak_once("My name is Anna.", cast.voice_for("narrator", "en"))) > 3000


def test_a_long_path_of_the_engine_gets_a_shorter_way(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("easyread.speech.neural.piper_speaker")
    monkeypatch.setattr(espeak_library, "LONGEST_PATH", len(tempfile.gettempdir()) + 20)
    voice = cast.voice_for("narrator", "en")
    assert voice.neural
    with tempfile.TemporaryDirectory() as short:
        speaker = module.PiperSpeaker(voice.neural.model, "en", Path(short), with_times=False)
        wav, events = speaker.speak("Hello.", voice)
        assert (Path(short) / "piper").is_symlink()
    assert (len(wav) > 10_000, events) == (True, [])
    assert "onnx" not in sys.modules, "it takes time to load, and only word times need it"


def test_without_what_tells_the_lengths_words_are_marked_as_a_whole(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module("easyread.speech.neural.piper_speaker")
    monkeypatch.setitem(sys.modules, "onnx", None)
    voice = cast.voice_for("narrator", "en")
    assert voice.neural
    wav, events = module.PiperSpeaker(voice.neural.model, "en", tmp_path, with_times=True).speak("Hello.", voice)
    assert (len(wav) > 10_000, events) == (True, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_hard_words_are_said_as_by_espeak(language: str) -> None:
    """It carries an espeak of its own, which in English writes the glide between two vowels."""
    reader = importlib.import_module("piper.phonemize_espeak").EspeakPhonemizer()
    for word, hard in hard_words(language).items():
        found = "".join(map("".join, reader.phonemize(language, hard.say or word)))
        assert _letters(found) == _letters(hard.phonemes), word


def _letters(phonemes: str) -> str:
    return "".join(
        sign
        for sign in unicodedata.normalize("NFD", phonemes)
        if sign not in " ,.-_ʲ\N{COMBINING DOUBLE INVERTED BREVE}"
    )
