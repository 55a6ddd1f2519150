"""Pages for staff: the tools, their guides, the settings, and what can be printed."""

import io
from dataclasses import replace
from xml.etree.ElementTree import Element

import pikepdf
import pypdfium2
import pytest

from easyread.languages import LANGUAGES
from easyread.printing.print_deck import layouts_for
from easyread.problems import Problem, Severity, Where
from easyread.web.pages.device_settings import GROUPS
from easyread.web.parts.qr_code import qr_svg
from easyread.web.site import site_of
from tests.web.page_client import PERSONA, Pages, content, new_app, pages, text_of

DECKS = [deck.id for deck in content().library.in_order("da")]
WHO = f"persona={PERSONA}"
FIELDS = [
    "Type",
    "Materiale",
    "Mål",
    "Varighed",
    "Sådan gør du",
    "Forslag",
    "Hvem kan bruge det",
    "Behandlerens opgave",
    "Kontaktpersonens opgave",
]


def titles(rows: Element) -> list[str]:
    return [text_of(title) for title in rows.iter("h3")]


def test_staff_see_every_tool_with_its_guide_its_cards_and_its_prints() -> None:
    page = pages().get(f"/fagperson/?persona={PERSONA}")

    for_citizens, for_staff = page.all("ul", class_="rows")
    assert titles(for_citizens) == [deck.title for deck in content().library.for_citizens("da")]
    assert titles(for_staff) == [deck.title for deck in content().library.for_staff("da")]
    offered = {link.attrib["href"] for link in page.all("a")}
    for deck in content().library.in_order("da"):
        cards = f"/fagperson/{deck.id}/sider?{WHO}" if deck.is_for_staff else f"/kort/{deck.id}?{WHO}"
        assert offered >= {f"/fagperson/{deck.id}?{WHO}", cards, f"/print/?{WHO}&deck={deck.id}"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deck_id", DECKS)
def test_every_guide_can_be_read_in_every_language(deck_id: str, language: str) -> None:
    page = pages().get(f"/fagperson/{deck_id}?sprog={language}")
    guide = content().library.decks[language][deck_id].stamkort

    assert guide.goal in page.words("dd")
    for step in guide.steps:
        assert step in page.words("li")


@pytest.mark.parametrize("deck_id", DECKS)
def test_a_guide_has_all_its_fields_and_says_honestly_with_whom_it_was_tried(deck_id: str) -> None:
    page = pages().get(f"/fagperson/{deck_id}")
    names, values = page.words("dt"), page.words("dd")

    assert names[: len(FIELDS)] == FIELDS
    tried = values[names.index("Prøvet med")]
    assert tried == (" ".join(content().library.decks["da"][deck_id].tried_with) or "Ikke prøvet med borgere endnu.")


def test_a_guide_leads_to_the_tools_that_go_well_with_it() -> None:
    page = pages().get("/fagperson/sig-nej")
    wanted = content().library.decks["da"]["sig-nej"].stamkort.goes_with

    assert wanted
    links = [link.attrib["href"] for link in page.one("dl").iter("a")]
    assert [link for link in links if link.startswith("/fagperson/")] == [f"/fagperson/{name}" for name in wanted]


def test_staff_see_what_is_wrong_with_decks_of_their_own() -> None:
    problem = Problem("A01", Severity.ERROR, Where("mine/deck.toml", "card.x"), "the card has 6 answers", "Keep 5.")
    warning = replace(problem, severity=Severity.WARNING, message="not so bad")
    page = Pages(new_app(kit=replace(content(), problems=(problem, warning)))).get("/fagperson/")

    assert page.words("li", lang="en") == []
    assert "mine/deck.toml card.x" in page.text
    assert "the card has 6 answers" in page.text
    assert "not so bad" not in page.text


def test_without_problems_nothing_is_said_of_them() -> None:
    page = Pages(new_app(kit=replace(content(), problems=()))).get("/fagperson/")

    assert page.all("section", class_="problems") == []


def test_each_setting_is_a_row_of_tiles_with_one_chosen() -> None:
    page = pages().get(f"/indstillinger?persona={PERSONA}")
    settings = page.all("fieldset")
    assert [group.find("legend") is not None for group in settings] == [True] * sum(
        len(group.settings) for group in GROUPS
    )
    for group in settings:
        inputs = list(group.iter("input"))
        assert len({field.attrib["name"] for field in inputs}) == 1
        assert sum("checked" in field.attrib for field in inputs) == bool(group.attrib["data-usual"])
        assert all(len(label.findall("span") + label.findall("img")) == 1 for label in group.iter("label"))
    assert "JavaScript" in text_of(page.one("noscript"))


def test_language_and_pictures_of_rusmidler_are_chosen_by_links_that_keep_the_rest() -> None:
    page = pages().get(f"/indstillinger?persona={PERSONA}&rusmidler=nej")

    assert page.one("a", hreflang="en").attrib["href"] == f"/indstillinger?persona={PERSONA}&rusmidler=nej&sprog=en"
    assert page.words("a", aria_current="true") == ["Vis ikke", "Dansk"]


@pytest.mark.parametrize("deck_id", DECKS)
def test_every_layout_of_a_deck_can_be_chosen_and_the_choice_leads_to_the_pdf(deck_id: str) -> None:
    page = pages().get(f"/print/?deck={deck_id}&persona={PERSONA}")
    deck = content().library.decks["da"][deck_id]

    offered = [field.attrib["value"] for field in page.all("input", name="layout")]
    assert offered == [layout.name for layout in layouts_for(content(), deck)]
    assert page.one("form").attrib["action"] == f"/print/{deck_id}.pdf"
    [chosen] = [field.attrib["value"] for field in page.all("input", name="persona") if "checked" in field.attrib]
    assert chosen == PERSONA


def test_the_choices_made_reach_the_paper() -> None:
    def pdf(query: str) -> pypdfium2.PdfDocument:
        answer = pages().client.get(f"/print/beloenning.pdf?persona={PERSONA}&layout=kort-a6&{query}")
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"] == "inline; filename=beloenning-kort-a6.pdf"
        return pypdfium2.PdfDocument(answer.data)

    plain = len(pdf("bagside=uden"))
    assert len(pdf("bagside=uden&antal=2")) > plain
    assert len(pdf("bagside=lang")) > plain
    assert len(pdf("bagside=uden&tomme=16&stil=graa")) > plain


def test_a_leaflet_to_fold_is_turned_on_the_edge_that_its_choice_names() -> None:
    page = pages().get(f"/print/?deck=folder-alkohol&persona={PERSONA}")
    [about] = [text_of(label) for label in page.all("label") if "folder-a5" in {x.get("value") for x in label.iter()}]
    assert "vend på den korte kant" in about
    [backs] = [field.attrib["value"] for field in page.all("input", name="bagside") if "checked" in field.attrib]
    choices = {
        field.attrib["value"]: text_of(label)
        for label in page.all("label")
        for field in label.iter("input")
        if field.get("name") == "fold"
    }
    assert list(choices) == ["", "kort", "lang"], "the first after reading is the one that the layout tells of"
    for fold, words in list(choices.items())[1:]:
        query = f"persona={PERSONA}&layout=folder-a5&bagside={backs}&fold={fold}"
        with pikepdf.open(io.BytesIO(pages().client.get(f"/print/folder-alkohol.pdf?{query}").data)) as pdf:
            duplex = str(pdf.Root.ViewerPreferences.Duplex)
        assert duplex == ("/DuplexFlipShortEdge" if "korte kant" in words else "/DuplexFlipLongEdge")
    assert pages().client.get("/print/folder-alkohol.pdf?layout=folder-a5&fold=nix").status_code == 404


def test_the_guide_is_printed_in_a5() -> None:
    page = pages().get("/fagperson/parathed")
    [address] = [link.attrib["href"] for link in page.all("a") if text_of(link) == "Print stamkort i A5"]
    pdf = pypdfium2.PdfDocument(pages().client.get(address).data)

    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [148, 210]


def test_the_print_page_lists_every_deck() -> None:
    assert pages().get("/print/").words("h3") == [deck.title for deck in content().library.in_order("da")]


def test_a_code_for_settings_says_the_address_that_was_sent_and_keeps_nothing() -> None:
    app = new_app()
    address = "http://192.168.1.20:8000/indstillinger#valg:choose=scan"
    answer = app.test_client().post("/indstillinger/qr", data=address)
    assert (answer.mimetype, answer.text) == ("image/svg+xml", qr_svg(address))
    assert "Set-Cookie" not in answer.headers
    site_of(app).close()


@pytest.mark.parametrize("body", ["", "valg:x", "javascript:x#valg:", "http://a/b", "http://a/#valg:" + "x" * 800])
def test_a_code_is_drawn_of_nothing_else(body: str) -> None:
    app = new_app()
    assert app.test_client().post("/indstillinger/qr", data=body).status_code == 400
    site_of(app).close()
