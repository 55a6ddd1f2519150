"""Drawing and signing by hands that rest on the paper, tap it, or are broken off."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.kit_server import Kit
from tests.browser.tablet import open_deck

INK = """canvas => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).filter((pixel) => pixel !== 0xffffffff).length;
}"""
PAPER = ".panel:target canvas"
FINGER, PALM = 12, 60
SIGNATURE, DRAWING = "min-underskrift", "glad-for"
SLOW_PICTURES = """
    const decode = HTMLImageElement.prototype.decode;
    HTMLImageElement.prototype.decode = async function () {
        await new Promise((done) => { window.goOn = done; });
        return decode.call(this);
    };
"""

Place = tuple[float, float]


class Paper:
    """The sheet that is open, with places on it counted from its corner."""

    def __init__(self, page: Page, kit: Kit, card: str) -> None:
        open_deck(page, kit, "egne", at=card)
        self.page = page
        self.card = card
        self.open()
        self.cdp: CDPSession = page.context.new_cdp_session(page)

    def open(self) -> None:
        self.page.evaluate("key => { location.hash = key + '_panel' }", self.card)
        if self.card == DRAWING:
            self.page.locator(".panel:target [data-choose=draw]").press("Enter")
        box = self.page.locator(PAPER).bounding_box()
        assert box is not None
        self.corner = (box["x"], box["y"])

    def touch(self, kind: str, places: Sequence[Place], radius: int = FINGER) -> None:
        points = [
            {"x": self.corner[0] + x, "y": self.corner[1] + y, "id": at, "radiusX": radius, "radiusY": radius}
            for at, (x, y) in enumerate(places)
        ]
        self.cdp.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})

    def pen(self, kind: str, x: float, y: float) -> None:
        at = {"x": self.corner[0] + x, "y": self.corner[1] + y, "pointerType": "pen", "button": "left", "buttons": 1}
        self.cdp.send("Input.dispatchMouseEvent", {"type": f"mouse{kind}", "clickCount": 1, **at})

    @property
    def ink(self) -> int:
        found: int = self.page.locator(PAPER).evaluate(INK)
        return found

    @property
    def given(self) -> str:
        return self.page.locator(f'textarea[name="{self.card}_picture"]').input_value()


def test_a_dot_can_be_seen_and_a_paper_with_nothing_on_it_is_not_given(page: Page, kit: Kit) -> None:
    paper = Paper(page, kit, SIGNATURE)
    page.mouse.click(paper.corner[0] + 90, paper.corner[1] + 60)
    assert paper.ink > 20
    assert paper.given
    page.locator(".panel:target [data-undo]").press("Enter")
    assert (paper.ink, paper.given) == (0, "")
    expect(page.locator(f"[id='{SIGNATURE}_tile']")).not_to_have_class("is-given")


@pytest.mark.deep
def test_a_palm_is_no_line_and_the_finger_beside_it_draws(page: Page, kit: Kit) -> None:
    paper = Paper(page, kit, SIGNATURE)
    paper.touch("Start", [(300, 100)], PALM)
    paper.touch("End", [])
    assert paper.ink == 0
    paper.touch("Start", [(300, 100)])  # the edge of a hand, as small as a finger: it rests
    paper.touch("Start", [(300, 100), (60, 40)])
    paper.touch("Move", [(300, 100), (160, 60)])
    paper.touch("End", [])
    alone = paper.ink
    assert alone > 200
    page.locator(".panel:target [data-undo]").press("Enter")
    assert paper.ink == 0  # one line, and nothing of what rested


@pytest.mark.deep
def test_a_pen_draws_though_a_hand_lay_on_the_paper_first(page: Page, kit: Kit) -> None:
    paper = Paper(page, kit, SIGNATURE)
    paper.touch("Start", [(300, 100)])
    paper.touch("Move", [(340, 110)])
    paper.pen("Pressed", 60, 40)
    paper.pen("Moved", 160, 60)
    paper.pen("Released", 160, 60)
    assert paper.ink > 200
    paper.touch("End", [])
    paper.touch("Start", [(300, 100)])  # between two strokes of the pen
    paper.touch("End", [])
    page.locator(".panel:target [data-undo]").press("Enter")
    assert (paper.ink, paper.given) == (0, "")


@pytest.mark.deep
def test_what_was_drawn_is_kept_when_the_tablet_is_turned_or_breaks_the_stroke_off(page: Page, kit: Kit) -> None:
    paper = Paper(page, kit, SIGNATURE)
    paper.touch("Start", [(60, 40)])
    paper.touch("Move", [(160, 60)])
    page.set_viewport_size({"width": 768, "height": 1024})
    paper.touch("Move", [(200, 90)])
    before = paper.ink
    paper.touch("Cancel", [])
    assert paper.ink > 0.9 * before > 200  # painted anew, its edges may differ
    assert paper.given


@pytest.mark.deep
def test_a_drawing_gone_on_with_before_it_is_to_be_seen_keeps_old_and_new(page: Page, kit: Kit) -> None:
    page.add_init_script(SLOW_PICTURES)
    paper = Paper(page, kit, DRAWING)
    paper.touch("Start", [(60, 40)])
    paper.touch("Move", [(160, 60)])
    paper.touch("End", [])
    old = paper.ink
    picture = paper.given
    page.evaluate("location.hash = 'ven'")
    page.reload()
    page.locator(f'textarea[name="{DRAWING}_picture"]').evaluate("(field, given) => { field.value = given }", picture)
    paper.open()
    paper.touch("Start", [(60, 140)])
    paper.touch("Move", [(160, 160)])
    paper.touch("End", [])
    new = paper.ink
    page.evaluate("goOn()")
    page.wait_for_timeout(200)
    assert paper.ink == old + new
    assert paper.given not in ("", picture)
