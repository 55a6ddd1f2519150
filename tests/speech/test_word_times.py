from easyread.speech.word_times import WordEvent, WordTime, word_times


def starts(text: str, events: list[tuple[int, int]], length_ms: int = 4000) -> dict[str, int]:
    times = word_times(text, [WordEvent(*event) for event in events], length_ms)
    return {text[word.char_start : word.char_end]: word.start_ms for word in times}


def test_each_word_starts_at_its_event() -> None:
    assert word_times("Hej du", [WordEvent(0, 0), WordEvent(310, 4)], 600) == [WordTime(0, 0, 3), WordTime(310, 4, 6)]


def test_a_number_spoken_as_many_words_starts_at_the_first_of_them() -> None:
    events = [(0, 0), (680, 7), (865, 8), (1362, 8), (2178, 10), (3918, 16)]
    assert starts("koster 1.250,50 kr.", events) == {"koster": 0, "1.250,50": 680, "kr.": 3918}


def test_an_event_on_the_space_before_a_word_counts_when_the_word_has_none() -> None:
    assert starts("kr. kl. 14.30", [(0, 0), (900, 3), (1500, 8)]) == {"kr.": 0, "kl.": 900, "14.30": 1500}


def test_an_event_on_the_space_before_a_word_loses_against_the_word_s_own() -> None:
    assert starts("kaffe ☕ og", [(0, 0), (430, 6), (856, 7), (1398, 8)]) == {"kaffe": 0, "☕": 430, "og": 1398}


def test_words_without_an_event_lie_evenly_between_their_neighbours() -> None:
    assert starts("du – … ja", [(200, 0), (800, 7)]) == {"du": 200, "–": 400, "…": 600, "ja": 800}


def test_words_without_an_event_at_either_end_stay_within_the_sound() -> None:
    assert starts("– ja –", [(600, 2)], 1000) == {"–": 800, "ja": 600}
    assert word_times("– ja –", [WordEvent(600, 2)], 1000)[0].start_ms == 0


def test_starts_never_go_back() -> None:
    assert starts("a b c", [(0, 0), (700, 2), (650, 4)]) == {"a": 0, "b": 700, "c": 700}


def test_without_events_nothing_is_known() -> None:
    assert word_times("Hej du", [], 900) == []


def test_a_no_break_space_parts_words_as_the_browser_parts_them() -> None:
    assert list(starts("10\u00a0kr", [(0, 0), (500, 3)])) == ["10", "kr"]
