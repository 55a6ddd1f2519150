"""Library: all decks, the personas and the shared answers, loaded from folders of decks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from easyread.kit import kinds
from easyread.kit.card import Answer
from easyread.kit.deck import Deck
from easyread.kit.deck_group import DeckGroup
from easyread.kit.kinds.table import KINDS
from easyread.kit.persona import Persona, read_personas
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.deck_groups import GROUPS, Shelving, read_shelving
from easyread.kit.reading.entry_file import AnswerSets, read_answers
from easyread.kit.reading.tool_places import with_places
from easyread.kit.reading.translation import SETS_SHAPE
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.problems import Problem, Severity, Where, has_errors
from easyread.toml_table import Table, read_toml
from easyread.translation import laid_over

DECK_FILE = "deck.toml"
_FILES_WITH_WORDS = ("answers", "personas", GROUPS)


@dataclass(frozen=True)
class Library:
    """Every deck by language and id, in the order in which they are shown.

    Every language has the same decks. One that is not wholly translated stands there in Danish, as its `language` says.
    """

    decks: Mapping[str, Mapping[str, Deck]]
    personas: Mapping[str, tuple[Persona, ...]]
    groups: Mapping[str, tuple[DeckGroup, ...]] = field(default_factory=dict)

    def in_order(self, language: str) -> tuple[Deck, ...]:
        """Return all decks in a language, in the order of library.toml."""
        return tuple(self.decks[language].values())

    def for_citizens(self, language: str) -> tuple[Deck, ...]:
        """Return the decks to go through with a citizen, in order."""
        return tuple(deck for deck in self.in_order(language) if not deck.is_for_staff)

    def grouped(self, language: str) -> tuple[DeckGroup, ...]:
        """Return the groups that have decks for citizens, each with them.

        All stand in one where library.toml has no groups.
        """
        known = tuple(deck.id for deck in self.for_citizens(language))
        groups = self.groups.get(language) or (DeckGroup("alle", "", "", known),)
        rest = tuple(deck_id for deck_id in known if not any(deck_id in group.decks for group in groups))
        return tuple(found for group in groups if (found := group.within(known, rest)).decks)

    def for_staff(self, language: str) -> tuple[Deck, ...]:
        """Return the decks that staff read by themselves, in order."""
        return tuple(deck for deck in self.in_order(language) if deck.is_for_staff)

    def deck(self, deck_id: str, language: str) -> Deck | None:
        """Return one deck, or None where there is none with this id."""
        return self.decks[language].get(deck_id)

    def persona(self, persona_id: str, language: str) -> Persona | None:
        """Return one persona, or None where there is none with this id."""
        return next((persona for persona in self.personas[language] if persona.id == persona_id), None)


def load_library(
    shipped: Path, own: Path | None = None, without: Collection[str] = ()
) -> tuple[Library, list[Problem]]:
    """Return every deck that was read without errors, with the problems of reading all of them.

    Args:
        shipped: The folder of the kit's own decks, with personas.toml, answers.toml, their words, and library.toml.
        own: A folder of decks of the installation's own; one of the same id as a shipped deck replaces it.
        without: Ids of own decks that are not to be read.
    """
    own_folders = [folder for folder in deck_folders(own) if folder.name not in without] if own else []
    folders = {folder.name: folder for folder in (*deck_folders(shipped), *own_folders)}
    shelving: dict[str, Shelving] = {}
    problems: list[Problem] = []
    sets: dict[str, AnswerSets] = {}
    personas: dict[str, tuple[Persona, ...]] = {}
    for language in LANGUAGES:
        shelving[language], shelving_problems = read_shelving(shipped, language, folders)
        sets[language], set_problems = load_answer_sets(shipped, language)
        personas[language], persona_problems = read_personas(shipped / "personas.toml", language)
        problems += shelving_problems + set_problems + persona_problems + _unknown_words(shipped, language)
    decks: dict[str, dict[str, Deck]] = {language: {} for language in LANGUAGES}
    for deck_id in shelving[BASE_LANGUAGE].order(list(folders)):
        versions, deck_problems = _load_versions(folders[deck_id], sets)
        problems += deck_problems
        for language, deck in versions.items():
            decks[language][deck_id] = deck
    groups = {language: shelving[language].groups for language in LANGUAGES}
    placed = {language: with_places(found) for language, found in decks.items()}
    return Library(placed, personas, groups), sorted(set(problems))


def deck_folders(place: Path) -> list[Path]:
    """Return the folders in a place, each of which should hold a deck, by name; the place itself where it is one.

    A folder whose name begins with a dot or an underscore is passed over.
    """
    if (place / DECK_FILE).exists() or _is_meant_as_deck(place):
        return [place]
    folders = place.iterdir() if place.is_dir() else ()
    return sorted(folder for folder in folders if folder.is_dir() and not folder.name.startswith((".", "_")))


def _is_meant_as_deck(place: Path) -> bool:
    """Whether a folder has its deck file under a wrong name: "deck.toml.txt", as Windows hides the ending."""
    return place.is_dir() and any(place.glob(f"{DECK_FILE}.*")) and not any(place.glob(f"*/{DECK_FILE}"))


def load_answer_sets(shipped: Path, language: str) -> tuple[AnswerSets, list[Problem]]:
    """Return the answers that cards share, by the name of the set, in a language: those of the kinds of cards too."""
    files = [(shipped / "answers.toml", "answers.toml"), *_sets_of_kinds()]
    sets: dict[str, tuple[Answer, ...]] = {}
    problems: list[Problem] = []
    for file, name in files:
        values: Mapping[str, Any] | None
        values, found = read_toml(file, name)
        problems += found
        if values is not None and language != BASE_LANGUAGE:
            words = Where(f"{file.parent.name}/{language}.toml", file.stem)
            values = laid_over(values, file.parent / f"{language}.toml", SETS_SHAPE, words, problems)
        table = Table(values or {}, Where(name), problems)
        sets |= {key: read_answers(table, key, {}) for key in table.values}
    return sets, problems


def _sets_of_kinds() -> list[tuple[Path, str]]:
    """The files of answers that kinds of cards bring with them, each named after its kind."""
    folder = Path(kinds.__path__[0])
    found = (folder / f"{kind.replace('-', '_')}.toml" for kind in KINDS)
    return [(file, f"kinds/{file.name}") for file in found if file.is_file()]


def _unknown_words(shipped: Path, language: str) -> list[Problem]:
    """Return a problem for each table that the words of the folder have, and that is of none of its files."""
    name = f"{shipped.name}/{language}.toml"
    words = read_toml(shipped / f"{language}.toml", name)[0] if language != BASE_LANGUAGE else None
    hint = f"Known: {', '.join(_FILES_WITH_WORDS)}."
    return [
        Problem("T02", Severity.ERROR, Where(name, key), "there is nothing of this name to translate", hint)
        for key in words or ()
        if key not in _FILES_WITH_WORDS
    ]


def _load_versions(folder: Path, sets: Mapping[str, AnswerSets]) -> tuple[dict[str, Deck], list[Problem]]:
    """Return a deck by language; none where it has errors in any language, for then nobody knows what it lacks."""
    versions: dict[str, Deck] = {}
    problems: list[Problem] = []
    for language in LANGUAGES:
        deck, found = load_deck(folder, sets[language], language)
        problems += found
        if deck is not None:
            is_whole = not any(problem.code == "T01" for problem in found)
            versions[language] = deck if is_whole else versions[BASE_LANGUAGE]
    return ({} if has_errors(problems) else versions), problems
