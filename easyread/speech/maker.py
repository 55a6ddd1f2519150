"""Maker: has the sounds of phrases made by worker processes, and reports what went wrong."""

import os
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from easyread.problems import Problem
from easyread.speech import problem_codes
from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.process import WorkerDiedError, WorkerProcess, WorkerStartError, WorkerTimeoutError
from easyread.speech.work_list import WorkList

_TRIES = 2
_LOST_IN_A_ROW = 3
_PLACE_LENGTH = 60


@dataclass(frozen=True)
class Effort:
    """How hard to work: worker processes side by side, whether other programs go first, and the time for one phrase."""

    workers: int = min(2, os.cpu_count() or 1)
    gentle: bool = False
    timeout_s: float = 30.0  # a long sentence takes 0.1 seconds


NORMAL = Effort()


@dataclass(frozen=True)
class MakingProgress:
    """How far a batch is. `made` counts what was there before, too."""

    made: int
    failed: int
    total: int


def make(
    phrases: Iterable[Phrase],
    cache: Cache,
    *,
    on_progress: Callable[[MakingProgress], None] = lambda _: None,
    effort: Effort = NORMAL,
) -> list[Problem]:
    """Make every sound that is not in the cache yet, and return the problems (codes V01 to V09).

    Returns when all is done. `on_progress` is called from other threads, one call at a time.
    """
    return Batch(WorkList(phrases), cache, on_progress=on_progress, effort=effort).run()


class Batch:
    """One run over a work list. Every worker process has a thread here that hands it one phrase after the other."""

    def __init__(
        self,
        work: WorkList,
        cache: Cache,
        *,
        on_progress: Callable[[MakingProgress], None],
        effort: Effort,
    ) -> None:
        self._work = work
        self._cache = cache
        self._on_progress = on_progress
        self._effort = effort
        self._lock = threading.Lock()
        self._progress = MakingProgress(0, 0, len(work))
        self._problems: list[Problem] = []
        self._tries: Counter[str] = Counter()
        self._wrong_voices: set[str] = set()
        self._lost_in_a_row = 0
        self._threads: list[threading.Thread] = []
        self._workers: set[WorkerProcess] = set()
        self._crash: BaseException | None = None

    def run(self) -> list[Problem]:
        """Make all sounds. Return the problems, sorted."""
        try:
            self._cache.prepare()
        except OSError as error:
            self._report(problem_codes.write_problem_code(error), str(self._cache.folder), str(error))
            return self._problems
        self._report_progress(made=0)
        # Daemons: the end of the program does not wait for a batch that nobody stopped.
        self._threads = [threading.Thread(target=self._guarded, daemon=True) for _ in range(self._effort.workers)]
        try:
            for thread in self._threads:
                thread.start()
            for thread in self._threads:
                thread.join()
        except BaseException:  # Ctrl-C
            self.stop()
            raise
        if self._crash is not None:
            raise self._crash
        return sorted(set(self._problems))

    def stop(self, wait_s: float = 2.0) -> None:
        """End the run after the phrases that are being made now, and end what hangs after `wait_s` seconds."""
        self._work.stop()
        for thread in self._threads:
            thread.join(wait_s)
        for worker in tuple(self._workers):
            worker.kill()

    def _guarded(self) -> None:
        try:
            self._work_off()
        except BaseException as error:
            self._crash = error
            self._work.stop()

    def _work_off(self) -> None:
        """Take phrases until there are none, with a new process whenever one is lost."""
        while (phrase := self._next()) is not None:
            try:
                with WorkerProcess(self._cache, gentle=self._effort.gentle) as worker:
                    self._workers.add(worker)
                    self._feed(worker, phrase)
                    self._workers.discard(worker)
            except WorkerStartError as error:
                self._report(problem_codes.NO_ENGINE, "", str(error))
            except OSError as error:  # there is no room for its scratch folder
                self._report(problem_codes.write_problem_code(error), "temporary folder", str(error))

    def _feed(self, worker: WorkerProcess, first: Phrase) -> None:
        """Hand phrases to a process until there are no more, or the process is lost."""
        phrase: Phrase | None = first
        while phrase is not None and not self._work.stopped:
            try:
                reply = worker.make(phrase, self._effort.timeout_s)
            except WorkerDiedError as error:
                self._lost(phrase, problem_codes.WORKER_DIED, f"the worker process ended: {error}")
                return
            except WorkerTimeoutError as error:
                self._lost(phrase, problem_codes.TOO_SLOW, str(error))
                return
            self._note(phrase, reply)
            phrase = self._next()

    def _next(self) -> Phrase | None:
        """Return the next phrase that is not made yet; another program may have made it by now."""
        while (phrase := self._work.take()) is not None:
            if self._cache.has(phrase.key):
                self._report_progress(made=1)
            elif phrase.recording is None and phrase.voice.name in self._wrong_voices:
                self._report_progress(failed=1)  # told once for each voice
            else:
                return phrase
        return None

    def _note(self, phrase: Phrase, reply: dict[str, str]) -> None:
        self._lost_in_a_row = 0
        if "code" not in reply:
            self._report_progress(made=1)
            return
        code = reply["code"]
        if code == problem_codes.WRONG_VOICE or code in problem_codes.OF_MODELS:
            self._wrong_voices.add(phrase.voice.name)
            place = phrase.voice.name
        else:
            place = str(self._cache.folder) if code in problem_codes.STOPS_ALL else _place(phrase)
        self._report(code, place, reply["message"])

    def _lost(self, phrase: Phrase, code: str, message: str) -> None:
        """Try a phrase that cost a process once more, then give it up; stop when nothing else happens."""
        if self._work.stopped:
            return
        with self._lock:
            self._tries[phrase.key] += 1
            give_up = self._tries[phrase.key] >= _TRIES
            self._lost_in_a_row += give_up
        if not give_up:
            self._work.put_back(phrase)
            return
        self._report(code, _place(phrase), message)
        if self._lost_in_a_row >= _LOST_IN_A_ROW:
            self._work.stop()

    def _report(self, code: str, place: str, message: str) -> None:
        with self._lock:
            self._problems.append(problem_codes.problem(code, place, message))
        if code in problem_codes.STOPS_ALL:
            self._work.stop()
        self._report_progress(failed=1)

    def _report_progress(self, made: int = 0, failed: int = 0) -> None:
        with self._lock:
            now = self._progress
            self._progress = replace(now, made=now.made + made, failed=now.failed + failed)
            self._on_progress(self._progress)


def _place(phrase: Phrase) -> str:
    """Return what a person recognises the phrase by."""
    if phrase.recording is not None:
        return str(phrase.recording)
    return phrase.text if len(phrase.text) <= _PLACE_LENGTH else f"{phrase.text[:_PLACE_LENGTH]}…"
