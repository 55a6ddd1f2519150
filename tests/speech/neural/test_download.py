"""A voice is fetched by another program, which is stood in for: there is no network here."""

import sys
from pathlib import Path

import pytest

from easyread.speech.neural import download as download_module
from easyread.speech.neural.download import DANISH, DownloadError, download

WHOLE = """
import json, pathlib, sys
name, _, folder = sys.argv[1:]
place = pathlib.Path(folder)
(place / f"{name}.onnx").write_bytes(b"a model")
(place / f"{name}.onnx.json").write_text(json.dumps({"espeak": {"voice": "da"}}))
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = tmp_path / "program.py"
    monkeypatch.setattr(download_module, "has_piper", lambda: True)
    monkeypatch.setattr(download_module, "COMMAND", (sys.executable, str(script)))
    return script


def test_a_voice_comes_with_its_settings_and_nothing_else_stays(program: Path, tmp_path: Path) -> None:
    program.write_text(WHOLE)
    download(DANISH, tmp_path / "voices")
    assert {file.name for file in (tmp_path / "voices").iterdir()} == {f"{DANISH}.onnx", f"{DANISH}.onnx.json"}


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("raise OSError('<urlopen error [Errno -3] Temporary failure>')", "there is no way to the internet from here"),
        ("raise OSError('HTTP Error 404: Not Found')", "there is no voice “x”"),
        ("raise ValueError('odd name')", "odd name"),
        ("raise SystemExit(3)", "ended without a word"),
        (WHOLE.partition('(place / f"{name}.onnx.json")')[0], "not a whole voice"),
    ],
)
def test_what_hindered_it_is_said_in_a_sentence_and_nothing_stays(
    program: Path, tmp_path: Path, script: str, said: str
) -> None:
    program.write_text(script)
    with pytest.raises(DownloadError, match=said):
        download("x", tmp_path / "voices")
    assert list((tmp_path / "voices").iterdir()) == []


def test_without_piper_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download_module, "has_piper", lambda: False)
    with pytest.raises(DownloadError, match="easyread"):
        download(DANISH, tmp_path / "voices")
