"""The command `easyread`, as it is typed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from easyread import __version__
from easyread.cli import SUMMARIES, loaded, main
from easyread.paths import shipped_folder
from easyread.printing.pdf.fonts import REGULAR, font

OWN_DATA = Path(__file__).parent / "own_data"


def broken_deck(folder: Path) -> Path:
    """Write a deck with one fault: a card of a kind that is not there."""
    deck = folder / "osteklokke"
    shutil.copytree(shipped_folder("card_decks") / "osteklokke", deck)
    text = (deck / "deck.toml").read_text(encoding="utf-8")
    (deck / "deck.toml").write_text(text.replace('kind = "read"', 'kind = "laes"', 1), encoding="utf-8")
    return deck


def easyread(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)))


def completed(*words: str) -> list[str]:
    """Return what the shell offers for the last of the words."""
    shell = ShellComplete(main, {}, "easyread", "_EASYREAD_COMPLETE")
    return [item.value for item in shell.get_completions(list(words[:-1]), words[-1])]


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_begins_its_own_help_as_the_list_tells_it(name: str) -> None:
    command = loaded(name)
    assert command.name == name
    assert (command.help or "").partition("\n")[0] == SUMMARIES[name]
    assert SUMMARIES[name] in easyread("--help").stdout
    assert SUMMARIES[name] in easyread(name, "--help").stdout


def test_the_list_of_commands_loads_none_of_them() -> None:
    asked = "import sys, easyread.cli\ntry: easyread.cli.main(['--help'])\nexcept SystemExit: pass\n"
    asked += "print([name for name in ('flask', 'reportlab', 'easyread.content') if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.endswith("[]\n")


def test_the_version_is_told() -> None:
    assert easyread("--version").stdout == f"easyread {__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["serv"], "Did you mean 'serve'?"),
        (["serve", "--prot", "80"], "--port"),
        (["serve", "--port", "x"], "--port"),
        (["speak", "--jobs", "0"], "--jobs"),
    ],
)
def test_what_is_asked_in_a_wrong_way_is_told(words: list[str], said: str) -> None:
    done = easyread(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["dr"], "draw"),
        (["print", "foel"], "foelelser"),
        (["print", "foelelser", "--layout", "kort-a7"], "kort-a7"),
        (["print", "foelelser", "--persona", "ung-kvinde-"], "ung-kvinde-down"),
        (["print", "--language", "e"], "en"),
        (["draw", "foelelser/glad"], "foelelser/glad"),
    ],
)
def test_the_shell_completes_commands_and_names_of_the_content(words: list[str], offered: str) -> None:
    assert completed(*words) == [offered]


def test_the_shell_completes_what_the_installation_has_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "decks" / "min-egen").mkdir(parents=True)
    assert completed("print", "--data", str(tmp_path), "min-e") == ["min-egen"]


def test_check_says_that_all_is_well(tmp_path: Path) -> None:
    done = easyread("check", OWN_DATA / "decks", "--data", tmp_path)
    assert done.exit_code == 0
    assert "0 errors, 2 warnings." in done.stdout, "the decks are not in English"


def test_check_of_a_broken_deck_names_the_place_and_exits_with_1(tmp_path: Path) -> None:
    done = easyread("check", broken_deck(tmp_path), "--data", tmp_path / "data")
    assert done.exit_code == 1
    assert 'D06 error   osteklokke/deck.toml card.inde.kind: there is no kind "laes"' in done.stderr


@pytest.mark.deep
@pytest.mark.parametrize("name", ["min-egen/deck.toml.txt", "min-egen/sounds/da/deck.mp3", "min-egen/tom/x"])
def test_check_of_a_folder_without_a_deck_is_an_error(tmp_path: Path, name: str) -> None:
    """As Windows hides the ending of a name; or with the recordings alone; or with a folder of nothing."""
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"")
    done = easyread("check", tmp_path / "min-egen", "--data", tmp_path / "data")
    assert done.exit_code == 1
    assert "D01 error" in done.stderr


def test_check_tells_the_recording_that_cannot_be_played(tmp_path: Path) -> None:
    shutil.copytree(OWN_DATA / "decks" / "egne", tmp_path / "egne")
    recording = tmp_path / "egne" / "sounds" / "da" / "titel.mp3"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(b"\0\0\0\x1cftypM4A ")
    done = easyread("check", tmp_path / "egne", "--data", tmp_path / "data")
    assert done.exit_code == 1
    assert f"V08 error   speech {recording}: " in done.stderr
    assert " 1 error, " in done.stdout


def test_check_of_a_wholly_empty_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "min-egen").mkdir()
    done = easyread("check", tmp_path / "min-egen", "--data", tmp_path / "data")
    assert done.exit_code == 1
    assert "D01 error   min-egen/deck.toml: there is no such file" in done.stderr


@pytest.mark.deep
def test_check_gives_the_problems_as_json(tmp_path: Path) -> None:
    rows = json.loads(easyread("check", broken_deck(tmp_path), "--data", tmp_path / "data", "--json").stdout)
    assert {"code", "severity", "where", "message", "hint"} == set(rows[0])
    assert "D06" in {row["code"] for row in rows}


def test_check_of_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = easyread("check", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert done.stderr == f"easyread check: there is no folder {tmp_path / 'nowhere'}\n"


@pytest.mark.deep
def test_print_of_an_unknown_deck_names_the_nearest(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    done = easyread("print", "folelser", "--layout", "kort-a7", "--out", out, "--data", tmp_path)
    assert done.exit_code == 2
    assert "Did you mean foelelser" in done.stderr


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


def with_environment(*words: str, unset: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as it is typed, with some of the environment changed."""
    surroundings = {name: value for name, value in os.environ.items() if name != unset} | environment
    return subprocess.run(
        [sys.executable, "-m", "easyread", *words], env=surroundings, capture_output=True, check=False
    )


@pytest.fixture
def homeless(tmp_path: Path) -> dict[str, str]:
    """What makes of a process one of a user without a line in the list of users, as in a container."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, pwd\ndef none(uid): raise KeyError(uid)\npwd.getpwuid = none\n"
    )
    return {
        "unset": "HOME",
        "PYTHONPATH": os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows its users in another way")
def test_a_user_without_a_home_names_the_data_folder(tmp_path: Path, homeless: dict[str, str]) -> None:
    done = with_environment("print", "x", "--out", "x.pdf", **homeless)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"Error: this user has no folder of its own; name the data folder: --data FOLDER\n"
    done = with_environment(
        "print", "foelelser", "--layout", "x", "--out", "x.pdf", "--data", str(tmp_path), **homeless
    )
    assert b"There is no layout" in done.stderr


@pytest.mark.deep
@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_path_that_the_terminal_cannot_show_is_told_all_the_same(tmp_path: Path, encoding: str) -> None:
    out = tmp_path / "blåbær-ž.pdf"
    words = ("print", "foelelser", "--layout", "kort-a7", "--out", str(out), "--data", str(tmp_path))
    done = with_environment(*words, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr, out.exists()) == (0, b"", True)


def test_fonts_that_are_missing_are_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easyread.printing.pdf.fonts.shipped_folder", lambda _: tmp_path)
    font.cache_clear()
    monkeypatch.setattr("easyread.commands.check.load_content", lambda *_, **__: font(REGULAR))
    done = easyread("check", "--data", tmp_path)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: the font {tmp_path / 'fonts'}")
    assert done.stderr.endswith("cannot be read; install the kit again\n")
