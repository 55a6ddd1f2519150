"""Lanes: requests wait in one of three queues, each with threads of its own, so that pages wait for pages alone."""

from collections.abc import Callable, Mapping
from typing import Literal

from waitress.task import ThreadedTaskDispatcher

from easyread.web.server.connection import Connection

Lane = Literal["pages", "files", "work"]

_THREADS: Mapping[Lane, int] = {"pages": 4, "files": 2, "work": 12}
"""Python runs one at a time: more for pages or files would make none faster. Those at work mostly wait for others."""


class Lanes:
    """What takes requests on: waitress's dispatcher, three times.

    `lane_of` tells from the path and the size of its body which lane a request belongs to.
    """

    def __init__(self, lane_of: Callable[[str, int], Lane]) -> None:
        self._lane_of = lane_of
        self._lanes = {lane: ThreadedTaskDispatcher() for lane in _THREADS}
        for lane, threads in _THREADS.items():
            self._lanes[lane].set_thread_count(threads)

    def add_task(self, connection: Connection) -> None:
        """Take the next request of a connection on."""
        request = connection.requests[0]
        path = getattr(request, "path", "")  # one that could not be read has none
        self._lanes[self._lane_of(path, request.body_bytes_received)].add_task(connection)

    def shutdown(self) -> None:
        """End all threads, and take no more on."""
        for lane in self._lanes.values():
            lane.shutdown()
