"""A grid becomes ordinary steps: which cells come, which half is first, and what is said before each question."""

from functools import cache
from itertools import product

from easyread.kit.card import UNSURE
from easyread.kit.deck import Deck
from easyread.kit.kinds.grid import cell_of, lead_of
from easyread.kit.persona import Persona
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.router import next_step, path, steps
from easyread.kit.steps.spoken import of_step, utterances
from tests.contents import shipped_content

AREAS = ("andre", "helbred", "regler", "penge", "mig")
TWO = {"emner": ("helbred", "penge"), "hvornaar": ("jul",)}


@cache
def loaded() -> tuple[Deck, Persona]:
    library = shipped_content().library
    deck, persona = library.deck("beslutningsskema", "da"), library.persona("ung-kvinde", "da")
    assert deck is not None
    assert persona is not None
    return deck, persona


@cache
def walk() -> tuple[Step, ...]:
    deck, persona = loaded()
    return steps(deck, persona.forms)


def cells(answers: Answers) -> list[str]:
    return [step.key.removeprefix("skema.") for step in path(walk(), answers) if cell_of(step)]


def step_of(key: str) -> Step:
    return next(step for step in walk() if step.key == key)


def test_a_grid_asks_what_is_good_and_less_good_in_every_cell() -> None:
    keys = [step.key for step in walk() if cell_of(step)]
    wanted = product(("bruger", "stopper"), ("nu", "frem"), AREAS, ("plus", "minus"))
    assert keys == [".".join(("skema", *parts)) for parts in wanted]


def test_only_the_chosen_areas_come() -> None:
    found = cells(TWO)
    assert len(found) == 16
    assert {key.split(".")[2] for key in found} == {"helbred", "penge"}


def test_dont_know_brings_all_areas_and_skipping_the_question_brings_none() -> None:
    assert len(cells({"emner": (UNSURE,)})) == 40
    assert cells({"hvornaar": ("jul",)}) == []


def test_the_chosen_half_comes_first_and_the_other_after_it() -> None:
    halves = [key.split(".")[0] for key in cells({**TWO, "foerst": ("stopper",)})]
    assert halves == ["stopper"] * 8 + ["bruger"] * 8
    assert cells({**TWO, "foerst": ("bruger",)}) == cells(TWO) == cells({**TWO, "foerst": (UNSURE,)})


def test_the_way_goes_from_one_half_to_the_other_and_then_on() -> None:
    answers = {**TWO, "foerst": ("stopper",)}
    ways = ("stop-naar-du-vil", "skema.stopper.frem.penge.minus", "skema.bruger.frem.penge.minus")
    after = [next_step(walk(), key, answers) for key in ways]
    assert [step.key for step in after if step] == [
        "skema.stopper.nu.helbred.plus",
        "skema.bruger.nu.helbred.plus",
        "laegen-foerst",
    ]


def test_the_near_mark_stands_in_the_questions_about_the_future() -> None:
    now, future = step_of("skema.bruger.nu.mig.plus"), step_of("skema.bruger.frem.mig.plus")
    assert lead_of(now, {"hvornaar": ("jul",)}).text == "Du fortsætter som nu."
    assert lead_of(future, {"hvornaar": ("jul",)}).text == "Tænk, det er jul, og du bruger stadig rusmidler."
    assert lead_of(future, {"hvornaar": ("foedselsdag",)}).name == "Din fødselsdag"
    for answers in ({}, {"hvornaar": (UNSURE,)}):
        assert lead_of(future, answers).text == "Tænk, det er næste år, og du bruger stadig rusmidler."


def test_both_halves_offer_the_same_answers() -> None:
    offered: dict[str, set[tuple[str, ...]]] = {}
    for step in walk():
        if cell := cell_of(step):
            offered.setdefault(cell.label, set()).add(tuple(answer.id for answer in step.answers))
    assert len(offered) == 10
    assert all(len(answers) == 1 for answers in offered.values())


def test_the_summary_has_a_line_for_each_side_that_was_answered_and_counts_nothing() -> None:
    sent = {
        **{key: list(values) for key, values in TWO.items()},
        "foerst": ["stopper"],
        "skema.stopper.nu.penge.minus": ["tom", "dyrt", "strange"],
        "skema.bruger.frem.helbred.plus": [UNSURE],
        "skema.bruger.nu.mig.plus": ["glad"],
    }
    answers, strange = checked(walk(), sent)
    lines = [line for line in summary(walk(), answers) if cell_of(line.step)]
    assert strange == ["skema.stopper.nu.penge.minus"]
    assert [(line.step.key, line.label) for line in lines] == [
        ("skema.stopper.nu.penge.minus", "Mine penge: mindre godt"),
        ("skema.bruger.frem.helbred.plus", "Mit helbred: godt"),
    ]
    assert [answer.id for answer in lines[0].answers] == ["tom", "dyrt"]
    assert lines[1].is_unsure


def test_what_a_cell_says_is_said_once_for_all_cells_with_the_same_words() -> None:
    deck, persona = loaded()
    said = utterances(deck, persona)
    names = [utterance.id for utterance in said]
    assert len(names) == len(set(names))
    assert names.count("skema.penge.minus") == 1
    texts = {utterance.id: utterance.text for utterance in said}
    assert texts["skema.stopper.frem.jul"] == "Tænk, det er jul, og du er stoppet eller bruger mindre."
    assert texts["skema.stopper.frem"] == "Tænk, det er næste år, og du er stoppet eller bruger mindre."
    first, *_, last = of_step(deck, persona, step_of("skema.stopper.frem.penge.minus"))
    assert (first.text, last.text) == ("Hvad er mindre godt for dine penge?", "Mine penge: mindre godt")


def test_what_is_bad_is_not_asked_over_a_picture_of_what_is_good() -> None:
    deck = shipped_content().library.decks["da"]["beslutningsskema"]
    cells = {(cell.area.id, cell.is_good): step.picture for step in steps(deck, {}) if (cell := cell_of(step))}
    assert cells["andre", True] == "beslutning/socialt"
    assert cells["andre", False] == "beslutning/socialt-mindre"
    assert cells["penge", True] == cells["penge", False]
