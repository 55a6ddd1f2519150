from pathlib import Path

from easyread.speech.neural.shelf import EMPTY_SHELF, Shelf, read_shelf
from tests.speech.neural.models import written


def choose(data: Path, text: str) -> Shelf:
    (data / "voices").mkdir(exist_ok=True)
    (data / "voices" / "voices.toml").write_text(text, encoding="utf-8")
    return read_shelf(data)


def names(shelf: Shelf) -> dict[str, list[str]]:
    return {language: [voice.model.name for voice in found] for language, found in shelf.offered.items()}


def test_where_there_is_no_folder_there_is_nothing(tmp_path: Path) -> None:
    assert read_shelf(tmp_path) == EMPTY_SHELF


def test_the_models_of_the_folder_are_offered_by_name_for_their_language(tmp_path: Path) -> None:
    for name, voice in (("b", "da"), ("a", "da"), ("joe", "en-us")):
        written(tmp_path / "voices", name, voice)
    assert names(read_shelf(tmp_path)) == {"da": ["a", "b"], "en": ["joe"]}


def test_a_model_may_lie_elsewhere_and_then_comes_first(tmp_path: Path) -> None:
    written(tmp_path / "voices", "a")
    path = written(tmp_path / "elsewhere", "mine")
    assert names(choose(tmp_path, f'[da]\nmodel = "{path}"')) == {"da": ["mine", "a"]}
    assert names(choose(tmp_path, '[da]\nmodel = "../elsewhere/mine.onnx"')) == {"da": ["mine", "a"]}


def test_a_chosen_model_of_the_folder_is_offered_once_and_first(tmp_path: Path) -> None:
    for name in ("a", "b"):
        written(tmp_path / "voices", name)
    shelf = choose(tmp_path, '[da]\nmodel = "b.onnx"')
    assert names(shelf) == {"da": ["b", "a"]}
    assert len(shelf.models) == 2


def test_a_role_may_have_a_speaker_of_its_own(tmp_path: Path) -> None:
    written(tmp_path / "voices", "a", speaker_id_map={"anna": 0, "bo": 4})
    shelf = choose(tmp_path, '[da]\nmodel = "a.onnx"\nman = "bo"\nwoman = "eva"')
    assert shelf.offered["da"][0].speakers == {"man": 4}
    [problem] = shelf.problems
    assert str(problem) == (
        "D05 error   voices/voices.toml da.woman: the model has no speaker “eva” Hint: It has: anna, bo."
    )


def test_a_model_of_another_language_is_told_and_not_offered(tmp_path: Path) -> None:
    written(tmp_path / "voices", "sv_SE-nst", "sv")
    shelf = read_shelf(tmp_path)
    assert shelf.offered == {}
    [problem] = shelf.problems
    assert str(problem).startswith("V11 error   voices/sv_SE-nst.onnx: it speaks “sv”, and not da, en")


def test_a_model_that_is_chosen_for_another_language_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "elsewhere", "joe", "en-us")
    shelf = choose(tmp_path, f'[da]\nmodel = "{path}"')
    assert shelf.offered == {}
    assert [problem.code for problem in shelf.problems] == ["V11"]


def test_a_model_without_its_settings_is_told_and_the_others_are_offered(tmp_path: Path) -> None:
    written(tmp_path / "voices", "a").with_name("a.onnx.json").unlink()
    written(tmp_path / "voices", "b")
    shelf = read_shelf(tmp_path)
    assert names(shelf) == {"da": ["b"]}
    assert [str(problem.where) for problem in shelf.problems] == ["voices/a.onnx"]
    assert "V10" in str(shelf.problems[0])


def test_a_fault_in_the_choices_is_told_with_its_place(tmp_path: Path) -> None:
    written(tmp_path / "voices", "a")
    for text in ("[da", "[da]", '[da]\nmodel = "none.onnx"', '[da]\nmodel = "a.onnx"\nmand = "1"', "[sv]"):
        shelf = choose(tmp_path, text)
        assert shelf.problems, text
        assert names(shelf) == {"da": ["a"]}, "the folder still has one"
