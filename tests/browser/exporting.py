"""The kit as files, for the browser tests."""

from pathlib import Path

from click.testing import CliRunner

from easyread.cli import main


def export(data: Path, out: Path, *decks: str) -> Path:
    """Write decks, for one persona, with the sounds that are made. Return the folder."""
    words = [word for deck in decks for word in ("--deck", deck)]
    plain = ("--persona", "ung-kvinde", "--no-sounds", "--no-papers", "--data", str(data))
    done = CliRunner().invoke(main, ["export", str(out), *words, *plain])
    assert done.exit_code == 0, done.output
    return out
