"""The library of espeak-ng, and the room that it has for a path."""

from pathlib import Path

import pytest

from easyread.speech.espeak_library import LONGEST_PATH, EngineMissingError, load_library


def test_a_path_too_long_for_which_there_is_no_shorter_way_is_told_with_its_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = "/" + "d" * LONGEST_PATH
    loader = type("Loader", (), {"get_data_path": staticmethod(lambda: data)})
    monkeypatch.setitem(__import__("sys").modules, "espeakng_loader", loader)
    with pytest.raises(EngineMissingError, match=f"its data has {LONGEST_PATH + 1} signs"):
        load_library(tmp_path / ("k" * LONGEST_PATH))
