"""Cards that follow what was said before: who is asked, and what is offered again."""

from functools import cache

from easyread.kit.step import Answers, Need, Step, either
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.router import not_offered, path, steps
from tests.contents import content_with_own_data

AFRAID: Answers = {"kender.bange": ("ja",), "rolig": ("ja",), "fylder-mest": ("bange",)}


@cache
def walk() -> tuple[Step, ...]:
    return steps(content_with_own_data().library.decks["da"]["valg"], {"ham": "ham"})


def shown(answers: Answers) -> list[str]:
    return [step.key for step in path(walk(), answers)]


def test_of_needs_one_of_which_is_enough_each_stands_by_itself() -> None:
    a, b, c = (Need(key, ("ja",)) for key in "abc")
    assert either([either([a, b]), c]).each == (a, b, c)


def test_a_card_has_one_form_for_the_person_and_one_for_the_persona() -> None:
    assert "det-hjaelper" in shown(AFRAID)
    assert "det-hjaelper.persona" not in shown(AFRAID)
    assert "det-hjaelper.persona" in shown({})
    assert "det-hjaelper" not in shown({})


def test_any_of_the_alternatives_decides_who_is_asked() -> None:
    for answers in ({"kender.vred": ("ja",)}, {"rolig": ("nej",)}):
        assert "det-hjaelper" in shown(answers)
    assert "det-hjaelper.persona" in shown({"kender.vred": ("lidt",), "rolig": ("lidt",)})


def test_what_got_a_no_or_is_not_known_is_not_offered_again() -> None:
    answers = {"kender.bange": ("lidt",), "kender.vred": ("nej",), "kender.skam": ("ved-ikke",), "rolig": ("ja",)}
    assert not_offered(walk(), answers)["fylder-mest"] == {"vred", "skam"}


def test_a_card_with_nothing_to_offer_does_not_come() -> None:
    assert "fylder-mest" not in shown({"kender.bange": ("nej",), "rolig": ("nej",)})


def test_an_answer_that_is_not_offered_is_none() -> None:
    sent = {"kender.bange": ["nej"], "rolig": ["ja"], "fylder-mest": ["bange"], "det-hjaelper.persona": ["te"]}
    answers, _ = checked(walk(), sent)
    assert "fylder-mest" not in answers
    assert "det-hjaelper.persona" in shown(answers)


def test_what_was_answered_to_either_form_is_offered_again() -> None:
    assert not_offered(walk(), {**AFRAID, "det-hjaelper": ("te",)})["proeve"] == {"musik", "bad"}
    assert not_offered(walk(), {"det-hjaelper.persona": ("bad",)})["proeve"] == {"musik", "te"}


def test_each_form_is_summed_up_in_its_own_words() -> None:
    of_self = summary(walk(), {**AFRAID, "det-hjaelper": ("te",)})
    of_persona = summary(walk(), {"det-hjaelper.persona": ("te",)})
    assert [line.label for line in of_self][-1] == "Det kan hjælpe mig"
    assert [line.label for line in of_persona] == ["Det kan hjælpe ham"]
