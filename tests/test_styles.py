"""The style sheets: every rule can be read, is for something that is there, and is said once."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

from easyread.web.assets import load_assets
from tests.style_sheet import Rule, rules
from tests.web.page_client import PERSONA, pages

ROOT = Path(__file__).parents[1]

NUMBERED = re.compile(r"(?:n|d|m|ink|s|of-)\d+|points-\w+")
"""Classes that a page puts together: numbers of tiles and things, weekdays, marks, inks, sizes; what a part is for."""

_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
_TRANSLATED = re.compile(r'_\("[^"]*"')
_CLASS = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[\w-]+")


def test_style_sheets_can_be_read() -> None:
    assert len(rules()) > 100


def test_a_property_is_set_once_in_a_rule() -> None:
    """A height may be said again in the unit that follows the bars of the browser: older ones pass that over."""
    for rule in rules():
        plain = [found.name for found in rule.declarations if "dvh" not in tinycss2.serialize(found.value)]
        assert [name for name, times in Counter(plain).items() if times > 1] == [], rule.place


def test_a_selector_has_one_rule_in_its_file() -> None:
    seen: dict[tuple[str, str, tuple[str, ...]], str] = {}
    for rule in rules():
        if rule.selector:
            file = rule.place.split(":")[0]
            first = seen.setdefault((file, tinycss2.serialize(rule.selector).strip(), rule.inside), rule.place)
            assert first == rule.place, f"{rule.place} goes on with what {first} says"


def test_every_custom_property_that_is_used_is_set_and_the_other_way_round() -> None:
    every = [found for rule in rules() for found in rule.declarations]
    given = {found.name for found in every if found.name.startswith("--")} | set(set_by_scripts())
    used = {name for found in every for name in variables(found.value)}
    assert used == given


def test_every_class_that_is_drawn_stands_in_a_page_or_a_script() -> None:
    named = {(rule.place, name) for rule in rules() for name in classes(rule)}
    assert (
        sorted(f"{place}: .{name}" for place, name in named if name not in known() and not NUMBERED.fullmatch(name))
        == []
    )


def test_what_is_drawn_for_staff_alone_stands_on_no_page_of_a_talk() -> None:
    """The pages of a talk have no part `8…` of the style sheet (easyread/web/assets.py)."""
    assets = load_assets()
    assert drawn_in("8", [*decks(), *home()], [assets.script, assets.home_script]) == []


def test_what_is_drawn_where_tools_are_chosen_stands_on_no_page_of_a_deck() -> None:
    """These have no part `6…` of the style sheet."""
    assets = load_assets()
    assert drawn_in("6", decks(), [assets.script, assets.later_script]) == []


def test_days_and_clocks_are_drawn_on_no_page_of_a_deck_without_them() -> None:
    """Their parts of the style sheet are named by few pages."""
    assets = load_assets()
    plain = [html for html in decks() if "/whole.css" not in html and "/rare.css" not in html]
    assert plain
    drawn = [found for part in ("58", "59") for found in drawn_in(part, plain, [assets.script, assets.later_script])]
    assert [found for found in drawn if ": :root" not in found] == []


def drawn_in(part: str, texts: Iterable[str], scripts: Iterable[str]) -> list[str]:
    """The rules of a part of the style sheet that draw something on these pages."""
    script = "".join(re.sub(r" *([=(]) *", r"\1", load_assets().files[each].body.decode()) for each in scripts)
    there = {name for html in texts for found in _CLASS.findall(html) for name in found.split()}
    there |= set(re.findall(r'class(?:Name=|List\.\w+\()"([\w-]+)"', script))
    return [
        f"{rule.place}: {selector}"
        for rule in rules()
        if rule.place.startswith(part) and rule.selector
        for selector in " ".join(tinycss2.serialize(rule.selector).split()).split(", ")
        if not set(re.findall(r"\.([\w-]+)", selector)) - there
    ]


def home() -> Iterator[str]:
    who = f"persona={PERSONA}"
    yield pages().get(f"/?{who}").text
    yield pages().get(f"/besoeg/i-dag?vaerktoej=parathed&{who}").text
    yield pages().post(f"/besoeg/svar?vaerktoej=parathed&{who}", {"parathed/hvor-klar": "4"}).text


def decks() -> Iterator[str]:
    who = f"persona={PERSONA}"
    for deck in ("foelelser", "aftale", "noedplan-1", "beslutningsskema", "netvaerkscirkel", "folder-alkohol"):
        yield pages().get(f"/kort/{deck}?{who}").text
    yield pages().post(f"/kort/parathed/svar?{who}", {"hvor-klar": "4"}).text


def test_every_animation_is_there_and_used() -> None:
    named = {
        tinycss2.serialize(found.value).split()[0]
        for rule in rules()
        for found in rule.declarations
        if found.name == "animation"
    }
    drawn = {within.split()[1] for rule in rules() for within in rule.inside if within.startswith("@keyframes")}
    assert named - {"none"} == drawn


def classes(rule: Rule) -> Iterator[str]:
    nodes = list(deep(rule.selector))
    for dot, name in pairwise(nodes):
        if dot.type == "literal" and dot.value == "." and name.type == "ident":
            yield name.value


def variables(value: Sequence[Node]) -> Iterator[str]:
    for node in deep(value):
        if node.type == "function" and node.lower_name == "var":
            yield next(part.value for part in node.arguments if part.type == "ident")


def deep(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from deep(getattr(node, "content", None) or getattr(node, "arguments", None) or [])


def set_by_scripts() -> Iterator[str]:
    for file in ROOT.glob("static/js/**/*.js"):
        yield from re.findall(r'setProperty\("(--[\w-]+)"', file.read_text(encoding="utf-8"))


@cache
def known() -> frozenset[str]:
    """The words of templates, without what is said to people, and of strings in scripts and in Python."""
    texts = [_TRANSLATED.sub("", text) for text in read("easyread/web/templates/**/*.html")]
    texts += [quoted for text in read("static/js/**/*.js") for quoted in _QUOTED.findall(text)]
    texts += [
        string for folder in ("web", "kit") for text in read(f"easyread/{folder}/**/*.py") for string in strings(text)
    ]
    return frozenset(word for text in texts for word in _WORD.findall(text))


def read(pattern: str) -> Iterator[str]:
    return (file.read_text(encoding="utf-8") for file in sorted(ROOT.glob(pattern)))


def strings(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
