"""`easyread print`, asked rightly and wrongly."""

import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.cli import main
from easyread.content import Content
from easyread.kit.card import Card
from easyread.kit.reading.library import Library
from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import load_layouts
from easyread.web.prints import many_prints
from tests.contents import shipped_content
from tests.printed import opened, small_deck, source, texts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def content() -> Content:
    """The shipped personas and layouts, with the small deck alone."""
    shipped = shipped_content()
    english = replace(small_deck(), language="en")
    library = Library({"da": {"proeve": small_deck()}, "en": {"proeve": english}}, shipped.library.personas)
    return replace(shipped, library=library, pictures=source().pictures)


def run(content: Content, *words: object) -> Result:
    return CliRunner().invoke(main, ["print", *map(str, words)], obj=content)


@pytest.fixture(autouse=True)
def _one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Boxes are made here: tests/web/prints/test_many_prints.py tries several processes."""
    monkeypatch.setattr(many_prints, "_cores", lambda: 1)


def too_long(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Return cards of which the first has more words than go on a small one."""
    return (replace(cards[0], text="Ord og ord. " * 60), *cards[1:])


def test_the_command_starts_without_what_a_usual_print_does_not_need() -> None:
    code = "import sys, easyread.commands.print; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    slow = {"pikepdf", "svglib", "reportlab.graphics", "reportlab.platypus", "pypdfium2", "flask", "numpy"}
    assert slow & set(done.stdout.split()) == set()


def test_a_deck_is_written_as_pdf(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "nyt" / "kort.pdf"
    done = run(content, "proeve", "--layout", "kort-a6", "--persona", "moden-mand", "--out", out)
    assert (done.exit_code, done.stdout) == (0, f"{out}\n")
    assert "Mand, lidt ældre" in texts(out.read_bytes())[1]


def test_all_personas_are_the_four_standing_ones(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "ark.pdf"
    assert run(content, "proeve", "--layout", "foelelser-ark", "--persona", "all", "--out", out).exit_code == 0
    assert len(texts(out.read_bytes())) == 4


def test_the_whole_box_is_printed_into_a_folder(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "kasse"
    done = run(content, "--all", "--out", out)
    assert done.exit_code == 0, done.stderr
    names = {file.relative_to(out).as_posix() for file in out.rglob("*.pdf")}
    assert {f"{out}/{name}" for name in names} == set(done.stdout.splitlines())
    assert {
        "0 Læs først/Det er i kassen.pdf",
        "0 Læs først/Klip og fold.pdf",
        "0 Læs først/Mærkat og skilleark.pdf",
    } < names
    assert {
        "1 Kort/01 Prøve på øen.pdf",
        "2 Ark/01 Prøve på øen – Svarark.pdf",
        "4 Stamkort/01 Prøve på øen.pdf",
    } < names
    assert {f"3 Foldere/01 Prøve på øen – {how}.pdf" for how in ("at læse", "at folde")} < names


def test_the_whole_box_is_one_zip_file_the_same_each_time(content: Content, tmp_path: Path) -> None:
    first, again = tmp_path / "en.zip", tmp_path / "to.ZIP"
    for out in (first, again):
        done = run(content, "--all", "--layout", "kort-a6", "--persona", "all", "--language", "en", "--out", out)
        assert (done.exit_code, done.stdout) == (0, f"{out}\n")
    assert first.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(first) as box:
        assert box.testzip() is None
        cards = box.read("Samtalekassen/1 Cards/01 Prøve på øen.pdf")
    with opened(cards) as pdf:
        assert pdf.Root.Lang == "en"
    assert "fronts, sheet 1 of" in texts(cards)[0]


def test_only_some_cards_of_the_box_are_printed(content: Content, tmp_path: Path) -> None:
    assert run(content, "--all", "--card", "nej", "--out", tmp_path / "kasse").exit_code == 0
    (cards,) = (tmp_path / "kasse" / "1 Kort").iterdir()
    assert "Kom nu." in texts(cards.read_bytes())[0]
    assert not (tmp_path / "kasse" / "2 Ark").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--card", "nejj"], "Did you mean nej?"),
        (["--layout", "svar-a4"], "There is no size of cards"),
        (["--persona", "ung"], "persona"),
    ],
)
def test_a_box_that_cannot_be_made_is_not_begun(content: Content, tmp_path: Path, words: list[str], said: str) -> None:
    out = tmp_path / "kasse"
    done = run(content, "--all", *words, "--out", out)
    assert done.exit_code == 2
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["kasse.zip", "kasse"])
def test_a_box_that_fails_in_the_middle_leaves_nothing_behind(content: Content, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    long = replace(small_deck(), id="lang", title="Lang", about="x", cards=too_long(small_deck().cards))
    library = Library({"da": {"proeve": small_deck(), "lang": long}, "en": {}}, content.library.personas)
    done = run(replace(content, library=library), "--all", "--out", out)
    assert done.exit_code == 2
    assert "does not fit" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_was_in_the_folder_stays(content: Content, tmp_path: Path) -> None:
    (tmp_path / "1 Kort").mkdir()
    (tmp_path / "1 Kort" / "mine.txt").write_text("Mine egne", encoding="utf-8")
    assert run(content, "--all", "--card", "nej", "--out", tmp_path).exit_code == 0
    assert (tmp_path / "1 Kort" / "mine.txt").exists()
    assert len(list((tmp_path / "1 Kort").iterdir())) == 2


def test_the_choices_reach_the_paper(content: Content, tmp_path: Path) -> None:
    out = tmp_path / "k.pdf"
    words = ["--grey", "--copies", 2, "--blank", 1, "--backs", "short", "--card", "nej", "--card", "ring-112"]
    assert run(content, "proeve", "--layout", "kort-a7", "--out", out, *words).exit_code == 0
    front, back = texts(out.read_bytes())
    assert front.count("Kom nu.") == 2
    assert back.count("proeve · blank") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["proeven", "--layout", "kort-a7"], 'There is no deck "proeven". Did you mean proeve?'),
        (["proeve", "--layout", "kort-a8"], "Did you mean kort-a"),
        (["proeve", "--layout", "osteklokke-ark"], "It can be printed as: foelelser-ark"),
        (["proeve"], "--layout is missing. Known: "),
        (["proeve", "--layout", "kort-a7", "--persona", "ung-dame"], "Did you mean ung-kvinde or ung-mand?"),
        (["proeve", "--layout", "kort-a7", "--card", "nejj"], "Did you mean nej?"),
        (["proeve", "--layout", "kort-a7", "--copies", 0], "Copies are 1 or more"),
        (["--all", "--layout", "kort"], "Did you mean kort-a"),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(
    content: Content, tmp_path: Path, words: list[object], said: str
) -> None:
    done = run(content, *words, "--out", tmp_path / "k.pdf")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("easyread print: ")
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["proeve"], ["--all"]])
def test_a_layout_of_ones_own_with_a_fault_says_what_is_wrong(
    content: Content, tmp_path: Path, words: list[object]
) -> None:
    (tmp_path / "layouts").mkdir()
    cards = (shipped_folder("print") / "kort-a7.toml").read_text(encoding="utf-8")
    (tmp_path / "layouts" / "mit.toml").write_text(cards.replace("width = 297", "width = 0"), encoding="utf-8")
    layouts, problems = load_layouts([shipped_folder("print"), tmp_path / "layouts"], FORMS)
    own = replace(content, layouts=layouts, problems=tuple(problems))
    done = run(own, *words, "--layout", "mit", "--out", tmp_path / "k.pdf")
    assert done.exit_code == 2
    first, *faults = done.stderr.splitlines()
    assert first == 'easyread print: The layout "mit" has faults:'
    assert [fault.split()[:3] for fault in faults] == [["L06", "error", "print/mit.toml"]]


def leaflet(out: Path, *words: object) -> str:
    """Return on which edge the paper of a leaflet to fold is turned, as the PDF tells the printer."""
    done = run(shipped_content(), "folder-alkohol", "--layout", "folder-a5", "--folded", "--out", out, *words)
    assert done.exit_code == 0
    with opened(out.read_bytes()) as pdf:
        has_turned = any(int(page.get("/Rotate", 0)) for page in pdf.pages)
        duplex = str(pdf.Root.ViewerPreferences.Duplex)
        assert has_turned == (duplex == "/DuplexFlipLongEdge")
        return duplex


def test_a_leaflet_is_folded_as_the_words_about_it_say(tmp_path: Path) -> None:
    assert "short edge" in shipped_content().layouts["folder-a5"].about("en")
    assert leaflet(tmp_path / "f.pdf") == "/DuplexFlipShortEdge"
    assert leaflet(tmp_path / "f.pdf", "--backs", "none") == "/DuplexFlipShortEdge"
    assert leaflet(tmp_path / "f.pdf", "--backs", "long") == "/DuplexFlipLongEdge"


def test_cards_go_out_for_a_print_shop_and_come_in_again(content: Content, tmp_path: Path) -> None:
    single, sheets = tmp_path / "enkelt.pdf", tmp_path / "ark.pdf"
    chosen = ["--card", "kender.prik=2", "--card", "nej", "--size", "63,5x88,9", "--rounded", 3]
    assert run(content, "proeve", *chosen, "--shop", "--out", single).exit_code == 0
    assert len(texts(single.read_bytes())) == 6
    done = run(content, "--from", single, "--layout", "kort-klip", "--backs", "fold", "--out", sheets)
    assert (done.exit_code, done.stderr) == (0, "")
    (sheet,) = texts(sheets.read_bytes())
    assert "enkelt: ark 1 af 1" in sheet


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["proeve", "--size", "63x"], "Write it in millimetres, as 63.5x88.9."),
        (["proeve", "--size", "900x90"], "L06"),
        (["proeve", "--layout", "kort-a7", "--card", "nej=mange"], "write how many as nej=3"),
        (["proeve", "--layout", "kort-a4", "--backs", "fold"], "cannot be folded over"),
        (["proeve", "--layout", "kort-a7", "--rounded", 40], "0 to 15 mm"),
        (["proeve", "--from", "kort.pdf", "--layout", "kort-a7"], "--from takes the place of a deck."),
    ],
)
def test_a_choice_of_paper_that_cannot_be_is_told(
    content: Content, tmp_path: Path, words: list[object], said: str
) -> None:
    done = run(content, *words, "--out", tmp_path / "k.pdf")
    assert (done.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert said in done.stderr


def test_the_file_must_be_a_pdf(content: Content, tmp_path: Path) -> None:
    done = run(content, "proeve", "--layout", "kort-a7", "--out", tmp_path / "kort.png")
    assert done.exit_code == 2
    assert "must end in .pdf" in done.stderr


@pytest.mark.parametrize("words", [["proeve", "--all"], []])
def test_one_deck_is_named_or_all_are_asked_for(content: Content, tmp_path: Path, words: list[str]) -> None:
    done = run(content, *words, "--out", tmp_path / "k.pdf")
    assert done.exit_code == 2
    assert "Name a deck, or write --all, but not both." in done.stderr
