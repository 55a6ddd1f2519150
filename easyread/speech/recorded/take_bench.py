"""The bench for recordings: it makes one fit for a deck, or looks at those of another kit. Run by `workshop/bench.py`.

An order is `RAW` and a WAV, or `FINISHED` and MP3s. The work is the MP3, its length and the advice; or all lengths.
"""

import sys

from easyread.speech.recorded.finishing import checked_mp3, finished_take
from easyread.speech.recorded.take import FINISHED, UnusableTakeError
from easyread.workshop.craft import Make, RefusedOrderError, work_off
from easyread.workshop.parcels import Parts


def prepare(_tools: Parts) -> Make:
    """Return what makes the works."""
    return _made


def _made(order: list[bytes]) -> Parts:
    kind, *sounds = order
    try:
        if kind == FINISHED:
            return [str(checked_mp3(mp3)).encode() for mp3 in sounds]
        take = finished_take(sounds[0])
    except UnusableTakeError as error:
        raise RefusedOrderError(error.code) from None
    return take.mp3, str(take.length_ms).encode(), take.advice.encode()


if __name__ == "__main__":
    sys.exit(work_off(prepare))
