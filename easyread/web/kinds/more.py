"""What stands between two chapters on the page: to end for today, or to go on to what comes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.kinds.more import MoreCard
from easyread.kit.saying import NARRATOR
from easyread.kit.step import Step
from easyread.kit.steps.chapters import in_chapters, is_countable
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import Utterance
from easyread.web.kinds.page_part import Detail, PagePart
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.picture_address import PictureView
from easyread.web.parts.tile import SaidWord
from easyread.web.words import in_language, to_translate

ONE_CARD = to_translate("1 kort")
CARDS = to_translate("{count} kort")
MOST_COUNTED = 12
"""No chapter should be longer; where one is, it is not said how many cards come."""

REST = "grund/ro"


@dataclass(frozen=True)
class MoreView(Detail):
    """The picture of resting, and how many cards may come, in words from one on; none where that is not known."""

    rest: PictureView | None
    counts: tuple[SaidWord, ...]


@dataclass(frozen=True)
class Counts(Detail):
    """How many cards come, in words from one on, for a script."""

    words: tuple[SaidWord, ...]

    @property
    def sounds(self) -> list[str]:
        """Return the keys of the words."""
        return [word.say for word in self.words]


def more(maker: PageMaker, step: Step, _said: Sequence[Utterance]) -> MoreView:
    """Return what the page needs between two chapters."""
    walk = in_chapters(maker.deck, steps(maker.deck, maker.persona.forms))
    counts = tuple(_words(maker)) if is_countable(step.chapter, walk) else ()
    return MoreView(maker.picture(REST), counts)


def counts(maker: PageMaker) -> Counts:
    """Return the words for how many cards come."""
    return Counts(tuple(_words(maker)))


def said_of_counts(language: str) -> Iterator[Utterance]:
    """Yield how many cards come, in words."""
    for count in range(1, MOST_COUNTED + 1):
        text = in_language(ONE_CARD if count == 1 else CARDS, language)
        yield Utterance("", text.format(count=count), NARRATOR)


def _words(maker: PageMaker) -> Iterator[SaidWord]:
    return (SaidWord(said.text, maker.say(said)) for said in said_of_counts(maker.deck.language))


PART = PagePart(card=MoreCard, of_step=more, of_page=counts, says=said_of_counts)
