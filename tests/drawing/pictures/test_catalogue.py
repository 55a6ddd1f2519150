import re
from pathlib import Path

import pytest

from easyread.drawing.pictures import catalogue as catalogue_module
from easyread.drawing.pictures.catalogue import Catalogue, UnknownPictureError
from easyread.problems import Severity
from tests.picture_shelf import BUST, DOT, ENGLISH, GROUND, SQUARE, WORDS, dot, load, put

DRAWING = Path(catalogue_module.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "pictures.md"
TONED = '<circle cx="200" cy="200" r="90" fill="#c4492f" data-tone="skin"/>'


def codes(folder: Path, files: dict[str, str]) -> list[str]:
    return sorted({problem.code for problem in load(folder, files)[1]})


def test_a_good_picture_is_loaded_with_all_that_is_known_about_it(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, dot())
    picture = catalogue.info("ting/prik")
    assert problems == []
    assert catalogue.names() == ("ting/prik",)
    assert (picture.width, picture.height, picture.ground) == (400, 400, "#ddeeff")
    assert (picture.author, picture.licence) == ("A", "CC BY 4.0")
    assert picture.alts == {"da": "En prik.", "en": "A dot."}
    assert not picture.has_persona
    assert not picture.has_substance


@pytest.mark.parametrize("inside", [BUST, TONED])
def test_a_picture_with_a_slot_or_a_tone_has_the_persona(tmp_path: Path, inside: str) -> None:
    assert load(tmp_path, dot(inside))[0].info("ting/prik").has_persona


def test_a_picture_of_somebody_else_does_not_have_the_persona(tmp_path: Path) -> None:
    assert not load(tmp_path, dot(BUST.replace("persona", "ven")))[0].info("ting/prik").has_persona


def test_a_picture_with_a_substance_group_has_a_substance(tmp_path: Path) -> None:
    assert load(tmp_path, dot(f'<g data-substance="yes">{DOT}</g>'))[0].info("ting/prik").has_substance


WITHOUT = 'alt_without = "En bar prik."\n'
ENGLISH_WITHOUT = 'alt_without = "A bare dot."\n'


@pytest.mark.parametrize(
    ("words", "english", "told"),
    [
        ("author = ", ENGLISH, "D02 pictures.toml"),
        (WORDS + 'size = "big"\n', ENGLISH, "D03 pictures.toml prik.size"),
        ('title = "x"\n' + WORDS, ENGLISH, "D05 pictures.toml title"),
        (WORDS.replace('"En prik."', "3"), ENGLISH, "D05 pictures.toml prik.alt"),
        (WORDS.replace('author = "A"\n', ""), ENGLISH, "I03 pictures.toml author"),
        (WORDS.replace('licence = "CC BY 4.0"', 'licence = " "'), ENGLISH, "I03 pictures.toml licence"),
        (WORDS.replace('alt = "En prik."\n', ""), ENGLISH, "D04 pictures.toml prik.alt"),
        (WORDS.replace("[prik]", "[plet]"), ENGLISH, "I04 pictures.toml"),
        (WORDS + '[plet]\nalt = "En plet."\n', ENGLISH + '[plet]\nalt = "A blot."\n', "I05 pictures.toml plet"),
        (WORDS, "", "T01 en.toml prik.alt"),
        (WORDS, 'prik = "A dot."', "T02 en.toml prik"),
        (WORDS, "[", "D02 en.toml"),
        (WORDS + WITHOUT, ENGLISH, "T01 en.toml prik.alt_without"),
        (WORDS, ENGLISH + ENGLISH_WITHOUT, "T02 en.toml prik.alt_without"),
        (WORDS.replace("En prik", "{en person}"), ENGLISH, "I07 pictures.toml prik.alt"),
        (WORDS, ENGLISH.replace("A dot", "{han} has a dot"), "I07 en.toml prik.alt"),
        (WORDS + WITHOUT, ENGLISH + ENGLISH_WITHOUT.replace("A bare", "{It}"), "I07 en.toml prik.alt_without"),
        (WORDS.replace("En prik", "{En persona}"), ENGLISH, "I08 pictures.toml prik"),
        (WORDS + WITHOUT, ENGLISH + ENGLISH_WITHOUT.replace("A bare", "{Persona}:"), "I08 pictures.toml prik"),
        (WORDS + 'alt_en = "A dot."\n', ENGLISH, "I28 pictures.toml prik.alt_en"),
        (WORDS + WITHOUT + 'alt_without_en = "A dot."\n', ENGLISH, "I28 pictures.toml prik.alt_without_en"),
    ],
)
def test_wrong_words_are_told_with_their_place(tmp_path: Path, words: str, english: str, told: str) -> None:
    problems = load(tmp_path, dot(words=words, english=english))[1]
    assert f"{told.replace(' ', ' illustrations/ting/', 1)}" in [f"{found.code} {found.where}" for found in problems]


def test_words_of_a_language_in_the_old_place_are_told_where_they_belong(tmp_path: Path) -> None:
    files = dot(words=WORDS + 'alt_en = "A dot."\n')
    del files["ting/en.toml"]
    moved, missing = load(tmp_path, files)[1]
    assert moved.hint == "Write it as alt, under [prik], into en.toml beside this file."
    assert (missing.code, str(missing.where)) == ("T01", "illustrations/ting/en.toml")


def test_what_is_not_translated_is_said_in_danish(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, dot(english=""))
    assert catalogue.info("ting/prik").alts == {"da": "En prik.", "en": "En prik."}
    assert [problem.severity for problem in problems] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<g>", "I09"),
        ('<g opacity=".5"/>', "I14"),
        ("<!--" + "x" * 60_000 + "-->", "I16"),
        (BUST.replace("bust", "boost"), "I19"),
        (BUST.replace(' data-mood="rolig"', ""), "I19"),
        (BUST.replace("/>", ' data-pose="staar"/>'), "I19"),
        (BUST.replace("/>", ' fill="none"/>'), "I19"),
        (BUST.replace("/>", f">{DOT}</g>"), "I19"),
        ('<g data-who="persona"/>', "I19"),
        (BUST.replace("persona", "persone"), "I20"),
        (BUST.replace("rolig", "rolg"), "I21"),
        ('<g data-slot="figure" data-who="ven" data-mood="glad" data-pose="svaever"/>', "I22"),
        ('<g data-slot="hand" data-who="ven" data-hand="tommel"/>', "I23"),
        ('<g data-slot="figure" data-who="ven" data-mood="glad" data-pose="staar" data-layer="over"/>', "I24"),
        (DOT.replace("/>", ' data-tone="sokker"/>'), "I25"),
        ('<g data-substance="maybe"/>', "I26"),
        (GROUND.replace('"yes"', '"1"'), "I26"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_a_problem_and_is_left_out(tmp_path: Path, inside: str, code: str) -> None:
    catalogue, problems = load(tmp_path, dot(inside))
    assert [problem.code for problem in problems if problem.severity is Severity.ERROR] == [code]
    assert catalogue.names() == ()


@pytest.mark.parametrize(("file", "code"), [("Prik to.svg", "I27"), ("blå.svg", "I27"), ("prik.ung-mad.svg", "I20")])
def test_a_file_name_must_fit_an_address_and_name_a_person(tmp_path: Path, file: str, code: str) -> None:
    assert code in codes(tmp_path, {**dot(), f"ting/{file}": SQUARE.format(DOT)})


def test_all_problems_of_a_folder_are_found_at_once(tmp_path: Path) -> None:
    files = dot('<g opacity=".5"/><text>a</text>', WORDS.replace("En", "{Den}"), english="")
    assert codes(tmp_path, files) == ["I07", "I12", "I14", "T01"]


def test_a_wrong_mood_is_answered_with_the_one_that_was_meant(tmp_path: Path) -> None:
    (problem,) = load(tmp_path, dot(BUST.replace("rolig", "rolg")))[1]
    assert "rolig" in problem.hint
    assert str(problem.where) == "illustrations/ting/prik.svg svg/g[1]"


def test_an_alt_text_follows_the_persona(tmp_path: Path) -> None:
    alt = "{En persona} ser en prik. {Han} er glad for {hans} prik. Den er {ham} kær."
    catalogue, problems = load(tmp_path, dot(BUST, WORDS.replace("En prik.", alt)))
    forms = {"en persona": "en ung kvinde", "han": "hun", "ham": "hende", "hans": "hendes"}
    said = "En ung kvinde ser en prik. Hun er glad for hendes prik. Den er hende kær."
    assert problems == []
    assert catalogue.alt("ting/prik", "da", forms) == said
    assert catalogue.alt("ting/prik", "en", {}) == "A dot."


def test_an_alt_text_may_be_another_while_rusmidler_are_left_out(tmp_path: Path) -> None:
    danish, english = 'alt_without = "Et tomt bord."\n', 'alt_without = "An empty table."\n'
    files = dot(f'<g data-substance="yes">{DOT}</g>', WORDS + danish, ENGLISH + english)
    catalogue, problems = load(tmp_path, files)
    assert problems == []
    assert catalogue.alt("ting/prik", "da", {}) == "En prik."
    assert catalogue.alt("ting/prik", "da", {}, substances=False) == "Et tomt bord."
    assert catalogue.alt("ting/prik", "en", {}, substances=False) == "An empty table."


def test_one_alt_text_may_do_with_and_without_rusmidler(tmp_path: Path) -> None:
    catalogue, _ = load(tmp_path, dot())
    assert catalogue.alt("ting/prik", "da", {}, substances=False) == "En prik."


def test_an_unknown_picture_is_answered_with_the_nearest(tmp_path: Path) -> None:
    catalogue, _ = load(tmp_path, dot())
    with pytest.raises(UnknownPictureError, match="ting/prik"):
        catalogue.info("ting/pri")


def test_a_later_folder_replaces_a_picture_and_may_keep_its_words(tmp_path: Path) -> None:
    put(tmp_path / "kit", dot())
    put(tmp_path / "own", {"ting/prik.svg": SQUARE.format(GROUND.replace("#ddeeff", "#eeffdd") + DOT)})
    catalogue, problems = Catalogue.load([tmp_path / "kit", tmp_path / "own"])
    picture = catalogue.info("ting/prik")
    assert picture.ground == "#eeffdd"
    assert picture.alts["da"] == "En prik."
    assert picture.author == ""
    assert {problem.code for problem in problems} == {"I03"}


def test_a_broken_picture_in_a_later_folder_leaves_the_earlier_one(tmp_path: Path) -> None:
    put(tmp_path / "kit", dot())
    put(tmp_path / "own", dot("<text>a</text>"))
    catalogue, problems = Catalogue.load([tmp_path / "kit", tmp_path / "own"])
    assert catalogue.info("ting/prik").ground == "#ddeeff"
    assert [problem.code for problem in problems] == ["I12"]


def test_a_drawing_for_one_persona_is_used_for_that_persona_alone(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, {**dot(), "ting/prik.ven.svg": SQUARE.format(DOT)})
    assert problems == []
    assert catalogue.info("ting/prik").has_persona
    assert len(catalogue.drawing("ting/prik", "ven")) == 1
    assert len(catalogue.drawing("ting/prik", "ung-mand")) == 2


def test_replacing_a_picture_drops_the_drawings_for_single_personas_with_it(tmp_path: Path) -> None:
    put(tmp_path / "kit", {**dot(), "ting/prik.ven.svg": SQUARE.format(DOT)})
    put(tmp_path / "own", dot(GROUND + DOT + DOT))
    catalogue, _ = Catalogue.load([tmp_path / "kit", tmp_path / "own"])
    assert len(catalogue.drawing("ting/prik", "ven")) == 3


def test_a_folder_that_is_not_there_has_no_pictures(tmp_path: Path) -> None:
    catalogue, problems = Catalogue.load([tmp_path / "gone"])
    assert (catalogue.names(), problems) == ((), [])


def test_every_code_stands_in_the_docs_and_no_other() -> None:
    sources = [
        *DRAWING.glob("picture_*.py"),
        *(DRAWING / f"{name}.py" for name in ("catalogue", "families_file", "slots", "svg_rules")),
    ]
    used = {code for file in sources for code in re.findall(r'"(I\d\d)"', file.read_text(encoding="utf-8"))}
    told = set(re.findall(r"^\| (I\d\d) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert used == told


def test_a_picture_that_would_take_the_people_out_of_another_leaves_it(tmp_path: Path) -> None:
    put(tmp_path / "kit", dot(GROUND + DOT + BUST + BUST))
    put(tmp_path / "own", {"ting/prik.svg": SQUARE.format(DOT + BUST)})
    catalogue, problems = Catalogue.load([tmp_path / "kit", tmp_path / "own"])
    [lacking] = [problem for problem in problems if problem.code == "I34"]
    assert "it has 1 slots for people, and the picture that it replaces has 2" in lacking.message
    assert "--template ting/prik" in lacking.hint
    assert len(catalogue.drawing("ting/prik", "barn")) == 4


@pytest.mark.parametrize(
    ("inside", "codes"),
    [
        (GROUND, ["I35"]),
        (GROUND + '<circle r="9" fill="#000000" stroke="#f4f4f4"/>', ["I35"]),
        (GROUND + '<circle r="9" fill="#1f2430"/>', []),
        (GROUND + BUST, []),
    ],
)
def test_a_picture_that_is_blank_as_outline_is_warned_about(inside: str, codes: list[str], tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, dot(inside))
    assert [problem.code for problem in problems] == codes
    assert catalogue.names() == ("ting/prik",)


def test_a_picture_where_nobody_looks_is_told(tmp_path: Path) -> None:
    strays = {"te.svg": SQUARE.format(DOT), "ting/te.webp": "", "ting/te.AI": "", "ting/laes.txt": ""}
    _, problems = load(tmp_path, {**dot(), **strays})
    assert [(problem.code, problem.where.file) for problem in problems] == [
        ("I36", f"illustrations/{name}") for name in ("te.svg", "ting/te.AI", "ting/te.webp")
    ]


def test_a_single_picture_may_be_of_somebody_else(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path, dot(words=WORDS + 'author = "B"\nlicence = "CC0"\n'))
    assert problems == []
    assert (catalogue.info("ting/prik").author, catalogue.info("ting/prik").licence) == ("B", "CC0")
