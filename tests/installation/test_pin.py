"""The PIN of an installation, as it is kept."""

from pathlib import Path

import pytest

from easyread.installation.pin import forget_pin, is_pin, keep_pin, kept_pin


def test_only_its_hash_is_kept_and_for_its_owner_alone(tmp_path: Path) -> None:
    keep_pin(tmp_path / "new", "471108")
    [file] = (tmp_path / "new").iterdir()
    assert "471108" not in file.read_text()
    assert file.read_text().startswith("$argon2id$")
    assert file.stat().st_mode & 0o077 == 0


def test_its_digits_fit_and_no_others(tmp_path: Path) -> None:
    keep_pin(tmp_path, "471108")
    pin = kept_pin(tmp_path)
    assert pin is not None
    assert [pin.fits(digits) for digits in ("471108", "471109", "", "47110")] == [True, False, False, False]


def test_without_one_there_is_none_and_one_can_be_given_up(tmp_path: Path) -> None:
    assert kept_pin(tmp_path) is None
    keep_pin(tmp_path, "471108")
    forget_pin(tmp_path)
    forget_pin(tmp_path)
    assert kept_pin(tmp_path) is None


def test_a_file_that_was_damaged_opens_nothing(tmp_path: Path) -> None:
    keep_pin(tmp_path, "471108")
    [file] = tmp_path.iterdir()
    file.write_text("")
    pin = kept_pin(tmp_path)
    assert pin is not None
    assert not pin.fits("471108")
    assert not pin.fits("")


@pytest.mark.parametrize(("digits", "is_one"), [("4711", True), ("471", False), ("47a1", False), ("٤٧١١", False)])
def test_a_pin_is_four_digits_or_more(digits: str, is_one: bool) -> None:
    assert is_pin(digits) is is_one
