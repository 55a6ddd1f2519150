"""Job: one deck to print, for some personas, in a layout, with what all forms need to know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from easyread.colours import INK
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.style import Style
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumbers
from easyread.kit.persona import Persona
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

Backs = Literal["long", "short", "none"]

Edge = Literal["long", "short"]
"""The edge on which a printer turns the paper."""

USUAL_FOLDED: Edge = "short"
"""As the words about a leaflet say it: its pages then stand the same way up on both sides of a sheet."""


@dataclass(frozen=True)
class PrintOptions:
    """What may be chosen for a print.

    `backs`: the edge on which the paper is turned, or "none" for fronts alone. `cards`: the ids of the cards to print;
    all when empty. `blanks`: empty cards at the end. `folded`: a leaflet as sheets to fold, turned on this edge by the
    printer; None for pages to read.
    `answers`: those just given, for the answer sheet; None for a sheet to fill in.
    """

    backs: Backs = "long"
    style: Style = "colour"
    copies: int = 1
    blanks: int = 0
    cards: tuple[str, ...] = ()
    substances: bool = True
    folded: Edge | None = None
    answers: Answers | None = None


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

    def footer(self, persona: Persona | None = None) -> Words:
        """Return the line at the foot of a page: deck, version, licence and persona."""
        layout = self.layout
        margin = layout.margin if isinstance(layout, SheetLayout) else 0
        text = self.word("footer", deck=self.deck.title, version=self.deck.version)
        if persona is not None:
            text = f"{text} · {persona.title}"
        width = layout.sheet.width - 2 * margin
        block = set_running(text, width, layout.sizes["footer"])
        y = layout.sheet.height - max(margin - 4, 5) - block.height
        return Words(block, Box(margin, y, width, block.height), colour=SOFT_INK)


def for_each_persona(
    pages: Callable[[Job[L_co], Persona], Iterable[Page]],
) -> Callable[[Job[L_co]], tuple[Page, ...]]:
    """Return what makes the pages of every persona of a job, one after another."""
    return lambda job: tuple(page for persona in job.personas for page in pages(job, persona))


CardJob = Job[CardLayout]
SheetJob = Job[SheetLayout]
