"""Prints: has PDFs made beside the server. Those without answers are kept for a while; those with answers never."""

from easyread.content import Content
from easyread.web.prints.box_room import BoxRoom
from easyread.web.prints.kept_prints import KeptPrints, Print
from easyread.web.prints.order import DeckOrder, Order
from easyread.web.prints.print_bench import packed, packed_order
from easyread.workshop.bench import Craft, Waits
from easyread.workshop.workshop import Workshop

_MOST_KEPT_BYTES = 32 * 1024 * 1024
"""A dozen of the largest, some hundred of the usual ones."""


class Prints:
    """The prints of one content. Safe to ask from any thread."""

    def __init__(self, content: Content) -> None:
        self.workshop = Workshop(Craft("easyread.web.prints.print_bench", lambda: (packed(content),)))
        self.kept = KeptPrints(_MOST_KEPT_BYTES)
        self.boxes = BoxRoom(content, self.workshop)

    def of_deck(self, order: DeckOrder, waits: Waits) -> Print:
        """Return a print without answers. Raises what the workshop does."""
        found = self.kept.get(order)
        if found:
            return found
        with self.workshop.turn(waits) as turn:
            # Whoever stood before in the line may have ordered the same.
            return self.kept.get(order) or self.kept.keep(order, turn.make((packed_order(order),))[0])

    def of_answers(self, order: Order, waits: Waits) -> Print:
        """Return a print with answers, made for this one time. Raises what the workshop does."""
        [body] = self.workshop.make((packed_order(order),), waits)
        return Print(body)
