"""Rules over every shipped picture."""

import io
import re
from collections import Counter
from dataclasses import replace
from zlib import crc32

import numpy as np
import pypdfium2
import pytest
import resvg_py
from PIL import Image

from easyread.colours import INK
from easyread.drawing.people.household import household
from easyread.drawing.people.ink import lightness
from easyread.drawing.people.person import people
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.slots import slot_of
from easyread.drawing.pictures.svg_rules import svg_problems
from easyread.drawing.pictures.svg_tree import read_svg
from easyread.kit.persona import load_personas
from easyread.paths import shipped_folder
from easyread.printing.pdf.picture_forms import PictureForms
from tests.picture_shelf import PERSONAS, SHIPPED, SQUARE, shipped
from tests.printed import on_a_page

CLEAR = 1 << 24
# In squares of 40 to a picture, out of 255. Lines that lie half a pixel apart give a mean of 0.7 and at most 25.
MOST_MEAN, MOST_ANYWHERE = 1.5, 45
CAPSULE = re.compile(r"M0,-(\d+) ?H-?\d+ ?A\1,\1 0 0 [01]")
"""Half a capsule, as all of ours are drawn."""
PILLS = re.compile(r"\b(pille(n|r|rne)?|kaps\w+|joints?)\b", re.IGNORECASE)
LEAST_STEP = 15
LEAST_AREA, LEAST_BORDER = 0.025, 0.1

pictures = pytest.mark.parametrize("name", shipped().names())


def persona_for(name: str) -> str:
    """Return a persona for a picture: always the same for one name, and all of them over many names."""
    return PERSONAS[crc32(name.encode()) % len(PERSONAS)]


def composed(name: str, *, substances: bool = True) -> str:
    return compose(shipped(), name, persona_for(name), substances=substances)


def raster(svg: str, width: int) -> Image.Image:
    return Image.open(io.BytesIO(png(svg, width))).convert("RGB")


def printed(name: str, width: int) -> Image.Image:
    """Return a picture as it lies in the PDF of a print."""
    page = on_a_page(PictureForms(shipped()), name, persona_for(name))
    scale = width / shipped().info(name).width
    rendered: Image.Image = pypdfium2.PdfDocument(page)[0].render(scale=scale).to_pil()
    return rendered.convert("RGB")


def difference(one: Image.Image, other: Image.Image, square: int) -> tuple[float, float]:
    """Return the mean and the largest difference, 0 to 255, between two images, in squares of so many pixels."""
    rough = [np.asarray(image.reduce(square), dtype=float) for image in (one, other)]
    apart = np.abs(rough[0] - rough[1])
    return float(apart.mean()), float(apart.max())


def counted(numbers: np.ndarray) -> dict[int, int]:
    """Return how often each number occurs."""
    found, counts = np.unique(numbers, return_counts=True)
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def close_neighbours(svg: str, width: int = 240) -> list[str]:
    """Return the pairs of colours that meet without ink between them and look alike in grey.

    Only large fills that meet along a long border count: a fold, a cheek or a shade may be close to what it lies on.
    """
    # Without soft edges every pixel has a colour of the drawing, and a line of ink is never thinner than a pixel.
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, shape_rendering="crisp_edges")
    pixels = np.asarray(Image.open(io.BytesIO(drawn)).convert("RGBA"), dtype=np.uint32)
    colours = np.where(pixels[..., 3] == 0, CLEAR, pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2])
    area = counted(colours)
    borders: Counter[tuple[int, int]] = Counter()
    for first, second in ((colours[:, :-1], colours[:, 1:]), (colours[:-1], colours[1:])):
        meets = first != second
        darker, lighter = np.minimum(first, second)[meets], np.maximum(first, second)[meets]
        borders.update(zip(darker.tolist(), lighter.tolist(), strict=True))
    large = {colour for colour, count in area.items() if count > LEAST_AREA * colours.size} - {CLEAR, int(INK[1:], 16)}
    pairs = [pair for pair, length in borders.items() if length > LEAST_BORDER * width and large.issuperset(pair)]
    named = [(f"#{one:06x}", f"#{other:06x}") for one, other in sorted(pairs)]
    return [f"{one} and {other}" for one, other in named if abs(lightness(one) - lightness(other)) < LEAST_STEP]


@pytest.mark.parametrize(("colour", "found"), [("#e8c4a0", 1), ("#6b4226", 0)])
def test_the_neighbour_rule_finds_fills_that_look_alike_in_grey(colour: str, found: int) -> None:
    halves = f'<rect width="200" height="400" fill="#a8d0b0"/><rect x="200" width="200" height="400" fill="{colour}"/>'
    assert len(close_neighbours(SQUARE.format(halves))) == found
    line = '<path d="M200,0 V400" fill="none" stroke="#1f2430" stroke-width="5"/>'
    assert close_neighbours(SQUARE.format(halves + line)) == []


def test_no_shipped_picture_has_a_problem() -> None:
    assert [str(problem) for problem in Catalogue.load([SHIPPED])[1]] == []


def test_there_are_pictures() -> None:
    assert len(shipped().names()) >= 30


@pictures
def test_a_composed_picture_keeps_the_rules_of_a_file(name: str) -> None:
    assert [str(problem) for problem in svg_problems(read_svg(composed(name)), name)] == []


@pictures
def test_large_fills_that_meet_differ_in_grey(name: str) -> None:
    svg = compose(shipped(), name, persona_for(name), background=False)
    assert close_neighbours(svg) == []


@pytest.mark.deep
@pictures
def test_paper_shows_what_the_screen_shows(name: str) -> None:
    mean, most = difference(printed(name, 360), raster(composed(name), 360), 9)
    assert mean < MOST_MEAN
    assert most < MOST_ANYWHERE


def test_no_id_is_used_by_two_pictures() -> None:
    ids = [found for name in shipped().names() for found in re.findall(r' id="([^"]+)"', composed(name))]
    assert [found for found, count in Counter(ids).items() if count > 1] == []


def test_only_pictures_with_rusmidler_have_words_for_when_these_are_left_out() -> None:
    pictures = [shipped().info(name) for name in shipped().names()]
    assert [picture.name for picture in pictures if picture.alts_without and not picture.has_substance] == []


def test_no_capsule_is_left_where_rusmidler_are_left_out() -> None:
    left = [name for name in shipped().names() if CAPSULE.search(composed(name, substances=False))]
    assert left == []
    assert any(CAPSULE.search(composed(name)) for name in shipped().names()), "the pattern is of our capsules still"


def test_words_name_no_pills_where_rusmidler_are_left_out() -> None:
    persona = load_personas(shipped_folder("card_decks") / "personas.toml", "da")[0]
    said = {name: shipped().alt(name, "da", persona.forms, substances=False) for name in shipped().names()}
    assert [name for name, alt in said.items() if PILLS.search(alt)] == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_alt_text_has_words_for_every_persona(language: str) -> None:
    for persona in load_personas(shipped_folder("card_decks") / "personas.toml", language):
        alts = [
            shipped().alt(name, language, persona.forms, substances=shown)
            for name in shipped().names()
            for shown in (True, False)
        ]
        assert [alt for alt in alts if "{" in alt] == []


@pytest.mark.parametrize("who", PERSONAS)
def test_no_two_people_in_a_picture_look_the_same_and_only_the_persona_like_a_persona(who: str) -> None:
    for name in shipped().names():
        slots = [slot_of(found) for found in shipped().drawing(name, who).iter() if "data-slot" in found.attrib]
        looks = {slot.who: replace(slot.person(people()[who], household(who)), id="") for slot in slots}
        assert len(set(looks.values())) == len(looks), name
        assert name.startswith("persona/") or not looks.keys() & set(PERSONAS), name
