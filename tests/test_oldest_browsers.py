"""Scripts and style sheets use nothing that the oldest browsers lack (docs/devices.md), but for what is listed here."""

import re
from collections.abc import Iterator
from pathlib import Path

import tinycss2

from tests.newer_features import STATIC, newer
from tests.style_sheet import rules
from tests.test_styles import deep

ROOT = Path(__file__).parents[1]

STYLE_SHEET_OF_ITS_OWN = "older_css.py makes a style sheet for browsers without it"
NO_TOUCH = "a tablet has no cursor, and no corner to pull"
LOOKS_PLAINER = "only a little less fine"

DONE_WITHOUT = {
    "@container": STYLE_SHEET_OF_ITS_OWN,
    "container": STYLE_SHEET_OF_ITS_OWN,
    "container-type": STYLE_SHEET_OF_ITS_OWN,
    "container_query_length_units": STYLE_SHEET_OF_ITS_OWN,
    "viewport_percentage_units_dynamic": "the bars of the browser take a little of a page",
    "@media scripting": "loudspeakers stay where scripts are off, and say nothing; on a tablet they are on",
    "@media forced-colors": "the system has no such themes",
    "forced-color-adjust": "the system has no such themes",
    "grid-template-rows: subgrid": "asked for by @supports; else two lists side by side",
    "mask": "-webkit-mask stands beside it",
    "user-select": "-webkit-user-select stands beside it",
    "print-color-adjust": "the boxes of staff pages print empty, with their frames",
    "break-after: avoid": "a heading may stand at the foot of a page that the browser prints",
    "hyphens": "-webkit-hyphens stands beside it",
    "outline": "the band around what has the focus has square corners",
    "text-wrap": LOOKS_PLAINER,
    "text-decoration: solid": LOOKS_PLAINER,
    "text-size-adjust": "-webkit-text-size-adjust stands beside it; Firefox changes no sizes",
    "accent-color": "no colour in the tick of a form for staff, where the system chooses it",
    "align-content: start": "known to flex and grid since long; newer are its words in older writing modes",
    "align-content: end": "known to flex and grid since long; newer are its words in older writing modes",
    "cursor: pointer": NO_TOUCH,
    "cursor: crosshair": NO_TOUCH,
    "overscroll-behavior": "a page that is pulled down may reload; answers are asked for before they go",
    "resize": NO_TOUCH,
    "getCoalescedEvents": "asked for by ?.; else a line has fewer points",
    "resultingClientId": "a page of a newer build is then taken for one of the build that is kept",
    "wakeLock": "asked for; the page of settings says that the screen may go dark",
    "requestFullscreen": "asked for by ?.; the tablet is locked, and the bars of its browser stay",
    "fullscreenElement": "undefined, so nothing is left",
    "exitFullscreen": "called only where the screen is filled",
    "estimate": "asked for by ?.; how much room there is does not stand there",
    "pdfViewerEnabled": "a browser that does not tell downloads the paper",
    "preservesPitch": "a property that is set and not known is nothing",
    "beforeunload_event": "closing the page of a visit does not ask first on an iPad",
}
"""What is newer and used all the same, with what happens without it."""

OUR_NAMES = {"address", "ink", "share"}
"""Names of our own that something newer has by chance."""

_COMMENT = re.compile(r"^\s*(?://|/?\*).*$|\s// .*$", re.MULTILINE)
_STRING = re.compile(r'"[^"\n]*"')
_STATIC_USE = re.compile(r"\b([A-Z]\w+)\.(\w+)")
_NAME = re.compile(r"\b[A-Z]\w+\b")
_MEMBER = re.compile(r"\.([a-z]\w*)")
_EVENT = re.compile(r'addEventListener\("(\w+)"')
_SYNTAX = {
    "lookbehind": r"\(\?<[=!]",
    "sets in expressions": r"/[dgimsuy]*v[dgimsuy]*\b(?=[.,);])",
    "using": r"\bawait using\b",
}

_UNITS = {
    r"\d(?:dv|sv|lv)(?:h|w|i|b|min|max)\b": "viewport_percentage_units_dynamic",
    r"\dcq(?:h|w|i|b|min|max)\b": "container_query_length_units",
    r"\dr?lh\b": "lh",
}


def test_scripts_and_style_sheets_use_nothing_newer_than_the_floor() -> None:
    assert sorted({f"{what} ({since}) in {place}" for what, since, place in found() if what not in DONE_WITHOUT}) == []


def test_what_is_done_without_is_still_used() -> None:
    assert {what for what, _, _ in found()} >= DONE_WITHOUT.keys()


def test_what_has_an_older_name_stands_beside_that() -> None:
    named = [what for what, reason in DONE_WITHOUT.items() if reason.startswith(f"-webkit-{what} stands beside it")]
    assert len(named) > 3
    for rule in rules():
        names = {declaration.name for declaration in rule.declarations}
        for name in names & set(named):
            assert f"-webkit-{name}" in names, f"{rule.place}: {name}"


def test_what_is_measured_in_newer_units_is_dropped_as_a_whole_or_asked_for() -> None:
    """A value that a browser cannot read is passed over; but one with a variable is taken, and then there is none."""
    for rule in rules():
        for declaration in rule.declarations:
            text = tinycss2.serialize(declaration.value)
            lost = "var(" in text and any(re.search(unit, text) for unit in _UNITS)
            assert not lost or any("@supports" in within for within in rule.inside), rule.place


def test_what_has_been_met_on_old_tablets_is_known_as_newer() -> None:
    script = (
        "section.checkVisibility(); AbortSignal.timeout(1); [].toSorted(); form.requestSubmit(); new Temporal.Now();"
    )
    names = {what for what, _ in in_script(script)}
    assert names == {"checkVisibility", "AbortSignal.timeout", "toSorted", "requestSubmit", "Temporal", "Temporal.Now"}


def found() -> Iterator[tuple[str, str, str]]:
    """What is newer: its name, who learned it when, and where it stands."""
    for script in sorted([*ROOT.glob("static/js/**/*.js"), *ROOT.glob("static/worker/*.js")]):
        for what, since in in_script(script.read_text(encoding="utf-8")):
            yield what, since, script.name
    for rule in rules():
        file = rule.place.split(":")[0]
        for within in rule.inside:
            yield from ((what, since, file) for what, since in in_condition(within))
        for what, since in in_selector(tinycss2.serialize(rule.selector)):
            yield what, since, file
        for declaration in rule.declarations:
            for what, since in in_declaration(declaration.name, declaration.value):
                yield what, since, file


def in_script(text: str) -> Iterator[tuple[str, str]]:
    text = _COMMENT.sub("", text)
    events = {f"{event}_event" for event in _EVENT.findall(text)}
    text = _STRING.sub('""', text)
    interfaces = {**newer()["api"], **newer()["builtins"]}
    old = newer()["old"][""]
    for interface, member in _STATIC_USE.findall(text):
        members = interfaces.get(interface, {})
        since = members.get(member + STATIC) or members.get(member) or members.get("")
        if since:
            yield f"{interface}.{member}", since
    for name in _NAME.findall(text):
        if since := interfaces.get(name, {}).get(""):
            yield name, since
    used = {*_MEMBER.findall(_STATIC_USE.sub("", text)), *events} - OUR_NAMES
    for members in interfaces.values():
        for name in used & members.keys() - old.keys():
            yield name, members[name]
    for name, written in _SYNTAX.items():
        if re.search(written, text):
            yield name, "syntax"


def in_condition(within: str) -> Iterator[tuple[str, str]]:
    keyword, _, condition = within[1:].partition(" ")
    known = newer()["at-rules"].get(keyword, {})
    if "" in known:
        yield f"@{keyword}", known[""]
    if keyword == "media":
        for feature in re.findall(r"[a-z-]+", condition):
            if feature in known:
                yield f"@media {feature}", known[feature]
        if re.search(r"[<>]", condition):
            yield "@media ranges", "syntax"


def in_selector(selector: str) -> Iterator[tuple[str, str]]:
    for name in re.findall(r"::?([a-z-]+)", selector):
        if since := newer()["selectors"].get(name, {}).get(""):
            yield f":{name}", since
    if "&" in selector:
        yield "nesting", "syntax"


def in_declaration(name: str, value: list[tinycss2.ast.Node]) -> Iterator[tuple[str, str]]:
    known = newer()["properties"].get(name, {})
    if "" in known:
        yield name, known[""]
    for node in deep(value):
        if node.type == "ident" and node.lower_value in known:
            yield f"{name}: {node.lower_value}", known[node.lower_value]
        elif node.type == "function" and (since := newer()["types"].get(node.lower_name, {}).get("")):
            yield f"{node.lower_name}()", since
    text = tinycss2.serialize(value)
    for written, unit in _UNITS.items():
        if re.search(written, text):
            yield unit, newer()["types"]["length"].get(unit, "")
