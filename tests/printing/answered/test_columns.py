"""What was sorted, in columns."""

from easyread.kit.step import Answers
from easyread.printing.pdf.page import Page, Panel, Words
from tests.forms import all_answers, deck, pages_of, persona, words_on

SORTED: Answers = {
    "emner.penge": ("let",),
    "emner.krop": ("let",),
    "emner.alene": ("lidt",),
    "emner.foer": ("nej",),
    "i-dag": ("penge",),
}


def places(page: Page) -> dict[str, Words]:
    return {" ".join(found.block.lines): found for found in page.elements if isinstance(found, Words)}


def test_each_thing_stands_under_what_was_said_of_it() -> None:
    (page,) = pages_of("lys-ark", SORTED)
    found = places(page)
    for head, things in (("Let", ("Kroppen",)), ("Lidt svært", ("At være alene",)), ("For svært", ("Noget fra før",))):
        assert {found[thing].box.centre[0] for thing in things} == {found[head].box.centre[0]}
    assert "Ved ikke" not in found
    assert "Rusmidler" not in found


def test_who_did_not_know_of_something_has_a_column_more() -> None:
    (page,) = pages_of("lys-ark", {**SORTED, "emner.rusmidler": ("ved-ikke",)})
    found = places(page)
    assert found["Rusmidler"].box.centre[0] == found["Ved ikke"].box.centre[0] > found["For svært"].box.centre[0]


def test_what_is_asked_of_oneself_comes_before_what_was_asked_of_the_persona() -> None:
    own: Answers = {"personen.sjov": ("med",), "kender-du-det": ("ja",), "mig.rolig": ("uden",)}
    (page,) = pages_of("uden-med-ark", own)
    found = places(page)
    assert found["Sådan er jeg"].box.y < found["Rolig"].box.y < found["Sådan er hun"].box.y < found["Sjov"].box.y


def test_both_rounds_about_the_persona_are_in_the_same_columns() -> None:
    told: Answers = {"personen.sjov": ("med",), "kender-du-det": ("nej",), "personen-mere.traet": ("med",)}
    (page,) = pages_of("uden-med-ark", told)
    assert words_on(page).count("Med rusmidler") == 1
    assert "Sådan er jeg" not in words_on(page)


def test_to_fill_in_there_is_a_frame_for_each_answer_and_everything_once_under_them() -> None:
    page, *_ = pages_of("uden-med-ark", None)
    frames = [found for found in page.elements if isinstance(found, Panel) and found.to_fill == "write"]
    assert len(frames) == 3
    assert min(frame.box.height for frame in frames) > 100
    assert words_on(page).count("Rolig") == 1
    assert "hun" not in words_on(page).split()


def test_what_is_too_much_for_a_page_goes_on_under_the_same_heads() -> None:
    full = {key: value[:1] for key, value in all_answers(deck("mig-uden-mig-med"), persona()).items()}
    first, second, *_ = pages_of("uden-med-ark", full)
    assert words_on(second).startswith("Uden rusmidler") or "Sådan er" in words_on(second)
    assert "Sådan er jeg" in words_on(first)


def test_a_long_column_and_what_was_given_besides_stay_on_one_sheet() -> None:
    topics = ("familie", "kaerlighed", "penge", "krop", "alene", "foer", "rusmidler", "politi")
    long: Answers = {f"emner.{topic}": ("nej",) for topic in topics}
    (page,) = pages_of("lys-ark", {**long, "hvis-svaert": ("luft",), "rart": ("mad",)})
    found = places(page)
    column = found["For svært"].box
    assert all(column.x < found[thing].box.x < column.right for thing in ("Familie", "Kroppen", "Rusmidler"))
    assert found["Frisk luft"].box.x < found["Mad"].box.x
    assert found["Frisk luft"].box.y == found["Mad"].box.y
