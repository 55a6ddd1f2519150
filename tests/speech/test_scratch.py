"""Temporary folders: gone when they are left, and cleared after programs that were killed."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from easyread.speech.scratch import Scratch, clear_left_behind

OPEN = """
import time
from easyread.speech.scratch import Scratch
kept = Scratch()
print(kept.path, flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def aged(folder: Path) -> Path:
    for file in folder.iterdir():
        os.utime(file, (time.time() - 120, time.time() - 120))
    return folder


def test_a_folder_is_gone_when_it_is_left(tmp_path: Path) -> None:
    with Scratch() as scratch:
        (scratch.path / "speech.wav").write_bytes(b"words")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_the_folder_of_a_killed_program_is_cleared_and_that_of_a_living_one_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", OPEN], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        folder = Path(program.stdout.readline().strip())
        (folder / "speech.mp3").write_bytes(b"own words")
        aged(folder)
        clear_left_behind()
        assert (folder / "speech.mp3").exists()
        program.kill()
    clear_left_behind()
    assert not folder.exists()
    assert list(tmp_path.iterdir()) == []


def test_what_is_new_or_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    others = tmp_path / "easyread-notes"
    others.mkdir()
    (others / "mine.txt").write_bytes(b"")
    new = tmp_path / "easyread-new"
    new.mkdir()
    (new / ".easyread-lock").write_bytes(b"")
    clear_left_behind()
    assert others.exists()
    assert new.exists()
    aged(new)
    clear_left_behind()
    assert not new.exists()
