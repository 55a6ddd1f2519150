"""OwnWords: what somebody has typed, said aloud. It stands in no address, in no log and in no cache."""

import threading

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, NotFound, TooManyRequests

from easyread.kit.saying import NARRATOR
from easyread.letters import typed
from easyread.limits import LONGEST_SPOKEN
from easyread.speech.speak_once import SpeechError, speak_once
from easyread.speech.voice import voice_for
from easyread.web.site import current_site
from easyread.web.viewer import current_viewer

views = Blueprint("own_words", __name__)

_speaking = threading.Lock()
"""One at a time: each takes a process of its own, and the others of the house want their pages."""

_TRY_AGAIN_S = 1


@views.post("/tale/egne-ord")
def speak() -> Response:
    """Say the words in the body."""
    words = " ".join(typed(request.get_data(as_text=True)).split())
    if not 0 < len(words) <= LONGEST_SPOKEN:
        raise BadRequest
    if not _speaking.acquire(blocking=False):
        raise TooManyRequests(retry_after=_TRY_AGAIN_S)
    try:
        return Response(_spoken(words, current_viewer().language), mimetype="audio/mpeg")
    except SpeechError:
        raise NotFound from None
    finally:
        _speaking.release()


def _spoken(words: str, language: str) -> bytes:
    """Return the words in the voice of the cards; in the plain one, where that is too slow or has gone meanwhile."""
    voice = current_site().content.cast.voice_for(NARRATOR, language)
    try:
        return speak_once(words, voice)
    except SpeechError:
        if not voice.neural:
            raise
    return speak_once(words, voice_for(NARRATOR, language))
