"""Leaving a deck where no scripts run: the server asks before answers go."""

from tests.web.page_client import PERSONA, Page, pages, text_of

DECK = f"/kort/parathed?persona={PERSONA}"
ANSWERS = {"hvor-klar": "4"}


def hidden(page: Page) -> dict[str, str]:
    return {field.attrib["name"]: field.attrib["value"] for field in page.all("input")}


def test_home_leads_to_the_tools_where_nothing_was_answered() -> None:
    answer = pages().client.post(DECK, data={"_home": "hvor-klar"})

    assert (answer.status_code, answer.location) == (302, f"/?persona={PERSONA}")


def test_home_asks_where_something_was_answered_and_who_stays_has_it_still() -> None:
    asked = pages().post(DECK, {**ANSWERS, "_home": "hvor-klar"})
    assert asked.words("h1") == ["Vil du slutte?"]
    [away] = asked.all("a")
    assert (text_of(away), away.attrib["href"]) == ("Ja, slet mine svar", f"/?persona={PERSONA}")

    back = pages().post(DECK, {**hidden(asked), "_stay": "hvor-klar"})

    assert back.open_card == "hvor-klar"
    assert [field.attrib["value"] for field in back.all("input", name="hvor-klar") if "checked" in field.attrib] == [
        "4"
    ]


def test_finishing_asks_too_and_leads_to_the_personas() -> None:
    asked = pages().post(DECK, {**ANSWERS, "_finish": ""})
    [away] = asked.all("a")
    assert away.attrib["href"] == "/"

    [stay] = asked.all("button", class_="safe")
    summary = pages().post(stay.attrib["formaction"], hidden(asked))

    assert summary.words("h1") == ["Det har du svaret."]


def test_a_deck_that_asks_is_not_kept_and_a_leaflet_may_be() -> None:
    client = pages().client
    kept = {
        deck: client.get(f"/kort/{deck}?persona={PERSONA}").headers["Cache-Control"]
        for deck in ("parathed", "folder-alkohol")
    }
    assert kept == {"parathed": "no-store", "folder-alkohol": "no-cache"}


def test_a_hand_is_asked_about_and_leads_on_with_the_answers() -> None:
    asked = pages().post(DECK, {**ANSWERS, "_too_hard": "hvor-klar"})
    assert asked.words("h1") == ["Hvordan er det at tale om?"]
    easy, bit_hard, hard = asked.all("button", class_="t")
    assert bit_hard.attrib["formaction"].endswith("#hvor-klar_pause")

    for light, opens in ((easy, "hvor-klar"), (bit_hard, "hvor-klar"), (hard, "alle-tal.4")):
        page = pages().post(DECK, {**hidden(asked), light.attrib["name"]: light.attrib["value"]})
        assert page.open_card == opens

    pages().post(DECK, {"_too_hard": "ukendt"}, status=404)


def test_how_the_talk_was_stays_with_the_answers_while_one_of_them_is_changed() -> None:
    address = DECK.replace("/kort/parathed", "/kort/parathed/svar")
    told = {**ANSWERS, "_how": "midt"}
    summary = pages().post(address, told)
    [said] = [face.attrib["value"] for face in summary.all("input", name="_how") if "checked" in face.attrib]
    assert said == "midt"

    opened = pages().post(DECK, {**told, "_show": "hvor-klar"})
    assert next(field.attrib["value"] for field in opened.all("input", name="_how")) == "midt"
    assert "checked" not in pages().post(address, ANSWERS).one("input", name="_how", value="midt").attrib


def test_the_last_card_is_not_followed_by_the_same_question_be_it_answered_or_passed_over() -> None:
    address = DECK.replace("/kort/parathed", "/kort/parathed/svar")
    last = "hvordan-var-det"
    faces = [{**ANSWERS, last: "godt"}, {**ANSWERS, last: "ved-ikke"}, {**ANSWERS, "_next": last}]
    asked = [pages().post(address, sent) for sent in faces] + [pages().post(DECK, {**faces[0], "_skip": last})]
    assert [summary.all("div", class_="talk-end") for summary in asked] == [[]] * 4
    assert asked[-1].all("button", name="_show", value=last) == []
    assert pages().post(address, ANSWERS).all("div", class_="talk-end") != []


def test_the_deck_about_the_talk_is_not_followed_by_the_same_question() -> None:
    summary = pages().post(f"/kort/feedback/svar?persona={PERSONA}", {"her-i-dag": "godt"})
    assert summary.all("div", class_="talk-end") == []
