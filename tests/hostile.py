"""Input as nobody should send it, for tests: how files are damaged, and how much of it a test tries.

Every run tries the same, so that what fails once fails always.
"""

import os
from collections.abc import Callable, Sequence
from copy import deepcopy
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_ODD_BYTES = st.one_of(st.integers(0, 255), st.sampled_from((0, 0x7F, 0x80, 0xFF)))
_HEAD = 300
"""Where formats tell what follows: damage there leads furthest."""


def tries(most: int) -> settings:
    """Return how a test of hostile input is run: this many examples, the same every time, nothing kept.

    With `EASYREAD_TRIES=4` in the environment there are four times as many.
    """
    return settings(
        max_examples=most * int(os.environ.get("EASYREAD_TRIES", "1")),
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )


@st.composite
def damaged(draw: st.DrawFn, wholes: Sequence[bytes]) -> bytes:
    """Return one of some files with a few bytes changed, and perhaps a piece cut out, doubled or lost at the end."""
    body = bytearray(draw(st.sampled_from(wholes)))
    reach = draw(st.sampled_from((min(_HEAD, len(body)), len(body))))
    for at, byte in draw(st.lists(st.tuples(st.integers(0, reach - 1), _ODD_BYTES), max_size=4)):
        body[at] = byte
    start, length = draw(st.integers(0, len(body))), draw(st.integers(0, 64))
    what = draw(st.sampled_from(("keep", "keep", "cut", "double", "end")))
    if what == "cut":
        del body[start : start + length]
    elif what == "double":
        body[start:start] = body[start : start + length]
    elif what == "end":
        del body[start:]
    return bytes(body)


@st.composite
def rewritten(draw: st.DrawFn, wholes: Sequence[str], words: Sequence[str], most: int = 2) -> str:
    """Return one of some texts with lines left out, doubled or moved, and pieces of them exchanged for odd words."""
    lines = draw(st.sampled_from(wholes)).split("\n")
    for _ in range(draw(st.integers(0, most))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(_CHANGES))
        lines[at : at + 1] = change(draw, lines, at, words)
        if not lines:
            return ""
    return "\n".join(lines)


@st.composite
def redrawn(draw: st.DrawFn, wholes: Sequence[str], attributes: Sequence[tuple[str, str]]) -> str:
    """Return one of some pictures, still well-formed, with attributes set or lost, and elements doubled or set in."""
    root = ET.fromstring(draw(st.sampled_from(wholes)))  # noqa: S314 - our own
    for _ in range(draw(st.integers(1, 3))):
        elements = list(root.iter())
        element, other = (elements[draw(st.integers(0, len(elements) - 1))] for _ in range(2))
        what = draw(st.sampled_from(("set", "set", "set", "lose", "add")))
        if what == "set":
            fitting = [pair for pair in attributes if pair[0] in element.attrib]
            name, value = draw(st.sampled_from(fitting or attributes))
            element.set(name, value)
        elif what == "lose" and element.attrib:
            del element.attrib[draw(st.sampled_from(sorted(element.attrib)))]
        elif what == "add":
            element.append(deepcopy(other))
    return ET.tostring(root, encoding="unicode")


Change = Callable[[st.DrawFn, list[str], int, Sequence[str]], list[str]]


def _gone(_draw: st.DrawFn, _lines: list[str], _at: int, _words: Sequence[str]) -> list[str]:
    return []


def _twice(_draw: st.DrawFn, lines: list[str], at: int, _words: Sequence[str]) -> list[str]:
    return [lines[at]] * 2


def _other(draw: st.DrawFn, lines: list[str], _at: int, _words: Sequence[str]) -> list[str]:
    return [lines[draw(st.integers(0, len(lines) - 1))]]


def _value(draw: st.DrawFn, lines: list[str], at: int, words: Sequence[str]) -> list[str]:
    """What stands behind the equals sign, or all of a line without one, is another word."""
    key, sign, _ = lines[at].partition("=")
    return [f"{key}{sign} {draw(_odd(words))}" if sign else draw(_odd(words))]


def _inside(draw: st.DrawFn, lines: list[str], at: int, words: Sequence[str]) -> list[str]:
    line = lines[at]
    start = draw(st.integers(0, len(line)))
    end = draw(st.integers(start, min(len(line), start + 12)))
    return [line[:start] + draw(_odd(words)) + line[end:]]


_CHANGES: tuple[Change, ...] = (_gone, _twice, _other, _value, _inside)


def _odd(words: Sequence[str]) -> SearchStrategy[str]:
    return st.one_of(st.sampled_from(words), st.text(max_size=8))
