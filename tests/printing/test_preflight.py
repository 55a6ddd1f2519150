"""F01: what does not fit on paper is told, and never printed."""

from dataclasses import replace
from typing import Any

import pytest

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form
from easyread.printing.layouts.layout import Layout
from easyread.printing.preflight import overset_on, preflight
from easyread.printing.print_deck import DoesNotFitError, print_deck
from tests.contents import shipped_content
from tests.printed import DECK, deck_of, personas, small_deck, source, woman


def found_in(old: str, new: str) -> list[tuple[str, str]]:
    assert old in DECK
    return list(preflight(deck_of(DECK.replace(old, new, 1)), source().layouts, personas(), source().pictures))


def test_the_small_deck_fits_everywhere() -> None:
    assert list(preflight(small_deck(), source().layouts, personas(), source().pictures)) == []


def test_a_long_text_is_told_for_the_cards_that_are_too_small_for_it() -> None:
    text = "Det her er en sætning, som bliver ved og ved, og som aldrig får en ende. "
    found = found_in("Tag en øl.", text * 2)
    assert [(card, message.split(":")[0]) for card, message in found] == [("nej", "kort-a7"), ("nej", "kort-klip")]
    assert "mm high" in found[0][1]


def test_who_drew_the_pictures_must_have_room_on_the_back() -> None:
    known = source().pictures
    long = replace(known.info("ting/prik"), author="Kommunens eget billedarkiv og alle dem, der har hjulpet " * 16)
    pictures = Catalogue({**known._pictures, "ting/prik": long}, known._drawings)
    found = list(preflight(small_deck(), source().layouts, personas(), pictures))
    assert found
    assert all("with “Kommunens" in message for _, message in found)
    assert {message.partition(",")[0] for _, message in found} >= {"kort-a7", "kort-klip"}


def test_a_word_wider_than_the_card_is_named() -> None:
    found = found_in("Én person", "Rusmiddelbehandlingscenter")
    assert ("kender", 'kort-a7: the word "Rusmiddelbehandlingscenter" is wider than the card') in found


def test_a_word_that_follows_the_persona_is_measured_for_each() -> None:
    assert found_in("Tag en øl.", "Her er {en persona}.") == []


def test_an_arrow_is_not_in_the_font() -> None:
    assert ("nej", "kort-a7: the font has no →") in found_in("Tag en øl.", "Tag en øl →.")


def test_answers_on_the_back_are_measured() -> None:
    found = found_in(
        "Mine venner", "Mine venner fra skolen og mine venner fra klubben og dem fra arbejdet på lageret i byen"
    )
    assert {card for card, _ in found} == {"hvorfor"}


def test_more_items_than_places_on_the_sheet_are_told() -> None:
    item = '[[card.items]]\nid = "nr-{}"\nname = "Nr"\npicture = "ting/prik"\n'
    extra = "".join(item.format(at) for at in range(8))
    found = found_in('[[card]]\nid = "klar"', extra + '[[card]]\nid = "klar"')
    assert ("", "10 items, and foelelser-ark has 9 places") in found


def test_a_leaflet_page_has_room_for_two_sentences_but_not_for_a_chapter() -> None:
    found = found_in("Det er en ny sætning.", "Og så kommer der en sætning mere, som er lang. " * 8)
    assert any(card == "laes" and "folder-a5" in message for card, message in found)


def test_a_sheet_that_asks_for_a_card_tells_when_it_is_not_there() -> None:
    found = found_in('"folder-a5"', '"osteklokke-ark"')
    assert ("", 'osteklokke-ark asks for a card "rart"') in found


def measured_for(deck: Deck, *, has_backs: bool) -> list[str]:
    """The ids of the personas with whose words a deck is measured."""
    asked: list[str] = []

    def overset(_deck: Deck, _layout: Layout, persona: Persona) -> tuple[Overset, ...]:
        asked.append(persona.id)
        return ()

    form = Form[Any](name="any", sizes={}, pages=lambda _job: (), overset=overset, has_backs=has_backs)
    overset_on(deck, replace(source().layouts["svar-a4"], form=form), personas(), source().pictures)
    return asked


def test_personas_for_whom_the_deck_says_the_same_are_measured_once() -> None:
    same_for_all = deck_of(DECK.replace("{Han} spiser", "Vi spiser").replace("Her er {han}", "Her er vi"))
    assert measured_for(same_for_all, has_backs=False) == [personas()[0].id]
    two = measured_for(small_deck(), has_backs=False)
    assert len({dict(who.forms)["han"] for who in personas() if who.id in two}) == len(two) == 2


def test_where_the_title_of_the_persona_is_on_paper_each_is_measured() -> None:
    assert measured_for(small_deck(), has_backs=True) == [persona.id for persona in personas()]


def test_nothing_is_printed_that_does_not_fit() -> None:
    deck = deck_of(DECK.replace("Én person", "Rusmiddelbehandlingscenter"))
    with pytest.raises(DoesNotFitError, match="kender: kort-a7"):
        print_deck(source(), deck, (woman(),), "kort-a7")


@pytest.mark.deep  # `easyread check` tells of it on every change
def test_every_shipped_deck_fits_on_every_paper_in_both_languages() -> None:
    content = shipped_content()
    for language, decks in content.library.decks.items():
        for deck in decks.values():
            assert list(preflight(deck, content.layouts, content.library.personas[language], content.pictures)) == []
