"""The printing of the kit: a deck becomes the bytes of a PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumbers
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.plain_file import read_plain
from easyread.printing.cards.card_faces import faces
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout, Layout, SheetLayout
from easyread.printing.layouts.sized import sized
from easyread.printing.pdf.colour_profile import ColourProfile, profile_of
from easyread.printing.pdf.page import Document, Page
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.preflight import overset_on
from easyread.printing.sheets.leaflet import left_over
from easyread.suggestions import no_such

ANSWERS_LAYOUT = "svar-a4"
STAMKORT_LAYOUT = "stamkort-a5"

MOST_ROUNDED = 15
"""The largest radius of a rounded corner, in millimetres."""

MOST_BYTES_OF_PROFILE = 8_000_000

NOBODY = Persona(id="", title="", voice="", forms={})
"""Stands for a persona on paper that shows none."""


class PrintSource(Protocol):
    """Where pictures, layouts and numbers of help come from."""

    @property
    def pictures(self) -> Catalogue:
        """Every picture."""
        ...

    @property
    def layouts(self) -> Mapping[str, Layout]:
        """Every layout by name."""
        ...

    @property
    def numbers(self) -> HelpNumbers:
        """The numbers of help that the installation knows."""
        ...


class CannotPrintError(ValueError):
    """The job makes no sense: an unknown layout or card, or one that does not go with the deck."""


class DoesNotFitError(CannotPrintError):
    """Some text is too long for the layout. `overset` are the cards with the reasons."""

    def __init__(self, deck: Deck, layout: Layout, overset: Sequence[Overset]) -> None:
        lines = "; ".join(f"{card}: {reason}" for card, reason in overset)
        super().__init__(f'"{deck.id}" does not fit on {layout.name}: {lines}')
        self.overset = tuple(overset)


def print_deck(
    source: PrintSource,
    deck: Deck,
    personas: Sequence[Persona],
    layout_name: str,
    *,
    options: PrintOptions | None = None,
) -> bytes:
    """Return a deck as a PDF. The same job gives the same bytes.

    Args:
        source: The content, for its pictures and layouts.
        deck: The deck, in the language to print.
        personas: Who is in the pictures; several give one PDF with the cards or sheets of each.
        layout_name: One of the layouts of `source` that serves the deck.
        options: What was chosen for the print.

    Raises:
        CannotPrintError: There is no such layout or card, or the layout is not for this deck.
        DoesNotFitError: Some text does not fit at its full size.
        UnknownPictureError: The deck shows a picture that there is not.
    """
    chosen = _rest_of(source, deck, options or PrintOptions())
    layout = as_wanted(layout_of(source, deck, layout_name), chosen)
    job = Job(deck, tuple(personas), layout, chosen, source.pictures, pictures_for(source, chosen), source.numbers)
    pdf = write_pages(job, job_pages(job))
    if chosen.shop and isinstance(layout, CardLayout):
        from easyread.printing.pdf.print_shop import for_print_shop  # noqa: PLC0415 - pikepdf takes long

        return for_print_shop(pdf, _profile(chosen), chosen.rounded)
    if not (layout.form.folds and chosen.folded):
        return pdf
    from easyread.printing.pdf.imposition import imposed  # noqa: PLC0415 - pikepdf takes long, and few prints need it

    return imposed(pdf, chosen.folded, len(personas), layout.word("folded-note", deck.language))


def write_pages(job: Job[Any], pages: Sequence[Page]) -> bytes:
    """Return pages as one PDF, called after the job that they begin with."""
    title = _title(job.deck, job.layout, job.personas)
    duplex, form = duplex_of(job.layout, job.options), job.layout.form
    to_fill = not (form.is_cards or form.folds)
    return write_pdf(Document(title, job.deck.language, tuple(pages), duplex, to_fill), job.pictures)


def answers_layout(source: PrintSource, deck: Deck) -> str:
    """Return the name of the layout that stands for all answers to a deck: its own form for them, else svar-a4."""
    named = (source.layouts[name] for name in deck.layouts if name in source.layouts)
    return next((layout.name for layout in named if layout.form.is_answer_sheet), ANSWERS_LAYOUT)


def personas_on(layout: Layout, chosen: Sequence[Persona], known: Sequence[Persona]) -> tuple[Persona, ...]:
    """Return who is on a print: those chosen, the standing ones of those known, or nobody, as its form says."""
    standing = (person for person in known if not person.optional)
    return {"chosen": tuple(chosen), "standing": tuple(standing), "nobody": (NOBODY,)}[layout.form.who]


def pictures_for(source: PrintSource, options: PrintOptions) -> PictureForms:
    """Return the pictures of one PDF, as the options want them."""
    return PictureForms(source.pictures, options.style, substances=options.substances)


def job_pages(job: Job[Any]) -> tuple[Page, ...]:
    """Return the pages of one job. Raises what `print_deck` does."""
    deck, layout, options = job.deck, job.layout, job.options
    _check_job(job)
    measured = overset_on(deck, layout, job.personas, job.catalogue)
    overset = [found for found in measured if _is_wanted(found[0], deck, options)]
    if overset:
        raise DoesNotFitError(deck, layout, overset)
    pages: tuple[Page, ...] = layout.form.pages(job)
    if not pages:
        raise CannotPrintError(f'"{deck.id}" has nothing to print on {layout.name}')
    return pages


def layouts_for(source: PrintSource, deck: Deck) -> tuple[Layout, ...]:
    """Return the layouts in which a deck can be printed: first its own, then those for all decks."""
    named = (source.layouts[name] for name in deck.layouts if name in source.layouts)
    own = [layout for layout in named if layout.serves(deck)]
    general = [layout for layout in source.layouts.values() if layout.serves(deck) and layout not in own]
    return (*own, *general)


def layout_of(source: PrintSource, deck: Deck, name: str) -> Layout:
    """Return the layout of this name, which must serve the deck. Raises what `print_deck` does."""
    layout = source.layouts.get(name)
    if layout is None:
        raise CannotPrintError(no_such("layout", name, source.layouts))
    if not layout.serves(deck):
        known = ", ".join(found.name for found in layouts_for(source, deck))
        raise CannotPrintError(f'The layout "{name}" is not for the deck "{deck.id}". It can be printed as: {known}.')
    return layout


def _profile(options: PrintOptions) -> ColourProfile | None:
    if options.profile is None:
        return None
    try:
        return profile_of(read_plain(options.profile, MOST_BYTES_OF_PROFILE))
    except (OSError, ValueError) as error:
        raise CannotPrintError(f"{options.profile}: {error}") from None


def _rest_of(source: PrintSource, deck: Deck, options: PrintOptions) -> PrintOptions:
    """Return the options with the cards that the deck's leaflet has no place for, where these are wanted."""
    if not options.rest:
        return options
    named = (source.layouts[name] for name in deck.layouts if name in source.layouts)
    leaflet = next((found for found in named if isinstance(found, SheetLayout) and found.form.folds), None)
    cards = left_over(deck, leaflet) if leaflet else ()
    if not cards:
        raise CannotPrintError(f'"{deck.id}" has no cards beside a leaflet.')
    return replace(options, cards=cards)


def as_wanted(layout: Layout, options: PrintOptions) -> Layout:
    """Return the layout with cards of the size that was chosen, and with room for backs beside their fronts.

    Raises:
        CannotPrintError: There is no room for them.
    """
    if not isinstance(layout, CardLayout):
        return layout
    if options.size:
        layout, problems = sized(layout, options.size)
        if problems:
            raise CannotPrintError("; ".join(f"{found.code}: {found.message}. {found.hint}" for found in problems))
    if options.backs == "fold" and layout.form.has_backs and layout.grid.columns == 1:
        raise CannotPrintError(f"On {layout.name} no two cards lie side by side, so backs cannot be folded over.")
    return layout


def _check_job(job: Job[Any]) -> None:
    deck, options = job.deck, job.options
    if not job.personas:
        raise CannotPrintError("No persona was chosen.")
    if options.copies < 1 or options.blanks < 0 or any(count < 0 for _, count in options.copies_of):
        raise CannotPrintError("Copies are 1 or more, blank cards 0 or more.")
    if not 0 <= options.rounded <= MOST_ROUNDED:
        raise CannotPrintError(f"Corners are rounded by 0 to {MOST_ROUNDED} mm.")
    for name in (*options.cards, *(card for card, _ in options.copies_of)):
        card, _, single = name.partition(".")
        if deck.card(card) is None:
            raise CannotPrintError(no_such("card", name, [found.id for found in deck.cards]))
        labels = [face.label for face in faces(deck, job.personas[0], has_backs=options.backs != "none")]
        if single and name not in labels:
            raise CannotPrintError(no_such("card", name, labels))


def _is_wanted(card: str, deck: Deck, options: PrintOptions) -> bool:
    chosen = {name.partition(".")[0] for name in options.cards}
    return not chosen or not deck.printed_with(card).isdisjoint(chosen)


def _title(deck: Deck, layout: Layout, personas: Sequence[Persona]) -> str:
    names = ", ".join(persona.title for persona in personas if persona.title)
    return " – ".join(part for part in (deck.title, layout.title(deck.language), names) if part)


def duplex_of(layout: Layout, options: PrintOptions) -> Any:
    """Return how the printer should turn the paper, as PDF names it."""
    form = layout.form
    if not form.is_cards:
        return ""
    if not form.has_backs:
        return "Simplex"
    return {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge", "none": "Simplex", "fold": "Simplex"}[
        options.backs
    ]
