"""A TOML table gives values of the right type, and each fault in it is told with its place."""

from pathlib import Path
from typing import Any

import pytest

from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml


def table(**values: Any) -> tuple[Table, list[Problem]]:
    problems: list[Problem] = []
    return Table(values, Where("deck.toml", "card"), problems), problems


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.key) for problem in problems]


def test_values_of_the_right_kind_are_given_as_they_are() -> None:
    found, problems = table(name="Ø", many=3, on=True, words=["a", "b"], sizes=[1, 2], said={"da": "ja"})
    assert found.text("name") == "Ø"
    assert found.number("many") == 3
    assert found.flag("on") is True
    assert found.texts("words") == ("a", "b")
    assert found.numbers("sizes") == (1, 2)
    assert found.words("said") == {"da": "ja"}
    found.finish()
    assert problems == []


def test_what_is_left_out_is_its_default() -> None:
    found, problems = table()
    assert (found.text("name", ""), found.number("many", 1), found.flag("on")) == ("", 1, False)
    assert (found.texts("words", ()), found.table("said"), found.tables("items"), found.words("said")) == (
        (),
        None,
        [],
        {},
    )
    assert problems == []


def test_what_must_be_there_and_is_not_is_told_once() -> None:
    found, problems = table()
    assert (found.text("name"), found.number("many"), found.texts("words")) == ("", 0, ())
    assert told(problems) == [("D04", "card.name"), ("D04", "card.many"), ("D04", "card.words")]


@pytest.mark.parametrize(("key", "value"), [("name", "  "), ("words", [])])
def test_an_empty_value_is_a_missing_one(key: str, value: Any) -> None:
    found, problems = table(**{key: value})
    found.texts(key) if key == "words" else found.text(key)
    assert told(problems) == [("D04", f"card.{key}")]


def test_a_value_of_another_kind_is_told_and_passed_over() -> None:
    found, problems = table(name=3, many=True, on="yes", words=["a", 2, " "])
    assert (found.text("name"), found.number("many"), found.flag("on")) == ("", 0, False)
    assert found.texts("words") == ("a", " ")
    assert told(problems) == [
        ("D05", "card.name"),
        ("D05", "card.many"),
        ("D05", "card.on"),
        ("D05", "card.words.2"),
        ("D04", "card.words.3"),
    ]


def test_a_table_in_a_list_is_called_by_its_id_or_its_number() -> None:
    found, problems = table(items=[{"id": "bil"}, {}, {"id": 7}])
    for item in found.tables("items"):
        item.text("text")
    places = ["card.items.bil.text", "card.items.2.text", "card.items.3.text"]
    assert told(problems) == [("D04", place) for place in places]


def test_one_table_where_a_list_of_them_belongs_is_told() -> None:
    found, problems = table(items={"id": "bil"})
    assert found.tables("items", needed="Write one.") == []
    assert told(problems) == [("D05", "card.items")]


def test_the_keys_of_a_missing_table_are_not_missed_one_by_one() -> None:
    found, problems = table()
    assert found.needed_table("stamkort", "Write it.").text("type") == ""
    assert told(problems) == [("D04", "card.stamkort")]


def test_a_key_that_nobody_took_is_told_with_those_that_are_known() -> None:
    found, problems = table(name="Ø", nmae="Ø")
    found.text("name")
    found.finish()
    assert told(problems) == [("D03", "card.nmae")]
    assert "name" in problems[0].hint


@pytest.mark.parametrize(
    ("body", "code"),
    [(b"a = 1\r\nb = [", "D02"), (b"a = \xff", "D01"), (b"a = " + b"[" * 2000, "D02"), (None, "D01")],
    ids=["a fault", "not UTF-8", "too deep", "not there"],
)
def test_a_file_that_cannot_be_read_is_told_and_gives_nothing(tmp_path: Path, body: bytes | None, code: str) -> None:
    file = tmp_path / "deck.toml"
    if body is not None:
        file.write_bytes(body)
    values, problems = read_toml(file, "deck.toml")
    assert values is None
    assert told(problems) == [(code, "")]
    assert problems[0].hint


def test_a_file_of_windows_is_read_as_any_other(tmp_path: Path) -> None:
    file = tmp_path / "deck.toml"
    file.write_bytes('\ufefftext = """\r\nø\r\n"""\r\n'.encode())
    assert read_toml(file, "deck.toml") == ({"text": "ø\n"}, [])


def test_a_text_that_nobody_reads_to_its_end_is_told_and_passed_over() -> None:
    problems: list[Problem] = []
    table = Table({"name": "o" * 2001, "words": ["kort", "o" * 2001]}, Where("x.toml"), problems)
    assert table.text("name") == ""
    assert table.texts("words") == ("kort",)
    assert [(problem.code, problem.where.key) for problem in problems] == [("D05", "name"), ("D05", "words.2")]


def test_a_file_that_is_too_large_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"#" * 300_001)
    values, (problem,) = read_toml(tmp_path / "a.toml", "a.toml")
    assert values is None
    assert (problem.code, "300001 bytes" in problem.message) == ("D01", True)
