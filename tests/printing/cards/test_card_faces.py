"""The printed cards of a deck in order, with the words of a persona in them."""

from easyread.printing.cards.card_faces import (
    ABOUT_PERSONA,
    ABOUT_SELF,
    ANSWER_FOLLOWS,
    ANSWER_TO,
    BLANK,
    blank_face,
    faces,
)
from easyread.printing.parts.face import CardSide, Face
from tests.printed import small_deck, woman
from tests.printing.fact_deck import fact_deck
from tests.printing.printed_cards import face


def test_the_cards_come_in_the_order_of_the_deck() -> None:
    labels = [found.label for found in faces(small_deck(), woman())]
    assert labels == [
        *("laes", "kender.person", "kender.prik", "klar.1", "klar.2", "klar.3", "klar.4", "klar.5"),
        *("hvorfor", "nej", "ring-112"),
    ]


def test_the_words_of_the_persona_stand_on_the_card() -> None:
    assert face("laes").front.text.startswith("Hun spiser")


def test_a_card_to_draw_on_is_empty_on_both_sides() -> None:
    assert blank_face(small_deck()) == Face(BLANK, CardSide(), CardSide())


def labels(**options: bool) -> list[str]:
    return [found.label for found in faces(fact_deck(), woman(), **options)]


def shown(label: str, **options: bool) -> Face:
    return next(found for found in faces(fact_deck(), woman(), **options) if found.label == label)


def test_a_fact_is_the_back_of_its_question_and_no_card_of_its_own() -> None:
    assert "brat-fakta" not in labels()
    card = shown("brat")
    assert card.front.text == "Kan det være farligt at stoppe brat?"
    assert (card.back.text, card.back.picture) == ("Ja. Hun kan dø af det.", "ting/person")
    assert card.others == ("brat-fakta",)


def test_the_answers_to_such_a_question_stand_in_front_where_they_do_not_give_the_fact_away() -> None:
    card = shown("brat")
    assert [option.text for option in card.front.options] == ["Ja", "Nej"]
    assert card.back.options == ()


def test_a_card_without_a_fact_keeps_its_answers_behind() -> None:
    card = shown("maal")
    assert card.front.options == ()
    assert [option.text for option in card.back.options] == ["Stoppe", "Nå en drøm"]


def test_without_backs_the_fact_is_the_next_card_and_both_say_so() -> None:
    found = labels(has_backs=False)
    assert found[found.index("brat") + 1] == "brat-fakta"
    question, fact = shown("brat", has_backs=False), shown("brat-fakta", has_backs=False)
    assert (question.note, question.others) == (ANSWER_FOLLOWS, ("brat-fakta",))
    assert (fact.note, fact.others, fact.asked) == (ANSWER_TO, ("brat",), "Kan det være farligt at stoppe brat?")


def test_a_fact_on_a_question_of_several_cards_follows_them() -> None:
    found = labels()
    assert found[found.index("kender.oel") :][:3] == ["kender.oel", "kender.vin", "kender-fakta"]
    assert shown("kender-fakta").note == ANSWER_TO


def test_a_card_in_two_forms_is_two_cards_that_say_which_is_which() -> None:
    of_self, of_persona = shown("ud"), shown("ud.persona")
    assert (of_self.front.text, of_self.front.picture) == ("Hvad kan hjælpe dig ud?", "ting/person")
    assert (of_persona.front.text, of_persona.front.picture) == ("Hvad kan hjælpe hende ud?", "ting/prik")
    assert (of_self.form, of_persona.form) == (ABOUT_SELF, ABOUT_PERSONA)
    assert of_self.card_id == of_persona.card_id == "ud"


def test_what_one_can_die_of_has_a_sign_in_front_and_behind() -> None:
    assert shown("laege").front.is_of_danger
    assert shown("brat").back.is_of_danger
    assert not shown("brat").front.is_of_danger
