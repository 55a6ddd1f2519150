"""What is to be done before one stops stands in a frame on the forms where one may have chosen to."""

from dataclasses import replace

import pytest

from easyread.kit.deck import Deck
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.library import load_answer_sets
from easyread.kit.step import Answers
from easyread.paths import shipped_folder
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.pdf.page import Page, Panel, Words
from easyread.printing.preflight import preflight
from easyread.printing.print_answers import answer_jobs
from easyread.printing.print_deck import job_pages, pictures_for
from tests.forms import faults_of
from tests.printed import Source, deck_of, source, woman
from tests.printing.fact_deck import FACT_DECK, fact_deck, sheet_of, words_of

WARNING = "Tal med lægen, før du stopper."
AGREED = ("maal", "ud", "min-underskrift")
STOPS: Answers = {"maal": ("stoppe",)}
DREAMS: Answers = {"maal": ("droem",)}


def decision_deck() -> Deck:
    """The deck with a grid, with the warning in it."""
    decks = shipped_folder("card_decks")
    deck, _ = load_deck(decks / "beslutningsskema", load_answer_sets(decks, "da")[0])
    warning = fact_deck().card("laege")
    assert deck is not None
    assert warning is not None
    return replace(deck, cards=(*deck.cards, replace(warning, show_if=None)))


@pytest.mark.parametrize(
    ("answers", "is_there"),
    [(None, True), (STOPS, True), (DREAMS, False), ({}, False)],
    ids=["to fill in", "stops", "dreams", "no answer"],
)
@pytest.mark.parametrize("layout", ["svar-a4", "aftale-ark"])
def test_the_warning_stands_where_the_answers_lead_to_it_and_on_every_form_to_fill_in(
    layout: str, answers: Answers | None, is_there: bool
) -> None:
    cards = AGREED if layout == "aftale-ark" else ()
    assert (WARNING in words_of(sheet_of(layout, answers, cards=cards))) is is_there


def test_on_an_agreement_the_warning_stands_right_over_the_signatures() -> None:
    words = words_of(sheet_of("aftale-ark", STOPS, cards=AGREED))
    assert words.index("Mit mål") < words.index(WARNING) < words.index("Min underskrift")
    assert words.index("Det kan hjælpe") < words.index(WARNING)


def test_on_an_agreement_without_a_signature_the_warning_is_last() -> None:
    words = words_of(sheet_of("aftale-ark", STOPS, cards=("maal", "ud")))
    assert words.index("Det kan hjælpe") < words.index(WARNING)


def test_on_the_answer_sheet_the_warning_follows_what_was_asked_before_it() -> None:
    for answers in (None, {**STOPS, "ud": ("tur",), "min-underskrift": ("ja",)}):
        words = words_of(sheet_of("svar-a4", answers))
        assert words.index("mål") < words.index(WARNING) < words.index("nderskri")


def test_every_sheet_of_a_grid_has_the_warning_under_the_table() -> None:
    pages = sheet_of("beslutning-ark", None, decision_deck())
    assert len(pages) > 1
    assert all(WARNING in words_of([page]) for page in pages)


def frame_of(page: Page) -> Panel:
    """The frame of the notice: the one that lies closest round its words."""
    said = next(found for found in page.elements if isinstance(found, Words) and WARNING in " ".join(found.block.lines))
    frames = [found for found in page.elements if isinstance(found, Panel) and found.radius and found.stroke]
    return min((one for one in frames if one.box.y <= said.box.y < one.box.bottom), key=lambda one: one.box.height)


def test_a_notice_lies_over_nothing_and_inside_the_margins() -> None:
    forms = (
        *sheet_of("beslutning-ark", None, decision_deck()),
        *sheet_of("aftale-ark", None, cards=AGREED),
        *sheet_of("svar-a4", STOPS),
    )
    for page in forms:
        assert faults_of(page) == []
        box = frame_of(page).box
        assert box.x >= 12
        assert box.right <= page.size.width - 12 + 0.01
        assert box.bottom <= page.size.height - 12


def test_a_deck_without_a_warning_has_no_notice() -> None:
    plain = deck_of(FACT_DECK.replace(', about = "stop"', ""))
    assert WARNING not in words_of(sheet_of("svar-a4", None, plain))


def test_a_word_that_is_too_wide_for_a_notice_is_told() -> None:
    wide = deck_of(FACT_DECK.replace("Tal med lægen", "Tal med " + "lægen" * 30))
    told = preflight(wide, source().layouts, (woman(),), source().pictures)
    found = [message for card, message in told if card == "laege"]
    assert any(message.startswith("svar-a4: the word") for message in found)


def jobs_of(deck: Deck, answers: Answers) -> list[tuple[str, str]]:
    """The sheets on which the answers stand, where the persona's sheet takes two cards, each with its words."""
    form = source().layouts["persona-ark"]
    assert isinstance(form, SheetLayout)
    shelf = Source(source().pictures, {**source().layouts, form.name: replace(form, cards=("maal", "ud"))})
    options = PrintOptions(answers=answers)
    jobs = answer_jobs(shelf, deck, woman(), options, pictures_for(shelf, options))
    return [(job.layout.name, words_of(list(job_pages(job)))) for job in jobs]


def test_a_warning_that_no_form_of_the_deck_has_is_printed_after_them() -> None:
    deck = replace(fact_deck(), layouts=("persona-ark",))
    form, rest = jobs_of(deck, STOPS)
    assert (form[0], rest[0]) == ("persona-ark", "svar-a4")
    assert WARNING not in form[1]
    assert WARNING in rest[1]
    assert "Der er ingen svar" not in rest[1]
    assert [name for name, _ in jobs_of(deck, DREAMS)] == ["persona-ark"]


def test_a_warning_that_stands_on_a_form_is_not_printed_again() -> None:
    deck = decision_deck()
    answered: Answers = {deck.cards[0].id: (deck.cards[0].answers[0].id,)}
    assert [words.count(WARNING) for _, words in jobs_of(deck, answered)] == [1]
