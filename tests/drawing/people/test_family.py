from dataclasses import replace
from itertools import combinations

import pytest

from easyread.drawing.people.family import PARTNER, partner, relative, roles
from easyread.drawing.people.household import SEXES, household
from easyread.drawing.people.ink import lightness
from easyread.drawing.people.person import Person, people
from tests.picture_shelf import PERSONAS

KIN = tuple(role for role in roles() if role != PARTNER)
MOST_APART = 14
"""How much lighter or darker (L*) a relative's skin may be than the persona's."""

of_everybody = pytest.mark.parametrize("who", PERSONAS)


def family(who: str) -> dict[str, Person]:
    return {role: relative(role, people()[who], household(who)) for role in roles()}


def look(person: Person) -> Person:
    return replace(person, id="")


@of_everybody
def test_kin_have_nearly_the_skin_of_the_persona(who: str) -> None:
    for role in KIN:
        apart = lightness(family(who)[role].skin) - lightness(people()[who].skin)
        assert abs(apart) < MOST_APART, role


@of_everybody
def test_parents_are_older_and_children_younger_than_the_persona(who: str) -> None:
    young = people()[who].age == "young"
    ages = {role: person.age for role, person in family(who).items()}
    assert {ages[role] for role in ("mor", "far")} == {"mature" if young else "old"}
    assert {ages[role] for role in ("barn", "datter")} == {"child" if young else "young"}
    assert {ages[role] for role in ("bror", "soester", PARTNER)} == {people()[who].age}


@of_everybody
def test_each_of_a_family_has_a_look_of_their_own(who: str) -> None:
    looks = [look(people()[who]), *map(look, family(who).values())]
    assert all(one != other for one, other in combinations(looks, 2))


@of_everybody
def test_fills_of_a_family_that_meet_differ_in_grey(who: str) -> None:
    partners = [partner(people()[who], sex) for sex in SEXES]
    for person in (*family(who).values(), *partners):
        on_head = person.headscarf or person.hair_colour
        pairs = ((on_head, person.skin), (person.skin, person.top_colour), (person.top_colour, person.legs_colour))
        for one, other in (*pairs, (person.brow_colour, person.skin)):
            assert abs(lightness(one) - lightness(other)) >= 15, (person.id, one, other)


def test_young_kin_have_the_hair_that_a_grey_persona_once_had() -> None:
    grey = people()["moden-mand"]
    assert relative("barn", grey, household(grey.id)).hair_colour == "#6e4c32"
    assert relative("barn", people()["ung-mand"], household("ung-mand")).hair_colour == people()["ung-mand"].hair_colour


def test_the_women_of_a_family_that_wears_a_scarf_wear_one() -> None:
    mother = relative("mor", people()["moden-kvinde-toerklaede"], household("moden-kvinde-toerklaede"))
    assert mother.headscarf not in {"", people()["moden-kvinde-toerklaede"].headscarf}
    assert relative("mor", people()["moden-kvinde"], household("moden-kvinde")).headscarf == ""


def test_nobody_inherits_what_one_is_alone_with() -> None:
    for who in PERSONAS:
        for person in family(who).values():
            assert (person.wheelchair, person.hearing_aid, person.down_syndrome) == (False, False, False)


def test_somebody_without_a_line_in_the_families_has_a_family_too() -> None:
    friend = people()["ven"]
    assert relative("mor", friend, household("ven")).skin != people()["ven"].top_colour
    assert relative("mor", replace(friend, hair="afro"), household("ven")).hair == "curly-long"


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(KeyError):
        relative("svigermor", people()["ung-mand"], household("ung-mand"))


def test_a_partner_is_a_woman_or_a_man_where_that_is_said_and_else_it_is_not() -> None:
    for who in PERSONAS:
        woman, man, either = (partner(people()[who], sex) for sex in SEXES)
        assert (woman.woman, bool(woman.lip_colour), woman.beard) == (True, True, "")
        assert (man.woman, man.beard) == (False, "short")
        assert (either.lip_colour, either.beard) == ("", "")
        assert relative(PARTNER, people()[who], household(who)) == either


def test_a_partner_of_whom_it_is_not_said_has_signs_of_both_or_of_neither() -> None:
    for who in PERSONAS:
        look = partner(people()[who], "open")
        assert (look.woman, look.beard, look.lip_colour, look.hair) == (False, "", "", "curly-short"), who
        assert look.earrings == "studs", who
