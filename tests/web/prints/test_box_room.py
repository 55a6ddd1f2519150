"""Boxes made in the background: one at a time, behind whoever waits for a single print, and kept for a while."""

import threading
import time
import zipfile
from collections.abc import Callable, Sequence

import pytest

from easyread.content import Content
from easyread.kit.reading.library import Library
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_deck import CannotPrintError
from easyread.web.prints.box_order import BoxOrder
from easyread.web.prints.box_room import KEPT_S, MOST_KEPT, BoxRoom, BoxRoomBusyError, BoxState
from easyread.web.prints.order import UnknownOrderError
from easyread.web.prints.print_bench import packed, prepare
from easyread.workshop.bench import FaultError
from easyread.workshop.workshop import LineFullError, Workshop
from tests.contents import shipped_content

ORDER = BoxOrder("da", ("ung-kvinde",))


def small_kit() -> Content:
    library = shipped_content().library
    decks = {language: {"sig-nej": library.decks[language]["sig-nej"]} for language in library.decks}
    return Content(Library(decks, library.personas), shipped_content().pictures, shipped_content().layouts, ())


class Press(Workshop):
    """A workshop that makes prints here, at once, and does first what it is told."""

    def __init__(self, content: Content, before: Callable[[], None] = lambda: None) -> None:
        super().__init__(None)  # type: ignore[arg-type] # no craft: nothing is started
        self._here = prepare([packed(content)])
        self._before = before

    def make(self, order: Sequence[bytes], _waits: Callable[[], bool] = lambda: True) -> list[bytes]:
        self._before()
        return list(self._here(list(order)))


def finished(room: BoxRoom, ticket: str) -> BoxState | None:
    """Wait until a box is ready or has failed."""
    for _ in range(600):
        state = room.state(ticket)
        if state is None or state.is_ready or state.failed:
            return state
        time.sleep(0.05)
    raise AssertionError("the box is never ready")


def test_a_box_is_made_and_taken_once() -> None:
    room = BoxRoom(small_kit(), Press(small_kit()))
    ticket = room.begin(ORDER)
    state = finished(room, ticket)
    assert state == BoxState(state.count, state.count, is_ready=True) if state else False
    file = room.take(ticket)
    assert file is not None
    with zipfile.ZipFile(file) as box:
        assert len(box.namelist()) == ORDER.count(small_kit())
        assert box.testzip() is None
    assert room.take(ticket) is None
    assert room.state(ticket) is None


def test_only_one_is_made_at_a_time() -> None:
    goes_on, waited = threading.Event(), list[bool]()
    room = BoxRoom(small_kit(), Press(small_kit(), lambda: waited.append(goes_on.wait())))
    ticket = room.begin(ORDER)
    state = room.state(ticket)
    assert state is not None
    assert not state.is_ready
    with pytest.raises(BoxRoomBusyError):
        room.begin(ORDER)
    goes_on.set()
    finished(room, ticket)
    finished(room, room.begin(ORDER))


def test_a_box_waits_while_others_print() -> None:
    full = iter([True, True, False])

    def crowded() -> None:
        if next(full, False):
            raise LineFullError

    room = BoxRoom(small_kit(), Press(small_kit(), crowded))
    state = finished(room, room.begin(ORDER))
    assert state is not None
    assert state.is_ready


def test_a_box_that_nobody_fetches_is_gone_after_a_while() -> None:
    now = [0.0]
    room = BoxRoom(small_kit(), Press(small_kit()), clock=lambda: now[0])
    ticket = room.begin(ORDER)
    finished(room, ticket)
    now[0] += KEPT_S - 1
    assert room.state(ticket) is not None
    file = room._boxes[ticket].file
    now[0] += 2
    assert room.state(ticket) is None
    assert file is not None
    assert file.closed


def test_few_boxes_are_kept() -> None:
    room = BoxRoom(small_kit(), Press(small_kit()))
    for _ in range(MOST_KEPT):
        finished(room, room.begin(ORDER))
    with pytest.raises(BoxRoomBusyError):
        room.begin(ORDER)


def test_a_box_that_fails_says_so_and_another_can_be_begun() -> None:
    def broken() -> None:
        raise FaultError("somewhere")

    room = BoxRoom(small_kit(), Press(small_kit(), broken))
    state = finished(room, room.begin(ORDER))
    assert state is not None
    assert state.failed
    room.begin(ORDER)


def test_what_there_is_not_is_told_before_anything_is_made() -> None:
    room = BoxRoom(small_kit(), Press(small_kit()))
    with pytest.raises(CannotPrintError):
        room.begin(BoxOrder("da", ("ung-kvinde",), "kort-a77"))
    with pytest.raises(UnknownOrderError):
        room.begin(BoxOrder("da", ("nobody",)))


def test_a_box_has_no_answers() -> None:
    with pytest.raises(ValueError, match="no answers"):
        BoxOrder("da", ("ung-kvinde",), options=PrintOptions(answers={}))
