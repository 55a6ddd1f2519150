"""Persona: the fictive person in all pictures and texts, as personas.toml gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from easyread.languages import BASE_LANGUAGE
from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml
from easyread.translation import Shape, laid_over

_WORDS = Shape(each=Shape(words=("title", "seen"), added=("forms",)))
_KEY = "personas"
"""The table of the words of personas in the file of a language."""


@dataclass(frozen=True)
class Persona:
    """One persona in one language. `forms` are the words that follow the persona: `{han}` → "hun".

    `seen` says more of how the persona looks, for the words about pictures alone: "en ung mand i kørestol".
    """

    id: str
    title: str
    voice: str
    forms: Mapping[str, str]
    optional: bool = False
    seen: str = ""

    @property
    def forms_of_pictures(self) -> Mapping[str, str]:
        """The words that follow the persona where a picture is described."""
        names = [name for name in self.forms if name.count(" ") == 1]
        return {**self.forms, **dict.fromkeys(names, self.seen)} if self.seen else self.forms


def load_personas(file: Path, language: str) -> tuple[Persona, ...]:
    """Return the personas of the file in this language, the four standing ones first; faulty ones have gaps."""
    return read_personas(file, language)[0]


def read_personas(file: Path, language: str) -> tuple[tuple[Persona, ...], list[Problem]]:
    """Return the personas of the file in this language, the four standing ones first, and the problems found.

    In another language than Danish the Danish forms are known too: a deck that is not translated needs them.
    """
    values: Mapping[str, Any] | None
    values, problems = read_toml(file, file.name)
    if values is None:
        return (), problems
    if language != BASE_LANGUAGE:
        words = Where(f"{file.parent.name}/{language}.toml", _KEY)
        values = laid_over(values, file.with_name(f"{language}.toml"), _WORDS, words, problems)
    table = Table(values, Where(file.name), problems)
    if not values:
        table.error("D04", "", "there is no persona", "Write a [table] for each, called by its id.")
    entries = [(key, entry) for key in values if (entry := table.table(key))]
    personas = [_persona(key, entry) for key, entry in entries]
    return tuple(sorted(personas, key=lambda persona: persona.optional)), problems


def form_names(file: Path, language: str) -> frozenset[str]:
    """Return the names of the forms that the personas of the file have in this language, without the Danish ones."""
    is_base = language == BASE_LANGUAGE
    values = read_toml(file if is_base else file.with_name(f"{language}.toml"), file.name)[0] or {}
    personas = values if is_base else values.get(_KEY, {})
    entries = personas.values() if isinstance(personas, dict) else ()
    return frozenset(name for entry in entries if isinstance(entry, dict) for name in entry.get("forms", ()))


def _persona(persona_id: str, table: Table) -> Persona:
    persona = Persona(
        id=persona_id,
        title=table.text("title"),
        voice=table.text("voice"),
        forms=table.words("forms"),
        optional=table.flag("optional"),
        seen=table.text("seen", ""),
    )
    table.finish()
    return persona
