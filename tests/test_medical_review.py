"""docs/medical-review.md: every fact of the kit, as the decks say, and the same to print."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread.cli import main
from easyread.kit.rules.facts import facts_of
from easyread.medical_review import page, shipped_review
from easyread.printing.print_review import print_review
from tests.contents import shipped_content
from tests.printed import elements, opened, texts

KEPT = Path(__file__).parents[1] / "docs" / "medical-review.md"


def facts(*words: object) -> Result:
    return CliRunner().invoke(main, ["facts", *map(str, words)])


def test_the_page_is_what_the_command_makes(tmp_path: Path) -> None:
    done = facts("--out", tmp_path)
    assert (done.exit_code, done.stdout) == (0, f"{tmp_path / 'medical-review.md'}\n")
    made = (tmp_path / "medical-review.md").read_text(encoding="utf-8")
    assert made == KEPT.read_text(encoding="utf-8"), "run `easyread facts`"


def test_every_card_that_states_a_fact_is_on_the_page() -> None:
    review, problems = shipped_review()
    listed = {(fact.deck, fact.place) for section in review.sections for fact in section.facts}
    decks = shipped_content().library.in_order("da")
    assert problems == []
    for deck in decks:
        for card, _, _ in facts_of(deck):
            assert (deck.title, card or "vejledning til personalet") in listed


def test_what_staff_may_say_beside_a_fact_is_read_with_it() -> None:
    review, _ = shipped_review()
    said = {one.text: one.form for section in review.sections for fact in section.facts for one in fact.said}
    point = "Læg folderen væk, og ring 112, hvis det sker nu."
    assert said[point] == "Stikord til personalet"


def test_what_was_left_out_is_at_the_end_of_the_page() -> None:
    review, _ = shipped_review()
    end = page(review).partition("## Uden en god kilde")[2]
    assert all(one.claim in end and one.asked in end for one in review.left_out)


@pytest.mark.deep
def test_the_same_can_be_printed_as_a_tagged_pdf(tmp_path: Path) -> None:
    pdf = tmp_path / "to-print" / "facts.pdf"
    assert facts("--out", tmp_path, "--pdf", pdf).exit_code == 0
    made = pdf.read_bytes()
    assert made == print_review(shipped_review()[0])
    assert "Ingen med lægefaglig uddannelse" in texts(made)[0]
    with opened(made) as document:
        assert document.check_pdf_syntax() == []
        assert document.Root.Lang == "da-DK"
        assert [str(element.S) for element in elements(document)].count("/H1") == 1


def test_a_name_that_is_no_pdf_and_a_folder_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for words, said in (
        (("--out", tmp_path, "--pdf", tmp_path / "facts.txt"), "must end in .pdf"),
        (("--out", tmp_path / "file"), "cannot be written"),
        (("--out", tmp_path, "--pdf", tmp_path / "file" / "facts.pdf"), "cannot be written"),
    ):
        done = facts(*words)
        assert done.exit_code == 2
        assert said in done.stderr
