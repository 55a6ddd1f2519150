"""The ways to print the same sheets, each in a process of its own: `python print_ways.py WAY FOLDER`, for printing.py.

The folder has sheets.json, and the pictures as SVG files; only our own way makes its sheets and pictures itself. Prints
what it took as JSON.
"""

import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

MM = 72 / 25.4
FONTS = {False: "atkinson-hyperlegible-next-400.ttf", True: "atkinson-hyperlegible-next-700.ttf"}
FAMILY = "Atkinson Hyperlegible Next"
CHROMIUM_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")

Sheets = list[dict[str, Any]]
Way = Callable[[], bytes]


def easyread(_sheets: Sheets, _folder: Path) -> Way:
    """The kit: it composes the pictures, sets the cards and writes the PDF."""
    from benchmarks.printing import content, ours  # noqa: PLC0415 - each process has only what its way needs

    content()
    return ours


def typst(sheets: Sheets, folder: Path) -> Way:
    """Typst, with the sheets as its own language."""
    import typst as library  # noqa: PLC0415

    source = "\n#pagebreak()\n".join(map(_typst_page, sheets))
    head = f"#set page(width: {sheets[0]['width']}mm, height: {sheets[0]['height']}mm, margin: 0mm)\n"
    head += f'#set text(font: "{FAMILY}", top-edge: "baseline", bottom-edge: "baseline", lang: "da")\n'
    head += '#set document(title: "Følelser")\n'
    file = folder / "sheets.typ"
    file.write_text(head + source, encoding="utf-8")

    def made() -> bytes:
        return bytes(library.compile(file, font_paths=[str(folder)], pdf_standards=["ua-1"]))

    return made


def weasyprint(sheets: Sheets, folder: Path) -> Way:
    """WeasyPrint, with the sheets as HTML."""
    from weasyprint import HTML  # noqa: PLC0415

    page = _html(sheets, folder)
    return lambda: bytes(HTML(string=page, base_url=str(folder)).write_pdf(pdf_variant="pdf/ua-1"))


def chromium(sheets: Sheets, folder: Path) -> Way:
    """Chromium, with the sheets as HTML; the start of the browser is part of it, as it is for a command."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise ImportError("chromium")
    html, pdf = folder / "sheets.html", folder / "chromium.pdf"
    html.write_text(_html(sheets, folder), encoding="utf-8")

    def made() -> bytes:
        command = [program, *CHROMIUM_FLAGS, f"--print-to-pdf={pdf}", html.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
        return pdf.read_bytes()

    return made


def fpdf2(sheets: Sheets, folder: Path) -> Way:
    """Fpdf2, called element by element."""
    from fpdf import FPDF  # noqa: PLC0415

    def made() -> bytes:
        pdf = FPDF(unit="mm", format=(sheets[0]["height"], sheets[0]["width"]), orientation="landscape")
        pdf.set_margin(0)
        pdf.set_auto_page_break(False)
        for bold, file in FONTS.items():
            pdf.add_font("kit", "B" if bold else "", folder / file)
        for sheet in sheets:
            pdf.add_page()
            turn = pdf.rotation(180, sheet["width"] / 2, sheet["height"] / 2)
            if sheet["turned"]:
                with turn:
                    _fpdf_page(pdf, sheet, folder)
            else:
                _fpdf_page(pdf, sheet, folder)
        return bytes(pdf.output())

    return made


def svglib(sheets: Sheets, folder: Path) -> Way:
    """Reportlab with svglib, called element by element."""
    from reportlab.graphics import renderPDF  # noqa: PLC0415
    from reportlab.lib.colors import HexColor  # noqa: PLC0415
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415
    from svglib.svglib import svg2rlg  # noqa: PLC0415

    def page(canvas: Any, sheet: dict[str, Any]) -> None:
        high = sheet["height"]
        for picture in sheet["pictures"]:
            drawing: Any = svg2rlg(str(folder / picture["file"]))
            canvas.saveState()
            canvas.translate(picture["x"] * MM, (high - picture["y"] - picture["height"]) * MM)
            canvas.scale(picture["width"] * MM / drawing.width, picture["height"] * MM / drawing.height)
            renderPDF.draw(drawing, canvas, 0, 0)
            canvas.restoreState()
        for text in sheet["texts"]:
            canvas.setFont(f"kit{text['bold']}", text["size"])
            canvas.setFillColor(HexColor(text["colour"]))
            canvas.drawString(text["x"] * MM, (high - text["y"]) * MM, text["text"])
        for shape in sheet["shapes"]:
            canvas.setLineWidth(shape["width"] * MM)
            canvas.setStrokeColor(HexColor(shape["colour"]))
            canvas.setFillColor(HexColor(shape["fill"] or "#ffffff"))
            path = canvas.beginPath()
            for at, (x, y) in enumerate(shape["points"]):
                (path.lineTo if at else path.moveTo)(x * MM, (high - y) * MM)
            canvas.drawPath(path, stroke=1, fill=bool(shape["fill"]))

    def made() -> bytes:
        for bold, file in FONTS.items():
            registerFont(TTFont(f"kit{bold}", str(folder / file)))
        out = BytesIO()
        canvas = Canvas(out, (sheets[0]["width"] * MM, sheets[0]["height"] * MM))
        for sheet in sheets:
            if sheet["turned"]:
                canvas.translate(sheet["width"] * MM, sheet["height"] * MM)
                canvas.rotate(180)
            page(canvas, sheet)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return made


def _typst_page(sheet: dict[str, Any]) -> str:
    parts = []
    for picture in sheet["pictures"]:
        size = f"width: {picture['width']}mm, height: {picture['height']}mm"
        image = f'image("{picture["file"]}", {size}, alt: "{picture["alt"]}")'
        parts.append(f"#place(dx: {picture['x']}mm, dy: {picture['y']}mm, {image})")
    for text in sheet["texts"]:
        weight = 700 if text["bold"] else 400
        words = text["text"].replace("\\", "\\\\").replace('"', '\\"')
        set_text = f'text(size: {text["size"]}pt, weight: {weight}, fill: rgb("{text["colour"]}"), "{words}")'
        parts.append(f"#place(dx: {text['x']}mm, dy: {text['y']}mm, {set_text})")
    for shape in sheet["shapes"]:
        points = "".join(f", curve.line(({x}mm, {y}mm))" for x, y in shape["points"][1:])
        x, y = shape["points"][0]
        fill = f'rgb("{shape["fill"]}")' if shape["fill"] else "none"
        stroke = f'stroke: {shape["width"]}mm + rgb("{shape["colour"]}")'
        parts.append(f"#place(curve(fill: {fill}, {stroke}, curve.move(({x}mm, {y}mm)){points}))")
    body = "\n".join(parts)
    if sheet["turned"]:
        return f"#rotate(180deg, block(width: 100%, height: 100%)[{body}])"
    return body


def _html(sheets: Sheets, folder: Path) -> str:
    faces = "".join(
        f"@font-face{{font-family:kit;font-weight:{700 if bold else 400};src:url({(folder / file).as_uri()})}}"
        for bold, file in FONTS.items()
    )
    size = f"{sheets[0]['width']}mm {sheets[0]['height']}mm"
    style = (
        f"{faces}@page{{size:{size};margin:0}}body{{margin:0;font-family:kit}}"
        "section{position:relative;overflow:hidden;break-after:page}img,p,svg{position:absolute;margin:0}"
        "p{white-space:nowrap;line-height:1}"
    )
    head = f'<!doctype html><html lang="da"><meta charset="utf-8"><title>Følelser</title><style>{style}</style>'
    return head + "".join(map(_html_page, sheets))


def _html_page(sheet: dict[str, Any]) -> str:
    turn = ";transform:rotate(180deg)" if sheet["turned"] else ""
    parts = [f'<section style="width:{sheet["width"]}mm;height:{sheet["height"]}mm{turn}">']
    for picture in sheet["pictures"]:
        place = f"left:{picture['x']}mm;top:{picture['y']}mm;width:{picture['width']}mm;height:{picture['height']}mm"
        parts.append(f'<img src="{picture["file"]}" alt="{escape(picture["alt"])}" style="{place}">')
    for text in sheet["texts"]:
        top = text["y"] - text["size"] * 0.8 / MM
        look = f"font-size:{text['size']}pt;font-weight:{700 if text['bold'] else 400};color:{text['colour']}"
        parts.append(f'<p style="left:{text["x"]}mm;top:{top}mm;{look}">{escape(text["text"])}</p>')
    lines = "".join(
        f'<path d="M{"L".join(f"{x},{y}" for x, y in shape["points"])}" fill="{shape["fill"] or "none"}"'
        f' stroke="{shape["colour"]}" stroke-width="{shape["width"]}"/>'
        for shape in sheet["shapes"]
    )
    box = f'viewBox="0 0 {sheet["width"]} {sheet["height"]}" width="{sheet["width"]}mm" height="{sheet["height"]}mm"'
    parts.append(f'<svg {box} style="left:0;top:0">{lines}</svg></section>')
    return "".join(parts)


def _fpdf_page(pdf: Any, sheet: dict[str, Any], folder: Path) -> None:
    for picture in sheet["pictures"]:
        box = {"x": picture["x"], "y": picture["y"], "w": picture["width"], "h": picture["height"]}
        pdf.image(folder / picture["file"], alt_text=picture["alt"], **box)
    for text in sheet["texts"]:
        pdf.set_font("kit", "B" if text["bold"] else "", text["size"])
        pdf.set_text_color(text["colour"])
        pdf.text(text["x"], text["y"], text["text"])
    for shape in sheet["shapes"]:
        pdf.set_line_width(shape["width"])
        pdf.set_draw_color(shape["colour"])
        if shape["fill"]:
            pdf.set_fill_color(shape["fill"])
        pdf.polygon(shape["points"], style="DF") if shape["fill"] else pdf.polyline(shape["points"])


WAYS: dict[str, Callable[[Sheets, Path], Way]] = {
    "easyread": easyread,
    "typst": typst,
    "WeasyPrint": weasyprint,
    "Chromium": chromium,
    "fpdf2": fpdf2,
    "svglib": svglib,
}


def _cpu() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _measured(name: str, folder: Path) -> dict[str, float]:
    sheets = json.loads((folder / "sheets.json").read_text(encoding="utf-8"))
    start = _cpu()
    made = WAYS[name](sheets, folder)
    imported = _cpu() - start
    times = []
    for _ in range(4):
        started = _cpu()
        pdf = made()
        times.append(_cpu() - started)
    (folder / f"{name}.pdf").write_bytes(pdf)
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    wall = time.perf_counter()
    return {
        "import": imported, "first": times[0], "again": min(times[1:]), "bytes": len(pdf), "memory": memory, "at": wall,
    }  # fmt: skip


if __name__ == "__main__":
    try:
        print(json.dumps(_measured(sys.argv[1], Path(sys.argv[2]))))
    except ImportError as error:
        sys.exit(f"missing: {error}")
