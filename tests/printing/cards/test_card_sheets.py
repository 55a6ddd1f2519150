"""What comes off the sheets of cards."""

from dataclasses import replace

import pytest

from easyread.kit.persona import Persona
from easyread.printing.cards.card_sheets import FORM
from easyread.printing.cards.printed_card import printed_cards
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.page import Lines, Panel
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_deck import DoesNotFitError, print_deck
from tests.printed import deck_of, opened, personas, small_deck, source, texts, woman
from tests.printing.fact_deck import FACT_DECK, fact_deck


def pages(*people: Persona, **options: object) -> list[str]:
    return texts(print_deck(source(), small_deck(), people or (woman(),), "kort-a7", options=PrintOptions(**options)))  # type: ignore[arg-type]


def test_eleven_cards_fill_two_sheets_with_backs() -> None:
    found = pages()
    assert len(found) == 4
    assert "forsider, ark 1 af 2" in found[0]
    assert "bagsider, ark 1 af 2" in found[1]
    assert "proeve · kender.person" in found[1]
    assert "Ung kvinde · version 1.0 · CC BY 4.0" in found[1]


def test_who_drew_what_is_not_of_the_kit_stands_on_the_backs_with_it() -> None:
    backs = pages()[1]
    assert "CC BY 4.0 · A: CC BY 4.0" in backs.replace("\r\n", " ")


def test_without_backs_there_are_fronts_alone() -> None:
    assert len(pages(backs="none")) == 2


def test_copies_and_blank_cards_fill_the_sheets() -> None:
    assert len(pages(copies=3, backs="none")) == 5
    assert len(pages(blanks=5, backs="none")) == 2
    assert len(pages(blanks=6, backs="none")) == 3


@pytest.mark.parametrize(("backs", "count"), [("long", 8), ("none", 8), ("fold", 4)])
def test_empty_cards_fill_the_last_sheet_alone(backs: str, count: int) -> None:
    chosen = PrintOptions(backs=backs, cards=("kender",), fill=True)  # type: ignore[arg-type]
    layout = source().layouts["kort-a7"]
    assert isinstance(layout, CardLayout)
    job = Job(small_deck(), (woman(),), layout, chosen, source().pictures, PictureForms(source().pictures))
    front = FORM.pages(job)[0]
    frames = [found for found in front.elements if isinstance(found, Panel) and found.dashed]
    lines = [found for found in front.elements if isinstance(found, Lines) and found.to_fill]
    cards = len(printed_cards(job))
    assert cards
    assert len(frames) == len(lines) == count - cards % count
    assert len(FORM.pages(job)) == len(FORM.pages(replace(job, options=replace(chosen, fill=False))))


def test_a_sheet_that_is_full_gets_no_empty_cards() -> None:
    assert len(pages(copies=8, cards=("klar.5",), fill=True, backs="none")) == 1
    assert len(pages(copies=4, cards=("kender",), fill=True, backs="none")) == len(
        pages(copies=4, cards=("kender",), backs="none")
    )


def test_single_cards_can_be_printed() -> None:
    (front, back) = pages(cards=("kender",))
    assert "Én person" in front
    assert "Nej tak" not in back


def test_with_all_personas_a_card_that_is_the_same_for_all_comes_once() -> None:
    four = personas()[:4]
    fronts = " ".join(pages(*four, cards=("kender", "klar"), backs="none"))
    assert fronts.count("Én person") == 4
    assert fronts.count("En prik") == 1
    assert fronts.count("Meget klar") == 1


def test_with_all_personas_the_words_follow_each() -> None:
    fronts = " ".join(pages(*personas()[:4], cards=("laes",), backs="none"))
    assert fronts.count("Hun spiser") == 1
    assert fronts.count("Han spiser") == 1


@pytest.mark.parametrize(("backs", "start"), [("long", b"-1"), ("short", b"1 0 0 1")])
def test_the_backs_of_a_landscape_sheet_are_turned_for_the_long_edge(backs: str, start: bytes) -> None:
    pdf = print_deck(source(), small_deck(), (woman(),), "kort-a7", options=PrintOptions(backs=backs))  # type: ignore[arg-type]
    with opened(pdf) as found:
        lines = found.pages[1].Contents.read_bytes().splitlines()
    moves = [line for line in lines[:4] if line.strip().endswith(b"cm")]
    assert any(line.startswith(b"-1") for line in moves) is (start == b"-1")


def test_grey_and_outline_save_ink() -> None:
    colour, grey, outline = (
        print_deck(source(), small_deck(), (woman(),), "kort-a7", options=PrintOptions(style=style))
        for style in ("colour", "grey", "outline")
    )
    assert len({colour, grey, outline}) == 3
    assert texts(colour) == texts(grey) == texts(outline)


def two_sided(**options: object) -> list[str]:
    return texts(print_deck(source(), fact_deck(), (woman(),), "kort-a7", options=PrintOptions(**options)))  # type: ignore[arg-type]


@pytest.mark.parametrize("card", ["brat", "brat-fakta"])
@pytest.mark.parametrize("backs", ["long", "none"])
def test_a_question_and_its_fact_are_never_printed_apart(card: str, backs: str) -> None:
    found = " ".join(two_sided(cards=(card,), backs=backs))
    assert "Kan det være farligt at stoppe brat?" in found
    assert "Hun kan dø af det." in found
    assert "Begge dele" not in found


def test_the_back_tells_the_ids_of_the_question_and_of_the_fact() -> None:
    assert "proeve · brat · brat-fakta" in two_sided(cards=("brat",))[1]


def test_without_backs_each_tells_on_its_front_where_the_other_is() -> None:
    (fronts,) = two_sided(cards=("brat",), backs="none")
    assert "proeve · brat. Svaret står på kortet brat-fakta." in fronts
    assert "proeve · brat-fakta. Svar på spørgsmålet: Kan det være farligt at stoppe brat?" in fronts


def test_the_two_forms_of_a_card_are_told_apart_on_their_backs() -> None:
    back = two_sided(cards=("ud",))[1]
    assert "proeve · ud · om dig selv" in back
    assert "proeve · ud.persona · om personen på billedet" in back


@pytest.mark.parametrize("card", ["brat", "brat-fakta"])
def test_a_fact_that_is_too_long_for_the_back_is_not_printed_whichever_of_the_two_was_asked_for(card: str) -> None:
    long = FACT_DECK.replace("{Han} kan dø af det.", "Det her er en sætning, som bliver ved og ved og ved. " * 4)
    with pytest.raises(DoesNotFitError) as refused:
        print_deck(source(), deck_of(long), (woman(),), "kort-a7", options=PrintOptions(cards=(card,)))
    assert {name for name, _ in refused.value.overset} == {"brat-fakta"}
