"""CardForm: the cards that staff tick, read from the query that the form makes, and where they lead on to."""

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from easyread.kit.deck import Deck
from easyread.web.viewer import CARDS, CardChoice, UnknownViewerError

CARD, ON = "valg", "til"
"""Name the fields: each card that is ticked, and the button."""

TALK, PAPER, PAGE = "samtale", "print", "side"
"""The buttons: open the cards, print them, or look at the choice."""

_LEADS_TO: Mapping[str, str] = {TALK: "citizen.deck", PAPER: "printing.choose", PAGE: "staff.choose_cards"}


class UnknownCardsError(LookupError):
    """The form names a card or a button that there is not."""


@dataclass(frozen=True)
class CardForm:
    """A form that was sent: the cards of a deck, all of them where `choice` is None, and the view that it leads to."""

    deck: Deck
    leads_to: str
    choice: CardChoice | None = None
    is_empty: bool = False

    @property
    def query(self) -> dict[str, str | None]:
        """Return the values of the address that it leads to."""
        name = "deck" if self.leads_to == _LEADS_TO[PAPER] else "deck_id"
        return {name: self.deck.id, CARDS: self.choice.text if self.choice else None}


def read(deck: Deck, args: "MultiDict[str, str]") -> CardForm | None:
    """Return the form that was sent, or None where none was.

    Raises:
        UnknownCardsError: It names something that there is not.
    """
    if CARD not in args and ON not in args:
        return None
    leads_to = _LEADS_TO.get(args.get(ON, PAGE))
    if leads_to is None:
        raise UnknownCardsError
    if CARD not in args:
        return CardForm(deck, leads_to, is_empty=True)
    try:
        return CardForm(deck, leads_to, CardChoice.of(deck, args.getlist(CARD)))
    except UnknownViewerError:
        raise UnknownCardsError from None
