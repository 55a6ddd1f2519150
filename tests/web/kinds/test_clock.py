"""A time of the day on the page: as it is without scripts."""

from functools import cache

from tests.contents import content_with_own_data
from tests.web.page_client import PERSONA, Pages, new_app, text_of

DECK = f"/kort/egne?persona={PERSONA}"


@cache
def pages() -> Pages:
    return Pages(new_app(kit=content_with_own_data()))


def test_the_parts_of_the_day_are_tiles_like_other_answers() -> None:
    card = pages().get(DECK).card("dagen")
    labels = [label for label in card.iter("label") if "a" in label.get("class", "").split()]
    assert [text_of(label) for label in labels] == ["Morgen", "Formiddag", "Eftermiddag", "Aften", "Nat"]


def test_each_hour_of_the_face_is_a_field_with_its_whole_name_and_its_sound() -> None:
    card = pages().get(DECK).card("klokken")
    fields = [field for field in card.iter("input") if field.get("value", "").startswith("kl-")]
    assert {field.get("type") for field in fields} == {"radio"}
    assert [field.get("aria-label") for field in fields][:3] == ["Klokken 1", "Halv 2", "Klokken 2"]
    assert [text_of(label) for label in card.iter("label") if "time" in label.get("class", "")][:3] == [
        "1",
        "Halv 2",
        "2",
    ]


def test_the_time_stands_in_the_summary_and_when_it_is_changed() -> None:
    summary = pages().post(DECK.replace("?", "/svar?"), {"klokken": "kl-3-30", "dagen": "aften"})
    assert "Halv 4" in text_of(summary.one("main"))
    again = pages().post(DECK, {"klokken": "kl-3-30", "_show": "klokken"})
    assert again.open_card == "klokken"
    [chosen] = [field for field in again.card("klokken").iter("input") if "checked" in field.attrib]
    assert chosen.get("value") == "kl-3-30"
