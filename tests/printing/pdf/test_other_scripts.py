"""Words that the kit's own fonts cannot set: in which font, in which order, and which no font can."""

import unicodedata

import pytest

from easyread.printing.pdf import noto, other_scripts
from easyread.printing.pdf.fonts import is_plain
from easyread.printing.pdf.other_scripts import clusters, lacking, runs


def shown(line: str) -> list[tuple[str, str]]:
    return [(run.text.strip(), run.noto.name if run.noto else "") for run in runs(line, False)]


@pytest.mark.parametrize("name", ["Łukasz Żółć", "Đorđe Čžš", "Ağa Ştefan", "Václav Dvořák", "Bērziņš", "Șerban Ğ"])
def test_the_kits_own_fonts_have_the_latin_letters_of_europe(name: str) -> None:
    assert is_plain(name)


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("Nguyễn Thị Hương", "NotoSans"),
        ("Юлія Ґонта", "NotoSans"),
        ("Ελένη Παππά", "NotoSans"),
        ("محمد العربي", "NotoSansArabic"),
        ("فرشته", "NotoSansArabic"),
        ("שלום", "NotoSansHebrew"),
        ("தமிழ் பெயர்", "NotoSansTamil"),
        ("नमस्ते", "NotoSansDevanagari"),
        ("ሰላም", "NotoSansEthiopic"),
        ("👩\u200d👧 😀", "NotoEmoji"),
    ],
)
def test_a_name_is_in_one_font_and_every_letter_of_it_has_a_shape(name: str, font: str) -> None:
    assert lacking(name) == ()
    assert shown(name) == [(name, font)]
    [run] = runs(name, True)
    assert all(glyph.number for glyph in run.glyphs)
    assert "".join(sorted(run.text)) == "".join(sorted("".join(glyph.letters for glyph in run.glyphs)))


def test_letters_take_their_shape_from_their_neighbours() -> None:
    [alone], [joined] = runs("ب", False), runs("ببب", False)
    assert len({glyph.number for glyph in joined.glyphs if glyph.advance} | {alone.glyphs[-1].number}) > 1


def test_words_from_the_right_stand_among_others_as_unicode_says() -> None:
    assert shown("Anna (جان) og") == [("Anna (", ""), ("جان", "NotoSansArabic"), (") og", "")]
    assert shown("שלום Per") == [("Per", ""), ("שלום", "NotoSansHebrew")]
    assert [text for text, _ in shown("Ring til جان 12 34") if text] == ["Ring til", "34", "12", "جان"]


def test_an_emoji_beside_a_name_leaves_the_name_in_the_kits_font() -> None:
    assert shown("Anna 😀") == [("Anna", ""), ("😀", "NotoEmoji")]
    assert [text for text, _ in shown("Anna😀")] == ["Anna", "😀"]


def test_no_accent_and_no_emoji_is_parted() -> None:
    assert clusters("x\u030cq") == ["x\u030c", "q"]
    assert clusters("👩\u200d👧👍🏽🇩🇰🇸🇪❤\ufe0f") == ["👩\u200d👧", "👍🏽", "🇩🇰", "🇸🇪", "❤\ufe0f"]


def test_what_no_font_has_is_told() -> None:
    assert lacking("中文 Anna 中") == ("中", "文")


def test_without_the_extra_all_but_the_kits_own_letters_are_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noto, "uharfbuzz", None)
    for known in (noto.noto_fonts, other_scripts.lacking, other_scripts.runs, other_scripts._noto_for):
        known.cache_clear()
    try:
        assert lacking("Łukasz Nguyễn\u200d 😀") == ("ễ", "😀")
        assert shown("Łukasz 😀") == [("Łukasz 😀", "")]
    finally:
        monkeypatch.undo()
        for known in (noto.noto_fonts, other_scripts.lacking, other_scripts.runs, other_scripts._noto_for):
            known.cache_clear()


def test_every_sign_that_can_be_typed_goes_through_the_rules_of_left_and_right() -> None:
    """Also what nobody sees, and what this Python does not know yet: one of each type of sign, among Arabic."""
    of_each = {unicodedata.bidirectional(sign): sign for sign in map(chr, range(1, 0x20000)) if not sign.isspace()}
    assert {"", "LRI", "PDI", "RLO", "AN"} <= set(of_each)
    for sign in of_each.values():
        assert runs(f"محمد {sign} Ali (12)", False)
        assert runs(f"{sign}محمد", False)
        assert runs(f"Ali{sign}", False)
