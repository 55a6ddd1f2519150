"""Reading library.toml: the groups in which the decks are shown, and the order of those in no group."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from easyread.kit.deck_group import DeckGroup
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Problem, Where
from easyread.toml_table import Table, read_toml
from easyread.translation import Shape, laid_over

GROUPS = "library"
"""The words of the groups stand under this key in the file of a language."""

_FILE = "library.toml"
_WORDS = Shape(lists={"group": Shape(words=("title",))})


@dataclass(frozen=True)
class Shelving:
    """The groups as they are written, and the ids of decks that are in none, in order."""

    groups: tuple[DeckGroup, ...] = ()
    others: tuple[str, ...] = ()

    def order(self, deck_ids: Sequence[str]) -> list[str]:
        """Return these decks in the order in which they are shown: those that nothing names come last."""
        named = dict.fromkeys((*(deck_id for group in self.groups for deck_id in group.decks), *self.others))
        known = [deck_id for deck_id in named if deck_id in deck_ids]
        return known + [deck_id for deck_id in deck_ids if deck_id not in known]


def read_shelving(folder: Path, language: str, deck_ids: Collection[str]) -> tuple[Shelving, list[Problem]]:
    """Return what library.toml of a folder says in a language, with the problems found.

    Args:
        folder: Where library.toml is, and the words of other languages.
        language: Whose words the titles are.
        deck_ids: The decks there are. To name another is D19, and to name one in two groups is D37.
    """
    values: Mapping[str, Any] | None
    values, problems = read_toml(folder / _FILE, _FILE)
    if values is None:
        return Shelving(), problems
    if language != BASE_LANGUAGE and "group" in values:
        words = Where(f"{folder.name}/{language}.toml", GROUPS)
        values = laid_over(values, folder / f"{language}.toml", _WORDS, words, problems)
    table = Table(values, Where(_FILE), problems)
    others = table.texts("order", ())
    groups = tuple(_group(entry) for entry in table.tables("group"))
    table.finish()
    named: set[str] = set()
    for key, deck_id in [(group.id, deck_id) for group in groups for deck_id in group.decks] + [
        ("order", deck_id) for deck_id in others
    ]:
        if deck_id not in deck_ids:
            table.error("D19", key, f'there is no deck "{deck_id}"', "Take it out.")
        elif deck_id in named and key != "order":
            table.error("D37", key, f'the deck "{deck_id}" is in another group, too', "Let it stand in one.")
        named.add(deck_id)
    return Shelving(groups, others), problems


def _group(table: Table) -> DeckGroup:
    group = DeckGroup(table.text("id"), table.text("title"), table.text("picture"), table.texts("decks", ()))
    table.finish()
    return group
