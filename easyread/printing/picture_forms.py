"""Pictures in a PDF: each one goes in once, as a form, however often it is drawn."""

from io import BytesIO

from reportlab.graphics import renderPDF
from reportlab.pdfbase.pdfdoc import PDFFormXObject
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from easyread.drawing.catalogue import Catalogue
from easyread.drawing.colour import grey
from easyread.drawing.scene import compose
from easyread.drawing.style import Style
from easyread.printing.geometry import Size
from easyread.printing.svg_operators import has_gradient, operators

_WHITE = "#ffffff"


class PictureForms:
    """The pictures of one PDF, in one style."""

    def __init__(self, catalogue: Catalogue, style: Style = "colour", *, substances: bool = True) -> None:
        self._catalogue = catalogue
        self._style: Style = style
        self._substances = substances
        self._names: dict[tuple[str, str], str] = {}

    def size(self, name: str) -> Size:
        """Return the proportions of a picture."""
        info = self._catalogue.info(name)
        return Size(info.width, info.height)

    def ground(self, name: str) -> str:
        """Return the colour round a picture in this style; white where it has none."""
        colour = self._catalogue.info(name).ground
        if not colour.startswith("#") or self._style == "outline":
            return _WHITE
        return grey(colour) if self._style == "grey" else colour

    def draw(self, canvas: Canvas, name: str, who: str) -> Size:
        """Draw a picture at the origin, one point a unit, and return its size in units.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        size = self.size(name)
        # A picture without the persona in it is the same for all.
        key = (name, who if self._catalogue.info(name).has_persona else "")
        if key not in self._names:
            self._names[key] = f"picture{len(self._names) + 1}"
            svg = compose(self._catalogue, name, who, substances=self._substances, style=self._style)
            _add_form(canvas, self._names[key], svg, size)
        canvas.doForm(self._names[key])
        return size


def _add_form(canvas: Canvas, name: str, svg: str, size: Size) -> None:
    if has_gradient(svg):
        _add_by_svglib(canvas, name, svg, size)
        return
    form = PDFFormXObject(0, 0, size.width, size.height)
    form.compression = 1
    form.setStreamList([operators(svg, size.height)])
    # The public way, beginForm, lets nothing but the canvas draw.
    canvas._doc.addForm(name, form)  # type: ignore[attr-defined]


def _add_by_svglib(canvas: Canvas, name: str, svg: str, size: Size) -> None:
    drawing = svg2rlg(BytesIO(svg.encode()))
    if drawing is None:
        raise ValueError(f"svglib cannot read this picture: {svg[:80]}")
    drawing.renderScale = size.width / drawing.width
    canvas.beginForm(name, 0, 0, size.width, size.height)
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.endForm()
