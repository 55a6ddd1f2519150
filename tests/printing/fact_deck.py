"""A small deck with facts behind their questions, a card in two forms, and what the doctor says of stopping."""

from dataclasses import replace
from functools import cache

from easyread.kit.deck import Deck
from easyread.kit.step import Answers
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.pdf.page import Page
from easyread.printing.print_deck import job_pages, pictures_for
from tests.forms import words_on
from tests.printed import DECK, deck_of, source, woman

HEAD = (
    DECK.partition("[[card]]")[0]
    .replace('["Ingen"]', '[{ id = "oe", document = "Øen", publisher = "En læge", year = 2024 }]')
    .replace('["foelelser-ark", "parathed-gulv", "folder-a5"]', '["aftale-ark"]')
)
FACT_DECK = (
    HEAD
    + """
[[card]]
id = "brat"
kind = "pick-one"
picture = "ting/scene"
text = "Kan det være farligt at stoppe brat?"
answers = "ja-nej"
summary = "Farligt at stoppe brat?"

[[card]]
id = "brat-fakta"
kind = "read"
picture = "ting/person"
text = "Ja. {Han} kan dø af det."
back_of = "brat"
fact = { risk = "life", sources = ["oe"] }

[[card]]
id = "kender"
kind = "sort"
text = "Kender du det?"
answers = "ja-lidt-nej"
summary = "Det kender jeg"
items = [
    { id = "oel", name = "En øl", picture = "ting/prik" },
    { id = "vin", name = "Et glas vin", picture = "ting/prik" },
]

[[card]]
id = "kender-fakta"
kind = "read"
picture = "ting/prik"
text = "Begge dele er alkohol."
back_of = "kender"

[[card]]
id = "ud"
kind = "pick-many"
picture = "ting/prik"
text = "Hvad kan hjælpe {ham} ud?"
summary = "Det kan hjælpe {ham} ud"
self = { card = "brat", is = ["ja"], text = "Hvad kan hjælpe dig ud?", summary = "Det kan hjælpe mig ud", picture = "ting/person" }
answers = [
    { id = "musik", text = "Musik", picture = "ting/prik" },
    { id = "tur", text = "En gåtur", picture = "ting/prik" },
    { id = "bad", text = "Et bad", picture = "ting/prik" },
]

[[card]]
id = "mest"
kind = "pick-one"
picture = "ting/prik"
text = "Hvad hjælper mest?"
summary = "Det hjælper mest"
answers_of = ["ud"]
answers = [
    { id = "musik", text = "Musik", picture = "ting/prik" },
    { id = "tur", text = "En gåtur", picture = "ting/prik" },
    { id = "bad", text = "Et bad", picture = "ting/prik" },
]

[[card]]
id = "maal"
kind = "pick-one"
picture = "ting/prik"
text = "Hvad er dit mål?"
summary = "Mit mål"
answers = [
    { id = "stoppe", text = "Stoppe", picture = "ting/prik" },
    { id = "droem", text = "Nå en drøm", picture = "ting/prik" },
]

[[card]]
id = "laege"
kind = "read"
picture = "ting/person"
text = "Tal med lægen, før du stopper."
show_if = { card = "maal", is = ["stoppe"] }
fact = { risk = "life", sources = ["oe"], about = "stop" }

[[card]]
id = "min-underskrift"
kind = "sign"
picture = "ting/prik"
text = "Vil du skrive under?"
summary = "Min underskrift"
answers = [{ id = "ja", text = "Ja, det er aftalt", picture = "ting/prik" }]
"""  # noqa: E501
)


@cache
def fact_deck() -> Deck:
    """The deck, in Danish."""
    return deck_of(FACT_DECK)


def sheet_of(layout: str, answers: Answers | None, deck: Deck | None = None, cards: tuple[str, ...] = ()) -> list[Page]:
    """Return the pages of a form of the deck, or of another one; with the cards on it that are named."""
    options, found = PrintOptions(answers=answers), source().layouts[layout]
    assert isinstance(found, SheetLayout)
    form = replace(found, cards=cards) if cards else found
    job = Job(deck or fact_deck(), (woman(),), form, options, source().pictures, pictures_for(source(), options))
    return list(job_pages(job))


def words_of(pages: list[Page]) -> str:
    """Return all words of some pages, in the order in which they are read."""
    return " ".join(map(words_on, pages))
