"""What a person does on the tablet, for the browser tests."""

from contextlib import suppress

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as TookTooLong

from tests.browser.kit_server import Kit

FOCUSED_MS = 2000

STILL_MS = 550
"""A tap sooner after another counts as the same tap of a shaking hand."""

LATE_MS = 2100
"""A control that deletes does nothing sooner than this after it has come."""

LOOKED_MS = 200
LOOKED_TIMES = 100

_NOT_HERE = """async () => {
    const within = (part) => [...part.querySelectorAll("template")].flatMap(({ content }) => partsIn(content));
    const partsIn = (part) => [part, ...within(part)];
    const find = (selector) => partsIn(document).flatMap((part) => [...part.querySelectorAll(selector)]);
    const images = find("img").map((image) => image.dataset.address ?? image.getAttribute("src"));
    const told = find("script[type='application/json']").map(({ textContent }) => JSON.parse(textContent));
    JSON.stringify(told, (key, value) => { if (key === "src") images.push(value); return value; });
    const cached = { cache: "only-if-cached", mode: "same-origin" };
    const others = performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType !== "fetch");
    const come = new Set(others.map(({ name }) => name)); // where there is no cache
    const missing = (src) => fetch(src, cached).then(({ ok }) => ok ? [] : [src], () => [src]);
    const wanted = [...new Set(images)].filter((src) => src?.startsWith("/") && !come.has(new URL(src, location).href));
    return (await Promise.all(wanted.map(missing))).flat();
}"""


def open_deck(page: Page, kit: Kit, deck: str, at: str = "") -> None:
    open_plain(page, kit, deck, at)
    wait_until_focused(page)
    wait_for_scripts(page)


def open_plain(page: Page, kit: Kit, deck: str, at: str = "") -> None:
    """Open a deck in a browser that may run no scripts."""
    page.goto(f"{kit.address}/kort/{deck}?persona=ung-kvinde" + (f"#{at}" if at else ""))
    page.wait_for_selector("section.card >> visible=true")


def wait_until_focused(page: Page) -> None:
    """Wait until a script has moved the focus to what is shown: a key before that is lost. Offline it may stay."""
    with suppress(TookTooLong):
        page.wait_for_function("() => document.activeElement.matches('h1, h2')", timeout=FOCUSED_MS)


def card(page: Page) -> Locator:
    """Return the one card that is to be seen."""
    seen = page.locator("section.card >> visible=true")
    assert seen.count() == 1
    return seen


def wait_for_scripts(page: Page) -> None:
    """Wait until the scripts are here that a first card does without."""
    with suppress(TookTooLong):
        page.wait_for_function("() => !document.body.dataset.later", timeout=FOCUSED_MS)


def wait_until_all_is_here(page: Page) -> None:
    """Wait until the browser has each picture that the page shows, now or later: from then on it needs no server."""
    for _ in range(LOOKED_TIMES):
        if not (missing := page.evaluate(_NOT_HERE)):
            return
        page.wait_for_timeout(LOOKED_MS)
    raise AssertionError(missing)


def shown(page: Page) -> str:
    """Return the key of the card that is to be seen."""
    return card(page).get_attribute("id") or ""


def answer(page: Page, value: str) -> None:
    """Choose an answer with a key, which is never held back as a repeated tap is."""
    card(page).locator(f'input[value="{value}"]').press("Space")


def go_on(page: Page) -> None:
    """Press Videre with a key."""
    press_next(page)
    wait_until_focused(page)


def press_next(page: Page) -> None:
    """Press Videre with a key; between two chapters say that one wants more."""
    card(page).locator(".next").press("Enter")
    page.wait_for_selector("section.card:visible, [data-summary], [data-visit-summary], main[data-visit]")
    more = page.locator("section.more >> visible=true").locator("[data-onward]")
    if more.count():
        more.press("Enter")


def press_plain_next(page: Page) -> None:
    """Press Videre with a key in a browser that runs no scripts: each press sends the form, and a page comes."""
    with page.expect_navigation():
        card(page).locator(".next").press("Enter")
    more = page.locator("section.more >> visible=true").locator("[data-onward]")
    if more.count():
        with page.expect_navigation():
            more.press("Enter")


def end_chapter(page: Page) -> None:
    """Press Videre with a key on the last card of a chapter, and stay between it and the next."""
    card(page).locator(".next").press("Enter")
    assert shown(page).endswith(".vil-du-mere")


def tap(page: Page, target: Locator) -> None:
    """Tap as a steady finger does: not sooner than half a second after the last tap. Without touch, a mouse clicks."""
    page.wait_for_timeout(STILL_MS)
    if page.evaluate("'ontouchstart' in window"):
        target.tap()
    else:
        target.click()


def stop_time(page: Page) -> None:
    """Let the time of taps and keys go on only where a test says so: a slow machine then taps as fast as any hand."""
    page.add_init_script("""
        window.now_ms = 10_000;
        Object.defineProperty(Event.prototype, "timeStamp", { get: () => now_ms });
        performance.now = () => now_ms;
    """)


def pass_time(page: Page, passed_ms: int = STILL_MS) -> None:
    page.evaluate("passed_ms => { now_ms += passed_ms }", passed_ms)


def leave_for_good(page: Page) -> None:
    """Say in the dialog that the answers may go, once it listens."""
    page.wait_for_timeout(LATE_MS // 2)
    page.locator("[data-leave-now]").press("Enter")


def remember_said(page: Page) -> None:
    """Keep, on every page opened from now on, what has been said aloud: sentences and single marked words."""
    page.add_init_script("""
        window.said = [];
        new MutationObserver((changes) => {
            for (const { target } of changes) if (target.classList.contains("said")) said.push(target.textContent);
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
        window.marked = [];
        new MutationObserver(() => {
            const mark = document.querySelector("h2 mark");
            if (mark && marked.at(-1) !== mark.textContent) marked.push(mark.textContent);
        }).observe(document, { subtree: true, childList: true });
    """)


def wait_until_said(page: Page, text: str) -> None:
    page.wait_for_function("text => said.includes(text)", arg=text)


def open_tool(page: Page, tool: str, *, comes: bool = True) -> str:
    """Turn the front page to the side that a tool stands on, and open the tool, which `comes`. Return the side."""
    tile = page.locator(f"[data-opens={tool}]")
    side = tile.locator("xpath=ancestor::section").get_attribute("id") or ""
    page.evaluate("side => { location.hash = side }", side)
    tile.press("Enter")
    if comes:
        page.wait_for_selector(f"[data-deck={tool}]", state="attached")
    return side
