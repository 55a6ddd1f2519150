"""Who speaks, and that it is known before a sound has its key."""

from pathlib import Path

import pytest

from easyread.speech.cache import Cache
from easyread.speech.neural import cast as cast_module
from easyread.speech.neural.cast import PLAIN_CAST, cast_of, sample
from easyread.speech.voice import voice_for
from tests.speech.neural.models import linked, needs_real_voice, written


@pytest.fixture
def piper(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if it was installed: what is asked of the worker process then tells the truth."""
    monkeypatch.setattr(cast_module, "has_piper", lambda: True)


def test_without_a_model_the_plain_voice_speaks(tmp_path: Path) -> None:
    assert cast_of(tmp_path) == (PLAIN_CAST, [])
    assert PLAIN_CAST.voice_for("woman", "da") == voice_for("woman", "da")
    assert (PLAIN_CAST.kind("da"), PLAIN_CAST.model_name("da")) == ("espeak", "")
    assert list(tmp_path.iterdir()) == []


def test_without_piper_one_sentence_says_what_to_install_and_the_plain_voice_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cast_module, "has_piper", lambda: False)
    for name in ("a", "b"):
        written(tmp_path / "voices", name)
    found, [problem] = cast_of(tmp_path)
    assert found == PLAIN_CAST
    assert str(problem).startswith(
        "V12 error   voices/a.onnx: piper-tts is not installed Hint: Install it: pip install"
    )


@pytest.mark.usefixtures("piper")
def test_a_model_that_does_not_load_is_told_and_the_plain_voice_speaks(tmp_path: Path) -> None:
    written(tmp_path / "voices", "a")
    found, [problem] = cast_of(tmp_path)
    assert found == PLAIN_CAST
    assert (problem.code in {"V12", "V13"}, str(problem.where)) == (True, "voices/a.onnx")
    assert "Till then the next voice speaks." in problem.hint
    assert list(tmp_path.glob("speech/*")) == [], "no sound of another voice lies under its key"


@needs_real_voice
def test_a_model_that_loads_speaks_and_is_tried_only_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked(tmp_path / "voices")
    found, problems = cast_of(tmp_path)
    assert problems == []
    assert [(found.kind(language), found.model_name(language)) for language in ("da", "en")] == [
        ("espeak", ""),
        ("neural", "en_US-joe-medium"),
    ]
    narrator = found.voice_for("narrator", "en")
    assert Cache.in_data_folder(tmp_path).has(sample(narrator).key)
    monkeypatch.setattr(cast_module, "WorkerProcess", None)
    assert cast_of(tmp_path)[0] == found


@pytest.mark.deep
@needs_real_voice
def test_behind_a_model_that_does_not_load_the_next_one_speaks(tmp_path: Path) -> None:
    written(tmp_path / "voices", "a", "en-us")
    linked(tmp_path / "voices")
    found, problems = cast_of(tmp_path)
    assert found.model_name("en") == "en_US-joe-medium"
    assert [problem.code for problem in problems] == ["V13"]


def test_roles_differ_by_pitch_and_tempo_or_by_the_speaker_that_the_house_gives_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cast_module, "has_piper", lambda: True)
    monkeypatch.setattr(cast_module, "tried", lambda *_: None)
    written(tmp_path / "voices", "a", speaker_id_map={"anna": 0, "bo": 4})
    (tmp_path / "voices" / "voices.toml").write_text('[da]\nmodel = "a.onnx"\nman = "bo"', encoding="utf-8")
    found, _ = cast_of(tmp_path)
    man, woman, narrator = (found.voice_for(role, "da") for role in ("man", "woman", "narrator"))
    assert man.neural
    assert woman.neural
    assert narrator.neural
    assert (man.neural.speaker, man.neural.semitones, man.rate_wpm) == (4, 0.0, 125)
    assert woman.neural.speaker is None
    assert woman.neural.semitones > narrator.neural.semitones == 0.0
