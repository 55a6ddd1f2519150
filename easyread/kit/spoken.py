"""What a deck says aloud: every utterance, with the voice that says it and the name of its recording."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from easyread.kit.deck import Deck, SayNoCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import placeholders
from easyread.kit.walk import Step, steps

NARRATOR = "narrator"
SOUND_ENDINGS = (".mp3", ".ogg", ".wav")


@dataclass(frozen=True)
class Utterance:
    """One thing that is said. `recording` is the file of a recorded human voice, where the deck has one."""

    id: str
    text: str
    voice: str
    recording: Path | None = None


def utterances(deck: Deck, persona: Persona) -> tuple[Utterance, ...]:
    """Return everything that a deck may say to somebody who chose this persona, each once, in order."""
    found = [of_title(deck, persona), _utterance(deck, persona, "om", deck.about)]
    for step in steps(deck, persona.forms):
        found += of_step(deck, persona, step)
    return tuple(dict.fromkeys(utterance for utterance in found if utterance.text))


def of_title(deck: Deck, persona: Persona) -> Utterance:
    """Return how the deck's name is said."""
    return _utterance(deck, persona, "titel", deck.title)


def of_step(deck: Deck, persona: Persona, step: Step) -> list[Utterance]:
    """Return what a step says: first the text, then each answer, the reply, and the words of its summary line."""
    return list(_of_step(deck, persona, step))


def _of_step(deck: Deck, persona: Persona, step: Step) -> Iterator[Utterance]:
    card = step.card
    yield _utterance(deck, persona, step.key, step.spoken, card.voice)
    for answer in step.answers:
        yield _utterance(deck, persona, f"{card.id}.{answer.id}", answer.say or answer.text)
    if isinstance(card, SayNoCard):
        yield _utterance(deck, persona, f"{card.id}.svar", card.reply, persona.voice)
    if step.item is not None:
        yield _utterance(deck, persona, f"{card.id}.{step.item.id}.navn", step.item.name)
    elif card.summary:
        yield _utterance(deck, persona, f"{step.key}.sum", card.summary)


def _utterance(deck: Deck, persona: Persona, utterance_id: str, text: str, voice: str = NARRATOR) -> Utterance:
    return Utterance(utterance_id, text, voice, _recording(deck, persona, utterance_id))


def _recording(deck: Deck, persona: Persona, utterance_id: str) -> Path | None:
    """A recording for the persona wins. One for all does not serve a text whose words follow the persona."""
    sounds = deck.folder / "sounds" / deck.language
    places = [sounds / persona.id]
    if not _follows_persona(deck, utterance_id):
        places.append(sounds)
    files = (place / f"{utterance_id}{ending}" for place in places for ending in SOUND_ENDINGS)
    return next((file for file in files if file.is_file()), None)


def _follows_persona(deck: Deck, utterance_id: str) -> bool:
    card = deck.card(utterance_id.split(".", maxsplit=1)[0])
    if card is None:
        return False
    return bool(placeholders(" ".join([card.text, card.say, *(item.text for item in card.items)])))
