"""The rules that exist twice, in Python and in the browser, lead random answers the same way through every deck.

`router.js` follows `kit`'s walk and what is offered on it, `afterMending` what the server shows after a change, and
`take_out.js` (with `rounds.js`) how one of many people is taken out.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from easyread.content import Content
from easyread.kit.deck import Deck
from easyread.kit.step import Answers, Step, own_keys
from easyread.kit.steps.answers import checked
from easyread.kit.steps.card_choice import completed, deck_of
from easyread.kit.steps.chapters import in_chapters
from easyread.kit.steps.rounds import whom, without_round
from easyread.kit.steps.router import not_offered, path, steps
from easyread.paths import shipped_folder
from easyread.web.forms.moves import after_mending
from tests.answering import allowed_values
from tests.browser.kit_server import Kit
from tests.contents import content_with_own_data, decks_of_every_kind, shipped_content

SCRIPTS = shipped_folder("static") / "js"
MODULES = "/modules/"
"""Where a page finds each script by itself: the kit sends them as one."""

FEW, MANY = 4, 6
"""How often answers are given by chance to each deck: on every change, and in the long tests."""

DECKS = [deck.id for deck in shipped_content().library.for_citizens("da")]
OF_MANY_KINDS = ("parathed", "netvaerkscirkel")
"""Decks that have between them most rules of the way, on every change; all the others are in the long tests."""

DAYS = tuple(f"2027-01-{day:02}" for day in range(1, 10))

LOAD = """async () => {
    window.rules = {};
    for (const name of ["cards", "router", "take_out"]) Object.assign(rules, await import(`/modules/${name}.js`));
    window.deck = document.querySelector("form[data-deck]");
}"""
FILL_IN = """given => {
    const fields = [...deck.elements];
    for (const field of fields) {
        const { name, type, value } = field;
        if (["radio", "checkbox"].includes(type)) field.checked = given[name]?.includes(value) ?? false;
        else if (["textarea", "date"].includes(type)) field.value = "";
    }
    for (const [name, values] of Object.entries(given)) {
        for (const value of values) {
            const mine = fields.filter((field) => field.name === name);
            if (mine.some((field) => field.checked && field.value === value)) continue;
            const open = mine.find((field) => ["textarea", "date"].includes(field.type));
            if (!open) throw new Error(`no field takes ${name}=${value}`);
            open.value = value;
        }
    }
}"""
WAY = "() => rules.path(rules.cardsOf(deck)).map(({ id }) => id)"
NOT_OFFERED = "() => [...rules.notOffered(rules.cardsOf(deck))].filter(([, away]) => away.length > 0)"
AFTER_MENDING = "key => rules.afterMending(rules.cardsOf(deck), key)?.id ?? null"
TAKE_OUT = """key => {
    rules.takeOut(deck, key);
    const left = {};
    for (const [name, value] of new FormData(deck)) {
        if (typeof value === "string" && value) (left[name] ??= []).push(value);
    }
    return left;
}"""


@pytest.mark.parametrize("deck_id", OF_MANY_KINDS)
def test_scripts_and_server_agree_on_the_way(page: Page, kit: Kit, content: Content, deck_id: str) -> None:
    compare(page, kit, content, deck_id, FEW)


def test_scripts_and_server_agree_on_who_is_asked_and_what_is_offered(page: Page, kit: Kit) -> None:
    compare(page, kit, content_with_own_data(), "valg", 3 * FEW)


@pytest.mark.deep
@pytest.mark.parametrize("deck_id", DECKS)
def test_scripts_and_server_agree_on_many_ways(page: Page, kit: Kit, content: Content, deck_id: str) -> None:
    compare(page, kit, content, deck_id, MANY)


@pytest.mark.deep
@pytest.mark.parametrize("deck_id", decks_of_every_kind())
def test_scripts_and_server_agree_on_the_way_through_chosen_cards(
    page: Page, kit: Kit, content: Content, deck_id: str
) -> None:
    deck = content.library.decks["da"][deck_id]
    dice = random.Random(deck_id)  # noqa: S311 - to be the same every time
    for share in (4, 2):
        named = dice.sample([card.id for card in deck.cards], len(deck.cards) // share)
        compare_ways(page, kit, content, deck_of(deck, completed(deck, named)), FEW)


def compare(page: Page, kit: Kit, content: Content, deck_id: str, times: int) -> None:
    compare_ways(page, kit, content, content.library.decks["da"][deck_id], times)


def send_module(route: Route) -> None:
    route.fulfill(path=SCRIPTS / urlsplit(route.request.url).path.removeprefix(MODULES))


def compare_ways(page: Page, kit: Kit, content: Content, deck: Deck, times: int) -> None:
    persona = content.library.personas["da"][0]
    walk = in_chapters(deck, steps(deck, persona.forms))
    cards = ".".join((deck.id, *(card.id for card in deck.cards)))
    page.goto(f"{kit.address}/kort/{deck.id}?persona={persona.id}&kort={cards}", wait_until="domcontentloaded")
    page.route(f"**{MODULES}**", send_module)
    page.evaluate(LOAD)
    dice = random.Random(f"{deck.id} {times}")  # noqa: S311 - to be the same every time
    for answers in given_by_chance(deck, walk, dice, times):
        page.evaluate(FILL_IN, {key: list(values) for key, values in answers.items()})
        way = [step.key for step in path(walk, answers)]
        assert page.evaluate(WAY) == way, answers
        away = {key: names for key, names in not_offered(walk, answers).items() if names}
        assert {key: set(names) for key, names in page.evaluate(NOT_OFFERED)} == away, answers
        compare_mending(page, walk, answers, dice.choice(way))
        compare_rounds(page, walk, answers, dice)


def compare_mending(page: Page, walk: Sequence[Step], answers: Answers, key: str) -> None:
    after = after_mending(walk, key, answers)
    assert page.evaluate(AFTER_MENDING, key) == (after and after.key), (key, answers)


def compare_rounds(page: Page, walk: Sequence[Step], answers: Answers, dice: random.Random) -> None:
    asked = [step.key for step in walk if whom(step) and step.key in answers]
    if asked:
        key = dice.choice(asked)
        assert in_sets(page.evaluate(TAKE_OUT, key)) == in_sets(without_round(walk, answers, key)), (key, answers)


def given_by_chance(deck: Deck, walk: Sequence[Step], dice: random.Random, times: int) -> Iterator[Answers]:
    """Yield answers as the server takes them, so that each could be on the page."""
    for _ in range(times):
        sent: dict[str, Sequence[str]] = {}
        for step in walk:
            values = (*DAYS, "ved-ikke") if step.card.kind == "date" else allowed_values(step)
            if values and dice.random() < 0.75:
                sent[step.key] = dice.sample(values, dice.randint(1, min(3, len(values))))
            if step.own and "write" in step.own.means and dice.random() < 0.2:
                sent[own_keys(step.key)[0]] = ["egne ord"]
        yield checked(walk, sent)[0]


def in_sets(answers: Mapping[str, Any]) -> dict[str, set[str]]:
    return {key: set(values) for key, values in answers.items() if values}
