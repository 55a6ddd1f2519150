import os
import time
from pathlib import Path

import pytest

from easyread.speech.cache import Cache
from easyread.speech.word_times import WordTime

KEY = "0123456789abcdef01"


def test_a_stored_sound_comes_back_with_its_words(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.store(KEY, b"sound", 900, [WordTime(0, 0, 3)])
    assert cache.has(KEY)
    assert cache.path(KEY).read_bytes() == b"sound"
    assert cache.length_ms(KEY) == 900
    assert cache.word_times(KEY) == [WordTime(0, 0, 3)]


@pytest.mark.parametrize("lost", [".mp3", ".json"])
def test_half_a_pair_is_no_sound(tmp_path: Path, lost: str) -> None:
    cache = Cache(tmp_path)
    cache.store(KEY, b"sound", 900, [])
    (tmp_path / f"{KEY}{lost}").unlink()
    assert not cache.has(KEY)
    with pytest.raises(KeyError):
        cache.word_times(KEY)


@pytest.mark.parametrize("emptied", [".mp3", ".json"])
def test_a_file_emptied_by_a_power_cut_is_no_sound(tmp_path: Path, emptied: str) -> None:
    cache = Cache(tmp_path)
    cache.store(KEY, b"sound", 900, [])
    (tmp_path / f"{KEY}{emptied}").write_bytes(b"")
    assert not cache.has(KEY)


@pytest.mark.parametrize("closed", [".mp3", ".json"])
def test_a_file_that_is_there_and_cannot_be_read_is_no_sound(tmp_path: Path, closed: str) -> None:
    cache = Cache(tmp_path)
    cache.store(KEY, b"sound", 900, [])
    (tmp_path / f"{KEY}{closed}").unlink()
    (tmp_path / f"{KEY}{closed}").mkdir()  # what nobody can read, whoever runs this
    assert not cache.has(KEY)


@pytest.mark.parametrize("key", ["", "../secret", KEY + "/..", KEY.upper(), KEY[:-1], KEY + "\n"])
def test_an_address_from_outside_cannot_leave_the_folder(tmp_path: Path, key: str) -> None:
    assert not Cache(tmp_path).has(key)
    with pytest.raises(ValueError, match="not a key"):
        Cache(tmp_path).path(key)


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.path(KEY).mkdir()  # the sound cannot replace a folder, whoever runs this
    with pytest.raises(OSError, match="directory"):
        cache.store(KEY, b"sound", 900, [])
    assert [file.name for file in tmp_path.iterdir()] == [f"{KEY}.mp3"]


def test_old_leftovers_are_cleared_and_new_ones_left_to_their_writer(tmp_path: Path) -> None:
    old, new = tmp_path / ".a.mp3.x.part", tmp_path / ".b.mp3.y.part"
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (0, time.time() - 7200))
    Cache(tmp_path).prepare()
    assert not old.exists()
    assert new.exists()
    Cache(tmp_path).clear_after("y")
    assert not new.exists()
