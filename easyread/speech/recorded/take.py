"""Take: a recorded sentence ready for a deck; or why there is none, as codes for the pages."""

from dataclasses import dataclass

LONGEST_TAKE_S = 30
"""A sentence of the kit takes ten seconds at most, also slowly."""

NO_TAKE, TOO_LONG, TOO_SHORT, SILENT = "no-take", "too-long", "too-short", "silent"
"""It is no recording of a sentence; it lasts too long; it is over at once; nobody speaks."""
NO_METER = "no-meter"
"""The library that measures how loud it is, is missing here."""

FAINT, LOUD = "faint", "loud"
"""It was far from the microphone; it was so near that its peaks are cut off."""


@dataclass(frozen=True)
class Take:
    """A sentence ready for a deck: an MP3. `advice` is a code where the next one can be made better."""

    mp3: bytes
    length_ms: int
    advice: str = ""


RAW, FINISHED = b"raw", b"finished"
"""What the bench is given: a WAV to be finished, or finished ones of another kit to be looked at."""


class UnusableTakeError(Exception):
    """The recording cannot be used. `code` tells why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
