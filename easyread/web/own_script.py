"""OwnScript: whether a script of our own pages asks, where something of the house is changed.

A page of somebody else cannot send that: no form can set a header, and a script of another page must ask first
whether it may.
"""

from flask import request
from werkzeug.exceptions import Forbidden

HEADER = "Easyread-Script"

_OUR_OWN = frozenset({"same-origin", None})
"""What browsers say of where a request comes from; older ones say nothing."""


def ask_for_own_script() -> None:
    """Refuse what no script of our pages sends.

    Raises:
        Forbidden: It comes from elsewhere.
    """
    if HEADER not in request.headers or request.headers.get("Sec-Fetch-Site") not in _OUR_OWN:
        raise Forbidden
