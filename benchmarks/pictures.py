"""How long it takes to compose every picture: drawn for the first time, and with the people in it already drawn.

Run: python benchmarks/pictures.py
"""

import statistics
import time

from easyread.drawing.catalogue import Catalogue
from easyread.drawing.scene import compose
from easyread.places import shipped_folder

PERSONA = "moden-kvinde"
GOAL_MS = 10


def times_ms(catalogue: Catalogue, *, substances: bool) -> dict[str, float]:
    """Return the time for each picture; a picture with the rusmidler left out is another one, of the same people."""
    found = {}
    for name in catalogue.names():
        start = time.perf_counter()
        compose(catalogue, name, PERSONA, substances=substances)
        found[name] = 1000 * (time.perf_counter() - start)
    return found


def report(title: str, found: dict[str, float]) -> None:
    """Print the median, the slowest, and how many are over the goal."""
    values = sorted(found.values())
    over = sum(value > GOAL_MS for value in values)
    slowest = max(found, key=lambda name: found[name])
    print(
        f"{title}: {len(values)} pictures, median {statistics.median(values):.1f} ms, "
        f"95 % under {values[int(len(values) * 0.95)]:.1f} ms, slowest {found[slowest]:.1f} ms ({slowest}), "
        f"{over} over {GOAL_MS} ms"
    )


def main() -> None:
    """Measure and print."""
    catalogue, _ = Catalogue.load([shipped_folder("static") / "illustrations"])
    report("drawn for the first time", times_ms(catalogue, substances=True))
    report("with the people already drawn", times_ms(catalogue, substances=False))


if __name__ == "__main__":
    main()
