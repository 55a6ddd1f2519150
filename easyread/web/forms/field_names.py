"""The names of the fields of a deck's form, and of the ids beside them. The pages are told of them for their scripts.

None of them stands in an address, so they are English; none is the key of a step, for no key has a "_" in it. The value
of a button is the key of a step.
"""

from collections.abc import Mapping

from easyread import limits
from easyread.kit.card import OWN
from easyread.kit.step import OWN_PICTURE_ENDING, OWN_WORDS_ENDING

NEXT, SKIP, SHOW, MENDED, REMOVE, WIPE = "_next", "_skip", "_show", "_mended", "_remove", "_wipe"
HOME, FINISH, STAY = "_home", "_finish", "_stay"
"""Lead out of a deck: answers are asked for before they go. The value is the step to stay at, "" for the summary."""

TOO_HARD = "_too_hard"
"""Asks how hard it is to talk about the step that is its value."""

PHOTO_ENDING = "_photo"
"""Ends the name of the field for a file, where no script puts the photo into the field for the picture."""

SUMMARY_ID, THANKS_ID, PAPER_ID = "_summary", "_thanks", "_paper"
"""Ids of what a deck ends in: the answers, the thanks, and the answers on paper."""

PANEL_ENDING, TILE_ENDING, PAUSE_ENDING, LINE_ENDING = "_panel", "_tile", "_pause", "_line"
"""End the ids of what a step has: the panel and the tile for an own answer, the pause, its line in the summary."""

HOW = "_how"
"""How the talk was, of `talk_end.HOW_IT_WAS`, or "" for what was not said or skipped; it belongs to no deck."""

DONE = "done"
"""Names the decks of a visit that were gone through to the end, answered or not."""

NAME = "name"
"""Holds what the persona is called."""

FIELD_NAMES: Mapping[str, str] = {
    "next": NEXT,
    "skip": SKIP,
    "show": SHOW,
    "mended": MENDED,
    "remove": REMOVE,
    "wipe": WIPE,
    "home": HOME,
    "finish": FINISH,
    "stay": STAY,
    "tooHard": TOO_HARD,
    "words": OWN_WORDS_ENDING,
    "picture": OWN_PICTURE_ENDING,
    "photo": PHOTO_ENDING,
    "panel": PANEL_ENDING,
    "tile": TILE_ENDING,
    "pause": PAUSE_ENDING,
    "line": LINE_ENDING,
    "own": OWN,
    "summary": SUMMARY_ID,
    "thanks": THANKS_ID,
    "paper": PAPER_ID,
    "how": HOW,
    "done": DONE,
    "name": NAME,
}
"""What a script asks for, and the name."""

LIMITS: Mapping[str, int] = {
    "ownWords": limits.LONGEST_OWN_WORDS,
    "pictureSide": limits.LONGEST_PICTURE_SIDE_PX,
    "pictureCharacters": limits.MOST_PICTURE_CHARACTERS,
}
