import sys

import pytest

from easyread.languages import LANGUAGES
from easyread.speech.voice import SLOW_RATE, NeuralVoice, Voice, languages, roles, voice_for


def test_the_id_of_a_voice_is_its_language_and_its_variant() -> None:
    assert (Voice("da+f2").language, Voice("da+f2").variant) == ("da", "f2")
    assert (Voice("en").language, Voice("en").variant) == ("en", "")


def test_every_language_of_the_kit_has_the_same_roles() -> None:
    assert set(languages()) == set(LANGUAGES)
    assert len({frozenset(roles(language)) for language in languages()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_a_voice_of_its_own_in_its_language(language: str) -> None:
    voices = [voice_for(role, language) for role in roles(language)]
    assert len(set(voices)) == len(voices)
    assert {voice.language.split("-")[0] for voice in voices} == {language}


def test_a_voice_may_speak_slowly() -> None:
    assert voice_for("narrator", "da", SLOW_RATE).rate_wpm == SLOW_RATE


def test_a_role_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        voice_for("nobody", "da")


NEURAL = NeuralVoice("/voices/da_DK-one.onnx", "d1")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_what_is_spelt_for_espeak_is_for_espeak_and_for_piper_alone(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    assert Voice("da").is_spelt_for_espeak
    monkeypatch.setattr(sys, "platform", platform)
    assert not Voice("da").is_spelt_for_espeak
    assert Voice("da", neural=NEURAL).is_spelt_for_espeak


def test_all_roles_of_a_model_are_called_by_its_file_where_it_cannot_speak() -> None:
    assert Voice("da+f2").name == "da+f2"
    assert {Voice(f"da+{role}", neural=NEURAL).name for role in ("man", "woman")} == {"da_DK-one.onnx"}
