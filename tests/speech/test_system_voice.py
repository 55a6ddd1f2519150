"""The choice of a voice on Windows and macOS, from the lists that pyttsx3's drivers give there."""

import pytest
from pyttsx3.voice import Voice as Installed

from easyread.speech.system_voice import WrongVoiceError, system_voice
from easyread.speech.voice import Voice

WINDOWS = [
    Installed("zira", "Zira", ["en-US"], "Female"),
    Installed("david", "David", ["en-US"], "Male"),
    Installed("helle", "Helle", ["da-DK"], "Female"),
]
MACOS = [
    Installed("daniel", "Daniel", ["en_GB"], "VoiceGenderMale"),
    Installed("magnus", "Magnus", ["da_DK"], "VoiceGenderMale"),
    Installed("sara", "Sara", ["da_DK"], "VoiceGenderFemale"),
]


@pytest.mark.parametrize(
    ("installed", "wanted", "chosen"),
    [
        (WINDOWS, "da+f2", "helle"),
        (WINDOWS, "da", "helle"),
        (WINDOWS, "en+f2", "zira"),
        (WINDOWS, "en+m3", "david"),
        (MACOS, "da+f2", "sara"),
        (MACOS, "da+m3", "magnus"),
        (MACOS, "en+f2", "daniel"),
    ],
)
def test_the_language_comes_first_and_then_man_or_woman(installed: list[Installed], wanted: str, chosen: str) -> None:
    assert system_voice(Voice(wanted), installed) == chosen


def test_no_voice_for_the_language_is_told_and_none_of_another_language_taken() -> None:
    with pytest.raises(WrongVoiceError, match="da"):
        system_voice(Voice("da"), WINDOWS[:2])
