"""Which steps a deck has, and which way the answers lead through them."""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from easyread.kit.card import UNSURE
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.router import in_order, is_shown, next_step, path, steps
from tests.answering import allowed_values
from tests.small_deck import deck_of

HE = {"han": "han"}
FORK = """
[[card]]
id = "kender-du"
kind = "pick-one"
picture = "ting/hus"
text = "Kender du det?"
answers = "ja-nej"

[[card]]
id = "hjaelper"
kind = "pick-many"
picture = "ting/hus"
alt = "Et hus."
text = "Hvad kan hjælpe {ham}?"
say = "Hvad hjælper {ham}?"
summary = "Det kan hjælpe {ham}"
answers = "ja-nej"
self = { card = "kender-du", is = ["ja"], text = "Hvad hjælper dig?", summary = "Det hjælper mig", picture = "ting/by" }

[[card]]
id = "efter"
kind = "read"
picture = "ting/hus"
text = "Godt."
show_if = { card = "hjaelper", is = ["ja"] }
"""
AGAIN = """
[[card]]
id = "ting"
kind = "sort"
text = "Kan {han} lide den?"
answers = "ja-nej"
items = [{ id = "bil", name = "Bil", picture = "ting/hus" }, { id = "baad", name = "Båd", picture = "ting/hus" }]

[[card]]
id = "mest"
kind = "pick-one"
picture = "ting/hus"
text = "Hvad kan du bedst lide?"
answers_of = "ting"
answers = [{ id = "bil", text = "Bil", picture = "ting/hus" }, { id = "baad", text = "Båd", picture = "ting/hus" }]

[[card]]
id = "bil-altsaa"
kind = "read"
picture = "ting/hus"
text = "En bil."
show_if = { card = "mest", is = ["bil"] }
"""
PARATHED = """
[[card]]
id = "parat"
kind = "scale"
picture = "ting/hus"
text = "Hvor parat er du?"
low = "Slet ikke"
high = "Helt"
summary = "Så parat er jeg"

[[card]]
id = "ikke-lavere"
kind = "pick-many"
picture = "ting/hus"
text = "Du valgte {tal}. Hvorfor ikke lavere?"
say = "Du valgte tallet {tal}."
summary = "Derfor ikke under {tal}"
answers = "ja-nej"
show_if = { card = "parat", is = ["2", "3", "4", "5"] }

[[card]]
id = "hoejere"
kind = "pick-one"
picture = "ting/hus"
text = "Du valgte {tal}. Hvad kan gøre det højere?"
answers = "ja-nej"
show_if = { card = "parat", is = ["1", "2", "3", "4"] }

[[card]]
id = "tak"
kind = "read"
picture = "ting/hus"
text = "Tak, siger {han}."
"""
SORT = """
[[card]]
id = "ting"
kind = "sort"
text = "Kan {han} lide den?"
answers = "ja-nej"
items = [
    { id = "bil", name = "{Han} i bil", picture = "ting/bil", text = "Her er {han} i bil." },
    { id = "baad", name = "Båd", picture = "ting/baad", say = "Her er en bååd." },
]

[[card]]
id = "hvor-godt"
kind = "scale"
text = "Hvor godt er det?"
low = "Lidt"
high = "Meget"
each_of = { card = "ting", is = ["ja"] }

[[card]]
id = "mere-bil"
kind = "pick-many"
picture = "ting/hus"
text = "Vil du tale mere om bilen?"
answers = "ja-nej"
show_if = { card = "ting", item = "bil", is = ["ja", "ved-ikke"] }

[[card]]
id = "slut"
kind = "read"
picture = "ting/hus"
text = "Så er vi færdige."
show_if = { card = "mere-bil", is = ["nej"] }
"""


@pytest.fixture
def parathed(tmp_path: Path) -> tuple[Step, ...]:
    return steps(deck_of(tmp_path, PARATHED), HE)


@pytest.fixture
def sorting(tmp_path: Path) -> tuple[Step, ...]:
    return steps(deck_of(tmp_path, SORT), HE)


def keys(found: list[Step] | tuple[Step, ...]) -> list[str]:
    return [step.key for step in found]


def test_a_number_card_is_a_step_for_each_number(parathed: tuple[Step, ...]) -> None:
    assert keys(parathed) == [
        "parat",
        *(f"ikke-lavere.{n}" for n in "2345"),
        *(f"hoejere.{n}" for n in "1234"),
        "tak",
    ]
    third = parathed[2]
    assert third.text == "Du valgte 3. Hvorfor ikke lavere?"
    assert third.spoken == "Du valgte tallet 3."
    assert third.card.summary == "Derfor ikke under 3"


@pytest.mark.parametrize(
    ("number", "way"),
    [
        ("1", ["parat", "hoejere.1", "tak"]),
        ("3", ["parat", "ikke-lavere.3", "hoejere.3", "tak"]),
        ("5", ["parat", "ikke-lavere.5", "tak"]),
        (UNSURE, ["parat", "tak"]),
    ],
)
def test_at_one_nothing_is_lower_and_at_five_nothing_higher(
    parathed: tuple[Step, ...], number: str, way: list[str]
) -> None:
    assert keys(path(parathed, {"parat": (number,)})) == way


def test_a_number_named_twice_is_one_step(tmp_path: Path) -> None:
    deck = deck_of(tmp_path, PARATHED.replace('["1", "2", "3", "4"]', '["1", "1"]'))
    assert keys(steps(deck, HE)).count("hoejere.1") == 1


def test_a_sort_card_asks_the_same_of_each_item(sorting: tuple[Step, ...]) -> None:
    car, boat = (step for step in sorting if step.card.id == "ting")
    assert (car.key, car.text, car.picture) == ("ting.bil", "Her er han i bil. Kan han lide den?", "ting/bil")
    assert car.item is not None
    assert (car.item.name, car.item.text) == ("Han i bil", "Her er han i bil.")
    assert car.spoken == car.text
    assert boat.text == "Kan han lide den?"
    assert boat.spoken == "Her er en bååd. Kan han lide den?"


def test_a_scale_is_asked_of_the_items_that_got_a_yes(sorting: tuple[Step, ...]) -> None:
    way = path(sorting, {"ting.bil": ("nej",), "ting.baad": ("ja",)})
    assert keys(way) == ["ting.bil", "ting.baad", "hvor-godt.baad"]
    assert way[-1].picture == "ting/baad"


def test_a_scale_of_items_may_have_a_condition_of_its_own_too(tmp_path: Path) -> None:
    condition = 'each_of = { card = "ting", is = ["ja"] }'
    only_by_car = condition + '\nshow_if = { card = "ting", item = "bil", is = ["ja"] }'
    all_steps = steps(deck_of(tmp_path, SORT.replace(condition, only_by_car)), HE)
    assert "hvor-godt.baad" not in keys(path(all_steps, {"ting.baad": ("ja",)}))
    assert "hvor-godt.baad" in keys(path(all_steps, {"ting.bil": ("ja",), "ting.baad": ("ja",)}))


def test_a_condition_can_ask_for_one_item_and_for_dont_know(sorting: tuple[Step, ...]) -> None:
    assert "mere-bil" in keys(path(sorting, {"ting.bil": (UNSURE,)}))
    assert "mere-bil" not in keys(path(sorting, {"ting.baad": (UNSURE,)}))


def test_an_answer_on_a_step_that_is_passed_over_counts_for_nothing(sorting: tuple[Step, ...]) -> None:
    said = {"ting.bil": ("nej",), "mere-bil": ("nej",)}
    assert keys(path(sorting, said)) == ["ting.bil", "ting.baad"]
    assert "slut" in keys(path(sorting, {**said, "ting.bil": ("ja",)}))


def test_one_of_many_answers_is_enough_to_be_shown(sorting: tuple[Step, ...]) -> None:
    assert "slut" in keys(path(sorting, {"ting.bil": ("ja",), "mere-bil": ("ja", "nej")}))


def test_next_step_skips_what_the_answers_rule_out(parathed: tuple[Step, ...]) -> None:
    after = next_step(parathed, "parat", {"parat": ("5",)})
    assert after is not None
    assert after.key == "ikke-lavere.5"
    assert next_step(parathed, "tak", {}) is None


def test_next_step_goes_on_from_a_step_that_is_not_shown_any_more(parathed: tuple[Step, ...]) -> None:
    after = next_step(parathed, "ikke-lavere.3", {"parat": ("1",)})
    assert after is not None
    assert after.key == "hoejere.1"


def test_next_step_of_an_unknown_step_is_an_error(parathed: tuple[Step, ...]) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        next_step(parathed, "nowhere", {})


@pytest.fixture
def fork(tmp_path: Path) -> tuple[Step, ...]:
    return steps(deck_of(tmp_path, FORK), {"ham": "ham"})


@pytest.fixture
def again(tmp_path: Path) -> tuple[Step, ...]:
    return steps(deck_of(tmp_path, AGAIN), HE)


def test_a_card_about_the_person_or_the_persona_is_two_steps_with_opposite_needs(fork: tuple[Step, ...]) -> None:
    _, of_self, of_persona, _ = fork
    assert (of_self.key, of_self.spoken) == ("hjaelper", "Hvad hjælper dig?")
    assert (of_persona.key, of_persona.spoken) == ("hjaelper.persona", "Hvad hjælper ham?")
    for given in ("ja", "nej", UNSURE):
        assert is_shown(of_self, {"kender-du": (given,)}) is not is_shown(of_persona, {"kender-du": (given,)})
    assert keys(path(fork, {})) == ["kender-du", "hjaelper.persona"]


def test_each_form_has_its_own_picture_and_is_summed_up_in_its_own_words(fork: tuple[Step, ...]) -> None:
    _, of_self, of_persona, _ = fork
    assert (of_self.picture, of_self.card.alt) == ("ting/by", "")
    assert (of_persona.picture, of_persona.card.alt) == ("ting/hus", "Et hus.")
    mine = summary(fork, {"kender-du": ("ja",), "hjaelper": ("ja",)})
    others = summary(fork, {"kender-du": ("nej",), "hjaelper.persona": ("ja",)})
    assert [line.label for line in mine] == ["Kender du det?", "Det hjælper mig"]
    assert [line.label for line in others] == ["Kender du det?", "Det kan hjælpe ham"]


def test_what_follows_from_a_card_follows_from_both_its_forms_but_not_from_the_one_passed_over(
    fork: tuple[Step, ...],
) -> None:
    assert "efter" in keys(path(fork, {"kender-du": ("ja",), "hjaelper": ("ja",)}))
    assert "efter" in keys(path(fork, {"kender-du": ("nej",), "hjaelper.persona": ("ja",)}))
    assert "efter" not in keys(path(fork, {"kender-du": ("nej",), "hjaelper": ("ja",)}))


def test_a_number_is_taken_from_either_form_of_a_scale(tmp_path: Path) -> None:
    both = 'self = { card = "vil-du", is = ["ja"], text = "Hvor parat er du?" }\n'
    before = (
        '\n[[card]]\nid = "vil-du"\nkind = "pick-one"\npicture = "ting/hus"\ntext = "Vil du?"\nanswers = "ja-nej"\n'
    )
    asked = PARATHED.replace('low = "Slet ikke"', f'{both}low = "Slet ikke"')
    all_steps = steps(deck_of(tmp_path, before + asked), HE)
    assert "hoejere.2" in keys(path(all_steps, {"vil-du": ("ja",), "parat": ("2",)}))
    assert "hoejere.2" in keys(path(all_steps, {"vil-du": ("nej",), "parat.persona": ("2",)}))


def test_only_what_was_chosen_is_offered_again(again: tuple[Step, ...]) -> None:
    mest = again[2]
    given = {"ting.bil": ("ja",), "ting.baad": ("nej",)}
    assert mest.offers("bil", given)
    assert not mest.offers("baad", given)
    assert mest.offers(UNSURE, given)


def test_where_nothing_was_chosen_nothing_is_asked_again(again: tuple[Step, ...]) -> None:
    assert keys(path(again, {"ting.bil": ("nej",), "ting.baad": ("nej",)})) == ["ting.bil", "ting.baad"]
    assert keys(path(again, {})) == ["ting.bil", "ting.baad"]


def test_an_answer_that_is_not_offered_counts_for_nothing_and_is_not_kept(again: tuple[Step, ...]) -> None:
    sent = {"ting.bil": ("nej",), "ting.baad": ("ja",), "mest": ("bil",)}
    assert [step.key for step, shown in in_order(again, sent) if shown] == ["ting.bil", "ting.baad", "mest"]
    assert checked(again, sent)[0] == {"ting.bil": ("nej",), "ting.baad": ("ja",)}
    assert "bil-altsaa" in keys(path(again, {**sent, "ting.bil": ("ja",)}))
    assert checked(again, {**sent, "mest": ("baad",)})[0]["mest"] == ("baad",)


def random_answers(all_steps: tuple[Step, ...]) -> Iterator[Answers]:
    dice = random.Random(7)  # noqa: S311 - nothing secret
    for _ in range(300):
        sent: dict[str, list[str]] = {}
        for step in all_steps:
            values = [*allowed_values(step), "strange"]
            if dice.random() < 0.8:
                sent[step.key] = dice.sample(values, dice.randint(1, min(2, len(values))))
        yield checked(all_steps, sent)[0]


def walked(all_steps: tuple[Step, ...], answers: Answers) -> list[str]:
    found = [path(all_steps, answers)[0].key]
    while (step := next_step(all_steps, found[-1], answers)) is not None:
        found.append(step.key)
    return found


@pytest.mark.parametrize("cards", [PARATHED, SORT, FORK, AGAIN], ids=["numbers", "items", "forms", "offers"])
def test_whatever_is_answered_the_way_leads_to_the_end_and_nowhere_else(tmp_path: Path, cards: str) -> None:
    all_steps = steps(deck_of(tmp_path, cards), HE)
    order = keys(all_steps)
    assert len(set(order)) == len(order), "a key names one step"
    for answers in random_answers(all_steps):
        way = path(all_steps, answers)
        assert walked(all_steps, answers) == keys(way)
        assert keys(way) == sorted(keys(way), key=order.index)
        shown: Mapping[str, tuple[str, ...]] = {step.key: answers.get(step.key, ()) for step in way}
        assert all(is_shown(step, shown) for step in way)
        assert [step.key for step in all_steps if is_shown(step, shown)] == keys(way)
