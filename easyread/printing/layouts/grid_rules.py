"""What must hold of a grid of cards: it goes on its sheet, and its cards have room for pictures and words."""

from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.geometry import Size
from easyread.toml_table import Table

ABOVE, BESIDE = 10, 6
"""What is needed outside the bleed: a crop mark and the edge that no printer reaches; above and below them, the heading
and the ruler too."""


ROUNDING = 0.001


def outside(layout: CardLayout) -> Size:
    """Return how much a sheet needs beside its cards, and above and below them."""
    return Size(layout.bleed + BESIDE, layout.bleed + ABOVE) if layout.cut != "none" else Size(0, 0)


def check_grid(table: Table, layout: CardLayout) -> None:
    """Report what is wrong with a grid (L04, L05, L08, L13)."""
    outline, card = layout.grid.outline, layout.grid.card
    margin = outside(layout)
    if outline.x < margin.width - ROUNDING or outline.y < margin.height - ROUNDING:
        room = f"{margin.width:g} mm beside them and {margin.height:g} mm above and below for bleed and crop marks"
        needed = f"{outline.width:g} × {outline.height:g} mm, and {room}"
        sheet = f"{layout.sheet.width:g} × {layout.sheet.height:g} mm"
        table.error("L04", "grid", f"the cards need {needed}; the sheet has {sheet}", "Make the cards smaller.")
    if layout.grid.gap < 2 * layout.bleed:
        hint = "Two neighbours bleed into the gap: make it twice the bleed."
        message = f"{layout.grid.gap:g} mm is too little for a bleed of {layout.bleed:g} mm"
        table.error("L05", "grid.gap", message, hint)
    panel = card.height - layout.picture
    if 2 * layout.safe >= min(card.width, panel):
        message = f"a picture of {layout.picture:g} mm leaves {panel:g} mm of the card for its words"
        table.error("L08", "grid.height", message, "Make the card higher, or the picture and the safe area smaller.")
    if layout.cut == "none" and (layout.grid.places > 1 or layout.bleed):
        message = "several cards on a sheet, or cards with a bleed, must be cut"
        table.error("L13", "cut", message, 'Write cut = "crosses".')
