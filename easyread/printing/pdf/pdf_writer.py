"""Draws pages into a tagged PDF."""

from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from easyread.languages import KNOWN_LANGUAGES
from easyread.printing.pdf.fonts import BOLD, REGULAR, font, is_plain
from easyread.printing.pdf.geometry import POINTS_PER_MM, Box
from easyread.printing.pdf.other_scripts import runs
from easyread.printing.pdf.page import Document, Element, Image, Lines, Page, Panel, Polyline, Words, writing_line
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.shaped_fonts import ShapedFonts
from easyread.printing.pdf.tagged_pdf import Marker, finished
from easyread.printing.pdf.typesetting import CAP_HEIGHT, Block, text_width

AUTHOR = "Samtalekassen"

# types-reportlab says that this is a number.
_FIRST_FONT: dict[str, Any] = {"initialFontName": REGULAR}

# Text coding of what is packed anyway makes the file a quarter larger, and printing slower.
rl_config.useA85 = 0

# reportlab's fonts and svglib's drawings are shared in the process; two PDFs at once gain nothing on small machines.
_PRESS = Lock()


def write_pdf(document: Document, pictures: PictureForms) -> bytes:
    """Return the document as a tagged PDF with all fonts embedded. The same document gives the same bytes.

    Raises:
        UnknownPictureError: A page shows a picture that there is not.
    """
    with _PRESS:
        for name in (REGULAR, BOLD):
            font(name)
        out = BytesIO()
        writer = _Writer(out, document, pictures)
        for page in document.pages:
            writer.add(page)
        return finished(writer.finish(), writer.marker.marks, writer.fonts, document.duplex)


class _Writer:
    """One PDF while it is drawn. Turns millimetres from the top into points from the bottom."""

    def __init__(self, out: BytesIO, document: Document, pictures: PictureForms) -> None:
        self._out = out
        self._pictures = pictures
        language = KNOWN_LANGUAGES[document.language].pdf
        self._canvas = Canvas(out, invariant=1, lang=language, pageCompression=1, **_FIRST_FONT)
        self._canvas.setTitle(document.title)
        self._canvas.setAuthor(AUTHOR)
        self._canvas.setCreator("easyread")
        self.marker = Marker(self._canvas)
        self.fonts = ShapedFonts()
        self._height = 0.0

    def finish(self) -> bytes:
        """Return the PDF as reportlab writes it."""
        self._canvas.save()
        return self._out.getvalue()

    def add(self, page: Page) -> None:
        """Draw one page."""
        canvas = self._canvas
        width, self._height = page.size.width * POINTS_PER_MM, page.size.height * POINTS_PER_MM
        canvas.setPageSize((width, self._height))
        x, y, wide, high = self._rectangle(page.trim or page.size.whole())
        canvas.setTrimBox((x, y, x + wide, y + high))
        if page.bookmark:
            self._add_bookmark(page.bookmark)
        if page.turned:
            canvas.translate(width, self._height)
            canvas.rotate(180)
        for element in page.elements:
            self._draw(element)
        canvas.showPage()

    def _add_bookmark(self, name: str) -> None:
        key = f"page{self._canvas.getPageNumber()}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(name, key, 0)

    def _draw(self, element: Element) -> None:
        match element:
            case Words():
                text = " ".join(element.block.lines).strip()
                with self.marker.content(element.tag if text else "", text="" if is_plain(text) else text):
                    self._words(element)
                if element.block.to_write:
                    with self.marker.content(""):
                        self._lines_to_write(element)
            case Image():
                with self.marker.content("Figure" if element.alt else "", element.alt):
                    self._image(element)
            case Panel():
                with self.marker.content(""):
                    self._panel(element)
            case Lines():
                with self.marker.content(""):
                    self._stroke(element)
            case Polyline():
                with self.marker.content(""):
                    self._shape(element)

    def _words(self, words: Words) -> None:
        block, box = words.block, words.box
        top = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
        text = self._canvas.beginText()
        text.setFillColor(HexColor(words.colour))
        cap = block.size * CAP_HEIGHT / POINTS_PER_MM
        for at, line in enumerate(block.lines):
            free = box.width - text_width(line, block.size, bold=block.bold)
            x = box.x + {"left": 0.0, "centre": free / 2, "right": free}[words.align]
            baseline = top + (at + 0.5) * block.line_height + cap / 2
            text.setTextOrigin(*self._point(x, baseline))
            # The space at the end keeps the words of two lines apart when the text is read or copied.
            self._line(text, block, line if at == len(block.lines) - 1 else f"{line} ")
        self._canvas.drawText(text)

    def _line(self, text: PDFTextObject, block: Block, line: str) -> None:
        """Set a line in its fonts. What they show leads on to where the next begins."""
        code: list[str] = text._code  # type: ignore[attr-defined]
        for run in runs(line, block.bold):
            if run.noto:
                code += self.fonts.operators(run, block.size, bold=block.bold)
            else:
                text.setFont(BOLD if block.bold else REGULAR, block.size)
                text.textOut(run.text)

    def _lines_to_write(self, words: Words) -> None:
        """The lines that stand for what no font has, under what is printed of the block."""
        block, box = words.block, words.box
        top = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
        first = len(block.lines) - block.to_write
        for at in range(first, len(block.lines)):
            self._stroke(writing_line(box.x, top + (at + 1) * block.line_height - 1, box.width))

    def _image(self, image: Image) -> None:
        canvas = self._canvas
        size = self._pictures.size(image.name)
        box = image.box.covered(size) if image.round else image.box
        canvas.saveState()
        if image.round:
            self._clip_to_circle(image.box)
        canvas.translate(*self._point(box.x, box.bottom))
        canvas.scale(box.width * POINTS_PER_MM / size.width, box.height * POINTS_PER_MM / size.height)
        self._pictures.draw(canvas, image.name, image.who)
        canvas.restoreState()

    def _clip_to_circle(self, box: Box) -> None:
        path = self._canvas.beginPath()
        path.circle(*self._point(*box.centre), box.width / 2 * POINTS_PER_MM)
        self._canvas.clipPath(path, stroke=0, fill=0)

    def _panel(self, panel: Panel) -> None:
        canvas = self._canvas
        canvas.saveState()
        if panel.fill:
            canvas.setFillColor(HexColor(panel.fill))
        if panel.stroke:
            canvas.setStrokeColor(HexColor(panel.stroke))
            canvas.setLineWidth(panel.line * POINTS_PER_MM)
        if panel.dashed:
            canvas.setDash(6, 4)
        x, y, width, height = self._rectangle(panel.box)
        radius = panel.radius * POINTS_PER_MM
        if radius:
            canvas.roundRect(x, y, width, height, radius, stroke=bool(panel.stroke), fill=bool(panel.fill))
        else:
            canvas.rect(x, y, width, height, stroke=bool(panel.stroke), fill=bool(panel.fill))
        canvas.restoreState()

    def _stroke(self, stroke: Lines) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(HexColor(stroke.colour))
        canvas.setLineWidth(stroke.width * POINTS_PER_MM)
        canvas.lines([(*self._point(line.x1, line.y1), *self._point(line.x2, line.y2)) for line in stroke.lines])

    def _shape(self, shape: Polyline) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColor(HexColor(shape.colour))
        canvas.setLineWidth(shape.width * POINTS_PER_MM)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        path.moveTo(*self._point(*shape.points[0]))
        for point in shape.points[1:]:
            path.lineTo(*self._point(*point))
        if shape.fill:
            path.close()
            canvas.setFillColor(HexColor(shape.fill))
        canvas.drawPath(path, stroke=1, fill=bool(shape.fill))
        canvas.restoreState()

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x * POINTS_PER_MM, self._height - y * POINTS_PER_MM

    def _rectangle(self, box: Box) -> tuple[float, float, float, float]:
        x, y = self._point(box.x, box.bottom)
        return x, y, box.width * POINTS_PER_MM, box.height * POINTS_PER_MM
