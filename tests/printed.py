"""A small deck with a card of every kind, its pictures, and PDFs read back, for the tests of printing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdfium2
from PIL import Image as Pixels

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.deck import Deck
from easyread.kit.help_number import HelpNumbers
from easyread.kit.persona import Persona, load_personas
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.library import load_answer_sets
from easyread.paths import shipped_folder
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import Layout, load_layouts
from easyread.printing.pdf.geometry import POINTS_PER_MM, Box, Size
from easyread.printing.pdf.page import Document, Image, Page
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.picture_forms import PictureForms
from tests.picture_shelf import BUST, DOT, GROUND, SHIPPED, SQUARE, put

SCENE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><rect data-ground="yes" width="800" height="600" fill="#e0d6ee"/></svg>'  # noqa: E501
PICTURE_WORDS = """
author = "A"
licence = "CC BY 4.0"
[prik]
alt = "En prik på blåt."
[person]
alt = "{En persona} på blåt."
[scene]
alt = "En tom scene."
alt_without = "En scene uden rusmidler."
"""
ENGLISH_PICTURE_WORDS = """
[prik]
alt = "A dot on blue."
[person]
alt = "{A persona} on blue."
[scene]
alt = "An empty scene."
alt_without = "A scene without drugs."
"""
DECK = """
format = 1
id = "proeve"
version = "1.0"
title = "Prøve på øen"
picture = "ting/scene"
about = "Et lille deck om alt."
sources = ["Ingen"]
layouts = ["foelelser-ark", "parathed-gulv", "folder-a5"]

[stamkort]
type = "Prøve."
material = "Kort."
goal = "At prøve."
minutes = [5, 10]
steps = ["Begynd på en ø.", "Slut i en å."]
suggestions = ["Tag æbler med."]
used_by = "Alle."
behandler = ["Lyt."]
kontaktperson = ["Vær der."]

[[card]]
id = "laes"
kind = "read"
picture = "ting/scene"
text = "{Han} spiser rødgrød på Ærø. Det er en ny sætning."

[[card]]
id = "kender"
kind = "sort"
text = "Kender du det?"
answers = "ja-lidt-nej"
summary = "Det kender jeg"
[[card.items]]
id = "person"
name = "Én person"
picture = "ting/person"
text = "Her er {han}."
[[card.items]]
id = "prik"
name = "En prik"
picture = "ting/prik"

[[card]]
id = "klar"
kind = "scale"
picture = "ting/prik"
text = "Hvor klar er du?"
low = "Slet ikke klar"
high = "Meget klar"
summary = "Så klar er jeg"

[[card]]
id = "hvorfor"
kind = "pick-many"
picture = "ting/prik"
text = "Hvorfor {tal} og ikke 5?"
show_if = { card = "klar", is = ["2", "3"] }
summary = "Derfor {tal}"
[[card.answers]]
id = "venner"
text = "Mine venner"
picture = "ting/person"
[[card.answers]]
id = "penge"
text = "Penge"
picture = "ting/prik"

[[card]]
id = "nej"
kind = "say-no"
picture = "ting/scene"
text = "Kom nu. Tag en øl."
reply = "Nej tak."
picture_after = "ting/person"

[[card]]
id = "ring-112"
kind = "read"
picture = "ting/prik"
text = "Er nogen i livsfare, så ring 112."
"""


STAFF_DECK = (
    DECK.partition("[[card]]")[0]
    .replace('id = "proeve"', 'id = "proeve"\naudience = "staff"')
    .replace('["foelelser-ark", "parathed-gulv", "folder-a5"]', "[]")
    + """
[[card]]
id = "kaffe"
kind = "staff-page"
title = "Kaffe på kontoret"
picture = "ting/scene"
text = "En kollega drikker kaffe på øen. Hun har ikke spurgt."
[[card.parts]]
id = "spoerg"
name = "Tal om"
mark = "ask"
points = ["Hvem har spurgt?", "Hvad nu?"]

[[card]]
id = "raad"
kind = "staff-page"
title = "Råd om kaffe"
picture = "ting/person"
text = "Læs rådene sammen."
[[card.parts]]
id = "goer"
name = "Gør"
mark = "do"
points = ["Spørg først.", "Vent på svar."]
[[card.parts]]
id = "undgaa"
name = "Undgå"
mark = "avoid"
points = ["At tage det hele.", "At gå uden at sige noget."]
[[card.parts]]
id = "klar"
name = "Er I klar?"
mark = "check"
points = ["Vi har kopper."]
[[card.parts]]
id = "skriv"
name = "Skriv"
mark = "write"
points = ["Hvem laver kaffen?"]
[[card.parts]]
id = "husk"
name = "Husk"
points = ["Mælk."]
"""
)
CASES = STAFF_DECK.partition('[[card]]\nid = "raad"')[0].replace("layouts = []", 'layouts = ["personale-kort"]')


@dataclass(frozen=True)
class Source:
    """Where printing takes pictures and layouts from."""

    pictures: Catalogue
    layouts: dict[str, Layout]
    numbers: HelpNumbers = field(default_factory=dict)


@cache
def source() -> Source:
    """The shipped pictures and layouts, with the pictures of the deck."""
    person = SQUARE.format(GROUND + BUST)
    files = {"prik.svg": SQUARE.format(GROUND + DOT), "person.svg": person, "scene.svg": SCENE}
    with TemporaryDirectory() as name:
        folder = Path(name)
        words = {"ting/pictures.toml": PICTURE_WORDS, "ting/en.toml": ENGLISH_PICTURE_WORDS}
        put(folder, {**{f"ting/{file}": text for file, text in files.items()}, **words})
        return Source(Catalogue.load([SHIPPED, folder])[0], load_layouts(shipped_folder("print"), FORMS)[0])


@cache
def small_deck() -> Deck:
    """The deck, in Danish."""
    return deck_of(DECK)


@cache
def staff_deck() -> Deck:
    """A deck for staff with a part of every kind, in Danish."""
    return deck_of(STAFF_DECK)


@cache
def cases() -> Deck:
    """A deck for staff that is printed as cards too: one case with its questions."""
    return deck_of(CASES)


def on_a_page(pictures: PictureForms, name: str, who: str) -> bytes:
    """Return a PDF of a picture alone, one point a unit."""
    size = pictures.size(name)
    box = Box(0, 0, size.width / POINTS_PER_MM, size.height / POINTS_PER_MM)
    page = Page(Size(box.width, box.height), (Image(name, who, box, "Et billede."),))
    return write_pdf(Document("Billede", "da", (page,)), pictures)


def deck_of(text: str) -> Deck:
    """Return a deck from the text of its file."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "proeve"
        put(folder, {"deck.toml": text})
        deck, problems = load_deck(folder, load_answer_sets(shipped_folder("card_decks"), "da")[0])
    assert problems == []
    assert deck is not None
    return deck


@cache
def personas() -> tuple[Persona, ...]:
    """Every persona, in Danish, the four standing ones first."""
    return load_personas(shipped_folder("card_decks") / "personas.toml", "da")


def woman() -> Persona:
    """A persona whose words differ from those in the deck file."""
    return next(persona for persona in personas() if persona.id == "ung-kvinde")


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Return a PDF to look into."""
    return pikepdf.Pdf.open(BytesIO(pdf))


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page on one line, as another program reads it, and what stands in its fields after it.

    The state of a box to tick is a name for programs, and no text.
    """
    document = pypdfium2.PdfDocument(pdf)
    with opened(pdf) as found:
        typed = [
            [str(field.V) for field in page.get("/Annots", ()) if isinstance(field.get("/V"), pikepdf.String)]
            for page in found.pages
        ]
    read = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(" ".join([text, *values]).split()) for text, values in zip(read, typed, strict=True)]


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield the elements of the tag tree that hold content or a field, in reading order."""
    yield from _leaves(pdf.Root.StructTreeRoot.K[0])


def groups(pdf: pikepdf.Pdf, kind: str, under: pikepdf.Object | None = None) -> Iterator[pikepdf.Object]:
    """Yield the elements of a kind that hold others, such as "Table", in reading order."""
    element = under if under is not None else pdf.Root.StructTreeRoot.K[0]
    if f"/{kind}" == element.S:
        yield element
    if isinstance(element.K, pikepdf.Array):
        for child in element.K:
            yield from groups(pdf, kind, child)


def _leaves(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(element.K, pikepdf.Array):
        for child in element.K:
            yield from _leaves(child)
    else:
        yield element


def told(pdf: bytes) -> str:
    """Return what a screen reader is told of words in other scripts, and the text of all pages."""
    with opened(pdf) as found:
        spoken = [str(element.ActualText) for element in elements(found) if "/ActualText" in element]
    return " ".join((*spoken, *texts(pdf)))


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Return every font of a PDF."""
    return [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"]


def drawn_page(pdf: bytes, width: int, number: int = 0) -> Pixels.Image:
    """Return a page as it comes out of a printer, so many pixels wide."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()  # what stands in fields is printed too
    page = document[number]
    drawn: Pixels.Image = page.render(scale=width / page.get_width()).to_pil()
    return drawn.convert("RGB")
