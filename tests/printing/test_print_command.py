"""`easyread print`, asked rightly and wrongly."""

import argparse
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.content import Content, load_content
from easyread.kit.reading.library import Library
from easyread.printing import print_command
from tests.printed import opened, small_deck, source, texts


@pytest.fixture(scope="module")
def content() -> Content:
    """The shipped personas and layouts, with the small deck alone."""
    shipped = load_content(is_quick=True)
    english = replace(small_deck(), language="en")
    library = Library({"da": {"proeve": small_deck()}, "en": {"proeve": english}}, shipped.library.personas)
    return replace(shipped, library=library, pictures=source().pictures)


def run(content: Content, *words: object) -> int:
    parser = argparse.ArgumentParser()
    print_command.add_arguments(parser)
    return print_command.run(parser.parse_args([str(word) for word in words]), content)


def test_a_deck_is_written_as_pdf(content: Content, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "nyt" / "kort.pdf"
    assert run(content, "proeve", "--layout", "kort-a6", "--persona", "moden-mand", "--out", out) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert "Moden mand" in texts(out.read_bytes())[1]


def test_all_personas_are_the_four_standing_ones(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "ark.pdf"
    assert run(content, "proeve", "--layout", "foelelser-ark", "--persona", "all", "--out", out) == 0
    assert len(texts(out.read_bytes())) == 4


def test_everything_is_printed_into_a_folder(content: Content, tmp_path: Path) -> None:
    assert run(content, "--all", "--out", tmp_path, "--backs", "none") == 0
    names = {file.name for file in tmp_path.iterdir()}
    assert {"proeve-kort-a7-ung-kvinde.pdf", "proeve-stamkort-a5.pdf", "proeve-svar-a4-ung-kvinde.pdf"} <= names
    assert len(names) == 8
    assert not any("osteklokke" in name for name in names)


def test_one_layout_of_every_deck_in_english(content: Content, tmp_path: Path) -> None:
    assert run(content, "--all", "--layout", "kort-a7", "--language", "en", "--out", tmp_path) == 0
    (file,) = tmp_path.iterdir()
    assert file.name == "proeve-kort-a7-ung-kvinde-en.pdf"
    with opened(file.read_bytes()) as pdf:
        assert pdf.Root.Lang == "en"
    assert "fronts, sheet 1 of 2" in texts(file.read_bytes())[0]


def test_the_choices_reach_the_paper(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "k.pdf"
    words = ["--grey", "--copies", 2, "--blank", 1, "--backs", "short", "--cards", "nej", "ring-112"]
    assert run(content, "proeve", "--layout", "kort-a7", "--out", out, *words) == 0
    front, back = texts(out.read_bytes())
    assert front.count("Kom nu.") == 2
    assert back.count("proeve · blank") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["proeven", "--layout", "kort-a7"], 'There is no deck "proeven". Did you mean proeve?'),
        (["proeve", "--layout", "kort-a8"], "Did you mean kort-a"),
        (["proeve", "--layout", "osteklokke-ark"], "It can be printed as: foelelser-ark"),
        (["proeve"], "--layout is missing. Known: "),
        (["proeve", "--layout", "kort-a7", "--persona", "ung-dame"], "Did you mean ung-kvinde or ung-mand?"),
        (["proeve", "--layout", "kort-a7", "--cards", "nejj"], "Did you mean nej?"),
        (["proeve", "--layout", "kort-a7", "--copies", 0], "Copies are 1 or more"),
        (["--all", "--layout", "kort"], "Did you mean kort-a"),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(
    content: Content, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[object], said: str
) -> None:
    assert run(content, *words, "--out", tmp_path / "k.pdf") == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("easyread print: ")
    assert said in told.err
    assert list(tmp_path.iterdir()) == []


def test_the_file_must_be_a_pdf(content: Content, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "proeve", "--layout", "kort-a7", "--out", tmp_path / "kort.png") == 2
    assert "must end in .pdf" in capsys.readouterr().err
