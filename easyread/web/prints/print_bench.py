"""The bench for prints: it is handed the content once, and then orders, and makes PDFs. Run by `workshop/bench.py`."""

import io
import pickle
import sys

from easyread.content import Content
from easyread.drawing.pictures.catalogue import UnknownPictureError
from easyread.kept import forget
from easyread.printing.forms import FORMS
from easyread.printing.layouts.form import Form
from easyread.printing.print_deck import CannotPrintError
from easyread.printing.print_own_cards import OwnWordsError
from easyread.web.prints.order import Order, UnknownOrderError, is_of_somebody
from easyread.workshop.craft import Make, RefusedOrderError, work_off
from easyread.workshop.parcels import Parts

NO_SUCH_PRINT = "no-such-print"


class _Packer(pickle.Pickler):
    """A form holds functions, so it goes by its name."""

    def persistent_id(self, thing: object) -> str | None:
        return thing.name if isinstance(thing, Form) else None


class _Unpacker(pickle.Unpickler):
    def persistent_load(self, name: str) -> object:
        return FORMS[name]


def packed(content: Content) -> bytes:
    """Return what prints need of the content: the very one that is served, whatever lies on the disk by now."""
    out = io.BytesIO()
    _Packer(out, pickle.HIGHEST_PROTOCOL).dump(
        Content(content.library, content.pictures, content.layouts, (), content.numbers)
    )
    return out.getvalue()


def packed_order(order: Order) -> bytes:
    """Return an order as it is sent to a bench."""
    return pickle.dumps(order, pickle.HIGHEST_PROTOCOL)


def unpacked(parcel: bytes) -> Content:
    """Return the content that was packed."""
    content: Content = _Unpacker(io.BytesIO(parcel)).load()
    return content


def prepare(tools: Parts) -> Make:
    """Return what makes the PDFs of packed orders, with the packed content."""
    content = unpacked(tools[0])

    def make(batch: list[bytes]) -> Parts:
        # They come from our own server, through our own pipe.
        wanted: list[Order] = [pickle.loads(order) for order in batch]  # noqa: S301
        try:
            return [order.pdf(content) for order in wanted]
        except OwnWordsError as error:
            raise RefusedOrderError(f"{error.why} {' '.join(map(str, error.cards))}") from None
        except (CannotPrintError, UnknownPictureError, UnknownOrderError):
            raise RefusedOrderError(NO_SUCH_PRINT) from None
        finally:
            if any(is_of_somebody(order) for order in wanted):
                forget()

    return make


if __name__ == "__main__":
    sys.exit(work_off(prepare))
