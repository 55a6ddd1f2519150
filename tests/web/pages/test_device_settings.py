"""What can be set on a device is what the scripts know of."""

import re

from easyread.paths import shipped_folder
from easyread.web.pages.device_settings import GROUPS

SCRIPTS = shipped_folder("static") / "js"
SETTINGS = [one for group in GROUPS for one in group.settings]


LOCK = "lock"
"""Kept and shown as a setting is, but set by staff on other pages (lock_tablet.js)."""


def test_every_setting_is_either_a_look_or_one_that_the_scripts_know_with_the_same_usual_value() -> None:
    usual = dict(
        re.findall(r'^  (\w+): "(\w+)",$', (SCRIPTS / "settings.js").read_text(encoding="utf-8"), re.MULTILINE)
    )
    found = re.search(r"const LOOKS = \[(.+)\]", (SCRIPTS / "device.js").read_text(encoding="utf-8"))
    assert found is not None
    looks = re.findall(r'"(\w+)"', found[1])
    assert {one.name: one.usual for one in SETTINGS if one.name not in looks} == usual
    assert set(looks) - {LOCK} < {one.name for one in SETTINGS}


def test_the_usual_value_is_one_that_can_be_chosen_and_what_goes_with_another_names_one() -> None:
    values = {one.name: {choice.value for choice in one.choices} for one in SETTINGS}
    assert all(one.usual in values[one.name] for one in SETTINGS if one.usual)
    named = [one.goes_with.split("=") for one in SETTINGS if one.goes_with]
    assert named
    assert all(value in values[name] for name, value in named)
