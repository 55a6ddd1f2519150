"""Process: the parent's side of one worker process."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import astuple
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from easyread.speech.cache import Cache
from easyread.speech.phrase import Phrase
from easyread.speech.scratch import Scratch

COMMAND: tuple[str, ...] = (sys.executable, "-P", "-m", "easyread.speech.worker")
"""-P: a file of the current folder must not stand in for a module."""

_START_S = 30
_END_S = 5
_LAST_WORDS = 400


class WorkerStartError(Exception):
    """The worker process does not start."""


class WorkerDiedError(Exception):
    """The worker process ended in the middle of a phrase."""


class WorkerTimeoutError(Exception):
    """The worker process took too long for a phrase, and was ended."""


class WorkerProcess:
    """A worker process, started when it is entered and ended when it is left.

    Without a cache it keeps nothing, nor what the process writes on stderr: the replies have the sounds.
    """

    def __init__(self, cache: Cache | None, *, gentle: bool) -> None:
        self._cache = cache
        self._gentle = gentle

    def __enter__(self) -> Self:
        """Start the process.

        Raises:
            WorkerStartError: It does not start.
        """
        # The parent owns the scratch folder: a killed worker then leaves nothing behind.
        self._scratch = Scratch()
        self._stderr: IO[bytes] = tempfile.TemporaryFile() if self._cache else Path(os.devnull).open("w+b")
        self._process = self._start()
        try:
            self._read_reply(_START_S)
        except (WorkerDiedError, WorkerTimeoutError) as error:
            message = f"the worker process does not start: {self._last_words() or error}"
            self._end()
            raise WorkerStartError(message) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, and clear away what it left."""
        self._end()

    @property
    def pid(self) -> int:
        """Return the id of the process."""
        return self._process.pid

    def make(self, phrase: Phrase, timeout_s: float) -> dict[str, str]:
        """Have one sound made. Return the reply: {"key"} and, where nothing is kept, "mp3"; or "code" and "message".

        Raises:
            WorkerDiedError: The process ended; it cannot be used any more.
            WorkerTimeoutError: It took too long and was ended; it cannot be used any more.
        """
        voice = phrase.voice
        job = {
            "key": phrase.key,
            "text": phrase.text,
            "voice": [voice.id, voice.rate_wpm, voice.pitch],
            "neural": astuple(voice.neural) if voice.neural else None,
            "recording": str(phrase.recording) if phrase.recording else None,
        }
        assert self._process.stdin is not None  # noqa: S101
        try:
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise WorkerDiedError(self._last_words()) from error
        return self._read_reply(timeout_s)

    def kill(self) -> None:
        """End the process at once; who waits for a reply gets a WorkerDiedError."""
        self._process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        options = ["--scratch", str(self._scratch.path)]
        if self._cache:
            options += ["--cache", str(self._cache.folder)]
        if self._gentle:
            options.append("--gentle")
        # Windows has no nice; there the priority is set from outside.
        below_normal = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        try:
            return subprocess.Popen(  # noqa: S603
                [*COMMAND, *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                creationflags=below_normal if self._gentle else 0,
            )
        except OSError as error:
            self._stderr.close()
            self._scratch.close()
            raise WorkerStartError(f"the worker process does not start: {error}") from error

    def _read_reply(self, timeout_s: float) -> dict[str, Any]:
        assert self._process.stdout is not None  # noqa: S101
        # Reading from a pipe has no time limit that works on every system; the end of the process ends it.
        timed_out = threading.Event()
        timer = threading.Timer(timeout_s, self._time_out, [timed_out])
        timer.daemon = True
        timer.start()
        try:
            line = self._process.stdout.readline()
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            reply: dict[str, Any] = json.loads(line)
            return reply
        if timed_out.is_set():
            raise WorkerTimeoutError(f"no answer for {timeout_s:g} seconds")
        raise WorkerDiedError(self._last_words())

    def _time_out(self, timed_out: threading.Event) -> None:
        timed_out.set()
        self.kill()

    def _last_words(self) -> str:
        """Return the end of what the process wrote on stderr, as one line."""
        self._stderr.seek(0)
        return " ".join(self._stderr.read()[-_LAST_WORDS:].decode(errors="replace").split())

    def _end(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # the rest of a job that a dead process never read
                    continue
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._cache:
            self._cache.clear_after(self._scratch.path.name)
        self._scratch.close()
        self._stderr.close()
