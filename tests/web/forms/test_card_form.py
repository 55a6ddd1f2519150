"""The form in which staff tick cards: what it makes, and where it leads."""

import pytest
from werkzeug.datastructures import MultiDict

from easyread.web.forms.card_form import CardForm, UnknownCardsError, read
from tests.web.page_client import content

DECK = content().library.decks["da"]["parathed"]


def sent(*fields: tuple[str, str]) -> CardForm | None:
    return read(DECK, MultiDict(fields))


def test_without_a_field_no_form_was_sent() -> None:
    assert sent(("persona", "ung-kvinde")) is None


@pytest.mark.parametrize(
    ("button", "view", "name"),
    [
        ("samtale", "citizen.deck", "deck_id"),
        ("print", "printing.choose", "deck"),
        ("side", "staff.choose_cards", "deck_id"),
    ],
)
def test_each_button_leads_on_with_the_cards_and_what_comes_with_them(button: str, view: str, name: str) -> None:
    form = sent(("valg", "hvad-vil-du"), ("til", button))

    assert form is not None
    assert form.leads_to == view
    assert form.query == {name: "parathed", "kort": "parathed.emne.hvad-vil-du.laegen-foerst"}


def test_all_cards_are_no_choice() -> None:
    form = sent(*(("valg", card.id) for card in DECK.cards), ("til", "samtale"))

    assert form is not None
    assert form.query["kort"] is None
    assert not form.is_empty


def test_a_form_without_a_card_is_empty() -> None:
    form = sent(("til", "samtale"))

    assert form is not None
    assert form.is_empty


@pytest.mark.parametrize("fields", [[("valg", "x")], [("valg", "emne"), ("til", "x")]])
def test_anything_else_is_unknown(fields: list[tuple[str, str]]) -> None:
    with pytest.raises(UnknownCardsError):
        sent(*fields)
