"""How long it takes to compose every picture, in CPU time: with nothing kept from other pictures, and the second time.

Beside it stands a yardstick: a fixed piece of work that took as long as a picture may, on the machine on which the goal
was set. A cost is told as a share of it, too, so that a figure from another machine says something. The tests count
calls instead (tests/drawing/pictures/test_scene.py): no test is about time.

Run: python benchmarks/pictures.py
"""

import re
import statistics
import time
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from inspect import signature
from math import atan2, hypot
from pkgutil import walk_packages

from easyread import drawing
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.scene import compose
from easyread.paths import shipped_folder

PERSONA = "moden-kvinde"
GOAL_MS = 10
_RUNS = 5
_NUMBER = re.compile(r"[\d.]+")


def forget() -> None:
    """Forget all that drawing keeps for the next time. What it read from its own files it still knows."""
    for clear in _clearers():
        clear()


@cache
def _clearers() -> tuple[Callable[[], None], ...]:
    """Return what empties each cache of the package; a function without arguments holds one of its files."""
    modules = [import_module(module.name) for module in walk_packages(drawing.__path__, f"{drawing.__name__}.")]
    kept = [found for module in modules for found in vars(module).values() if hasattr(found, "cache_clear")]
    return tuple(function.cache_clear for function in kept if signature(function).parameters)


def cost_ms(catalogue: Catalogue, name: str) -> float:
    """Return the CPU time for composing a picture with nothing kept: the best of some runs."""
    found = []
    for _ in range(_RUNS):
        forget()
        found.append(_time_ms(catalogue, name, substances=True))
    return min(found)


def cost_again_ms(catalogue: Catalogue, name: str) -> float:
    """Return the CPU time for composing another picture of the same people: that with the rusmidler left out."""
    compose(catalogue, name, PERSONA)
    return _time_ms(catalogue, name, substances=False)


def yardstick_ms() -> float:
    """Return the CPU time for a fixed piece of work of the kind that drawing is: the best of some runs.

    It takes as long as a picture may: 10 ms on the machine on which the goal was set, less on a faster one.
    """
    return min(_yardstick_run_ms() for _ in range(4 * _RUNS))


def _time_ms(catalogue: Catalogue, name: str, *, substances: bool) -> float:
    start = time.process_time()
    compose(catalogue, name, PERSONA, substances=substances)
    return 1000 * (time.process_time() - start)


def _yardstick_run_ms() -> float:
    start = time.process_time()
    for turn in range(90):
        points = [(hypot(step, turn), atan2(step, turn + 1)) for step in range(100)]
        text = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        sum(float(number) for number in _NUMBER.findall(text))
    return 1000 * (time.process_time() - start)


def report(title: str, found: Mapping[str, float], yardstick: float) -> None:
    """Print the median, the slowest, its share of the yardstick, and how many are over the goal."""
    values = sorted(found.values())
    over = sum(value > GOAL_MS for value in values)
    slowest = max(found, key=lambda name: found[name])
    print(
        f"{title}: {len(values)} pictures, median {statistics.median(values):.1f} ms, "
        f"95 % under {values[int(len(values) * 0.95)]:.1f} ms, slowest {found[slowest]:.1f} ms ({slowest}, "
        f"{found[slowest] / yardstick:.2f} yardsticks), "
        f"{over} over {GOAL_MS} ms"
    )


def main() -> None:
    """Measure and print."""
    catalogue, _ = Catalogue.load([shipped_folder("static") / "illustrations"])
    yardstick = yardstick_ms()
    print(f"yardstick: {yardstick:.1f} ms")
    report("with nothing kept", {name: cost_ms(catalogue, name) for name in catalogue.names()}, yardstick)
    report("with the people kept", {name: cost_again_ms(catalogue, name) for name in catalogue.names()}, yardstick)


if __name__ == "__main__":
    main()
