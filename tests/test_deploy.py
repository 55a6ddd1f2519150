"""What is there to put the kit on a server: an image, a service, and who watches over newer versions."""

import configparser
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread.cli import main
from tests.web.page_client import new_app

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
UNIT_FILE = ROOT / "deploy" / "easyread.service"


def unit() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(UNIT_FILE.read_text(encoding="utf-8"))
    return parser["Service"]


def options_of_serve() -> set[str]:
    return set(re.findall(r"--[a-z]+", CliRunner().invoke(main, ["serve", "--help"]).output))


def test_the_image_runs_as_nobody_and_asks_whether_the_server_lives() -> None:
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    user = re.search(r"^USER (\d+)", last, re.MULTILINE)
    assert user
    assert int(user[1]) > 0
    [path] = re.findall(r"http://127\.0\.0\.1:8080(/\w+)", last)
    assert new_app().test_client().get(path).status_code == 200
    assert "HEALTHCHECK" in last


def test_the_image_and_the_service_start_the_command_as_it_is() -> None:
    command = re.search(r"^CMD (.*)$", DOCKERFILE, re.MULTILINE)
    assert command
    for words in (json.loads(command[1]), unit()["ExecStart"].split()[1:]):
        assert words[0] == "serve"
        assert {word for word in words if word.startswith("--")} <= options_of_serve()


def test_the_image_takes_in_all_that_the_wheel_is_built_from_and_no_data() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*"
    taken = {line[1:] for line in ignored if line.startswith("!")}
    assert {"easyread", "card_decks", "print", "static", "pyproject.toml", "constraints.txt", "README.md"} <= taken
    assert all((ROOT / name).exists() for name in taken)


def test_no_core_of_the_service_holds_an_answer_and_its_voice_may_step_back() -> None:
    assert unit()["LimitCORE"] == "0"
    # The voice is made at a lower priority (nice), which is among @resources.
    assert "@resources" not in unit()["SystemCallFilter"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd")
def test_systemd_finds_no_fault_in_the_service_and_little_that_it_may_do(tmp_path: Path) -> None:
    there = tmp_path / "easyread.service"
    text = UNIT_FILE.read_text(encoding="utf-8").replace("/opt/easyread/bin/easyread", "/bin/true")
    there.write_text(text, encoding="utf-8")
    found = subprocess.run(
        ["systemd-analyze", "verify", there], check=False, capture_output=True, text=True, timeout=60
    )
    assert (found.returncode, found.stderr) == (0, "")
    exposed = ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(there)]
    assert subprocess.run(exposed, check=False, capture_output=True, timeout=60).returncode == 0
