"""A grid on a page: its cells, the way through them without JavaScript, stopping anywhere, and the summary."""

from easyread.web.light.packing import pack_well
from tests.web.page_client import PERSONA, pages, text_of

ADDRESS = f"/kort/beslutningsskema?persona={PERSONA}"
CHOSEN = {"emner": ["penge"], "hvornaar": "jul", "foerst": "stopper"}


def test_without_javascript_the_chosen_half_comes_first_and_then_the_other() -> None:
    page = pages().post(ADDRESS, {**CHOSEN, "_next": "skema.vil-du-mere"})
    assert page.open_card == "skema.stopper.nu.penge.plus"
    page = pages().post(ADDRESS, {**CHOSEN, "_next": "skema.stopper.frem.penge.minus"})
    assert page.open_card == "skema.bruger.nu.penge.plus"
    [back] = [link for link in page.card(page.open_card).iter("a") if text_of(link) == "Tilbage"]
    assert back.attrib["href"] == "#skema.stopper.frem.penge.minus"
    page = pages().post(ADDRESS, {**CHOSEN, "_next": "skema.bruger.frem.penge.minus"})
    assert page.open_card == "laegen-foerst.vil-du-mere"


def test_a_cell_shows_half_time_area_and_side_in_pictures() -> None:
    card = pages().get(ADDRESS).card("skema.stopper.frem.penge.minus")
    shown = [image.attrib["src"] for image in card.iter("img") if "src" in image.attrib]
    pictures = [address.partition(".svg")[0].rpartition("/")[2] for address in shown]
    assert pictures[:5] == ["fordele-og-ulemper", "stopper", "fremtiden", "penge", "mindre-godt"]
    [where] = [button for button in card.iter("button") if button.get("class") == "where"]
    assert "Hvis jeg stopper eller bruger mindre. I fremtiden." in text_of(where)


def test_a_question_about_the_future_begins_in_one_way_for_each_mark() -> None:
    page = pages().get(ADDRESS)
    [heading] = page.card("skema.bruger.frem.mig.plus").iter("h2")
    spans = {span.get("class"): text_of(span) for span in heading.iter("span")}
    assert list(spans) == ["m1", "m2", "m3", "m4", "m0"]
    assert spans["m1"] == "Tænk, det er jul, og du bruger stadig rusmidler."
    assert [mark.attrib["id"] for mark in page.all("section", class_="marks")] == ["hvornaar"]
    [heading] = page.card("skema.bruger.nu.mig.plus").iter("h2")
    assert text_of(heading) == "Du fortsætter som nu. Hvad er godt for dig?"


def test_every_deck_that_asks_can_be_stopped_from_the_pause_with_its_answers() -> None:
    for deck_id in ("beslutningsskema", "foelelser"):
        [button] = [
            button
            for button in pages().get(f"/kort/{deck_id}?persona={PERSONA}").all("button")
            if "data-stop" in button.attrib and "check" in button.get("class", "").split()
        ]
        assert text_of(button) == "Vis det, jeg har svaret"
        assert button.attrib["form"] == "kort_form"
        assert button.attrib["formaction"] == f"/kort/{deck_id}/svar?persona={PERSONA}"


def test_the_summary_stands_under_half_and_time_and_gives_no_verdict() -> None:
    given = {
        "skema.bruger.nu.penge.plus": ["mad", "toej"],
        "skema.stopper.nu.penge.minus": "tom",
        "skema.stopper.frem.penge.plus": "ved-ikke",
    }
    page = pages().post(ADDRESS.replace("?", "/svar?"), {**CHOSEN, **given})
    assert [text_of(heading) for heading in page.one("main").iter("h2")] == [
        "Hvis jeg stopper eller bruger mindre",
        "Hvis jeg fortsætter",
    ]
    assert [text_of(heading) for heading in page.one("main").iter("h3")] == ["Nu", "Jul", "Nu"]
    labels = page.words("p", class_="label")
    assert labels[-3:] == ["Mine penge: mindre godt", "Mine penge: godt", "Mine penge: godt"]
    assert not any(mark.isdigit() for mark in text_of(page.one("main")))


def test_the_page_of_a_grid_is_small_on_the_way() -> None:
    assert len(pack_well(pages().get(ADDRESS).text.encode(), "br")) < 18_500
