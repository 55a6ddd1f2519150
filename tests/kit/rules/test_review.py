"""Every fact of a deck, as somebody hears it, the most dangerous first."""

from easyread.kit.reading.left_out import LeftOut
from easyread.kit.rules.review import Review, ReviewedFact, Said, review_of
from tests.printed import STAFF_DECK, deck_of, woman
from tests.printing.fact_deck import FACT_DECK, HEAD

MORE = """
[[card]]
id = "loven"
kind = "read"
picture = "ting/prik"
text = "Du har ret til hjælp."
fact = { risk = "law", sources = ["oe", "egne"] }

[[card]]
id = "ring"
kind = "read"
picture = "ting/prik"
text = "Ring til lægen."
local = { number = "laegevagt", text = "Ring til lægevagten: {nummer}." }
fact = { risk = "health", sources = ["oe"] }

[[card]]
id = "fork"
kind = "read"
picture = "ting/prik"
text = "Det er farligt for {ham}."
self = { card = "brat", is = ["ja"], text = "Det er farligt for dig." }
fact = { risk = "health", sources = ["oe"] }

[[card]]
id = "glemt"
kind = "read"
picture = "ting/prik"
text = "Det er farligt. Vand er vådt."
"""
GUIDE = HEAD.replace('behandler = ["Lyt."]', 'behandler = ["Lyt.", "Det er farligt at stoppe brat."]')
MARKED = GUIDE.replace(
    'kontaktperson = ["Vær der."]', 'kontaktperson = ["Vær der."]\nfact = { risk = "life", sources = ["oe"] }'
)
OE = "Øen. En læge, 2024"


def review(text: str = FACT_DECK + MORE) -> Review:
    return review_of([deck_of(text)], woman().forms, (LeftOut("a", "b", "c"),))


def facts(text: str = FACT_DECK + MORE) -> dict[str, ReviewedFact]:
    return {fact.place: fact for section in review(text).sections for fact in section.facts}


def test_the_most_dangerous_stand_first_and_all_are_numbered_through() -> None:
    found = review().sections
    assert [section.title.split(":")[0] for section in found] == ["Livsfare", "Helbred", "Lov", "Ikke mærket som fakta"]
    listed = [fact for section in found for fact in section.facts]
    assert [fact.place for fact in listed] == ["brat-fakta", "laege", "ring", "fork", "loven", "glemt"]
    assert [fact.number for fact in listed] == [1, 2, 3, 4, 5, 6]


def test_what_a_card_says_has_the_words_of_a_persona_and_the_question_before_it() -> None:
    said = facts()["brat-fakta"].said
    assert said[0] == Said("Kan det være farligt at stoppe brat?", "Svar på spørgsmålet", is_asked=True)
    assert said[1].text == "Ja. Hun kan dø af det."


def test_every_form_of_a_card_is_listed_with_what_it_is() -> None:
    assert facts()["fork"].said == (
        Said("Det er farligt for hende.", "Om personen på billedet"),
        Said("Det er farligt for dig.", "Om borgeren selv"),
    )
    assert facts()["ring"].said == (
        Said("Ring til lægen."),
        Said("Ring til lægevagten: (nummer).", "Hvor nummeret er kendt"),
    )


def test_sources_are_told_in_words_and_one_that_is_not_there_by_its_id() -> None:
    assert facts()["loven"].sources == (OE, "egne")


def test_a_sentence_that_reads_like_a_fact_and_is_not_marked_is_listed_without_a_source() -> None:
    assert facts()["glemt"].said == (Said("Det er farligt."),)
    assert facts()["glemt"].sources == ()


def test_the_guide_for_staff_has_its_facts_listed_with_its_sources() -> None:
    guide = facts(MARKED + FACT_DECK.removeprefix(HEAD))["vejledning til personalet"]
    assert guide.said == (Said("Det er farligt at stoppe brat."),)
    assert guide.sources == (OE,)
    assert guide.where == "Prøve på øen, vejledning til personalet"
    assert facts(GUIDE + FACT_DECK.removeprefix(HEAD))["vejledning til personalet"].sources == ()


def test_of_a_page_for_staff_the_points_that_state_a_fact_are_listed() -> None:
    page = STAFF_DECK.replace('points = ["Mælk."]', 'points = ["Mælk.", "Alkohol kan give kramper."]')
    page = page.replace('id = "raad"\n', 'id = "raad"\nfact = { risk = "health", sources = ["oe"] }\n')
    assert facts(page)["raad"].said == (Said("Alkohol kan give kramper."),)
    assert facts(page)["raad"].where == "Prøve på øen, kortet raad"


def test_a_page_for_staff_whose_facts_are_not_known_is_listed_with_all_it_says() -> None:
    page = STAFF_DECK.replace('id = "kaffe"\n', 'id = "kaffe"\nfact = { risk = "health", sources = ["oe"] }\n')
    assert Said("En kollega drikker kaffe på øen. Hun har ikke spurgt.") in facts(page)["kaffe"].said


def test_what_was_left_out_comes_with_it() -> None:
    assert review().left_out == (LeftOut("a", "b", "c"),)
