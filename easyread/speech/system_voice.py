"""System voice: which voice of Windows or macOS stands in for one of ours."""

from collections.abc import Iterable
from typing import Any

from easyread.speech.voice import Voice


class WrongVoiceError(Exception):
    """The engine does not have this voice."""


def system_voice(voice: Voice, installed: Iterable[Any]) -> str:
    """Return the id of an installed voice for the language: a woman's for a variant such as f2, if there is one.

    Args:
        voice: The voice that is wanted.
        installed: pyttsx3's voices; Windows writes their languages as "da-DK", macOS as "da_DK".

    Raises:
        WrongVoiceError: No voice is installed for the language.
    """
    fitting = [
        candidate
        for candidate in installed
        if any(
            str(language).replace("_", "-").lower().split("-")[0] == voice.language for language in candidate.languages
        )
    ]
    if not fitting:
        raise WrongVoiceError(f"the system has no voice for the language “{voice.language}”")
    wants_woman = voice.variant.startswith("f")
    fitting.sort(key=lambda candidate: ("female" in str(candidate.gender).lower()) != wants_woman)
    return str(fitting[0].id)
