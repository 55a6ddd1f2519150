"""VisitPlan: the tools that staff have chosen for a visit, in order.

It stands in the query: `?vaerktoej=osteklokke&vaerktoej=foelelser`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from easyread.kit.deck import Deck
from easyread.limits import LONGEST_NAME
from easyread.web.forms.field_names import NAME
from easyread.web.site import Site
from easyread.web.viewer import Viewer

DECK = "vaerktoej"
"""The name of the value in the query; each value is the id of a deck."""

Fields = Mapping[str, Sequence[str]]


class UnknownDeckError(LookupError):
    """The plan names a tool that there is not."""


@dataclass(frozen=True)
class VisitPlan:
    """The tools of a visit, each once, in the order in which they are used."""

    decks: tuple[Deck, ...]

    @classmethod
    def read(cls, args: "MultiDict[str, str]", site: Site, viewer: Viewer) -> "VisitPlan":
        """Return the plan that the query of an address tells of.

        Raises:
            UnknownDeckError: It names a tool that there is not.
        """
        found = []
        for deck_id in dict.fromkeys(args.getlist(DECK)):
            deck = site.deck(deck_id, viewer.language)
            if deck is None or deck.is_for_staff:
                raise UnknownDeckError(deck_id)
            found.append(deck)
        return cls(tuple(found))

    @property
    def query(self) -> dict[str, list[str]]:
        """Return what an address carries on."""
        return {DECK: [deck.id for deck in self.decks]}


def field_of(deck_id: str, name: str) -> str:
    """Return the name that a field of one deck has in the form of a visit."""
    return f"{deck_id}/{name}"


def fields_of(deck_id: str, sent: Fields) -> dict[str, Sequence[str]]:
    """Return what was sent about one deck, under the names that its own form uses: "foelelser/i-dag" is "i-dag"."""
    start = field_of(deck_id, "")
    return {name.removeprefix(start): values for name, values in sent.items() if name.startswith(start)}


def name_in(sent: Fields) -> str:
    """Return what the persona is called, on one line; "" where it has no name."""
    return " ".join(" ".join(sent.get(NAME, ())).split())[:LONGEST_NAME]
