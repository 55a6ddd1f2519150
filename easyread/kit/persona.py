"""Persona: the fictive person in all pictures and texts, as personas.toml gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from easyread.languages import BASE_LANGUAGE
from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml

_LANGUAGE_CODE_LETTERS = 2


@dataclass(frozen=True)
class Persona:
    """One persona in one language. `forms` are the words that follow the persona: `{han}` → "hun"."""

    id: str
    title: str
    voice: str
    forms: Mapping[str, str]
    optional: bool = False


def load_personas(file: Path, language: str) -> tuple[Persona, ...]:
    """Return the personas of the file in this language, the four standing ones first; faulty ones have gaps."""
    return read_personas(file, language)[0]


def read_personas(file: Path, language: str) -> tuple[tuple[Persona, ...], list[Problem]]:
    """Return the personas of the file in this language, the four standing ones first, and the problems found.

    In another language than Danish the Danish forms are known too: a deck that is not translated needs them.
    """
    values, problems = read_toml(file, file.name)
    if values is None:
        return (), problems
    table = Table(values, Where(file.name), problems)
    entries = table.tables("persona", "Write a [[persona]] for each.")
    table.finish()
    personas = [_persona(entry, language) for entry in entries]
    return tuple(sorted(personas, key=lambda persona: persona.optional)), problems


def _persona(table: Table, language: str) -> Persona:
    codes = [key for key in table.values if len(key) == _LANGUAGE_CODE_LETTERS and key != "id"]
    titles, forms = {}, {}
    for code in dict.fromkeys((BASE_LANGUAGE, language, *codes)):
        words = table.needed_table(code, f"Write {code}.title and {code}.forms.")
        titles[code], forms[code] = words.text("title"), words.words("forms")
        words.finish()
    persona = Persona(
        id=table.text("id"),
        title=titles[language],
        voice=table.text("voice"),
        forms={**forms[BASE_LANGUAGE], **forms[language]},
        optional=table.flag("optional"),
    )
    table.finish()
    return persona
