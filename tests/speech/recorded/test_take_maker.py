"""Recordings made at a bench, in a process of its own."""

import os
import signal
from collections.abc import Iterator

import pytest

from easyread.speech.recorded.take import NO_TAKE, SILENT, UnusableTakeError
from easyread.speech.recorded.take_maker import TakeMaker
from tests.speech.recorded.voice_file import as_wav, samples, spoken


@pytest.fixture(scope="module")
def maker() -> Iterator[TakeMaker]:
    made = TakeMaker()
    yield made
    made.workshop.close()


def test_a_recording_is_made_and_known_again(maker: TakeMaker) -> None:
    take = maker.finished(spoken(), lambda: True)
    assert take.advice == ""
    [known] = maker.checked([take.mp3], lambda: True)
    assert known.mp3 == take.mp3
    assert known.length_ms == pytest.approx(take.length_ms, abs=60)


@pytest.mark.parametrize(("wav", "code"), [(b"no sound", NO_TAKE), (as_wav(samples(0.5) * 0), SILENT)])
def test_why_there_is_none_is_told_and_the_next_one_is_made(maker: TakeMaker, wav: bytes, code: str) -> None:
    with pytest.raises(UnusableTakeError) as found:
        maker.finished(wav, lambda: True)
    assert found.value.code == code
    assert maker.finished(spoken(), lambda: True).mp3


def test_of_several_none_is_taken_where_one_is_bad(maker: TakeMaker) -> None:
    good = maker.finished(spoken(), lambda: True).mp3
    with pytest.raises(UnusableTakeError):
        maker.checked([good, b"ID3"], lambda: True)


def test_a_bench_that_fell_over_is_put_up_again(maker: TakeMaker) -> None:
    maker.finished(spoken(), lambda: True)
    [pid] = maker.workshop.pids
    os.kill(pid, signal.SIGKILL)
    assert maker.finished(spoken(), lambda: True).mp3
