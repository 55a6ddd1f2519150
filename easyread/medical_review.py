"""docs/medical-review.md: every fact of the kit with its sources, for a doctor to read, as Markdown."""

from collections.abc import Iterator
from pathlib import Path

from easyread.kit.reading.left_out import LeftOut, load_left_out
from easyread.kit.reading.library import load_library
from easyread.kit.rules.review import (
    ASKED,
    HEAD,
    IS_NOT_SAID,
    IS_SAID,
    LEFT_OUT,
    LEFT_OUT_HEAD,
    NO_SOURCE,
    READ_BY,
    RIGHT,
    SOURCE,
    TITLE,
    WRONG,
    Review,
    ReviewedFact,
    review_of,
)
from easyread.languages import BASE_LANGUAGE
from easyread.paths import shipped_folder
from easyread.problems import Problem

PAGE = "medical-review.md"
LEFT_OUT_FILE = "left_out.toml"

_LINE = "____________________"
_MADE = "<!-- Made with `easyread facts`; a test compares it with the decks. -->"


def shipped_review() -> tuple[Review, list[Problem]]:
    """Return every fact of the shipped decks, also of those with faults, and the problems of what was left out.

    A fact of a deck that is not in order must not be missing where a doctor looks for it.
    """
    decks = shipped_folder("card_decks")
    left_out, problems = load_left_out(decks / LEFT_OUT_FILE)
    library, _ = load_library(decks)
    forms = library.personas[BASE_LANGUAGE][0].forms
    return review_of(library.in_order(BASE_LANGUAGE), forms, left_out), problems


def write_review(review: Review, folder: Path) -> Path:
    """Write the page into a folder, and return its file.

    Raises:
        OSError: The folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PAGE).write_text(page(review), encoding="utf-8")
    return folder / PAGE


def page(review: Review) -> str:
    """Return a review as Markdown."""
    first, *rest = HEAD
    parts = [f"# {TITLE}", _MADE, f"**{first}**", *rest, " ".join(f"{name} {_LINE}" for name in READ_BY)]
    for section in review.sections:
        parts.append(f"## {section.title} ({len(section.facts)})")
        parts += ["\n".join(_lines(fact)) for fact in section.facts]
    if review.left_out:
        parts += [f"## {LEFT_OUT} ({len(review.left_out)})", LEFT_OUT_HEAD]
        parts += ["\n".join(_left_out(entry)) for entry in review.left_out]
    return "\n\n".join(parts) + "\n"


def _lines(fact: ReviewedFact) -> Iterator[str]:
    yield f"**{fact.number}.** {fact.where}"
    yield ""
    for said in fact.said:
        yield f"> {f'*{said.form}:* ' if said.form else ''}{said.text}  "
    yield ""
    for source in fact.sources:
        yield f"{SOURCE}: {source}  "
    if not fact.sources:
        yield f"{NO_SOURCE}  "
    yield f"☐ {RIGHT} · ☐ {WRONG} {_LINE}"


def _left_out(entry: LeftOut) -> Iterator[str]:
    yield f"> {entry.claim}"
    yield ""
    yield f"**{IS_SAID if entry.is_said else IS_NOT_SAID}** {entry.why}  "
    yield f"{ASKED}: {entry.asked}  "
    yield f"{SOURCE}: {_LINE}"
