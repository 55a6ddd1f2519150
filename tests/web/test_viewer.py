"""Who looks, as the address tells it."""

import pytest

from easyread.web.viewer import UnknownViewerError, Viewer
from tests.web.page_client import PERSONA, content


def test_without_a_query_it_is_danish_with_no_persona_and_all_pictures() -> None:
    assert Viewer.read({}, content().library) == Viewer("da", None, True)


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
    assert Viewer.read(query, content().library).query == query


def test_what_is_at_its_default_is_left_out() -> None:
    assert Viewer.read({"persona": "", "sprog": "da", "rusmidler": "ja"}, content().library).query == {}


def test_the_persona_speaks_the_language_of_the_visit() -> None:
    viewer = Viewer.read({"persona": PERSONA, "sprog": "en"}, content().library)

    assert viewer.persona is not None
    assert viewer.persona.title == "Young woman"


@pytest.mark.parametrize("query", [{"persona": "x"}, {"sprog": "x"}, {"sprog": ""}, {"rusmidler": "x"}])
def test_anything_else_is_unknown(query: dict[str, str]) -> None:
    with pytest.raises(UnknownViewerError):
        Viewer.read(query, content().library)
