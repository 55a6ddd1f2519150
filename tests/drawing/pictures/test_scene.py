import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from gzip import compress
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.pictures import forget
from easyread.colours import INK
from easyread.drawing.people.hand import lone_hands
from easyread.drawing.people.ink import WHITE, lightness
from easyread.drawing.people.mood import moods
from easyread.drawing.people.person import people
from easyread.drawing.people.pose import poses
from easyread.drawing.pictures.catalogue import Catalogue, UnknownPictureError
from easyread.drawing.pictures.colour import grey
from easyread.drawing.pictures.scene import UnknownPersonError, compose, content_hash
from easyread.drawing.pictures.slots import LAYERS
from easyread.drawing.pictures.svg_rules import svg_problems
from easyread.drawing.pictures.svg_tree import read_svg
from tests.picture_shelf import BUST, DOT, GROUND, dot, load, shipped

COLOURS = re.compile(r'(?:fill|stroke|stop-color)="(#[0-9a-f]{6})"')
HEAVIEST = 25
MOST_CALLS = 12_500
"""The calls of functions that composing a picture may take; about a microsecond each (benchmarks/pictures.py)."""

TONES = {"skin": "skin", "skin-shade": "skin_shade", "hair": "hair_colour", "top": "top_colour", "legs": "legs_colour"}


def picture(folder: Path, inside: str) -> Catalogue:
    catalogue, problems = load(folder, dot(inside))
    assert {problem.code for problem in problems} <= {"I35"}  # some are of fills alone
    return catalogue


def test_the_persona_is_drawn_into_the_slot(tmp_path: Path) -> None:
    catalogue = picture(tmp_path, GROUND + BUST)
    man, woman = (compose(catalogue, "ting/prik", who) for who in ("ung-mand", "ung-kvinde"))
    assert people()["ung-mand"].top_colour in man
    assert people()["ung-mand"].top_colour not in woman
    assert people()["ung-kvinde"].top_colour in woman


def test_somebody_else_stays_the_same_for_every_persona(tmp_path: Path) -> None:
    catalogue = picture(tmp_path, BUST.replace("persona", "ven"))
    assert people()["ven"].top_colour in compose(catalogue, "ting/prik", "ung-kvinde")


def test_a_composed_picture_is_an_svg_document_of_no_fixed_size(tmp_path: Path) -> None:
    svg = compose(picture(tmp_path, GROUND + BUST), "ting/prik", "ung-mand")
    assert read_svg(svg).attrib == {"viewBox": "0 0 400 400"}
    assert "data-slot" not in svg


def slots() -> list[str]:
    faces = [f'data-slot="{kind}" data-mood="{mood}"' for kind in ("bust", "head") for mood in moods()]
    figures = [
        f'data-slot="figure" data-mood="glad" data-pose="{pose}" data-layer="{layer}"'
        for pose in poses()
        for layer in LAYERS
    ]
    return faces + figures + [f'data-slot="hand" data-hand="{hand}"' for hand in lone_hands()]


@pytest.mark.parametrize(("at", "slot"), list(enumerate(slots())))
def test_whatever_a_slot_may_ask_for_is_drawn_within_the_rules(tmp_path: Path, at: int, slot: str) -> None:
    catalogue = picture(tmp_path, f'<g {slot} data-who="persona"/>')
    root = read_svg(compose(catalogue, "ting/prik", list(people())[at % len(people())]))
    assert svg_problems(root, "ting/prik.svg") == []
    assert slot.startswith('data-slot="figure"') or len(list(root.iter("path"))) > 1


def test_a_slot_keeps_its_place_and_takes_no_line_from_its_group(tmp_path: Path) -> None:
    moved = BUST.replace("/>", ' transform="scale(.5)"/>')
    svg = compose(picture(tmp_path, f'<g stroke="#c4492f">{moved}</g>'), "ting/prik", "ung-mand")
    slot = '<g transform="scale(.5)" fill="none" stroke="#1f2430" stroke-linecap="round" stroke-linejoin="round"><'
    assert f'<g stroke="#c4492f">{slot}' in svg


@pytest.mark.parametrize(("tone", "looks"), TONES.items())
def test_a_toned_shape_has_the_colour_of_the_persona(tmp_path: Path, tone: str, looks: str) -> None:
    catalogue = picture(tmp_path, DOT.replace("/>", f' data-tone="{tone}"/>'))
    svg = compose(catalogue, "ting/prik", "moden-mand")
    assert f'fill="{getattr(people()["moden-mand"], looks)}"' in svg
    assert "data-tone" not in svg


def test_rusmidler_can_be_left_out_and_something_else_be_shown_then(tmp_path: Path) -> None:
    yes, no = (
        '<g data-substance="{}"><rect width="{}" height="9" fill="none"/></g>'.format(*pair)
        for pair in (("yes", 71), ("no", 82))
    )
    catalogue = picture(tmp_path, GROUND + yes + no)
    shown = compose(catalogue, "ting/prik", "ung-mand")
    hidden = compose(catalogue, "ting/prik", "ung-mand", substances=False)
    assert ('width="71"' in shown, 'width="82"' in shown) == (True, False)
    assert ('width="71"' in hidden, 'width="82"' in hidden) == (False, True)


def test_the_ground_can_be_left_out(tmp_path: Path) -> None:
    catalogue = picture(tmp_path, GROUND + DOT)
    assert "#ddeeff" in compose(catalogue, "ting/prik", "ung-mand")
    without = compose(catalogue, "ting/prik", "ung-mand", background=False)
    assert "#ddeeff" not in without
    assert "<circle" in without


def test_ids_differ_between_pictures_personas_and_slots_so_that_all_can_stand_on_one_page(tmp_path: Path) -> None:
    clip = '<defs><clipPath id="box"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#box)"/>'
    catalogue = picture(tmp_path, clip + BUST + BUST)
    svgs = [
        compose(catalogue, "ting/prik", who, style=style) for who in ("nabo", "ven") for style in ("colour", "grey")
    ]
    ids = [found for svg in svgs for found in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) >= len(svgs)
    assert len(set(ids)) == len(ids)
    for svg in svgs:
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(re.findall(r' id="([^"]+)"', svg))


def test_grey_keeps_the_lightness_of_every_colour() -> None:
    for colour in ("#000000", "#1f2430", "#c4492f", "#2f6f9f", "#ffffff", "#f2c7a0", "#0a0b0c"):
        assert len(set(re.findall("..", grey(colour)[1:]))) == 1
        assert lightness(grey(colour)) == pytest.approx(lightness(colour), abs=0.4)


def test_a_grey_picture_has_no_colour_at_all(tmp_path: Path) -> None:
    svg = compose(picture(tmp_path, GROUND + BUST), "ting/prik", "ung-kvinde", style="grey")
    found = set(COLOURS.findall(svg))
    assert len(found) > 3
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in found)


def test_an_outline_picture_is_ink_on_white(tmp_path: Path) -> None:
    svg = compose(picture(tmp_path, GROUND + BUST + DOT), "ting/prik", "ung-kvinde", style="outline")
    assert set(COLOURS.findall(svg)) == {INK, WHITE}


@pytest.mark.parametrize(
    ("shape", "fill", "stroke"),
    [
        ('<path d="M0,0" fill="#c4492f" stroke="#1f2430"/>', WHITE, INK),
        ('<path d="M0,0" fill="#1f2430"/>', INK, "none"),
        ('<path d="M0,0" fill="none" stroke="#a4503f" stroke-width="4"/>', "none", INK),
        ('<path d="M0,0" fill="none" stroke="#ffffff" stroke-width="9"/>', "none", WHITE),
        ('<path d="M0,0" fill="none" stroke="#2f3a52" stroke-width="40"/>', "none", WHITE),
        ('<path d="M0,0" fill="#5a3620" stroke="#5a3620"/>', INK, INK),
        ('<g fill="#c4492f" stroke="#1f2430"><path d="M0,0"/></g>', WHITE, INK),
    ],
)
def test_in_outline_lines_are_ink_and_fills_are_white(tmp_path: Path, shape: str, fill: str, stroke: str) -> None:
    svg = compose(picture(tmp_path, shape), "ting/prik", "ung-mand", style="outline")
    (path,) = read_svg(svg).iter("path")
    assert (path.get("fill"), path.get("stroke", "none")) == (fill, stroke)


def test_in_outline_a_limb_that_is_stroked_twice_is_white_inside(tmp_path: Path) -> None:
    limb = "".join(
        f'<path d="M0,0 L9,9" fill="none" stroke="{colour}" stroke-width="{width}"/>'
        for colour, width in (("#1f2430", 12), ("#2f3a52", 4))
    )
    svg = compose(picture(tmp_path, limb), "ting/prik", "ung-mand", style="outline")
    assert [path.get("stroke") for path in read_svg(svg).iter("path")] == [INK, WHITE]


def test_the_hash_follows_the_file_the_person_and_the_options(tmp_path: Path) -> None:
    catalogue = picture(tmp_path / "a", GROUND + BUST)
    again = picture(tmp_path / "b", GROUND + BUST)
    other = picture(tmp_path / "c", GROUND + BUST + DOT)
    first = content_hash(catalogue, "ting/prik", "ung-mand")
    assert re.fullmatch("[0-9a-f]{8}", first)
    assert content_hash(again, "ting/prik", "ung-mand") == first
    assert content_hash(other, "ting/prik", "ung-mand") != first
    assert content_hash(catalogue, "ting/prik", "ung-kvinde") != first
    assert content_hash(catalogue, "ting/prik", "ung-mand", style="grey") != first


def test_threads_that_compose_at_once_get_the_same_picture(tmp_path: Path) -> None:
    catalogue = picture(tmp_path, GROUND + BUST)
    with ThreadPoolExecutor(8) as pool:
        svgs = list(pool.map(lambda _: compose(catalogue, "ting/prik", "moden-kvinde"), range(40)))
    assert len(set(svgs)) == 1


def test_what_there_is_not_is_answered_with_the_nearest(tmp_path: Path) -> None:
    catalogue = picture(tmp_path, DOT)
    with pytest.raises(UnknownPictureError, match="ting/prik"):
        compose(catalogue, "ting/prikk", "ung-mand")
    with pytest.raises(UnknownPersonError, match="ung-mand"):
        content_hash(catalogue, "ting/prik", "ung-man")


def heaviest() -> list[str]:
    """The shipped pictures with the most people in them."""
    return sorted(shipped().names(), key=people_in, reverse=True)[:HEAVIEST]


def people_in(name: str) -> int:
    return sum("data-slot" in element.attrib for element in shipped().drawing(name, "moden-kvinde").iter())


def calls_of(work: Callable[[], object]) -> int:
    """Count the calls of Python functions: the same on every machine, however busy it is."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def calls_for(name: str, *, substances: bool = True) -> int:
    return calls_of(lambda: compose(shipped(), name, "moden-kvinde", substances=substances))


def test_no_picture_is_too_much_work_with_nothing_kept_from_others() -> None:
    compose(shipped(), heaviest()[0], "moden-kvinde")  # what is read from files is read once
    found = {}
    for name in heaviest():
        forget()
        found[name] = calls_for(name)
    assert {name: calls for name, calls in found.items() if calls > MOST_CALLS} == {}


def test_no_picture_is_heavy_on_the_way_and_half_of_all_are_light() -> None:
    """The page pays for them: the largest as it stands and packed, and the median."""
    largest = [
        compose(shipped(), name, who) for name in heaviest() for who in ("ung-kvinde", "moden-mand-hoereapparat")
    ]
    some = sorted(len(compose(shipped(), name, "ung-kvinde")) for name in shipped().names()[::5])
    assert max(len(svg) for svg in largest) < 40_000
    assert max(len(compress(svg.encode())) for svg in largest) < 12_000
    assert some[len(some) // 2] < 7_000


def test_people_once_drawn_are_kept_and_forgotten_when_told_to() -> None:
    name = heaviest()[0]
    forget()
    first = calls_for(name)
    again = calls_for(name, substances=False)
    forget()
    assert calls_for(name) == first > 5 * again
