"""GivenPictures: has pictures that somebody sends made small, two forms at a time, beside the server."""

from collections.abc import Sequence
from dataclasses import dataclass

from easyread.web.given_pictures.picture_bench import ADDRESS, CARD, FILE, SMALL
from easyread.web.given_pictures.small_picture import BROKEN
from easyread.workshop.bench import BrokenBenchError, Craft, FaultError, TooSlowError, Waits
from easyread.workshop.workshop import Turn, Workshop


@dataclass(frozen=True)
class SmallPicture:
    """What became of a picture: its data address, or the code that tells why there is none."""

    address: str = ""
    problem: str = ""


class GivenPictures:
    """The pictures of all forms. Safe to ask from any thread."""

    def __init__(self) -> None:
        self.workshop = Workshop(Craft("easyread.web.given_pictures.picture_bench", longest_s=120.0))

    def small(self, given: Sequence[str | bytes], waits: Waits) -> list[SmallPicture]:
        """Return what becomes of the pictures of one form: data addresses, or files.

        Raises:
            LineFullError, NobodyWaitsError: As the workshop does.
        """
        if not given:
            return []
        try:
            return [_read(part) for part in self.workshop.make([_part(picture) for picture in given], waits)]
        except (BrokenBenchError, TooSlowError, FaultError):
            return [SmallPicture(problem=BROKEN)] * len(given)  # one of them cost the bench

    def for_cards(self, given: Sequence[bytes], waits: Waits) -> list[SmallPicture]:
        """Return what becomes of the files of pictures for cards to print. One that is broken spoils no other.

        Raises:
            LineFullError, NobodyWaitsError: As the workshop does.
        """
        if not given:
            return []
        with self.workshop.turn(waits) as turn:
            return [_alone(turn, CARD + picture) for picture in given]


def _alone(turn: Turn, part: bytes) -> SmallPicture:
    try:
        return _read(turn.make([part])[0])
    except (BrokenBenchError, TooSlowError, FaultError):
        return SmallPicture(problem=BROKEN)


def _part(picture: str | bytes) -> bytes:
    return FILE + picture if isinstance(picture, bytes) else ADDRESS + picture.encode()


def _read(part: bytes) -> SmallPicture:
    kind, found = part[:1], part[1:].decode()
    return SmallPicture(found) if kind == SMALL else SmallPicture(problem=found)
