"""Once: speech for a text that a citizen has typed. It is never kept."""

from easyread.limits import LONGEST_SPOKEN
from easyread.speech.cache import Cache
from easyread.speech.maker import Effort, make
from easyread.speech.phrase import Phrase
from easyread.speech.scratch import Scratch
from easyread.speech.voice import Voice

_EFFORT = Effort(workers=1, timeout_s=10.0)


class SpeechError(Exception):
    """No speech came of it. `code` tells why; the text itself is never part of the message."""

    def __init__(self, code: str) -> None:
        super().__init__(f"no speech could be made ({code})")
        self.code = code


def speak_once(text: str, voice: Voice) -> bytes:
    """Return the text as MP3, made by a process of its own in a temporary folder that is gone afterwards.

    Takes about 0.2 seconds: call it only where a person waits for it.

    Raises:
        ValueError: The text is longer than `LONGEST_SPOKEN` characters.
        SpeechError: There is no engine, no such voice, or nothing to say.
    """
    if len(text) > LONGEST_SPOKEN:
        raise ValueError(f"only {LONGEST_SPOKEN} characters at a time")
    phrase = Phrase(text, voice)
    with Scratch() as scratch:
        cache = Cache(scratch.path)
        if problems := make([phrase], cache, effort=_EFFORT):
            raise SpeechError(problems[0].code)
        return cache.path(phrase.key).read_bytes()
