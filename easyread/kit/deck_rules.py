"""The content rules beyond being readable. One function per code, in the `rules_of_*` modules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from easyread.kit.deck import Deck, Exemption
from easyread.kit.persona import Persona
from easyread.kit.walk import Step, steps
from easyread.problems import Problem, Severity, Where

Misfit = tuple[str, str]
"""A card id and what of it does not fit on paper."""


@dataclass(frozen=True)
class Shelf:
    """What a deck may refer to: the pictures with their alt texts, the layouts, the other decks, the voices.

    `misfits` measures a deck against its printed cards; None leaves that rule out.
    """

    pictures: Mapping[str, str]
    layouts: frozenset[str]
    deck_ids: frozenset[str]
    voices: frozenset[str]
    personas: tuple[Persona, ...]
    misfits: Callable[[Deck], Iterable[Misfit]] | None = None


@dataclass(frozen=True)
class Finding:
    """One breach of one rule: the card ("" for the deck), the key in it, and the words of the report."""

    card: str
    key: str
    message: str


@dataclass(frozen=True)
class Rule:
    """A rule with its code. `find` gives the breaches in a deck."""

    code: str
    severity: Severity
    hint: str
    find: Callable[[Deck, Shelf], Iterable[Finding]] = field(compare=False)


def check_deck(deck: Deck, shelf: Shelf, rules: Iterable[Rule]) -> list[Problem]:
    """Return every problem that the rules find in a deck, with the exemptions of the deck taken off.

    An exemption that nothing needs is a problem itself (X01), and so is one without a reason (X02).
    """
    problems = []
    used: set[Exemption] = set()
    for rule in rules:
        for finding in dict.fromkeys(rule.find(deck, shelf)):
            exemption = _exemption(deck, rule.code, finding.card)
            if exemption is not None:
                used.add(exemption)
            else:
                problems.append(_problem(deck, rule, finding))
    return problems + list(_exemption_problems(deck, used))


def all_steps(deck: Deck, shelf: Shelf) -> Iterator[Step]:
    """Yield the steps of a deck with the words of each persona in them, for rules that look at texts."""
    forms = {tuple(sorted(persona.forms.items())): persona.forms for persona in shelf.personas}
    for words in forms.values():
        yield from steps(deck, words)


def _exemption(deck: Deck, code: str, card: str) -> Exemption | None:
    return next((ex for ex in deck.exemptions if ex.code == code and ex.card == card), None)


def _problem(deck: Deck, rule: Rule, finding: Finding) -> Problem:
    file = "deck.toml" if deck.language == "da" else f"{deck.language}.toml"
    card = f"card.{finding.card}" if finding.card else ""
    key = ".".join(part for part in (card, finding.key) if part)
    return Problem(rule.code, rule.severity, Where(f"{deck.folder.name}/{file}", key), finding.message, rule.hint)


def _exemption_problems(deck: Deck, used: set[Exemption]) -> Iterator[Problem]:
    where = Where(f"{deck.folder.name}/deck.toml", "exception")
    for exemption in deck.exemptions:
        place = f"{exemption.code} for {exemption.card or 'the deck'}"
        if not exemption.reason.strip():
            yield Problem(
                "X02", Severity.ERROR, where, f"{place} has no reason", "Say why the rule may be broken here."
            )
        if exemption not in used and deck.language == "da":
            yield Problem("X01", Severity.ERROR, where, f"{place} is not needed", "Take the exception out.")
