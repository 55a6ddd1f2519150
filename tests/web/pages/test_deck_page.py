"""A deck as one page: every deck, for every persona, in every language; and the way through it without JavaScript."""

import itertools
from collections.abc import Iterator

import pytest

from easyread.kit.steps.chapters import in_chapters
from easyread.kit.steps.router import steps
from easyread.languages import LANGUAGES
from tests.web.page_client import PERSONA, Page, content, made_beforehand, pages, text_of

SELDOM_IN_ENGLISH = [
    pytest.param(language, marks=[] if language == "da" else pytest.mark.deep) for language in LANGUAGES
]
DECKS = [deck.id for deck in content().library.for_citizens("da")]
PERSONAS = [persona.id for persona in content().library.personas["da"]]
FEELINGS = f"/kort/foelelser?persona={PERSONA}"


def walk_of(deck_id: str, language: str = "da", persona_id: str = PERSONA) -> list[str]:
    persona = content().library.persona(persona_id, language)
    assert persona is not None
    deck = content().library.decks[language][deck_id]
    return [step.key for step in in_chapters(deck, steps(deck, persona.forms))]


def ways_on(page: Page, key: str) -> Iterator[tuple[str, str]]:
    """Yield the buttons and links of a card, as (what it is, where it goes)."""
    for element in page.card(key).iter():
        is_onward = "next" in element.get("class", "").split() or "data-onward" in element.attrib
        if element.tag == "a" and is_onward:
            yield "link", element.attrib["href"]
        if element.tag == "button" and is_onward:
            yield element.get("name", "end"), element.get("value", "")


@pytest.mark.parametrize("language", SELDOM_IN_ENGLISH)
@pytest.mark.parametrize("deck_id", DECKS)
def test_every_step_is_a_card(deck_id: str, language: str) -> None:
    assert_whole(deck_id, language, PERSONA)


@pytest.mark.deep
@pytest.mark.parametrize("deck_id", DECKS)
def test_every_step_is_a_card_for_every_persona(deck_id: str) -> None:
    for persona_id in PERSONAS[4:6]:  # words follow he or she, pictures the chair: each is among them
        assert_whole(deck_id, "da", persona_id)


def assert_whole(deck_id: str, language: str, persona_id: str) -> None:
    """Every step is a card, and every sound that the page asks for is made beforehand."""
    page = pages().get(f"/kort/{deck_id}?persona={persona_id}&sprog={language}")
    assert [card.attrib["id"] for card in page.all("section", class_="card")] == walk_of(deck_id, language, persona_id)
    assert page.one("html").get("lang") == language
    assert page.open_card == walk_of(deck_id)[0]
    assert page.sounds <= made_beforehand()


@pytest.mark.parametrize("deck_id", DECKS)
def test_every_picture_of_a_deck_can_be_had_and_kept_for_ever(deck_id: str) -> None:
    page = pages().get(f"/kort/{deck_id}?persona={PERSONA}")

    for address in {image.get("data-address") or image.attrib["src"] for image in page.all("img")}:
        answer = pages().client.get(address)
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["Cache-Control"]


def test_a_card_has_the_same_things_in_the_same_order() -> None:
    card = pages().get(FEELINGS).card("kender-du.bange")
    order = [
        text_of(thing) or thing.get("aria-label") for thing in card.iter() if thing.tag in {"a", "button", "label"}
    ]

    assert order == [
        "Hjem",
        "Din vej: Følelser Følelser, du kender. Kort 4 af 8",
        "For svært lige nu",
        "Pause",
        "Læs op",
        *("Ja", "Lidt", "Nej"),
        "Tilbage",
        "Ved ikke",
        "Spring over",
        "Videre",
        "Fortsæt",
    ]


def test_the_words_follow_the_persona() -> None:
    he, she = (pages().get(f"/kort/foelelser?persona={who}").card("kender-du.bange") for who in ("ung-mand", PERSONA))

    assert "Her er han bange." in text_of(he)
    assert "Her er hun bange." in text_of(she)


def test_pause_keeps_the_card_that_it_was_called_from() -> None:
    page = pages().get(FEELINGS)
    [pause] = [link for link in page.card("kender-du.bange").iter("a") if text_of(link) == "Pause"]
    resume = page.one("a", id=pause.attrib["href"].removeprefix("#"))

    assert resume.attrib["href"] == "#kender-du.bange"
    assert "Dine svar er her stadig." in page.text


@pytest.mark.parametrize("deck_id", DECKS)
def test_the_way_on_is_a_link_unless_the_answers_decide_what_comes_next(deck_id: str) -> None:
    page = pages().get(f"/kort/{deck_id}?persona={PERSONA}")
    is_leaflet = deck_id.startswith("folder-")
    keys = walk_of(deck_id)[1 if is_leaflet else 0 :]
    for key, after in itertools.pairwise(keys):
        if is_leaflet and page.card(key).get("data-chapter") != page.card(after).get("data-chapter"):
            assert list(ways_on(page, key)) == [("link", f"#{page.open_card}")]
            continue
        follows = (
            "data-needs" in page.card(after).attrib
            or "so-far" in page.card(after).attrib["class"].split()
            or ("data-between" in page.card(after).attrib and not always_comes(page, after))
        )
        is_conditional = follows or "data-first" in page.card(key).attrib
        assert list(ways_on(page, key)) == [("_next", key) if is_conditional else ("link", f"#{after}")]


def always_comes(page: Page, key: str) -> bool:
    """Whether a chapter has a card that needs nothing."""
    chapter = page.card(key).attrib["data-chapter"]
    cards = [card for card in page.all("section", data_chapter=chapter) if "data-between" not in card.attrib]
    return any("data-needs" not in card.attrib for card in cards)


def test_the_last_way_on_sends_the_answers_or_ends_a_deck_that_asks_nothing() -> None:
    asks = {step.get("name") for step in pages().get(FEELINGS).card("hvordan-var-det").iter("input")}

    assert asks == {"hvordan-var-det"}
    assert list(ways_on(pages().get(FEELINGS), "hvordan-var-det")) == [("_next", "hvordan-var-det")]
    [last] = pages().get(FEELINGS).card("hvordan-var-det").iterfind(".//button[@data-end]")
    assert last.get("formaction", "").split("?")[0].endswith("/svar")


def test_without_javascript_a_conditional_card_is_come_to_by_its_answer() -> None:
    answers = {"det-goer-glad": "musik", "kender-du.glad": "nej", "kender-du.bange": "ja", "kender-du.skam": "nej"}
    page = pages().post(FEELINGS, {**answers, "_next": "kender-du.skam"})
    assert page.open_card == "i-dag.vil-du-mere"
    page = pages().post(FEELINGS, {**answers, "_next": "kender-du.bange"})

    assert page.open_card == "hvor-meget.bange"  # a face, and how much of it at once
    assert checked(page) == {*answers.items()}


def test_without_javascript_a_card_whose_answer_was_not_given_is_passed_over() -> None:
    page = pages().post(FEELINGS, {"kender-du.bange": "nej", "_next": "i-dag.vil-du-mere"})

    assert page.open_card == "i-dag"


def test_back_from_a_card_leads_to_the_one_shown_before_it() -> None:
    page = pages().post(FEELINGS, {"kender-du.bange": "ja", "_next": "hvor-meget.bange"})
    [back] = [link for link in page.card(page.open_card).iter("a") if text_of(link) == "Tilbage"]

    assert page.open_card == "kender-du.kaerlighed"
    assert back.attrib["href"] == "#hvor-meget.bange"


def test_skipping_forgets_the_answer_to_that_card_alone() -> None:
    page = pages().post(FEELINGS, {"kender-du.bange": "ja", "kender-du.skam": "ja", "_skip": "kender-du.skam"})

    assert page.open_card == "i-dag.vil-du-mere"
    assert checked(page) == {("kender-du.bange", "ja")}


def test_dont_know_is_an_answer_to_every_question() -> None:
    page = pages().post(FEELINGS, {"kender-du.bange": "ved-ikke", "_next": "kender-du.skam"})

    assert checked(page) == {("kender-du.bange", "ved-ikke")}


def test_fields_that_the_deck_does_not_know_are_never_sent_back() -> None:
    page = pages().post(FEELINGS, {"name": "Bodil", "kender-du.bange": "Bodil", "_next": "kender-du.skam"})

    assert "Bodil" not in page.text


@pytest.mark.parametrize("fields", [{}, {"_next": "nope"}, {"_show": "nope"}])
def test_a_form_without_a_known_button_gives_the_friendly_page(fields: dict[str, str]) -> None:
    assert pages().post(FEELINGS, fields, status=404).words("h1") == ["Siden findes ikke"]


LONG_ENOUGH = 8
"""So many cards are walked; a longer deck has more of the same kind, and is gone on with at its last card."""

WALKED = ("sig-nej",)
"""On every change; the others are walked in the long tests."""


@pytest.mark.parametrize(
    "deck_id", [pytest.param(deck_id, marks=[] if deck_id in WALKED else pytest.mark.deep) for deck_id in DECKS]
)
def test_a_deck_can_be_walked_to_its_summary_without_javascript(deck_id: str) -> None:
    """As a browser without scripts does: choose an answer, follow the link or press the button. One person will do."""
    address = f"/kort/{deck_id}?persona={PERSONA}"
    page, answers = pages().get(address), dict[str, str]()
    key = page.open_card
    topics = topics_of(page)
    for met in range(2 * len(walk_of(deck_id))):  # a leaflet is come back to after each topic
        if met == LONG_ENOUGH:
            key = walk_of(deck_id)[-1]
        if key == page.open_card and topics:
            key = topics.pop(0)
        values = [field.attrib["value"] for field in page.card(key).iter("input") if field.attrib.get("value")]
        if values:
            answers[key] = values[1 if key.endswith("-flere") else 0]
        if topics_of(page) and key == page.open_card:
            break
        [(way, to)] = ways_on(page, key)
        if way == "end" or (way == "link" and not to.startswith("#")):
            break
        if way == "link":
            key = to.removeprefix("#")
            continue
        page = pages().post(address, {**answers, "_next": to})
        if not page.all("section", class_="card"):
            return
        key = page.open_card
        assert checked(page) == set(answers.items())
    else:
        pytest.fail("the way has no end")
    summary = pages().post(f"/kort/{deck_id}/svar?persona={PERSONA}", answers)
    assert bool(summary.all("ul", class_="lines")[0].findall("li")) == bool(answers)


def test_between_two_chapters_one_ends_with_what_was_answered_or_goes_on_and_nothing_stands_where_videre_was() -> None:
    page = pages().get(FEELINGS)
    card = page.card("uden-rusmidler.vil-du-mere")
    [enough, more] = [part for part in card.iter() if "choice" in part.get("class", "").split()]

    assert text_of(enough) == "Nej, det er nok Vis mine svar"
    assert enough.get("formaction") == f"/kort/foelelser/svar?persona={PERSONA}"
    assert text_of(more) == "Ja, lidt mere Nu kommer: Når det er svært · 3 kort"
    [foot] = [part for part in card.iter("div") if part.get("class") == "foot"]
    assert text_of(foot) == "Tilbage"


def test_how_many_cards_come_is_not_said_where_answers_still_to_come_decide_it() -> None:
    page = pages().get(FEELINGS)
    assert text_of(page.card("rusmidler-er.vil-du-mere")).endswith("Nu kommer: Følelser og rusmidler Tilbage Fortsæt")


def test_a_leaflet_opens_with_its_topics_and_each_leads_back_to_them() -> None:
    page = pages().get(f"/kort/folder-alkohol?persona={PERSONA}")
    topics = page.card(page.open_card)
    tiles = [link for link in topics.iter("a") if "data-topic" in link.attrib]
    assert [link.attrib["href"] for link in tiles[:2]] == ["#hvad-er-alkohol", "#for-meget"]
    assert len(tiles) in {5, 6}
    assert list(ways_on(page, "risiko")) == list(ways_on(page, "dit-valg")) == [("link", f"#{page.open_card}")]
    assert [text_of(link) for link in topics.iter("a") if "data-thanks" in link.attrib] == ["Jeg er færdig"]
    where = page.card("risiko").find(".//a[@class='where']")
    assert where is not None
    assert where.attrib["href"] == f"#{page.open_card}"


def topics_of(page: Page) -> list[str]:
    """The first card of each topic that a leaflet opens with."""
    return [link.attrib["href"].removeprefix("#") for link in page.all("a") if "data-topic" in link.attrib]


def checked(page: Page) -> set[tuple[str, str]]:
    return {(field.attrib["name"], field.attrib["value"]) for field in page.all("input") if "checked" in field.attrib}
