"""The summary: what was answered, changing it, printing it, and ending."""

import logging
import re

import pytest

from tests.web.page_client import PERSONA, Page, content, new_app, pages, text_of

FEELINGS = f"/kort/foelelser?persona={PERSONA}"
SUMMARY = f"/kort/foelelser/svar?persona={PERSONA}"
ANSWERS = {"kender-du.bange": "ja", "hvor-meget.bange": "4", "i-dag": ["glad", "vrede"], "hvordan-var-det": "ved-ikke"}


def label(card_id: str) -> str:
    card = content().library.decks["da"]["foelelser"].card(card_id)
    assert card is not None
    return card.summary


def lines(page: Page) -> list[list[str]]:
    """Return each line as its label and its answers."""
    found = []
    for line in page.one("ul", class_="lines").findall("li"):
        [label] = [text_of(part) for part in line.iter("p")]
        found.append([label, *(text_of(answer) for answer in line.iter("b"))])
    return found


def test_each_answer_is_a_line_in_words() -> None:
    assert lines(pages().post(SUMMARY, ANSWERS)) == [
        ["Bange", "Ja", "4"],
        [label("i-dag"), "Glad", "Vrede"],
        [label("hvordan-var-det"), "Ved ikke"],
    ]


def test_each_answer_is_a_picture_too() -> None:
    for line in pages().post(SUMMARY, ANSWERS).one("ul", class_="lines").findall("li"):
        answers = list(line.iter("b"))
        assert len(list(line.iter("img"))) == 1 + len(answers)


def test_an_answer_on_a_card_that_was_passed_over_is_left_out() -> None:
    page = pages().post(SUMMARY, {"kender-du.bange": "nej", "hvor-meget.bange": "4"})

    assert lines(page) == [["Bange", "Nej"]]


def test_nothing_answered_is_in_order() -> None:
    page = pages().post(SUMMARY, {})

    assert page.words("h1") == ["Du har ikke svaret på noget. Det er i orden."]
    assert {"Et andet værktøj", "Færdig"} <= set(page.words("button"))


def test_saying_no_is_a_line_with_the_reply() -> None:
    page = pages().post(f"/kort/sig-nej/svar?persona={PERSONA}", {"kun-en": "nej"})

    assert lines(page) == [["Nej."]]


def test_a_line_can_be_changed_and_leads_back_to_the_summary() -> None:
    summary = pages().post(SUMMARY, ANSWERS)
    hidden = {field.attrib["name"]: field.attrib["value"] for field in summary.all("input")}
    opened = pages().post(FEELINGS, {**hidden, "_show": "hvordan-var-det"})
    assert opened.open_card == "hvordan-var-det"

    back = pages().post(FEELINGS, {**hidden, "hvordan-var-det": "godt", "_mended": "hvordan-var-det"})

    assert [label("hvordan-var-det"), "Godt"] in lines(back)


def test_a_change_that_opens_a_card_shows_that_card_before_the_summary() -> None:
    asked = pages().post(FEELINGS, {"kender-du.bange": "ja", "_mended": "kender-du.bange"})
    assert asked.open_card == "hvor-meget.bange"

    done = pages().post(FEELINGS, {"kender-du.bange": "ja", "hvor-meget.bange": "2", "_mended": "hvor-meget.bange"})

    assert lines(done) == [["Bange", "Ja", "2"]]


def test_the_answers_can_be_printed() -> None:
    answer = pages().client.post(f"/print/foelelser?persona={PERSONA}", data=ANSWERS)

    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF-")
    assert answer.headers["Cache-Control"] == "no-store"


def prints(deck_id: str, answers: dict[str, str]) -> list[str]:
    """Return the words on the buttons that print, each of which gives a PDF."""
    buttons = pages().post(f"/kort/{deck_id}/svar?persona={PERSONA}", answers).all("button", class_="print")
    for button in buttons:
        assert pages().client.post(button.attrib["formaction"], data=answers).data.startswith(b"%PDF-")
    return [text_of(button) for button in buttons]


def test_a_deck_with_several_forms_for_its_answers_has_a_button_for_each() -> None:
    chosen = {"beloenninger.en-dag": "musik"}
    assert prints("beloenning", {**chosen, "diplom": "ja"}) == ["Belønningsliste", "Diplom"]
    assert prints("beloenning", {**chosen, "diplom": "nej"}) == ["Print"]
    assert prints("noedplan-1", {"felter.medier": "musik"}) == ["Nødplan på A4", "Lommekort, 4 på et ark"]


def test_answers_reach_no_log_and_no_address(caplog: pytest.LogCaptureFixture) -> None:
    secret = {"kender-du.bange": "ja", "x-hemmelig": "hemmelig"}
    client = new_app().test_client()
    with caplog.at_level(logging.DEBUG):
        for address in (SUMMARY, FEELINGS, f"/print/foelelser?persona={PERSONA}", "/kort/nope"):
            answer = client.post(address, data={**secret, "_next": "kender-du.skam"})
            assert "Location" not in answer.headers
            assert not re.search(rb'(href|src|action)="[^"#]*kender-du', answer.data)

    assert "hemmelig" not in caplog.text
    assert "kender-du" not in caplog.text


AGREEMENT = f"/kort/aftale/svar?persona={PERSONA}"
UNKNOWN = "中文 Anna"


def unwritten(page: Page) -> list[str]:
    """Return what the page says before it prints, of words that no font has."""
    return [text_of(part) for found in page.all("div", class_="unwritten") for part in found.iter() if part.tag in "pb"]


def test_the_page_says_before_it_prints_what_paper_cannot_have() -> None:
    page = pages().post(AGREEMENT, {"maal_words": UNKNOWN, "min-underskrift_words": "Łukasz", "delmaal_words": UNKNOWN})
    assert unwritten(page) == ["Det her kan ikke printes:", UNKNOWN, "Der er en linje. Der kan du selv skrive det."]


def test_the_page_says_nothing_where_paper_has_every_word() -> None:
    names = {"maal_words": "Łukasz", "delmaal_words": "محمد 😀", "min-underskrift_words": "Nguyễn"}
    assert unwritten(pages().post(AGREEMENT, names)) == []


def test_a_visit_says_it_of_the_name_and_of_the_words_in_every_tool() -> None:
    plan = f"/besoeg/svar?persona={PERSONA}&vaerktoej=aftale&vaerktoej=foelelser"
    page = pages().post(plan, {"name": "李", "aftale/maal_words": UNKNOWN})
    assert unwritten(page)[1:-1] == ["李", UNKNOWN]


def test_what_is_typed_in_two_parts_is_one_letter_on_the_page() -> None:
    page = pages().post(AGREEMENT, {"maal_words": "Ga\u030a pa\u030a cafe\u0301"})
    assert "Gå på café" in lines(page)[0]
