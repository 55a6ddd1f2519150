"""Files with a key: for their owner alone, and whole or not there."""

import os
import stat
from pathlib import Path

import pytest

from easyread.installation.tls.private_file import read_private, write_first, write_private


def test_they_are_their_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "new" / "key", b"secret")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new" / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert read_private(tmp_path / "new" / "key") == b"secret"


def test_of_two_who_write_first_one_does_and_nothing_is_left_beside(tmp_path: Path) -> None:
    file = tmp_path / "key"
    assert write_first(file, b"one")
    assert not write_first(file, b"two")
    assert file.read_bytes() == b"one"
    assert [*tmp_path.iterdir()] == [file]


def test_it_is_written_also_where_a_file_can_have_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", no_links)
    assert write_first(tmp_path / "key", b"one")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"one"]


def no_links(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")


def test_when_the_disk_is_full_the_one_before_stays_and_nothing_is_left_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "key"
    write_private(file, b"before")
    monkeypatch.setattr(os, "fdopen", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_private(file, b"after")
    assert file.read_bytes() == b"before"
    assert [*tmp_path.iterdir()] == [file]


def full_disk(handle: int, _mode: str) -> None:
    os.close(handle)
    raise OSError(28, "No space left on device")
