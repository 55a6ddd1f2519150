"""Tests stand where one looks for them: each module has one of its name, or a line that says which test covers it."""

import pytest

from tests.covered_by import covers, files_of_tests, modules, of_the_whole, reached_by, without_module, without_test

RENEW = "run `python -m tests.covered_by`, and look at what it writes"


def test_every_module_has_a_test_of_its_name_or_a_line() -> None:
    listed = {module for found in covers().values() for module in found}
    missing = sorted(without_test() - listed)
    assert missing == [], f"write tests for these, or {RENEW}"


def test_no_line_is_of_the_past() -> None:
    listed = [module for found in covers().values() for module in found]
    assert sorted(listed) == sorted(set(listed)), "a module is listed twice"
    stale = sorted(set(listed) - without_test())
    assert stale == [], f"these are gone, or have a test of their name: {RENEW}"


@pytest.mark.parametrize("test", sorted(covers()))
def test_what_covers_a_module_uses_it(test: str) -> None:
    assert test in files_of_tests(), f"{test} is gone: {RENEW}"
    beside = [module for module in covers()[test] if module not in reached_by(test) and not runs_the_program(test)]
    assert beside == []


def runs_the_program(test: str) -> bool:
    """Whether a test runs the kit in a process of its own."""
    return test.startswith(("browser/", "engines/", "speech/")) or test == "test_cli"


def test_every_test_is_of_a_module_or_of_the_whole() -> None:
    assert sorted(of_the_whole()) == sorted(without_module()), f"move it to its module's place, or {RENEW}"


def test_a_test_of_the_whole_lies_by_itself_or_with_what_it_is_of() -> None:
    folders = {module.rpartition("/")[0] for module in modules()} | {"browser", "engines"}
    assert {test.rpartition("/")[0] for test in files_of_tests()} <= folders
