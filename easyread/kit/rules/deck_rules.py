"""The content rules beyond being readable. One function per code, in the `rules_of_*` modules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck, Exemption
from easyread.kit.persona import Persona
from easyread.kit.placeholders import placeholders
from easyread.kit.steps.router import Step, steps
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Problem, Severity, Where

NEVER_EXCEPTED = ("D", "G", "S", "X", "F")
"""A deck cannot be excepted from rules without which it does not work, nor from fitting on paper."""

Overset = tuple[str, str]
"""A card id and what of it does not fit on paper."""


@dataclass(frozen=True)
class Shelf:
    """What a deck may refer to: the pictures with their alt texts, the layouts, the other decks, the voices.

    `overset` measures a deck against its printed cards; None leaves that rule out.
    """

    pictures: Mapping[str, str]
    layouts: frozenset[str]
    deck_ids: frozenset[str]
    voices: frozenset[str]
    personas: tuple[Persona, ...]
    overset: Callable[[Deck], Iterable[Overset]] | None = None


@dataclass(frozen=True)
class Finding:
    """One breach of one rule: the card ("" for the deck), the key in it, and the words of the report."""

    card: str
    key: str
    message: str


@dataclass(frozen=True)
class Rule:
    """A rule with its code. `find` gives the breaches in a deck.

    A rule `of_words` looks at what one language says, so that a breach lies in the file of that language.
    """

    code: str
    severity: Severity
    hint: str
    find: Callable[[Deck, Shelf], Iterable[Finding]] = field(compare=False)
    of_words: bool = False


def check_deck(deck: Deck, shelf: Shelf, rules: Iterable[Rule]) -> list[Problem]:
    """Return every problem that the rules find in a deck, with the exemptions of the deck taken off.

    An exemption that nothing needs is a problem itself (X01), and so is one without a reason (X02).
    """
    problems = []
    used: set[Exemption] = set()
    asked = list(rules)
    for rule in asked:
        for finding in dict.fromkeys(rule.find(deck, shelf)):
            exemption = _exemption(deck, rule.code, finding.card)
            if exemption is not None:
                used.add(exemption)
            else:
                problems.append(_problem(deck, rule, finding))
    return problems + list(_exemption_problems(deck, used, {rule.code for rule in asked}))


def all_steps(deck: Deck, shelf: Shelf) -> Iterator[Step]:
    """Yield the steps of a deck with the words of each persona in them, for rules that look at texts.

    Personas for whom the deck says the same are asked once.
    """
    used = {name.lower() for card in deck.cards for _, text in texts_of(card) for name in placeholders(text)}
    variants = {
        tuple((name, form) for name, form in persona.forms.items() if name.lower() in used)
        for persona in shelf.personas
    }
    for words in sorted(variants):
        yield from steps(deck, dict(words))


def _exemption(deck: Deck, code: str, card: str) -> Exemption | None:
    if code.startswith(NEVER_EXCEPTED):
        return None
    fitting = (ex for ex in deck.exemptions if ex.code == code and ex.card == card)
    return next((ex for ex in fitting if ex.language in ("", deck.language)), None)


def _problem(deck: Deck, rule: Rule, finding: Finding) -> Problem:
    file = f"{deck.language}.toml" if rule.of_words and deck.language != BASE_LANGUAGE else "deck.toml"
    card = f"card.{finding.card}" if finding.card else ""
    key = ".".join(part for part in (card, finding.key) if part)
    return Problem(rule.code, rule.severity, Where(f"{deck.folder.name}/{file}", key), finding.message, rule.hint)


def _exemption_problems(deck: Deck, used: set[Exemption], asked: set[str]) -> Iterator[Problem]:
    where = Where(f"{deck.folder.name}/deck.toml", "exception")
    for exemption in deck.exemptions:
        place = f"{exemption.code} for {exemption.card or 'the deck'}"
        if not exemption.reason.strip():
            hint = "Say why the rule may be broken here."
            yield Problem("X02", Severity.ERROR, where, f"{place} has no reason", hint)
        if exemption.code.startswith(NEVER_EXCEPTED):
            hint = "Mend the deck, and take the exception out."
            yield Problem("X01", Severity.ERROR, where, f"{place}: this rule has no exceptions", hint)
        elif exemption.code not in asked:
            hint = "Look at the table of codes in docs/decks.md."
            yield Problem("X01", Severity.ERROR, where, f"{place}: there is no such rule", hint)
        elif exemption not in used and deck.language == (exemption.language or BASE_LANGUAGE):
            yield Problem("X01", Severity.ERROR, where, f"{place} is not needed", "Take the exception out.")
