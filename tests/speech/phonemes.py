"""Phonemes: how espeak-ng says a text, in the phonetic alphabet, without a sound. For said.toml.

python -m tests.speech.phonemes                            fills in what stands in said.toml
python -m tests.speech.phonemes da hallucino-gener …       shows how the voice of a language says words
"""

import ctypes
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence

import espeakng_loader

from easyread.speech.said.hard_words import FILE, HardWord

_SYNCHRONOUS, _DO_NOT_EXIT = 2, 0x8000
_UTF8, _PHONETIC_ALPHABET = 1, 0x02
_PHONEMES = re.compile(r'phonemes = "[^"]*"')

Said = tuple[str, str]
"""A language and a text."""


def phonemes(texts: Iterable[Said]) -> list[str]:
    """Return the phonemes of each text. A process of its own makes them: espeak does not live among threads."""
    command = [sys.executable, "-m", "tests.speech.phonemes", "-"]
    done = subprocess.run(command, input=json.dumps(list(texts)).encode(), capture_output=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def filled_in(lines: Sequence[str]) -> list[str]:
    """Return the lines of said.toml with their phonemes as the engine has them now."""
    asked: dict[int, Said] = {}
    language = ""
    for at, line in enumerate(lines):
        parsed = tomllib.loads(line)
        for name, value in parsed.items():
            if "phonemes" in value:
                asked[at] = (language, HardWord(**value).say or name)
            else:
                language = name
    new = dict(zip(asked, phonemes(asked.values()), strict=True))
    return [_PHONEMES.sub(f'phonemes = "{new[at]}"', line) if at in new else line for at, line in enumerate(lines)]


def _from_engine(texts: Iterable[Said]) -> list[str]:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), _DO_NOT_EXIT)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return [_spelled(library, language, text) for language, text in texts]


def _spelled(library: ctypes.CDLL, language: str, text: str) -> str:
    assert library.espeak_SetVoiceByName(language.encode()) == 0, f"no voice {language}"
    rest = ctypes.c_char_p(text.encode())
    clauses = []
    while rest.value is not None:  # one call gives one clause, and moves on
        clauses.append(library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _PHONETIC_ALPHABET).decode())
    return ", ".join(clauses)


def main(arguments: Sequence[str]) -> None:
    """Fill in said.toml, or show what was asked for."""
    if arguments == ["-"]:
        json.dump(_from_engine(json.load(sys.stdin)), sys.stdout)
    elif arguments:
        language, *words = arguments
        for word, found in zip(words, phonemes((language, word) for word in words), strict=True):
            sys.stdout.write(f"{word}  {found}\n")
    else:
        FILE.write_text("\n".join(filled_in(FILE.read_text(encoding="utf-8").split("\n"))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
