"""Many prints at once: made beside each other, and told as if they were made one by one."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from easyread.content import Content
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_deck import CannotPrintError
from easyread.web.prints.many_prints import many_prints
from easyread.web.prints.order import Batch, PeopleOrder
from tests.contents import shipped_content

PEOPLE = ("ung-kvinde", "moden-mand")
DECKS = ("foelelser", "aftale", "osteklokke", "parathed", "sig-nej", "droemmekort", "beloenning", "netvaerkscirkel")


def orders(layout: str = "stamkort-a5") -> list[PeopleOrder]:
    return [PeopleOrder(deck, "da", PEOPLE, layout, PrintOptions()) for deck in DECKS]


@dataclass(frozen=True)
class WhereOrder:
    """Tells in which process it was made."""

    def pdf(self, _content: Content) -> bytes:
        return str(os.getpid()).encode()


@dataclass(frozen=True)
class BrokenOrder:
    """Ends the process in which it is made, unless that is ours."""

    ours: int

    def pdf(self, _content: Content) -> bytes:
        if os.getpid() != self.ours:
            os._exit(1)
        return b"here"


def test_the_bytes_are_the_same_as_one_by_one() -> None:
    content = shipped_content()
    batches = [[order] for order in orders()]
    assert [*many_prints(content, batches, cores=2)] == [order.pdf(content) for order in orders()]


def test_a_few_are_made_without_a_process_and_many_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    content = shipped_content()
    here = str(os.getpid()).encode()
    assert {*many_prints(content, [[WhereOrder()]] * 3, cores=2)} == {here}
    beside = {*many_prints(content, [[WhereOrder()] * 4] * 6, cores=2)}
    assert here not in beside
    assert 1 <= len(beside) <= 2


def test_those_before_the_first_error_come_and_the_error_is_told_in_full() -> None:
    content = shipped_content()
    wanted: Sequence[PeopleOrder] = [*orders(), *orders("osteklokke-ark")[:1], *orders()]
    found: list[bytes] = []
    with pytest.raises(CannotPrintError, match="It can be printed as"):
        found.extend(many_prints(content, [wanted[:5], wanted[5:]], cores=2))
    assert len(found) == len(DECKS)


@pytest.mark.deep
def test_where_a_process_is_ended_the_print_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    wanted: Sequence[Batch] = [orders()[:3], [*orders()[3:7], BrokenOrder(os.getpid())]]
    assert [*many_prints(shipped_content(), wanted, cores=2)][-1] == b"here"
