"""A plan: its fields on one screen or two, again for one person after another; days; and answers of one's own."""

from pathlib import Path

import pytest

from easyread.kit.card import OWN, UNSURE
from easyread.kit.deck import Deck
from easyread.kit.own_answer import OwnAnswer
from easyread.kit.persona import load_personas
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.library import load_answer_sets
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.rounds import whom, without_round
from easyread.kit.steps.router import next_step, path, steps
from easyread.kit.steps.spoken import of_step, utterances
from easyread.limits import LONGEST_OWN_WORDS, MOST_PICTURE_CHARACTERS
from easyread.paths import shipped_folder
from tests.bad_deck import GOOD_KIT

DOT = "data:image/png;base64,iVBORw0KGgo="

CARDS = """
[[card]]
id = "bil"
kind = "pick-one"
picture = "ting/hus"
text = "Hvilken bil?"
answers = "ja-nej"
own = { text = "En anden", picture = "ting/hus" }

[[card]]
id = "mere"
kind = "read"
picture = "ting/hus"
text = "Du fandt selv på en."
show_if = { card = "bil", is = ["eget"] }

[[card]]
id = "plan"
kind = "plan"
text = "Hvad hjælper dig?"

[[card.fields]]
id = "ro"
name = "Ro"
picture = "ting/hus"
text = "Hvad giver dig ro?"
again = "Hvad giver dig også ro?"
own = { text = "Noget andet", means = ["write"], picture = "ting/hus" }
answers = [
    { id = "te", text = "Te", picture = "ting/hus" },
    { id = "bad", text = "Bad", picture = "ting/hus" },
    { id = "luft", text = "Luft", picture = "ting/hus" },
    { id = "musik", text = "Musik", picture = "ting/hus" },
    { id = "hvile", text = "Hvile", picture = "ting/hus" },
]

[[card.fields]]
id = "film"
name = "Film"
picture = "ting/hus"
text = "Hvad vil du se?"
answers = "ja-nej"

[[card]]
id = "hjaelp"
kind = "plan"
text = "Hvem hjælper?"
more = "En til?"
most = 2

[[card.fields]]
id = "hvem"
name = "Hvem"
picture = "ting/hus"
text = "Hvem er det?"
own = { text = "En anden", picture = "ting/hus" }
answers = [{ id = "mor", text = "Mor", picture = "ting/hus" }, { id = "ven", text = "Ven", picture = "ting/hus" }]

[[card.fields]]
id = "telefon"
name = "Telefon"
picture = "ting/hus"
text = "Har du nummeret?"
own = { text = "Skriv det", means = ["write"], picture = "ting/hus" }
answers = "ja-nej"

[[card]]
id = "fra"
kind = "date"
picture = "ting/hus"
text = "Hvornår begynder du?"
summary = "Fra"

[[card]]
id = "til"
kind = "date"
picture = "ting/hus"
text = "Hvornår er du færdig?"
after = "fra"
"""


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Deck:
    folder = tmp_path_factory.mktemp("decks") / "lille"
    folder.mkdir()
    good = (GOOD_KIT / "lille" / "deck.toml").read_text(encoding="utf-8")
    (folder / "deck.toml").write_text(good[: good.index("[[card]]")] + CARDS, encoding="utf-8")
    return read(folder)


def read(folder: Path) -> Deck:
    found, problems = load_deck(folder, load_answer_sets(shipped_folder("card_decks"), "da")[0])
    assert problems == []
    assert found is not None
    return found


@pytest.fixture(scope="module")
def walk(deck: Deck) -> tuple[Step, ...]:
    return steps(deck, {"han": "han"})


def step(walk: tuple[Step, ...], key: str) -> Step:
    return next(step for step in walk if step.key == key)


def test_a_field_with_more_than_five_answers_is_shared_out_over_two_screens(walk: tuple[Step, ...]) -> None:
    first, second = step(walk, "plan.ro"), step(walk, "plan.ro-2")
    assert [answer.id for answer in (*first.answers, *second.answers)] == ["te", "bad", "luft", "musik", "hvile"]
    assert (first.text, second.text) == ("Hvad giver dig ro?", "Hvad giver dig også ro?")
    assert (first.own, second.own and second.own.text) == (None, "Noget andet")
    assert max(len(first.answers), len(second.answers) + 1) <= 5


def test_the_screens_of_a_field_share_a_line_of_the_summary(walk: tuple[Step, ...]) -> None:
    answers = {"plan.ro": ("te",), "plan.ro-2": ("hvile",), "plan.ro-2_words": ("Min hund",), "plan.film": ("nej",)}
    ro, film = summary(walk, answers)
    assert (ro.label, [answer.id for answer in ro.answers]) == ("Ro", ["te", "hvile"])
    assert ro.own == (OwnAnswer("Min hund"),)
    assert [screen.key for screen in ro.steps] == ["plan.ro", "plan.ro-2"]
    assert film.label == "Film"


def test_ved_ikke_on_one_screen_gives_way_to_an_answer_on_the_other(walk: tuple[Step, ...]) -> None:
    (line,) = summary(walk, {"plan.ro": (UNSURE,), "plan.ro-2": ("hvile",)})
    assert not line.is_unsure
    (line,) = summary(walk, {"plan.ro": (UNSURE,)})
    assert line.is_unsure


@pytest.mark.parametrize("who", [{"hjaelp.1-hvem": ("mor",)}, {"hjaelp.1-hvem_words": ("Bente",)}])
def test_a_round_goes_on_when_its_first_field_is_answered_in_any_way(walk: tuple[Step, ...], who: Answers) -> None:
    keys = [found.key for found in path(walk, who) if found.number]
    assert keys == ["hjaelp.1-hvem", "hjaelp.1-telefon", "hjaelp.1-flere"]


def test_a_round_that_is_passed_over_ends_it(walk: tuple[Step, ...]) -> None:
    after = next_step(walk, "hjaelp.1-hvem", {"hjaelp.1-hvem": (UNSURE,)})
    assert after is not None
    assert after.key == "fra"


def test_one_more_is_asked_for_until_there_is_no_place(walk: tuple[Step, ...]) -> None:
    both = {"hjaelp.1-hvem": ("mor",), "hjaelp.1-flere": ("ja",), "hjaelp.2-hvem": ("ven",)}
    keys = [found.key for found in path(walk, both) if found.number]
    assert keys[-2:] == ["hjaelp.2-hvem", "hjaelp.2-telefon"]


def test_a_round_is_one_line_called_after_who_it_is(walk: tuple[Step, ...]) -> None:
    given = {
        "hjaelp.1-hvem": ("mor",),
        "hjaelp.1-telefon_words": ("20 30 40 50",),
        "hjaelp.1-flere": ("ja",),
        "hjaelp.2-hvem_words": ("Bente",),
        "hjaelp.2-telefon": ("nej",),
    }
    mother, bente = summary(walk, given)
    assert (mother.label, mother.own) == ("Mor", (OwnAnswer("20 30 40 50"),))
    assert (bente.label, [answer.id for answer in bente.answers], bente.own) == ("Bente", ["nej"], ())


def test_taking_one_out_moves_the_next_up_with_the_own_words(walk: tuple[Step, ...]) -> None:
    given = {
        "hjaelp.1-hvem": ("mor",),
        "hjaelp.1-telefon_words": ("20 30 40 50",),
        "hjaelp.1-flere": ("ja",),
        "hjaelp.2-hvem": ("ven",),
        "hjaelp.2-telefon_words": ("60 70 80 90",),
    }
    left = without_round(walk, given, "hjaelp.1-hvem")
    assert left == {"hjaelp.1-hvem": ("ven",), "hjaelp.1-telefon_words": ("60 70 80 90",)}
    assert without_round(walk, left, "hjaelp.1-hvem") == {}


def test_whoever_is_asked_about_is_known_but_not_when_one_more_is_asked_for(walk: tuple[Step, ...]) -> None:
    assert whom(step(walk, "hjaelp.2-telefon")) == ("hjaelp", 2)
    assert whom(step(walk, "hjaelp.1-flere")) is None
    assert whom(step(walk, "plan.ro")) is None


def test_a_round_begins_with_one_answer_and_its_other_fields_take_many(walk: tuple[Step, ...]) -> None:
    assert not step(walk, "hjaelp.1-hvem").takes_many
    assert step(walk, "hjaelp.1-telefon").takes_many
    assert not step(walk, "hjaelp.1-flere").takes_many


def test_a_card_can_follow_from_an_answer_of_ones_own(walk: tuple[Step, ...]) -> None:
    assert "mere" in [found.key for found in path(walk, {"bil_picture": (DOT,)})]
    assert "mere" not in [found.key for found in path(walk, {"bil": ("ja",)})]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"bil": ["ja"], "bil_words": ["  En   rød\n"]}, {"bil_words": ("En rød",)}),
        ({"bil": [UNSURE], "bil_picture": [DOT]}, {"bil_picture": (DOT,)}),
        ({"bil": ["ja"], "bil_words": ["   "]}, {"bil": ("ja",)}),
        (
            {"plan.ro-2": [UNSURE, "hvile"], "plan.ro-2_words": ["Te"]},
            {"plan.ro-2": ("hvile",), "plan.ro-2_words": ("Te",)},
        ),
        ({"plan.ro-2": [UNSURE], "plan.ro-2_words": ["Te"]}, {"plan.ro-2_words": ("Te",)}),
        ({"bil_words": ["x" * 500]}, {"bil_words": ("x" * LONGEST_OWN_WORDS,)}),
    ],
)
def test_an_own_answer_is_cleaned_and_wins_over_what_clashes_with_it(
    walk: tuple[Step, ...], sent: dict[str, list[str]], kept: Answers
) -> None:
    assert checked(walk, sent) == (kept, [])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("plan.ro_words", "Te"),
        ("plan.ro-2_picture", DOT),
        ("bil_picture", "https://example.org/cat.png"),
        ("bil_picture", "data:image/svg+xml;base64,PHN2Zz4="),
        ("bil_picture", "data:image/png;base64," + "A" * MOST_PICTURE_CHARACTERS),
        ("fra", "2026-02-30"),
        ("fra", "20261224"),
        ("fra", "ja"),
    ],
)
def test_what_a_card_does_not_take_falls_away_and_is_told(walk: tuple[Step, ...], key: str, value: str) -> None:
    assert checked(walk, {key: [value]}) == ({}, [key])


def test_a_day_is_an_answer_like_others(walk: tuple[Step, ...]) -> None:
    answers, _ = checked(walk, {"fra": ["2026-12-24"]})
    (line,) = summary(walk, answers)
    assert (line.label, str(line.detail)) == ("Fra", "2026-12-24")
    (unsure,) = summary(walk, checked(walk, {"fra": [UNSURE]})[0])
    assert (unsure.is_unsure, unsure.detail) == (True, None)


def test_the_tile_for_an_own_answer_is_said_after_the_answers(deck: Deck, walk: tuple[Step, ...]) -> None:
    woman = load_personas(GOOD_KIT / "personas.toml", "da")[1]
    said = of_step(deck, woman, step(walk, "plan.ro-2"))
    assert [utterance.id for utterance in said] == [
        "plan.ro-2",
        "plan.ro.musik",
        "plan.ro.hvile",
        f"plan.ro.{OWN}",
        "plan.ro.navn",
    ]


def test_the_same_is_said_in_every_round(deck: Deck) -> None:
    woman = load_personas(GOOD_KIT / "personas.toml", "da")[1]
    about = [utterance for utterance in utterances(deck, woman) if utterance.id == "hjaelp.telefon"]
    assert [utterance.text for utterance in about] == ["Har du nummeret?"]


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("2026-12-24", "2026-12-25", ("2026-12-25",)),
        ("2026-12-24", "2026-12-24", ("2026-12-24",)),
        ("2026-12-24", "2026-12-23", None),
        (UNSURE, "2026-12-23", ("2026-12-23",)),
        ("2026-12-24", UNSURE, (UNSURE,)),
    ],
)
def test_a_day_before_the_one_that_it_follows_falls_away(
    walk: tuple[Step, ...], first: str, last: str, kept: tuple[str, ...] | None
) -> None:
    answers, _ = checked(walk, {"til": [last], "fra": [first]})
    assert answers.get("til") == kept
