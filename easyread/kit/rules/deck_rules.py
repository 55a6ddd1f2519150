"""The content rules beyond being readable. One function per code, in the `rules_of_*` modules."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from easyread.kept import kept
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck, Exemption
from easyread.kit.help_number import versions
from easyread.kit.placeholders import placeholders
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Step
from easyread.kit.steps.router import steps
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Problem, Severity, Where

LOCAL_TEXT = "local.text"
"""Where the words of a card stand that it says with a number of help in them."""

NEVER_EXCEPTED = ("D", "G", "S", "X", "F", "M01", "M03", "M04")
"""A deck cannot be excepted from rules without which it does not work, nor from fitting on paper."""


def check_deck(
    deck: Deck, context: RuleContext, rules: Iterable[Rule], not_asked: Iterable[Rule] = ()
) -> list[Problem]:
    """Return every problem that the rules find in a deck, with the exemptions of the deck taken off.

    An exemption that nothing needs is a problem itself (X01), and so is one without a reason (X02). Whether one from a
    rule that is `not_asked` now is needed, nobody knows.
    """
    problems = []
    used: set[Exemption] = set()
    asked = list(rules)
    for rule in asked:
        for found in dict.fromkeys(rule.find(deck, context)):
            exemption = _exemption(deck, rule.code, found.card)
            if exemption is not None:
                used.add(exemption)
            else:
                problems.append(_problem(deck, rule, found))
    codes, others = ({rule.code for rule in known} for known in (asked, not_asked))
    return problems + list(_exemption_problems(deck, used, codes, others - codes))


@kept(most=2)
def all_steps(deck: Deck, context: RuleContext) -> tuple[Step, ...]:
    """Return the steps of a deck with the words of each persona in them, for rules that look at texts.

    Personas for whom the deck says the same are asked once. Cards that may say a number of help come again, with it.
    """
    return tuple(_steps(deck, context))


def _steps(deck: Deck, context: RuleContext) -> Iterator[Step]:
    used = {name.lower() for card in deck.cards for _, text in texts_of(card) for name in placeholders(text)}
    variants = {
        tuple((name, form) for name, form in persona.forms.items() if name.lower() in used)
        for persona in context.personas
    }
    written, *told = versions(deck)
    for words in sorted(variants):
        yield from steps(written, dict(words))
        for version in told:
            yield from (_local(step) for step in steps(version, dict(words)) if step.card.local)


def _local(step: Step) -> Step:
    return replace(step, text_key=LOCAL_TEXT) if step.text_key == "text" else step


def _exemption(deck: Deck, code: str, card: str) -> Exemption | None:
    if code.startswith(NEVER_EXCEPTED):
        return None
    fitting = (ex for ex in deck.exemptions if ex.code == code and ex.card == card)
    return next((ex for ex in fitting if ex.language in ("", deck.language)), None)


def _problem(deck: Deck, rule: Rule, found: CardProblem) -> Problem:
    file = f"{deck.language}.toml" if rule.of_words and deck.language != BASE_LANGUAGE else "deck.toml"
    card = f"card.{found.card}" if found.card else ""
    key = ".".join(part for part in (card, found.key) if part)
    return Problem(rule.code, rule.severity, Where(f"{deck.folder.name}/{file}", key), found.message, rule.hint)


def _exemption_problems(deck: Deck, used: set[Exemption], asked: set[str], not_asked: set[str]) -> Iterator[Problem]:
    where = Where(f"{deck.folder.name}/deck.toml", "exception")
    for exemption in deck.exemptions:
        place = f"{exemption.code} for {exemption.card or 'the deck'}"
        if not exemption.reason.strip():
            hint = "Say why the rule may be broken here."
            yield Problem("X02", Severity.ERROR, where, f"{place} has no reason", hint)
        if exemption.code.startswith(NEVER_EXCEPTED):
            hint = "Mend the deck, and take the exception out."
            yield Problem("X01", Severity.ERROR, where, f"{place}: this rule has no exceptions", hint)
        elif exemption.code in not_asked:
            continue
        elif exemption.code not in asked:
            hint = "Look at the table of codes in docs/decks.md."
            yield Problem("X01", Severity.ERROR, where, f"{place}: there is no such rule", hint)
        elif exemption not in used and deck.language == (exemption.language or BASE_LANGUAGE):
            yield Problem("X01", Severity.ERROR, where, f"{place} is not needed", "Take the exception out.")
