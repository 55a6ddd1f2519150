"""The kind `grid` on paper: printed cards for its halves and areas; it is filled in on a sheet of its own."""

from collections.abc import Iterator

from easyread.kit.kinds.grid import GridCard, cell_of, lead_of
from easyread.kit.persona import Persona
from easyread.kit.summary_line import SummaryLine
from easyread.printing.kinds.paper import Paper
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.face import CardSide, Face


def grid_faces(card: GridCard) -> Iterator[Face]:
    """Yield a card for each half and each area, to lay out on a table."""
    for half in card.halves:
        yield Face(f"{card.id}.{half.id}", CardSide(name=half.name, picture=half.picture), CardSide(text=half.now))
    for area in card.areas:
        front = CardSide(name=area.name, picture=area.picture)
        yield Face(f"{card.id}.{area.id}", front, CardSide(text=f"{area.good.text} {area.less.text}"))


def grid_title(job: SheetJob, line: SummaryLine, _persona: Persona) -> str:
    """Return which half, and which time with the near mark that was chosen: "Blive. Til jul."."""
    cell = cell_of(line.step)
    return f"{cell.half.name}. {lead_of(line.step, job.options.answers or {}).name}." if cell else ""


def grid_group(line: SummaryLine) -> tuple[str, ...]:
    """Return the half and the time: the answers about them stand together."""
    cell = cell_of(line.step)
    return (line.step.card.id, cell.half.id, cell.time.name) if cell else (line.step.card.id,)


PAPER = Paper(
    card=GridCard,
    faces=grid_faces,
    rows=lambda _job, _screens, _persona: iter(()),
    title=grid_title,
    group=grid_group,
)
