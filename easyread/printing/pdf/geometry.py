"""Sizes, boxes and the grid of cards on a sheet. All in millimetres; y grows downwards from the top left corner."""

from dataclasses import dataclass, replace

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True)
class Size:
    """The width and height of something."""

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    def whole(self) -> "Box":
        """Return the box of all of it."""
        return Box(0, 0, self.width, self.height)


@dataclass(frozen=True)
class Box:
    """A rectangle: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The x and y of the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> "Box":
        """Return the box made smaller on all four sides; larger for a negative value."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def clear_of(self, by: float) -> "Box":
        """Return the box made smaller on the left, the right and above; its lower edge stays."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - by)

    def inset_sides(self, by: float) -> "Box":
        """Return the box made narrower on the left and the right."""
        return Box(self.x + by, self.y, self.width - 2 * by, self.height)

    def of_height(self, height: float) -> "Box":
        """Return the box with the same upper edge and another height."""
        return Box(self.x, self.y, self.width, height)

    def square(self, side: float) -> "Box":
        """Return a square in the middle of the box."""
        x, y = self.centre
        return Box(x - side / 2, y - side / 2, side, side)

    def mirrored(self, sheet_width: float) -> "Box":
        """Return where the box lies on a sheet that was turned like the page of a book."""
        return Box(sheet_width - self.right, self.y, self.width, self.height)

    def below(self, height: float) -> "Box":
        """Return what is left of the box under an upper part this high."""
        return Box(self.x, self.y + height, self.width, self.height - height)

    def part(self, at: int, of: int, gap: float = 0, *, across: bool = False) -> "Box":
        """Return one of `of` equal parts with gaps between them: from the top, or from the left with `across`."""
        whole = self.width if across else self.height
        length = (whole - gap * (of - 1)) / of
        start = at * (length + gap)
        if across:
            return Box(self.x + start, self.y, length, self.height)
        return Box(self.x, self.y + start, self.width, length)

    def fitted(self, proportions: Size) -> "Box":
        """Return the largest box of these proportions in the middle of this one."""
        scale = min(self.width / proportions.width, self.height / proportions.height)
        width, height = proportions.width * scale, proportions.height * scale
        return Box(self.x + (self.width - width) / 2, self.y + (self.height - height) / 2, width, height)

    def covered(self, proportions: Size) -> "Box":
        """Return the smallest box of these proportions that covers this one, with the same middle."""
        scale = max(self.width / proportions.width, self.height / proportions.height)
        width, height = proportions.width * scale, proportions.height * scale
        return Box(self.x + (self.width - width) / 2, self.y + (self.height - height) / 2, width, height)


@dataclass(frozen=True)
class Line:
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Grid:
    """Equal cards in the middle of a sheet, in columns and rows: the same on all, so that a stack is cut at once."""

    sheet: Size
    card: Size
    columns: int
    rows: int
    gap: float

    @property
    def places(self) -> int:
        """The number of cards on a sheet."""
        return self.columns * self.rows

    @property
    def outline(self) -> Box:
        """The box round all cards."""
        width = self.columns * self.card.width + (self.columns - 1) * self.gap
        height = self.rows * self.card.height + (self.rows - 1) * self.gap
        return Box((self.sheet.width - width) / 2, (self.sheet.height - height) / 2, width, height)

    def box(self, place: int) -> Box:
        """Return the box of a card, cut to size. Places count along the rows from the top left."""
        row, column = divmod(place, self.columns)
        outline = self.outline
        return Box(
            outline.x + column * (self.card.width + self.gap),
            outline.y + row * (self.card.height + self.gap),
            self.card.width,
            self.card.height,
        )

    def back_box(self, place: int) -> Box:
        """Return the box of a card's back, on a sheet that is turned like the page of a book."""
        return self.box(place).mirrored(self.sheet.width)

    def crop_marks(self, offset: float, length: float) -> tuple[Line, ...]:
        """Return the marks for every cut, in the margin: they start `offset` outside the outermost cards."""
        outline = self.outline
        near, far = offset, offset + length
        xs, ys = self._cuts()
        marks = []
        for x in xs:
            marks.append(Line(x, outline.y - far, x, outline.y - near))
            marks.append(Line(x, outline.bottom + near, x, outline.bottom + far))
        for y in ys:
            marks.append(Line(outline.x - far, y, outline.x - near, y))
            marks.append(Line(outline.right + near, y, outline.right + far, y))
        return tuple(marks)

    def crosses(self, arm: float) -> tuple[Line, ...]:
        """Return a cross at each corner of each card. Its arms are so long, but meet those of the card beside it.

        A strip that was cut in one direction still has them, so that it can be cut in the other.
        """
        xs, ys = self._cuts()
        reach_x, reach_y = (self._reaches(cuts, arm) for cuts in (xs, ys))
        return (
            *(Line(x - left, y, x + right, y) for x, (left, right) in zip(xs, reach_x, strict=True) for y in ys),
            *(Line(x, y - above, x, y + under) for y, (above, under) in zip(ys, reach_y, strict=True) for x in xs),
        )

    def cut_lines(self) -> tuple[Line, ...]:
        """Return a line along every cut, from edge to edge of the cards."""
        outline, (xs, ys) = self.outline, self._cuts()
        return (
            *(Line(x, outline.y, x, outline.bottom) for x in xs),
            *(Line(outline.x, y, outline.right, y) for y in ys),
        )

    def _cuts(self) -> tuple[list[float], list[float]]:
        """Return where the sheet is cut: from the left, and from above."""
        boxes = [self.box(place) for place in range(self.places)]
        xs = sorted({round(x, 4) for box in boxes for x in (box.x, box.right)})
        ys = sorted({round(y, 4) for box in boxes for y in (box.y, box.bottom)})
        return xs, ys

    def _reaches(self, cuts: list[float], arm: float) -> list[tuple[float, float]]:
        """Return how far a cross reaches before and after each cut: no further than half a gap between two cards."""
        half = self.gap / 2
        reaches = []
        for at in range(len(cuts)):
            is_end = self.gap > 0 and at % 2 == 1  # the right or lower edge of a card
            before = arm if at == 0 or is_end or not half else min(arm, half)
            after = arm if at == len(cuts) - 1 or not (is_end and half) else min(arm, half)
            reaches.append((before, after))
        return reaches

    def for_folding(self) -> "Grid":
        """Return the grid with an even number of columns: half of them are for fronts, half for their backs."""
        return replace(self, columns=self.columns - self.columns % 2)

    def left_half(self) -> tuple[int, ...]:
        """Return the places in the left half of the sheet."""
        return tuple(place for place in range(self.places) if place % self.columns < self.columns // 2)
