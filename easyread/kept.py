"""Kept: what a function returned a moment ago, so that many can ask the same; and how it is forgotten again."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Kept(Protocol):
    """A function of which the library keeps results."""

    def cache_clear(self) -> None:
        """Forget all of them."""
        ...


F = TypeVar("F", bound=Kept)
_FORGETTABLE: list[Kept] = []


def forgettable(function: F) -> F:
    """Let a function whose results are kept forget them with `forget`: it may be asked about what somebody typed."""
    _FORGETTABLE.append(function)
    return function


def forget() -> None:
    """Forget what is kept of words and pictures, as some may have been of somebody's own."""
    for function in _FORGETTABLE:
        function.cache_clear()


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
