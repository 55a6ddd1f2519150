"""Bad decks: each folder in tests/bad_decks/ is laid over a small kit without a fault, and gives one code."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from easyread.kit.deck import Deck
from easyread.kit.reading.library import Library, load_library
from easyread.kit.rule import Overset, RuleContext
from easyread.kit.rules.all_rules import RULES
from easyread.kit.rules.deck_rules import check_deck
from easyread.problems import Problem

BAD_DECKS = Path(__file__).parent / "bad_decks"
GOOD_KIT = BAD_DECKS / "_kit"

Preflight = Callable[[Deck], Iterable[Overset]]


def small_kit(place: Path, over: Path | None = None) -> Path:
    """Make a folder of decks in a place: the faultless kit, with the files of another folder laid over it."""
    kit = place / "kit"
    shutil.copytree(GOOD_KIT, kit)
    if over is not None:
        shutil.copytree(over, kit, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return kit


def shelf_of(library: Library, language: str, preflight: Preflight | None = None) -> RuleContext:
    """Return what a deck of the small kit may refer to. One of its pictures has no alt text."""
    return RuleContext(
        pictures={"ting/hus": "Et hus.", "ting/uden-ord": "", "svar/noget-andet": "Noget andet."},
        layouts=frozenset({"folder", "kort"}),
        deck_ids=frozenset(library.decks[language]),
        voices=frozenset({"narrator", "man", "woman", "friend"}),
        personas=library.personas[language],
        leaflets={"folder": frozenset({"hjaelp"})},
        overset=preflight,
    )


def problems_of(kit: Path, preflight: Preflight | None = None) -> list[Problem]:
    """Return every problem of a folder of decks: those of reading, and those that the rules find."""
    library, problems = load_library(kit)
    for language, decks in library.decks.items():
        for deck in decks.values():
            problems += check_deck(deck, shelf_of(library, language, preflight), RULES)
    return sorted(set(problems))
