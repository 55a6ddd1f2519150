"""The door to the pages for staff: open, or opened with the PIN of the house for half an hour.

That it was opened stands in a cookie of this browser, signed by the hash of the PIN: a new PIN shuts it everywhere, and
several servers with one data folder agree. It is the only cookie there is, and says nothing about anybody.
"""

from hashlib import sha256

from flask import Response as Answer
from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from itsdangerous import BadSignature, TimestampSigner
from werkzeug.wrappers import Response

from easyread.installation.pin import Pin
from easyread.web.site import current_site

COOKIE = "personale"
OPEN_S = 30 * 60
FIELD = "pin"

_STAFF = frozenset(
    {
        *("staff.decks", "staff.numbers", "staff.guide", "staff.choose_cards", "staff.pages"),
        *(
            "printing.choose",
            "boxes.choose",
            "boxes.begin",
            "boxes.wait",
            "boxes.fetch",
            "own_cards.choose",
            "own_cards.make",
            "visits.choose",
            "offline.make_ready",
        ),
        *("recording.page", "recording.keep", "recording.delete", "recording.delete_all"),
        *("recording.given_on", "recording.take_in"),
    }
)
_OPEN = "aaben"
_LONGEST_PIN = 64


def keep_door() -> ResponseReturnValue | None:
    """Show the door in the place of a page for staff, where it is shut."""
    pin = current_site().settings.pin
    if pin is None or request.endpoint not in _STAFF or _is_open(pin):
        return None
    return _door(way=request.full_path)


def open_door() -> ResponseReturnValue:
    """Open the door to whoever knows the PIN, and lead to the page that was asked for."""
    pin, guesses, sender = current_site().settings.pin, current_site().guesses, request.remote_addr or ""
    way = request.args.get("til", "/fagperson/")
    if pin is None or not way.startswith("/") or way.startswith("//"):
        return redirect("/fagperson/", code=303)
    if not guesses.may_try(sender):
        return _door(way, problem="often"), 429, {"Retry-After": "60"}
    digits = request.form.get(FIELD, "").strip()[:_LONGEST_PIN]
    if not pin.fits(digits):
        guesses.wrong(sender)
        return _door(way, problem="wrong"), 403
    answer = redirect(way, code=303)
    _set(answer, _signer(pin).sign(_OPEN).decode())
    return answer


def keep_open(answer: Answer) -> Answer:
    """Let the door stand open for another half hour: whoever records a whole deck is at work all the time."""
    pin = current_site().settings.pin
    if pin is not None:
        _set(answer, _signer(pin).sign(_OPEN).decode())
    return answer


def shut_door() -> ResponseReturnValue:
    """Shut the door on this browser."""
    answer = redirect("/", code=303)
    answer.delete_cookie(COOKIE)
    return answer


def _door(way: str, problem: str = "") -> str:
    return render_template("pages/pin.html", way=way, problem=problem, field=FIELD)


def _is_open(pin: Pin) -> bool:
    try:
        return _signer(pin).unsign(request.cookies.get(COOKIE, ""), max_age=OPEN_S) == _OPEN.encode()
    except BadSignature:
        return False


def _signer(pin: Pin) -> TimestampSigner:
    return TimestampSigner(sha256(pin.hash.encode()).digest(), salt=COOKIE)


def _set(answer: Response, value: str) -> None:
    answer.set_cookie(COOKIE, value, httponly=True, samesite="Strict", secure=current_site().settings.is_https)
