"""Many sounds as one file: each with its words, whole, wherever it is read from, and also where one has gone."""

import json
from pathlib import Path

import pytest

from easyread.speech.cache import Cache
from easyread.speech.word_times import WordTime
from easyread.web.light.sound_pack import SoundPack

KEYS = ["a" * 18, "b" * 18, "c" * 18]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    cache = Cache(tmp_path)
    for number, key in enumerate(KEYS):
        cache.store(key, bytes([number + 1]) * (100 + number), 500, [WordTime(0, 0, 3)])
    return cache


def sounds(pack: bytes) -> list[tuple[str, bytes]]:
    found = []
    while pack:
        line, _, rest = pack.partition(b"\n")
        head = json.loads(line)
        assert head["words"] == [[0, 0, 3]]
        found.append((head["key"], rest[: head["bytes"]]))
        pack = rest[head["bytes"] :]
    return found


def test_the_sounds_come_in_the_order_asked_for_and_one_that_is_not_made_is_left_out(cache: Cache) -> None:
    pack = SoundPack(cache, [KEYS[2], "d" * 18, KEYS[0]])
    whole = pack.read()
    assert sounds(whole) == [(KEYS[2], b"\3" * 102), (KEYS[0], b"\1" * 100)]
    assert len(whole) == pack.size


@pytest.mark.parametrize("step", [1, 7, 64, 1000])
def test_it_can_be_read_in_steps_and_each_is_as_long_as_was_asked_for(cache: Cache, step: int) -> None:
    pack = SoundPack(cache, KEYS)
    whole = pack.read()
    for at in range(0, pack.size, step):
        pack.seek(at)
        assert pack.read(step) == whole[at : at + step]
        assert pack.tell() == min(at + step, pack.size)
    assert pack.read(step) == b""


def test_a_sound_that_goes_while_it_is_sent_is_silence_and_the_others_are_whole(cache: Cache) -> None:
    pack = SoundPack(cache, KEYS)
    cache.path(KEYS[1]).unlink()
    assert sounds(pack.read()) == [(KEYS[0], b"\1" * 100), (KEYS[1], bytes(101)), (KEYS[2], b"\3" * 102)]
