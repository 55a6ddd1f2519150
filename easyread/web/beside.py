"""What is done in the workshop, beside the server, while a request waits for it."""

from collections.abc import Callable
from typing import TypeVar

from flask import request
from werkzeug.exceptions import ServiceUnavailable

from easyread.workshop.bench import NobodyWaitsError, TooSlowError, Waits
from easyread.workshop.workshop import LineFullError

R = TypeVar("R")


def done_beside(do: Callable[[Waits], R], *, try_again_s: int) -> R:
    """Return what is done for this request; it ends when the request is given up.

    Args:
        do: Does it, for as long as the browser waits.
        try_again_s: When the browser is to try again where there is too much to do.

    Raises:
        ServiceUnavailable: There is too much to do just now. The page says so, and when to try again.
        NoWorkError, BrokenBenchError, FaultError: As the workshop does.
    """
    try:
        return do(_waits())
    except (LineFullError, NobodyWaitsError, TooSlowError):
        raise ServiceUnavailable(retry_after=try_again_s) from None


def _waits() -> Waits:
    """Whether the browser waits still. The server below us tells when it has gone, if it can."""
    is_gone: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    return lambda: not is_gone()
