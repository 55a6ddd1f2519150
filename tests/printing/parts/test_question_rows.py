"""What a question on a form to fill in is made of."""

from tests.printing.fact_deck import sheet_of, words_of


def test_a_question_with_two_forms_is_asked_once_with_the_persona_under_it() -> None:
    words = words_of(sheet_of("svar-a4", None))
    assert "Hvad kan hjælpe dig ud? Eller: Hvad kan hjælpe hende ud? Musik En gåtur" in words
    assert words.count("En gåtur") == 2, "once in each question"


def test_a_form_to_fill_in_shows_also_what_is_offered_only_where_it_was_chosen() -> None:
    words = words_of(sheet_of("svar-a4", None))
    assert words.count("Et bad") == 2


def test_a_filled_sheet_shows_the_form_that_was_answered_and_nothing_of_the_other() -> None:
    of_self = words_of(sheet_of("svar-a4", {"brat": ("ja",), "ud": ("tur",), "ud.persona": ("bad",)}))
    of_persona = words_of(sheet_of("svar-a4", {"brat": ("nej",), "ud": ("tur",), "ud.persona": ("bad",)}))
    assert "Det kan hjælpe mig ud En gåtur" in of_self
    assert "Et bad" not in of_self
    assert "Det kan hjælpe hende ud Et bad" in of_persona
    assert "En gåtur" not in of_persona
