"""Files in the manner of each drawing program, and what becomes of them."""

import io
import re
from pathlib import Path

import numpy as np
import pytest
import resvg_py
from PIL import Image

from easyread.drawing.importing.svg_import import Imported, import_svg
from easyread.drawing.pictures.svg_tree import SvgSyntaxError, read_svg
from tests.picture_shelf import BUST, GROUND, SQUARE

FILES = Path(__file__).with_name("files")
REFUSED = {
    "affinity-effect": ("I11", "raster image: _Image1", "fx"),
    "arrowhead": ("I11", "arrowheads", "Stroke to Path"),
    "figma-inside-line": ("I11", "mask", "Stroke to Center"),
    "figma-photo": ("I11", "pattern", "image fill"),
    "figma-shadow": ("I11", "filter", "Effects"),
    "illustrator-image": ("I11", "raster image: foto", "Image Trace"),
    "illustrator-opacity": ("I14", "see-through: Glans_1", "Flatten Transparency"),
    "inkscape-blur": ("I11", "skygge", "Remove Filters"),
    "inkscape-see-through": ("I14", "see-through: glans", "Fill and Stroke"),
    "inkscape-text": ("I12", '"Ring 112"', "Object to Path"),
    "no-size": ("I10", "no size", "400 × 400"),
}
"""The code, what is named, and what is told of the program that wrote the file."""

OTHER_PAINT = {"radial"}
"""Paper has no radial gradients, so these cannot look the same."""

SAID_TWICE = re.compile(r"fill:color\([^)]*\);")
"""Colours for few screens, which resvg cannot read."""

TAKEN = sorted({file.stem for file in FILES.glob("*.svg")} - REFUSED.keys())


def imported(name: str) -> Imported:
    return import_svg((FILES / f"{name}.svg").read_bytes(), f"{name}.svg")


def of(inside: str, page: str = 'viewBox="0 0 400 400"') -> Imported:
    return import_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {page}>{inside}</svg>'.encode(), "a.svg")


def pixels(svg: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=200)))).convert("RGBA")
    return np.asarray(Image.alpha_composite(Image.new("RGBA", image.size, "white"), image), dtype=float)


@pytest.mark.parametrize("name", TAKEN)
def test_what_a_program_saves_is_taken_and_keeps_the_rules(name: str) -> None:
    found = imported(name)
    assert (found.problems, bool(found.svg), bool(found.changes)) == ([], True, True)


@pytest.mark.parametrize("name", sorted(set(TAKEN) - OTHER_PAINT - {"symbol-set"}))
def test_a_tidied_picture_looks_as_it_did(name: str) -> None:
    text = (FILES / f"{name}.svg").read_text(encoding="utf-8")
    before, after = pixels(SAID_TWICE.sub("", text).replace('"100mm"', '"100"')), pixels(imported(name).svg)
    assert before.shape == after.shape
    assert np.abs(before - after).mean() < 1


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_printed_is_refused_with_what_to_do_in_that_program(name: str) -> None:
    code, named, told = REFUSED[name]
    found = imported(name)
    [problem] = found.problems
    assert (found.svg, problem.code) == ("", code)
    assert named in problem.message
    assert told in problem.hint


def test_a_picture_that_is_no_box_of_the_kit_stands_in_the_middle_of_one() -> None:
    found = imported("symbol-set")
    assert 'viewBox="0 0 800 600"' in found.svg
    assert any("neither square nor 4:3" in change for change in found.changes)
    dark = np.argwhere(pixels(found.svg)[:, :, 0] < 100)
    assert abs((dark[:, 1].min() + dark[:, 1].max()) / 2 - 100) < 2


def test_what_lies_behind_everything_becomes_the_ground() -> None:
    for name in ("illustrator-css", "inkscape-layers", "figma-frame", "affinity-scaled", "svgo-compact"):
        [ground] = [one for one in read_svg(imported(name).svg).iter() if "data-ground" in one.attrib]
        assert ground.tag == "rect"
    assert "data-ground" not in of('<path d="M0 0h400v300H0z" fill="#def"/>').svg


def test_the_black_that_nobody_wrote_is_written() -> None:
    assert '<circle cx="9" cy="9" r="4" fill="#000000"/>' in of('<circle cx="9" cy="9" r="4"/>').svg


@pytest.mark.parametrize(
    ("css", "stroke"),
    [
        (".a{stroke:red}.a.b{stroke:blue}", "#0000ff"),
        (".b{stroke:blue}.a{stroke:red}", "#ff0000"),
        (".a{stroke:red!important}#c{stroke:blue}", "#ff0000"),
        ("g .b{stroke:lime}", "#00ff00"),
        ("@media print{.a{stroke:red}}", "#1f2430"),
        (".a{stroke:transparent}", "none"),
    ],
)
def test_css_weighs_as_in_a_browser(css: str, stroke: str) -> None:
    shape = '<path id="c" class="a b" stroke="#1F2430" fill="#ffffff" d="M1 1H9V9Z"/>'
    assert f'stroke="{stroke}"' in of(f"<style>{css}</style><g>{shape}</g>").svg


@pytest.mark.parametrize(
    "inside",
    [
        '<g opacity=".5"><rect width="9" height="9"/></g>',
        '<rect width="9" height="9" fill="#ff000080"/>',
        '<rect width="9" height="9" style="fill:rgba(1,2,3,.5)"/>',
        '<g fill-opacity=".5"><rect width="9" height="9" fill="red"/></g>',
        '<rect width="9" height="9" fill="url(#g)"/><linearGradient id="g">'
        '<stop stop-color="red"/><stop offset="1" stop-opacity="0"/></linearGradient>',
    ],
)
def test_see_through_paint_is_refused_wherever_it_stands(inside: str) -> None:
    assert [problem.code for problem in of(inside).problems] == ["I14"]


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="9" height="9" fill="none" stroke="red" fill-opacity=".5"/>',
        '<g opacity="0"><text>Hej</text></g>',
        '<g style="display:none"><image href="a.png"/></g>',
        '<text id="t"> </text>',
        '<filter id="f"/><mask id="m"/>',
        '<rect width="9" height="9" opacity="1" filter="none"/>',
    ],
)
def test_what_is_not_seen_is_no_fault(inside: str) -> None:
    assert of(inside + '<circle r="9"/>').problems == []


@pytest.mark.parametrize("inside", ["", '<g display="none"><circle r="9"/></g>', '<circle r="9" fill="none"/>'])
def test_a_picture_of_nothing_is_refused(inside: str) -> None:
    assert [problem.code for problem in of(inside).problems] == ["I09"]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<path d="M1 1L5"/>', "I29"),
        ('<rect width="2em" height="9"/>', "I29"),
        ('<circle r="9" fill="var(--x)"/>', "I15"),
        ('<circle r="9" transform="turn(3)"/>', "I29"),
    ],
)
def test_what_nobody_can_read_is_left_to_the_rules(inside: str, code: str) -> None:
    assert [problem.code for problem in of(inside).problems] == [code]


def test_groups_in_groups_become_one_and_stay_where_they_are() -> None:
    deep = '<g transform="translate(2 1)">' * 25 + '<circle r="9"/><circle r="8"/>' + "</g>" * 25
    assert 'transform="translate(50 25)"' in of(deep).svg
    clipped = '<clipPath id="a"><path d="M0 0h9v9z"/></clipPath><g clip-path="url(#a)"><g transform="scale(2)">'
    assert 'scale(2)"' in of(clipped + '<circle r="9"/><circle r="8"/></g></g>').svg.partition("clip-path=")[2]


def test_a_gradient_that_is_measured_by_its_shape_stays_so() -> None:
    stops = '<stop offset="0%"/><stop offset="100%" stop-color="red"/>'
    found = of(f'<linearGradient id="a" x1="10%" x2="100%">{stops}</linearGradient><circle r="9" fill="url(#a)"/>')
    assert 'x1=".1" x2="1"' in found.svg


def test_clones_of_clones_without_end_are_refused() -> None:
    clones = (f'<use href="#a{at}"/>' * 20 for at in range(6))
    chain = "".join(f'<g id="a{at}">{inside}</g>' for at, inside in enumerate(clones, 1))
    found = of(f'<path id="a0" d="M1 1H9"/>{chain}')
    assert [problem.code for problem in found.problems] == ["I16"]
    assert of('<g id="a"><use href="#a"/><circle r="9"/></g>').problems == []


def test_no_entity_is_fetched_or_grows_without_end() -> None:
    outside = b'<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    bomb = (
        b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
        + b"]>"
    )
    for start, name in ((outside, b"f"), (bomb, b"j")):
        with pytest.raises(SvgSyntaxError):
            import_svg(start + b'<svg xmlns="http://www.w3.org/2000/svg"><text>&' + name + b";</text></svg>", "a.svg")


def test_slots_are_kept_where_a_program_left_them() -> None:
    found = import_svg(SQUARE.format(GROUND + BUST).encode(), "a.svg")
    assert BUST in found.svg
    moved = of(f'<g transform="translate(3 4)">{BUST}</g>', 'viewBox="0 0 200 200"')
    slot = next(one for one in read_svg(moved.svg).iter() if one.get("data-slot"))
    assert slot.attrib == {"data-slot": "bust", "data-who": "persona", "data-mood": "rolig"}


@pytest.mark.parametrize("text", ["", "<html/>", "<svg", "PNG"])
def test_what_is_no_svg_is_told(text: str) -> None:
    with pytest.raises(SvgSyntaxError):
        import_svg(text.encode(), "a.svg")
