"""docs/tools.md: every tool with its picture, as the decks say."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread.cli import main
from easyread.content import Content
from tests.contents import shipped_content

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def content() -> Content:
    return shipped_content()


def test_the_table_is_what_the_command_makes(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["tools", "--out", str(tmp_path)]).exit_code == 0
    made = {file.relative_to(tmp_path): file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.*")}
    kept = [DOCS / "tools.md", *(DOCS / "images" / "tools").iterdir()]
    assert made == {file.relative_to(DOCS): file.read_text(encoding="utf-8") for file in kept}, "run `easyread tools`"


def test_every_tool_has_a_row_with_what_it_is_on_screen_in_speech_on_paper_and_for_staff(content: Content) -> None:
    rows = [line for line in (DOCS / "tools.md").read_text(encoding="utf-8").splitlines() if line.startswith("| <img")]
    decks = content.library.in_order("da")
    assert len(rows) == len(decks)
    for row, deck in zip(rows, decks, strict=True):
        picture, tool, screen, speech, _, guide = row.strip("| ").split(" | ")
        assert deck.id in picture
        assert f"`{deck.id}`" in tool
        assert ("pages for staff" in screen) == deck.is_for_staff
        assert (speech == "–") == deck.is_for_staff
        assert "minutes" in guide


def test_every_guide_names_tools_that_go_with_it(content: Content) -> None:
    decks = content.library.in_order("da")
    assert [deck.id for deck in decks if not deck.stamkort.goes_with] == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = CliRunner().invoke(main, ["tools", "--out", str(tmp_path / "file")])
    assert done.exit_code == 2
    assert "cannot be written" in done.stderr
