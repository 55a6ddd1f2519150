"""Our pictures in PDF look as they do on the screen: two other programs draw both, and the pixels are compared."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops

from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import STYLES, Style
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.svg.svg_matrix import matrix
from easyread.printing.pdf.svg.svg_operators import drawing
from tests.picture_shelf import SQUARE, shipped
from tests.printed import on_a_page

PIXELS = 200

SHAPES = {
    "arcs": '<path d="M80,200 A120,80 30 1 1 320,200 a60,60 0 0 0 -60,60 Z" fill="#c4492f" stroke="#1f2430" stroke-width="9"/>',  # noqa: E501
    "curves": '<path d="M20,300 C20,20 200,20 200,200 S380,380 380,100 Q300,20 240,60 T100,340" fill="#2f6f9f" stroke="#1f2430" stroke-width="6"/>',  # noqa: E501
    "relative": '<path d="m60,60 h80 v80 l-40,40 h-40z m200,0 c40,0 80,40 80,80 s-40,80 -80,80 q-40,0 -40,-40 t40,-60 z" fill="#d7ecd0" stroke="#1f2430" stroke-width="4"/>',  # noqa: E501
    "hole": '<path d="M40,40 H360 V360 H40Z M120,120 H280 V280 H120Z" fill="#c4492f" fill-rule="evenodd"/>',
    "round corners": '<rect x="40" y="60" width="300" height="240" rx="60" ry="30" fill="#f4c34f" stroke="#1f2430" stroke-width="12"/>',  # noqa: E501
    "ellipses": '<circle cx="120" cy="120" r="90" fill="#c4492f"/><ellipse cx="260" cy="260" rx="110" ry="50" fill="#2f6f9f"/>',  # noqa: E501
    "lines": '<g fill="none" stroke="#1f2430" stroke-width="20"><polyline points="40,40 200,120 40,200" stroke-linejoin="round"/><line x1="240" y1="60" x2="360" y2="300" stroke-linecap="round"/><polygon points="60,260 200,260 130,360" stroke-linejoin="bevel"/></g>',  # noqa: E501
    "dashes": '<path d="M20,200 H380" fill="none" stroke="#1f2430" stroke-width="16" stroke-dasharray="40 20" stroke-dashoffset="10"/>',  # noqa: E501
    "transforms": '<g transform="translate(200,200) rotate(30) scale(1.5,.75)"><rect x="-80" y="-80" width="160" height="160" fill="#c4492f"/></g><rect width="60" height="60" fill="#2f6f9f" transform="rotate(20,200,200) skewX(15)"/><rect width="60" height="60" fill="#f4c34f" transform="matrix(1 .2 -.3 1 300 40)"/>',  # noqa: E501
    "clips": '<defs><clipPath id="a"><circle cx="200" cy="200" r="120"/><rect width="80" height="80" transform="translate(20,20)"/></clipPath></defs><g clip-path="url(#a)"><rect width="400" height="400" fill="#0b5563"/></g>',  # noqa: E501
    "gradient": '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#0b5563"/><stop offset="1" stop-color="#f4c34f"/></linearGradient></defs><rect x="40" y="40" width="320" height="320" fill="url(#g)"/>',  # noqa: E501
    "gradient on a curve": '<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="100%" gradientTransform="rotate(20 .5 .5)"><stop offset="10%" stop-color="#c4492f"/><stop offset=".5" stop-color="#f4c34f"/><stop offset=".4" stop-color="#2f6f9f"/><stop offset="1" stop-color="#ffffff"/></linearGradient></defs><path d="M60,300 C20,-60 380,-60 340,300 Z" fill="url(#g)" stroke="#1f2430" stroke-width="6"/>',  # noqa: E501
    "gradient in its own units": '<defs><linearGradient id="g" x1="100" y1="0" x2="300" y2="0" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#0b5563"/><stop offset="1" stop-color="#f4c34f"/></linearGradient></defs><g transform="translate(20,40) scale(.8)"><circle cx="200" cy="200" r="150" fill="url(#g)"/></g>',  # noqa: E501
    "gradient without a length": '<defs><linearGradient id="g" x1="0" x2="0"><stop offset="0" stop-color="#0b5563"/><stop offset="1" stop-color="#f4c34f"/></linearGradient></defs><rect x="40" y="40" width="320" height="320" fill="url(#g)"/>',  # noqa: E501
    "gradient without stops": '<defs><linearGradient id="g"/></defs><rect x="40" y="40" width="320" height="320" fill="url(#g)"/><circle cx="200" cy="200" r="60" fill="#0b5563"/>',  # noqa: E501
    "numbers with powers": '<path d="M1e2 1E2h2e2v200h-2e+2z" fill="#c4492f"/>',
    "arcs of every sort": '<path d="M100,100 a50,30 0 0 1 90,20 a80,80 0 1 1 -60,140 A10,10 0 0 0 60,300 a40,20 45 1 0 30,-30z" fill="#f4c34f" stroke="#1f2430" stroke-width="5"/>',  # noqa: E501
    "overflow": '<circle cx="390" cy="200" r="80" fill="#c4492f"/>',
    "inherited": '<g fill="#f7dfd8" stroke="#1f2430" stroke-width="8"><g stroke-width="20"><circle cx="140" cy="200" r="80"/></g><circle cx="300" cy="200" r="60" fill="none"/></g>',  # noqa: E501
}


def from_pdf(svg: str, size: Size) -> Image.Image:
    pictures = PictureForms(shipped())
    pictures.add("made", "", svg, size)
    page = pypdfium2.PdfDocument(on_a_page(pictures, "made", ""))[0]
    drawn: Image.Image = page.render(scale=PIXELS / size.width).to_pil()
    return drawn.convert("RGB")


def difference(svg: str, size: Size) -> float:
    """The mean difference of the pixels on the screen and on paper, 0 to 255."""
    paper = from_pdf(svg, size)
    screen = Image.open(BytesIO(png(svg, PIXELS))).convert("RGBA")
    ground = Image.new("RGBA", screen.size, "white")
    ground.alpha_composite(screen)
    apart = ImageChops.difference(paper, ground.convert("RGB").resize(paper.size)).convert("L")
    return sum(value * count for value, count in enumerate(apart.histogram())) / (apart.width * apart.height)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_looks_the_same_on_paper(shape: str) -> None:
    svg = SQUARE.format(SHAPES[shape])
    assert difference(svg, Size(400, 400)) < 1.5


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["foelelser/skam", "svar/ja", "svar/tal-3", "osteklokke/inde"])
def test_a_picture_looks_the_same_on_paper_in_every_style(name: str, style: Style) -> None:
    info = shipped().info(name)
    svg = compose(shipped(), name, "moden-kvinde", style=style)
    assert difference(svg, Size(info.width, info.height)) < 2


def test_a_picture_drawn_wrong_is_seen() -> None:
    """The measure can fail: a mouth more, and the pixels differ."""
    svg, other = SQUARE.format(SHAPES["ellipses"]), SQUARE.format(SHAPES["ellipses"].replace('r="90"', 'r="70"'))
    apart = ImageChops.difference(from_pdf(svg, Size(400, 400)), from_pdf(other, Size(400, 400))).convert("L")
    assert sum(value * count for value, count in enumerate(apart.histogram())) / (apart.width * apart.height) > 1.5


def test_what_is_set_already_is_not_set_again() -> None:
    line = '<path d="M1,1 L9,9" fill="none" stroke="#1f2430" stroke-width="3"/>'
    code = drawing(SQUARE.format(line * 3 + f'<g transform="scale(2)">{line}</g>{line}'), 400).code
    assert code.count(" RG") == 1
    assert code.count("1 1 m") == 5


def test_a_colour_that_was_set_inside_a_group_is_set_again_behind_it() -> None:
    red, blue = (f'<rect width="9" height="9" fill="{colour}"/>' for colour in ("#c40000", "#0000c4"))
    code = drawing(SQUARE.format(f'{red}<g transform="scale(2)">{blue}</g>{red}{blue}'), 400).code
    assert code.count("0.7686 0 0 rg") == 1
    assert code.count("0 0 0.7686 rg") == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (1, 0, 0, 1, 0, 0)),
        ("translate(3)", (1, 0, 0, 1, 3, 0)),
        ("translate(3,4) scale(2)", (2, 0, 0, 2, 3, 4)),
        ("scale(2) translate(3 4)", (2, 0, 0, 2, 6, 8)),
        ("rotate(90)", (0, 1, -1, 0, 0, 0)),
        ("rotate(90,10,0)", (0, 1, -1, 0, 10, -10)),
        ("matrix(1,2,3,4,5,6)", (1, 2, 3, 4, 5, 6)),
    ],
)
def test_transforms_are_read_as_svg_has_them(text: str, expected: tuple[float, ...]) -> None:
    assert matrix(text) == pytest.approx(expected)
