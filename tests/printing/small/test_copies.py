"""Small sheets that lie several times on one."""

from easyread.printing.pdf.page import Words
from easyread.printing.print_deck import print_deck
from tests.forms import content, deck, pages_of, persona, words_on
from tests.printed import elements, opened


def test_every_part_of_a_sheet_has_the_same_and_one_of_them_the_main_heading() -> None:
    (sheet,) = pages_of("aftalekort-a6", {"vil-du": ("ja",), "hvem": ("laege",)})
    titles = [
        found for found in sheet.elements if isinstance(found, Words) and found.block.lines == ("Min næste aftale",)
    ]
    assert [found.tag for found in titles] == ["H1", "H2", "H2", "H2"]
    corners = [(round(found.box.x), round(found.box.y)) for found in titles]
    assert corners == [(8, 8), (113, 8), (8, 156), (113, 156)]
    assert words_on(sheet).count("Min læge") == 4


def test_each_copy_can_be_filled_in_on_a_screen() -> None:
    with opened(print_deck(content(), deck("saadan-vil-jeg-tale"), (persona(),), "profil-a5")) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        said = [str(field.TU) for field in fields]
        assert len(fields) == 2 * 9
        assert said.count("Mit tegn for pause") == 1
        assert "Mit tegn for pause (2)" in said
        assert [str(found.S) for found in elements(pdf)].count("/H1") == 1
