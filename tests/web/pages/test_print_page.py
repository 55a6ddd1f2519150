"""The page on which a print is chosen: what it offers, shows and tells."""

import io

import pytest
from PIL import Image

from easyread.web.pages.print_page import told_of
from easyread.web.prints.sheet_picture import Sheets
from tests.web.page_client import PERSONA, new_app, pages

FEELINGS = f"/print/?deck=foelelser&persona={PERSONA}"


def there(address: str) -> set[str]:
    """Return which fields are there for the layout that is chosen."""
    fields = pages().get(address).all("fieldset")
    return {field.attrib["data-for"] for field in fields if "data-for" in field.attrib and "hidden" not in field.attrib}


@pytest.mark.parametrize(
    ("layout", "fields"),
    [
        ("kort-a7", {"people", "backs", "cards"}),
        ("foelelser-ark", {"people"}),
        ("stamkort-a5", set()),
    ],
)
def test_only_what_applies_to_a_layout_is_to_be_chosen(layout: str, fields: set[str]) -> None:
    assert there(f"{FEELINGS}&layout={layout}") == fields


def test_a_leaflet_is_to_be_read_or_folded_and_its_edge_is_its_own() -> None:
    assert "fold" in there("/print/?deck=folder-alkohol&layout=folder-a5")
    assert "backs" not in there("/print/?deck=folder-alkohol&layout=folder-a5")


def test_all_choices_stand_in_the_address() -> None:
    page = pages().get(f"{FEELINGS}&layout=kort-a7&stil=graa&bagside=kort&antal=3&tomme=2")

    chosen = {box.attrib["name"]: box.attrib["value"] for box in page.all("input") if "checked" in box.attrib}
    assert chosen == {"layout": "kort-a7", "persona": PERSONA, "stil": "graa", "bagside": "kort"}
    numbers = {box.attrib["name"]: box.attrib["value"] for box in page.all("input", type="number")}
    assert numbers == {"antal": "3", "tomme": "2", "bredde": "", "hoejde": ""}


def test_what_an_address_says_wrong_is_as_usual_but_for_a_number_out_of_bounds() -> None:
    page = pages().get(f"{FEELINGS}&layout=nope&stil=nope")

    chosen = {box.attrib["name"]: box.attrib["value"] for box in page.all("input") if "checked" in box.attrib}
    assert chosen["stil"] == "farver"
    pages().get(f"{FEELINGS}&antal=999", status=404)


def test_the_first_sheet_is_shown_without_scripts_too() -> None:
    page = pages().get(f"{FEELINGS}&layout=kort-a7&stil=graa")
    [shown] = [image for image in page.all("img") if "data-sheet-shown" in image.attrib]

    answer = new_app().test_client().get(shown.attrib["src"])
    assert Image.open(io.BytesIO(answer.data)).size[0] > 400


def test_it_is_told_how_much_paper_a_print_takes_and_what_each_page_is() -> None:
    told = new_app().test_client().get(f"/print/foelelser.json?layout=kort-a7&persona={PERSONA}").get_json()

    sheets = len(told["pages"]) // 2
    assert told["pages"][:2] == [f"Ark 1 af {sheets}: forside", f"Ark 1 af {sheets}: bagside"]
    assert told["paper"] == f"{sheets} ark A4"
    assert told["how"] == "Printes på begge sider, i 100 %."


def test_fronts_alone_and_sheets_are_for_one_side() -> None:
    client = new_app().test_client()

    for query in ("layout=kort-a7&bagside=uden", "layout=kort-a7&bagside=fold", "layout=svar-a4", "layout=stamkort-a5"):
        told = client.get(f"/print/foelelser.json?{query}&persona={PERSONA}").get_json()
        assert told["how"] == "Printes på én side, i 100 %."
        assert told["pages"][-1] == "Ark {0} af {0}".format(len(told["pages"]))


def test_two_pages_in_a5_beside_each_other_are_on_a4() -> None:
    with new_app().test_request_context("/"):
        assert told_of(Sheets(8, 296, 210), is_duplex=True).paper == "4 ark A4"
        assert told_of(Sheets(1, 420, 297), is_duplex=False).paper == "1 ark A3"


@pytest.mark.parametrize("side", ["0", "99", "x", "1" * 9, "²"])
def test_a_side_that_there_is_not_is_a_wrong_address(side: str) -> None:
    pages().get(f"/print/foelelser.png?layout=stamkort-a5&side={side}", status=404)


def test_the_styles_are_shown_with_the_face_of_the_persona() -> None:
    page = pages().get(FEELINGS)
    client = new_app().test_client()
    faces = [label.find("img") for label in page.all("label") if label.find("input[@name='stil']") is not None]
    bodies = {client.get(face.attrib["src"]).text for face in faces if face is not None}

    assert len(bodies) == 3


def test_what_is_ticked_and_a_size_of_ones_own_stand_in_the_address_and_change_the_print() -> None:
    client = new_app().test_client()

    def pages_of(query: str) -> int:
        told = client.get(f"/print/foelelser.json?layout=kort-a7&persona={PERSONA}{query}").get_json()
        return len(told["pages"])

    page = pages().get(f"{FEELINGS}&layout=kort-a7&runde=ja&trykkeri=ja&bredde=63.5&hoejde=88,9")
    ticked = {box.attrib["name"] for box in page.all("input", type="checkbox") if "checked" in box.attrib}
    assert ticked == {"runde", "trykkeri"}
    assert pages_of("&proeve=ja") < pages_of("") < pages_of("&trykkeri=ja")
    assert pages_of("&bredde=120&hoejde=170") > pages_of("")


@pytest.mark.parametrize("width", ["9", "x", "1e2", "63.55", "-50", "401"])
def test_a_size_that_there_is_not_is_a_wrong_address(width: str) -> None:
    pages().get(f"/print/foelelser.pdf?layout=kort-a7&bredde={width}&hoejde=90", status=404)
