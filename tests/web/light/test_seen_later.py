"""Pictures of cards that come later are marked so, whatever drew them."""

from markupsafe import Markup

from easyread.web.light.seen_later import seen_later
from tests.web.page_client import PERSONA, pages

IMAGE = Markup('<b>Ja</b><img src="/a.svg" alt="&lt;img "><img src="/b.svg" alt="">')


def test_each_picture_of_a_part_is_fetched_when_it_is_to_be_seen() -> None:
    assert seen_later(IMAGE) == IMAGE.replace(Markup("<img src"), Markup('<img loading="lazy" src'))


def test_so_are_all_pictures_of_a_deck() -> None:
    images = pages().get(f"/kort/foelelser?persona={PERSONA}").all("img")
    assert len(images) > 20
    assert {image.get("loading") for image in images} == {"lazy"}
