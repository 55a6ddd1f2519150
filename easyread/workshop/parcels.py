"""Parcels: how orders and works go through the pipes between the server and its benches, as several parts of bytes."""

import struct
from collections.abc import Sequence
from typing import BinaryIO

Parts = Sequence[bytes]

_COUNT, _LENGTH = struct.Struct(">I"), struct.Struct(">Q")


def send(out: BinaryIO, parts: Parts) -> None:
    """Send a parcel."""
    out.write(_COUNT.pack(len(parts)))
    for part in parts:
        out.write(_LENGTH.pack(len(part)))
        out.write(part)
    out.flush()


def receive(source: BinaryIO) -> list[bytes] | None:
    """Return the next parcel, or None where the other side has ended, in the middle of one too."""
    try:
        (count,) = _COUNT.unpack(source.read(_COUNT.size))
        return [_part(source) for _ in range(count)]
    except struct.error:
        return None


def _part(source: BinaryIO) -> bytes:
    (length,) = _LENGTH.unpack(source.read(_LENGTH.size))
    part = source.read(length)
    if len(part) < length:
        raise struct.error
    return part
