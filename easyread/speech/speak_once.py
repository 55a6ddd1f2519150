"""Once: speech for a text that a citizen has typed. It is never kept."""

import base64

from easyread.limits import LONGEST_SPOKEN
from easyread.speech import problem_codes
from easyread.speech.phrase import Phrase
from easyread.speech.process import WorkerDiedError, WorkerProcess, WorkerStartError, WorkerTimeoutError
from easyread.speech.voice import Voice

_TIMEOUT_S = 30.0
"""A neural voice takes 0.7 s to load where nothing else runs, and many times that on a small server that is busy."""
_CODES = {
    WorkerStartError: problem_codes.NO_ENGINE,
    WorkerDiedError: problem_codes.WORKER_DIED,
    WorkerTimeoutError: problem_codes.TOO_SLOW,
}


class SpeechError(Exception):
    """No speech came of it. `code` tells why; the text itself is never part of the message."""

    def __init__(self, code: str) -> None:
        super().__init__(f"no speech could be made ({code})")
        self.code = code


def speak_once(text: str, voice: Voice) -> bytes:
    """Return the text as MP3, made by a process of its own that hands it over a pipe: it never lies in a file.

    On Windows and macOS the system's own voice writes it into a private folder first, from which it is deleted at once.
    Takes about 0.2 seconds: call it only where a person waits for it.

    Raises:
        ValueError: The text is longer than `LONGEST_SPOKEN` characters.
        SpeechError: There is no engine, no such voice, or nothing to say.
    """
    if len(text) > LONGEST_SPOKEN:
        raise ValueError(f"only {LONGEST_SPOKEN} characters at a time")
    try:
        with WorkerProcess(None, gentle=False) as worker:
            reply = worker.make(Phrase(text, voice), _TIMEOUT_S)
    except (WorkerStartError, WorkerDiedError, WorkerTimeoutError) as error:
        raise SpeechError(_CODES[type(error)]) from None
    if "code" in reply:
        raise SpeechError(reply["code"])
    return base64.b64decode(reply["mp3"])
