"""The reply of a say-no card on the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.kinds.say_no import SAID_NO, SayNoCard, reply_of
from easyread.kit.step import Step
from easyread.kit.steps.spoken import Utterance
from easyread.web.kinds.page_part import Detail, PagePart
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.tile import Tile


@dataclass(frozen=True)
class Reply(Detail):
    """What the person says, and the picture after it."""

    tile: Tile

    @property
    def sounds(self) -> list[str]:
        """Return the key of the reply."""
        return [self.tile.say]


def reply(maker: PageMaker, step: Step, said: Sequence[Utterance]) -> Reply:
    """Return the reply to the one who tempts; it is the second thing that the step says."""
    text, picture = reply_of(step)
    return Reply(Tile(SAID_NO, text, maker.say(said[1]), maker.picture(picture)))


PART = PagePart(card=SayNoCard, of_step=reply)
