"""Walks through the decks: what somebody hears, in order, who answers every question in the same way.

    python -m tests.walks

writes them to `build/walks/<deck>.<way>.txt`, to be read aloud. Four ways:

- `nej`: *Nej* where it can be said, or an answer of none ("Ingen af dem"); elsewhere the first answer, as somebody does
  who takes part but does not know it from himself.
- `ved-ikke`: *Ved ikke* everywhere.
- `spring-over`: nothing is answered.
- `ja`: *Ja* where it can be said; elsewhere the first answer. The same is asked again of a second person or thing.

Where a friend tempts, NEJ is pressed on all but the third way: there is no other answer.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from easyread.kit.card import NO, UNSURE, YES
from easyread.kit.deck import Deck
from easyread.kit.kinds.grid import cell_of, lead_of
from easyread.kit.kinds.say_no import reply_of
from easyread.kit.reading.library import Library
from easyread.kit.rules.wording import NONE
from easyread.kit.step import Answers, Step
from easyread.kit.steps.answers import checked, summary
from easyread.kit.steps.router import next_step, steps
from easyread.kit.summary_line import SummaryLine
from easyread.languages import BASE_LANGUAGE
from tests.answering import allowed_values
from tests.contents import shipped_content

FOLDER = Path(__file__).parents[1] / "build" / "walks"
WAYS = ("nej", "ved-ikke", "spring-over", "ja")

MOST_ROUNDS = 2
UNSURE_WORD, SKIPPED_WORD = "Ved ikke", "Spring over"


@dataclass(frozen=True)
class Heard:
    """One screen of a walk: what is said, the answers to choose from, and what was chosen."""

    step: Step
    text: str
    offered: tuple[str, ...]
    chosen: tuple[str, ...]

    @property
    def is_denied(self) -> bool:
        """Whether the answer says no, or says nothing."""
        return self.step.is_question and all(value in (NO, UNSURE) or value.startswith(NONE) for value in self.chosen)

    @property
    def lines(self) -> Iterator[str]:
        """The screen in words."""
        words = {answer.id: answer.say or answer.text for answer in self.step.answers} | {UNSURE: UNSURE_WORD}
        own = (self.step.own.say or self.step.own.text,) if self.step.own else ()
        heard = [*(words[value] for value in self.offered if value != UNSURE), *own, UNSURE_WORD]
        brackets = f" [{' · '.join(heard)}]" if self.offered else ""
        yield self.text + brackets
        if self.chosen:
            yield f"    → {', '.join(words.get(value, value) for value in self.chosen)}{self._reply}"
        elif self.step.is_question:
            yield f"    → {SKIPPED_WORD}"

    @property
    def _reply(self) -> str:
        reply, _ = reply_of(self.step)
        return f": {reply}" if reply else ""


@dataclass
class Walk:
    """A walk through a deck: its screens, what was answered, and the lines of the summary."""

    deck: Deck
    way: str
    all_steps: tuple[Step, ...]
    screens: list[Heard] = field(default_factory=list)
    answers: Answers = field(default_factory=dict)
    summed: list[SummaryLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The walk in words, as it is written to its file."""
        lines = [f"{self.deck.title}: {self.way}", ""]
        lines += [line for screen in self.screens for line in screen.lines]
        lines += ["", "Det har du svaret:"]
        lines += [f"{line.label}: {_answered(line)}" for line in self.summed]
        return "\n".join([*lines, ""])


def library() -> Library:
    """Return the shipped decks."""
    return shipped_content().library


def decks() -> tuple[Deck, ...]:
    """Return every deck that is gone through with a citizen."""
    return library().for_citizens(BASE_LANGUAGE)


def walk(deck: Deck, way: str) -> Walk:
    """Go through a deck with the first persona, answering in one of the `WAYS`."""
    all_steps = steps(deck, library().personas[BASE_LANGUAGE][0].forms)
    found = Walk(deck, way, all_steps)
    step: Step | None = all_steps[0]
    while step is not None:
        offered = tuple(value for value in allowed_values(step) if step.offers(value, found.answers))
        chosen = tuple(_chosen(step, offered, way))
        found.answers = checked(all_steps, {**found.answers, step.key: chosen})[0]
        found.screens.append(Heard(step, _said(step, found.answers), offered if step.answers else (), chosen))
        step = next_step(all_steps, step.key, found.answers)
    found.summed = summary(all_steps, found.answers)
    return found


def _chosen(step: Step, offered: Sequence[str], way: str) -> Iterator[str]:
    """What is answered on a screen: one answer, or none."""
    real = [value for value in offered if value != UNSURE]
    if way == "spring-over" or not offered:
        return
    if way == "ved-ikke":
        yield UNSURE if UNSURE in offered else offered[0]
    elif way == "nej":
        yield next((value for value in real if value == NO or value.startswith(NONE)), [*real, UNSURE][0])
    elif step.asks_for_more:
        yield YES if step.number < MOST_ROUNDS else NO
    else:
        yield YES if YES in real else [*real, UNSURE][0]


def _said(step: Step, answers: Answers) -> str:
    """What is said before the answers: in a grid, first where in it one is."""
    return f"{lead_of(step, answers).text} {step.spoken}" if cell_of(step) else step.spoken


def _answered(line: SummaryLine) -> str:
    return ", ".join(answer.text for answer in line.answers) or (UNSURE_WORD if line.is_unsure else "–")


def write(found: Walk) -> Path:
    """Write a walk to its file, and return that."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"{found.deck.id}.{found.way}.txt"
    file.write_text(found.text, encoding="utf-8")
    return file


def main() -> None:
    """Write all walks anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for deck in decks():
        for way in WAYS:
            write(walk(deck, way))


if __name__ == "__main__":
    main()
