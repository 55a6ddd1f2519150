"""PagePart: all that the pages ask of a kind of card. Most kinds need none of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.step import Answers, Step
from easyread.kit.steps.spoken import Utterance
from easyread.kit.summary_line import SummaryLine
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.summary_view import LineView

IS_LABEL, IS_GIVEN, IS_STAR = "label", "given", "star"
"""What a step has to do with the line of its round: its answer is the label, or given, or given if it is the first."""


class Detail:
    """What only the template of a kind knows: of a step, of a page or of a summary."""

    @property
    def sounds(self) -> list[str]:
        """Return the keys of the sounds in it, in order."""
        return []


def _of_step(_maker: PageMaker, _step: Step, _said: Sequence[Utterance]) -> Detail | None:
    return None


def _of_page(_maker: PageMaker) -> Detail | None:
    return None


def _of_summary(_maker: PageMaker, _lines: Sequence[SummaryLine]) -> Detail | None:
    return None


def _in_round(_step: Step) -> str:
    return IS_GIVEN


def _line(_maker: PageMaker, view: LineView, _line: SummaryLine, _answers: Answers) -> LineView:
    return view


@dataclass(frozen=True, kw_only=True)
class PagePart:
    """What the pages ask of a kind of card.

    Attributes:
        card: The type of its cards.
        of_step: Makes what its template needs of a step, given what the step says.
        of_page: Makes what its template needs once on the page of a deck with such a card.
        of_summary: Makes what stands over the lines of a summary, given all lines.
        line: Completes the view of a line of the summary, which is of a card of this kind.
        in_round: Returns what a step has to do with the line of its round: `IS_LABEL` and so on.
        marked: Yields the keys of other steps whose answers decide how its own steps look.
        says: Yields what its screens say in a language, whatever the deck.
        shows_answers: Whether its steps show what was answered before them.
    """

    card: type[Card]
    of_step: Callable[[PageMaker, Step, Sequence[Utterance]], Detail | None] = _of_step
    of_page: Callable[[PageMaker], Detail | None] = _of_page
    of_summary: Callable[[PageMaker, Sequence[SummaryLine]], Detail | None] = _of_summary
    line: Callable[[PageMaker, LineView, SummaryLine, Answers], LineView] = _line
    in_round: Callable[[Step], str] = _in_round
    marked: Callable[[Deck], Iterable[str]] = lambda _deck: ()
    says: Callable[[str], Iterator[Utterance]] = lambda _language: iter(())
    shows_answers: bool = False
