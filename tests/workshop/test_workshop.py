"""Processes beside the server: their line, their faults, and their end, all brought about for real."""

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from easyread.workshop.bench import BrokenBenchError, Craft, FaultError, NobodyWaitsError, NoWorkError, TooSlowError
from easyread.workshop.workshop import LineFullError, Workshop
from tests.workshop.patience import LONG_S, comes

ROOT = Path(__file__).parents[2]
ODD = "tests.workshop.odd_bench"


@pytest.fixture(autouse=True)
def found_by_benches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    workshop = Workshop(Craft(ODD, lambda: (b"saw", b"\x00")), benches=2, longest_line=1)
    yield workshop
    workshop.close()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def of(workshop: Workshop, *order: bytes) -> bytes:
    [work] = workshop.make(order)
    return work


def test_orders_come_back_as_works_and_the_tools_are_handed_out_once(workshop: Workshop) -> None:
    large = os.urandom(3_000_000)
    assert workshop.make((b"echo", large, b"", b"\n")) == [large, b"", b"\n"]
    assert workshop.make((b"tools",)) == [b"saw", b"\x00"]
    assert len(workshop.pids) == 1, "who comes alone needs one bench"


def test_noise_on_stdout_does_not_disturb_the_works(workshop: Workshop) -> None:
    assert [of(workshop, b"shout"), of(workshop, b"shout")] == [b"quiet", b"quiet"]


def test_an_order_that_is_refused_or_fails_does_not_end_the_bench(workshop: Workshop) -> None:
    before = of(workshop, b"pid")
    with pytest.raises(NoWorkError) as refused:
        workshop.make((b"refuse",))
    assert refused.value.code == "not-today"
    with pytest.raises(FaultError, match="ValueError") as fault:
        workshop.make((b"stumble", b"an answer"))
    assert "odd_bench.py" in str(fault.value)
    assert "an answer" not in str(fault.value), "nothing of an order gets into a log"
    assert of(workshop, b"pid") == before


def test_an_order_whose_bench_is_killed_is_made_once_more_and_only_once(workshop: Workshop, tmp_path: Path) -> None:
    assert of(workshop, b"die_once", str(tmp_path / "died").encode()) == b"alive"
    with pytest.raises(BrokenBenchError):
        workshop.make((b"die",))
    assert of(workshop, b"echo", b"the next one") == b"the next one"


def test_a_bench_that_was_killed_while_idle_costs_nobody_the_work(workshop: Workshop) -> None:
    before = int(of(workshop, b"pid"))
    os.kill(before, 9)
    assert int(of(workshop, b"pid")) != before


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    workshop = Workshop(Craft(ODD, longest_s=0.3))
    with pytest.raises(TooSlowError):
        workshop.make((b"until", str(tmp_path / "never").encode()))
    assert workshop.pids == []


def test_a_craft_that_does_not_start_is_told() -> None:
    with pytest.raises(BrokenBenchError):
        Workshop(Craft("no.such.module")).make((b"echo",))


def test_work_ends_when_nobody_waits_for_it_any_more(workshop: Workshop, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    order = (b"until", str(tmp_path / "never").encode(), str(begun).encode())
    pid = int(of(workshop, b"pid"))
    with pytest.raises(NobodyWaitsError):
        workshop.make(order, lambda: not begun.exists())
    assert not is_alive(pid)
    assert of(workshop, b"echo", b"the next one") == b"the next one"


def test_the_line_is_short_and_whoever_leaves_it_makes_room(workshop: Workshop, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    begun = [tmp_path / "one", tmp_path / "two"]
    works: list[bytes] = []

    def work(*order: bytes) -> None:
        works.append(of(workshop, *order))

    busy = [threading.Thread(target=work, args=(b"until", *(str(f).encode() for f in (gate, file)))) for file in begun]
    for thread in busy:
        thread.start()
    assert comes(lambda: all(file.exists() for file in begun))
    with pytest.raises(NobodyWaitsError):
        workshop.make((b"echo", b"impatient"), lambda: False)
    waiting = threading.Thread(target=work, args=(b"echo", b"patient"))
    waiting.start()

    def is_full() -> bool:
        with suppress(NobodyWaitsError):
            try:
                workshop.make((b"echo", b"one too many"), lambda: False)
            except LineFullError:
                return True
        return False

    assert comes(is_full)
    assert works == []
    gate.touch()
    for thread in (*busy, waiting):
        thread.join(LONG_S)
    assert sorted(works) == [b"patient", b"there", b"there"]
    assert len(workshop.pids) == 2


def test_benches_that_stand_idle_are_ended() -> None:
    workshop = Workshop(Craft(ODD), idle_s=0.05)
    pid = int(of(workshop, b"pid"))
    assert comes(lambda: not is_alive(pid))
    assert workshop.pids == []
    assert of(workshop, b"echo", b"again") == b"again"
    workshop.close()


def test_closing_ends_what_is_under_way(workshop: Workshop, tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def work() -> None:
        with suppress(BrokenBenchError, NobodyWaitsError):
            workshop.make((b"until", str(tmp_path / "never").encode(), str(begun).encode()), lambda: not begun.exists())

    thread = threading.Thread(target=work)
    thread.start()
    assert comes(begun.exists)
    pids = workshop.pids
    workshop.close()
    thread.join(LONG_S)
    assert not any(is_alive(pid) for pid in pids)
