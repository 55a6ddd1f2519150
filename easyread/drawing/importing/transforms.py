"""Transforms and lengths as numbers."""

import re
from math import radians

from fontTools.misc.transform import Identity, Transform

_PART = re.compile(r"(\w+)\s*\(([^()]*)\)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_LENGTH = re.compile(rf"\s*({_NUMBER.pattern})\s*(px|pt|pc|mm|cm|in|%)?\s*")
_COUNTS = {"matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,)}
_PX = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def numbers(text: str) -> list[float]:
    """Return all numbers in a text."""
    return [float(one) for one in _NUMBER.findall(text)]


def length(text: str, whole: float) -> float | None:
    """Return a length in pixels, or None where it is none. `whole` is what 100 % is."""
    found = _LENGTH.fullmatch(text)
    if not found:
        return None
    return float(found[1]) * (whole / 100 if found[2] == "%" else _PX[found[2]])


def matrix(text: str) -> Transform | None:
    """Return what a `transform` does, or None where it cannot be read."""
    if text.strip() == "none":
        return Identity
    made = Identity
    for name, inside in _PART.findall(text):
        part = _part(name, numbers(inside))
        if part is None:
            return None
        made = made.transform(part)
    return None if _PART.sub("", text).replace(",", "").strip() else made


def transform_text(made: Transform) -> str:
    """Return a transform as it is written: as short as can be, and "" where it does nothing."""
    a, b, c, d, x, y = (_text(value, 3) if at > 3 else _text(value, 6) for at, value in enumerate(made))  # noqa: PLR2004
    if (b, c) != ("0", "0"):
        return f"matrix({a} {b} {c} {d} {x} {y})"
    moved = "" if (x, y) == ("0", "0") else f"translate({x} {y})"
    scaled = "" if (a, d) == ("1", "1") else f"scale({a})" if a == d else f"scale({a} {d})"
    return f"{moved} {scaled}".strip()


def _part(name: str, given: list[float]) -> Transform | None:
    if len(given) not in _COUNTS.get(name, ()):
        return None
    x, *rest = given
    made = {
        "matrix": lambda: Transform(*given),
        "translate": lambda: Identity.translate(x, *rest),
        "scale": lambda: Identity.scale(x, *(rest or [x])),
        "rotate": lambda: _turned(x, *rest),
        "skewX": lambda: Identity.skew(radians(x), 0),
        "skewY": lambda: Identity.skew(0, radians(x)),
    }
    return made[name]()


def _turned(angle: float, x: float = 0, y: float = 0) -> Transform:
    return Identity.translate(x, y).rotate(radians(angle)).translate(-x, -y)


def _text(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
