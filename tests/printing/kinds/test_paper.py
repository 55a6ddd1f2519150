"""What paper asks of most kinds of cards: a question with its answers behind it, or to tick."""

from dataclasses import replace

from easyread.kit.card import Answer, Card
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.printing.kinds.paper import MOST_ON_BACK, Paper
from tests.printing.answer_sheet import words_on_sheet
from tests.printing.printed_cards import face

QUESTION = PickOneCard(id="hvem", text="Hvem?", answers=(Answer("mig", "Mig"),))
PAPER = Paper(card=Card)


def test_a_question_has_its_answers_behind_and_a_line_for_the_number() -> None:
    found = face("hvorfor")
    assert found.front.text == "Hvorfor ___ og ikke 5?"
    assert [option.text for option in found.back.options] == ["Mine venner", "Penge"]


def test_more_answers_than_can_be_pointed_at_are_not_on_the_back() -> None:
    many = replace(QUESTION, answers=QUESTION.answers * (MOST_ON_BACK + 1))
    [few_face], [many_face] = list(PAPER.faces(QUESTION)), list(PAPER.faces(many))
    assert [option.text for option in few_face.back.options] == ["Mig"]
    assert many_face.back.options == ()


def test_a_question_to_fill_in_can_be_answered_with_not_knowing() -> None:
    assert "Har du lavet en aftale før? Ja Nej Ved ikke" in words_on_sheet("aftale", None)
