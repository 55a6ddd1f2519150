"""Entries: by the types of their fields they are filled, walked through, and known to others."""

from easyread.kit.card import Answer, Own, ShowIf
from easyread.kit.entry import FromSet, Mark, ReadIf, Takes, fields_of
from easyread.kit.kinds.circle import CircleCard, Group
from easyread.kit.kinds.grid import Half
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.kinds.staff_page import StaffPageCard
from easyread.kit.kinds.table import KINDS

YES = Answer("ja", "Ja, {navn}", "svar/ja")
NO = Answer("nej", "Nej", "svar/nej")


def card(**more: object) -> PickOneCard:
    return PickOneCard(id="hus", text="Kan {han} lide huset?", answers=(YES, NO), **more)  # type: ignore[arg-type]


def test_the_persona_is_filled_in_wherever_a_text_stands() -> None:
    filled = card(own=Own("Noget {han} siger")).filled({"han": "hun", "navn": "Mia"})
    assert (filled.text, filled.answers[0].text) == ("Kan hun lide huset?", "Ja, Mia")
    assert filled.own is not None
    assert filled.own.text == "Noget hun siger"


def test_what_has_nothing_to_fill_stays_the_very_same() -> None:
    assert NO.filled({"han": "hun"}) is NO
    assert card().filled({"han": "hun"}).answers[1] is NO


def test_ids_and_pictures_are_never_filled() -> None:
    assert Answer("{han}", "Ja", "{han}").filled({"han": "hun"}) == Answer("{han}", "Ja", "{han}")


def test_every_entry_in_a_card_has_the_path_that_a_file_would_name() -> None:
    group = Group("familie", "Familie", "", roles=(Answer("mor", "Mor"),), ask="Hvem?")
    whole = CircleCard(id="c", text="Hvem?", ring="", support="", more="", groups=(group,), rings=(NO,), answers=(YES,))
    paths = [path for path, _ in whole.entries()]
    assert paths == ["", "answers.ja", "groups.familie", "groups.familie.roles.mor", "rings.nej"]


def test_answers_of_a_fixed_set_are_no_part_of_the_file() -> None:
    whole = CircleCard(
        id="c", text="", ring="", support="", more="", groups=(), rings=(), answers=(), more_answers=(YES,)
    )
    assert [path for path, _ in whole.entries()] == [""]


def test_a_field_without_a_default_must_be_in_the_file() -> None:
    needed = {found.key for found in fields_of(Half) if found.is_needed}
    assert needed == {"id", "now", "future"}


def test_a_kind_can_lack_what_other_cards_have() -> None:
    absent = {found.name for found in fields_of(StaffPageCard) if found.mark is Mark.ABSENT}
    of_citizens = {"say", "summary", "voice", "show_if", "self_form", "local", "chapter", "back_of", "points", "helper"}
    assert absent == {*of_citizens, "answers", "answers_of", "own"}


def test_a_type_says_more_than_what_a_field_is() -> None:
    told = {found.name: found for found in fields_of(Half)}
    assert told["future"].says(Takes) == Takes("svar")
    assert told["now"].says(Takes) is None
    roles = {found.name: found for found in fields_of(Group)}
    assert roles["ask"].says(ReadIf) is not None
    assert {found.name: found for found in fields_of(CircleCard)}["more_answers"].says(FromSet) == FromSet(
        "ja-nej", fixed=True
    )


def test_a_word_of_python_has_another_key_in_the_file() -> None:
    assert {found.name: found.key for found in fields_of(ShowIf)}["values"] == "is"


def test_every_kind_says_what_each_of_its_texts_is() -> None:
    for kind in KINDS.values():
        unmarked = {found.name for found in fields_of(kind.card) if found.plain_type is str and found.mark is None}
        assert unmarked <= {"voice", "back_of", "helper", "after", "areas_of", "first_of", "mark_of"}, kind.card.kind
