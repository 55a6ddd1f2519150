"""ToolChoicePage: the tools in their groups, for staff to choose those that stand on the front page."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from easyread.web.pages.front_page import shown_groups
from easyread.web.parts.picture_address import PictureView, picture_view
from easyread.web.site import Site
from easyread.web.viewer import Viewer


@dataclass(frozen=True)
class ToolToChoose:
    """One tool."""

    id: str
    title: str
    picture: PictureView | None
    is_chosen: bool


@dataclass(frozen=True)
class GroupToChoose:
    """A group with its tools."""

    title: str
    picture: PictureView | None
    tools: tuple[ToolToChoose, ...]

    @property
    def chosen(self) -> int:
        """Return how many of its tools are chosen."""
        return sum(tool.is_chosen for tool in self.tools)


@dataclass(frozen=True)
class ToolChoicePage:
    """What there is to choose from."""

    groups: tuple[GroupToChoose, ...]

    @property
    def count(self) -> int:
        """Return how many tools are chosen."""
        return sum(group.chosen for group in self.groups)

    @property
    def total(self) -> int:
        """Return how many tools there are."""
        return sum(len(group.tools) for group in self.groups)


def tool_choice_page(site: Site, viewer: Viewer, chosen: Collection[str]) -> ToolChoicePage:
    """Return the page on which the tools of the front page are chosen, with these chosen; all of them where none is."""

    def view(picture: str) -> PictureView | None:
        return picture_view(site, picture, viewer) if picture else None

    groups = (
        GroupToChoose(
            group.title,
            view(group.picture),
            tuple(
                ToolToChoose(deck.id, deck.title, view(deck.picture), not chosen or deck.id in chosen) for deck in decks
            ),
        )
        for group, decks in shown_groups(site, replace(viewer, tools=()))
    )
    return ToolChoicePage(tuple(groups))
