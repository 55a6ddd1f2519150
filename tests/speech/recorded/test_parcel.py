"""Recordings of a deck as one file."""

import io
import json
import zipfile
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings

from easyread.speech.recorded.parcel import (
    DAMAGED,
    FOREIGN,
    NEWER,
    TOO_LARGE,
    GivenSentence,
    RecordedParcel,
    UnusableParcelError,
    unpacked,
)
from easyread.speech.recorded.shelf import RecordedPlace
from tests.hostile import damaged

SENTENCES = (GivenSentence("narrator", "Hvad så?", b"one"), GivenSentence("woman", "Nej tak.", b"two"))
PARCEL = RecordedParcel(RecordedPlace("foelelser", "da"), SENTENCES)
HEAD = {"format": "easyread recordings", "version": 1, "deck": "foelelser", "language": "da"}
ROW = {"file": "0001.mp3", "voice": "narrator", "text": "Hvad så?"}


def zipped(head: object, files: dict[str, bytes], kind: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as parcel:
        parcel.writestr("recordings.json", json.dumps(head))
        for name, body in files.items():
            parcel.writestr(name, body)
    return out.getvalue()


def with_rows(*rows: Any, **other: Any) -> dict[str, Any]:
    return {**HEAD, "sentences": list(rows), **other}


def code_of(body: bytes) -> str:
    with pytest.raises(UnusableParcelError) as found:
        unpacked(body)
    return found.value.code


def test_it_comes_out_as_it_went_in_and_is_the_same_each_time() -> None:
    assert unpacked(PARCEL.packed()) == RecordedParcel(PARCEL.place, list(SENTENCES))
    assert PARCEL.packed() == PARCEL.packed()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", FOREIGN),
        (b"%PDF-1.7", FOREIGN),
        (zipped(with_rows(ROW), {"0001.mp3": b"one"})[:-30], DAMAGED),
        (zipped({"format": "other"}, {}), FOREIGN),
        (zipped([], {}), FOREIGN),
        (zipped(with_rows(ROW, version=2), {"0001.mp3": b"one"}), NEWER),
        (zipped(with_rows(), {}), DAMAGED),
        (zipped(with_rows(ROW), {}), DAMAGED),
        (zipped(with_rows(ROW), {"0001.mp3": b"one", "more.mp3": b""}), DAMAGED),
        (zipped(with_rows(ROW, ROW), {"0001.mp3": b"one", "0002.mp3": b"one"}), DAMAGED),
        (zipped(with_rows(ROW, {**ROW, "file": "0002.mp3"}), {"0001.mp3": b"", "0002.mp3": b""}), DAMAGED),
        (zipped(with_rows({**ROW, "text": 3}), {"0001.mp3": b"one"}), DAMAGED),
        (zipped(with_rows(3), {"0001.mp3": b"one"}), DAMAGED),
        (zipped(with_rows(ROW), {"0001.mp3": bytes(600_000)}, zipfile.ZIP_DEFLATED), TOO_LARGE),
        (zipped(with_rows(ROW), {f"{n}.mp3": b"" for n in range(2001)}), TOO_LARGE),
        (zipped(with_rows(ROW), {f"{n}.mp3": bytes(400_000) for n in range(40)}, zipfile.ZIP_DEFLATED), TOO_LARGE),
    ],
)
def test_what_is_no_parcel_is_refused(body: bytes, code: str) -> None:
    assert code_of(body) == code


def test_another_zip_is_foreign() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("../../etc/passwd", "x")
    assert code_of(out.getvalue()) == FOREIGN


@settings(max_examples=150, deadline=None)
@given(damaged((PARCEL.packed(),)))
def test_a_damaged_parcel_is_whole_or_refused(body: bytes) -> None:
    with suppress(UnusableParcelError):
        assert unpacked(body).sentences
