"""The kind `plan` on paper: each field is a question, and what was told in a round stands on one line."""

from easyread.printing.cards.card_faces import faces
from easyread.printing.pdf.page import Panel
from tests.forms import deck, faults_of, persona, words_on
from tests.printing.answer_sheet import sheet, words_on_sheet


def test_a_field_is_a_card_and_so_is_each_thing_to_choose_in_it() -> None:
    labels = [face.label for face in faces(deck("noedplan-1"), persona()) if face.card_id == "felter"]
    assert labels[:2] == ["felter.koele-ned", "felter.koele-ned.vand"]


def test_somebody_in_a_round_has_a_line_with_all_that_is_told_of_them() -> None:
    answers = {
        "hjaelpere.1-hvem": ("familie",),
        "hjaelpere.1-navn_words": ("Lone",),
        "hjaelpere.1-telefon_words": ("12 34 56 78",),
        "hjaelpere.1-hvordan": ("lytte",),
    }
    page = words_on_sheet("noedplan-2", answers)
    assert "En fra familien Navn: Lone Telefon: 12 34 56 78 Lytte til mig" in page


def test_what_is_asked_of_one_after_another_is_asked_once_on_paper() -> None:
    text = words_on_sheet("noedplan-2", None)
    assert text.count("Hvad hedder den, der kan hjælpe?") == 1


def test_a_plan_to_fill_in_is_questions_with_boxes_to_tick_and_room_for_own_answers() -> None:
    pages = sheet("noedplan-1", None)
    assert [message for page in pages for message in faults_of(page)] == []
    text = " ".join(words_on(page) for page in pages)
    assert text.count("Hvad kan gøre dig rolig igen?") == 1
    assert "Koldt vand" in text
    assert "Sidde i ro" in text, "the answers of both screens stand under one question"
    ticks = [found for page in pages for found in page.elements if isinstance(found, Panel) and found.box.width == 7]
    drawings = [found for page in pages for found in page.elements if isinstance(found, Panel) and found.dashed]
    assert len(ticks) > 60
    fields = 6
    assert len(drawings) == fields + sum(card.own is not None for card in deck("noedplan-1").cards)
