from dataclasses import replace
from pathlib import Path

import pytest

from easyread.speech import phrase as phrase_module
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice, languages, roles, voice_for

PHRASE = Phrase("Hej med dig.", Voice("da"))


@pytest.mark.parametrize(
    "other",
    [
        replace(PHRASE, text="Hej med dig!"),
        replace(PHRASE, voice=Voice("da+f2")),
        replace(PHRASE, voice=Voice("da", rate_wpm=95)),
        replace(PHRASE, voice=Voice("da", pitch=70)),
    ],
)
def test_whatever_changes_the_sound_changes_the_key(other: Phrase) -> None:
    assert other.key != PHRASE.key


def test_the_same_phrase_has_the_same_key() -> None:
    assert Phrase("Hej med dig.", Voice("da")).key == PHRASE.key


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
    assert len(Phrase("x", Voice("da"), tmp_path / "none.mp3").key) == 32


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
