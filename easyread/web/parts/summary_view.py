"""LineView: one line of a summary, as the templates need it."""

from dataclasses import dataclass

from easyread.kit.own_answer import OwnAnswer
from easyread.web.parts.picture_address import PictureView
from easyread.web.parts.tile import SaidWord, Tile


@dataclass(frozen=True)
class LineView:
    """One line: what was asked, and the answers given. `key` names the step, so that it can be changed.

    It stands under its `headings`, each of which is shown where it is another than over the line before. `beside` is a
    second picture. What `is_round`, about one person or thing of several, can be taken out. `words` are what was
    answered in words that are no answer of the card. `say` is "" where the label is somebody's own words.
    """

    key: str
    label: str
    say: str
    picture: PictureView | None
    answers: tuple[Tile, ...]
    headings: tuple[Tile, ...] = ()
    beside: PictureView | None = None
    is_round: bool = False
    own: tuple[OwnAnswer, ...] = ()
    words: tuple[SaidWord, ...] = ()
