"""Kept: what a function returned for the very same objects a moment ago, so that many rules can ask the same."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that keeps the last results of a pure function, by the identity of its arguments.

    A deck has no hash, as it holds tables; it never changes, so being the same object is enough.

    Args:
        most: How many results are kept; the oldest goes first.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        found: deque[tuple[tuple[object, ...], R]] = deque(maxlen=most)

        @wraps(function)
        def ask(*args: P.args, **kwargs: P.kwargs) -> R:
            asked = (*args, *(part for item in kwargs.items() for part in item))
            for known, result in tuple(found):
                if len(known) == len(asked) and all(one is other for one, other in zip(known, asked, strict=True)):
                    return result
            result = function(*args, **kwargs)
            found.append((asked, result))
            return result

        return ask

    return decorate
