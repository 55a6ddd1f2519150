import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from easyread.problems import Problem
from easyread.speech.background import Background, Status
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice


def phrases(count: int, voice: str = "da") -> list[Phrase]:
    return [Phrase(f"Dette er sætning nummer {number}.", Voice(voice)) for number in range(1, count + 1)]


def test_the_status_tells_how_far_it_is(tmp_path: Path) -> None:
    background = Background(phrases(4), Cache(tmp_path))
    assert background.status == Status(0, 4, None, done=False)
    background.start()
    assert background.wait(20)
    assert background.status == Status(4, 4, None, done=True)
    assert background.problems == ()


def test_the_status_tells_the_code_of_a_problem(tmp_path: Path) -> None:
    background = Background(phrases(3, "xx"), Cache(tmp_path))
    background.start()
    assert background.wait(20)
    assert background.status == Status(0, 3, "V02", done=True)
    assert [problem.code for problem in background.problems] == ["V02"]


def test_it_goes_on_by_itself_once_the_folder_can_be_written_and_tells_what_was_wrong_once(tmp_path: Path) -> None:
    place, told = tmp_path / "speech", list[Problem]()
    place.write_text("not a folder")
    background = Background(phrases(2), Cache(place), tell=told.append, pause_s=0.05)
    background.start()
    assert background.wait(20)
    assert background.status == Status(0, 2, "V04", done=True)
    time.sleep(0.2)  # it has tried again by now
    assert background.status == Status(0, 2, "V04", done=True), "what is tried again in vain is no news"
    place.unlink()
    wait_for(lambda: background.status == Status(2, 2, None, done=True))
    assert [problem.code for problem in told] == ["V04"]


def test_a_stop_ends_the_waiting_for_room(tmp_path: Path) -> None:
    (tmp_path / "speech").write_text("not a folder")
    background = Background(phrases(1), Cache(tmp_path / "speech"))
    background.start()
    assert background.wait(20)
    background.stop()
    assert "speech" not in [thread.name for thread in threading.enumerate()]


def wait_for(holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError


def test_what_a_page_needs_is_made_before_the_rest(tmp_path: Path) -> None:
    cache, some = Cache(tmp_path), phrases(24)
    urgent = some[-4:]
    background = Background(some, cache)
    background.start()
    background.prioritise({phrase.key for phrase in urgent})
    assert background.wait(30)
    made = sorted(some, key=lambda phrase: cache.path(phrase.key).stat().st_mtime_ns)
    assert set(urgent) < set(made[:10])


@pytest.mark.deep
def test_it_stops_in_the_middle_and_the_next_one_goes_on_from_there(tmp_path: Path) -> None:
    cache, some = Cache(tmp_path), phrases(24)
    background = Background(some, cache)
    background.start()
    while background.status.made < 5:
        time.sleep(0.01)
    background.stop()
    assert background.wait(30)
    made = background.status.made
    assert 5 <= made < 24
    assert sum(cache.has(phrase.key) for phrase in some) == made
    second = Background(some, cache)
    second.start()
    assert second.wait(30)
    assert second.status == Status(24, 24, None, done=True)


def test_stopping_twice_or_after_the_end_does_nothing(tmp_path: Path) -> None:
    background = Background(phrases(1), Cache(tmp_path))
    background.start()
    assert background.wait(20)
    background.stop()
    background.stop()


SERVER = """
import os, signal, sys, time
from pathlib import Path
from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice

background = Background([Phrase(f"Sætning {n}.", Voice("da")) for n in range(2000)], Cache(Path(sys.argv[1])))
background.start()
while background.status.made < 3:
    time.sleep(0.01)
if len(sys.argv) > 2:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("killed", [False, True], ids=["in order", "killed"])
def test_a_server_that_ends_takes_its_workers_with_it(tmp_path: Path, killed: bool) -> None:
    if killed and not Path("/proc/self/cmdline").exists():
        pytest.skip("only Linux tells which processes there are")
    speech, scratch = tmp_path / "speech", tmp_path / "scratch"
    scratch.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", SERVER, str(speech), *["killed"] * killed],
        env={**os.environ, "TMPDIR": str(scratch)},
        capture_output=True,
        text=True,
        timeout=40,  # 2000 phrases would take a minute at least
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (-9 if killed else 0, "")
    if killed:
        _wait_until_gone(str(speech))
    assert not _runs(str(speech))
    assert list(scratch.iterdir()) == []
    assert not list(speech.glob(".*")), "nothing half-written is left"


def _wait_until_gone(argument: str) -> None:
    for _ in range(100):
        if not _runs(argument):
            return
        time.sleep(0.05)


def _runs(argument: str) -> bool:
    return any(argument.encode() in _command_line(process) for process in Path("/proc").glob("[0-9]*"))


def _command_line(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:  # it has just ended
        return b""
