"""The front page: who, then what; and addresses that lead nowhere."""

import pytest

from easyread.languages import LANGUAGES
from easyread.web.hyphens import SOFT_HYPHEN
from tests.contents import content_with_own_data
from tests.web.page_client import PERSONA, content, pages

STANDING = ["Ung mand", "Ung kvinde", "Mand, lidt ældre", "Kvinde, lidt ældre"]


def test_front_asks_first_who_looks_like_the_person() -> None:
    page = pages().get("/")

    assert page.words("h1") == ["Hvem ligner dig mest?"]
    assert page.words("a", class_="t") == STANDING


def test_the_optional_personas_stand_on_a_page_of_their_own() -> None:
    optional = [persona.title for persona in content().library.personas["da"] if persona.optional]

    assert pages().get("/?flere=ja").words("a", class_="t") == optional


def test_the_tools_stand_in_their_groups_six_at_most_on_a_side() -> None:
    library, page = content().library, pages().get(f"/?persona={PERSONA}")
    groups, sides = library.grouped("da"), page.all("section", class_="side")
    counts = [len(side.findall(".//a[@data-opens]")) for side in sides]

    assert [link.attrib["data-opens"] for link in page.all("a", class_="t")] == [
        deck_id for group in groups for deck_id in group.decks
    ]
    assert list(dict.fromkeys(side.findtext("h2") for side in sides)) == [group.title for group in groups]
    assert max(counts) <= 6


def test_every_side_leads_to_each_group_and_says_which_is_its_own() -> None:
    page = pages().get(f"/?persona={PERSONA}")
    firsts: dict[str | None, str] = {}
    sides = page.all("section", class_="side")
    for side in sides:
        firsts.setdefault(side.findtext("h2"), f"#{side.attrib['id']}")

    for side in sides:
        tabs = side.findall(".//nav/a")
        words = [(tab.findtext("b") or "").replace(SOFT_HYPHEN, "") for tab in tabs]
        assert list(zip(words, [tab.attrib["href"] for tab in tabs], strict=True)) == list(firsts.items())
        assert [words[at] for at, tab in enumerate(tabs) if tab.get("aria-current")] == [side.findtext("h2")]
        assert all(tab.find("img") is not None for tab in tabs)


def test_the_sides_of_a_large_group_lead_to_each_other_and_are_evenly_filled() -> None:
    sides = pages().get(f"/?persona={PERSONA}").all("section", class_="side")
    of_group = [side for side in sides if side.findtext("h2") == "Rusmidler"]
    first, last = of_group
    counts = [len(side.findall(".//a[@data-opens]")) for side in of_group]

    assert max(counts) - min(counts) <= 1
    assert [a.get("href") for a in first.findall(".//div[@class='pages']/a")] == [f"#{last.get('id')}"]
    assert [a.get("href") for a in last.findall(".//div[@class='pages']/a")] == [f"#{first.get('id')}"]


def test_tools_that_staff_chose_stand_alone_and_on_one_side_where_they_have_room() -> None:
    page = pages().get(f"/?persona={PERSONA}&kun=foelelser.vejrudsigt")

    assert [link.attrib["data-opens"] for link in page.all("a", class_="t")] == ["foelelser", "vejrudsigt"]
    assert len(page.all("section", class_="side")) == 1
    assert page.all("nav") == []
    assert all("kun=foelelser.vejrudsigt" in link.attrib["href"] for link in page.all("a", class_="t"))


def test_tools_of_a_house_stand_in_a_group_of_their_own() -> None:
    library = content_with_own_data().library
    shipped = {deck.id for deck in content().library.for_citizens("da")}
    own = [deck.id for deck in library.for_citizens("da") if deck.id not in shipped]

    assert own
    assert library.grouped("da")[-1].title == "Vores egne"
    assert list(library.grouped("da")[-1].decks) == own


def test_pictures_of_tools_are_fetched_when_they_are_to_be_seen() -> None:
    page = pages().get(f"/?persona={PERSONA}")

    pictures = [image for tile in page.all("a", class_="t") for image in tile.iter("img")]
    assert {image.get("loading") for image in pictures} == {"lazy"}


def test_every_tile_carries_persona_language_and_choice_of_pictures_on() -> None:
    page = pages().get(f"/?persona={PERSONA}&sprog=en&rusmidler=nej")

    for tile in page.all("a", class_="t"):
        assert f"persona={PERSONA}&sprog=en&rusmidler=nej" in tile.attrib["href"]


def test_the_face_leads_back_to_the_choice_of_persona() -> None:
    page = pages().get(f"/?persona={PERSONA}&sprog=en")

    assert page.one("a", class_="who").attrib["href"] == "/?sprog=en"


def test_a_deck_asked_for_without_a_persona_asks_who_first_and_leads_to_the_deck() -> None:
    page = pages().get("/kort/foelelser")

    assert page.words("a", class_="t") == STANDING
    assert page.all("a", class_="t")[0].attrib["href"] == "/kort/foelelser?persona=ung-mand"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_language_of_the_address(language: str) -> None:
    page = pages().get(f"/?sprog={language}")

    assert page.one("html").get("lang") == language
    assert page.words("h1") == [{"da": "Hvem ligner dig mest?", "en": "Who is most like you?"}[language]]


def test_danish_is_shown_whatever_the_browser_prefers() -> None:
    answer = pages().client.get("/", headers={"Accept-Language": "en"})

    assert '<html lang="da">' in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "/nope",
        "/kort/nope",
        f"/kort/nope?persona={PERSONA}",
        "/kort/foelelser?persona=nope",
        "/?persona=nope",
        "/?sprog=nope",
        "/?rusmidler=nope",
        "/?kun=nope",
        "/fagperson/nope",
        "/print/?deck=nope",
        "/print/nope.pdf",
        "/print/foelelser.pdf?layout=nope",
        "/print/foelelser.pdf?layout=kort-a6&antal=0",
        "/print/foelelser.pdf?layout=kort-a6&antal=mange",
        "/print/foelelser.pdf?layout=kort-a6&stil=nope",
        "/billeder/0000000000000000/svar/ja.svg",
        "/billeder/0000000000000000/svar/nope.svg",
        "/css/0000000000000000/easyread.css",
    ],
)
def test_an_address_that_leads_nowhere_gives_a_friendly_page_with_a_way_home(address: str) -> None:
    page = pages().get(address, status=404)

    assert page.words("h1") == ["Siden findes ikke"]
    assert page.one("a", class_="home").attrib["href"].startswith("/")
    assert "nope" not in page.text


def test_a_summary_that_is_asked_for_as_a_page_leads_to_the_deck() -> None:
    answer = pages().client.get(f"/kort/foelelser/svar?persona={PERSONA}")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/kort/foelelser?persona={PERSONA}"


def test_a_form_that_is_far_too_large_is_refused_in_a_friendly_way() -> None:
    pages().post(f"/kort/netvaerkscirkel/svar?persona={PERSONA}", {"x": "x" * 70_000}, status=413)
