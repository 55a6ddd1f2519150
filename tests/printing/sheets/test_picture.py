"""The sheet with one large picture over questions: a question in two forms stands in one box."""

from tests.forms import faults_of
from tests.printing.fact_deck import sheet_of, words_of

CARDS = ("brat", "ud", "mest", "maal")


def test_a_question_with_two_forms_is_asked_of_whoever_fills_the_sheet_in_and_of_the_persona_under_it() -> None:
    (page,) = sheet_of("osteklokke-ark", None, cards=CARDS)
    assert "Hvad kan hjælpe dig ud? Eller: Hvad kan hjælpe hende ud?" in words_of([page])
    assert faults_of(page) == []
