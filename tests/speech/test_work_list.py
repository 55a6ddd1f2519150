from pathlib import Path

from easyread.speech.phrase import Phrase
from easyread.speech.voice import Voice
from easyread.speech.work_list import WorkList

ONE, TWO, THREE = (Phrase(text, Voice("da")) for text in ("Et.", "To.", "Tre."))


def rest_of(work: WorkList) -> list[Phrase]:
    found = []
    while phrase := work.take():
        found.append(phrase)
    return found


def test_each_phrase_is_taken_once_in_order() -> None:
    assert rest_of(WorkList([ONE, TWO, ONE, THREE])) == [ONE, TWO, THREE]


def test_recordings_come_first() -> None:
    recorded = Phrase("Fire.", Voice("da"), recording=Path("fire.wav"))
    assert rest_of(WorkList([ONE, recorded, TWO])) == [recorded, ONE, TWO]


def test_what_is_wanted_soon_comes_first_in_its_own_order() -> None:
    work = WorkList([ONE, TWO, THREE])
    work.prioritise({THREE.key, TWO.key, "unknown"})
    assert rest_of(work) == [TWO, THREE, ONE]


def test_what_is_put_back_is_the_next_one() -> None:
    work = WorkList([ONE, TWO])
    taken = work.take()
    assert taken is not None
    work.put_back(taken)
    assert len(work) == 2
    assert work.take() == ONE


def test_after_a_stop_nobody_takes_any_more() -> None:
    work = WorkList([ONE])
    work.stop()
    assert work.stopped
    assert work.take() is None
    assert len(work) == 1
