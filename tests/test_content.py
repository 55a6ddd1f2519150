"""Content: the shipped decks with those of an installation over them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread.cli import main
from easyread.content import Content, check_content, is_own, load_content
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.paths import shipped_folder
from easyread.speech.neural.cast import Cast
from easyread.speech.neural.model import read_model
from easyread.speech.neural.shelf import OfferedVoice
from easyread.speech.voice import roles
from tests.contents import OWN_DATA, shipped_content
from tests.speech.neural.models import written


@pytest.fixture(scope="module")
def content() -> Content:
    return shipped_content()


def own_copy(data: Path, deck: str, was: str, becomes: str) -> None:
    """Put a copy of a shipped deck, with one thing changed, among an installation's own."""
    folder = data / "decks" / deck
    shutil.copytree(shipped_folder("card_decks") / deck, folder)
    text = (folder / "deck.toml").read_text(encoding="utf-8")
    assert was in text
    (folder / "deck.toml").write_text(text.replace(was, becomes), encoding="utf-8")


def test_an_own_deck_replaces_the_shipped_one_of_its_id(tmp_path: Path) -> None:
    own_copy(tmp_path, "osteklokke", 'title = "Osteklokken"', 'title = "Vores klokke"')
    deck = load_content(tmp_path, is_quick=True).library.deck("osteklokke", "da")
    assert deck is not None
    assert deck.title == "Vores klokke"


def test_a_broken_own_deck_gives_way_to_the_shipped_one_and_is_told(tmp_path: Path, content: Content) -> None:
    own_copy(tmp_path, "osteklokke", 'kind = "read"', 'kind = "laes"')
    found = load_content(tmp_path, is_quick=True)
    deck = found.library.deck("osteklokke", "da")
    assert deck is not None
    assert deck.folder == shipped_folder("card_decks") / "osteklokke"
    assert {problem.code for problem in found.problems} >= {"D06"}
    assert all(is_own(problem, tmp_path) for problem in found.problems)
    assert len(found.library.in_order("da")) == len(content.library.in_order("da"))


@pytest.mark.deep
def test_a_broken_own_deck_of_a_new_id_is_left_out_and_the_rest_runs(tmp_path: Path, content: Content) -> None:
    folder = tmp_path / "decks" / "min-egen"
    folder.mkdir(parents=True)
    (folder / "deck.toml").write_text('format = 1\nid = "min-egen"\n', encoding="utf-8")
    found = load_content(tmp_path, is_quick=True)
    assert found.library.deck("min-egen", "da") is None
    assert len(found.library.in_order("da")) == len(content.library.in_order("da"))
    assert any(problem.where.file.startswith("min-egen/") for problem in found.problems)


@pytest.mark.deep
def test_a_problem_of_the_kit_itself_is_not_the_installations_own(tmp_path: Path) -> None:
    own_copy(tmp_path, "osteklokke", 'kind = "read"', 'kind = "laes"')
    problem = load_content(tmp_path, is_quick=True).problems[0]
    assert not is_own(problem, tmp_path / "elsewhere")


LOCAL_CARD = """
[[card]]
id = "vagten"
kind = "read"
picture = "hjaelp/112"
text = "Du kan ringe til en læge."
say = "Du kan altid ringe til en læge."
local = { number = "laegevagt", text = "Lægevagten kan hjælpe. Ring {nummer}." }
"""


def with_local_card(data: Path, kit_file: str) -> Content:
    """The content of an installation with a deck that says a number of help, and with this kit.toml."""
    shutil.copytree(OWN_DATA, data, dirs_exist_ok=True)
    deck = data / "decks" / "egne" / "deck.toml"
    deck.write_text(deck.read_text(encoding="utf-8") + LOCAL_CARD, encoding="utf-8")
    (data / "kit.toml").write_text(kit_file, encoding="utf-8")
    return load_content(data, is_quick=True)


@pytest.mark.deep
def test_a_number_of_the_installation_is_shown_and_said_as_it_is_written_in_every_language(tmp_path: Path) -> None:
    found = with_local_card(tmp_path, '[numbers]\nlaegevagt = { phone = "70 11 31 31" }')
    wanted = "Lægevagten kan hjælpe. Ring 70 11 31 31."
    for language in LANGUAGES:
        deck = found.library.decks[language]["egne"]
        card = deck.card("vagten")
        assert card is not None
        assert card.text == wanted
    said = {phrase.text for phrase in found.phrases(BASE_LANGUAGE)}
    assert wanted in said
    assert "Du kan altid ringe til en læge." not in said


def test_a_broken_kit_file_stops_nothing_and_the_number_is_unknown(tmp_path: Path, content: Content) -> None:
    found = with_local_card(tmp_path, '[numbers]\nlaegevagt = { phone = "ring bare" }')
    card = found.library.decks["da"]["egne"].card("vagten")
    assert card is not None
    assert card.text == "Du kan ringe til en læge."
    [problem] = [one for one in found.problems if one.where.file == "kit.toml"]
    assert problem.code == "K01"
    assert is_own(problem, tmp_path), "the kit is served all the same"
    assert {deck.id for deck in found.library.in_order("da")} > {deck.id for deck in content.library.in_order("da")}


def test_a_name_that_no_font_has_is_told_and_its_number_is_known(tmp_path: Path) -> None:
    known = '{ name = "東京", phone = "70 11 31 31" }'
    (tmp_path / "kit.toml").write_text(f"[numbers]\nkontakt = {known}\nlaegevagt = {known}", encoding="utf-8")
    found = load_content(tmp_path, is_quick=True)
    assert [str(one).partition(" Hint")[0] for one in found.problems if one.where.file == "kit.toml"] == [
        "K04 warning kit.toml numbers.kontakt.name: no font of paper has 東 京, "
        "so leaflets have a line to write on in the place of the name"
    ], "the name of the doctor on call is not printed at all"
    assert found.numbers["kontakt"].phone == "70 11 31 31"


@pytest.mark.deep
def test_check_tells_what_is_wrong_with_the_numbers(tmp_path: Path) -> None:
    with_local_card(tmp_path, '[numbers]\nlaegevagt = { phone = "112" }')
    done = CliRunner().invoke(main, ["check", str(tmp_path / "decks"), "--data", str(tmp_path)])
    assert done.exit_code == 1
    assert "K02 error   kit.toml numbers.laegevagt.phone: 112 is not a number of your own" in done.stderr


@pytest.mark.deep
def test_every_persona_has_phrases_in_a_voice_of_the_decks_language(content: Content) -> None:
    assert {phrase.voice.language for phrase in content.phrases("da")} == {"da"}
    assert {phrase.voice.language for phrase in content.phrases("en")} == {"en"}


def test_an_alt_text_follows_the_persona(content: Content) -> None:
    woman = content.library.persona("ung-kvinde", "da")
    man = content.library.persona("moden-mand", "da")
    assert woman is not None
    assert man is not None
    assert "ung kvinde" in content.alt("osteklokke/inde", woman, "da")
    assert "lidt ældre mand" in content.alt("osteklokke/inde", man, "da")


def test_a_language_without_voices_is_a_problem_of_the_kit(
    monkeypatch: pytest.MonkeyPatch, content: Content, tmp_path: Path
) -> None:
    monkeypatch.setattr("easyread.content.roles", lambda language: roles(language) if language == "da" else ("man",))
    (problem,) = [found for found in check_content(content, is_quick=True) if found.code == "V02"]
    assert str(problem.where) == "speech en"
    assert problem.message == "voices.toml gives this language no voice for narrator, woman, friend"
    assert not is_own(problem, tmp_path)
    done = CliRunner().invoke(main, ["speak", "--data", str(tmp_path)], obj=replace(content, problems=(problem,)))
    assert done.exit_code == 1
    assert "V02 error" in done.stderr


def test_a_neural_voice_that_cannot_speak_is_told_and_the_kit_goes_on_with_the_plain_one(tmp_path: Path) -> None:
    written(tmp_path / "voices", "sv_SE-nst", "sv")
    found = load_content(tmp_path, is_quick=True)
    [problem] = found.problems
    assert (problem.code, is_own(problem, tmp_path)) == ("V11", True)
    assert next(found.phrases("da")).voice.neural is None


def test_all_that_the_kit_says_follows_its_cast(tmp_path: Path) -> None:
    cast = Cast({"da": OfferedVoice(read_model(written(tmp_path, "da_DK-one")))})
    found = replace(shipped_content(), cast=cast)
    spoken = list(found.phrases("da"))
    assert all(phrase.voice.neural for phrase in spoken)
    assert not any(phrase.voice.neural for phrase in found.phrases("en"))
    plain = {phrase.key for phrase in shipped_content().phrases("da")}
    assert plain.isdisjoint(phrase.key for phrase in spoken)
