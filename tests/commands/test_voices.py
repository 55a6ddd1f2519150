"""`easyread voices`: what it lists, tries and fetches."""

from pathlib import Path

import pytest
import soundfile
from click.testing import CliRunner, Result

from easyread.cli import main
from easyread.commands import voices as voices_module
from easyread.speech.neural.download import DANISH, DownloadError
from tests.contents import shipped_content
from tests.speech.neural.models import linked, needs_real_voice, written


def voices(data: Path, *words: object) -> Result:
    return CliRunner().invoke(main, ["voices", "--data", str(data), *map(str, words)])


def test_without_a_model_it_says_who_speaks_and_how_a_better_voice_comes(tmp_path: Path) -> None:
    done = voices(tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Dansk: espeak",
        "English: espeak",
        f"0 neural voices in {tmp_path / 'voices'}. Fetch one: easyread voices --get",
    ]


def test_a_model_that_cannot_speak_is_listed_and_told(tmp_path: Path) -> None:
    written(tmp_path / "voices", "sv_SE-nst", "sv")
    done = voices(tmp_path)
    assert done.exit_code == 1
    assert "Dansk: espeak\n" in done.stdout
    assert "  sv_SE-nst: sv, 0 MB, is silent\n" in done.stdout
    assert "voices/sv_SE-nst.onnx" in done.stderr


def test_trying_writes_a_sample_of_each_role(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["voices", "--data", str(tmp_path), "--try", str(tmp_path / "out")], obj=shipped_content()
    )
    assert (done.exit_code, done.stderr) == (0, "")
    found = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert len(found) == 8
    assert found[0] == "da-friend.mp3"
    assert all(soundfile.info(file).duration > 3 for file in (tmp_path / "out").iterdir())


@pytest.mark.deep
@needs_real_voice
def test_trying_a_neural_voice_writes_the_plain_one_beside_it(tmp_path: Path) -> None:
    linked(tmp_path / "voices")
    done = voices(tmp_path, "--try", tmp_path / "out")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "English: the neural voice en_US-joe-medium\n" in done.stdout
    assert {"en-man.mp3", "en-man-plain.mp3", "da-man.mp3"} <= {file.name for file in (tmp_path / "out").iterdir()}


def test_what_hinders_the_fetching_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def refuse(name: str, folder: Path) -> None:
        asked.append((name, folder))
        raise DownloadError("there is no way to the internet from here.")

    monkeypatch.setattr(voices_module, "download", refuse)
    done = voices(tmp_path, "--get")
    assert done.exit_code == 2
    assert done.stderr == "easyread voices: there is no way to the internet from here.\n"
    voices(tmp_path, "--get", "da_DK-other-low")
    assert asked == [(DANISH, tmp_path / "voices"), ("da_DK-other-low", tmp_path / "voices")]
