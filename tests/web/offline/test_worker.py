"""The worker as one file: it has all its sources, and knows its build."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from easyread.web.offline.worker import worker_script

ROOT = Path(__file__).parents[3]
SOURCES = sorted(ROOT.glob("static/worker/*.js"))


def test_all_sources_are_in_it_and_it_imports_nothing() -> None:
    script = worker_script("0123", "/net/hjem.json", "/uden-net")
    assert not re.search(r"^(?:import|export)\b", script, re.MULTILINE)
    for source in SOURCES:
        first = source.read_text(encoding="utf-8").splitlines()[0]
        assert first in script
    assert '"build": "0123"' in script


def test_no_two_sources_have_one_name_for_two_things() -> None:
    names = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", worker_script("1", "/", "/"), re.MULTILINE)
    assert sorted(names) == sorted(set(names))


def test_it_can_be_run(tmp_path: Path) -> None:
    if not (node := shutil.which("node")):
        pytest.skip("node is not installed")
    file = tmp_path / "sw.cjs"
    file.write_text(worker_script("1", "/", "/"), encoding="utf-8")
    assert subprocess.run([node, "--check", str(file)], check=False).returncode == 0


def test_one_that_is_carried_knows_it() -> None:
    assert '"isCarried": false' in worker_script("1", "/", "/")
    assert '"isCarried": true' in worker_script("1", "net/hjem.json", "uden-net.html", is_carried=True)


def test_another_build_has_another_worker() -> None:
    assert worker_script("1", "/", "/") != worker_script("2", "/", "/")
