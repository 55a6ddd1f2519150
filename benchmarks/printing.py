"""How fast 32 cards become a PDF: `python benchmarks/printing.py`. Prints one line for each way.

Beside ours: the plain way, by svglib, and an HTML page with the same pictures through WeasyPrint (where it is
installed) and Chromium (where there is one).
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from easyread.content import load_content
from easyread.drawing.pictures import scene
from easyread.drawing.pictures.scene import compose
from easyread.printing.cards import card_setting
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.pdf import svg_operators, typesetting
from easyread.printing.preflight import preflight
from easyread.printing.print_deck import print_deck

DECK, CARD, LAYOUT = "foelelser", "kender-du", "kort-a7"
CHROMIUM_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
PAGE = """<!doctype html><meta charset="utf-8"><title>Kort</title>
<style>@page{size:A4 landscape;margin:13mm}body{margin:0}section{display:inline-block;width:63mm;height:88mm;
margin:1mm;text-align:center;font:18pt sans-serif}svg{width:63mm;height:63mm}</style>"""

CONTENT = load_content()
PERSONAS = tuple(persona for persona in CONTENT.library.personas["da"] if not persona.optional)


def ours() -> bytes:
    """Return the cards as the kit prints them: with backs, marks, tags and embedded fonts."""
    deck = CONTENT.library.decks["da"][DECK]
    return print_deck(CONTENT, deck, PERSONAS, LAYOUT, options=PrintOptions(cards=(CARD,)))


def pictures() -> list[tuple[str, str]]:
    """Return the names and the SVG of the 32 cards."""
    deck = CONTENT.library.decks["da"][DECK]
    items = [item for card in deck.cards if card.id == CARD for item in card.items]
    return [(item.name, compose(CONTENT.pictures, item.picture, who.id)) for who in PERSONAS for item in items]


def plain() -> bytes:
    """Return the same pictures on plain pages by svglib: no backs, no tags."""
    out = BytesIO()
    canvas = Canvas(out)
    for at, (name, svg) in enumerate(pictures()):
        if at and at % 8 == 0:
            canvas.showPage()
        drawing = svg2rlg(BytesIO(svg.encode()))
        assert drawing is not None
        drawing.scale(0.6, 0.6)
        renderPDF.draw(drawing, canvas, at % 2 * 250, at // 2 % 4 * 200)
        canvas.drawString(at % 2 * 250, at // 2 % 4 * 200, name)
    canvas.save()
    return out.getvalue()


def page() -> str:
    """Return the cards as one HTML page."""
    return PAGE + "".join(f"<section>{svg}<p>{name}</section>" for name, svg in pictures())


def weasyprint() -> bytes:
    """Return the page as WeasyPrint sets it."""
    from weasyprint import HTML  # type: ignore[import-not-found] # noqa: PLC0415 - measured where it is installed

    pdf: bytes = HTML(string=page()).write_pdf(pdf_variant="pdf/ua-1")
    return pdf


def chromium() -> bytes:
    """Return the page as Chromium prints it; the start of the browser is part of it, as it is for a command."""
    with tempfile.TemporaryDirectory() as folder:
        html, pdf = Path(folder) / "page.html", Path(folder) / "page.pdf"
        html.write_text(page(), encoding="utf-8")
        program = shutil.which("chromium") or ""
        command = [program, *CHROMIUM_FLAGS, f"--print-to-pdf={pdf}", str(html)]
        subprocess.run(command, check=True, capture_output=True)
        return pdf.read_bytes()


def measure(name: str, way: Callable[[], bytes]) -> None:
    """Print the first time and the best of three more."""
    scene._composed.cache_clear()
    svg_operators.drawing.cache_clear()
    times = []
    for _ in range(4):
        started = time.perf_counter()
        size = len(way())
        times.append(time.perf_counter() - started)
    print(f"{name:38} first {times[0]:5.2f} s, again {min(times[1:]):5.2f} s, {size / 1000:6.0f} kB")


def preflighted() -> int:
    """Measure every deck on every paper in every language, and return how much is overset."""
    decks = [deck for decks in CONTENT.library.decks.values() for deck in decks.values()]
    return sum(len(list(preflight(deck, CONTENT.layouts, CONTENT.library.personas[deck.language]))) for deck in decks)


def measure_preflight() -> None:
    """Print how long it takes to measure all decks, and how often text is set for it."""
    for cached in (typesetting.set_text, typesetting._units, card_setting.measure_front, card_setting.measure_back):
        cached.cache_clear()
    started = time.perf_counter()
    preflighted()
    seconds, asked = time.perf_counter() - started, typesetting.set_text.cache_info()
    print(f"preflight of all decks {seconds:5.2f} s, {asked.misses} texts set, {asked.hits} asked for again")


if __name__ == "__main__":
    measure_preflight()
    measure("easyread print (4 sheets and backs)", ours)
    measure("svglib and reportlab, plain", plain)
    try:
        measure("WeasyPrint, pdf/ua-1", weasyprint)
    except ImportError:
        print("WeasyPrint is not installed", file=sys.stderr)
    if shutil.which("chromium"):
        measure("Chromium, --print-to-pdf", chromium)
