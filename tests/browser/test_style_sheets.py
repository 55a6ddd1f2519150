"""The browser knows every property, value and selector of the style sheets: what it does not know it passes over."""

import tinycss2
from playwright.sync_api import Page

from tests.style_sheet import Rule, rules

FOR_OTHERS = {"text-size-adjust", "-webkit-touch-callout", "-webkit-hyphens", "line-clamp"}
"""Properties that Safari or Firefox know, or will, and Chromium does not."""


def test_the_browser_knows_every_declaration(page: Page) -> None:
    found = [
        (rule.place, declaration.name, tinycss2.serialize(declaration.value).strip())
        for rule in rules()
        for declaration in rule.declarations
        if rule.selector and declaration.name not in FOR_OTHERS
    ]
    unknown = page.evaluate("found => found.filter(([, name, value]) => !CSS.supports(name, value))", found)
    assert unknown == []


def test_the_browser_knows_every_selector(page: Page) -> None:
    found = [
        (rule.place, tinycss2.serialize(rule.selector).strip())
        for rule in rules()
        if rule.selector and "@keyframes" not in "".join(rule.inside) and not is_for_firefox(rule)
    ]
    look_up = "found => found.filter(([, name]) => { try { document.querySelector(name); } catch { return true; } })"
    assert page.evaluate(look_up, found) == []


def is_for_firefox(rule: Rule) -> bool:
    return "::-moz-" in tinycss2.serialize(rule.selector)
