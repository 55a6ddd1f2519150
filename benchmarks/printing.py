"""The same 32 cards by six ways: `python -m benchmarks.printing [--others PYTHON]`. Prints a table of ratios.

Eight feelings of four personas as A7 cards: four sheets with their backs, marks and a ruler, in the kit's fonts. Every
way draws the very same elements, each in a process of its own; the others are given the places and ready-made SVG
files, ours makes these itself. `--others` is the Python that has benchmarks/requirements.txt; what is not there is said
to be missing.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.print_ways import FONTS, WAYS
from easyread.content import Content, load_content
from easyread.drawing.pictures.scene import compose
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.paths import shipped_folder
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.geometry import POINTS_PER_MM, Box
from easyread.printing.pdf.page import Image, Lines, Page, Panel, Polyline, Words
from easyread.printing.pdf.typesetting import CAP_HEIGHT, text_width
from easyread.printing.print_deck import job_pages, pictures_for, print_deck

DECK, CARD, LAYOUT = "foelelser", "kender-du", "kort-a7"
RUNS = 3
OPTIONS = PrintOptions(cards=(CARD,))


@cache
def content() -> Content:
    """Return the content of the kit."""
    return load_content(is_quick=True)


def wanted() -> tuple[Deck, tuple[Persona, ...]]:
    """Return the deck with the four standing personas."""
    library = content().library
    return library.decks["da"][DECK], tuple(persona for persona in library.personas["da"] if not persona.optional)


def ours() -> bytes:
    """Return the cards as the kit prints them."""
    deck, personas = wanted()
    return print_deck(content(), deck, personas, LAYOUT, options=OPTIONS)


def write_sheets(folder: Path) -> None:
    """Write the sheets as others are given them, with their pictures and fonts."""
    deck, personas = wanted()
    pictures = pictures_for(content(), OPTIONS)
    job = Job(deck, personas, content().layouts[LAYOUT], OPTIONS, content().pictures, pictures)
    sheets = [sheet_of(page, folder) for page in job_pages(job)]
    (folder / "sheets.json").write_text(json.dumps(sheets), encoding="utf-8")
    for file in FONTS.values():
        shutil.copy(shipped_folder("static") / "fonts" / file, folder)


def sheet_of(page: Page, folder: Path) -> dict[str, Any]:
    """Return one page as pictures, lines of text, and shapes."""
    pictures: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    for element in page.elements:
        match element:
            case Image(name, who, box, alt):
                file = f"{name.replace('/', '-')}-{who}.svg"
                (folder / file).write_text(compose(content().pictures, name, who), encoding="utf-8")
                place = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
                pictures.append({"file": file, "alt": alt, **place})
            case Words():
                texts += lines_of(element)
            case Panel(box, fill, stroke, line):
                shapes.append({"points": corners(box), "fill": fill, "colour": stroke or fill, "width": line})
            case Lines(lines, width, colour):
                ends = ([(line.x1, line.y1), (line.x2, line.y2)] for line in lines)
                shapes += ({"points": points, "fill": "", "colour": colour, "width": width} for points in ends)
            case Polyline(points, width, colour, fill):
                shapes.append({"points": list(points), "fill": fill, "colour": colour, "width": width})
    size = {"width": page.size.width, "height": page.size.height, "turned": page.turned}
    return {"pictures": pictures, "texts": texts, "shapes": shapes, **size}


def corners(box: Box) -> list[tuple[float, float]]:
    """Return a box as a closed line."""
    return [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom), (box.x, box.y)]


def lines_of(words: Words) -> list[dict[str, Any]]:
    """Return the lines of a text with where each begins on its baseline."""
    block, box, found = words.block, words.box, []
    top = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
    for at, line in enumerate(block.lines):
        free = box.width - text_width(line, block.size, bold=block.bold)
        x = box.x + {"left": 0.0, "centre": free / 2, "right": free}[words.align]
        y = top + (at + 0.5) * block.line_height + block.size * CAP_HEIGHT / POINTS_PER_MM / 2
        look = {"size": block.size, "bold": block.bold, "colour": words.colour}
        found.append({"text": line, "x": x, "y": y, **look})
    return found


def measured(way: str, folder: Path, python: str) -> dict[str, float] | None:
    """Return the median of some processes; None where the way is missing."""
    runs = []
    for _ in range(RUNS):
        command = [python, str(Path(__file__).with_name("print_ways.py")), way, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{way}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            return None
        runs.append(json.loads(done.stdout))
    return {key: median(run[key] for run in runs) for key in runs[0]}


def main() -> None:
    """Measure every way in turn, and print the table; ratios are to typst where it is there, else to ours."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--others", default=sys.executable)
    parser.add_argument("--keep", type=Path, help="a folder for the PDFs, to look at")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_sheets(folder)
        found = {way: measured(way, folder, sys.executable if way == "easyread" else asked.others) for way in WAYS}
        if asked.keep:
            shutil.copytree(folder, asked.keep, dirs_exist_ok=True)
    there = {way: result for way, result in found.items() if result}
    one = there.get("typst") or there["easyread"]
    print(
        "| way | import, CPU s | first | ratio | again | ratio | kB | ratio | memory MB |\n"
        "|---|---|---|---|---|---|---|---|---|"
    )
    for way in WAYS:
        result = found[way]
        if result is None:
            print(f"| {way} | missing |")
            continue
        shares = {key: result[key] / one[key] for key in ("first", "again", "bytes")}
        print(
            f"| {way} | {result['import']:.2f} | {result['first']:.3f} | {shares['first']:.1f} "
            f"| {result['again']:.3f} | {shares['again']:.1f} | {result['bytes'] / 1000:.0f} | {shares['bytes']:.2f} "
            f"| {result['memory'] / 1000:.0f} |"
        )


if __name__ == "__main__":
    main()
