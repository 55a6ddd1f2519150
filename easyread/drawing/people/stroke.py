"""Stroke: one piece of a drawing that stands in a TOML file, with a named line and a paint."""

from collections.abc import Mapping
from dataclasses import dataclass

from easyread.colours import INK
from easyread.drawing.people.ink import Pen, path, reshape


@dataclass(frozen=True)
class Stroke:
    """A path with its paint (a name, a #rrggbb or none) and its line (outline, inner, fine or none)."""

    d: str
    paint: str = "none"
    line: str = "inner"

    def draw(self, pen: Pen, paints: Mapping[str, str] | None = None, sx: float = 1) -> str:
        """Return the path as SVG, stretched sideways by `sx`; `paints` turns the names of paints into colours."""
        widths = {"outline": pen.outline, "inner": pen.inner, "fine": pen.fine, "none": 0.0}
        fill = (paints or {}).get(self.paint, self.paint)
        return path(reshape(self.d, sx=sx), fill, INK, widths[self.line])
