import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.speech import phrase as phrase_module
from easyread.speech.engine import engine_version
from easyread.speech.phrase import Phrase
from easyread.speech.said import spoken_text as spoken_text_module
from easyread.speech.said.hard_words import HardWord
from easyread.speech.voice import NeuralVoice, Voice, languages, roles, voice_for

PHRASE = Phrase("Hej med dig.", Voice("da"))
NEURAL = NeuralVoice("/voices/da_DK-one.onnx", "d1")


@pytest.mark.parametrize(
    "other",
    [
        replace(PHRASE, text="Hej med dig!"),
        replace(PHRASE, voice=Voice("da+f2")),
        replace(PHRASE, voice=Voice("da", rate_wpm=95)),
        replace(PHRASE, voice=Voice("da", pitch=70)),
        replace(PHRASE, voice=Voice("da", neural=NEURAL)),
    ],
)
def test_whatever_changes_the_sound_changes_the_key(other: Phrase) -> None:
    assert other.key != PHRASE.key


def test_each_model_speaker_and_pitch_of_a_neural_voice_has_sounds_of_its_own(tmp_path: Path) -> None:
    others = [replace(NEURAL, digest="d2"), replace(NEURAL, speaker=1), replace(NEURAL, semitones=3.0), NEURAL]
    for recording in (None, tmp_path / "none.mp3"):
        assert len({Phrase("x", Voice("da", neural=other), recording).key for other in others}) == len(others)


def test_a_model_keeps_its_sounds_where_it_is_moved() -> None:
    moved = replace(NEURAL, model="/elsewhere/da.onnx")
    assert Phrase("x", Voice("da", neural=moved)).key == Phrase("x", Voice("da", neural=NEURAL)).key


def test_another_piper_makes_the_keys_of_neural_voices_new_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = Phrase("x", Voice("da", neural=NEURAL)).key
    monkeypatch.setattr(phrase_module, "neural_version", lambda: "another engine")
    assert Phrase("x", Voice("da", neural=NEURAL)).key != spoken
    assert Phrase("Hej med dig.", Voice("da")).key == PHRASE.key


def test_the_same_phrase_has_the_same_key() -> None:
    assert Phrase("Hej med dig.", Voice("da")).key == PHRASE.key


def test_the_key_follows_what_is_spoken_for_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    calls, plain = Phrase("Ring 112.", Voice("da")), PHRASE.key
    before = calls.key
    monkeypatch.setattr(spoken_text_module, "hard_words", lambda _: {"112": HardWord("", say="en, en, to")})
    assert Phrase("Ring 112.", Voice("da")).key != before
    assert Phrase("Hej med dig.", Voice("da")).key == plain


def test_a_text_in_which_nothing_is_said_in_another_way_keeps_the_sound_it_had_before_there_were_hard_words() -> None:
    parts = (engine_version(), "da", 125, 50, "Hej med dig.")
    assert PHRASE.key == hashlib.blake2b(json.dumps(parts).encode(), digest_size=9).hexdigest()


def test_two_texts_that_sound_the_same_have_sounds_of_their_own_for_their_words_lie_elsewhere() -> None:
    assert Phrase("Ring ét, ét, to.", Voice("da")).key != Phrase("Ring 112.", Voice("da")).key


def test_the_words_follow_the_language_of_the_voice_whatever_its_variant() -> None:
    assert Phrase("112", Voice("da+f2")).spoken.text == "ét, ét, to"
    assert Phrase("112", Voice("en+m3")).spoken.text == "one, one, two"


def test_another_engine_makes_every_key_new(monkeypatch: pytest.MonkeyPatch) -> None:
    before = PHRASE.key
    monkeypatch.setattr(phrase_module, "engine_version", lambda: "another engine")
    assert Phrase("Hej med dig.", Voice("da")).key != before


def test_the_key_of_a_recording_follows_its_content_alone(tmp_path: Path) -> None:
    first, second, other = tmp_path / "a.mp3", tmp_path / "b.mp3", tmp_path / "c.mp3"
    for file, data in ((first, b"one"), (second, b"one"), (other, b"two")):
        file.write_bytes(data)
    keys = [Phrase("x", Voice("da"), file).key for file in (first, second, other)]
    assert keys[0] == keys[1] != keys[2]


def test_a_recording_that_is_not_there_still_has_a_key(tmp_path: Path) -> None:
    assert len(Phrase("x", Voice("da"), tmp_path / "none.mp3").key) == 18


def test_danish_and_english_have_the_same_roles() -> None:
    assert languages() == ("da", "en")
    assert roles("da") == roles("en") == ("narrator", "man", "woman", "friend")


def test_a_role_keeps_its_voice_at_another_rate() -> None:
    slow = voice_for("woman", "da", rate_wpm=95)
    assert slow == replace(voice_for("woman", "da"), rate_wpm=95)
    assert (slow.language, slow.variant) == ("da", "f2")


def test_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        voice_for("robot", "da")
