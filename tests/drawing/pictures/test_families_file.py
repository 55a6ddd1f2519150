"""Families: a house says what the families of its personas are like, and is told what it cannot say."""

from pathlib import Path

import pytest

from easyread.drawing.people.family import PARTNER, relative
from easyread.drawing.people.household import Household, household
from easyread.drawing.people.person import people
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.families_file import FAMILIES_FILE, read_families
from easyread.drawing.pictures.scene import compose, content_hash
from easyread.problems import Problem
from tests.picture_shelf import BUST, GROUND, dot, load

WHO = "ung-mand"


def told(folder: Path, text: str) -> tuple[dict[str, Household], list[Problem]]:
    (folder / FAMILIES_FILE).write_text(text, encoding="utf-8")
    return read_families(folder, "illustrations")


def catalogue(folder: Path, text: str = "") -> Catalogue:
    """Return a picture of a partner, in a house that says this of its families."""
    dotted = dot(GROUND + BUST.replace("persona", "kaereste"))
    load(folder, dotted)
    if text:
        (folder / FAMILIES_FILE).write_text(text, encoding="utf-8")
    return Catalogue.load([folder])[0]


def test_there_need_be_no_file(tmp_path: Path) -> None:
    assert read_families(tmp_path, "illustrations") == ({}, [])
    assert catalogue(tmp_path).household(WHO) == household(WHO)


@pytest.mark.parametrize("sex", ["woman", "man"])
def test_a_house_says_who_the_partner_of_a_persona_is(tmp_path: Path, sex: str) -> None:
    plain, ours = catalogue(tmp_path / "a"), catalogue(tmp_path / "b", f'[{WHO}]\npartner = "{sex}"\n')
    assert ours.household(WHO).partner == sex
    looks = relative(PARTNER, people()[WHO], ours.household(WHO))
    assert looks.woman == (sex == "woman")
    drawn = [compose(shelf, "ting/prik", WHO) for shelf in (plain, ours)]
    assert looks.top_colour in drawn[1]
    assert looks.top_colour not in drawn[0]
    assert content_hash(plain, "ting/prik", WHO) != content_hash(ours, "ting/prik", WHO)


def test_what_is_not_said_stays_as_the_kit_comes(tmp_path: Path) -> None:
    found, problems = told(tmp_path, '[moden-mand]\npartner = "man"\n')
    assert problems == []
    assert found["moden-mand"] == Household(
        hair=household("moden-mand").hair, young_hair=household("moden-mand").young_hair, partner="man"
    )


def test_all_that_the_kit_says_of_a_family_a_house_can_say(tmp_path: Path) -> None:
    text = '[ven]\npartner = "woman"\nhair = "curly"\nyoung_hair = "#6e4c32"\nscarf = ["mor", "bedstemor"]\n'
    found, problems = told(tmp_path, text)
    assert problems == []
    assert found["ven"] == Household("curly", "#6e4c32", ("mor", "bedstemor"), "woman")


@pytest.mark.parametrize(
    ("text", "code", "key", "words"),
    [
        ('[ung-man]\npartner = "man"\n', "I38", "ung-man", "Did you mean ung-mand"),
        ('[ung-mand]\npartner = "mand"\n', "I39", "ung-mand.partner", "woman, man, open"),
        ('[ung-mand]\nhair = "pink"\n', "I39", "ung-mand.hair", "straight, curly"),
        ('[ung-mand]\nyoung_hair = "brown"\n', "I39", "ung-mand.young_hair", "#6e4c32"),
        ('[ung-mand]\nscarf = ["moster"]\n', "I39", "ung-mand.scarf", "soester"),
        ('[ung-mand]\npartners = "man"\n', "D03", "ung-mand.partners", "partner"),
        ("[ung-mand]\npartner = 1\n", "D05", "ung-mand.partner", "text"),
        ('partner = "man"\n', "I38", "partner", ""),
        ("[ung-mand\n", "D02", "", ""),
    ],
)
def test_what_cannot_be_said_is_told_with_its_place_and_what_can(
    tmp_path: Path, text: str, code: str, key: str, words: str
) -> None:
    found, problems = told(tmp_path, text)
    (problem,) = problems
    assert (problem.code, problem.where.key) == (code, key)
    assert problem.where.file == "illustrations/families.toml"
    assert words in f"{problem.message} {problem.hint}"
    assert found.get(WHO, household(WHO)) == household(WHO)
