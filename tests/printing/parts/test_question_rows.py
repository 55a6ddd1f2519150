"""What a question on a form to fill in is made of."""

from tests.printing.fact_deck import sheet_of, words_of


def test_a_question_with_two_forms_is_asked_once_with_the_persona_under_it() -> None:
    words = words_of(sheet_of("svar-a4", None))
    assert "Hvad kan hjælpe dig ud? Eller: Hvad kan hjælpe hende ud? Musik En gåtur" in words
    assert words.count("En gåtur") == 2, "once in each question"


def test_a_form_to_fill_in_shows_also_what_is_offered_only_where_it_was_chosen() -> None:
    words = words_of(sheet_of("svar-a4", None))
    assert words.count("Et bad") == 2
