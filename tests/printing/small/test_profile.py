"""The profile."""

from easyread.printing.pdf.page import Lines, Page
from tests.forms import pages_of, words_on


def lines_on(page: Page) -> int:
    return sum(1 for found in page.elements if isinstance(found, Lines) and found.to_fill)


def test_a_question_without_an_answer_has_a_line_and_one_with_an_answer_has_none() -> None:
    (blank,) = pages_of("profil-a5", None)
    (filled,) = pages_of("profil-a5", {"hvor": ("ude",), "imens": ("gaa",)})
    assert lines_on(blank) - lines_on(filled) == 2 * 2
    assert words_on(filled).count("Gå en tur") == 2
