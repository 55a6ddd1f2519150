"""What staff recorded, where decks find it and where it is played from."""

import errno
from pathlib import Path

import pytest

from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.recorded import shelf as shelf_module
from easyread.speech.recorded.recordings import DeckFullError, Recorded, Recordings
from easyread.speech.recorded.shelf import RecordedPlace, RecordedShelf
from easyread.speech.recorded.take import Take
from easyread.speech.voice import voice_for

PLACE = RecordedPlace("foelelser", "da")
ONE, TWO = "1" * 18, "2" * 18


@pytest.fixture
def recordings(tmp_path: Path) -> Recordings:
    return Recordings(RecordedShelf(tmp_path), Cache.in_data_folder(tmp_path))


def recorded(name: str, sound: bytes) -> Recorded:
    return Recorded(name, Phrase(f"Sætning {name[0]}", voice_for("narrator", "da")), Take(sound, 900))


def sounds_in(data: Path) -> list[bytes]:
    return sorted(file.read_bytes() for file in data.rglob("*.mp3"))


def test_what_is_kept_is_found_by_the_deck_and_can_be_played(recordings: Recordings, tmp_path: Path) -> None:
    [key] = recordings.keep(PLACE, [recorded(ONE, b"voice")])
    file = recordings.shelf.files(PLACE)[ONE]
    assert file == tmp_path / "recordings" / "foelelser" / "da" / f"{ONE}.mp3"
    cache = Cache.in_data_folder(tmp_path)
    assert cache.path(key).read_bytes() == file.read_bytes() == b"voice"
    assert (cache.length_ms(key), cache.word_times(key)) == (900, [])
    assert key == Phrase("Sætning 1", voice_for("narrator", "da"), file).key


def test_a_new_one_has_a_new_key_and_nothing_is_left_of_the_old(recordings: Recordings, tmp_path: Path) -> None:
    [old] = recordings.keep(PLACE, [recorded(ONE, b"voice")])
    before = recordings.shelf.state
    [new] = recordings.keep(PLACE, [recorded(ONE, b"other")])
    assert old != new
    assert recordings.shelf.state != before
    assert sounds_in(tmp_path) == [b"other", b"other"]


def test_the_same_once_more_can_be_played_still(recordings: Recordings, tmp_path: Path) -> None:
    [old] = recordings.keep(PLACE, [recorded(ONE, b"voice")])
    assert recordings.keep(PLACE, [recorded(ONE, b"voice")]) == [old]
    assert Cache.in_data_folder(tmp_path).has(old)


def test_what_is_deleted_is_gone_under_every_key(recordings: Recordings, tmp_path: Path) -> None:
    recordings.keep(PLACE, [recorded(ONE, b"voice"), recorded(TWO, b"two")])
    Cache.in_data_folder(tmp_path).store("a" * 18, b"voice", 900, [])  # as another made voice would name it
    before = recordings.shelf.state
    recordings.delete(PLACE, [ONE])
    assert sounds_in(tmp_path) == [b"two", b"two"]
    assert recordings.shelf.state != before


@pytest.mark.parametrize("failing", ["recordings", "speech"])
def test_on_a_full_disk_nothing_is_changed(
    recordings: Recordings, tmp_path: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings.keep(PLACE, [recorded(ONE, b"voice")])
    before, files = recordings.shelf.state, sorted(tmp_path.rglob("*"))
    write = Path.write_bytes

    def full(file: Path, data: bytes) -> int:
        if failing in file.parts and TWO[:2] in file.name + data.decode():
            raise OSError(errno.ENOSPC, "full")
        return write(file, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="full"):
        recordings.keep(PLACE, [recorded(ONE, b"other"), recorded(TWO, b"22")])
    assert recordings.shelf.state == before
    assert recordings.shelf.files(PLACE)[ONE].read_bytes() == b"voice"
    assert [file for file in sorted(tmp_path.rglob("*")) if "recordings" in file.parts] == [
        file for file in files if "recordings" in file.parts
    ]


def test_a_deck_has_room_for_so_much_as_can_be_given_on(
    recordings: Recordings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easyread.speech.recorded.recordings.MOST_BYTES_OF_A_DECK", 10)
    recordings.keep(PLACE, [recorded(ONE, b"12345678")])
    recordings.keep(PLACE, [recorded(ONE, b"123456789")])  # in the place of the other
    with pytest.raises(DeckFullError):
        recordings.keep(PLACE, [recorded(TWO, b"12")])


def test_what_a_crash_left_behind_is_cleared_away(
    recordings: Recordings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings.keep(PLACE, [recorded(ONE, b"voice")])
    left = tmp_path / "recordings" / "foelelser" / "da" / ".x.part"
    left.touch()
    recordings.keep(PLACE, [recorded(ONE, b"other")])
    assert left.exists()  # somebody may be writing it
    monkeypatch.setattr(shelf_module, "_LEFT_BEHIND_S", -1)
    recordings.keep(PLACE, [recorded(ONE, b"voice")])
    assert not left.exists()
