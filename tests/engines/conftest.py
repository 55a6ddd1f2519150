"""The engines, each with a window, and the kit for the tests of this folder."""

import os
from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest

from tests.browser.conftest import data, kit, short_lived_kit
from tests.engines import chromium, firefox, webkit
from tests.engines.window import Window

__all__ = ["data", "kit", "short_lived_kit"]

ENGINES: Mapping[str, ModuleType] = {"chromium": chromium, "firefox": firefox, "webkit": webkit}
_REQUIRED = os.environ.get("EASYREAD_ENGINES_REQUIRED", "").split()


@pytest.fixture(scope="module", params=ENGINES)
def window(request: pytest.FixtureRequest) -> Iterator[Window]:
    """A window of each engine. One that is not here is passed over, with a line that tells how to get it."""
    name: str = request.param
    if not ENGINES[name].IS_HERE:
        told = f"{name} is not here: apt install {ENGINES[name].PACKAGES}"
        pytest.fail(told) if name in _REQUIRED else pytest.skip(told)
    with ENGINES[name].window() as opened:
        yield opened
