"""StaffPage: one page of a deck for staff, as it is shown on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.deck import Deck
from easyread.kit.kinds.staff_page import AVOID, CLOCK, DO, Part, StaffPageCard
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView
from easyread.web.site import Site
from easyread.web.viewer import Viewer


@dataclass(frozen=True)
class StaffPage:
    """A page with its picture. `groups` are its parts: most stand alone, one of do with the one of avoid beside it."""

    card: StaffPageCard
    picture: PictureView | None
    groups: tuple[tuple[Part, ...], ...]

    @property
    def has_clock(self) -> bool:
        """Whether steps of the page are timed."""
        return any(part.mark == CLOCK for part in self.card.parts)


def staff_pages(site: Site, viewer: Viewer, deck: Deck) -> list[StaffPage]:
    """Return the pages of a deck for staff in order."""
    maker = PageMaker(site, deck, viewer)
    found = []
    for card in deck.of_kind(StaffPageCard):
        found.append(StaffPage(card, maker.picture(card.picture, card.alt), tuple(_groups(card.parts))))
    return found


def _groups(parts: Sequence[Part]) -> list[tuple[Part, ...]]:
    groups: list[tuple[Part, ...]] = []
    for part in parts:
        if part.mark == AVOID and groups and groups[-1][-1].mark == DO:
            groups[-1] = (*groups[-1], part)
        else:
            groups.append((part,))
    return groups
