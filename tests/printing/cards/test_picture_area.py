"""The picture of a front: inside the cut, with its ground going on beyond it."""

from collections.abc import Iterator

import pypdfium2
import pytest
from PIL import Image as Pixels
from PIL import ImageChops

from easyread.kit.deck import CITIZEN, Deck
from easyread.printing.cards.card_setting import front_elements
from easyread.printing.cards.printed_card import PrintedCard, printed_cards
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Element, Image, Page, Panel
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.print_deck import pictures_for
from tests.contents import shipped_content
from tests.printed import small_deck, source, woman

PER_MM = 3
NEAR = 6
"""By how much two colours may differ that are the same: edges are smoothed when they are drawn."""


def job(name: str, **options: object) -> Job[CardLayout]:
    layout = source().layouts[name]
    assert isinstance(layout, CardLayout)
    chosen = PrintOptions(**options)  # type: ignore[arg-type]
    found = source()
    return Job(small_deck(), (woman(),), layout, chosen, found.pictures, pictures_for(found, chosen))


def fronts(printed: Job[CardLayout]) -> Iterator[tuple[PrintedCard, Box, list[Image | Panel]]]:
    box = printed.layout.grid.box(0)
    for card in printed_cards(printed):
        elements = front_elements(card.face, box, printed, card.persona, card.needs)
        yield card, box, [found for found in elements if isinstance(found, Image | Panel)]


@pytest.mark.parametrize("words", [True, False])
@pytest.mark.parametrize("name", ["kort-a7", "kort-a6", "kort-a5", "kort-klip", "kort-a4", "plakat-a3"])
def test_a_picture_is_whole_inside_the_cut(name: str, words: bool) -> None:
    printed = job(name, words=words)
    rim = printed.layout.rim
    for card, box, found in fronts(printed):
        images = [image for image in found if isinstance(image, Image)]
        whole = next(image for image in images if image.name == card.face.front.picture)
        assert whole.box.x >= box.x + rim - 0.001
        assert whole.box.right <= box.right - rim + 0.001
        assert whole.box.y >= box.y + rim - 0.001
        assert whole.box.bottom <= box.bottom + 0.001


def test_the_ground_goes_on_to_the_end_of_the_bleed_on_three_sides() -> None:
    printed = job("kort-a7")
    for _, box, found in fronts(printed):
        ground = next(panel for panel in found if isinstance(panel, Panel))
        around = box.inset(-printed.layout.bleed)
        assert (ground.box.x, ground.box.y, ground.box.right) == (around.x, around.y, around.right)
        assert ground.box.bottom < box.bottom


def test_the_pictures_of_one_question_have_one_size() -> None:
    sizes: dict[str, set[tuple[float, float]]] = {}
    for card, _, found in fronts(job("kort-a7")):
        ground = next(panel for panel in found if isinstance(panel, Panel))
        sizes.setdefault(card.face.card_id, set()).add((ground.box.width, ground.box.height))
    assert len(sizes) > 1
    assert all(len(found) == 1 for found in sizes.values())


def pictures_of(deck: Deck) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """All that is drawn for the pictures of the fronts of a deck, on a card with its bleed at the origin."""
    content = shipped_content()
    persona = content.library.persona("ung-kvinde", "da")
    layout = content.layouts["kort-a7"]
    assert persona is not None
    assert isinstance(layout, CardLayout)
    chosen = PrintOptions()
    printed = Job(deck, (persona,), layout, chosen, content.pictures, pictures_for(content, chosen))
    box = Box(layout.bleed, layout.bleed, layout.grid.card.width, layout.grid.card.height)
    for card in printed_cards(printed):
        elements = front_elements(card.face, box, printed, persona, card.needs)
        yield f"{deck.id} {card.face.label}", tuple(found for found in elements if isinstance(found, Image | Panel))


def rendered(found: dict[tuple[Element, ...], str]) -> Iterator[tuple[str, Pixels.Image]]:
    """Each of them as a print shop gets it."""
    content = shipped_content()
    size = Size(69, 94)
    pages = tuple(Page(size, elements, name) for elements, name in found.items())
    pdf = write_pdf(Document("Kort", "da", pages), pictures_for(content, PrintOptions()))
    for name, page in zip(found.values(), pypdfium2.PdfDocument(pdf), strict=True):
        yield name, page.render(scale=PER_MM * 25.4 / 72).to_pil().convert("RGB")


def is_carried(shown: Pixels.Image, end: int) -> bool:
    """Whether every row of pixels is of one colour from the edge of the paper to `end`, all but at its corners."""
    strip = shown.crop((1, PER_MM * 4, end, PER_MM * 40))
    worn = strip.resize((1, strip.height), Pixels.Resampling.BOX).resize(strip.size, Pixels.Resampling.NEAREST)
    return max(ImageChops.difference(strip, worn).tobytes()) <= NEAR


@pytest.mark.deep
def test_nothing_that_matters_lies_in_the_bleed_of_any_card() -> None:
    """Beyond the cut, and a little within it, each row is of one colour: nothing is drawn there but what goes on."""
    layout = shipped_content().layouts["kort-a7"]
    assert isinstance(layout, CardLayout)
    end = int((layout.bleed + layout.rim) * PER_MM) - 1
    decks = [deck for deck in shipped_content().library.in_order("da") if deck.audience == CITIZEN]
    found = {elements: name for deck in decks for name, elements in pictures_of(deck) if elements}
    assert len(found) > 300
    drawn = []
    for name, side in rendered(found):
        mirrored = side.transpose(Pixels.Transpose.FLIP_LEFT_RIGHT)
        above = side.transpose(Pixels.Transpose.TRANSPOSE)
        if not all(is_carried(shown, end) for shown in (side, mirrored, above)):
            drawn.append(name)
    assert drawn == []
