"""RecordedParcel: the recordings of a deck as one file, to be given on to another kit: a zip with a list.

It may come from anybody: nothing of it is unpacked before its names and sizes are known, and nothing onto a disk.
"""

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from easyread.speech.recorded.shelf import MOST_BYTES_OF_A_DECK, RecordedPlace

ENDING = ".samtalekassen-stemme"
TYPE = "application/zip"
DAMAGED, FOREIGN, NEWER, TOO_LARGE = "damaged", "foreign", "newer", "too-large"
"""It is broken; it is another kind of file; it is of a newer kit; it has more in it than recordings of a deck have."""

_FORMAT, _VERSION = "easyread recordings", 1
_LIST = "recordings.json"
_MOST_BYTES_OF_THE_LIST = 1_000_000
_MOST_BYTES_OF_A_SOUND = 500_000
_MOST_SOUNDS = 2000
_OLDEST = (1980, 1, 1, 0, 0, 0)


class UnusableParcelError(Exception):
    """The file cannot be taken in. `code` tells why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class GivenSentence:
    """A sentence in a parcel: the role whose words they are, the words, and the sound."""

    voice: str
    text: str
    mp3: bytes


@dataclass(frozen=True)
class RecordedParcel:
    """What is given on: the sentences of a deck."""

    place: RecordedPlace
    sentences: Sequence[GivenSentence]

    def packed(self) -> bytes:
        """Return the file; the same recordings give the same file, which does not tell when they were made."""
        out = io.BytesIO()
        listed = [
            {"file": f"{number:04}.mp3", "voice": one.voice, "text": one.text}
            for number, one in enumerate(self.sentences, 1)
        ]
        head = {"format": _FORMAT, "version": _VERSION, "deck": self.place.deck, "language": self.place.language}
        with zipfile.ZipFile(out, "w") as parcel:
            text = json.dumps({**head, "sentences": listed}, ensure_ascii=False, indent=1)
            parcel.writestr(zipfile.ZipInfo(_LIST, _OLDEST), text)
            for row, one in zip(listed, self.sentences, strict=True):
                parcel.writestr(zipfile.ZipInfo(row["file"], _OLDEST), one.mp3)
        return out.getvalue()


def unpacked(body: bytes) -> RecordedParcel:
    """Return what is in a file that somebody gives.

    Raises:
        UnusableParcelError: It is none, or not whole.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as parcel:
            return _read(parcel)
    except UnusableParcelError:
        raise
    except zipfile.BadZipFile:
        raise UnusableParcelError(DAMAGED if body.startswith(b"PK") else FOREIGN) from None
    except Exception:  # zipfile and json have no list of what they raise for what is damaged
        raise UnusableParcelError(DAMAGED) from None


def _read(parcel: zipfile.ZipFile) -> RecordedParcel:
    infos = {info.filename: info for info in parcel.infolist()}
    if _LIST not in infos:
        raise UnusableParcelError(FOREIGN)
    sizes = [info.file_size for name, info in infos.items() if name != _LIST]
    if (
        infos[_LIST].file_size > _MOST_BYTES_OF_THE_LIST
        or len(sizes) > _MOST_SOUNDS
        or max(sizes, default=0) > _MOST_BYTES_OF_A_SOUND
        or sum(sizes) > MOST_BYTES_OF_A_DECK
    ):
        raise UnusableParcelError(TOO_LARGE)
    head = json.loads(parcel.read(_LIST))
    if not isinstance(head, dict) or head.get("format") != _FORMAT:
        raise UnusableParcelError(FOREIGN)
    if head.get("version") != _VERSION:
        raise UnusableParcelError(NEWER)
    place = RecordedPlace(_words(head["deck"]), _words(head["language"]))
    rows = head["sentences"]
    if len({row["file"] for row in rows}) != len(rows) or len(rows) != len(sizes) or not rows:
        raise UnusableParcelError(DAMAGED)
    found = [GivenSentence(_words(row["voice"]), _words(row["text"]), parcel.read(infos[row["file"]])) for row in rows]
    if len({(one.voice, one.text) for one in found}) < len(found):
        raise UnusableParcelError(DAMAGED)
    return RecordedParcel(place, found)


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise UnusableParcelError(DAMAGED)
    return value
