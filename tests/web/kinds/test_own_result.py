"""The own result: what came out for the person, before the lines of the summary."""

import pytest

from tests.web.page_client import PERSONA, Page, pages, text_of


def summed(deck: str, answers: dict[str, str | list[str]]) -> Page:
    return pages().post(f"/kort/{deck}/svar?persona={PERSONA}", answers)


def things(page: Page) -> list[tuple[str, str | None]]:
    """Return the words of the own result, each with its class."""
    result = page.one("div", class_="result")
    return [(text_of(thing), thing.get("class")) for thing in result.iter("li")]


def test_feelings_are_as_large_as_their_numbers_and_the_largest_comes_first() -> None:
    answers = {"kender-du.bange": "ja", "hvor-meget.bange": "2", "kender-du.glad": "lidt", "hvor-meget.glad": "5"}

    assert things(summed("foelelser", {**answers, "i-dag": "vrede"})) == [("Glad", "s5"), ("Bange", "s2")]


def test_of_a_plan_the_first_three_things_stand_on_a_numbered_sheet() -> None:
    page = summed("noedplan-1", {"felter.koele-ned": ["luft", "vand"], "felter.koele-ned-2": ["hvile", "bad"]})

    assert things(page) == [("Koldt vand", None), ("Frisk luft", None), ("Et bad", None)]
    assert page.one("ol", class_="on-sheet").get("aria-hidden") == "true"


def test_otherwise_the_pictures_chosen_are_shown_and_none_of_yes_no_or_how_it_was() -> None:
    page = summed("foelelser", {"kender-du.bange": "nej", "i-dag": ["glad", "vrede"], "hvordan-var-det": "godt"})

    assert things(page) == [("Glad", "s4"), ("Vrede", "s3")]


@pytest.mark.parametrize("answers", [{}, {"kender-du.bange": "nej"}, {"i-dag": "ved-ikke"}])
def test_where_nothing_came_out_there_is_no_frame(answers: dict[str, str | list[str]]) -> None:
    assert summed("foelelser", answers).all("div", class_="result") == []
