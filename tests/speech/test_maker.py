"""Worker processes that die, hang or meet each other."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import soundfile

from easyread.speech import process
from easyread.speech.cache import Cache
from easyread.speech.maker import Batch, Effort, MakingProgress, make
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice
from easyread.speech.work_list import WorkList

ODD_WORKER = """
import os, sys, time
from easyread.speech import worker

do = worker.Worker.do

def odd(self, job):
    if job["text"].startswith("DIE"):
        os._exit(3)
    if job["text"].startswith("HANG"):
        time.sleep(60)
    return do(self, job)

worker.Worker.do = odd
sys.exit(worker.main())
"""


def phrases(count: int, text: str = "Dette er sætning nummer") -> list[Phrase]:
    return [Phrase(f"{text} {number}.", Voice("da")) for number in range(1, count + 1)]


def assert_all_whole(cache: Cache, made: list[Phrase]) -> None:
    assert all(cache.has(phrase.key) for phrase in made)
    for phrase in made:
        assert soundfile.info(cache.path(phrase.key)).duration * 1000 == pytest.approx(
            cache.length_ms(phrase.key), abs=80
        )
    assert len(list(cache.folder.iterdir())) == 2 * len(made), "something is left over"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "speech")


@pytest.fixture
def _odd_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "odd_worker.py"
    script.write_text(ODD_WORKER)
    monkeypatch.setattr(process, "COMMAND", (sys.executable, str(script)))


def test_progress_counts_every_phrase_once_and_what_was_there_before(cache: Cache) -> None:
    some = phrases(3)
    make(some[:1], cache)
    seen: list[MakingProgress] = []
    assert make([*some, *some], cache, on_progress=seen.append) == []
    assert seen[0] == MakingProgress(0, 0, 3)
    assert seen[-1] == MakingProgress(3, 0, 3)
    assert [progress.made for progress in seen] == sorted(progress.made for progress in seen)


def test_no_process_starts_when_all_is_made(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    some = phrases(2)
    make(some, cache)
    monkeypatch.setattr(process, "COMMAND", ("/no/such/python",))
    assert make(some, cache) == []


@pytest.mark.usefixtures("_odd_worker")
def test_a_phrase_that_ends_its_process_twice_is_told_and_the_rest_is_made(cache: Cache) -> None:
    some = phrases(6)
    problems = make([*some[:3], Phrase("DIE now", Voice("da")), *some[3:]], cache)
    assert [(problem.code, problem.where.key) for problem in problems] == [("V06", "DIE now")]
    assert_all_whole(cache, some)


@pytest.mark.usefixtures("_odd_worker")
def test_a_phrase_that_hangs_is_told_and_the_rest_is_made(cache: Cache) -> None:
    some = phrases(4)
    problems = make([Phrase("HANG on", Voice("da")), *some], cache, effort=Effort(timeout_s=2))
    assert [(problem.code, problem.where.key) for problem in problems] == [("V07", "HANG on")]
    assert_all_whole(cache, some)


@pytest.mark.usefixtures("_odd_worker")
def test_a_stop_does_not_wait_for_a_phrase_that_hangs(cache: Cache) -> None:
    work = WorkList([Phrase("HANG on", Voice("da"))])
    batch = Batch(work, cache, on_progress=lambda _: None, effort=Effort(workers=1))
    running = threading.Thread(target=batch.run)
    running.start()
    while len(work):
        time.sleep(0.01)
    time.sleep(0.3)
    batch.stop(wait_s=0.1)
    running.join(30)
    assert not running.is_alive()


@pytest.mark.usefixtures("_odd_worker")
def test_a_machine_on_which_every_phrase_ends_the_process_is_given_up_soon(cache: Cache) -> None:
    problems = make(phrases(50, "DIE"), cache)
    assert {problem.code for problem in problems} == {"V06"}
    assert 3 <= len(problems) <= 4


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_a_worker_killed_in_the_middle_costs_nothing(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    some = phrases(40)
    pids: list[int] = []
    make_one = process.WorkerProcess.make

    def make_and_note(self: process.WorkerProcess, phrase: Phrase, timeout_s: float) -> dict[str, str]:
        pids.append(self.pid)
        if len(pids) in {5, 20}:
            # While it works: 10 ms into the phrase that is handed over now.
            threading.Timer(0.01, os.kill, (self.pid, signal.SIGKILL)).start()
        return make_one(self, phrase, timeout_s)

    monkeypatch.setattr(process.WorkerProcess, "make", make_and_note)
    assert make(some, cache) == []
    assert len(set(pids)) == 4, "two were killed, two came in their place"
    assert_all_whole(cache, some)


MAKE_ALL = """
import sys
from pathlib import Path
from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice

texts = [f"Dette er sætning nummer {number}." for number in range(1, 41)]
sys.exit(len(make([Phrase(text, Voice("da")) for text in texts], Cache(Path(sys.argv[1])))))
"""


@pytest.mark.deep
def test_two_programs_that_make_the_same_phrases_do_not_harm_each_other(cache: Cache) -> None:
    some = phrases(40)
    programs = [subprocess.Popen([sys.executable, "-c", MAKE_ALL, str(cache.folder)]) for _ in range(2)]
    seen = 0
    while any(program.poll() is None for program in programs):
        for phrase in some:  # a third one reads meanwhile
            if cache.has(phrase.key):
                assert len(cache.word_times(phrase.key)) == 5
                assert soundfile.info(cache.path(phrase.key)).duration > 1
                seen += 1
    assert [program.returncode for program in programs] == [0, 0]
    assert seen > 0
    assert_all_whole(cache, some)


def test_an_error_in_a_thread_is_raised(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> dict[str, str]:
        raise ZeroDivisionError

    monkeypatch.setattr(process.WorkerProcess, "make", broken)
    with pytest.raises(ZeroDivisionError):
        make(phrases(3), cache)


def test_the_parent_loads_no_engine_and_no_numpy() -> None:
    asked = "import sys, easyread.speech.background, easyread.commands.speak, easyread.speech.speak_once\n"
    asked += "print([name for name in ('pyttsx3', 'soundfile', 'numpy', 'espeakng_loader') if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"
