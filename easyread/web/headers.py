"""Headers that every answer has: what a page may do, what may be kept, and how text is packed."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import IO, cast
from urllib.parse import urlsplit, urlunsplit

from flask import Response, request
from werkzeug.wsgi import wrap_file

from easyread.web.light.packing import Packs, pack, pack_well, way_for
from easyread.web.light.sound_pack import TYPE, SoundPack

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'sha256-{early}'",
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
_PERMISSIONS = "Permissions-Policy"
_SAFETY = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    _PERMISSIONS: ", ".join(f"{feature}=()" for feature in _NOT_NEEDED),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FOREVER = "public, max-age=31536000, immutable"
_PACKED_TYPES = frozenset({"text/html", "image/svg+xml", "application/json"})
_WORTH_PACKING = 800


def safety(early: str) -> Callable[[Response], Response]:
    """Return what sets the headers that keep a page to itself. `early` is the one script that stands in pages."""
    policy = _POLICY.format(early=b64encode(sha256(early.encode()).digest()).decode())

    def add_safety(response: Response) -> Response:
        if response.mimetype != "application/pdf":  # it would hinder the browser's own viewer; a PDF runs nothing
            response.headers["Content-Security-Policy"] = policy
        return _add_safety(response)

    return add_safety


def _add_safety(response: Response) -> Response:
    """Set what is the same for all, and say that it may not be kept unless the view has said so."""
    for name, value in _SAFETY.items():
        response.headers.setdefault(name, value)
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


def pack_text(response: Response) -> Response:
    """Send text packed, in a way that the browser takes."""
    if response.mimetype not in _PACKED_TYPES or response.direct_passthrough or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    body, way = response.get_data(), way_for(request.accept_encodings)
    if way and response.status_code == 200 and len(body) > _WORTH_PACKING:  # noqa: PLR2004
        response.set_data(pack(body, way))
        response.headers["Content-Encoding"] = way
    return response


def packed_once(body: bytes, content_type: str, pack: Packs = pack_well) -> Response:
    """Return the answer with text that is the same for many: it is packed once."""
    way = way_for(request.accept_encodings)
    response = Response(pack(body, way) if way else body, content_type=content_type)
    response.vary.add("Accept-Encoding")
    if way:
        response.headers["Content-Encoding"] = way
    return response


def sent_pack(pack: SoundPack) -> Response:
    """Return the answer with sounds, which are read while they are sent."""
    file = wrap_file(request.environ, cast(IO[bytes], pack), 2**16)
    response = Response(file, content_type=TYPE, direct_passthrough=True)
    response.content_length = pack.size
    return response


def with_microphone(response: Response) -> Response:
    """Let this one page listen: the one on which staff record."""
    response.headers[_PERMISSIONS] = _SAFETY[_PERMISSIONS].replace("microphone=()", "microphone=(self)")
    return response


def kept_for_ever(response: Response) -> Response:
    """Let browsers keep what lies under an address that changes with its content."""
    response.headers["Cache-Control"] = _FOREVER
    return response
