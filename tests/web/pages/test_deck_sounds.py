"""The sounds of a deck together: what its first card says comes first, and all else that its page says after it."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from easyread.speech.background import Background
from easyread.speech.cache import Cache
from easyread.web.light.sound_pack import TYPE
from easyread.web.sounds import Sounds
from tests.web.page_client import PERSONA, Page, Pages, content, new_app, pages

DECK = f"/kort/parathed?persona={PERSONA}"


@pytest.fixture
def made(tmp_path: Path) -> Pages:
    """A kit with a sound for all that the page of a deck says."""
    cache = Cache(tmp_path)
    for key in said(pages().get(DECK)):
        cache.store(key, b"voice of " + key.encode(), 500, [])
    return Pages(new_app(sounds=Sounds(cache)))


def said(page: Page) -> set[str]:
    return {element.attrib["data-say"] for element in page.root.iter() if element.get("data-say")}


def named(page: Page) -> list[str]:
    return page.one("form").get("data-sounds", "").split()


def keys(client: FlaskClient, address: str) -> list[str]:
    answer = client.get(address)
    assert (answer.status_code, answer.content_type) == (200, TYPE)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    found, rest = [], answer.data
    while rest:
        line, _, rest = rest.partition(b"\n")
        head = json.loads(line)
        assert rest.startswith(b"voice of " + head["key"].encode())
        found.append(head["key"])
        rest = rest[head["bytes"] :]
    return found


def test_both_parts_together_have_all_that_the_page_says_each_once_and_the_first_question_first(made: Pages) -> None:
    page = made.get(DECK)
    first, rest = (keys(made.client, address) for address in named(page))
    card = page.card(page.open_card)
    assert first[0] == next(card.iter("h2")).get("data-say")
    assert set(first) <= {element.get("data-say") for element in card.iter()}
    assert sorted([*first, *rest]) == sorted(said(page))


def test_the_first_part_is_named_in_the_head_too(made: Pages) -> None:
    page = made.get(DECK)
    assert page.all("script")[0].attrib["data-sounds"] == named(page)[0]


def test_the_address_follows_from_what_is_said(made: Pages) -> None:
    [first, _] = named(made.get(DECK))
    assert named(made.get(DECK)) == named(made.get(DECK + "&rusmidler=ja"))
    assert named(made.get(DECK.replace(PERSONA, "ung-mand"))) != named(made.get(DECK))
    digest = first.split("/")[2]
    for other in (first.replace(digest, "0" * 16), first.replace("foerste", "tredje"), first.replace("parathed", "ti")):
        assert made.client.get(other).status_code == 404


def test_while_sounds_are_being_made_nothing_is_named_and_there_is_no_such_file(made: Pages, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "none")
    making = Pages(new_app(sounds=Sounds(cache, Background(list(content().phrases("da")), cache))))
    page = making.get(DECK)
    assert named(page) == []
    assert "data-sounds" not in page.all("script")[0].attrib
    assert making.client.get(named(made.get(DECK))[0]).status_code == 404
