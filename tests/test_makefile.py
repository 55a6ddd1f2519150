"""`make run` where something is missing: what to install is said in a sentence, and nothing is left half-made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parents[1] / "Makefile"

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")


def make(place: Path, python: str, changed: str = "") -> subprocess.CompletedProcess[str]:
    """Run `make run` in a place of its own, by a Python in which these lines have run."""
    (place / "sitecustomize.py").write_text(changed)
    for name in ("pyproject.toml", "constraints.txt"):
        (place / name).touch()
    command = ["make", "-f", str(MAKEFILE), f"PYTHON={python}", "run"]
    surroundings = {**os.environ, "PYTHONPATH": str(place)}
    return subprocess.run(command, cwd=place, env=surroundings, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("python", "changed", "said"),
    [
        ("no-such-python", "", 'There is no "no-such-python" here. Install Python 3.11'),
        (sys.executable, "import sys; sys.version_info = (3, 10, 2)", "Python 3.11 or newer is needed."),
        (sys.executable, "import sys; sys.modules['venv'] = None", "sudo apt install python3-venv"),
        (sys.executable, "import sys; sys.modules['ensurepip'] = None", "sudo apt install python3-venv"),
    ],
    ids=["no Python", "an old one", "without venv", "without ensurepip"],
)
def test_what_is_missing_is_said_with_what_to_do(tmp_path: Path, python: str, changed: str, said: str) -> None:
    done = make(tmp_path, python, changed)
    assert done.returncode != 0
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / ".venv").exists()
