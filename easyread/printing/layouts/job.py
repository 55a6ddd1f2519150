"""Job: one deck to print, for some personas, in a layout, with what all forms need to know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from easyread.colours import INK
from easyread.drawing.pictures.catalogue import KIT_AUTHOR, Catalogue
from easyread.drawing.pictures.style import Style
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumbers
from easyread.kit.persona import Persona
from easyread.kit.rules.pictures import pictures_of
from easyread.kit.step import Answers
from easyread.printing.layouts.layout import CardLayout, Layout, SheetLayout
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import SOFT_INK, Element, Image, Page, Panel, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.pdf.typesetting import set_running

L_co = TypeVar("L_co", bound=Layout, covariant=True)

TO_WRITE = "___"
"""Stands on paper where the screen has the number that was chosen."""

Backs = Literal["long", "short", "none", "fold"]
"""Where the backs of cards come: on the other side of a paper that is turned on this edge, nowhere, or beside the
fronts on the same side, to fold."""

Edge = Literal["long", "short"]
"""The edge on which a printer turns the paper."""

USUAL_FOLDED: Edge = "short"
"""As the words about a leaflet say it: its pages then stand the same way up on both sides of a sheet."""


@dataclass(frozen=True)
class PrintOptions:
    """What may be chosen for a print.

    Attributes:
        backs: The edge on which the paper is turned; "none" for fronts alone; "fold" for backs beside their fronts.
        style: Colour, grey or outline.
        copies: How many of each card.
        blanks: Empty cards at the end.
        cards: The ids of the cards to print, or the labels of single ones ("kender.glad"); all when empty.
        substances: Whether rusmidler are in the pictures.
        folded: A leaflet as sheets to fold, turned on this edge by the printer; None for pages to read.
        answers: Those just given, for the answer sheet; None for a sheet to fill in.
        copies_of: How many of single cards, by id or label, where it is not `copies`. None at all is 0.
        fill: Whether empty cards fill the last sheet.
        words: Whether the fronts of cards have words under their pictures.
        size: The size of a card in millimetres, where it is not that of the layout.
        rounded: The radius of the corners in millimetres, shown as a guide; 0 for none.
        test_sheet: The sheet that shows whether the backs meet the fronts, in place of the cards.
        shop: For a print shop: each side of a card as a page with its bleed.
        profile: The ICC profile of the press, for a print shop; sRGB is stated where there is none.
        how: How the talk was, for the answers: one of `talk_end.HOW_IT_WAS`, or "".
        rest: Of a leaflet's deck, the cards alone that the leaflet has no room for.
    """

    backs: Backs = "long"
    style: Style = "colour"
    copies: int = 1
    blanks: int = 0
    cards: tuple[str, ...] = ()
    substances: bool = True
    folded: Edge | None = None
    answers: Answers | None = None
    copies_of: tuple[tuple[str, int], ...] = ()
    fill: bool = False
    words: bool = True
    size: Size | None = None
    rounded: float = 0
    test_sheet: bool = False
    shop: bool = False
    profile: Path | None = None
    rest: bool = False
    how: str = ""


@dataclass(frozen=True)
class CardPaper:
    """The sheets that cards lie on, whatever is on the cards."""

    layout: CardLayout
    options: PrintOptions
    language: str

    def word(self, key: str, **values: object) -> str:
        """Return one of the words on paper."""
        return self.layout.word(key, self.language, **values)


@dataclass(frozen=True)
class Job(Generic[L_co]):
    """One print. `numbers` are those of help that the installation knows."""

    deck: Deck
    personas: tuple[Persona, ...]
    layout: L_co
    options: PrintOptions
    catalogue: Catalogue
    pictures: PictureForms
    numbers: HelpNumbers = field(default_factory=dict)

    @property
    def spacing(self) -> Spacing:
        """The air on the paper."""
        return self.layout.spacing

    @property
    def has_backs(self) -> bool:
        """Whether the cards of the print have backs."""
        return self.layout.form.has_backs and self.options.backs != "none"

    def begins_with(self, persona: Persona) -> bool:
        """Return whether a persona is the first of the print, with the main heading on the page."""
        return persona == self.personas[0]

    def word(self, key: str, **values: object) -> str:
        """Return one of the words on paper, in the language of the deck."""
        return self.layout.word(key, self.deck.language, **values)

    def size(self, picture: str) -> Size:
        """Return the proportions of a picture."""
        return self.pictures.size(picture)

    def alt(self, picture: str, persona: Persona, own: str = "") -> str:
        """Return the words about a picture: the card's own, or those of the catalogue."""
        shown = self.options.substances
        return own or self.catalogue.alt(picture, self.deck.language, persona.forms_of_pictures, substances=shown)

    def image(self, picture: str, persona: Persona, box: Box, own_alt: str = "") -> Image:
        """Return a picture as large as a box allows."""
        fitted = box.fitted(self.size(picture))
        return Image(picture, persona.id, fitted, self.alt(picture, persona, own_alt))

    def framed(self, picture: str, persona: Persona, box: Box, own_alt: str = "") -> list[Element]:
        """Return a picture as large as a box allows, with a thin line round it."""
        image = self.image(picture, persona, box, own_alt)
        return [image, Panel(image.box, stroke=INK, line=0.35)]

    def credits(self, pictures: Iterable[str]) -> str:
        """Return who drew those pictures that are not of the kit, with the licence."""
        return credit_line(self.catalogue, pictures)

    @cached_property
    def _credit_of_deck(self) -> str:
        return self.credits(picture for _, _, picture in pictures_of(self.deck))

    def footer(self, persona: Persona | None = None) -> Words:
        """Return the line at the foot of a page: deck, version, licence and persona."""
        layout = self.layout
        margin = layout.margin if isinstance(layout, SheetLayout) else 0
        text = self.word("footer", deck=self.deck.title, version=self.deck.version)
        text = " · ".join(part for part in (text, self._credit_of_deck, persona.title if persona else "") if part)
        width = layout.sheet.width - 2 * margin
        block = set_running(text, width, layout.sizes["footer"])
        y = layout.sheet.height - max(margin - 4, 5) - block.height
        return Words(block, Box(margin, y, width, block.height), colour=SOFT_INK)


def credit_line(catalogue: Catalogue, pictures: Iterable[str]) -> str:
    """Return who drew those pictures that are not of the kit, with the licence: "ARASAAC: CC BY-NC-SA 4.0"."""
    infos = (catalogue.info(name) for name in pictures if name in catalogue)
    others = ((info.author, info.licence) for info in infos if info.author and info.author != KIT_AUTHOR)
    return " · ".join(dict.fromkeys(f"{author}: {licence}" if licence else author for author, licence in others))


def for_each_persona(
    pages: Callable[[Job[L_co], Persona], Iterable[Page]],
) -> Callable[[Job[L_co]], tuple[Page, ...]]:
    """Return what makes the pages of every persona of a job, one after another.

    Where those of several personas are the same, they come once, and say nothing of whose they are.
    """

    def made(job: Job[L_co]) -> tuple[Page, ...]:
        groups: dict[object, tuple[list[Persona], list[Page]]] = {}
        for persona in job.personas:
            own = list(pages(job, persona))
            as_for_anybody = tuple(_as_for_anybody(job, persona, page) for page in own)
            groups.setdefault(as_for_anybody, ([], own))[0].append(persona)
        return tuple(page for people, own in groups.values() for page in (own if len(people) == 1 else of(job, people)))

    def of(job: Job[L_co], people: list[Persona]) -> Iterable[Page]:
        """The pages that these share."""
        anybody = replace(people[0], title="")
        is_first = job.begins_with(people[0])
        return pages(replace(job, personas=(anybody, *job.personas[1:])) if is_first else job, anybody)

    return made


def as_booklets(
    pages: Callable[[Job[L_co], Persona], Iterable[Page]],
) -> Callable[[Job[L_co]], tuple[Page, ...]]:
    """Return what makes a booklet for every persona of a job.

    To fold, each is whole. To read, the first is whole, and of the others come the pages that did not come before.
    """

    def made(job: Job[L_co]) -> tuple[Page, ...]:
        found = [(persona, page) for persona in job.personas for page in pages(job, persona)]
        if job.options.folded:
            return tuple(page for _, page in found)
        once: dict[object, Page] = {}
        for persona, page in found:
            once.setdefault(_as_for_anybody(job, persona, page), page)
        return tuple(once.values())

    return made


def _as_for_anybody(job: Job[Any], persona: Persona, page: Page) -> tuple[Element, ...]:
    """What of a page is not said of one persona alone, the main heading of the print as any heading."""
    footer = job.footer(persona)
    return tuple(_for_anybody(job, element) for element in page.elements if element != footer)


def _for_anybody(job: Job[Any], element: Element) -> Element:
    if isinstance(element, Image):
        return replace(element, who=job.pictures.key(element.name, element.who)[1])
    return replace(element, tag="H2") if isinstance(element, Words) and element.tag == "H1" else element


CardJob = Job[CardLayout]
SheetJob = Job[SheetLayout]


def paper_of(job: CardJob) -> CardPaper:
    """Return what the cards of a job lie on."""
    return CardPaper(job.layout, job.options, job.deck.language)
