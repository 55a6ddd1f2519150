import io
import sys
import tempfile
from pathlib import Path

import pytest
import soundfile

from easyread.limits import LONGEST_SPOKEN
from easyread.speech import process
from easyread.speech.speak_once import SpeechError, speak_once
from easyread.speech.voice import Voice


def test_a_typed_text_is_spoken_and_nothing_of_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    mp3 = speak_once("Jeg hedder Søren.", Voice("da"))
    assert mp3[:2] in {b"\xff\xf3", b"\xff\xf2", b"ID"}
    assert len(mp3) > 3000
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system's own voices write nowhere but into files")
def test_a_typed_text_is_spoken_by_a_process_that_can_write_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "no_files.py"
    script.write_text(
        "import resource, sys\nfrom easyread.speech import worker\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\nsys.exit(worker.main())\n"
    )
    monkeypatch.setattr(process, "COMMAND", (sys.executable, str(script)))
    assert len(speak_once("Jeg hedder Søren.", Voice("da"))) > 3000


def test_what_happens_to_the_process_is_told_by_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "odd_worker.py"
    script.write_text("""print('{"ready": true}', flush=True)\ninput()\n""")
    monkeypatch.setattr(process, "COMMAND", (sys.executable, str(script)))
    with pytest.raises(SpeechError) as caught:
        speak_once("hemmeligt", Voice("da"))
    assert caught.value.code == "V06"
    monkeypatch.setattr(process, "COMMAND", ("/no/such/python",))
    with pytest.raises(SpeechError) as caught:
        speak_once("hemmeligt", Voice("da"))
    assert caught.value.code == "V01"


def test_hard_words_and_numbers_of_a_typed_text_are_said_as_those_of_a_deck() -> None:
    typed, as_said = (
        soundfile.info(io.BytesIO(speak_once(text, Voice("da")))).duration
        for text in ("Ring 112 om LSD", "Ring ét, ét, to om L S D")
    )
    assert typed == pytest.approx(as_said, rel=0.03)


def test_a_fault_tells_its_code_and_not_the_text() -> None:
    with pytest.raises(SpeechError) as caught:
        speak_once("hemmeligt", Voice("xx"))
    assert caught.value.code == "V02"
    assert "hemmeligt" not in str(caught.value)


def test_a_text_that_would_keep_the_machine_busy_is_refused() -> None:
    with pytest.raises(ValueError, match="characters"):
        speak_once("a" * (LONGEST_SPOKEN + 1), Voice("da"))
