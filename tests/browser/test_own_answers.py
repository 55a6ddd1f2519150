"""Own words, drawings, photos, days and signatures in a real browser."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.card_layout import SCREENS
from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS, answer, card, go_on, open_deck, shown, wait_until_all_is_here
from tests.given_pictures import CAMERA, opened, photo


def panel(page: Page) -> Locator:
    return page.locator(".panel:target")


def tile(page: Page) -> Locator:
    return card(page).locator(".a.own")


def field(page: Page, name: str) -> str:
    return page.locator(f'textarea[name="{name}"]').input_value()


def draw_line(page: Page) -> None:
    box = panel(page).locator("canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 120, steps=4)
    page.mouse.up()


def fills_its_paper(canvas: Locator) -> bool:
    room: list[int] = canvas.evaluate("""(canvas) => [
        canvas.parentElement.offsetWidth - canvas.offsetWidth, canvas.parentElement.offsetHeight - canvas.offsetHeight
    ]""")
    return bool(min(room) <= 1)


def choose_photo(page: Page) -> None:
    file = {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    panel(page).locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    expect(panel(page).locator(".stage.photo img")).to_be_visible()


def test_somebody_draws_takes_a_line_back_and_sees_the_drawing_in_the_tile(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="glad-for")
    tile(page).press("Enter")
    panel(page).locator("[data-choose=draw]").press("Enter")
    assert fills_its_paper(panel(page).locator("canvas"))
    draw_line(page)
    first = field(page, "glad-for_picture")
    draw_line(page)
    panel(page).locator(".ink2").press("Enter")
    draw_line(page)
    assert len({first, field(page, "glad-for_picture")}) == 2
    for _ in range(2):
        panel(page).locator("[data-undo]").press("Enter")
        page.wait_for_timeout(STILL_MS)
    assert field(page, "glad-for_picture") == first
    assert opened(first).size == (800, 600)
    panel(page).get_by_text("Gem").press("Enter")
    assert shown(page) == "glad-for"
    expect(tile(page)).to_be_focused()
    assert tile(page).locator("img.mine").get_attribute("src") == first
    assert tile(page).locator("i").is_visible()
    page.go_back()
    panel(page).locator("[data-again]").press("Enter")
    assert field(page, "glad-for_picture") == ""


def test_a_photo_that_comes_before_the_panel_is_ready_is_answered_too(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="ven")
    file = page.locator("[data-own=ven] input[type=file]")
    file.set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"hej"})
    expect(page.locator("[data-own=ven] .no-picture")).not_to_have_attribute("hidden", "")


def test_a_photo_leaves_the_tablet_upright_small_and_without_what_the_camera_wrote(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="ven")
    answer(page, "jo")
    tile(page).press("Enter")
    broken = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"hej"}
    expect(panel(page).locator(".asked")).to_be_focused()
    panel(page).locator("input[type=file]").set_input_files(broken)  # type: ignore[arg-type]
    expect(panel(page).locator(".no-picture")).to_be_visible()
    sent: list[bytes] = []
    page.on("request", lambda request: sent.append(request.post_data_buffer or b""))
    choose_photo(page)
    expect(panel(page).locator(".no-picture")).to_be_hidden()
    found = opened(field(page, "ven_picture"))
    assert (found.format, found.size) == ("JPEG", (500, 800))
    assert not found.getexif()
    assert page.locator("input[name=ven]:checked").count() == 0  # one answer: the own one
    panel(page).get_by_text("Gem").press("Enter")
    go_on(page)
    assert shown(page) == "mere"
    page.evaluate("location.hash = 'min-underskrift'")
    go_on(page)
    expect(page.locator("[data-summary] .mine img")).to_be_visible()
    assert not any(b"ven" in body for body in sent)  # it has not left the tablet
    assert not any(CAMERA.encode() in body for body in sent)
    page.go_back()
    page.evaluate("location.hash = 'ven'")
    answer(page, "bo")
    assert field(page, "ven_picture") == ""


@pytest.mark.deep
def test_a_day_is_chosen_by_keys_and_said(page: Page, kit: Kit) -> None:
    page.clock.set_fixed_time("2026-12-20T10:00:00")
    open_deck(page, kit, "egne", at="fra")
    expect(card(page).get_by_role("button", name="I dag, søndag den 20. december")).to_have_attribute(
        "aria-current", "date"
    )
    at = card(page).locator("[data-date][tabindex='0']")
    at.press("ArrowLeft")  # no day before today
    assert at.get_attribute("data-date") == "2026-12-20"
    for key in ("ArrowDown", "ArrowRight", "PageDown", "PageUp"):
        at.press(key)
    assert at.get_attribute("data-date") == "2026-12-28"
    at.press("Enter")
    expect(card(page).locator(".chosen-day")).to_have_text("mandag den 28. december")
    assert card(page).locator("[aria-selected=true]").count() == 1
    go_on(page)
    assert shown(page) == "til"
    first = card(page).locator("[data-date]").first
    assert first.get_attribute("data-date") == "2026-12-28"  # those before it take no room
    card(page).locator("[data-date='2026-12-31']").press("Enter")
    page.go_back()
    card(page).locator("[data-date='2027-01-04']").press("Enter")
    assert page.locator("input[type=date][name=til]").input_value() == ""  # it would come before the first day


@pytest.mark.parametrize(
    ("screen", "count", "later"),
    [
        ("tablet", 31, "2026-12-28"),
        pytest.param("tablet-upright", 31, "2026-12-28", marks=pytest.mark.deep),
        pytest.param("small-phone", 10, "2026-12-07", marks=pytest.mark.deep),
    ],
)
def test_the_calendar_opens_on_the_next_weeks_with_days_that_are_easy_to_hit(
    page: Page, kit: Kit, screen: str, count: int, later: str
) -> None:
    page.set_viewport_size(SCREENS[screen])
    page.clock.set_fixed_time("2026-11-27T10:00:00")
    open_deck(page, kit, "egne", at="fra")
    days = card(page).locator("[data-date]")
    assert [days.first.get_attribute("data-date"), days.count()] == ["2026-11-27", count]
    boxes = [day.bounding_box() for day in (days.nth(3), days.nth(4), days.last)]
    [one, beside, below] = [box for box in boxes if box]
    assert min(one["width"], one["height"]) >= 64
    assert beside["x"] - one["x"] - one["width"] >= 16
    assert below["y"] - one["y"] - one["height"] >= 16
    assert page.evaluate("document.documentElement.scrollWidth") == SCREENS[screen]["width"]
    back, on = card(page).locator("[data-turn]").all()
    assert not back.is_visible()
    on.press("Enter")
    assert days.first.get_attribute("data-date") == later
    assert days.count() == (14 if screen == "small-phone" else 35)


@pytest.mark.deep
def test_where_it_is_narrow_a_day_says_its_weekday_and_keys_go_on_as_ever(page: Page, kit: Kit) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.set_fixed_time("2026-11-27T10:00:00")
    open_deck(page, kit, "egne", at="fra")
    days = card(page).locator("[data-date]")
    expect(days.nth(4).locator(".of-week")).to_have_text("tir")
    expect(card(page).get_by_role("row")).to_have_count(2)
    days.first.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(":focus")).to_have_attribute("data-date", "2026-12-11")
    expect(days).to_have_count(14)
    page.set_viewport_size({"width": 768, "height": 1024})
    expect(days).to_have_count(31)


@pytest.mark.deep
def test_no_weekday_runs_into_the_next(page: Page, kit: Kit) -> None:
    for language in ("da", "en"):
        page.goto(f"{kit.address}/kort/aftale?persona=ung-kvinde&sprog={language}")
        page.evaluate("location.hash = document.querySelector('section.date').id")
        heads = card(page).locator("th")
        expect(heads).to_have_count(7)
        assert heads.evaluate_all("heads => heads.filter((head) => head.scrollWidth > head.clientWidth).length") == 0


def test_somebody_signs_by_keys_and_hears_the_name(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="min-underskrift")
    tile(page).press("Enter")
    with page.expect_request("**/tale/egne-ord?sprog=da") as asked:
        panel(page).get_by_role("textbox").press_sequentially("Lis L")
        assert shown(page) == "min-underskrift"  # letters are letters here, and no short ways
        page.keyboard.press("Enter")
    assert asked.value.post_data == "Lis L"
    expect(tile(page)).to_be_focused()
    expect(tile(page).locator("b.mine")).to_have_text("Lis L")
    go_on(page)
    expect(page.locator("[data-summary] .mine b")).to_have_text("Lis L")


@pytest.mark.deep
def test_nothing_is_lost_without_a_network_and_nothing_is_left_at_the_end(page: Page, short_lived_kit: Kit) -> None:
    open_deck(page, short_lived_kit, "egne", at="glad-for")
    wait_until_all_is_here(page)
    short_lived_kit.stop()
    page.evaluate("location.hash = 'glad-for_panel'")
    panel(page).locator("[data-choose=write]").press("Enter")
    page.keyboard.type("Solen")
    panel(page).locator("[data-choose=draw]").press("Enter")
    draw_line(page)
    page.evaluate("location.hash = 'ven_panel'")
    choose_photo(page)
    page.evaluate("location.hash = 'fra'")
    card(page).locator("[data-date][tabindex='0']").press("Enter")
    page.evaluate("location.hash = 'min-underskrift'")
    go_on(page)
    expect(page.locator("[data-summary] .mine b").first).to_have_text("Solen")
    page.locator("[data-summary] .back").press("Enter")
    assert field(page, "glad-for_words") == "Solen"
    page.evaluate("document.forms.kort_form.reset()")
    left = "() => [...document.forms.kort_form.querySelectorAll('textarea, [type=date]')].map((field) => field.value)"
    assert set(page.evaluate(left)) == {""}
    assert page.locator(".is-given").count() == 0


@pytest.mark.deep
def test_a_round_is_taken_out_with_its_own_words_and_the_next_moves_up(page: Page, kit: Kit) -> None:
    open_deck(page, kit, "egne", at="hvem-hjaelper.1-hvem")
    answer(page, "familie")
    go_on(page)
    go_on(page)
    answer(page, "ja")
    go_on(page)
    tile(page).press("Enter")
    page.keyboard.press("Tab")
    panel(page).locator("[data-choose=write]").press("Enter")
    page.keyboard.type("Min nabo")
    page.keyboard.press("Enter")
    page.evaluate("location.hash = 'min-underskrift'")
    go_on(page)
    labels = page.locator("[data-summary] .label")
    expect(labels).to_have_text(["Familie", "Min nabo"])
    page.locator("[data-summary] [name=_remove]").first.press("Enter")
    expect(labels).to_have_text(["Min nabo"])
    assert page.locator('[data-summary] [name="hvem-hjaelper.1-hvem_words"]').get_attribute("value") == "Min nabo"


@pytest.mark.deep
@pytest.mark.parametrize(("width", "height"), [(1024, 768), (768, 1024), (390, 844)])
@pytest.mark.parametrize("size", ["normal", "largest"])
def test_own_words_stand_whole_in_their_tile(page: Page, kit: Kit, width: int, height: int, size: str) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.add_init_script(f"localStorage.setItem('easyread.size', '{size}')")
    open_deck(page, kit, "aftale", at="maal")
    written = page.locator("textarea[name=maal_words]")
    written.evaluate("""(field) => {
        field.value = "Jeg vil gerne ringe til min søster om aftenen og fortælle hende om min dag, og hvad jeg gjorde";
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    words = tile(page).locator("b.mine")
    assert words.evaluate("words => words.scrollHeight <= words.clientHeight")
    frames = [place.bounding_box() for place in (words, tile(page))]
    [inside, outside] = [frame["y"] + frame["height"] for frame in frames if frame]
    assert inside <= outside
