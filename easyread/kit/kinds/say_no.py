"""The kind `say-no`: somebody tempts, and the person presses NEJ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from easyread.kit.card import Card
from easyread.kit.entry import Picture, Words
from easyread.kit.kinds.kind import Kind, texts_read_aloud
from easyread.kit.kinds.pace import ROLE_PLAY
from easyread.kit.saying import OWN_VOICE, Saying
from easyread.kit.step import Answers, Step
from easyread.kit.summary_line import SummaryLine, values_on

SAID_NO = "nej"


@dataclass(frozen=True, kw_only=True)
class SayNoCard(Card):
    """Somebody tempts (`text`, in `voice`); the person presses NEJ and hears `reply` in the persona's voice."""

    kind: ClassVar[str] = "say-no"
    asks: ClassVar[bool] = False

    reply: Words
    picture_after: Picture


def reply_of(step: Step) -> tuple[str, str]:
    """Return what is said to the one who tempts, and the picture of it; "" for a step of another kind."""
    card = step.card
    return (card.reply, card.picture_after) if isinstance(card, SayNoCard) else ("", "")


def say_no_sayings(step: Step) -> Iterator[Saying]:
    """Yield who tempts, the reply in the persona's voice, and the words of the summary line."""
    yield Saying(step.key, step.spoken, step.card.voice)
    yield Saying(f"{step.card.id}.svar", reply_of(step)[0], OWN_VOICE)
    if step.card.summary:
        yield Saying(f"{step.key}.sum", step.card.summary)


def say_no_line(screens: tuple[Step, ...], answers: Answers) -> SummaryLine | None:
    """Return the reply as a line, where NEJ was pressed."""
    reply, picture = reply_of(screens[0])
    return SummaryLine(screens[0], reply, picture, (), steps=screens) if values_on(screens, answers) else None


def said_no(_step: Step, values: Sequence[str]) -> tuple[str, ...]:
    """Return whether NEJ was pressed."""
    return (SAID_NO,) if SAID_NO in values else ()


def say_no_aloud(step: Step) -> Iterator[tuple[str, str]]:
    """Yield the temptation and the reply."""
    yield from texts_read_aloud(step)
    yield "reply", reply_of(step)[0]


KIND = Kind(
    card=SayNoCard,
    sayings=say_no_sayings,
    label_at=1,
    known=said_no,
    values=lambda _card: (SAID_NO,),
    line=say_no_line,
    read_aloud=say_no_aloud,
    pace=ROLE_PLAY,
)
