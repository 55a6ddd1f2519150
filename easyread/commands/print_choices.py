"""The choices of `easyread print` about the paper: its options, and the `PrintOptions` that they make."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from easyread.commands.options import grey_option, no_substances_option, outline_option, style_of
from easyread.printing.layouts.job import USUAL_FOLDED, Backs, Edge, PrintOptions
from easyread.printing.pdf.geometry import Size

Command = TypeVar("Command", bound=Callable[..., Any])

_SIZE = re.compile(r"(\d{1,3}(?:[.,]\d)?)\s*[x×*]\s*(\d{1,3}(?:[.,]\d)?)")


class _CardSize(click.ParamType[Size]):
    """Two lengths in millimetres, such as 63.5x88.9."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Size:
        """Return the size that was written."""
        found = _SIZE.fullmatch(str(value).strip())
        if found is None:
            self.fail(f'"{value}" is no size. Write it in millimetres, as 63.5x88.9.', param, ctx)
        width, height = (float(side.replace(",", ".")) for side in found.groups())
        return Size(width, height)


class _Counted(click.ParamType[tuple[str, int | None]]):
    """The id of a card, with how many of it: "glad" or "glad=3"."""

    name = "card"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int | None]:
        """Return the id, and how many were written."""
        card, is_counted, count = str(value).partition("=")
        if is_counted and not (count.isascii() and count.isdecimal() and len(count) <= 3):  # noqa: PLR2004
            self.fail(f'"{value}": write how many as {card}=3.', param, ctx)
        return card, int(count) if is_counted else None


CHOICES = (
    click.option("--size", type=_CardSize(), metavar="WxH", help="Cards of another size in mm, such as 63.5x88.9."),
    click.option(
        "--backs",
        type=click.Choice(("long", "short", "none", "fold")),
        show_default="long; short for a leaflet to fold",
        help="The edge on which the printer turns the paper; none for fronts alone; fold for both on one side.",
    ),
    grey_option,
    outline_option,
    click.option(
        "--card",
        "cards",
        metavar="ID[=N]",
        type=_Counted(),
        multiple=True,
        help="Print this card of the deck, or N of it; may come again.",
    ),
    click.option("--copies", type=int, metavar="N", default=1, show_default=True, help="How many of each card."),
    click.option("--blank", type=int, metavar="N", default=0, show_default=True, help="Empty cards at the end."),
    click.option("--fill", is_flag=True, help="Empty cards in what is left of the last sheet."),
    click.option("--no-words", is_flag=True, help="Fronts with pictures alone."),
    click.option("--rounded", type=float, metavar="MM", default=0, help="Show rounded corners of this radius."),
    click.option("--test-sheet", is_flag=True, help="A sheet that shows whether backs come behind fronts."),
    click.option("--shop", is_flag=True, help="For a print shop: each side of a card is a page with its bleed."),
    click.option(
        "--profile",
        type=click.Path(path_type=Path, dir_okay=False),
        help="With --shop: the ICC profile of the press. Then the file is PDF/X-4.",
    ),
    click.option("--rest", is_flag=True, help="The cards alone that the leaflet of the deck has no room for."),
    click.option("--folded", is_flag=True, help="A leaflet as sheets to fold, not as pages to read."),
    no_substances_option,
)


def print_choices(command: Command) -> Command:
    """Give a command the choices about the paper."""
    for option in reversed(CHOICES):
        command = option(command)
    return command


def options_of(chosen: Mapping[str, Any]) -> PrintOptions:
    """Return what was chosen. Raises UsageError where two choices do not go together."""
    backs: Backs | None = chosen["backs"]
    cards: Iterable[tuple[str, int | None]] = chosen["cards"]
    return PrintOptions(
        backs=backs or "long",
        style=style_of(grey=chosen["grey"], outline=chosen["outline"]),
        copies=chosen["copies"],
        blanks=chosen["blank"],
        cards=tuple(card for card, _ in cards),
        substances=not chosen["no_substances"],
        folded=_edge(backs) if chosen["folded"] else None,
        copies_of=tuple((card, count) for card, count in cards if count is not None),
        fill=chosen["fill"],
        words=not chosen["no_words"],
        size=chosen["size"],
        rounded=chosen["rounded"],
        test_sheet=chosen["test_sheet"],
        shop=chosen["shop"],
        profile=chosen["profile"],
        rest=chosen["rest"],
    )


def _edge(backs: Backs | None) -> Edge:
    """The edge for a leaflet to fold, which always has two sides."""
    return "long" if backs == "long" else USUAL_FOLDED
