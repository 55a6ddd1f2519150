"""Background: sounds are made while the server already answers. Nothing is ever synthesised in a request."""

import atexit
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from easyread.problems import Problem
from easyread.speech import problem_codes
from easyread.speech.cache import Cache
from easyread.speech.maker import Batch, Effort, MakingProgress
from easyread.speech.phrase import Phrase
from easyread.speech.work_list import WorkList


@dataclass(frozen=True)
class Status:
    """How far the background is. `problem` is the code of the first problem, or None."""

    made: int
    total: int
    problem: str | None
    done: bool


class Background:
    """Makes the sounds of phrases in a thread of its own, gently. Safe to ask from any thread.

    Where nothing can be made, as on a full disk, it tries again by itself until it can.

    Args:
        phrases: What is to be said.
        cache: Where the sounds are kept.
        tell: Called once for each problem, from a thread of its own.
        pause_s: How long it waits before it tries again.
    """

    def __init__(
        self,
        phrases: Iterable[Phrase],
        cache: Cache,
        *,
        tell: Callable[[Problem], None] = lambda _: None,
        pause_s: float = 30.0,
    ) -> None:
        self._phrases = tuple(phrases)
        self._cache = cache
        self._tell = tell
        self._pause_s = pause_s
        self._work, self._batch = self._begin()
        self._lock = threading.Lock()
        self._status = Status(0, len(self._work), None, done=False)
        self._stuck_at = -1
        self._problems: tuple[Problem, ...] = ()
        self._stopping = threading.Event()
        self._rests = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True, name="speech")

    def start(self) -> None:
        """Begin. May be called once."""
        atexit.register(self.stop)
        self._thread.start()

    def prioritise(self, keys: Collection[str]) -> None:
        """Have the sounds with these keys made next: somebody has just opened their page."""
        self._work.prioritise(keys)

    @property
    def status(self) -> Status:
        """Return how far it is, now."""
        with self._lock:
            return self._status

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all problems; complete when the status says done."""
        with self._lock:
            return self._problems

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until it has made what it can. Return whether it has."""
        return self._rests.wait(timeout_s)

    def stop(self) -> None:
        """End after the phrases that are being made now. What is made is kept; the next start goes on from there."""
        atexit.unregister(self.stop)
        self._stopping.set()
        self._batch.stop()
        if self._thread.is_alive():
            self._thread.join(1.0)

    def _begin(self) -> tuple[WorkList, Batch]:
        work = WorkList(self._phrases)
        return work, Batch(work, self._cache, on_progress=self._on_progress, effort=Effort(gentle=True))

    def _run(self) -> None:
        told: set[Problem] = set()
        try:
            while True:
                problems = self._batch.run()
                for problem in problems:
                    if problem not in told:
                        self._tell(problem)
                told.update(problems)
                self._finish(tuple(problems), problems[0].code if problems else None)
                is_hindered = any(problem.code in problem_codes.STOPS_ALL for problem in problems)
                if not is_hindered or self._stopping.wait(self._pause_s):
                    return
                self._work, self._batch = self._begin()
                if self._stopping.is_set():  # just now, so that it stopped the one before
                    return
        except BaseException:
            self._finish((), problem_codes.ENGINE_FAILED)
            raise

    def _finish(self, problems: tuple[Problem, ...], code: str | None) -> None:
        with self._lock:
            self._problems = problems
            self._status = Status(self._status.made, self._status.total, code, done=True)
            self._stuck_at = self._status.made
            self._rests.set()

    def _on_progress(self, progress: MakingProgress) -> None:
        """Note how far it is. What is tried again counts as nothing until it comes further than before."""
        with self._lock:
            if progress.made > self._stuck_at:
                self._stuck_at = -1
                self._rests.clear()
                self._status = Status(progress.made, progress.total, None, done=False)
