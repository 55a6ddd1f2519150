"""RecordingCheck: whether recordings can be played. Asked of a worker process, which a damaged file may cost."""

from collections.abc import Iterable

from easyread.problems import Problem
from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.speech.phrase import Phrase
from easyread.speech.scratch import Scratch


def recording_problems(phrases: Iterable[Phrase]) -> list[Problem]:
    """Return what is wrong with the recordings of these phrases, each file once. Nothing is kept of them."""
    recorded = {phrase.recording: phrase for phrase in phrases if phrase.recording}
    if not recorded:
        return []
    with Scratch() as scratch:
        return make(recorded.values(), Cache(scratch.path))
