"""Pictures for tests: the shipped ones, and folders of made-up ones."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.persona import load_personas
from easyread.paths import shipped_folder
from easyread.problems import Problem
from tests.contents import shipped_content

SHIPPED = shipped_folder("static") / "illustrations"
PERSONAS = tuple(persona.id for persona in load_personas(shipped_folder("card_decks") / "personas.toml", "da"))
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{}</svg>'
GROUND = '<rect data-ground="yes" width="400" height="400" fill="#ddeeff"/>'
DOT = '<circle cx="200" cy="200" r="90" fill="#c4492f" stroke="#1f2430" stroke-width="5"/>'
BUST = '<g data-slot="bust" data-who="persona" data-mood="rolig"/>'
WORDS = 'author = "A"\nlicence = "CC BY 4.0"\n[prik]\nalt = "En prik."\n'
ENGLISH = '[prik]\nalt = "A dot."\n'


@cache
def shipped() -> Catalogue:
    """Return the catalogue of the shipped pictures, loaded once."""
    return shipped_content().pictures


def load(folder: Path, files: Mapping[str, str]) -> tuple[Catalogue, list[Problem]]:
    """Write files, by path below the folder, and load the folder as pictures."""
    put(folder, files)
    return Catalogue.load([folder])


def put(folder: Path, files: Mapping[str, str]) -> None:
    """Write files, by path below the folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def dot(inside: str = GROUND + DOT, words: str = WORDS, english: str = ENGLISH) -> dict[str, str]:
    """Return the files of one group with one square picture, "ting/prik"."""
    return {"ting/prik.svg": SQUARE.format(inside), "ting/pictures.toml": words, "ting/en.toml": english}
