"""`easyread speak`: all speech, made beforehand."""

import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from easyread.commands.options import BrokenKitError, content_of, data_option
from easyread.commands.voices import voice_problems, who_speaks
from easyread.speech.cache import Cache
from easyread.speech.maker import NORMAL, Effort, MakingProgress, make
from easyread.speech.phrase import Phrase
from easyread.speech.problem_codes import WRONG_VOICE
from easyread.speech.scratch import clear_left_behind
from easyread.web.serving import all_phrases

_BAR = 30


@click.command("speak")
@click.option(
    "--jobs", type=click.IntRange(1), default=NORMAL.workers, show_default=True, help="Processes side by side."
)
@data_option
def command(jobs: int, data: Path) -> None:
    """Make the sound of every card beforehand.

    What is there already stays. The first visit then finds a voice that is ready.
    """
    clear_left_behind()
    content = content_of(data)
    voiceless = [problem for problem in content.problems if problem.code == WRONG_VOICE]
    if voiceless:
        raise BrokenKitError("\n".join(map(str, voiceless)))
    for problem in voice_problems(content):
        click.echo(problem, err=True)
    code = make_sounds(all_phrases(content), Cache.in_data_folder(data), jobs)
    for line in who_speaks(content):
        click.echo(line)
    click.get_current_context().exit(code)


def make_sounds(phrases: Sequence[Phrase], cache: Cache, jobs: int) -> int:
    """Make the sound of every phrase that has none yet, say how it went, and return the exit code: 1 if one failed.

    Args:
        phrases: All that the kit says.
        cache: Where the sounds are kept.
        jobs: How many processes work side by side.
    """
    keys = {phrase.key for phrase in phrases}
    ready = sum(cache.has(key) for key in keys)
    started = time.monotonic()
    problems = make(phrases, cache, on_progress=_show, effort=Effort(workers=jobs))
    if sys.stdout.isatty():
        click.echo()
    for problem in problems:
        click.echo(problem, err=True)
    click.echo(_summary(cache, keys, ready, time.monotonic() - started))
    return 1 if problems else 0


def _show(progress: MakingProgress) -> None:
    """Draw the bar anew; nothing where the output is no terminal."""
    if not sys.stdout.isatty():
        return
    finished = progress.made + progress.failed
    filled = _BAR * finished // max(progress.total, 1)
    click.echo(f"\r[{'#' * filled:{_BAR}}] {finished} of {progress.total}", nl=False)


def _summary(cache: Cache, keys: Collection[str], ready: int, seconds: float) -> str:
    made = [cache.path(key) for key in keys if cache.has(key)]
    megabytes = sum(file.stat().st_size for file in made) / 1e6
    new = len(made) - ready
    return (
        f"{len(made)} of {len(keys)} sounds are there, {megabytes:.1f} MB in {cache.folder}. "
        f"New: {new}, in {seconds:.1f} seconds."
    )
