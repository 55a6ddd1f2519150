"""The table of all tools: what each is on the screen, in speech, on paper and for staff, with a picture."""

from collections.abc import Iterator
from pathlib import Path

from easyread.content import Content
from easyread.drawing.pictures.scene import compose
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.steps.router import steps
from easyread.kit.steps.spoken import utterances
from easyread.languages import BASE_LANGUAGE, KNOWN_LANGUAGES, LANGUAGES
from easyread.printing.print_deck import STAMKORT_LAYOUT, layouts_for

TABLE = "tools.md"
PICTURES = "images/tools"

_HEAD = """# All tools

Made with `easyread tools`; a test compares it with the decks. {figures}

*Screen* counts the screens that some answers lead to, *speech* what is said to one persona, by language ({languages}).
*Paper* names the layouts of the tool's own, beside the ones that every tool has: {general}.

| | tool | screen | speech | paper | guide for staff |
|---|---|---|---|---|---|
"""


def write_table(content: Content, folder: Path) -> Path:
    """Write the table, and the pictures beside it, into a folder, and return its file.

    Raises:
        OSError: The folder cannot be written to.
    """
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    for deck in content.library.in_order(BASE_LANGUAGE):
        (pictures / f"{deck.id}.svg").write_text(picture(content, deck), encoding="utf-8")
    (folder / TABLE).write_text(table(content), encoding="utf-8")
    return folder / TABLE


def table(content: Content) -> str:
    """Return the table as Markdown."""
    general = sorted(name for name, layout in content.layouts.items() if layout.form.for_any_deck)
    rows = (_row(content, deck) for deck in content.library.in_order(BASE_LANGUAGE))
    head = _HEAD.format(
        figures=_figures(content),
        languages=", ".join(language.name for language in KNOWN_LANGUAGES.values()),
        general=", ".join(f"`{name}`" for name in general),
    )
    return head + "".join(rows)


def picture(content: Content, deck: Deck) -> str:
    """Return the picture of a tool as SVG, with the first persona in it."""
    return compose(content.pictures, deck.picture, _persona(content).id)


def _figures(content: Content) -> str:
    library, layouts = content.library, content.layouts
    kinds = {card.kind for deck in library.in_order(BASE_LANGUAGE) for card in deck.cards}
    return (
        f"{len(library.for_citizens(BASE_LANGUAGE))} tools are gone through with a citizen, "
        f"{len(library.for_staff(BASE_LANGUAGE))} are for staff alone. They have {len(kinds)} kinds of cards, "
        f"{len(content.pictures.names())} pictures with {len(library.personas[BASE_LANGUAGE])} personas, "
        f"and {len(layouts)} layouts in {len({layout.form.name for layout in layouts.values()})} forms."
    )


def _row(content: Content, deck: Deck) -> str:
    image = f'<img src="{PICTURES}/{deck.id}.svg" width="90" alt="">'
    cells = (image, f"**{deck.title}**<br>`{deck.id}`", _screen(deck), _speech(content, deck))
    return "| " + " | ".join((*cells, _paper(content, deck), _guide(deck))) + " |\n"


def _screen(deck: Deck) -> str:
    if deck.is_for_staff:
        return f"{len(deck.cards)} pages for staff"
    kinds = ", ".join(f"`{kind}`" for kind in dict.fromkeys(card.kind for card in deck.cards))
    return f"{len(steps(deck, {}))} screens: {kinds}"


def _speech(content: Content, deck: Deck) -> str:
    if deck.is_for_staff:
        return "–"
    said = (content.library.deck(deck.id, language) for language in LANGUAGES)
    counts = [len(utterances(found, _persona(content))) for found in said if found]
    return " + ".join(map(str, counts))


def _paper(content: Content, deck: Deck) -> str:
    return "<br>".join(_own_layouts(content, deck)) or "cards"


def _own_layouts(content: Content, deck: Deck) -> Iterator[str]:
    for layout in layouts_for(content, deck):
        if layout.name in deck.layouts:
            yield f"`{layout.name}`"


def _guide(deck: Deck) -> str:
    least, most = deck.stamkort.minutes
    friends = ", ".join(f"`{name}`" for name in deck.stamkort.goes_with)
    return f"`{STAMKORT_LAYOUT}`, {least}–{most} minutes" + (f"; goes with {friends}" if friends else "")


def _persona(content: Content) -> Persona:
    return content.library.personas[BASE_LANGUAGE][0]
