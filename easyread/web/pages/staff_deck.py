"""StaffDeck: a deck as staff see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.deck import Deck
from easyread.web.parts.picture_address import PictureView, picture_view
from easyread.web.site import Site
from easyread.web.viewer import Viewer, address


@dataclass(frozen=True)
class StaffDeck:
    """A deck with its picture."""

    deck: Deck
    picture: PictureView | None

    @property
    def opens(self) -> str:
        """Return the address of its first card, or of its pages for staff."""
        if self.deck.is_for_staff:
            return address("staff.pages", deck_id=self.deck.id)
        return address("citizen.deck", deck_id=self.deck.id)


def staff_deck(site: Site, viewer: Viewer, deck: Deck) -> StaffDeck:
    """Return a deck as staff see it."""
    return StaffDeck(deck, picture_view(site, deck.picture, viewer))


def friends(site: Site, deck: Deck) -> Sequence[Deck]:
    """Return the decks that go well with this one, those that are here."""
    found = (site.deck(name, deck.language) for name in deck.stamkort.goes_with)
    return [friend for friend in found if friend is not None]
