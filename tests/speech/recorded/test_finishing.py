"""A recording made fit for a deck."""

import io
from contextlib import suppress
from typing import Any

import loudness
import numpy as np
import pytest
import soundfile
from hypothesis import given, settings

from easyread.speech.recorded.finishing import RATE_HZ, TARGET_LUFS, checked_mp3, finished_take
from easyread.speech.recorded.take import FAINT, LOUD, NO_TAKE, SILENT, TOO_LONG, TOO_SHORT, UnusableTakeError
from tests.hostile import damaged
from tests.speech.recorded.voice_file import HZ, as_wav, samples, spoken


def heard(mp3: bytes) -> tuple[Any, int]:
    sound, hz = soundfile.read(io.BytesIO(mp3))
    return sound, hz


def lufs(mp3: bytes) -> float:
    sound, hz = heard(mp3)
    return float(loudness.integrated_loudness(sound.astype(np.float32), hz))


@pytest.mark.parametrize("peak", [0.01, 0.05, 0.3, 0.95])
def test_every_sentence_comes_out_as_loud_as_the_made_voices(peak: float) -> None:
    assert lufs(finished_take(spoken(2.0, peak=peak)).mp3) == pytest.approx(TARGET_LUFS, abs=1)


def test_a_sudden_peak_is_held_down_and_does_not_make_the_sentence_soft() -> None:
    sound = samples(2.0, peak=0.05, before=0.5, after=0.5)
    sound[HZ : HZ + 200] += 0.9 * np.sin(2 * np.pi * 700 * np.arange(200) / HZ)
    take = finished_take(as_wav(sound))
    assert lufs(take.mp3) == pytest.approx(TARGET_LUFS, abs=1)
    assert abs(heard(take.mp3)[0]).max() < 1


@pytest.mark.parametrize("hz", [16_000, 44_100, 48_000, 96_000])
def test_the_quiet_at_both_ends_is_cut_off_but_for_a_breath(hz: int) -> None:
    take = finished_take(spoken(1.2, before=2.0, after=3.0, hz=hz))
    assert take.length_ms == pytest.approx(
        1200 + 100 + 200 + 200, abs=60
    )  # before, after, and the end that all sounds have
    sound, rate = heard(take.mp3)
    assert rate == RATE_HZ
    assert take.length_ms == pytest.approx(1000 * len(sound) / rate, abs=60)


def test_the_click_of_a_key_is_not_taken_for_speech() -> None:
    sound = samples(1.2, before=1.5, after=1.5)
    for at in (0.2, 3.9):
        sound[round(at * HZ) : round(at * HZ) + 700] += 0.5
    assert finished_take(as_wav(sound)).length_ms == pytest.approx(1700, abs=80)


def test_a_short_yes_has_a_loudness_too() -> None:
    take = finished_take(spoken(0.25))
    assert 600 < take.length_ms < 900
    assert abs(heard(take.mp3)[0]).max() > 0.1


def test_two_channels_become_one() -> None:
    sound = samples(1.0, before=0.3, after=0.3)
    take = finished_take(as_wav(np.repeat(sound, 2), channels=2))
    assert heard(take.mp3)[0].ndim == 1


@pytest.mark.parametrize(("peak", "advice"), [(0.008, FAINT), (0.3, ""), (3.0, LOUD)])
def test_it_is_told_how_the_next_one_can_be_better(peak: float, advice: str) -> None:
    assert finished_take(as_wav(samples(1.5, peak=peak, before=0.5, after=0.5))).advice == advice


@pytest.mark.parametrize(
    ("wav", "code"),
    [
        (b"", NO_TAKE),
        (b"hello", NO_TAKE),
        (spoken()[:-4000], NO_TAKE),
        (spoken()[:30], NO_TAKE),
        (as_wav(np.zeros(HZ)), SILENT),
        (as_wav(0.001 * np.random.default_rng(2).standard_normal(HZ)), SILENT),
        (as_wav(np.zeros(HZ // 20)), TOO_SHORT),
        (as_wav(np.zeros(HZ * 40)), TOO_LONG),
        (as_wav(np.zeros(3000), hz=3000), NO_TAKE),
        (as_wav(np.zeros(HZ * 3), channels=3), NO_TAKE),
    ],
)
def test_what_is_no_sentence_is_refused(wav: bytes, code: str) -> None:
    with pytest.raises(UnusableTakeError) as found:
        finished_take(wav)
    assert found.value.code == code


@settings(max_examples=60, deadline=None)
@given(damaged((spoken(0.4, before=0.1, after=0.1, hz=8000),)))
def test_a_damaged_recording_is_refused_or_made(wav: bytes) -> None:
    with suppress(UnusableTakeError):
        checked_mp3(finished_take(wav).mp3)


def test_a_finished_sentence_is_known_again_and_nothing_else_is() -> None:
    take = finished_take(spoken())
    assert checked_mp3(take.mp3) == pytest.approx(take.length_ms, abs=60)
    for other in (b"", b"ID3", spoken(), take.mp3[:200]):
        with pytest.raises(UnusableTakeError):
            checked_mp3(other)
