"""Files: pictures, sounds, the style sheet, scripts and fonts, and whether the server lives."""

from flask import Blueprint, Response, jsonify, request, send_file
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.exceptions import NotFound, ServiceUnavailable

from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.drawing.pictures.scene import UnknownPersonError, compose, content_hash
from easyread.drawing.pictures.style import STYLES, Style
from easyread.web.error_pages import missing
from easyread.web.headers import kept_for_ever, packed_once
from easyread.web.light.packing import pack_best
from easyread.web.parts.picture_address import ANYBODY, STYLE
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer

views = Blueprint("files", __name__)

_TRY_AGAIN_S = 5


@views.get("/billeder/<digest>/<group>/<name>.svg")
def picture(digest: str, group: str, name: str) -> Response:
    """Show a picture with the persona in it."""
    pictures = current_site().content.pictures
    who, shows = request.args.get("hvem", ANYBODY), current_viewer().substances
    style: Style = next((style for style in STYLES if style == request.args.get(STYLE)), "colour")
    try:
        if content_hash(pictures, f"{group}/{name}", who, substances=shows, style=style) != digest:
            raise missing()
        svg = compose(pictures, f"{group}/{name}", who, substances=shows, style=style)
    except (UnknownPictureError, UnknownPersonError):
        raise missing() from None
    return kept_for_ever(packed_once(svg.encode(), "image/svg+xml"))


@views.get("/css/<digest>/<name>")
@views.get("/js/<digest>/<path:name>")
@views.get("/fonts/<digest>/<name>")
def asset(digest: str, name: str) -> Response:  # noqa: ARG001 - the whole address is the key
    """Send a file of our own."""
    found = current_site().assets.files.get(request.path)
    if found is None:
        raise missing()
    if found.is_text:
        return kept_for_ever(packed_once(found.body, found.type, pack_best))
    return kept_for_ever(Response(found.body, content_type=found.type))


@views.get("/tale/<key>.mp3")
def sound(key: str) -> Response:
    """Send a sound."""
    _check_sound(key)
    file = current_site().sounds.cache.path(key)
    return kept_for_ever(send_file(file, mimetype="audio/mpeg", conditional=True))


@views.get("/tale/<key>.json")
def word_times(key: str) -> Response:
    """Send how long a sound lasts, and when each word in it begins."""
    _check_sound(key)
    cache = current_site().sounds.cache
    words = [list(word) for word in cache.word_times(key)]
    return kept_for_ever(jsonify(length_ms=cache.length_ms(key), words=words))


@views.get("/tale/status")
def speech_status() -> ResponseReturnValue:
    """Tell how far the making of sounds is."""
    status = current_site().sounds.status
    problem = gettext(status.message) if status.message else ""
    return jsonify(made=status.made, total=status.total, percent=status.percent, done=status.is_done, problem=problem)


@views.get("/healthz")
def health() -> ResponseReturnValue:
    """Tell that the server lives."""
    return Response("ok\n", mimetype="text/plain")


def _check_sound(key: str) -> None:
    sounds = current_site().sounds
    if sounds.cache.has(key):
        return
    if sounds.status.is_done:
        raise NotFound(response=_bare(NotFound.code))
    raise ServiceUnavailable(response=_bare(ServiceUnavailable.code, retry_after_s=_TRY_AGAIN_S))


def _bare(status: int, retry_after_s: int = 0) -> Response:
    """An answer without a page: a script asks for each sound of a deck, and nobody reads what is told of one."""
    response = Response(status=status)
    if retry_after_s:
        response.headers["Retry-After"] = str(retry_after_s)
    return response
