"""Who speaks, on the page for staff."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.content import Content, load_content
from easyread.problems import Problem, Severity, Where
from easyread.speech.neural.cast import Cast
from easyread.speech.neural.model import read_model
from easyread.speech.neural.shelf import OfferedVoice
from easyread.speech.problem_codes import OF_MODELS
from easyread.web.pages.who_speaks import IN_WORDS, OTHERWISE, speakers
from tests.speech.neural.models import written
from tests.web.page_client import Page, Pages, content, new_app, pages, text_of

ADDRESS = "/fagperson/"


def page_of(found: Content, address: str = ADDRESS) -> Page:
    return Pages(new_app(kit=found)).get(address)


def told(page: Page) -> dict[str, str]:
    section = page.one("section", class_="voices")
    return {
        text_of(language): text_of(who) for language, who in zip(section.iter("dt"), section.iter("dd"), strict=True)
    }


def test_the_plain_voice_is_told_with_the_way_to_a_better_one() -> None:
    page = pages().get(ADDRESS)
    assert told(page) == dict.fromkeys(["Dansk", "English"], "En enkel computerstemme. espeak")
    assert "Stemmen kan blive bedre." in text_of(page.one("section", class_="voices"))


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_the_voice_of_the_system_is_told(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert {one.kind for one in speakers(content())} == {"system"}


def test_a_neural_voice_is_told_by_its_name(tmp_path: Path) -> None:
    cast = Cast({"da": OfferedVoice(read_model(written(tmp_path, "da_DK-one")))})
    page = page_of(replace(content(), cast=cast))
    assert told(page)["Dansk"] == "En computerstemme, der er lavet efter et menneskes stemme. da_DK-one"
    assert told(page)["English"] == "En enkel computerstemme. espeak"


def test_sentences_that_a_person_recorded_are_told_first(tmp_path: Path) -> None:
    own = Path(__file__).parents[2] / "own_data" / "decks"
    deck = tmp_path / "decks" / "egne"
    deck.parent.mkdir()
    shutil.copytree(own / "egne", deck)
    (deck / "sounds" / "da").mkdir(parents=True)
    (deck / "sounds" / "da" / "titel.mp3").write_bytes(b"ID3")
    found = load_content(tmp_path, is_quick=True)
    assert told(page_of(found))["Dansk"].startswith("Et menneske har indtalt 1 sætning. Resten siger en anden stemme:")


@pytest.mark.parametrize("code", [*sorted(OF_MODELS), "D05"])
def test_a_voice_that_cannot_be_used_is_told_with_what_to_do_and_not_among_the_decks(code: str) -> None:
    problem = Problem(code, Severity.ERROR, Where("voices/da_DK-one.onnx"), "it is wrong", "Mend it.")
    page = page_of(replace(content(), problems=(problem,)))
    [row] = page.one("section", class_="voices").iter("li")
    assert text_of(row) == f"da_DK-one.onnx: {IN_WORDS.get(code, OTHERWISE)} {code}: it is wrong. Mend it."
    assert page.all("section", class_="problems") == []


def test_it_is_told_in_english_too() -> None:
    assert text_of(page_of(content(), f"{ADDRESS}?sprog=en").one("section", class_="voices")).startswith("Who speaks?")
