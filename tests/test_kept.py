"""Results are kept for the very same objects, and no more of them than was said."""

from easyread.kept import kept


def test_the_same_objects_are_asked_once_and_equal_ones_again() -> None:
    calls: list[list[int]] = []

    @kept(most=2)
    def length(of: list[int]) -> int:
        calls.append(of)
        return len(of)

    one, other = [1], [1]
    assert (length(one), length(one), length(other)) == (1, 1, 1)
    assert len(calls) == 2


def test_the_oldest_result_goes_first() -> None:
    calls: list[str] = []

    @kept(most=1)
    def seen(name: str, *, loud: bool = False) -> str:
        calls.append(name)
        return name.upper() if loud else name

    assert [seen("a"), seen("a"), seen("a", loud=True), seen("a")] == ["a", "a", "A", "a"]
    assert calls == ["a", "a", "a"]
