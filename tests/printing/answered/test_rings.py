"""Rings round what was answered."""

from easyread.printing.answered.rings import RING
from easyread.printing.pdf.page import Image, Page, Panel, Words
from tests.forms import pages_of


def rings(page: Page) -> list[Panel]:
    return [found for found in page.elements if isinstance(found, Panel) and found.line == RING]


def test_what_was_answered_has_a_ring_and_is_read_aloud_alone() -> None:
    (page,) = pages_of("mening-ark", {"her-i-dag": ("midt",), "mere": ("pauser", "tid")})
    assert len(rings(page)) == 3
    told = [" ".join(found.block.lines) for found in page.elements if isinstance(found, Words) and found.tag == "P"]
    assert {"Både godt og svært", "Pauser", "Tid"} <= set(told)
    assert not {"Godt", "Svært", "Billeder"} & set(told)
    images = [found for found in page.elements if isinstance(found, Image)]
    assert sum(bool(found.alt) for found in images) == 3 + 1  # and the persona
    assert len(images) == 17 + 1


def test_who_does_not_know_has_no_ring_and_it_is_told() -> None:
    (page,) = pages_of("mening-ark", {"presset": ("ved-ikke",)})
    assert rings(page) == []
    assert any(found.block.lines == ("Ved ikke",) for found in page.elements if isinstance(found, Words))


def test_to_fill_in_every_answer_has_a_box_and_an_own_one_a_frame_on_one_page() -> None:
    (page,) = pages_of("mening-ark", None)
    kinds = [found.to_fill for found in page.elements if isinstance(found, Panel) and found.to_fill]
    assert kinds.count("tick") == 3 + 3 + 3 + 4 + 4
    assert kinds.count("write") == 2
