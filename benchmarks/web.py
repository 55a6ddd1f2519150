"""How light the pages are on slow Wi-Fi and an old tablet: `python benchmarks/web.py`. Prints a table.

Chromium with 400 ms there and back, 400 kbit/s, a CPU four times slower, nothing kept, all sounds made. With
`--address` another kit is measured, such as an older one that runs already; its sounds must be made.

On a machine that has other work, trust bytes and requests; of times trust the smallest of several runs.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from easyread.content import load_content
from easyread.kit.steps.spoken import utterances
from easyread.paths import default_data_folder
from easyread.speech.cache import Cache
from easyread.speech.maker import make
from easyread.web.pages.ui_phrases import all_utterances

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.browser.conftest import CHROMIUM, FLAGS, TABLET
from tests.browser.kit_server import Kit

DECKS = ("foelelser", "parathed", "dialogkort", "netvaerkscirkel", "beslutningsskema")
VISIT = ("parathed", "sig-nej")
PERSONA = "ung-kvinde"
ROUND_TRIP_MS = 400
BYTES_A_SECOND = 400_000 / 8
SLOWER = 4
STILL_MS = 600
"""A tap sooner after another is held back."""
TAPS = 14
PANELS = 4
IN_PAGE = (Path(__file__).parent / "web_page.js").read_text(encoding="utf-8")
KINDS = {
    "/kort/": "page",
    "/besoeg/": "page",
    "/css/": "css",
    "/js/": "js",
    "/fonts/": "font",
    "/billeder/": "pictures",
}
STYLED = ("ParseHTML", "ParseAuthorStyleSheet", "UpdateLayoutTree", "RecalculateStyles", "Layout")
SIZES = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map(({ name, transferSize }) => [new URL(name).pathname, transferSize])"""
SEEN = """mark => [...document.querySelectorAll(mark)]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height }) => [x + width / 2, y + height / 2])"""
ONWARD = ".next:not([data-end], [data-thanks], [data-to-card]), [data-onward]"


@dataclass(frozen=True)
class Opened:
    """What opening a page came to: kB by kind, and times in milliseconds."""

    kb: dict[str, float]
    requests: int
    painted: float
    whole: float
    sound: float
    long_tasks: int
    longest: float

    @property
    def light(self) -> float:
        """Document, style sheet, scripts and fonts together."""
        return sum(self.kb.get(kind, 0) for kind in ("page", "css", "js", "font"))


class Bench:
    """Chromium, and the kit that it looks at."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address

    @contextmanager
    def tablet(self, *, slow_net: bool, slower: int) -> Iterator[tuple[Page, CDPSession]]:
        """A page of a tablet that has kept nothing."""
        context = self._browser.new_context(viewport=TABLET, has_touch=True)
        context.set_default_timeout(90_000)
        context.add_init_script(IN_PAGE)
        page = context.new_page()
        control = context.new_cdp_session(page)
        if slow_net:
            conditions = {"offline": False, "latency": ROUND_TRIP_MS}
            both = {"downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}
            control.send("Network.enable")
            control.send("Network.emulateNetworkConditions", {**conditions, **both})
        control.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        yield page, control
        context.close()

    def go(self, page: Page, path: str) -> None:
        """Open a page, as far as its text."""
        page.goto(f"{self._address}{path}persona={PERSONA}", wait_until="commit")

    def opened(self, path: str) -> Opened:
        """Open a page for the first time, with slow Wi-Fi and a slow CPU."""
        with self.tablet(slow_net=True, slower=SLOWER) as (page, _):
            self.go(page, path)
            page.wait_for_function("() => noted.whole && noted.sounds.length > 0")
            page.wait_for_load_state("load")
            noted = page.evaluate("noted")
            painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
            kb: dict[str, float] = {}
            for name, size in page.evaluate(SIZES):
                named = (kind for begins, kind in KINDS.items() if name.startswith(begins))
                kind = "rest" if name.endswith("icon.svg") else next(named, "rest")
                kb[kind] = kb.get(kind, 0) + size / 1000
        long = (noted["long"], noted["longest"])
        return Opened(kb, noted["requests"], painted, noted["whole"], noted["sounds"][0], *long)

    def taps(self, path: str, slower: int) -> dict[str, Any]:
        """Go from card to card by taps, and open the way; all is here before the first tap."""
        with self.tablet(slow_net=False, slower=slower) as (page, _):
            self.go(page, path)
            page.wait_for_load_state("networkidle")
            page.evaluate("noted.long = noted.longest = 0")
            for _ in range(TAPS):
                page.evaluate("document.querySelector('section:target input, [data-start] input')?.click()")
                if not tap(page, ONWARD, ""):
                    break
            next_card = taken(page)
            for _ in range(PANELS):
                if tap(page, "[data-way]", ""):
                    tap(page, "[data-to-card]", "", is_timed=False)
            return {"next": next_card, "panel": taken(page), **page.evaluate("noted")}

    def styled(self, path: str) -> float:
        """How long parsing, styles and layout take until the page is loaded, on the slow CPU, with fast Wi-Fi."""
        with self.tablet(slow_net=False, slower=SLOWER) as (page, _):
            self._browser.start_tracing(page=page, categories=["devtools.timeline", "blink"])
            self.go(page, path)
            page.wait_for_load_state("load")
            page.wait_for_timeout(500)
            events = json.loads(self._browser.stop_tracing())["traceEvents"]
        return sum(event.get("dur", 0) for event in events if event["name"] in STYLED) / 1000

    def begun(self) -> float:
        """From the tap on Begynd until the first card of a visit is painted, its tools being here."""
        with self.tablet(slow_net=False, slower=SLOWER) as (page, _):
            self.go(page, visit_path())
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(1000)
            tap(page, "[data-go]", "hashchange")
            return max(taken(page))


def tap(page: Page, mark: str, happening: str, *, is_timed: bool = True) -> bool:
    """Tap with a finger on what is seen of these. False where nothing is."""
    page.wait_for_timeout(STILL_MS)
    places = page.evaluate(SEEN, mark)
    if not places:
        return False
    if is_timed:
        page.evaluate("happening => { noted.due = noted.taps.length + 1; timeTap(happening) }", happening)
    page.touchscreen.tap(*places[0])
    if is_timed:
        page.wait_for_function("() => noted.taps.length >= noted.due", timeout=15_000)
    return True


def taken(page: Page) -> list[float]:
    """The times of the taps so far, which are then forgotten."""
    found: list[float] = page.evaluate("noted.taps.splice(0)")
    return found


def p95(times: Sequence[float]) -> float:
    """The time that 19 of 20 are below."""
    return sorted(times)[min(len(times) - 1, int(0.95 * len(times)))] if times else float("nan")


def visit_path() -> str:
    """The plan of a visit, up to its persona."""
    return "/besoeg/i-dag?" + "".join(f"vaerktoej={deck}&" for deck in VISIT)


def make_sounds(data: Path) -> None:
    """Make what the decks and the screens say."""
    content = load_content()
    persona = content.library.persona(PERSONA, "da")
    assert persona is not None
    said = [one for deck in (*DECKS, *VISIT) for one in utterances(content.library.decks["da"][deck], persona)]
    phrases = [content.phrase(one, "da") for one in (*said, *all_utterances(content, "da"))]
    assert make(list(dict.fromkeys(phrases)), Cache.in_data_folder(data)) == []


def best(runs: Sequence[Opened]) -> Opened:
    """The run whose first sound came soonest: what else the machine did is in all the others."""
    return min(runs, key=lambda run: run.sound)


def measure(bench: Bench, decks: Sequence[str], runs: int) -> None:
    """Print the table."""
    first = ("doc", "css", "js", "font", "= kB", "asked", "paint", "whole", "sound", "long", "longest", "style")
    taps = ("next 4x", "1x", "panel 4x", "1x", "long", "longest")
    print(f"{'':17}" + "".join(f"{name:>9}" for name in (*first, *taps)))
    for deck in decks:
        path = f"/kort/{deck}?"
        first = best([bench.opened(path) for _ in range(runs)])
        styled = min(bench.styled(path) for _ in range(runs))
        slow, fast = bench.taps(path, SLOWER), bench.taps(path, 1)
        times = [styled, *(p95(taps[what]) for what in ("next", "panel") for taps in (slow, fast))]
        print(row(deck, first) + "".join(f"{ms:9.0f}" for ms in (*times, slow["long"], slow["longest"])), flush=True)
    first = best([bench.opened(visit_path()) for _ in range(runs)])
    print(row("visit", first) + f"{'':9}{min(bench.begun() for _ in range(runs)):9.0f}  (tap on Begynd → card)")


def row(name: str, first: Opened) -> str:
    """The columns of a page that was opened."""
    kb = "".join(f"{first.kb.get(kind, 0):9.1f}" for kind in ("page", "css", "js", "font"))
    times = "".join(f"{ms / 1000:8.2f}s" for ms in (first.painted, first.whole, first.sound))
    return f"{name:17}{kb}{first.light:9.1f}{first.requests:9}{times}{first.long_tasks:9}{first.longest:9.0f}"


def main() -> None:
    """Read what is asked for, start the kit where it does not run, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("decks", nargs="*", default=DECKS, help="the decks to open")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is opened")
    parser.add_argument("--data", type=Path, help="the data folder of the kit that is started; its sounds are made")
    parser.add_argument("--address", help="a kit that runs already, such as an older one")
    args = parser.parse_args()
    kit = None
    if not args.address:
        data = args.data or default_data_folder()
        make_sounds(data)
        kit = Kit(data)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            measure(Bench(browser, (args.address or kit.address).rstrip("/")), args.decks, args.runs)
            browser.close()
    finally:
        if kit:
            kit.stop()


if __name__ == "__main__":
    main()
