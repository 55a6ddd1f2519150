"""Tile: one thing to choose, a picture and a word; and words that are said one by one."""

from dataclasses import dataclass

from easyread.web.parts.picture_address import PictureView


@dataclass(frozen=True)
class Tile:
    """One thing to choose, or a heading: its picture, its word, and the key of its sound."""

    id: str
    text: str
    say: str
    picture: PictureView | None


@dataclass(frozen=True)
class SaidWord:
    """A word, or a few, and the key of its sound; "" where nothing says it. A month has a picture."""

    text: str
    say: str
    picture: PictureView | None = None
