"""What the shell offers for the names of the content, when Tab is pressed."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from easyread.content import OWN_DECKS, OWN_LAYOUTS, OWN_PICTURES
from easyread.drawing.pictures.raster_file import KINDS as RASTER_KINDS
from easyread.kit.persona import load_personas
from easyread.kit.reading.library import deck_folders
from easyread.languages import BASE_LANGUAGE
from easyread.paths import default_data_folder, shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import load_layouts


def deck_ids(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the decks whose ids begin so."""
    places = (shipped_folder("card_decks"), _data(context) / OWN_DECKS)
    return _items((folder.name for place in places for folder in deck_folders(place)), begun)


def layout_names(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the layouts whose names begin so."""
    places = (shipped_folder("print"), _data(context) / OWN_LAYOUTS)
    return _items(load_layouts([place for place in places if place.is_dir()], FORMS)[0], begun)


def picture_names(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the pictures whose names begin so; a drawing for one persona is no picture of its own."""
    places = (shipped_folder("static") / "illustrations", _data(context) / OWN_PICTURES)
    files = (file for place in places for file in place.glob("*/*.*") if file.suffix in {".svg", *RASTER_KINDS})
    return _items((f"{file.parent.name}/{file.stem.partition('.')[0]}" for file in files), begun)


def persona_ids(_context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the personas whose ids begin so."""
    return _items(known_personas(), begun)


def known_personas() -> Sequence[str]:
    """Return the ids of all personas."""
    return [persona.id for persona in load_personas(shipped_folder("card_decks") / "personas.toml", BASE_LANGUAGE)]


def _data(context: click.Context) -> Path:
    data: Path | None = context.params.get("data")
    return data or default_data_folder()


def _items(names: Iterable[str], begun: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in sorted(set(names)) if name.startswith(begun)]
