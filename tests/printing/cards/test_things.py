"""What a deck lets one choose to have along."""

from easyread.kit.step import Answers
from easyread.printing.cards.things import things_given, things_in
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.parts.given import Filled
from easyread.printing.print_deck import pictures_for
from tests.forms import content, deck, persona


def given(name: str, answers: Answers) -> list[str]:
    source, options = content(), PrintOptions(answers=answers)
    layout = source.layouts["lommekort-8"]
    job = Job(deck(name), (persona(),), layout, options, source.pictures, pictures_for(source, options))
    return [thing.given.text for thing in things_given(Filled(job, persona()))]


def test_what_lies_on_top_comes_first_and_own_words_of_earlier_cards_come_too() -> None:
    answers: Answers = {
        "krop": ("vand", "tur"),
        "folk_words": ("Min søster",),
        "ringe-til_words": ("Lone",),
        "med": ("vand", "tur"),
        "nummer-et": ("tur",),
    }
    assert given("mine-kort", answers) == ["En gåtur", "Koldt vand", "Min søster"]


def test_an_own_trick_that_is_the_first_comes_first_in_its_own_words() -> None:
    answers: Answers = {
        "krop.vand": ("ja",),
        "krop-valgt": ("vand",),
        "mit-eget_words": ("Spille klaver",),
        "foerst": ("mit-eget",),
    }
    assert given("trickbank", answers) == ["Spille klaver", "Koldt vand"]


def test_not_knowing_is_nothing_to_have_along() -> None:
    assert given("mine-kort", {"krop": ("vand",), "med": ("ved-ikke",)}) == []


def test_all_that_there_is_comes_once_also_from_a_plan() -> None:
    assert len(things_in(deck("trickbank"))) == 21
    assert len(things_in(deck("noedplan-1"))) == len({thing.given for thing in things_in(deck("noedplan-1"))}) > 20
