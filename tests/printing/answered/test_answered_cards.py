"""Which cards stand on a form that tells what was answered."""

import pytest

from easyread.kit.step import Answers
from easyread.printing.answered.answered_cards import all_to_tick, answered_cards
from easyread.printing.layouts.job import Job, PrintOptions, SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled
from easyread.printing.print_deck import pictures_for
from tests.forms import content, deck, persona

ALWAYS = ["rusen-giver", "dagen-efter", "oeve", "bagefter", "god-til"]


def job_for(answers: Answers | None) -> SheetJob:
    source, options = content(), PrintOptions(answers=answers)
    layout, pictures = source.layouts["uden-med-ark"], pictures_for(source, options)
    assert isinstance(layout, SheetLayout)
    return Job(deck("mig-uden-mig-med"), (persona(),), layout, options, source.pictures, pictures)


@pytest.mark.parametrize(
    ("answers", "sorting"),
    [
        (None, ["mig"]),
        ({"kender-du-det": ("ja",)}, ["mig", "personen"]),
        ({"kender-du-det": ("nej",)}, ["personen", "personen-mere"]),
    ],
    ids=["to fill in", "of oneself too", "of the persona alone"],
)
def test_a_form_has_the_cards_to_which_the_answers_lead_and_asks_of_oneself(
    answers: Answers | None, sorting: list[str]
) -> None:
    job = job_for(answers)
    assert [card.id for card in answered_cards(Filled(job, persona()))] == [*sorting, *ALWAYS]


@pytest.mark.parametrize(("count", "rows"), [(4, 1), (5, 1), (6, 2)])
def test_no_answer_stands_alone_in_a_row(count: int, rows: int) -> None:
    job = job_for(None)
    card = job.deck.card("dagen-efter")
    assert card is not None
    answers = (card.answers * 2)[:count]
    assert len(list(all_to_tick(job, answers, persona()))) == rows
