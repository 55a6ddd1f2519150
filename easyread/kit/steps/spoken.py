"""What a deck says aloud: every utterance, with the voice that says it and the name of its recording."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from easyread.kit.circle import MORE
from easyread.kit.deck import OWN, Deck, PlanCard, SayNoCard
from easyread.kit.persona import Persona
from easyread.kit.step import Cell
from easyread.kit.steps.grid_steps import FUTURE, GOOD, LESS, NOW
from easyread.kit.steps.router import Step, steps

NARRATOR = "narrator"
SOUND_ENDINGS = (".mp3", ".ogg", ".wav")
"""The kinds of recordings; where there are two of one name, the first kind wins."""

_OWN_VOICE = ""


@dataclass(frozen=True)
class Utterance:
    """One thing that is said. `recording` is the file of a recorded human voice, where the deck has one."""

    id: str
    text: str
    voice: str
    recording: Path | None = None


class _Saying(NamedTuple):
    """One thing to say; the voice is `_OWN_VOICE` where the persona speaks."""

    id: str
    text: str
    voice: str = NARRATOR


class _Recordings(NamedTuple):
    """The recordings of a deck, by the id of what they say: those for one persona, and those for all."""

    own: Mapping[str, Path]
    shared: Mapping[str, Path]

    def of(self, saying: _Saying, unfilled: _Saying) -> Path | None:
        """A recording for the persona wins. One for all does not serve words or a voice that follow the persona."""
        follows_persona = saying.text != unfilled.text or saying.voice == _OWN_VOICE
        return self.own.get(saying.id) or (None if follows_persona else self.shared.get(saying.id))


def utterances(deck: Deck, persona: Persona) -> tuple[Utterance, ...]:
    """Return everything that a deck may say to somebody who chose this persona, each once, in order.

    Pages for staff say nothing.
    """
    if deck.is_for_staff:
        return ()
    recordings = _recordings(deck, persona)
    found = [of_title(deck, persona), *_as_utterances([_Saying("om", deck.about)], None, persona, recordings)]
    for step, unfilled in zip(steps(deck, persona.forms), steps(deck, {}), strict=True):
        found += _as_utterances(_of_step(step), _of_step(unfilled), persona, recordings)
    return tuple(dict.fromkeys(utterance for utterance in found if utterance.text))


def of_title(deck: Deck, persona: Persona) -> Utterance:
    """Return how the deck's name is said."""
    return next(_as_utterances([_Saying("titel", deck.title)], None, persona, _recordings(deck, persona)))


def of_step(deck: Deck, persona: Persona, step: Step) -> list[Utterance]:
    """Return what a step says: the text, each answer and the own one, the reply, the words of its summary line."""
    recordings = _recordings(deck, persona)
    unfilled = step
    if recordings.shared:  # only they ask whether the words follow the persona
        unfilled = next(other for other in steps(deck, {}) if other.key == step.key)
    return list(_as_utterances(_of_step(step), _of_step(unfilled), persona, recordings))


def _as_utterances(
    sayings: Iterable[_Saying], unfilled: Iterable[_Saying] | None, persona: Persona, recordings: _Recordings
) -> Iterator[Utterance]:
    said = list(sayings)
    for saying, other in zip(said, said if unfilled is None else unfilled, strict=True):
        yield Utterance(saying.id, saying.text, saying.voice or persona.voice, recordings.of(saying, other))


def _of_step(step: Step) -> Iterator[_Saying]:
    if step.cell is not None:
        yield from _of_cell(step, step.cell)
        return
    card = step.card
    name = _name_of(step)
    yield _Saying(name, step.spoken, card.voice)
    part = f"{card.id}.{step.item.id}" if isinstance(card, PlanCard) and step.item else card.id
    for answer in step.answers:
        yield _Saying(f"{part}.{answer.id}", answer.say or answer.text)
    if step.own:
        yield _Saying(f"{part}.{OWN}", step.own.say or step.own.text)
    if isinstance(card, SayNoCard):
        yield _Saying(f"{card.id}.svar", card.reply, _OWN_VOICE)
    if step.item is not None:
        yield _Saying(f"{card.id}.{step.item.id}.navn", step.item.name)
    elif card.summary:
        yield _Saying(f"{card.id if step.asked else step.key}.sum", card.summary)


def _name_of(step: Step) -> str:
    """The name of the recording of a step's text. A circle, and a repeated plan, ask of everybody in the same words."""
    if step.number:
        return f"{step.card.id}.{step.key.removeprefix(f'{step.card.id}.{step.number}-') if step.item else MORE}"
    if step.asked is None:
        return step.key
    return step.card.id if step.asked.text_key == "text" else f"{step.card.id}.{step.asked.recording}"


def _of_cell(step: Step, cell: Cell) -> Iterator[_Saying]:
    """The same words are said in both halves and at both times, so a recording serves all of them."""
    part = f"{step.card.id}.{cell.area.id}.{GOOD if cell.is_good else LESS}"
    half = f"{step.card.id}.{cell.half.id}"
    yield _Saying(part, step.spoken)
    for answer in step.answers:
        yield _Saying(f"{part}.{answer.id}", answer.say or answer.text)
    if step.own:
        yield _Saying(f"{step.card.id}.{OWN}", step.own.say or step.own.text)
    for lead in cell.leads:
        yield _Saying(lead.id, lead.text)
        yield _Saying(f"{lead.id}.tid", lead.name)
    yield _Saying(f"{half}.navn", cell.half.name)
    yield _Saying(f"{half}.{FUTURE if cell.is_future else NOW}.navn", where_in_grid(cell))
    yield _Saying(f"{part}.navn", cell.label)


def where_in_grid(cell: Cell) -> str:
    """Return where in the grid a cell is, in words."""
    return f"{cell.half.name}. {cell.time.name}."


def _recordings(deck: Deck, persona: Persona) -> _Recordings:
    sounds = deck.folder / "sounds" / deck.language
    if not sounds.is_dir():
        return _Recordings({}, {})
    return _Recordings(_sound_files(sounds / persona.id), _sound_files(sounds))


def _sound_files(folder: Path) -> Mapping[str, Path]:
    return {file.stem: file for ending in reversed(SOUND_ENDINGS) for file in folder.glob(f"*{ending}")}
