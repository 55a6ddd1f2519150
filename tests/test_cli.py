"""The command `easyread`, as it is typed."""

import json
import shutil
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from easyread.cli import main
from easyread.paths import shipped_folder
from tests.browser.kit_server import Kit


def broken_deck(folder: Path) -> Path:
    """Write a deck with one fault: a card of a kind that is not there."""
    deck = folder / "osteklokke"
    shutil.copytree(shipped_folder("card_decks") / "osteklokke", deck)
    text = (deck / "deck.toml").read_text(encoding="utf-8")
    (deck / "deck.toml").write_text(text.replace('kind = "read"', 'kind = "laes"', 1), encoding="utf-8")
    return deck


def test_check_says_that_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(tmp_path)]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out


def test_check_of_a_broken_deck_names_the_place_and_exits_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(broken_deck(tmp_path)), "--data", str(tmp_path / "data")]) == 1
    assert 'D06 error   osteklokke/deck.toml card.inde.kind: there is no kind "laes"' in capsys.readouterr().err


def test_check_gives_the_problems_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(broken_deck(tmp_path)), "--data", str(tmp_path / "data"), "--json"])
    rows = json.loads(capsys.readouterr().out)
    assert {"code", "severity", "where", "message", "hint"} == set(rows[0])
    assert "D06" in {row["code"] for row in rows}


def test_check_of_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_draw_makes_a_picture(tmp_path: Path) -> None:
    out = tmp_path / "glad.png"
    assert main(["draw", "foelelser/glad", "--persona", "moden-mand", "--out", str(out), "--data", str(tmp_path)]) == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_print_of_an_unknown_deck_names_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "x.pdf")
    assert main(["print", "folelser", "--layout", "kort-a7", "--out", out, "--data", str(tmp_path)]) == 2
    assert "foelelser" in capsys.readouterr().err


def test_serve_says_its_address_and_answers(tmp_path: Path) -> None:
    kit = Kit(tmp_path)
    try:
        with urllib.request.urlopen(f"{kit.address}/healthz") as answer:  # noqa: S310 - our own server
            assert answer.status == 200
    finally:
        kit.stop()


def test_serve_on_a_port_that_is_taken_says_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "easyread", "serve", "--host", "127.0.0.1", "--port", port]
        done = subprocess.run([*command, "--data", str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Choose another port" in done.stderr


def test_a_kit_with_a_broken_deck_of_its_own_does_not_start(tmp_path: Path) -> None:
    """A copy of the whole kit, broken; the running one must not be touched."""
    kit = tmp_path / "kit"
    for name in ("easyread", "card_decks", "print", "static"):
        source = shipped_folder("static").parent / name
        shutil.copytree(source, kit / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(kit / "card_decks" / "osteklokke")
    broken_deck(kit / "card_decks")
    command = [sys.executable, "-m", "easyread", "serve", "--port", "0", "--data", str(tmp_path / "data")]
    done = subprocess.run(command, cwd=kit, capture_output=True, text=True, check=False, timeout=30)
    assert done.returncode == 1
    assert "osteklokke/deck.toml" in done.stderr
