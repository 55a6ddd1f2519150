"""Reading a deck folder, with everything that somebody may have written in it by mistake."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.read import ReadCard
from easyread.kit.kinds.say_no import SayNoCard
from easyread.kit.kinds.scale import ScaleCard
from easyread.kit.kinds.sort import SortCard
from easyread.kit.kinds.staff_page import Part, StaffPageCard
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.library import load_answer_sets
from easyread.problems import Problem, has_errors
from tests.bad_deck import GOOD_KIT, small_kit

SETS = load_answer_sets(GOOD_KIT, "da")[0]
BASE = (GOOD_KIT / "lille" / "deck.toml").read_text(encoding="utf-8")
CARD = '[[card]]\nid = "ny"\npicture = "ting/hus"\ntext = "Ny."\n'


def deck_with(place: Path, text: str) -> Path:
    folder = small_kit(place) / "lille"
    (folder / "deck.toml").write_text(text, encoding="utf-8")
    return folder


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_deck_says_what_its_file_says() -> None:
    deck, problems = load_deck(GOOD_KIT / "lille", SETS)
    assert problems == []
    assert deck is not None
    assert (deck.id, deck.version, deck.language, deck.title) == ("lille", "1.0", "da", "Lille")
    assert deck.stamkort.minutes == (5, 10)
    assert [type(card) for card in deck.cards] == [ReadCard, PickOneCard]
    assert [answer.id for answer in deck.cards[1].answers] == ["ja", "nej"]
    assert deck.card("hus") is deck.cards[1]
    assert deck.card("have") is None


def test_every_kind_of_card_is_read(tmp_path: Path) -> None:
    text = (
        BASE
        + CARD.replace("ny", "ting")
        + 'kind = "sort"\nanswers = "ja-nej"\n[[card.items]]\nid = "bil"\nname = "Bil"\n'
        + CARD.replace("ny", "hvor-godt")
        + 'kind = "scale"\nlow = "Lidt"\nhigh = "Meget"\neach_of = { card = "ting", is = ["ja"] }\n'
        + CARD.replace("ny", "flere")
        + 'kind = "pick-many"\nanswers = [{ id = "a", text = "A" }, { id = "b", text = "B" }]\n'
        + CARD.replace("ny", "sig-nej")
        + 'kind = "say-no"\nreply = "Nej."\npicture_after = "ting/hus"\nvoice = "man"\n'
        + 'show_if = { card = "ting", item = "bil", is = ["ja", "nej"] }\n'
    )
    deck, problems = load_deck(deck_with(tmp_path, text), SETS)
    assert problems == []
    assert deck is not None
    sort, scale, many, say_no = deck.cards[2:]
    assert isinstance(sort, SortCard)
    assert isinstance(scale, ScaleCard)
    assert isinstance(say_no, SayNoCard)
    assert sort.items[0].name == "Bil"
    assert [answer.id for answer in scale.answers] == ["1", "2"], "the scale that all cards share"
    assert scale.each_of is not None
    assert scale.each_of.values == ("ja",)
    assert [answer.text for answer in many.answers] == ["A", "B"]
    assert (say_no.reply, say_no.voice) == ("Nej.", "man")
    assert say_no.show_if is not None
    assert (say_no.show_if.card, say_no.show_if.item) == ("ting", "bil")


def test_all_problems_are_found_at_once(tmp_path: Path) -> None:
    text = BASE.replace('title = "Lille"', "title = 3").replace('version = "1.0"\n', "").replace('kind = "read"\n', "")
    _, problems = load_deck(deck_with(tmp_path, text), SETS)
    assert sorted(str(problem.where) for problem in problems) == [
        "lille/deck.toml card.hilsen.kind",
        "lille/deck.toml title",
        "lille/deck.toml version",
    ]


def test_a_file_that_notepad_saved_is_read(tmp_path: Path) -> None:
    folder = small_kit(tmp_path) / "lille"
    (folder / "deck.toml").write_bytes(b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode())
    deck, problems = load_deck(folder, SETS)
    assert problems == []
    assert deck is not None
    assert deck.title == "Lille"


def make_folder(file: Path) -> None:
    file.mkdir()


def make_empty(file: Path) -> None:
    file.write_bytes(b"")


def make_latin_1(file: Path) -> None:
    file.write_bytes(BASE.encode("latin-1"))


def make_zeros(file: Path) -> None:
    file.write_bytes(b"\0" * 40)


def make_brackets(file: Path) -> None:
    file.write_text("a = " + "[" * 50_000, encoding="utf-8")


def make_giant_number(file: Path) -> None:
    file.write_text("format = " + "9" * 5000, encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (make_folder, "D01"),
        (make_empty, "D07"),
        (make_latin_1, "D01"),
        (make_zeros, "D02"),
        (make_brackets, "D02"),
        (make_giant_number, "D02"),
    ],
)
def test_a_file_that_is_no_deck_is_one_problem(tmp_path: Path, make: Callable[[Path], None], code: str) -> None:
    folder = small_kit(tmp_path) / "lille"
    (folder / "deck.toml").unlink()
    make(folder / "deck.toml")
    deck, problems = load_deck(folder, SETS)
    assert deck is None
    assert codes(problems) == [code]
    assert str(tmp_path) not in str(problems[0]), "a report tells where the file lies in the kit, not on the machine"


def test_a_text_that_is_not_utf_8_is_told_by_its_line(tmp_path: Path) -> None:
    folder = small_kit(tmp_path) / "lille"
    make_latin_1(folder / "deck.toml")
    _, problems = load_deck(folder, SETS)
    assert "line 7 is not UTF-8" in problems[0].message, 'line 7 has the "ø" of "Prøve"'


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("card = 3", ["D05 card"]),
        ('card = "hus"', ["D05 card"]),
        ("card = [3]", ["D05 card.1"]),
        ("card = []", ["D04 card"]),
        ("card = [[]]", ["D05 card.1"]),
        ("[card]", ["D05 card"]),
        ("[[card]]", ["D04 card.1.kind"]),
        ("[[card]]\nid = 3\nkind = []", ["D05 card.1.kind"]),
    ],
)
def test_cards_of_a_wrong_kind_are_told_once(tmp_path: Path, line: str, places: list[str]) -> None:
    head, stamkort = BASE[: BASE.index("[[card]]")].split("[stamkort]")
    text = f"{head}[stamkort]{stamkort}\n{line}" if line.startswith("[") else f"{head}{line}\n[stamkort]{stamkort}"
    _, problems = load_deck(deck_with(tmp_path, text), SETS)
    assert [f"{problem.code} {problem.where.key}" for problem in problems] == places


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("answers = 3", ["D05 answers"]),
        ("answers = []", ["D04 answers"]),
        ('answers = ""', ["D04 answers", "D13 answers"]),
        ('answers = ["ja", "nej"]', ["D05 answers.1", "D05 answers.2"]),
        ("answers = { ja = 1 }", ["D05 answers"]),
        ('answers = [{ text = "Ja" }, { id = "nej" }]', ["D04 answers.1.id"]),
        ('answers = [{ id = 1, text = "Ja" }, { id = "nej" }]', ["D05 answers.1.id"]),
        ("", ["D04 answers"]),
    ],
)
def test_answers_of_a_wrong_kind_are_told_once(tmp_path: Path, line: str, places: list[str]) -> None:
    _, problems = load_deck(deck_with(tmp_path, BASE.replace('answers = "ja-nej"', line)), SETS)
    assert [f"{problem.code} {problem.where.key.removeprefix('card.hus.')}" for problem in problems] == places


@pytest.mark.parametrize(
    ("condition", "places"),
    [
        ("3", ["D05 show_if"]),
        ('"hilsen"', ["D05 show_if"]),
        ("{}", ["D04 show_if.card"]),
        ('{ card = "hilsen", is = "ja" }', ["D05 show_if.is"]),
        ('{ card = "hilsen", is = [1, true] }', ["D05 show_if.is.1", "D05 show_if.is.2"]),
        ('{ card = "hilsen", not = "nej" }', ["D05 show_if.not"]),
        ('{ card = "hilsen", is = ["ja"], item = 2 }', ["D05 show_if.item"]),
    ],
)
def test_conditions_of_a_wrong_kind_are_told(tmp_path: Path, condition: str, places: list[str]) -> None:
    text = BASE.replace('summary = "Huset?"', f"show_if = {condition}")
    _, problems = load_deck(deck_with(tmp_path, text), SETS)
    assert [f"{problem.code} {problem.where.key.removeprefix('card.hus.')}" for problem in problems] == places


def test_each_of_takes_all_items_so_that_naming_one_is_an_error(tmp_path: Path) -> None:
    text = (
        BASE + CARD + 'kind = "scale"\nlow = "L"\nhigh = "H"\neach_of = { card = "ting", item = "bil", is = ["ja"] }\n'
    )
    _, problems = load_deck(deck_with(tmp_path, text), SETS)
    assert [(problem.code, problem.where.key) for problem in problems] == [("D03", "card.ny.each_of.item")]


@pytest.mark.parametrize(
    "minutes", ["[5]", "[5, 10, 15]", "[10, 5]", "[0, 5]", "[]", "5", '["5", "10"]', "[true, true]"]
)
def test_minutes_are_two_durations(tmp_path: Path, minutes: str) -> None:
    deck, problems = load_deck(deck_with(tmp_path, BASE.replace("[5, 10]", minutes)), SETS)
    assert set(codes(problems)) == {"D05"}
    assert deck is not None
    assert deck.stamkort.minutes == (0, 0)


def test_a_missing_stamkort_is_one_problem_not_one_for_each_key(tmp_path: Path) -> None:
    text = BASE[: BASE.index("[stamkort]")] + BASE[BASE.index("[[card]]") :]
    _, problems = load_deck(deck_with(tmp_path, text), SETS)
    assert codes(problems) == ["D04"]


def test_a_deck_without_english_is_danish_in_english_too(tmp_path: Path) -> None:
    folder = small_kit(tmp_path) / "lille"
    (folder / "en.toml").unlink()
    deck, problems = load_deck(folder, SETS, "en")
    assert codes(problems) == ["T01"]
    assert not has_errors(problems)
    assert deck is not None
    assert deck.title == "Lille"


STRANGE = ("3", "true", "1.5", "{}", "[1]", "[[1]]", "[{}]", "{ x = 1 }", "1979-05-27")
FITTING = ('""', '"x"', "[]", '["x"]')
"""Of the right kind for some keys; of the wrong kind for others."""


def test_no_strange_value_anywhere_in_a_deck_goes_unseen_or_makes_reading_fail(tmp_path: Path) -> None:
    folder = small_kit(tmp_path) / "lille"
    lines = BASE.splitlines()
    for at in [at for at, line in enumerate(lines) if " = " in line]:
        key = lines[at].split(" = ")[0]
        for value in STRANGE + FITTING:
            changed = [*lines[:at], f"{key} = {value}", *lines[at + 1 :]]
            (folder / "deck.toml").write_text("\n".join(changed), encoding="utf-8")
            problems = [*load_deck(folder, SETS)[1], *load_deck(folder, SETS, "en")[1]]
            assert problems or value in FITTING, f"{key} = {value}"


def test_no_broken_file_makes_reading_fail(tmp_path: Path) -> None:
    folder = small_kit(tmp_path) / "lille"
    dice = random.Random(1)  # noqa: S311 - nothing secret
    for _ in range(200):
        cut = sorted(dice.sample(range(len(BASE)), 2))
        (folder / "deck.toml").write_text(BASE[: cut[0]] + BASE[cut[1] :], encoding="utf-8")
        load_deck(folder, SETS)
        load_deck(folder, SETS, "en")


PAGE = CARD + 'kind = "staff-page"\ntitle = "En side"\n'
PART = '[[card.parts]]\nid = "husk"\nname = "Husk"\nmark = "check"\npoints = ["Nøgler.", "Kaffe."]\n'


def test_a_page_for_staff_has_a_title_and_parts_with_points(tmp_path: Path) -> None:
    staff = BASE.replace('id = "lille"', 'id = "lille"\naudience = "staff"').partition("[[card]]")[0]
    deck, problems = load_deck(deck_with(tmp_path, staff + PAGE + PART), SETS)
    assert problems == []
    assert deck is not None
    assert deck.is_for_staff
    [page] = deck.cards
    assert isinstance(page, StaffPageCard)
    assert (page.title, page.asks, page.answers) == ("En side", False, ())
    assert page.parts == (Part("husk", "Husk", ("Nøgler.", "Kaffe."), "check"),)


def test_a_deck_is_for_citizens_unless_it_says_otherwise() -> None:
    deck, _ = load_deck(GOOD_KIT / "lille", SETS)
    assert deck is not None
    assert not deck.is_for_staff


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("card.ny.parts", PAGE),
        ("card.ny.parts.husk.points", PAGE + PART.replace('["Nøgler.", "Kaffe."]', "[]")),
        ("card.ny.title", PAGE.replace("title = ", "# title = ") + PART),
        ("card.ny.show_if", PAGE + 'show_if = { card = "hus", is = ["ja"] }\n' + PART),
        ("card.ny.say", PAGE + 'say = "En side"\n' + PART),
    ],
)
def test_a_page_for_staff_without_points_or_with_what_only_cards_have_is_told(
    tmp_path: Path, key: str, text: str
) -> None:
    _, problems = load_deck(deck_with(tmp_path, BASE + text), SETS)
    assert [problem.where.key for problem in problems] == [key]
