"""Reads print/<name>.toml to layouts, with every problem found. Codes L01–L09."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from easyread.printing.layouts.form import Form
from easyread.printing.layouts.grid_rules import check_grid
from easyread.printing.layouts.layout import CardLayout, Cut, Layout, SheetLayout
from easyread.printing.layouts.layout_words import NO_LAYOUTS, ByLanguage, LayoutWords, danish_words, read_words
from easyread.printing.layouts.spacing import Spacing, load_spacing, read_spacing
from easyread.printing.pdf.geometry import Grid, Size
from easyread.problems import Problem, Where, has_errors
from easyread.toml_table import Table, read_toml

__all__ = ["CardLayout", "Layout", "SheetLayout", "load_layouts", "read_layout"]

FORMAT = 1
LARGEST_SHEET = 420
"""The long side of A3."""

CUTS: tuple[Cut, ...] = get_args(Cut)
USUAL_RIM = 2

Forms = Mapping[str, Form[Any]]


@dataclass(frozen=True)
class AllPaper:
    """What all layouts share: the forms, the words on paper, and the air where a layout says nothing of it."""

    forms: Forms
    words: ByLanguage
    spacing: Spacing


def load_layouts(folders: Path | Sequence[Path], forms: Forms) -> tuple[dict[str, Layout], list[Problem]]:
    """Return the layouts by name, sorted, with every problem found. A layout with an error is left out.

    Args:
        folders: Folders of `<name>.toml`, words.toml with the words on paper, and the words of other languages. A
            layout in a later folder replaces one of the same name in an earlier; its words lie over those of the
            earlier.
        forms: Every form by name.
    """
    places = [folders] if isinstance(folders, Path) else list(folders)
    problems: list[Problem] = []
    translations = [LayoutWords(place, problems) for place in places]
    spacing = load_spacing(places, problems)
    words: ByLanguage = {}
    for place, found in zip(places, translations, strict=True):
        words = read_words(place, found, words, problems)
    paper, layouts = AllPaper(forms, words, spacing), dict[str, Layout]()
    for place, found in zip(places, translations, strict=True):
        files = [file for file in sorted(place.glob("*.toml")) if file.name not in NO_LAYOUTS]
        found.report_rest(file.stem for file in files)
        for file in files:
            layout, own_problems = read_layout(file, found, paper)
            problems += own_problems
            if layout is not None:
                layouts[layout.name] = layout
    return dict(sorted(layouts.items())), sorted(problems)


def read_layout(file: Path, translations: LayoutWords, paper: AllPaper) -> tuple[Layout | None, list[Problem]]:
    """Return one layout, or None where its file has an error, with its problems."""
    place = f"print/{file.name}"
    values, problems = read_toml(file, place)
    if values is None:
        return None, problems
    table = Table(values, Where(place), problems)
    if table.number("format") != FORMAT:
        table.error("L01", "format", f"format {values.get('format')!r} is not known", f"Write format = {FORMAT}.")
    name = table.text("form")
    form = paper.forms.get(name)
    if form is None:
        table.error("L02", "form", f'there is no form "{name}"', f"Known forms: {', '.join(paper.forms)}.")
        return None, problems
    titles = translations.of_layout(file.stem, danish_words(table, file.stem))
    layout = _layout(table, file.stem, form, titles, paper)
    table.finish()
    return (None if has_errors(problems) else layout), problems


def _layout(table: Table, name: str, form: Form[Any], titles: ByLanguage, paper: AllPaper) -> Layout:
    common: dict[str, Any] = {
        "name": name,
        "form": form,
        "titles": {language: own["title"] for language, own in titles.items()},
        "abouts": {language: own["about"] for language, own in titles.items()},
        "sheet": _sheet(table),
        "sizes": _sizes(table, form),
        "words": paper.words,
        "lengths": _lengths(table, form),
        "spacing": read_spacing(table.table("spacing") or Table({}, table.where, []), paper.spacing),
    }
    return _card_layout(table, common) if form.is_cards else _sheet_layout(table, common)


def _card_layout(table: Table, common: dict[str, Any]) -> CardLayout:
    part = table.table("grid")
    if part is None:
        table.error(
            "L03", "grid", "a layout of cards needs a grid", "Write [grid] with columns, rows, width, height, gap."
        )
    columns, rows = (_count(part, key) if part else 1 for key in ("columns", "rows"))
    card = Size(*(_length(part, key) if part else 1 for key in ("width", "height")))
    gap = _length(part, "gap", least=0) if part else 0
    if part:
        part.finish()
    layout = CardLayout(
        **common,
        grid=Grid(common["sheet"], card, columns, rows, gap),
        bleed=_length(table, "bleed", least=0),
        safe=_length(table, "safe"),
        picture=_length(table, "picture"),
        rim=_length(table, "rim", least=0, usual=USUAL_RIM),
        cut=_cut(table),
    )
    if not has_errors(table.problems):  # a length that is wrong stands for 1 mm until then
        check_grid(table, layout)
    return layout


def _sheet_layout(table: Table, common: dict[str, Any]) -> SheetLayout:
    layout = SheetLayout(
        **common,
        margin=_length(table, "margin"),
        picture=table.decimal("picture", 0),
        columns=table.number("columns", 1),
        rows=table.number("rows", 1),
        cards=table.texts("cards", ()),
        back=table.texts("back", ()),
        pages=table.number("pages", 0),
    )
    if not has_errors(table.problems) and 2 * layout.margin >= min(layout.sheet.width, layout.sheet.height):
        table.error("L07", "margin", "the margins leave nothing of the sheet", "All lengths are in millimetres.")
    if layout.pages < 0 or layout.pages % 4:
        table.error("L14", "pages", f"{layout.pages} pages cannot be folded", "Write 4 or 8; 0 for as many as needed.")
    if layout.columns < 1 or layout.rows < 1:
        table.error("L06", "columns", "there must be at least one column and one row")
    return layout


def _sheet(table: Table) -> Size:
    part = table.table("sheet")
    if part is None:
        table.error("L03", "sheet", "the sheet has no size", "Write sheet = { width = 210, height = 297 }.")
        return Size(210, 297)
    size = Size(_length(part, "width"), _length(part, "height"))
    part.finish()
    if max(size.width, size.height) > LARGEST_SHEET:
        part.error("L07", "", f"no sheet is larger than {LARGEST_SHEET} mm", "All lengths are in millimetres.")
    return size


def _sizes(table: Table, form: Form[Any]) -> dict[str, int]:
    part = table.table("sizes")
    if part is None:
        table.error("L03", "sizes", "the sizes of text are missing", f"Write sizes for {', '.join(form.sizes)}.")
        return {}
    sizes = {key: part.number(key) for key in form.sizes}
    part.finish()
    for key, least in form.sizes.items():
        if key in part.values and sizes[key] < least:
            part.error("L09", key, f"{sizes[key]} pt is too small to read", f"It should be {least} pt or more.")
    return sizes


def _lengths(table: Table, form: Form[Any]) -> dict[str, float]:
    """Return the lengths that the form alone has: the layout's own, and the form's where it has none."""
    part = table.table("lengths")
    if part is None:
        return dict(form.lengths)
    found = {key: _length(part, key) if key in part.values else least for key, least in form.lengths.items()}
    for key in part.values.keys() - form.lengths.keys():
        known = ", ".join(form.lengths) or "none"
        part.error("D03", key, "this key is not known here", f"Known keys: {known}.")
    return found


def _length(table: Table, key: str, least: float = 1, usual: float | None = None) -> float:
    return _at_least(table, key, table.decimal(key, usual), least)


def _count(table: Table, key: str) -> int:
    return int(_at_least(table, key, table.number(key), 1))


def _at_least(table: Table, key: str, value: float, least: float) -> float:
    if key in table.values and value < least:
        table.error("L06", key, f"{value:g} is too little", f"It should be {least:g} or more.")
    return max(value, least)


def _cut(table: Table) -> Cut:
    value = table.text("cut", CUTS[0])
    found = next((cut for cut in CUTS if cut == value), None)
    if found is None:
        table.error("L13", "cut", f'"{value}" is no way to show the cut', f"Known: {', '.join(CUTS)}.")
    return found or CUTS[0]
