"""Who looks, as the address tells it."""

import pytest

from easyread.web.viewer import UnknownVisitError, Visit
from tests.web.page_client import PERSONA, content


def test_without_a_query_it_is_danish_with_no_persona_and_all_pictures() -> None:
    assert Visit.read({}, content().library) == Visit("da", None, True)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"persona": PERSONA},
        {"persona": PERSONA, "sprog": "en"},
        {"persona": PERSONA, "sprog": "en", "rusmidler": "nej"},
    ],
)
def test_what_an_address_tells_is_what_the_next_one_carries_on(query: dict[str, str]) -> None:
    assert Visit.read(query, content().library).query == query


def test_what_is_at_its_default_is_left_out() -> None:
    assert Visit.read({"persona": "", "sprog": "da", "rusmidler": "ja"}, content().library).query == {}


def test_the_persona_speaks_the_language_of_the_visit() -> None:
    visit = Visit.read({"persona": PERSONA, "sprog": "en"}, content().library)

    assert visit.persona is not None
    assert visit.persona.title == "Young woman"


@pytest.mark.parametrize("query", [{"persona": "x"}, {"sprog": "x"}, {"sprog": ""}, {"rusmidler": "x"}])
def test_anything_else_is_unknown(query: dict[str, str]) -> None:
    with pytest.raises(UnknownVisitError):
        Visit.read(query, content().library)
