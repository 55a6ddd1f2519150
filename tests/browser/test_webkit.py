"""Decks walked to their summary in an older WebKit, the engine of iPads (docs/devices.md)."""

import os
import time
from collections.abc import Iterator

import pytest

from tests.browser.kit_server import Kit
from tests.browser.tablet import STILL_MS
from tests.browser.webkit import BROWSER, DRIVER, PACKAGES, WebKit, webkit

MOST_CARDS = 60
LONGEST_TURN_S = 10
LONGEST_FETCHING_S = 120

SEEN = "const seen = (mark) => [...document.querySelectorAll(mark)].find((one) => one.getClientRects().length > 0);"
CARD = f"{SEEN} return seen('section.card')?.id ?? '';"
ANSWER = f"{SEEN} return seen('section.card').querySelector('.answers .a:not([hidden]) input')?.value ?? '';"
LISTEN = """
  window.faults = [];
  window.begun = 0;
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { return play.call(this).then(() => { begun += 1; }); };
"""


@pytest.fixture(scope="module")
def tablet() -> Iterator[WebKit]:
    if DRIVER is None or BROWSER is None:
        if os.environ.get("EASYREAD_WEBKIT_REQUIRED"):
            pytest.fail(f"WPE WebKit is needed here: install {PACKAGES} first.")
        pytest.skip(f"WPE WebKit is not installed; install {PACKAGES} (as in Debian 12) to walk decks in it.")
    with webkit() as window:
        yield window


@pytest.mark.deep
@pytest.mark.parametrize("deck", ["sig-nej", "aftale"])
def test_a_deck_is_walked_to_its_summary(tablet: WebKit, kit: Kit, deck: str) -> None:
    tablet.open(f"{kit.address}/kort/{deck}?persona=ung-kvinde")
    tablet.run(LISTEN)
    met: list[str] = []
    while key := tablet.run(CARD):
        assert len(met) < MOST_CARDS, met
        met.append(key)
        if tablet.run(ANSWER):
            tap(tablet, f"section[id='{key}'] .answers .a:not([hidden]) input")
        tap(tablet, f"section[id='{key}'] :is(.next, [data-onward])")
        wait_until_turned(tablet, key)
    assert tablet.run("return document.querySelectorAll('[data-summary] .lines > li').length") > 0, met
    assert tablet.run("return faults") == []
    assert tablet.run("return begun") > 0


@pytest.mark.deep
def test_a_tool_that_was_made_ready_is_there_when_the_server_has_ended(tablet: WebKit, short_lived_kit: Kit) -> None:
    kit = short_lived_kit
    tablet.open(f"{kit.address}/fagperson/uden-net?persona=ung-kvinde")
    wait_until(tablet, f"{SEEN} return Boolean(seen('[data-fetch]'));", within_s=LONGEST_FETCHING_S)
    tablet.run(
        "for (const one of document.querySelectorAll('input[name=vaerktoej]:not([value=parathed])')) one.click();"
    )
    wait_until(tablet, f"{SEEN} return Boolean(seen('[data-fetch]'));", within_s=LONGEST_FETCHING_S)
    tap(tablet, "[data-fetch]")
    wait_until(tablet, f"{SEEN} return Boolean(seen('[data-state=done]'));", within_s=LONGEST_FETCHING_S)
    kit.stop()

    tablet.open(f"{kit.address}/kort/foelelser?persona=ung-kvinde")
    assert tablet.run("return document.querySelector('h1').textContent") == "Det her er ikke hentet"
    tablet.open(f"{kit.address}/kort/parathed?persona=ung-kvinde")
    tablet.run(LISTEN)
    for _ in range(3):
        key = tablet.run(CARD)
        tap(tablet, f"section[id='{key}'] :is(.next, [data-onward])")
        wait_until_turned(tablet, key)
    wait_until(tablet, "return begun > 0;")
    assert tablet.run("return faults") == []
    tablet.open(f"{kit.address}/?persona=ung-kvinde")
    assert tablet.run("return document.querySelectorAll('[data-opens]').length") > 10


def tap(tablet: WebKit, selector: str) -> None:
    time.sleep(STILL_MS / 1000)
    tablet.click(selector)


def wait_until_turned(tablet: WebKit, key: str) -> None:
    wait_until(tablet, f"{SEEN} return seen('section.card')?.id !== arguments[0];", key)


def wait_until(tablet: WebKit, script: str, *arguments: str, within_s: float = LONGEST_TURN_S) -> None:
    patience = time.monotonic() + within_s
    while not tablet.run(script, *arguments):
        assert time.monotonic() < patience, script
        time.sleep(0.05)
