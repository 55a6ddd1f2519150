"""Reads a deck folder: deck.toml, with the words of another language laid over it, to a Deck and its problems."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from easyread.kit.card import Fact
from easyread.kit.deck import CITIZEN, Deck, Exemption, Source, Stamkort
from easyread.kit.reading.card_file import read_cards
from easyread.kit.reading.entry_file import AnswerSets, read_entry, read_id
from easyread.kit.reading.translation import DECK_SHAPE
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml
from easyread.translation import laid_over

FORMAT = 1

_TWO = 2


def load_deck(folder: Path, sets: AnswerSets, language: str = BASE_LANGUAGE) -> tuple[Deck | None, list[Problem]]:
    """Return the deck of a folder in a language, with every problem found while reading it.

    The deck is None where its file could not be made into one at all. Texts that lack a translation stay Danish (T01);
    a deck with problems that are errors has gaps and serves nobody.

    Args:
        folder: The deck's folder; its name is the deck's id.
        sets: The shared answer sets, in the same language.
        language: "da", or a language whose words lie in `<language>.toml` beside deck.toml.
    """
    name = f"{folder.name}/deck.toml"
    values: Mapping[str, Any] | None
    values, problems = read_toml(folder / "deck.toml", name)
    if values is None:
        return None, problems
    top = Table(values, Where(name), problems)
    if values.get("format") != FORMAT:
        found = f"format {values['format']!r} is not known" if "format" in values else "the format is not said"
        top.error("D07", "format", found, f"Write format = {FORMAT} as the first line.")
        return None, problems
    if language != BASE_LANGUAGE:
        words = Where(f"{folder.name}/{language}.toml")
        values = laid_over(values, folder / f"{language}.toml", DECK_SHAPE, words, problems)
        top = Table(values, Where(name), problems)
    return _deck(top, folder, sets, language), problems


def _deck(table: Table, folder: Path, sets: AnswerSets, language: str) -> Deck:
    table.number("format")
    deck = Deck(
        id=read_id(table),
        version=table.text("version"),
        language=language,
        title=table.text("title"),
        picture=table.text("picture"),
        about=table.text("about"),
        cards=read_cards(table, sets),
        stamkort=_stamkort(table, sets),
        folder=folder,
        sources=_sources(table, sets),
        tried_with=table.texts("tried_with", ()),
        layouts=table.texts("layouts", ()),
        hard=table.words("hard"),
        exemptions=tuple(read_entry(Exemption, entry, sets) for entry in table.tables("exception")),
        audience=table.text("audience", CITIZEN),
    )
    if deck.id and deck.id != folder.name:
        table.error("D08", "id", f'the folder is called "{folder.name}"', "Give the folder and the id the same name.")
    table.finish()
    return deck


def _sources(table: Table, sets: AnswerSets) -> tuple[Source, ...]:
    """Each source is a table, or plain words where no fact comes from it."""
    given = table.values.get("sources")
    if not isinstance(given, list) or not any(isinstance(entry, dict) for entry in given):
        return tuple(Source(words) for words in table.texts("sources"))
    whole = [{"document": entry} if isinstance(entry, str) else entry for entry in given]
    table.take("sources")
    entries = Table({"sources": whole}, table.where, table.problems).tables("sources")
    return tuple(read_entry(Source, entry, sets) for entry in entries)


def _stamkort(table: Table, sets: AnswerSets) -> Stamkort:
    found = table.needed_table("stamkort", "Write the guide for staff, [stamkort], as docs/decks.md shows.")
    stamkort = Stamkort(
        type=found.text("type"),
        material=found.text("material"),
        goal=found.text("goal"),
        minutes=_minutes(found),
        steps=found.texts("steps"),
        suggestions=found.texts("suggestions"),
        used_by=found.text("used_by"),
        behandler=found.texts("behandler"),
        kontaktperson=found.texts("kontaktperson"),
        goes_with=found.texts("goes_with", ()),
        fact=read_entry(Fact, fact, sets) if (fact := found.table("fact")) else None,
    )
    found.finish()
    return stamkort


def _minutes(table: Table) -> tuple[int, int]:
    numbers = table.numbers("minutes")
    if len(numbers) == _TWO and 0 < numbers[0] <= numbers[1]:
        return numbers[0], numbers[1]
    given = table.values.get("minutes")
    if isinstance(given, list) and len(given) == len(numbers):
        table.error("D05", "minutes", "these are not two durations", "Write the shortest and the longest: [10, 15].")
    return 0, 0
