"""`easyread export`, asked rightly and wrongly."""

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.cli import main
from easyread.export.static_site import StaticSite
from tests.contents import shipped_content

ONE = ("--deck", "parathed", "--persona", "ung-kvinde", "--no-sounds", "--no-papers")


def run(data: Path, *words: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, words), "--data", str(data)], obj=shipped_content())


def test_a_deck_is_written_into_a_new_folder(tmp_path: Path) -> None:
    out = tmp_path / "stik" / "kit"
    done = run(tmp_path / "data", out, *ONE)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{out} is written: ")
    assert (out / "ung-kvinde/kort-parathed.html").is_file()
    assert [file.name for file in out.parent.iterdir()] == ["kit"]


def test_a_deck_is_written_as_one_file(tmp_path: Path) -> None:
    out = tmp_path / "parathed.html"
    assert run(tmp_path / "data", out, *ONE, "--single-file").exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert 'src="/' not in text
    assert "<style>" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([*ONE, "--deck", "paratet"], 'There is no deck "paratet"'),
        (["--persona", "nobody"], 'There is no persona "nobody"'),
        ([*ONE, "--single-file"], "must end in .html"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(tmp_path: Path, words: list[str], said: str) -> None:
    done = run(tmp_path / "data", tmp_path / "out", *words)
    assert (done.exit_code, said in done.output) == (2, True), done.output
    assert not (tmp_path / "out").exists()


def test_one_file_is_of_one_deck_and_one_persona(tmp_path: Path) -> None:
    for words in (
        ("--deck", "parathed"),
        ("--persona", "ung-kvinde"),
        ("--deck", "fremskudt", "--persona", "ung-kvinde"),
    ):
        assert run(tmp_path, tmp_path / "a.html", "--single-file", *words).exit_code == 2


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mit.txt").write_text("mit")
    done = run(tmp_path / "data", tmp_path, *ONE)
    assert (done.exit_code, "is not an empty folder" in done.output) == (2, True)
    assert [file.name for file in tmp_path.iterdir()] == ["mit.txt"]


@pytest.mark.parametrize(("fault", "said"), [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "Permission denied")])
def test_nothing_half_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, said: str) -> None:
    def fail(_site: StaticSite, _app: object, folder: Path, _told: object) -> int:
        (folder / "half.html").write_text("half")
        raise OSError(fault, "Permission denied")

    monkeypatch.setattr(StaticSite, "write", fail)
    done = run(tmp_path / "data", tmp_path / "out", *ONE)
    assert (done.exit_code, said in done.output) == (2, True), done.output
    assert list(tmp_path.iterdir()) == []
