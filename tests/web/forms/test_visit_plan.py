import pytest
from werkzeug.datastructures import MultiDict

from easyread.limits import LONGEST_NAME
from easyread.web.forms.visit_plan import UnknownDeckError, VisitPlan, fields_of, name_in
from easyread.web.site import site_of
from easyread.web.viewer import Viewer
from tests.web.page_client import new_app


def plan(*decks: str) -> VisitPlan:
    return VisitPlan.read(MultiDict([("vaerktoej", deck) for deck in decks]), site_of(new_app()), Viewer())


def test_the_tools_come_in_the_order_of_the_address_each_once() -> None:
    found = plan("sig-nej", "foelelser", "sig-nej")
    assert [deck.id for deck in found.decks] == ["sig-nej", "foelelser"]
    assert found.query == {"vaerktoej": ["sig-nej", "foelelser"]}


def test_a_visit_may_be_of_nothing() -> None:
    assert plan().decks == ()


@pytest.mark.parametrize("deck", ["nowhere", "forberedelse"], ids=["not there", "for staff"])
def test_a_tool_that_cannot_be_used_with_a_citizen_is_an_error(deck: str) -> None:
    with pytest.raises(UnknownDeckError, match=deck):
        plan("foelelser", deck)


def test_what_is_sent_about_one_tool_has_the_names_of_its_own_form() -> None:
    sent = {"foelelser/i-dag": ["glad"], "foelelser-2/i-dag": ["vred"], "done": ["foelelser"]}
    assert fields_of("foelelser", sent) == {"i-dag": ["glad"]}


def test_a_name_is_on_one_line_and_not_too_long() -> None:
    assert name_in({"name": ["  Anne \n Marie "]}) == "Anne Marie"
    assert name_in({}) == ""
    assert len(name_in({"name": ["a" * 500]})) == LONGEST_NAME
