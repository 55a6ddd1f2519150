"""Pictures of cards that come later are marked so, whatever drew them."""

from markupsafe import Markup

from easyread.web.light.seen_later import seen_later
from tests.web.page_client import PERSONA, pages

IMAGE = Markup('<b>Ja</b><img src="/a.svg" alt="&lt;img "><img src="/b.svg" alt="">')


def test_each_picture_of_a_part_that_is_seen_later_is_fetched_later() -> None:
    assert seen_later(IMAGE) == IMAGE.replace(Markup("<img src"), Markup('<img loading="lazy" src'))
    assert seen_later(IMAGE, False) == IMAGE


def test_on_a_deck_only_the_pictures_of_the_first_card_are_fetched_at_once() -> None:
    page = pages().get(f"/kort/foelelser?persona={PERSONA}")
    first, *others = page.all("section", class_="card")
    now = [image for image in page.all("img") if "loading" not in image.attrib]
    assert now == [*first.iter("img")]
    assert [*others[0].iter("img")]


def test_a_deck_opened_in_the_middle_has_the_pictures_of_that_card_at_once() -> None:
    page = pages().post(f"/kort/foelelser?persona={PERSONA}", {"_next": "kender-du.glad"})
    now = [image for image in page.all("img") if "loading" not in image.attrib]
    assert now == [*page.card(page.open_card).iter("img")]
