"""Fields: the lines, frames and boxes of a form, to be filled in on a screen. On paper they are as they were.

What a field is for is told by the words nearest to it, or by the heads of its row and column.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from easyread.printing.pdf.geometry import POINTS_PER_MM, Box, Line
from easyread.printing.pdf.page import Align, Lines, Page, Panel, TableCell, Words
from easyread.printing.pdf.pdf_file import PdfFile, array, number, pack, ref, text
from easyread.printing.pdf.screen.field_font import FIELD_FONT, put_field_font

_HIGH, _LEAST = 8.0, 4.0
"""How high the place over a line to write on is, in millimetres; lower where something stands over it."""

_SIZE = 14
_SMALL = 11
_MANY_LINES, _NO_SPELLING = 1 << 12, 1 << 22
_SMALLEST_SAID = 9
"""In points. What is smaller is the line at the foot of a page."""
_PRINTED = 4
_PAD = 1.5
_ALIGNS = {"left": 0, "centre": 1, "right": 2}
_TICK = "0.8 w 1 J 1 j {a} {b} m {c} {d} l {e} {f} l S"


@dataclass
class _Field:
    """A field of a page, before it is known what is said of it."""

    widget: int
    box: Box
    kind: str
    cell: TableCell | None
    value: "FieldValue | None" = None


@dataclass(frozen=True)
class FieldValue:
    """What stands in a field already: the text, the number of its look, and how it is set when it is typed anew."""

    text: str
    look: int
    size: float
    align: Align
    lines: int


@dataclass
class Fields:
    """The fields of one PDF while it is drawn."""

    _file: PdfFile
    _waiting: list[_Field] = field(default_factory=list)
    _all: list[tuple[int, str]] = field(default_factory=list)

    def add(self, page: Page, element: Panel | Lines | Words) -> list[int]:
        """Take in what is to be filled in, and return the numbers of its fields."""
        if isinstance(element, Panel):
            kind = "tick" if element.to_fill == "tick" else "frame"
            boxes = [element.box if kind == "tick" else _free_in(element.box, page)]
        elif isinstance(element, Words):
            kind, boxes = "day", [element.box]
        else:
            kind, boxes = "line", [_over(line, page) for line in element.lines]
        found = [_Field(self._file.reserve(), box, kind, element.cell) for box in boxes]
        self._waiting += found
        return [one.widget for one in found]

    def add_value(self, box: Box, value: FieldValue, cell: TableCell | None) -> int:
        """Take in what was typed before, and return the number of its field."""
        self._waiting.append(_Field(self._file.reserve(), box, "value", cell, value))
        return self._waiting[-1].widget

    def look(self, box: Box, code: bytes, resources: str) -> int:
        """Put how a field looks, drawn as on the page with its lower left corner at the origin; return its number."""
        return self._look(box, code, resources)

    def of_page(self, page: Page, number_of_it: int, height: float) -> str:
        """Put what was taken in for a page, and return what the page says of it."""
        waiting, self._waiting = self._waiting, []
        labels: dict[str, int] = {}
        for one in waiting:
            label = _label(one, page)
            labels[label] = labels.get(label, 0) + 1
            told = label if labels[label] == 1 else f"{label} ({labels[label]})"
            self._all.append((one.widget, self._body(one, told, number_of_it, height)))
        return f"/Annots{array(ref(one.widget) for one in waiting)}" if waiting else ""

    def put_form(self, widgets: Sequence[int], first_parent: int) -> str:
        """Put all fields, and return what the catalogue says of them."""
        if not self._all:
            return ""
        places = {widget: first_parent + at for at, widget in enumerate(widgets)}
        for widget, body in self._all:
            self._file.put(f"{body}/StructParent {places[widget]}>>", widget)
        font = put_field_font(self._file)
        resources = f"<</Font<</{FIELD_FONT} {ref(font)}>>>>"
        fields = array(ref(widget) for widget, _ in self._all)
        look = f"/DA(/{FIELD_FONT} {_SIZE} Tf 0.1216 0.1412 0.1882 rg)"
        return f"/AcroForm<</Fields{fields}/DR{resources}{look}/NeedAppearances false>>"

    def _body(self, one: _Field, label: str, page: int, height: float) -> str:
        box = one.box
        left, low = box.x * POINTS_PER_MM, height - box.bottom * POINTS_PER_MM
        sides = (left, low, left + box.width * POINTS_PER_MM, low + box.height * POINTS_PER_MM)
        name = text(f"felt{len(self._all) + 1}")
        head = (
            f"<</Type/Annot/Subtype/Widget/F {_PRINTED}/P {ref(page)}/Rect{array(map(number, sides))}/T{name}"
            f"/TU{text(label)}"
        )
        if one.kind == "tick":
            on, off = self._ticks(box)
            return f"{head}/FT/Btn/V/Off/AS/Off/MK<</CA(4)>>/AP<</N<</Ja {ref(on)}/Off {ref(off)}>>>>"
        if one.value:
            return self._with_value(head, one.value)
        # The places for the figures of a day are not seen behind what is typed.
        ground = "/MK<</BG[1 1 1]>>/Q 1" if one.kind == "day" else ""
        many = _MANY_LINES if one.kind == "frame" else 0
        size = _SIZE if one.kind == "frame" or box.height > _LEAST * 1.5 else _SMALL
        look = f"/DA(/{FIELD_FONT} {size} Tf 0.1216 0.1412 0.1882 rg)"
        return f"{head}/FT/Tx/Ff {many | _NO_SPELLING}{look}{ground}/V()/AP<</N {ref(self._empty(box))}>>"

    @staticmethod
    def _with_value(head: str, value: FieldValue) -> str:
        many = _MANY_LINES if value.lines > 1 else 0
        look = f"/DA(/{FIELD_FONT} {number(value.size)} Tf 0.1216 0.1412 0.1882 rg)/Q {_ALIGNS[value.align]}"
        return f"{head}/FT/Tx/Ff {many | _NO_SPELLING}{look}/V{text(value.text)}/AP<</N {ref(value.look)}>>"

    def _ticks(self, box: Box) -> tuple[int, int]:
        side = min(box.width, box.height) * POINTS_PER_MM
        points = {
            name: number(side * share) for name, share in zip("abcdef", (0.2, 0.5, 0.42, 0.26, 0.82, 0.78), strict=True)
        }
        code = f"{number(side * 0.12)} w 0.1216 0.1412 0.1882 RG {_TICK.partition(' w ')[2].format(**points)}"
        return self._look(box, code.encode("ascii")), self._empty(box)

    def _empty(self, box: Box) -> int:
        return self._look(box, b"/Tx BMC EMC")

    def _look(self, box: Box, code: bytes, resources: str = "<<>>") -> int:
        sides = f"{number(box.width * POINTS_PER_MM)} {number(box.height * POINTS_PER_MM)}"
        entries = f"/Type/XObject/Subtype/Form/BBox[0 0 {sides}]/Resources {resources}"
        return self._file.put_stream(pack(code), entries)


def _over(line: Line, page: Page) -> Box:
    """The place over a line to write on, as far as nothing stands there."""
    top = line.y1 - _HIGH
    for element in page.elements:
        if isinstance(element, Words) and element.block.lines:
            bottom = element.box.y + element.block.height
            if element.box.x < line.x2 and element.box.right > line.x1 and line.y1 - _HIGH < bottom <= line.y1 - _LEAST:
                top = max(top, bottom)
        elif isinstance(element, Lines) and element.to_fill:
            for other in element.lines:
                if other.x1 < line.x2 and other.x2 > line.x1 and top < other.y1 < line.y1 - 1:
                    top = other.y1
    return Box(line.x1, top, line.x2 - line.x1, line.y1 - top - 0.2)


def _free_in(frame: Box, page: Page) -> Box:
    """What of a frame is left under the words and pictures in it."""
    inside = frame.inset(_PAD)
    bottom = max(
        (
            element.box.bottom if not isinstance(element, Words) else element.box.y + element.block.height
            for element in page.elements
            if not isinstance(element, (Lines, Panel)) and hasattr(element, "box") and _holds(frame, element.box)
        ),
        default=inside.y,
    )
    free = inside.bottom - bottom
    return Box(inside.x, bottom, inside.width, free) if free > _LEAST else inside


def _holds(frame: Box, box: Box) -> bool:
    x, y = box.centre
    return frame.x <= x <= frame.right and frame.y <= y <= frame.bottom


def _label(one: _Field, page: Page) -> str:
    said = [
        found
        for found in page.elements
        if isinstance(found, Words)
        and found.tag
        and any(_told(found))
        and found.block.size >= _SMALLEST_SAID
        and not found.to_fill
    ]
    if one.cell:
        heads = [found for found in said if found.cell and _is_head_of(found.cell, one.cell)]
        if heads:
            return ": ".join(" ".join(_told(found)) for found in heads)
    inside = [found for found in said if one.kind == "frame" and _apart(found.box, one.box) == 0]
    near = min(inside or said, key=lambda found: _reach(one, found), default=None)
    return " ".join(_told(near)).strip() if near else "Felt"


def _told(words: Words) -> tuple[str, ...]:
    """The lines that say what a field is for: not what somebody typed."""
    return words.block.lines[: words.block.label] if words.block.typed else words.block.lines


def _is_head_of(head: TableCell, cell: TableCell) -> bool:
    if head.head == "Row":
        return head.row <= cell.row < head.row + head.down
    return head.head == "Column" and head.column <= cell.column < head.column + head.span


def _reach(one: _Field, words: Words) -> float:
    """How far words are from a field. What stands under a line, or far to its right, is seldom meant.

    An answer that was chosen beside it is so only where nothing else is near.
    """
    box = words.box.of_height(min(words.box.height, words.block.height)) if not words.in_middle else words.box
    apart = _apart(box, one.box)
    is_under = one.kind == "line" and box.y > one.box.bottom
    return apart + (20 if is_under or words.is_answer else 0)


def _apart(one: Box, other: Box) -> float:
    """How far two boxes are from each other."""
    across = max(one.x - other.right, other.x - one.right, 0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0)
    return float(across + down)
