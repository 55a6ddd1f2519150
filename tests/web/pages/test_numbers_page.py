"""The page of the numbers of help, for staff."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from easyread.content import Content
from easyread.installation.kit_file import read_kit_file
from easyread.kit.card import Local
from easyread.kit.deck import Deck
from easyread.kit.help_number import HELP_NUMBERS, HelpNumber, with_numbers
from easyread.kit.kinds.read import ReadCard
from easyread.kit.reading.library import Library
from easyread.problems import Problem, Severity, Where
from easyread.web.pages.numbers_page import IN_WORDS, NATIONAL, TITLES
from tests.web.page_client import PERSONA, Page, Pages, content, new_app, pages, text_of

NUMBERS = {"laegevagt": HelpNumber("1813"), "kontakt": HelpNumber("23 45 67 89", "Pia, kontaktperson")}
ADDRESS = "/fagperson/numre"


@cache
def kit() -> Content:
    """The shipped decks, the first of which has a card that says the number of the doctor on call."""
    card = ReadCard(
        id="vagt",
        text="Lægen kan hjælpe dig.",
        picture="hjaelp/112",
        local=Local("laegevagt", "Ring til lægevagten på {nummer}."),
    )

    def with_card(decks: dict[str, Deck]) -> dict[str, Deck]:
        first = next(iter(decks.values()))
        told = with_numbers(replace(first, cards=(card, *first.cards)), NUMBERS)
        return {**decks, first.id: told}

    library = content().library
    decks = {language: with_card(dict(found)) for language, found in library.decks.items()}
    return replace(content(), library=Library(decks, library.personas), numbers=NUMBERS)


def page_of(found: Content, address: str = ADDRESS) -> Page:
    return Pages(new_app(kit=found)).get(address)


def rows(page: Page) -> dict[str, Element]:
    """Return what is told of each number, by the word of it in kit.toml or, of national ones, by its title."""
    found: dict[str, Element] = {}
    for terms in page.all("dl"):
        for name, told in zip(terms.iter("dt"), terms.iter("dd"), strict=True):
            code = name.find("code")
            found[text_of(name if code is None else code)] = told
    return found


def test_every_number_that_can_be_set_is_there_and_is_not_set_yet() -> None:
    page = pages().get(ADDRESS)
    assert tuple(TITLES) == HELP_NUMBERS
    assert list(rows(page))[: len(HELP_NUMBERS)] == list(HELP_NUMBERS)
    assert all("Ikke sat endnu." in text_of(rows(page)[key]) for key in HELP_NUMBERS)
    assert page.all("section", class_="problems") == []


def test_a_number_that_is_known_is_told_with_its_name() -> None:
    told = rows(page_of(kit()))
    assert text_of(told["kontakt"]).startswith("23 45 67 89 Pia, kontaktperson")
    assert text_of(told["laegevagt"]).startswith("1813")
    assert text_of(told["rusmiddelcenter"]).startswith("Ikke sat endnu.")


def test_the_cards_that_say_a_number_can_be_looked_at() -> None:
    page = page_of(kit(), f"{ADDRESS}?persona={PERSONA}")
    deck = kit().library.in_order("da")[0]
    row = next(rows(page)["laegevagt"].iter("li"))
    assert text_of(row) == f"{deck.title}: Ring til lægevagten på 1813."
    [link] = row.iter("a")
    assert link.attrib["href"] == f"/kort/{deck.id}?persona={PERSONA}#vagt"
    card = Pages(new_app(kit=kit())).get(link.attrib["href"].partition("#")[0]).card("vagt")
    assert "Ring til lægevagten på 1813." in text_of(card)
    assert text_of(rows(page)["kommunens-vagt"]) == "Ikke sat endnu. Ingen kort bruger det endnu."


def test_the_leaflets_that_tell_a_number_on_their_back_are_named() -> None:
    folded = [deck for deck in content().library.in_order("da") if "folder-a5" in deck.layouts]
    told = rows(pages().get(ADDRESS))["kontakt"]
    backs = [text_of(row) for row in told.iter("li") if "bagsiden" in text_of(row)]
    assert backs == [f"{deck.title}: bagsiden af folderen" for deck in folded]


def test_the_numbers_of_the_whole_country_are_there_with_the_advice_to_look_up_their_hours() -> None:
    page = pages().get(ADDRESS)
    assert page.words("p", class_="told") == list(NATIONAL) == ["112", "82 12 12 12", "80 200 500", "70 201 201"]
    assert "Tjek selv åbningstiderne" in page.text


def test_the_example_is_of_every_number_and_cannot_be_copied_without_being_changed(tmp_path: Path) -> None:
    [example] = pages().get(ADDRESS).all("pre")
    text = "".join(example.itertext())
    assert list(tomllib.loads(text)["numbers"]) == list(HELP_NUMBERS)
    (tmp_path / "kit.toml").write_text(text, encoding="utf-8")
    numbers, problems = read_kit_file(tmp_path)
    assert numbers == {}
    assert {problem.code for problem in problems} == {"K01"}
    (tmp_path / "kit.toml").write_text(text.replace("skriv nummeret her", "12 34 56 78"), encoding="utf-8")
    assert read_kit_file(tmp_path)[1] == []


@pytest.mark.parametrize("code", [*IN_WORDS, "D09"])
def test_what_is_wrong_is_told_in_words_and_staff_are_led_to_it(code: str) -> None:
    problem = Problem(code, Severity.ERROR, Where("kit.toml", "numbers.kontakt.phone"), "it is wrong", "Mend it.")
    broken = replace(content(), problems=(problem,))
    [told] = page_of(broken).one("section", class_="problems").iter("li")
    assert text_of(told) == f"numbers.kontakt.phone: {IN_WORDS.get(code, 'Her er noget galt.')}"
    staff = page_of(broken, "/fagperson/")
    assert "Der er en fejl i jeres numre." in staff.text
    assert staff.all("section", class_="problems") == [], "that list is of decks that are not shown"


def test_a_name_that_cannot_be_printed_is_told_with_its_number_and_is_no_fault() -> None:
    problem = Problem("K04", Severity.WARNING, Where("kit.toml", "numbers.kontakt.name"), "no font")
    strange = {"kontakt": HelpNumber("23 45 67 89", "東京")}
    page = page_of(replace(content(), problems=(problem,), numbers=strange))
    assert text_of(rows(page)["kontakt"]).startswith("23 45 67 89 東京 Navnet har tegn, der ikke kan printes.")
    assert page.all("section", class_="problems") == []
    assert "ikke kan printes" not in page_of(kit()).text


def test_a_file_that_cannot_be_read_is_told_with_the_line() -> None:
    problem = Problem(
        "D02", Severity.ERROR, Where("kit.toml"), "not valid TOML: … (at line 3, column 1)", "Look there."
    )
    [told] = page_of(replace(content(), problems=(problem,))).one("section", class_="problems").iter("li")
    assert text_of(told) == f"{IN_WORDS['D02']} not valid TOML: … (at line 3, column 1). Look there."


def test_the_way_there_stands_on_the_page_for_staff_in_both_languages() -> None:
    for query, name in (("", "Numre på hjælp"), ("?sprog=en", "Numbers of help")):
        [link] = [found for found in pages().get(f"/fagperson/{query}").all("a") if text_of(found) == name]
        assert link.attrib["href"] == f"{ADDRESS}{query}"
        assert pages().get(link.attrib["href"]).words("h1") == [name]
    assert "Der er en fejl" not in pages().get("/fagperson/").text
