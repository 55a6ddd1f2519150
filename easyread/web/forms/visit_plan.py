"""DayPlan: the tools that staff have chosen for a visit, in order.

It stands in the query: `?vaerktoej=osteklokke&vaerktoej=foelelser`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from easyread.kit.deck import Deck
from easyread.web.site import Site
from easyread.web.viewer import Visit

TOOL = "vaerktoej"
"""The name of the value in the query; each value is the id of a deck."""

DONE = "lavet"
"""The name of the field that names the tools gone through to the end, answered or not."""

NAME = "navn"
"""The name of the field with what the persona is called."""

LONGEST_NAME = 40

Fields = Mapping[str, Sequence[str]]


class UnknownToolError(LookupError):
    """The plan names a tool that there is not."""


@dataclass(frozen=True)
class DayPlan:
    """The tools of a visit, each once, in the order in which they are used."""

    decks: tuple[Deck, ...]

    @classmethod
    def read(cls, args: "MultiDict[str, str]", site: Site, visit: Visit) -> "DayPlan":
        """Return the plan that the query of an address tells of.

        Raises:
            UnknownToolError: It names a tool that there is not.
        """
        found = []
        for deck_id in dict.fromkeys(args.getlist(TOOL)):
            deck = site.deck(deck_id, visit.language)
            if deck is None or deck.is_for_staff:
                raise UnknownToolError(deck_id)
            found.append(deck)
        return cls(tuple(found))

    @property
    def query(self) -> dict[str, list[str]]:
        """Return what an address carries on."""
        return {TOOL: [deck.id for deck in self.decks]}


def fields_of(deck_id: str, sent: Fields) -> dict[str, Sequence[str]]:
    """Return what was sent about one deck, under the names that its own form uses: "foelelser/i-dag" is "i-dag"."""
    start = f"{deck_id}/"
    return {name.removeprefix(start): values for name, values in sent.items() if name.startswith(start)}


def name_in(sent: Fields) -> str:
    """Return what the persona is called, on one line; "" where it has no name."""
    return " ".join(" ".join(sent.get(NAME, ())).split())[:LONGEST_NAME]
