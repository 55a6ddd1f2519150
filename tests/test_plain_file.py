"""Files of somebody else's: what is no plain file, or too large, is told and never waited for."""

import os
from pathlib import Path

import pytest

from easyread.plain_file import FileTooLargeError, UnreadableFileError, read_plain


def test_a_plain_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"1234")
    assert read_plain(file, 4) == b"1234"
    with pytest.raises(FileTooLargeError) as found:
        read_plain(file, 3)
    assert found.value.strerror == "it has 4 bytes, and 3 is the most"


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="it is a folder"):
        read_plain(tmp_path, 9)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_that_nobody_writes_into_and_a_device_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for file in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(UnreadableFileError, match="it is a pipe or a device"):
            read_plain(file, 9)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux has files that hide their size")
def test_a_file_of_the_system_that_says_it_is_empty_is_read_no_further_than_its_limit() -> None:
    with pytest.raises(FileTooLargeError, match="more than 9 bytes"):
        read_plain(Path("/proc/self/maps"), 9)
