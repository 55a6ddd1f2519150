"""SummaryOutline: what a tablet needs, beside the cards themselves, to sum up a deck without the server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Json = Mapping[str, object]


@dataclass(frozen=True)
class SummaryOutline:
    """How a deck is summed up, as the page carries it: see docs/web.md. `static/js/lines.js` follows it.

    Attributes:
        steps: For each step that is answered, by its key, what its line says otherwise than its card does.
        headings: What lines stand under; steps name them by their place.
        unsure: The tile of "Ved ikke".
        sounds: The keys of all that is said in it.
    """

    steps: Mapping[str, Json] = field(default_factory=dict)
    headings: Sequence[Json] = ()
    unsure: Json = field(default_factory=dict)
    sounds: tuple[str, ...] = field(default=(), repr=False)

    @property
    def json(self) -> Json:
        """Return what the page carries."""
        return {"steps": self.steps, "headings": self.headings, "unsure": self.unsure}
