"""Headers that every answer has: what a page may do, what may be kept, and gzip for text."""

from gzip import compress
from urllib.parse import urlsplit, urlunsplit

from flask import Response, request

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # a drawing or a photo of somebody's own is on the page alone
        "font-src 'self'",
        "media-src 'self' blob:",  # a sound that was fetched beforehand is played from memory
        "connect-src 'self'",
        "frame-src blob:",  # the answers on paper, fetched and shown without leaving the page
        "form-action 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",  # what keeps pages for when there is no network
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_NOT_NEEDED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "microphone", "payment", "usb")
_SAFETY = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _NOT_NEEDED),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FOREVER = "public, max-age=31536000, immutable"
_PACKED_TYPES = frozenset({"text/html", "image/svg+xml", "application/json"})
_WORTH_PACKING = 800
_QUICK = 5


def add_safety(response: Response) -> Response:
    """Set the headers that keep a page to itself, and say that it may not be kept unless the view has said so."""
    response.headers.update(_SAFETY)
    if response.mimetype == "application/pdf":
        del response.headers["Content-Security-Policy"]  # it would hinder the browser's own viewer; a PDF runs nothing
    if request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
    elif "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-cache"
    return response


def lead_from_here(response: Response) -> Response:
    """Have each redirect name the path alone: which name and protocol the browser uses, nobody behind a proxy knows."""
    if response.location:
        _, _, path, query, fragment = urlsplit(response.location)
        response.location = urlunsplit(("", "", "/" + path.lstrip("/"), query, fragment))
    return response


def pack(response: Response) -> Response:
    """Send text as gzip to whoever takes it."""
    if response.mimetype not in _PACKED_TYPES or response.direct_passthrough or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    body = response.get_data()
    if response.status_code == 200 and len(body) > _WORTH_PACKING and takes_gzip():  # noqa: PLR2004
        response.set_data(compress(body, _QUICK, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response


def takes_gzip() -> bool:
    """Return whether the browser takes gzip."""
    return bool(request.accept_encodings["gzip"])


def kept_for_ever(response: Response) -> Response:
    """Let browsers keep what lies under an address that changes with its content."""
    response.headers["Cache-Control"] = _FOREVER
    return response
