"""Words of an imported picture, written into the pictures.toml of its group; what stands there stays as it is."""

import json
from collections.abc import Mapping
from pathlib import Path

from easyread.drawing.pictures.picture_words import CREDITS, WORDS_FILE
from easyread.languages import BASE_LANGUAGE
from easyread.toml_table import read_toml


class WordsError(Exception):
    """The words cannot be written. The message says why."""


def write_words(folder: Path, picture: str, alts: Mapping[str, str], credit: Mapping[str, str]) -> list[Path]:
    """Write what is said about a picture, and return the files that were written.

    Who drew it stands at the top of the file where nothing stands there yet, and else beside the picture's own words
    where it is somebody else.

    Raises:
        WordsError: A file cannot be read, or says something else about this picture already.
    """
    written = []
    for language, alt in alts.items():
        file = folder / (WORDS_FILE if language == BASE_LANGUAGE else f"{language}.toml")
        given = {"alt": alt} if alt else {}
        text = _laid_in(file, picture, given, credit if language == BASE_LANGUAGE else {})
        if text:
            file.write_text(text, encoding="utf-8")
            written.append(file)
    return written


def _laid_in(file: Path, picture: str, alt: Mapping[str, str], credit: Mapping[str, str]) -> str:
    """Return the whole file with the words in it, or "" where there is nothing to write."""
    values, _ = read_toml(file, file.name) if file.exists() else ({}, [])
    if values is None:
        raise WordsError(f"{file} cannot be read as TOML; mend it first")
    top = {key: credit[key] for key in CREDITS if key in credit and key not in values}
    own = {key: credit[key] for key in CREDITS if key in credit and values.get(key, credit[key]) != credit[key]}
    table = {**alt, **(own if alt else {})}
    standing = values.get(picture, {})
    if any(standing.get(key) not in {None, value} for key, value in {**alt, **own}.items()):
        raise WordsError(f"{file} says something else about [{picture}] already; change it there")
    if standing or not table:
        table = {}
    if not top and not table:
        return ""
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    lines = [f"[{picture}]", *_lines(table)] if table else []
    parts = ["\n".join(_lines(top)), before.strip("\n"), "\n".join(lines)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines(values: Mapping[str, str]) -> list[str]:
    return [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
