"""Faults: what can go wrong with speech, as codes. The web pages have Danish words for each code."""

import errno

from easyread.problems import Problem, Severity, Where

NO_ENGINE = "V01"
WRONG_VOICE = "V02"
NO_SOUND = "V03"
UNWRITABLE = "V04"
DISK_FULL = "V05"
WORKER_DIED = "V06"
TOO_SLOW = "V07"
BAD_RECORDING = "V08"
ENGINE_FAILED = "V09"
NO_SETTINGS = "V10"
OTHER_LANGUAGE = "V11"
NO_PIPER = "V12"
BAD_MODEL = "V13"

STOPS_ALL = frozenset({NO_ENGINE, UNWRITABLE, DISK_FULL})
"""With these codes every other phrase would fail the same way."""

OF_MODELS = frozenset({NO_SETTINGS, OTHER_LANGUAGE, NO_PIPER, BAD_MODEL})
"""With these codes a neural voice cannot speak, and the next best voice speaks in its place."""

_HINTS = {
    NO_ENGINE: "Install the program again, with all that it needs.",
    WRONG_VOICE: "Look in voices.toml. On Windows and macOS, install a voice for the language.",
    NO_SOUND: "Give the card a `say` with words in it.",
    UNWRITABLE: "Choose another data folder, or let the program write there.",
    DISK_FULL: "Make room on the disk; what is made already is kept.",
    WORKER_DIED: "Give the card another `say`, and please report the text.",
    TOO_SLOW: "Give the card a shorter `say`.",
    NO_PIPER: "Install it: pip install 'easyread[piper]'. Till then the next voice speaks.",
    BAD_MODEL: "Fetch it again, or take it away: easyread voices. Till then the next voice speaks.",
    BAD_RECORDING: "Use an MP3, Ogg or WAV file that other programs can play. Till then the made voice is heard.",
}

_FULL = frozenset(getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name))


def problem(code: str, place: str, message: str) -> Problem:
    """Return the problem with this code; `place` is the phrase or the folder that it is about."""
    return Problem(code, Severity.ERROR, Where("speech", place), message, _HINTS.get(code, ""))


def write_problem_code(error: OSError) -> str:
    """Return the code for a failed write: the disk is full, or the folder cannot be written."""
    return DISK_FULL if error.errno in _FULL else UNWRITABLE
