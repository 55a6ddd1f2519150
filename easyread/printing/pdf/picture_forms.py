"""Pictures in a PDF: each one goes in once, as a form, however often it is drawn. Only those with gradients do not."""

from base64 import b64decode
from hashlib import sha256
from io import BytesIO

from reportlab.graphics import renderPDF
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFFormXObject
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import Style
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.svg_operators import has_gradient, operators


class PictureForms:
    """The pictures of one PDF, in one style."""

    def __init__(self, catalogue: Catalogue, style: Style = "colour", *, substances: bool = True) -> None:
        self._catalogue = catalogue
        self._style: Style = style
        self._substances = substances
        self._names: dict[tuple[str, str], str] = {}
        self._made: dict[tuple[str, str], tuple[str, Size]] = {}
        self._own: dict[str, ImageReader] = {}

    def add(self, name: str, who: str, svg: str, size: Size) -> None:
        """Take in a picture that was made for this print, under a name that the catalogue does not have."""
        self._made[name, who] = (svg, size)

    def add_own(self, address: str) -> str:
        """Take in somebody's own drawing or photo, and return the name by which it is drawn.

        Args:
            address: A data address of a JPEG or a PNG.
        """
        data = b64decode(address.partition(",")[2])
        name = f"own {sha256(data).hexdigest()}"
        if name not in self._own:
            self._own[name] = ImageReader(BytesIO(data))
        return name

    def size(self, name: str) -> Size:
        """Return the proportions of a picture."""
        if name in self._own:
            return Size(*self._own[name].getSize())
        made = next((size for (own, _), (_, size) in self._made.items() if own == name), None)
        if made:
            return made
        info = self._catalogue.info(name)
        return Size(info.width, info.height)

    def draw(self, canvas: Canvas, name: str, who: str) -> Size:
        """Draw a picture at the origin, one point a unit, and return its size in units.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        if name in self._own:
            size = self.size(name)
            canvas.drawImage(self._own[name], 0, 0, size.width, size.height, mask="auto")
            return size
        if (name, who) in self._made:
            return self._draw_made(canvas, (name, who))
        size = self.size(name)
        # A picture without the persona in it is the same for all.
        key = (name, who if self._catalogue.info(name).has_persona else "")
        if key not in self._names:
            svg = compose(self._catalogue, name, who, substances=self._substances, style=self._style)
            if has_gradient(svg):
                draw_by_svglib(canvas, svg, size)
                return size
            self._names[key] = f"picture{len(self._names) + 1}"
            add_form(canvas, self._names[key], svg, size)
        canvas.doForm(self._names[key])
        return size

    def _draw_made(self, canvas: Canvas, key: tuple[str, str]) -> Size:
        svg, size = self._made[key]
        if key not in self._names:
            self._names[key] = f"picture{len(self._names) + 1}"
            add_form(canvas, self._names[key], svg, size)
        canvas.doForm(self._names[key])
        return size


def add_form(canvas: Canvas, name: str, svg: str, size: Size) -> None:
    """Put a picture without gradients into the PDF, to be drawn by its name."""
    form = PDFFormXObject(0, 0, size.width, size.height)
    form.compression = 1
    form.setStreamList([operators(svg, size.height)])
    # The public way, beginForm, lets nothing but the canvas draw.
    canvas._doc.addForm(name, form)  # type: ignore[attr-defined]


def draw_by_svglib(canvas: Canvas, svg: str, size: Size) -> None:
    """Draw any picture at the origin. Not as a form: reportlab gives gradients to pages alone."""
    drawing = svg2rlg(BytesIO(svg.encode()))
    if drawing is None:
        raise ValueError(f"svglib cannot read this picture: {svg[:80]}")
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(0, 0, size.width, size.height)
    canvas.clipPath(clip, stroke=0)
    canvas.scale(size.width / drawing.width, size.height / drawing.height)
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.restoreState()
