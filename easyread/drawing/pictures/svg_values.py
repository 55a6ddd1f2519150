"""The values of SVG attributes that are numbers, paths and transforms: such as browsers and the PDF maker both draw."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

LARGEST = 10_000
"""Of a number. The largest picture is 800 wide, and what lies far outside is not seen."""

MOST_MOVED = 1e8
"""How far the parts of a `transform` together may carry a point: PDF has no larger numbers."""

LEAST_LEFT = 1e-6
"""Of a surface after a `transform`: one that makes all flat cannot be undone, as the PDF maker does."""

STEEPEST = 80
"""Degrees of a skew: at 90, a point has no place."""

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?"
_PLAIN = re.compile(_NUMBER)
_LIST = re.compile(rf"\s*(?:{_NUMBER}(?:\s*,\s*|\s+|(?=[-+.]))?)*\s*")
_COMMAND = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
_PART = re.compile(r"\s*,?\s*(\w+)\s*\(([^()]*)\)\s*")
_ID = re.compile(r"[\w.-]+")

_NEEDED: Mapping[str, int] = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_LARGE_ARC, _SWEEP, _OF_ARC = 3, 4, 7
_TURNS: Mapping[str, tuple[int, ...]] = {
    "translate": (1, 2),
    "scale": (1, 2),
    "rotate": (1, 3),
    "skewX": (1,),
    "skewY": (1,),
    "matrix": (6,),
}
_KEYWORDS: Mapping[str, tuple[str, ...]] = {
    "stroke-linecap": ("butt", "round", "square"),
    "stroke-linejoin": ("miter", "round", "bevel"),
    "fill-rule": ("nonzero", "evenodd"),
    "clip-rule": ("nonzero", "evenodd"),
    "clipPathUnits": ("userSpaceOnUse",),
    "gradientUnits": ("userSpaceOnUse", "objectBoundingBox"),
}
_LENGTHS = ("x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "stroke-width")
_NEVER_BELOW_0 = {"width", "height", "rx", "ry", "r", "stroke-width"}


def value_fault(tag: str, name: str, value: str) -> str:
    """Return why the value of an attribute cannot be drawn, or "" where it can."""
    if name in _KEYWORDS:
        return "" if value in _KEYWORDS[name] else f"should be one of {', '.join(_KEYWORDS[name])}"
    if tag == "linearGradient" and name in _LENGTHS:
        return _number(name, value.removesuffix("%"))
    check = _CHECKS.get(name)
    return check(name, value) if check else ""


def _number(name: str, value: str) -> str:
    if not _PLAIN.fullmatch(value):
        return "must be a plain number, without a unit"
    if abs(float(value)) > LARGEST:
        return f"is larger than {LARGEST}"
    return "must not be below 0" if name in _NEVER_BELOW_0 and float(value) < 0 else ""


def _miter(name: str, value: str) -> str:
    return _number(name, value) or ("must be 1 or more" if float(value) < 1 else "")


def _share(name: str, value: str) -> str:
    return _number(name, value.removesuffix("%"))


def _numbers(value: str) -> list[float] | None:
    """Return the numbers of a list, or None where it is none."""
    return [float(one) for one in _PLAIN.findall(value)] if _LIST.fullmatch(value) else None


def _too_large(numbers: Iterable[float]) -> str:
    return f"has a number larger than {LARGEST}" if any(abs(number) > LARGEST for number in numbers) else ""


def _points(_: str, value: str) -> str:
    numbers = _numbers(value)
    if not numbers or len(numbers) % 2:
        return "must be pairs of numbers"
    return _too_large(numbers)


def _dashes(_: str, value: str) -> str:
    numbers = [] if value == "none" else _numbers(value)
    if numbers is None or any(number < 0 for number in numbers) or (numbers and not any(numbers)):
        return 'must be lengths such as "4 8", or none'
    return _too_large(numbers)


def _path(_: str, value: str) -> str:
    commands = _COMMAND.findall(value)
    if "".join(map("".join, commands)) != value.strip() or not commands or commands[0][0] not in "Mm":
        return "must begin with M, and have nothing but commands and numbers"
    return next((fault for letter, inside in commands if (fault := _command(letter, inside))), "")


def _command(letter: str, inside: str) -> str:
    needed = _NEEDED.get(letter.upper())
    numbers = _numbers(inside)
    if needed is None or numbers is None:
        return f'has "{letter}{inside[:20]}", which is no command of a path'
    if (len(numbers) % needed or not numbers) if needed else numbers:
        return f"has a {letter} with {len(numbers)} numbers"
    if letter in "Aa" and any(numbers[at] not in {0, 1} for at in _flags(len(numbers))):
        return f"has a {letter} whose fourth and fifth numbers are not 0 or 1, with spaces around them"
    return _too_large(numbers)


def _flags(count: int) -> list[int]:
    return [at for at in range(count) if at % _OF_ARC in {_LARGE_ARC, _SWEEP}]


def _transform(_: str, value: str) -> str:
    parts = _PART.findall(value)
    if _PART.sub("", value).strip():
        return "must be parts such as translate(3, 4)"
    moved, size = 1.0, 1.0
    for name, inside in parts:
        numbers = _numbers(inside)
        if name not in _TURNS or numbers is None or len(numbers) not in _TURNS[name]:
            return f"has {name}({inside}), which is no part of a transform"
        if name.startswith("skew") and abs(numbers[0]) > STEEPEST:
            return f"has a {name} of more than {STEEPEST} degrees"
        if fault := _too_large(numbers):
            return fault
        moved *= max(1.0, *map(abs, numbers))
        size *= _growth(name, numbers)
    return "moves too far" if moved > MOST_MOVED else "leaves nothing to be seen" if abs(size) < LEAST_LEFT else ""


@lru_cache(maxsize=2048)
def growth(transform: str) -> float:
    """Return by how much a `transform` makes every surface larger; less than 0 if it mirrors."""
    size = 1.0
    for name, inside in _PART.findall(transform):
        size *= _growth(name, _numbers(inside) or (1.0,))
    return size


def _growth(name: str, numbers: Sequence[float]) -> float:
    """By how much a part of a transform makes every surface larger: its determinant."""
    if name == "scale":
        return numbers[0] * numbers[-1]
    if name == "matrix":
        a, b, c, d = numbers[:4]
        return a * d - b * c
    return 1.0


def _reference(_: str, value: str) -> str:
    is_one = value.startswith("url(#") and value.endswith(")") and _ID.fullmatch(value[5:-1])
    return "" if is_one else "must be url(#id), and no more"


def _id(_: str, value: str) -> str:
    return "" if _ID.fullmatch(value) else "must have letters, digits, hyphens and full stops alone"


_CHECKS: Mapping[str, Callable[[str, str], str]] = {
    **dict.fromkeys(_LENGTHS, _number),
    "stroke-dashoffset": _number,
    "stroke-miterlimit": _miter,
    "offset": _share,
    "points": _points,
    "stroke-dasharray": _dashes,
    "d": _path,
    "transform": _transform,
    "gradientTransform": _transform,
    "clip-path": _reference,
    "id": _id,
}
