"""OwnAnswer: what somebody answers beside the pictures of a card: own words, a drawing, a photo."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.kit.card import DRAW, PHOTO, WRITE
from easyread.kit.step import Answers, Step, own_keys
from easyread.limits import LONGEST_OWN_WORDS, MOST_PICTURE_CHARACTERS

_PICTURE = re.compile(r"data:image/(jpeg|png);base64,[A-Za-z0-9+/]+={0,2}")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class OwnAnswer:
    """An answer of one's own. `picture` is a data address of a JPEG or a PNG. Either may be "", but not both."""

    words: str = ""
    picture: str = ""


def own_answer(step: Step, answers: Answers) -> OwnAnswer | None:
    """Return what was answered to a step beside its pictures, or None."""
    words_key, picture_key = own_keys(step.key)
    words, picture = (next(iter(answers.get(key, ())), "") for key in (words_key, picture_key))
    return OwnAnswer(words, picture) if words or picture else None


def accepted(step: Step, key: str, values: Sequence[str]) -> tuple[str, ...]:
    """Return what a form sends under one of the keys for own answers of a step, cleaned; empty where it is none."""
    means = step.own.means if step.own else ()
    words_key, _ = own_keys(step.key)
    found = values[0] if values else ""
    if key == words_key:
        words = _SPACE.sub(" ", found).strip()[:LONGEST_OWN_WORDS]
        return (words,) if words and WRITE in means else ()
    is_picture = len(found) <= MOST_PICTURE_CHARACTERS and _PICTURE.fullmatch(found)
    return (found,) if is_picture and (DRAW in means or PHOTO in means) else ()
