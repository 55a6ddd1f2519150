"""The words on a sheet that are wider than their places, as the preflight tells them."""

from collections.abc import Iterable, Iterator

from easyread.kit.rule import Overset
from easyread.printing.layouts.layout import Layout
from easyread.printing.pdf.typesetting import Block


def overset_words(card_id: str, layout: Layout, blocks: Iterable[Block]) -> Iterator[Overset]:
    """Yield each word that no line of its block can hold, once."""
    for word in dict.fromkeys(word for block in blocks for word in block.too_wide):
        yield card_id, f'{layout.name}: the word "{word}" is wider than its place'
