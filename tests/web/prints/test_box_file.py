"""A box as a file or a folder: whole or not there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from easyread.web.prints.box_file import save_box


def broken() -> Iterator[tuple[str, bytes]]:
    yield "1 Kort/a.pdf", b"a"
    raise ValueError("in the middle")


@pytest.mark.parametrize("name", ["kasse.zip", "kasse"])
def test_a_box_that_fails_in_the_middle_is_not_there_and_what_was_there_stays(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="middle"):
        save_box(broken(), tmp_path / name, "Kassen")
    assert list(tmp_path.iterdir()) == []
    save_box([("1 Kort/b.pdf", b"b")], tmp_path / name, "Kassen")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    with pytest.raises(ValueError, match="middle"):
        save_box(broken(), tmp_path / name, "Kassen")
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before
