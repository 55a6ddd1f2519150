"""`easyread draw`, as it is typed."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from easyread.cli import main


def draw(data: Path, *words: object) -> Result:
    return CliRunner().invoke(main, ["draw", "--data", str(data), *map(str, words)])


def test_draw_writes_one_picture_as_svg_or_png(tmp_path: Path) -> None:
    svg, png = tmp_path / "new" / "glad.svg", tmp_path / "glad.png"
    assert draw(tmp_path, "foelelser/glad", "--persona", "moden-mand", "--out", svg).exit_code == 0
    done = draw(tmp_path, "foelelser/glad", "--grey", "--width", "90", "--out", png)
    assert (done.exit_code, done.stdout) == (0, f"{png}\n")
    assert svg.read_text(encoding="utf-8").startswith("<svg ")
    image = Image.open(png).convert("RGB")
    red, green, blue = image.split()
    assert image.size == (90, 90)
    assert red.tobytes() == green.tobytes() == blue.tobytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["foelelser/gald", "--out", "a.svg"], 'easyread draw: There is no picture "foelelser/gald". Did you mean'),
        (["foelelser/glad", "--persona", "ung-man", "--out", "a.svg"], "Did you mean ung-mand"),
        (["foelelser/glad", "--out", "a.jpg"], ".svg or .png"),
        (["foelelser/glad", "--out", "a.svg", "--width", "9"], "--width"),
        (["foelelser/glad", "--out", "a.png", "--width", "0"], "--width"),
        (["foelelser/glad", "--out", "a.svg", "--grey", "--outline"], "cannot go together"),
        (["--all", "--persona", "ung-man", "--out", "sheet"], 'There is no persona "ung-man". Did you mean ung-mand'),
        (["foelelser/glad", "--all", "--out", "sheet"], "Name a picture, or write --all, but not both."),
        (["--out", "a.svg"], "Name a picture, or write --all, but not both."),
        (["foelelser/glad"], "--out"),
    ],
)
def test_draw_says_what_there_is_not(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = draw(tmp_path, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.deep
def test_draw_all_writes_the_sheet_for_one_persona_and_lists_what_is_missing(tmp_path: Path) -> None:
    done = draw(tmp_path / "data", "--all", "--persona", "moden-kvinde", "--out", tmp_path)
    assert done.exit_code == 0
    assert "used by decks, but not drawn: none\n" in done.stdout
    assert (tmp_path / "foelelser.html").is_file()
    assert "lidt ældre kvinde" in (tmp_path / "foelelser.html").read_text(encoding="utf-8")


def test_a_broken_picture_of_ones_own_is_told_and_the_rest_is_drawn(tmp_path: Path) -> None:
    broken = tmp_path / "illustrations" / "foelelser" / "glad.svg"
    broken.parent.mkdir(parents=True)
    broken.write_text("<svg", encoding="utf-8")
    done = draw(tmp_path, "foelelser/glad", "--out", tmp_path / "glad.svg")
    assert done.exit_code == 0
    assert "I09 error" in done.stderr
