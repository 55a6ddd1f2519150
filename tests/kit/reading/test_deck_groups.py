"""The groups of the front page, as library.toml has them."""

from pathlib import Path

from easyread.content import load_content
from easyread.kit.reading.deck_groups import read_shelving
from easyread.languages import LANGUAGES
from tests.contents import shipped_content

TWO = """
order = ["for-personale"]

[[group]]
id = "en"
title = "En"
picture = "vaerktoej/plan"
decks = ["b", "a"]

[[group]]
id = "resten"
title = "Resten"
picture = "vaerktoej/egne"
"""


def written(folder: Path, text: str) -> Path:
    (folder / "library.toml").write_text(text, encoding="utf-8")
    return folder


def test_groups_give_the_order_and_what_nothing_names_comes_last(tmp_path: Path) -> None:
    shelving, problems = read_shelving(written(tmp_path, TWO), "da", ["a", "b", "c", "for-personale"])

    assert problems == []
    assert shelving.order(["a", "b", "c", "for-personale"]) == ["b", "a", "for-personale", "c"]


def test_a_group_without_decks_takes_those_that_are_in_no_other(tmp_path: Path) -> None:
    one, rest = read_shelving(written(tmp_path, TWO), "da", ["a", "b", "for-personale"])[0].groups

    assert one.within(("a", "c"), ("c",)).decks == ("a",)
    assert rest.within(("a", "c"), ("c",)).decks == ("c",)


def test_a_deck_that_is_not_there_or_in_two_groups_is_told(tmp_path: Path) -> None:
    text = TWO.replace('picture = "vaerktoej/egne"', 'picture = "vaerktoej/egne"\ndecks = ["a", "nope"]')
    problems = read_shelving(written(tmp_path, text), "da", ["a", "b", "for-personale"])[1]

    assert [(problem.code, problem.where.key) for problem in problems] == [("D37", "resten"), ("D19", "resten")]


def test_a_title_in_another_language_stands_beside_the_answers(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    (tmp_path / "en.toml").write_text('[library.group.en]\ntitle = "One"\n', encoding="utf-8")
    shelving, problems = read_shelving(tmp_path, "en", ["a", "b", "for-personale"])

    assert [group.title for group in shelving.groups] == ["One", "Resten"]
    assert [problem.code for problem in problems] == ["T01"]


def test_every_shipped_tool_for_citizens_is_in_a_group_and_its_picture_is_there() -> None:
    content = shipped_content()

    for language in LANGUAGES:
        groups = content.library.grouped(language)
        named = [deck_id for group in groups for deck_id in group.decks]
        assert sorted(named) == sorted(deck.id for deck in content.library.for_citizens(language))
        assert all(group.title and group.picture in content.pictures.names() for group in groups)


def test_a_kit_whose_deck_is_broken_keeps_its_groups(tmp_path: Path) -> None:
    (tmp_path / "decks" / "egen").mkdir(parents=True)
    (tmp_path / "decks" / "egen" / "deck.toml").write_text("format = 1", encoding="utf-8")

    assert len(load_content(tmp_path, is_quick=True).library.grouped("da")) > 1
