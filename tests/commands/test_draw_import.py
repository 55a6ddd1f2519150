"""`easyread draw --import` and `--template`, as they are typed."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from easyread.cli import main
from easyread.drawing.pictures.catalogue import Catalogue
from tests.picture_shelf import SHIPPED

FILES = Path(__file__).parents[1] / "drawing" / "importing" / "files"
WORDS = ("--alt", "Et glas.", "--author", "Bo", "--licence", "CC BY 4.0")


def draw(data: Path, *words: object) -> Result:
    return CliRunner().invoke(main, ["draw", "--data", str(data), *map(str, words)])


def test_a_picture_comes_in_with_its_words_and_says_what_was_changed(tmp_path: Path) -> None:
    done = draw(tmp_path, "--import", FILES / "illustrator-css.svg", "ting/glas", *WORDS, "--alt-en", "A glass.")
    assert done.exit_code == 0, done.output
    assert "changed: CSS became attributes" in done.stdout
    group = tmp_path / "illustrations" / "ting"
    assert {file.name for file in group.iterdir()} == {"glas.svg", "pictures.toml", "en.toml"}
    pictures, problems = Catalogue.load([tmp_path / "illustrations"])
    assert problems == []
    assert pictures.info("ting/glas").alts == {"da": "Et glas.", "en": "A glass."}


def test_a_second_picture_of_a_group_keeps_what_is_written_and_may_be_of_somebody_else(tmp_path: Path) -> None:
    draw(tmp_path, "--import", FILES / "illustrator-css.svg", "ting/glas", *WORDS)
    file = tmp_path / "illustrations" / "ting" / "pictures.toml"
    file.write_text("# Vores egne.\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    other = ("--alt", 'En "kop".', "--author", "Bo", "--licence", "CC0")
    assert draw(tmp_path, "--import", FILES / "svgo-compact.svg", "ting/kop", *other).exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# Vores egne.\n")
    assert text.endswith('[kop]\nalt = "En \\"kop\\"."\nlicence = "CC0"\n')
    changed = draw(tmp_path, "--import", FILES / "svgo-compact.svg", "ting/kop", "--alt", "En hat.")
    assert (changed.exit_code, "change it there" in changed.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((FILES / "illustrator-css.svg", "ting/glas"), 'say also --alt "…"'),
        ((FILES / "illustrator-css.svg", "ting/glas", "--alt", "Et glas.", "--author", "Bo"), '--licence "…"'),
        ((FILES / "illustrator-css.svg", "Glas"), "write group/name"),
        ((FILES / "illustrator-css.svg", "ting/glas.ung-man", *WORDS), 'no person "ung-man"'),
        ((FILES / "illustrator-css.svg", "netvaerk/far", *WORDS), "I34"),
        ((FILES / "figma-shadow.svg", "ting/glas", *WORDS), "Effects"),
        ((FILES.parent / "test_svg_import.py", "ting/glas", *WORDS), "not well-formed"),
        ((FILES / "illustrator-css.svg",), "--import needs the NAME"),
    ],
)
def test_what_cannot_be_taken_leaves_everything_as_it_was(words: tuple[object, ...], said: str, tmp_path: Path) -> None:
    done = draw(tmp_path, "--import", *words)
    assert (done.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert said in done.stderr


def test_a_template_comes_back_as_the_picture_that_it_was(tmp_path: Path) -> None:
    there = tmp_path / "far.svg"
    assert draw(tmp_path, "--template", "netvaerk/far", "--out", there).exit_code == 0
    credit = ("--author", "Bo", "--licence", "CC0")
    done = draw(tmp_path, "--import", there, "netvaerk/far", *credit, "--out", tmp_path / "p")
    assert done.exit_code == 0, done.output
    texts = [(folder / "netvaerk" / "far.svg").read_text(encoding="utf-8") for folder in (SHIPPED, tmp_path / "p")]
    was, now = (text.count("data-slot=") for text in texts)
    assert now == was > 1
    assert draw(tmp_path, "--template", "netvaerk/far", "--out", tmp_path / "far.png").exit_code == 2


def test_a_photo_takes_the_place_of_a_drawing_of_its_name(tmp_path: Path) -> None:
    draw(tmp_path, "--import", FILES / "illustrator-css.svg", "ting/glas", *WORDS)
    file = tmp_path / "glas.jpeg"
    Image.new("RGB", (640, 480), "red").save(file)
    assert draw(tmp_path, "--import", file, "ting/glas").exit_code == 0
    group = tmp_path / "illustrations" / "ting"
    assert {one.name for one in group.iterdir()} == {"glas.jpg", "pictures.toml"}
    assert "I34" in draw(tmp_path, "--import", file, "netvaerk/far", *WORDS).stderr
