"""Build: the same for the same, and another one for all that changes what is served."""

import shutil
from pathlib import Path

import pytest

from easyread.web.offline import build
from easyread.web.offline.build import build_of


def test_the_same_kit_is_the_same_build_wherever_it_lies(tmp_path: Path) -> None:
    assert build_of(tmp_path / "one") == build_of(tmp_path / "another")


def test_what_the_house_has_of_its_own_is_another_build(tmp_path: Path) -> None:
    found = {build_of(tmp_path / "nothing")}
    for number, name in enumerate(("kit.toml", "decks/egen/deck.toml", "illustrations/tegn/ur.svg", "layouts/en.toml")):
        file = tmp_path / str(number) / name
        file.parent.mkdir(parents=True)
        file.write_text("noget")
        found.add(build_of(tmp_path / str(number)))
    assert len(found) == 5


def test_sounds_are_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "speech").mkdir()
    (tmp_path / "speech" / "a.mp3").write_text("lyd")
    assert build_of(tmp_path) == build_of(tmp_path / "nothing")


def test_a_change_of_the_program_is_another_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = Path(build.__file__).parents[2]
    changed = tmp_path / program.name
    shutil.copytree(program, changed, ignore=shutil.ignore_patterns("__pycache__"))
    before = build_of.__wrapped__(tmp_path)
    template = changed / "web" / "templates" / "layout.html"
    template.write_text(template.read_text(encoding="utf-8") + " ", encoding="utf-8")
    monkeypatch.setattr(build, "_PROGRAM", changed)
    assert build_of.__wrapped__(tmp_path) != before
