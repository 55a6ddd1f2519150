import os
from pathlib import Path

import pytest

from easyread.speech.neural.model import ModelFileError, read_model
from tests.speech.neural.models import written


def test_a_model_tells_its_name_its_language_and_its_speakers(tmp_path: Path) -> None:
    model = read_model(written(tmp_path, "en_GB-two-low", "en-gb", speaker_id_map={"anna": 0, "7": 1}))
    assert (model.name, model.language, model.speakers) == ("en_GB-two-low", "en", {"anna": 0, "7": 1})


def test_its_digest_follows_both_files(tmp_path: Path) -> None:
    path = written(tmp_path, "one")
    first = read_model(path).digest
    assert read_model(path).digest == first
    path.write_bytes(b"another model")
    second = read_model(path).digest
    written(tmp_path, "one", hop_length=128)
    path.write_bytes(b"another model")
    os.utime(path, (1, 1))
    assert len({first, second, read_model(path).digest}) == 3


@pytest.mark.parametrize("settings", [b"", b"\xff", b"[]", b"{}", b'{"espeak": 1}', b"[" * 100_000, None])
def test_what_is_wrong_with_its_settings_is_told_with_what_to_do(tmp_path: Path, settings: bytes | None) -> None:
    path = written(tmp_path, "one")
    beside = path.with_name("one.onnx.json")
    beside.unlink()
    if settings is not None:
        beside.write_bytes(settings)
    with pytest.raises(ModelFileError, match=r"one\.onnx\.json") as caught:
        read_model(path)
    assert caught.value.hint.startswith("Put one.onnx.json beside it")


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="there is no such file"):
        read_model(tmp_path / "none.onnx")
