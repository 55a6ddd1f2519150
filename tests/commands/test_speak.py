"""`easyread speak`: what it makes, and what it says of it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread.cli import main
from easyread.commands import speak as speak_module
from easyread.commands.speak import make_sounds
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice
from tests.speech.neural.models import written

PHRASES = [Phrase("Hej.", Voice("da")), Phrase("Farvel.", Voice("da"))]


def speak(data: Path, phrases: list[Phrase]) -> int:
    return make_sounds(phrases, Cache.in_data_folder(data), jobs=2)


def test_it_makes_everything_and_says_so_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert speak(tmp_path, PHRASES) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("2 of 2 sounds are there, 0.0 MB in ")
    assert "New: 2, in " in printed.out
    assert printed.out.count("\n") == 1, "no bar where there is no terminal"
    assert printed.err == ""
    assert all(Cache.in_data_folder(tmp_path).has(phrase.key) for phrase in PHRASES)
    assert speak(tmp_path, PHRASES) == 0
    assert "New: 0, in " in capsys.readouterr().out


def test_what_failed_is_told_with_code_phrase_and_hint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert speak(tmp_path, [*PHRASES, Phrase("Hej.", Voice("xx"))]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("V02 error")
    assert "“xx”" in printed.err
    assert printed.out.startswith("2 of 3 sounds are there")


def test_a_terminal_gets_a_bar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert speak(tmp_path, PHRASES) == 0
    assert f"\r[{'#' * 30}] 2 of 2\n" in capsys.readouterr().out


def test_at_its_end_it_says_who_speaks_and_before_that_why_a_neural_voice_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speak_module, "all_phrases", lambda _: PHRASES)
    written(tmp_path / "voices", "sv_SE-nst", "sv")
    done = CliRunner().invoke(main, ["speak", "--data", str(tmp_path)])
    assert done.exit_code == 0
    assert done.stdout.endswith("Dansk: espeak\nEnglish: espeak\n")
    assert done.stderr.startswith("V11 error   voices/sv_SE-nst.onnx: it speaks “sv”")
