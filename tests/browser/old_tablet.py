"""A Chromium that forgot what old tablets never learned (tests/newer_features.py), in scripts and in style sheets."""

import json
import re
from collections.abc import Iterator, Mapping

from playwright.sync_api import Page, Route

from tests.newer_features import STATIC, newer

OLD = ("Safari", "Chrome")
"""The iPad with iPadOS 15.4, and the old Android tablet with Chrome 105: neither has all that the other has."""

BEFORE_HAS = "before :has()"
"""Older than both: no scripts of ours run there."""

_FORGOTTEN: Mapping[str, Mapping[str, str]] = {
    "Safari": {
        r"@container\b": "@-old-container",
        r"\bcontainer(-type)?:": "-old-container:",
        r"(\d)cq([hwi])\b": r"\1-old\2",
    },
    "Chrome": {r"(\d)dvh\b": r"\1-old", r"(?<![\w-])mask:": "-old-mask:", r"\bsubgrid\b": "-old-subgrid"},
    BEFORE_HAS: {r":has\(": ":-old-has("},
}
"""What a style sheet says in words that the browser does not know, and what Chromium does not know either."""

_UNKNOWN: Mapping[str, str] = {"Safari": "container|cq|subgrid", "Chrome": "dvh|subgrid", BEFORE_HAS: "has"}

_FORGET = """([names, unknown]) => {
    for (const [owner, member] of names) {
        const found = owner === "Window" ? globalThis : globalThis[owner];
        if (member === "") delete globalThis[owner];
        else if (member.endsWith("%s")) delete found?.[member.slice(0, -7)];
        else for (const place of [found?.prototype, found]) delete place?.[member];
    }
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...asked) => !new RegExp(unknown).test(asked.join(" ")) && supports(...asked);
    if (unknown !== "has") return;
    for (const name of ["querySelector", "querySelectorAll", "matches", "closest"]) {
        for (const { prototype } of [Element, Document, DocumentFragment]) {
            const known = prototype[name];
            if (known) prototype[name] = function (mark) {
                if (mark.includes(":has(")) throw new SyntaxError(`${mark} is not known`);
                return known.call(this, mark);
            };
        }
    }
}"""


def age(page: Page, browser: str) -> None:
    """Let a page that has not been opened yet be shown by an old browser."""
    arguments = json.dumps([list(_lacking(browser)), _UNKNOWN[browser]])
    page.add_init_script(f"({_FORGET % STATIC})({arguments});")
    page.route("**/css/**/*.css", lambda route: _in_old_words(route, _FORGOTTEN[browser]))


def _lacking(browser: str) -> Iterator[tuple[str, str]]:
    """Everything of scripts that a browser learned later."""
    for part in ("api", "builtins"):
        for owner, members in newer()[part].items():
            yield from ((owner, member) for member, since in members.items() if browser in since)


def _in_old_words(route: Route, words: Mapping[str, str]) -> None:
    answer = route.fetch()
    css = answer.text()
    for new, old in words.items():
        css = re.sub(new, old, css)
    route.fulfill(response=answer, body=css)
