import pytest

from easyread.printing.layouts.job import PrintOptions
from easyread.web.prints.kept_prints import KeptPrints
from easyread.web.prints.order import DeckOrder


def order(copies: int) -> DeckOrder:
    return DeckOrder("foelelser", "da", "ung-kvinde", "kort-a7", PrintOptions(copies=copies))


def test_those_asked_for_last_are_kept_as_far_as_the_memory_goes() -> None:
    kept = KeptPrints(most_bytes=10)
    first = kept.keep(order(1), b"1111")
    kept.keep(order(2), b"2222")
    assert kept.get(order(1)) == first
    kept.keep(order(3), b"3333")
    assert kept.get(order(2)) is None, "nobody asked for it"
    assert kept.get(order(1)) == first
    assert kept.total_bytes == 8


def test_one_that_is_larger_than_the_memory_drives_no_other_out() -> None:
    kept = KeptPrints(most_bytes=10)
    kept.keep(order(1), b"1111")
    assert kept.keep(order(2), b"2" * 11).body == b"2" * 11
    assert kept.get(order(2)) is None
    assert kept.get(order(1)) is not None


def test_the_same_bytes_have_the_same_tag_and_others_another() -> None:
    kept = KeptPrints(most_bytes=10)
    assert kept.keep(order(1), b"1").tag == kept.keep(order(2), b"1").tag != kept.keep(order(3), b"3").tag


def test_an_order_that_is_kept_has_no_answers() -> None:
    with pytest.raises(ValueError, match="answers"):
        DeckOrder("foelelser", "da", "ung-kvinde", "svar-a4", PrintOptions(answers={}))
