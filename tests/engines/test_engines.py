"""Decks walked to their summary on paper in each engine: from the server, without a network, and without any server."""

from pathlib import Path

import pytest

from tests.browser.exporting import export
from tests.browser.kit_server import Kit
from tests.engines.window import SEEN, Window, tap, wait_until, wait_until_seen

pytestmark = pytest.mark.deep

MOST_CARDS = 60
LONGEST_FETCHING_S = 120
WHO = "persona=ung-kvinde"

CARD = f"{SEEN} return seen('section.card')?.id ?? '';"
ANSWER = f"{SEEN} seen('section.card').querySelector('.answers .a:not([hidden]) input')?.click();"
PRESS = f"{SEEN} seen(arguments[0]).click();"
LISTEN = """
  window.faults = [];
  window.begun = 0;
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { return play.call(this).then(() => { window.begun += 1; }); };
  window.print = () => { window.isPrinted = true; };
  addEventListener("click", (event) => {
    if (!event.target.closest("[data-get]")) return;
    event.preventDefault(); // a tablet that shows no papers keeps them; this one has nobody to ask where
    window.isPrinted = true;
  });
"""
IS_PRINTED = f"{SEEN} return Boolean(window.isPrinted || seen('[data-paper] iframe'));"
BROKEN = """return [...document.images].filter(({ complete, naturalWidth }) => complete && !naturalWidth)
  .map(({ src }) => src);"""


def walk(window: Window) -> None:
    """Go through the deck that is open, by its first answers, to its summary, and print that.

    A hand taps first, which lets the browser play sounds; then scripts press, for whom no pause is needed.
    """
    wait_until_seen(window, "section.card")
    window.run(LISTEN)
    met: list[str] = []
    while key := window.run(CARD):
        assert len(met) < MOST_CARDS, met
        window.run(ANSWER)
        onward = f"section[id='{key}'] :is(.next, [data-onward])"
        wait_until_seen(window, onward)
        if met:
            window.run(PRESS, onward)
        else:
            tap(window, onward)
        met.append(key)
        wait_until(window, f"{SEEN} return seen('section.card')?.id !== arguments[0];", key)
    assert len(met) > 3, met
    assert window.run("return document.querySelectorAll('[data-summary] .lines > li').length") > 0, met
    window.run(PRESS, "[data-listen]")
    wait_until(window, "return window.begun > 0;")
    window.run(PRESS, "[href='#_paper']")
    wait_until_seen(window, "[data-print]")
    tap(window, "[data-print]")
    wait_until(window, IS_PRINTED)
    assert window.run("return faults") == []
    assert window.run(BROKEN) == []


def test_a_deck_is_walked_to_its_printed_summary(window: Window, kit: Kit) -> None:
    window.open(f"{kit.address}/kort/aftale?{WHO}")
    walk(window)


def test_what_was_made_ready_is_there_when_the_server_has_ended(window: Window, short_lived_kit: Kit) -> None:
    kit = short_lived_kit
    window.open(f"{kit.address}/fagperson/uden-net?{WHO}")
    wait_until_seen(window, "[data-fetch]", LONGEST_FETCHING_S)
    window.run("for (const one of document.querySelectorAll('[name=vaerktoej]:not([value=parathed])')) one.click();")
    wait_until_seen(window, "[data-fetch]", LONGEST_FETCHING_S)
    tap(window, "[data-fetch]")
    wait_until_seen(window, "[data-state=done]", LONGEST_FETCHING_S)
    kit.stop()
    window.reopen()

    window.open(f"{kit.address}/kort/foelelser?{WHO}")
    assert window.run("return document.querySelector('h1').textContent") == "Det her er ikke hentet"
    window.open(f"{kit.address}/?{WHO}")
    window.run("location.hash = document.querySelector('[data-opens=parathed]').closest('section').id;")
    wait_until_seen(window, "[data-opens=parathed]")
    window.run(PRESS, "[data-opens=parathed]")
    wait_until_seen(window, "[data-deck=parathed] section.card")
    walk(window)


def test_a_deck_that_was_carried_away_opens_from_a_disk(window: Window, data: Path, tmp_path: Path) -> None:
    stick = export(data, tmp_path / "stik", "sig-nej")
    window.open((stick / "ung-kvinde/kort-sig-nej.html").as_uri())
    walk(window)


def test_the_tools_of_a_day_are_carried_away_and_summed_up_together_from_a_disk(
    window: Window, data: Path, tmp_path: Path
) -> None:
    tools = ("sig-nej", "parathed")
    stick = export(data, tmp_path / "stik", *tools)
    window.open((stick / "ung-kvinde/besoeg.html").as_uri())
    for tool in tools:
        window.run(PRESS, f"[value={tool}]")
    window.run(PRESS, "form .next")
    wait_until(window, "return document.querySelectorAll('[data-opens]').length === 2;")
    window.run(LISTEN)
    tap(window, "[data-go]")
    for tool in tools:
        wait_until_seen(window, f"[data-deck={tool}] section.card")
        answer_one(window)
        window.run(PRESS, "section.card .home")
        wait_until_seen(window, "[data-opens]")
        if tool != tools[-1]:
            window.run(PRESS, f"[data-opens={tools[-1]}]")
    wait_until(window, "return window.begun > 0;")
    window.run(PRESS, "[data-sum-up]")
    wait_until_seen(window, "[data-visit-summary] .given b")
    assert window.run("return document.querySelectorAll('[data-visit-summary] .given b').length") >= len(tools)
    assert window.run("return faults") == []
    assert window.run(BROKEN) == []


def answer_one(window: Window) -> None:
    """Go on to the first card that asks something, and answer it."""
    while not window.run(f"{SEEN} return Boolean(seen('section.card .answers input'));"):
        key = window.run(CARD)
        window.run(PRESS, f"section[id='{key}'] :is(.next, [data-onward])")
        wait_until(window, f"{SEEN} return seen('section.card')?.id !== arguments[0];", key)
    window.run(ANSWER)
