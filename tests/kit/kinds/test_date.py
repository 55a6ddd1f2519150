"""The kind `date`: days that were given, in words."""

from easyread.kit.kinds.date import DateCard
from easyread.kit.kinds.table import KINDS, kind_of

CARD = DateCard(id="fra", text="Fra hvornår?")


def test_a_day_is_told_in_the_words_of_the_language() -> None:
    kind = kind_of(CARD)
    assert list(kind.in_words(("2026-12-24",), "da")) == ["torsdag den 24. december 2026"]
    assert list(kind.in_words(("2026-12-24",), "en")) == ["Thursday the 24th December 2026"]


def test_what_is_no_day_has_no_words() -> None:
    assert list(kind_of(CARD).in_words(("ved-ikke",), "da")) == []


def test_the_answers_of_other_kinds_stand_for_themselves() -> None:
    others = [kind for kind in KINDS.values() if kind.card is not DateCard]
    assert all(list(kind.in_words(("2026-12-24",), "da")) == [] for kind in others)
