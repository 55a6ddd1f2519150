"""docs/decks.md, and docs/kinds/, teach what is true: their decks are decks without a fault; every code is known."""

import re
from pathlib import Path

import pytest

from easyread.content import load_content
from easyread.kit.card import Card
from easyread.kit.kinds.clock import HOURS, PARTS_OF_DAY
from easyread.kit.kinds.table import WRITTEN_KINDS
from easyread.kit.persona import load_personas
from easyread.kit.reading.deck_file import load_deck
from easyread.kit.reading.library import load_answer_sets, load_library
from easyread.kit.rules.codes import CODES
from easyread.kit.steps.spoken import utterances
from easyread.paths import shipped_folder

GUIDE = Path(__file__).parents[1] / "docs" / "decks.md"
KINDS_MARK = "[Each kind has a page of its own](kinds/README.md)"
"""Where the pages of the kinds are read, in the order in which that page lists them."""


def whole_guide() -> str:
    before, mark, after = GUIDE.read_text(encoding="utf-8").partition(KINDS_MARK)
    folder = GUIDE.parent / "kinds"
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    return "\n".join([before, *((folder / name).read_text(encoding="utf-8") for name in listed), mark + after])


TEXT = whole_guide()
BLOCKS = re.findall(r"^```toml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
FIRST, ENGLISH = BLOCKS[0], BLOCKS[-1]
STAFF = next(block for block in BLOCKS[1:] if block.startswith("format = 1"))
SNIPPETS = [block for block in BLOCKS[1:-1] if block is not STAFF]
LONG_TALK = ("C01", "C02", "C03")
"""What all the examples in one deck break: together they are a talk that nobody would hold."""

DECK_ID, STAFF_ID = "hvordan-gaar-det", "vagtskifte"
SETS = load_answer_sets(shipped_folder("card_decks"), "da")[0]


def written(place: Path, deck: str, english: str = "", deck_id: str = DECK_ID) -> Path:
    folder = place / deck_id
    folder.mkdir()
    (folder / "deck.toml").write_text(deck, encoding="utf-8")
    if english:
        (folder / "en.toml").write_text(english, encoding="utf-8")
    return folder


def codes_of(folder: Path) -> list[str]:
    problems = load_content(decks=folder.parent, is_quick=True).problems
    return [problem.code for problem in problems if problem.where.file.startswith(folder.name)]


def every_card(place: Path) -> tuple[Card, ...]:
    """The cards of the first deck, those that the guide shows as examples after them, and those of the staff deck."""
    deck, problems = load_deck(written(place, "\n".join([FIRST, *SNIPPETS])), SETS)
    staff, staff_problems = load_deck(written(place, STAFF, deck_id=STAFF_ID), SETS)
    assert problems + staff_problems == []
    assert deck is not None
    assert staff is not None
    return deck.cards + staff.cards


@pytest.mark.deep
def test_the_first_deck_of_the_guide_has_only_the_warning_that_the_guide_tells_of(tmp_path: Path) -> None:
    assert codes_of(written(tmp_path, FIRST)) == ["T01"]


@pytest.mark.deep
def test_the_first_deck_with_its_english_words_has_no_problem_at_all(tmp_path: Path) -> None:
    assert codes_of(written(tmp_path, FIRST, ENGLISH)) == []


def test_the_examples_of_cards_are_without_fault_after_the_first_deck(tmp_path: Path) -> None:
    assert set(codes_of(written(tmp_path, "\n".join([FIRST, *SNIPPETS])))) == {"T01", *LONG_TALK}


@pytest.mark.deep
def test_the_staff_deck_of_the_guide_has_only_the_warning_that_it_is_not_in_english(tmp_path: Path) -> None:
    assert codes_of(written(tmp_path, STAFF, deck_id=STAFF_ID)) == ["T01"]


def test_the_guide_shows_every_kind_of_card(tmp_path: Path) -> None:
    cards = every_card(tmp_path)
    assert {card.kind for card in cards} == set(WRITTEN_KINDS)
    assert all(f"# `{kind}`: " in TEXT for kind in WRITTEN_KINDS)


def test_every_code_stands_in_the_table_once_with_its_meaning() -> None:
    rows = re.findall(r"^\| ([A-Z]\d\d) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)
    assert [code for code, _, _ in rows] == list(CODES)
    for code, meaning, advice in rows:
        assert meaning.replace("`", "").replace("–", "-") == CODES[code].meaning
        assert advice.endswith(".")


def test_the_guide_names_every_shared_set_with_its_words() -> None:
    for name, answers in SETS.items():
        if name in (PARTS_OF_DAY, HOURS):  # the page of their kind tells of them
            continue
        assert f'| `"{name}"` | {" · ".join(answer.text for answer in answers)} |' in TEXT


def test_the_guide_names_every_word_that_follows_the_persona() -> None:
    man, woman = load_personas(shipped_folder("card_decks") / "personas.toml", "da")[:2]
    for name in man.forms:
        assert f"| `{{{name}}}` | {man.forms[name]} | {woman.forms[name]} |" in TEXT


def test_every_recording_that_the_guide_names_would_be_heard(tmp_path: Path) -> None:
    deck, _ = load_deck(written(tmp_path, "\n".join([FIRST, *SNIPPETS])), SETS)
    assert deck is not None
    woman = load_personas(shipped_folder("card_decks") / "personas.toml", "da")[1]
    said = {utterance.id for utterance in utterances(deck, woman)}
    named = re.findall(r"`(?:sounds/da/ung-kvinde/)?([\w.-]+)\.mp3`", TEXT)
    assert len(named) >= 10
    assert set(named) <= said


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?:\.\./decks\.md)?(#[^)]+)\)", TEXT))))
def test_links_inside_the_guide_lead_somewhere(link: str) -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    assert link in {"#" + re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_a_deck_of_the_guide_stands_after_the_shipped_ones(tmp_path: Path) -> None:
    library, _ = load_library(shipped_folder("card_decks"), written(tmp_path, FIRST).parent)
    assert library.in_order("da")[-1].id == DECK_ID
