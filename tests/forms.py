"""Answers of every sort to the decks with plans, and what holds for any page, for the tests of their forms."""

from base64 import b64encode
from functools import cache
from io import BytesIO
from itertools import combinations

from PIL import Image as Pixels

from easyread.content import Content
from easyread.kit.card import DRAW, WRITE
from easyread.kit.deck import Deck
from easyread.kit.kinds.date import DateCard
from easyread.kit.persona import Persona
from easyread.kit.step import Answers, own_keys
from easyread.kit.steps.router import steps
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Image, Page, Panel, Words
from easyread.printing.pdf.typesetting import text_width
from easyread.printing.print_deck import job_pages, pictures_for
from tests.contents import shipped_content

FORMS = {
    "noedplan-ark": "noedplan-1",
    "hjaelpere-ark": "noedplan-2",
    "beloenning-ark": "beloenning",
    "diplom": "beloenning",
    "aftale-ark": "aftale",
    "persona-ark": "persona",
    "samtykke-ark": "hvem-maa-vide-hvad",
    "profil-a5": "saadan-vil-jeg-tale",
    "aftalekort-a6": "naeste-aftale",
    "vejr-uger": "vejrudsigt",
    "isbjerg-ark": "isbjerg",
    "opkald-ark": "faa-hjaelp",
    "lys-ark": "let-svaert",
    "uden-med-ark": "mig-uden-mig-med",
    "mening-ark": "feedback",
}
"""The forms, and the deck that each was made for."""

SENTENCE = (
    "Jeg vil gå en tur i skoven med min hund og min søster, og så vil vi drikke kakao ved et bål på vejen hjem igen."
)
WORD = "æøåW" * 30
"""Each is as long as own words may be."""


@cache
def content() -> Content:
    return shipped_content()


def deck(name: str, language: str = "da") -> Deck:
    return content().library.decks[language][name]


def persona(name: str = "ung-kvinde", language: str = "da") -> Persona:
    return next(found for found in content().library.personas[language] if found.id == name)


@cache
def picture(kind: str, width: int = 400, height: int = 200) -> str:
    """Return a data address, of "png" or "jpeg"."""
    out = BytesIO()
    Pixels.new("RGB", (width, height), "#336699").save(out, kind)
    return f"data:image/{kind};base64,{b64encode(out.getvalue()).decode()}"


def all_answers(of: Deck, who: Persona) -> Answers:
    """Return every answer to every question, with the longest own words and a drawing wherever that can be."""
    found: dict[str, tuple[str, ...]] = {}
    for at, step in enumerate(steps(of, who.forms)):
        words, drawn = own_keys(step.key)
        if isinstance(step.card, DateCard):
            found[step.key] = ("2026-12-24",)
        elif step.is_question:
            found[step.key] = tuple(answer.id for answer in step.answers)[: None if step.takes_many else 1]
        if step.own and WRITE in step.own.means:
            found[words] = ((SENTENCE, WORD)[at % 2],)
        if step.own and DRAW in step.own.means:
            found[drawn] = (picture("png"),)
    return found


def pages_of(layout: str, answers: Answers | None, who: str = "ung-kvinde", language: str = "da") -> tuple[Page, ...]:
    """Return the pages of a form as they are before they are drawn."""
    options = PrintOptions(answers=answers)
    source = content()
    job = Job(
        deck(FORMS[layout], language),
        (persona(who, language),),
        source.layouts[layout],
        options,
        source.pictures,
        pictures_for(source, options),
    )
    return job_pages(job)


def words_on(page: Page) -> str:
    """Return all words of a page, in the order in which they are read."""
    return " ".join(line for found in page.elements if isinstance(found, Words) for line in found.block.lines)


def ink(words: Words) -> Box:
    """Return where the words really stand in their box."""
    block, box = words.block, words.box
    width = max((text_width(line, block.size, bold=block.bold) for line in block.lines), default=0)
    x = {"left": box.x, "centre": box.x + (box.width - width) / 2, "right": box.right - width}[words.align]
    y = box.y + (box.height - block.height) / 2 if words.in_middle else box.y
    return Box(x, y, width, block.height)


def faults_of(page: Page) -> list[str]:
    """Return what is outside the paper, and which words lie over each other or over a picture."""
    placed = [
        (found.block.lines[0], ink(found)) for found in page.elements if isinstance(found, Words) and found.block.lines
    ]
    images = [(found.alt, found.box) for found in page.elements if isinstance(found, Image)]
    panels = [("a frame", found.box) for found in page.elements if isinstance(found, Panel)]
    sheet = page.size.whole()
    found = [f"{name} is outside" for name, box in (*placed, *images, *panels) if not _is_inside(box, sheet)]
    found += [f"{one} over {two}" for (one, a), (two, b) in combinations(placed, 2) if _overlap(a, b)]
    found += [f"{one} over {two}" for one, a in placed for two, b in images if _overlap(a, b)]
    return found + [f"{one} over {two}" for (one, a), (two, b) in combinations(images, 2) if _overlap(a, b)]


def _is_inside(box: Box, sheet: Box) -> bool:
    return box.x >= 0 and box.y >= 0 and box.right <= sheet.right + 0.01 and box.bottom <= sheet.bottom + 0.01


def _overlap(one: Box, two: Box) -> bool:
    near = 0.3
    across = one.x < two.right - near and two.x < one.right - near
    return across and one.y < two.bottom - near and two.y < one.bottom - near
