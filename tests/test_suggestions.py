"""What is said of a name that there is not."""

import pytest

from easyread.suggestions import no_such


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("foelelse", 'There is no deck "foelelse". Did you mean foelelser?'),
        ("parat", 'There is no deck "parat". Did you mean parathed?'),
        ("x", 'There is no deck "x". Known: foelelser, parathed.'),
    ],
)
def test_the_nearest_names_are_offered_or_else_all(name: str, said: str) -> None:
    assert no_such("deck", name, {"foelelser": 1, "parathed": 2}) == said
