"""Content that is kept for the next print: the same as what is read, and never older than the files."""

import pickle
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest

from easyread.commands import kept_content as module
from easyread.commands.kept_content import kept_content
from easyread.content import Content
from easyread.problems import Problem, Severity, Where
from tests.contents import shipped_content


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for what is kept, and shipped content that is there at once."""
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    return tmp_path / "cache" / "content"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The data folders that content was read for."""
    found: list[Path] = []

    def load(data: Path, *, is_quick: bool) -> Content:
        assert is_quick
        found.append(data)
        return shipped_content()

    monkeypatch.setattr(module, "load_content", load)
    return found


def test_what_is_kept_is_what_was_read(tmp_path: Path, read: list[Path]) -> None:
    first, again = kept_content(tmp_path / "data"), kept_content(tmp_path / "data")
    assert len(read) == 1
    assert again.library == first.library
    assert list(map(str, again.layouts.values())) == list(map(str, first.layouts.values()))
    assert again.pictures.names() == first.pictures.names()


def test_a_file_that_changes_is_read(tmp_path: Path, read: list[Path]) -> None:
    kept_content(tmp_path)
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "mit.toml").write_text("format = 1", encoding="utf-8")
    kept_content(tmp_path)
    (tmp_path / "layouts" / "mit.toml").write_text("format = 2", encoding="utf-8")
    kept_content(tmp_path)
    kept_content(tmp_path)
    assert len(read) == 3


def test_what_cannot_be_read_is_made_anew(tmp_path: Path, shelf: Path, read: list[Path]) -> None:
    kept_content(tmp_path)
    (file,) = shelf.iterdir()
    for broken in (b"", b"nonsense", pickle.dumps(1)[:-1], file.read_bytes()[:1000]):
        file.write_bytes(broken)
        assert kept_content(tmp_path).library.decks
    assert len(read) == 5


def test_content_with_problems_is_not_kept(tmp_path: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem("D03", Severity.ERROR, Where("kit.toml", "unknown"), "is not known")
    broken = replace(shipped_content(), problems=(problem,))
    monkeypatch.setattr(module, "load_content", lambda *_, **__: broken)
    assert kept_content(tmp_path).problems == (problem,)
    assert not shelf.exists()


def test_a_place_where_nobody_can_write_is_no_harm(tmp_path: Path, shelf: Path, read: list[Path]) -> None:
    shelf.parent.mkdir()
    shelf.write_text("a file", encoding="utf-8")
    kept_content(tmp_path)
    kept_content(tmp_path)
    assert len(read) == 2


def test_only_a_few_are_kept(tmp_path: Path, shelf: Path, read: list[Path]) -> None:
    for at in range(7):
        kept_content(tmp_path / str(at))
    assert len(list(shelf.iterdir())) == 4
    assert len(read) == 7
