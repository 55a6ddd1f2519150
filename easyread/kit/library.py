"""Library: all decks, the personas and the shared answers, loaded from folders of decks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from easyread.kit.deck import Answer, Deck
from easyread.kit.deck_file import BASE_LANGUAGE, AnswerSets, load_deck, read_answers
from easyread.kit.persona import Persona, load_personas
from easyread.kit.toml_table import Table, read_toml
from easyread.problems import Problem, Severity, Where

LANGUAGES = (BASE_LANGUAGE, "en")


@dataclass(frozen=True)
class Library:
    """Every deck by language and id, in the order in which they are shown."""

    decks: Mapping[str, Mapping[str, Deck]]
    personas: Mapping[str, tuple[Persona, ...]]

    def in_order(self, language: str) -> tuple[Deck, ...]:
        """Return all decks in a language, in the order of library.toml."""
        return tuple(self.decks[language].values())

    def deck(self, deck_id: str, language: str) -> Deck | None:
        """Return one deck, or None where there is none with this id."""
        return self.decks[language].get(deck_id)

    def persona(self, persona_id: str, language: str) -> Persona | None:
        """Return one persona, or None where there is none with this id."""
        return next((persona for persona in self.personas[language] if persona.id == persona_id), None)


def load_library(shipped: Path, own: Path | None = None) -> tuple[Library, list[Problem]]:
    """Return every deck that could be read, with the problems of reading all of them.

    Args:
        shipped: The folder of the kit's own decks, with personas.toml, answers.toml and library.toml.
        own: A folder of decks of the installation's own; one of the same id as a shipped deck replaces it.
    """
    folders = {folder.name: folder for place in (shipped, own) if place for folder in deck_folders(place)}
    order, problems = _order(shipped, list(folders))
    decks: dict[str, dict[str, Deck]] = {}
    for language in LANGUAGES:
        sets, set_problems = load_answer_sets(shipped, language)
        problems += set_problems
        decks[language] = {}
        for deck_id in order:
            deck, deck_problems = load_deck(folders[deck_id], sets, language)
            problems += deck_problems
            if deck is not None:
                decks[language][deck_id] = deck
    personas = {language: load_personas(shipped / "personas.toml", language) for language in LANGUAGES}
    return Library(decks, personas), sorted(set(problems))


def deck_folders(place: Path) -> list[Path]:
    """Return the folders in a place that hold a deck, by name."""
    return sorted(folder.parent for folder in place.glob("*/deck.toml"))


def load_answer_sets(shipped: Path, language: str) -> tuple[AnswerSets, list[Problem]]:
    """Return the answers that cards share, by the name of the set, in a language."""
    values, problems = read_toml(shipped / "answers.toml", "answers.toml")
    if values is None:
        return {}, problems
    if language != BASE_LANGUAGE:
        name = f"answers.{language}.toml"
        words, word_problems = read_toml(shipped / name, name)
        problems += word_problems
        values = {key: [_in_words(entry, (words or {}).get(key, {})) for entry in values[key]] for key in values}
    table = Table(values, Where("answers.toml"), problems)
    sets: dict[str, tuple[Answer, ...]] = {key: read_answers(table, key, {}) for key in values}
    return sets, problems


def _in_words(entry: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, Any]:
    found = words.get(entry["id"], entry["text"])
    spoken = found if isinstance(found, dict) else {"text": found, "say": ""}
    return {**entry, **spoken}


def _order(shipped: Path, deck_ids: list[str]) -> tuple[list[str], list[Problem]]:
    values, problems = read_toml(shipped / "library.toml", "library.toml")
    wanted = Table(values or {}, Where("library.toml"), problems).texts("order")
    known = [deck_id for deck_id in wanted if deck_id in deck_ids]
    problems += [
        Problem("D19", Severity.ERROR, Where("library.toml", "order"), f'there is no deck "{deck_id}"', "Take it out.")
        for deck_id in wanted
        if deck_id not in deck_ids
    ]
    return known + [deck_id for deck_id in deck_ids if deck_id not in known], problems
