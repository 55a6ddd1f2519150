from dataclasses import replace
from pathlib import Path

import pytest

from easyread.kit.reading.library import load_library
from easyread.kit.rules.heard import hard_to_say
from tests.bad_deck import shelf_of, small_kit


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    return small_kit(tmp_path)


def found(kit: Path, text: str, say: str = "", language: str = "da", said: tuple[str, ...] = ()) -> list[str]:
    """What the rule finds in the small kit with this text, and perhaps a `say`, on its first card."""
    file, old = {
        "da": (kit / "lille" / "deck.toml", "Her er {han}."),
        "en": (kit / "lille" / "en.toml", "Here {he} is."),
    }[language]
    spoken = f'\nsay = "{say}"' if say else ""
    file.write_text(file.read_text(encoding="utf-8").replace(f'"{old}"', f'"{text}"{spoken}'), encoding="utf-8")
    library, _ = load_library(kit)
    context = replace(shelf_of(library, language), said=frozenset(said))
    return [problem.message.split('"')[1] for problem in hard_to_say(library.decks[language]["lille"], context)]


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Kom kl. 10, f.eks. i dag.", ["kl.", "f.eks."]),
        ("Bl.a. koster det ca. 20 kr.", ["Bl.a.", "ca.", "kr."]),
        ("Ring på tlf. nr. 2.", ["tlf.", "nr."]),
        ("Tag 2 mg eller 4 cl.", ["mg", "cl."]),
        ("Vi ses 24.12. eller 24/12.", ["24.12.", "24/12"]),
        ("Vi ses 14.30 den 24.12.2026.", ["14.30", "24.12.2026"]),
        ("Vælg 1-5 eller 10 – 15.", ["1-5", "10 – 15"]),
        ("Kom til DBUX.", ["DBUX"]),
    ],
)
def test_what_is_said_as_letters_or_signs_is_found(kit: Path, text: str, hard: list[str]) -> None:
    assert found(kit, text) == hard


@pytest.mark.parametrize(
    "text",
    [
        "Min krop er klar.",
        "Det koster 1.250 kroner.",
        "Ring 112 eller 82 12 12 12.",
        "Den 2. januar, klokken 10.",
        "Det er nr1 og A4.",
        "Vælg fra 1 til 5.",
    ],
)
def test_words_and_plain_numbers_are_not_hard_to_say(kit: Path, text: str) -> None:
    assert found(kit, text) == []


def test_capitals_that_the_voice_has_been_taught_are_not_hard_to_say(kit: Path) -> None:
    assert found(kit, "Det er LSD og GHB.", said=("lsd",)) == ["GHB"]


def test_what_a_card_says_in_the_place_of_its_text_is_looked_at(kit: Path) -> None:
    assert found(kit, "Kom kl. 10.", say="Kom klokken ti.") == []


def test_each_language_has_its_own_abbreviations(kit: Path) -> None:
    assert found(kit, "Take 2 mg, e.g. now, kl. 10.", language="en") == ["mg", "e.g."]
