"""What a deck says aloud, in which voice, and whose recording is heard."""

from pathlib import Path

import pytest

from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumber, with_numbers
from easyread.kit.persona import Persona
from easyread.kit.reading.library import Library, load_library
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import Utterance, of_step, of_title, utterances
from tests.bad_deck import small_kit

CARDS = """
[[card]]
id = "ting"
kind = "sort"
text = "Kan du lide den?"
answers = "ja-nej"
items = [
    { id = "bil", name = "Bil", picture = "ting/hus", text = "Her er {han} i bil." },
    { id = "baad", name = "Båd", picture = "ting/hus", text = "Her er en båd." },
]

[[card]]
id = "hvor-godt"
kind = "scale"
picture = "ting/hus"
text = "Hvor godt er det?"
low = "Lidt"
high = "Meget"
answers = "skala"

[[card]]
id = "valgt"
kind = "read"
picture = "ting/hus"
text = "Du valgte {tal}."
show_if = { card = "hvor-godt", is = ["1", "2"] }

[[card]]
id = "nej-tak"
kind = "say-no"
picture = "ting/hus"
text = "Vil du med?"
voice = "friend"
reply = "Nej tak."
picture_after = "ting/hus"
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    kit = small_kit(tmp_path)
    file = kit / "lille" / "deck.toml"
    file.write_text(file.read_text(encoding="utf-8") + CARDS, encoding="utf-8")
    return kit


def load(kit: Path, who: str = "kvinde") -> tuple[Deck, Persona]:
    library: Library = load_library(kit)[0]
    deck, persona = library.deck("lille", "da"), library.persona(who, "da")
    assert deck is not None
    assert persona is not None
    return deck, persona


def record(kit: Path, name: str) -> Path:
    file = kit / "lille" / "sounds" / "da" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"ID3")
    return file


def heard(kit: Path, utterance_id: str, who: str = "kvinde") -> Path | None:
    deck, persona = load(kit, who)
    found = {utterance.id: utterance.recording for utterance in utterances(deck, persona)}
    stepwise = {one.id: one.recording for step in steps(deck, persona.forms) for one in of_step(deck, persona, step)}
    assert {**found, **stepwise} == found, "a step alone is said as it is in its deck"
    return found[utterance_id]


def test_a_deck_says_its_title_its_cards_and_its_answers(kit: Path) -> None:
    said = utterances(*load(kit))
    assert [(utterance.id, utterance.text) for utterance in said] == [
        ("titel", "Lille"),
        ("om", "En lille samtale."),
        ("hilsen", "Her er hun."),
        ("hus", "Kan du lide huset?"),
        ("hus.ja", "Ja"),
        ("hus.nej", "Nej"),
        ("hus.sum", "Huset?"),
        ("ting.bil", "Her er hun i bil. Kan du lide den?"),
        ("ting.ja", "Ja"),
        ("ting.nej", "Nej"),
        ("ting.bil.navn", "Bil"),
        ("ting.baad", "Her er en båd. Kan du lide den?"),
        ("ting.baad.navn", "Båd"),
        ("hvor-godt", "Hvor godt er det?"),
        ("hvor-godt.1", "en. Lidt"),
        ("hvor-godt.2", "to. Meget"),
        ("valgt.1", "Du valgte 1."),
        ("valgt.2", "Du valgte 2."),
        ("nej-tak", "Vil du med?"),
        ("nej-tak.svar", "Nej tak."),
    ]


def test_the_tempter_and_the_persona_have_voices_of_their_own(kit: Path) -> None:
    voices = {utterance.id: utterance.voice for utterance in utterances(*load(kit))}
    assert (voices["nej-tak"], voices["nej-tak.svar"], voices["hus.ja"]) == ("friend", "woman", "narrator")
    man = {utterance.id: utterance.voice for utterance in utterances(*load(kit, "mand"))}
    assert man["nej-tak.svar"] == "man"


def test_the_title_is_said_alone_on_the_front_page(kit: Path) -> None:
    assert of_title(*load(kit)) == Utterance("titel", "Lille", "narrator")


@pytest.mark.parametrize("name", ["titel", "om", "hus", "hus.ja", "hus.sum", "ting.baad", "ting.bil.navn", "valgt.2"])
def test_a_recording_for_all_serves_words_that_are_the_same_for_all(kit: Path, name: str) -> None:
    file = record(kit, f"{name}.mp3")
    assert heard(kit, name) == heard(kit, name, "mand") == file


@pytest.mark.parametrize("name", ["hilsen", "ting.bil", "nej-tak.svar"])
def test_a_recording_for_all_does_not_serve_words_or_a_voice_that_follow_the_persona(kit: Path, name: str) -> None:
    record(kit, f"{name}.mp3")
    own = record(kit, f"kvinde/{name}.wav")
    assert heard(kit, name) == own
    assert heard(kit, name, "mand") is None


def test_a_recording_for_the_persona_wins_over_one_for_all(kit: Path) -> None:
    shared = record(kit, "hus.mp3")
    own = record(kit, "kvinde/hus.mp3")
    assert heard(kit, "hus") == own
    assert heard(kit, "hus", "mand") == shared


def test_of_two_recordings_of_one_name_the_mp3_is_heard(kit: Path) -> None:
    record(kit, "hus.wav")
    file = record(kit, "hus.mp3")
    record(kit, "hus.ogg")
    assert heard(kit, "hus") == file


def test_a_deck_without_recordings_has_none(kit: Path) -> None:
    assert all(utterance.recording is None for utterance in utterances(*load(kit)))


def test_a_recording_of_the_usual_words_is_not_heard_where_a_card_says_a_number(kit: Path) -> None:
    file = kit / "lille" / "deck.toml"
    card = '[[card]]\nid = "vagt"\nkind = "read"\npicture = "ting/hus"\ntext = "Ring til lægen."\n'
    local = 'local = { number = "laegevagt", text = "Ring {nummer}." }\n'
    file.write_text(file.read_text(encoding="utf-8") + card + local, encoding="utf-8")
    recording, other = record(kit, "vagt.mp3"), record(kit, "hus.mp3")
    deck, persona = load(kit)
    told = with_numbers(deck, {"laegevagt": HelpNumber("1813")})
    for found, expected in ((deck, ("Ring til lægen.", recording)), (told, ("Ring 1813.", None))):
        said = {utterance.id: (utterance.text, utterance.recording) for utterance in utterances(found, persona)}
        assert said["vagt"] == expected
        assert said["hus"][1] == other
