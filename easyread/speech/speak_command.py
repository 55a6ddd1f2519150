"""The command `easyread speak`: makes all speech beforehand."""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Sequence

from easyread.speech.cache import Cache
from easyread.speech.maker import NORMAL, Effort, Progress, make
from easyread.speech.phrase import Phrase

_BAR = 30


def add_arguments(parser: ArgumentParser) -> None:
    """Add what only this command knows; every command of easyread has `--data`, the folder of the installation."""
    parser.add_argument(
        "--jobs", type=int, default=NORMAL.workers, help="processes side by side (default: %(default)s)"
    )


def run(arguments: Namespace, phrases: Sequence[Phrase]) -> int:
    """Make the sound of every phrase that has none yet, and say how it went.

    Args:
        arguments: `data`, the folder of the installation, and `jobs`.
        phrases: All that the kit says.

    Returns:
        The exit code: 1 if a phrase failed.
    """
    cache = Cache.in_data_folder(arguments.data)
    keys = {phrase.key for phrase in phrases}
    ready = sum(cache.has(key) for key in keys)
    started = time.monotonic()
    problems = make(phrases, cache, on_progress=_show, effort=Effort(workers=max(1, arguments.jobs)))
    if sys.stdout.isatty():
        sys.stdout.write("\n")
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(_summary(cache, keys, ready, time.monotonic() - started))
    return 1 if problems else 0


def _show(progress: Progress) -> None:
    """Draw the bar anew; nothing where the output is no terminal."""
    if not sys.stdout.isatty():
        return
    finished = progress.made + progress.failed
    filled = _BAR * finished // max(progress.total, 1)
    sys.stdout.write(f"\r[{'#' * filled:{_BAR}}] {finished} of {progress.total}")
    sys.stdout.flush()


def _summary(cache: Cache, keys: Collection[str], ready: int, seconds: float) -> str:
    made = [cache.path(key) for key in keys if cache.has(key)]
    megabytes = sum(file.stat().st_size for file in made) / 1e6
    new = len(made) - ready
    return (
        f"{len(made)} of {len(keys)} sounds are there, {megabytes:.1f} MB in {cache.folder}. "
        f"New: {new}, in {seconds:.1f} seconds.\n"
    )
