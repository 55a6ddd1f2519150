"""How a problem is told."""

from easyread.problems import Problem, Severity, Where, has_errors

ERROR = Problem("D04", Severity.ERROR, Where("lille/deck.toml", "card.hus.text"), "this key is missing", "Write it.")
WARNING = Problem("W02", Severity.WARNING, Where("lille/deck.toml"), "a sentence of 13 words")


def test_a_problem_is_one_line_with_code_place_words_and_hint() -> None:
    assert str(ERROR) == "D04 error   lille/deck.toml card.hus.text: this key is missing Hint: Write it."


def test_a_problem_of_a_whole_file_without_a_hint_has_neither_key_nor_hint() -> None:
    assert str(WARNING) == "W02 warning lille/deck.toml: a sentence of 13 words"


def test_warnings_alone_are_no_errors() -> None:
    assert not has_errors([])
    assert not has_errors([WARNING])
    assert has_errors([WARNING, ERROR])


def test_problems_can_be_sorted_and_told_once() -> None:
    again = Problem("W02", Severity.WARNING, Where("lille/deck.toml"), "a sentence of 13 words")
    assert sorted({WARNING, ERROR, again}) == [ERROR, WARNING]
