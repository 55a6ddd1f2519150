"""Pictures of cards that come later are marked so, whatever drew them."""

from markupsafe import Markup

from easyread.web.light.seen_later import seen_later
from tests.web.page_client import PERSONA, pages

IMAGE = Markup('<b>Ja</b><img src="/a.svg" alt="&lt;img "><img src="/b.svg" alt="">')


def test_each_picture_of_a_part_is_fetched_when_it_is_to_be_seen() -> None:
    assert seen_later(IMAGE) == IMAGE.replace(Markup("<img src"), Markup('<img loading="lazy" src'))


def test_a_template_keeps_its_pictures_as_they_are() -> None:
    html = '<template><img src="/a.svg"><template></template><img src="/b.svg"></template><img src="/c.svg">'
    assert seen_later(html) == html.replace('<img src="/c', '<img loading="lazy" src="/c')


def test_all_pictures_of_a_deck_are_seen_later() -> None:
    images = [*pages().get(f"/kort/foelelser?persona={PERSONA}").one("form").iter("img")]
    assert len(images) > 20
    assert {image.get("loading") for image in images} == {"lazy"}
