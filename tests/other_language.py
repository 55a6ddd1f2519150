"""A kit with one more language, made of data alone: `xx`, in which every word is the English one in «angle quotes».

    python -m tests.other_language build/xx
    cd build/xx && python -m easyread serve

Whatever is then seen without the quotes is not read from the files of a language.
"""

import shutil
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from easyread.paths import shipped_folder

CODE = "xx"
LOCALE = "fo"
"""Babel must know the days and months of a language, so that they alone have no quotes: they are Faroese."""

_MODEL = "en"
_EXPLAINED = "hard"
_PARTS = ("easyread", "card_decks", "print", "static")
_TABLES = ("languages.toml", "speech/voices.toml", "kit/rules/easy_language.toml")
"""The files of the package with a table for each language."""


def make_kit(folder: Path) -> None:
    """Copy the kit into a folder, and add the language to it."""
    for name in _PARTS:
        source = shipped_folder("static").parent / name
        shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in list(folder.rglob(f"{_MODEL}.toml")):
        words = tomllib.loads(file.read_text(encoding="utf-8"))
        file.with_name(f"{CODE}.toml").write_text(_toml(_quoted(words)), encoding="utf-8")
    for name in _TABLES:
        _add_table(folder / "easyread" / name)
    _add_screens(folder / "easyread" / "web" / "translations")


def _add_table(file: Path) -> None:
    entry = tomllib.loads(file.read_text(encoding="utf-8"))[_MODEL]
    if file.name == "languages.toml":
        entry |= {"name": "«X»", "locale": LOCALE, "pdf": CODE, "days": _quoted_days(entry["days"])}
    with file.open("a", encoding="utf-8") as out:
        out.write("\n" + _toml({CODE: entry}))


def _quoted_days(days: Mapping[str, Any]) -> dict[str, Any]:
    return {**days, "written": f"«{days['written']}»", "spoken": f"«{days['spoken']}»"}


def _add_screens(folder: Path) -> None:
    with (folder / _MODEL / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=LOCALE)
    for message in catalogue:
        if message.id:
            message.string = f"«{message.string}»"
    target = folder / LOCALE / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "messages.po").open("wb") as source, (target / "messages.mo").open("wb") as compiled:
        write_po(source, catalogue)
        write_mo(compiled, catalogue)


def _quoted(value: Any) -> Any:
    """Return the words of a file in quotes; keys stay, as they are ids, but for those of words that are explained."""
    if isinstance(value, dict):
        return {key: _explained(entry) if key == _EXPLAINED else _quoted(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_quoted(entry) for entry in value]
    return f"«{value}»" if value else value


def _explained(words: Mapping[str, str]) -> dict[str, str]:
    return {f"«{word}»": f"«{text}»" for word, text in words.items()}


def _toml(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> str:
    """Return a table of texts, lists of texts, and tables as TOML."""
    inside = {key: value for key, value in table.items() if isinstance(value, dict)}
    lines = [f"{_text(key)} = {_value(value)}" for key, value in table.items() if key not in inside]
    head = [f"[{'.'.join(map(_text, path))}]"] if path else []
    return "\n".join([*head, *lines, "", *(_toml(value, (*path, key)) for key, value in inside.items())])


def _value(value: str | int | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    return _text(value) if isinstance(value, str) else str(value)


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    make_kit(Path(sys.argv[1]))
